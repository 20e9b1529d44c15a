import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { derive, type Occasion } from './derive';
import { type DeriveResult, nothingDerived } from './deriveResult';
import { leftAlone } from './leftAlone';

/** Takes sentences that whoever called is to read beside whatever is answered. */
export type Tell = (sentences: readonly string[]) => void;

/**
 * Derives and tells at once what could not follow, also where that stops half-way: what comes of the answer later, a stop or a
 * failure, loses none of it. A sheet that took nothing is not told: whoever goes on may yet make it, and the next opening tries too.
 */
export function deriveTelling(
  workbook: Workbook,
  state: State,
  tell: Tell,
  known: Occasion = {},
): DeriveResult {
  const begun = nothingDerived();
  try {
    return derive(workbook, state, known, begun);
  } finally {
    tell(leftAlone({ ...begun, sheets: [] }));
  }
}
