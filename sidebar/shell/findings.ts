import type { FindingOnWire } from '../../src/contract/contract';

export const isBlock = ({ severity }: FindingOnWire): boolean => severity === 'blocks';

export const blocksOf = (findings: readonly FindingOnWire[]): readonly FindingOnWire[] =>
  findings.filter(isBlock);

export const warningsOf = (findings: readonly FindingOnWire[]): readonly FindingOnWire[] =>
  findings.filter((finding) => !isBlock(finding));

/** Somebody else's change came between reading and saving: only reading again helps. */
export const isConflict = ({ code, severity }: FindingOnWire): boolean =>
  severity === 'blocks' && (code === 'changed-since-read' || code === 'line-gone' || code === 'gone');
