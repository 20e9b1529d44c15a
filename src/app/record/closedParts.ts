import type { Output } from '../../contract/contract';
import { inFigures } from '../../domain/cells/counted';
import type { ClosedYear } from '../../domain/record/changes';
import { isDamagedYear } from '../../domain/record/withoutYears';
import type { RecordCheckup } from '../opened/recordCheckup';

/** What is made from the record, as the check tells of it. */
export type CheckedPart = Output<'checkRecord'>['derived'][number];

/** What became of the sheets of closed years: what is wrong with the entries on them the troubles say. */
export const closedParts = (
  { closed, sheets, check }: RecordCheckup,
  lost: readonly ClosedYear[],
): CheckedPart[] =>
  closed.map((own): CheckedPart => {
    const { year, sheet, from, to } = own;
    const span = `entries ${inFigures(from)} to ${inFigures(to)} of the school year ${year}`;
    const part = (sentence: string, fine: boolean, repairs = false): CheckedPart => ({
      ...{ part: 'closedYears', sentence, fine, repairs },
    });
    if (lost.some((each) => each.to === to))
      return part(
        `“${sheet}” is not whole; ${span} are known all the same. It can be made anew.`,
        false,
        true,
      );
    if (isDamagedYear(own, check)) return part(`“${sheet}” does not hold ${span} as they were saved.`, false);
    if (sheets.includes(sheet)) return part(`“${sheet}” holds ${span}.`, true);
    return sheets.some((name) => !closed.some((each) => each.sheet === name))
      ? part(`“${sheet}” holds ${span}; it was renamed, and is known by its first row.`, true)
      : part(
          `“${sheet}” is gone; ${span} still stand in the log. “Move closed years”, in Set up, makes it anew.`,
          false,
        );
  });
