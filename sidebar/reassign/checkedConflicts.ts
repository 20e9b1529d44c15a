import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import type { Caseload, CaseloadState } from './caseloadTypes';

/** The lines with something typed that read otherwise once the roster is checked, as others' changes are told. */
export const checkedConflicts = (
  { caseload, inputs }: Pick<CaseloadState, 'caseload' | 'inputs'>,
  next: Caseload,
): readonly FindingOnWire[] => {
  const before = new Map(caseload.lines.map((line) => [line.key, shownOf(line)]));
  return next.lines.flatMap((line): FindingOnWire[] =>
    inputs.has(line.key) && before.get(line.key) !== shownOf(line)
      ? [{ code: 'changed-since-read', severity: 'blocks', line: line.key, field: null, sentence: OTHERWISE }]
      : [],
  );
};

const OTHERWISE = 'The roster says otherwise than when it was last read.';

/** What the page shows of a line's row. What was typed into it by hand is noted only once the roster is checked. */
const shownOf = ({ seen: _, notes: __, ...shown }: LineOnWire): string => JSON.stringify(shown);
