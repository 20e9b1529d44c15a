import { SHEETS } from '../../domain/roster/ownSheets';
import { type TabWrite, writeTabs } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { NotWritten, Workbook } from '../ports/ports';
import { assignmentsDue } from './assignmentsSheet';

/** Writes cells of the roster, and Case assignments with them where that can be. */
export type Along = {
  /** Writes the cells and gives back those that were refused. `isPlain`: nothing that they change moves a line to another place. */
  write(state: State, cells: readonly TabWrite[], isPlain: boolean): NotWritten<TabWrite>[];
  /** Whether Case assignments say all that a state knows. */
  standFor(state: State): boolean;
};

/**
 * Brings Case assignments up to date together with the first cells of the roster, so that both stand with one flush, which takes longer
 * than any of the writes. They say what the record says, whatever becomes of those cells; where more is written to the roster after
 * that, or a sheet refuses anything, they are still to be done by themselves.
 */
export function assignmentsAlong(workbook: Workbook): Along {
  let [isTried, said]: [boolean, State | null] = [false, null];
  return {
    write(state, cells, isPlain) {
      const sheet = state.stack.tabs[cells[0]?.tab ?? 0]?.sheet ?? '';
      if (isPlain && !isTried && cells.every(({ tab }) => tab === cells[0]?.tab)) {
        isTried = true;
        const due = assignmentsDue(workbook, state);
        if (due !== 'no sheet') {
          const isBoth =
            due.length > 0 && workbook.writeBoth(sheet, cells, { sheet: SHEETS.assignments, blocks: due });
          if (isBoth || due.length === 0) said = state;
          if (isBoth) return [];
        }
      }
      return writeTabs(workbook, state.stack, cells);
    },
    standFor: (state) => state === said,
  };
}
