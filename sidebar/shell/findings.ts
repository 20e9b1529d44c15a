import type { FindingOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';

export const isBlock = ({ severity }: FindingOnWire): boolean => severity === 'blocks';

export const blocksOf = (findings: readonly FindingOnWire[]): readonly FindingOnWire[] =>
  findings.filter(isBlock);

export const warningsOf = (findings: readonly FindingOnWire[]): readonly FindingOnWire[] =>
  findings.filter((finding) => !isBlock(finding));

/** "8 warnings": each is counted, also where one sentence stands for several. */
export const warningCount = (warnings: readonly FindingOnWire[]): string =>
  counted(
    warnings.reduce((sum, { more = 0 }) => sum + 1 + more, 0),
    'warning',
  );

/** Somebody else's change came between reading and saving: only reading again helps. */
export const isConflict = ({ code, severity }: FindingOnWire): boolean =>
  severity === 'blocks' && (code === 'changed-since-read' || code === 'line-gone' || code === 'gone');
