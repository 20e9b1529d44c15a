import { counted, inFigures } from '../../domain/cells/counted';
import { MOST_CELLS } from '../../domain/cells/mostCells';
import type { Actor } from '../../domain/people/access';
import { closable } from '../opened/closable';
import { placeOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** What else Google allows: support.google.com/drive/answer/37603, developers.google.com/apps-script/guides/services/quotas. */
const MOST = { columns: 18_278, signs: 50_000, properties: 500_000 };

/** From here on there is time to do something. */
const SHARE = 0.6;

/**
 * For an Admin: which of Google's limits this spreadsheet comes near, long before anything is refused, what to do, and how many percent of
 * the nearest one are used; 0 where there is room.
 */
export function fullness(
  workbook: Pick<Workbook, 'cells'>,
  state: State,
  { access }: Actor,
): { full: string; fullest: number } {
  if (access !== 'Admin') return { full: '', fullest: 0 };
  const said: string[] = [];
  let fullest = 0;
  const tell = (used: number, of: number, sentence: (percent: string) => string): void => {
    if (used < of * SHARE) return;
    const percent = Math.floor((used / of) * 100);
    fullest = Math.max(fullest, percent);
    said.push(sentence(`${inFigures(percent)}%`));
  };
  tell(
    workbook.cells(),
    MOST_CELLS,
    (percent) =>
      `This spreadsheet has ${percent} of the 10 million cells that Google allows, blank ones too. Once it is full nothing can be saved: delete sheets, rows and columns that nobody needs.${yearsText(closableEntries(state))}`,
  );
  tell(
    Math.max(0, ...state.stack.tabs.map(({ grid }) => grid[0]?.length ?? 0)),
    MOST.columns,
    (percent) =>
      `The roster has ${percent} of the 18,278 columns that Google allows a sheet. Delete those that nobody needs.`,
  );
  const longest = longestCell(state);
  tell(
    longest.signs,
    MOST.signs,
    (percent) =>
      `${longest.place} of the roster holds ${percent} of the 50,000 signs that Google allows a cell. Shorten it, or move its text to a document of its own.`,
  );
  tell(
    state.memory.size(),
    MOST.properties,
    (percent) =>
      `What Caseload remembers beside this spreadsheet takes ${percent} of what Google allows. Make a copy (File › Make a copy) and go on there: it begins with none of that.`,
  );
  return { full: said.join(' '), fullest };
}

/** How many entries of closed school years still stand in the log. */
export const closableEntries = (state: State): number =>
  closable(state).reduce((sum, { entries }) => sum + entries, 0);

/** A sheet of a closed year has two columns fewer than the log. */
const yearsText = (entries: number): string =>
  entries === 0
    ? ''
    : ` ${counted(entries, 'entry', 'entries')} of closed school years can go to their own sheets: that frees about ${inFigures(2 * entries)} cells, and the record stays quick to read.`;

/** The cell of the roster with the longest text. */
function longestCell({ grid, stack }: State): { signs: number; place: string } {
  let [signs, row, column] = [0, 1, 1];
  for (const [r, cells] of grid.entries())
    for (const [c, cell] of cells.entries())
      if (typeof cell === 'string' && cell.length > signs) [signs, row, column] = [cell.length, r + 1, c + 1];
  return { signs, place: placeOf(stack, row, column) };
}
