import type { Entry } from './entry';
import { BATCH } from './log';
import { type ChainStep, isNextOf } from './logChain';

/**
 * Of the steps `aside` those that no reader takes for entries: of saves that did not begin, and that share their name with none that
 * counts, or stand whole, each entry bound to the one before. `counting`: the steps that the record is made of; `read`: what a reader
 * takes for it. `isWhole`: whether nothing else is wrong with the record, so that what is read of other saves is all that can be told.
 */
export function harmlessIn(
  steps: readonly ChainStep[],
  aside: readonly ChainStep[],
  counting: readonly ChainStep[],
  read: readonly Entry[],
  isWhole: boolean,
): ReadonlySet<ChainStep> {
  // The batch's name in a cell that was retyped makes nothing of the rows that have it rightly.
  const batches = new Set(counting.flatMap(({ state, row }) => (state === 'fits' ? row.batch : [])));
  const taken = new Set(read.map(({ entry, hash }) => `${entry} ${hash}`));
  const whole = new Set(aside.flatMap((step) => wholeSave(steps, step)));
  return new Set(
    aside.filter((step) => {
      const { row, number } = step;
      const isRead = taken.has(`${number} ${row.hash}`);
      const isLeft = whole.has(step) ? !(isWhole && isRead) : !(isRead || batches.has(row.batch));
      return !row.isRenumbered && BATCH.test(row.batch) && row.part > 0 && isLeft;
    }),
  );
}

/** The steps of the save that ends with this one, as it was written; none where something of it is not there. */
function wholeSave(steps: readonly ChainStep[], end: ChainStep): ChainStep[] {
  const { of } = end.row;
  if (end.row.part !== of || end.state !== 'fits') return [];
  const save = [end];
  for (let step = end; save.length < of; ) {
    const before = steps[step.parent];
    if (before?.state !== 'fits' || !isNextOf(before.row, step.row)) return [];
    save.push(before);
    step = before;
  }
  return save;
}
