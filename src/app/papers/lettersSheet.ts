import type { Grid } from '../../domain/cells/cell';
import { parseMark } from '../../domain/cells/mark';
import { isBlankSheet } from '../../domain/record/log';
import { SHEETS } from '../../domain/roster/ownSheets';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import { AMBER, begins, GREEN } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { hasHeader, inPlace, layoutOf, tableOf, textIn } from '../ports/table';

const TITLES = [
  ...(['Sent on', 'Save', 'Student ID', 'Student', 'Parents', 'Address', 'Language', 'School'] as const),
  ...([
    'Who it was',
    'Who it is',
    'From',
    'Services',
    'Whom to call',
    'First ask',
    'Title',
    'Letter',
  ] as const),
] as const;
type Title = (typeof TITLES)[number];

/** A student's letter, as its row says; `sent` is the box. */
export type LetterRow = Record<Title, string> & { sent: boolean };

const WIDTHS: Partial<Record<Title, number>> = {
  Student: 150,
  Parents: 150,
  Address: 180,
  'First ask': 240,
  Title: 180,
  Letter: 420,
};

/** "Letters", for mail merge: a row for each student of a save. The boxes, and the days beside them, are kept here alone. */
export const LETTERS = tableOf<LetterRow>()({
  name: SHEETS.letters,
  key: ['Save', 'Student ID'],
  headerRow: 1,
  filter: true,
  columns: [
    {
      title: 'Sent',
      width: 50,
      cell: ({ sent }) => sent,
      box: true,
      rules: [{ when: (cell) => ({ formula: `=${cell}=TRUE` }), wholeRow: true, ...GREEN }],
    },
    ...TITLES.map((title) => ({
      title,
      width: WIDTHS[title] ?? 100,
      cell: (row: LetterRow) => row[title],
      ...(WIDTHS[title] && { wrap: true as const }),
      ...(title === 'First ask' && { rules: [begins('ask', AMBER)] }),
    })),
  ],
});

/** The letters on the sheet, of every save; a box that somebody ticked there gets the day on which that is first seen. */
export function sheetOfLetters(workbook: Workbook, state: State): LetterRow[] {
  const grid = keepOthersSheet(workbook, state.mapping, SHEETS.letters) ?? [];
  if (isBlankSheet(grid)) return [];
  if (!hasHeader(LETTERS, grid))
    throw new Refused(
      'not-ours',
      `The columns of the sheet “${SHEETS.letters}” were moved or renamed. Put them back, or rename the sheet, then try again.`,
    );
  return grid.slice(LETTERS.headerRow).flatMap((cells) => rowIn(cells) ?? []);
}

function rowIn(cells: Grid[number]): LetterRow | null {
  const said = (title: Title): string => textIn(LETTERS, cells, title);
  if (said('Student ID') === '') return null;
  const sent = parseMark(cells[0] ?? '') === true;
  return {
    sent,
    'Sent on': sent ? said('Sent on') : '',
    Save: said('Save'),
    'Student ID': said('Student ID'),
    Student: said('Student'),
    Parents: said('Parents'),
    Address: said('Address'),
    Language: said('Language'),
    School: said('School'),
    'Who it was': said('Who it was'),
    'Who it is': said('Who it is'),
    From: said('From'),
    Services: said('Services'),
    'Whom to call': said('Whom to call'),
    'First ask': said('First ask'),
    Title: said('Title'),
    Letter: said('Letter'),
  };
}

/**
 * Lays the sheet with the rows of a save: those that are there stay in their places, whosever, and what was sent stays as it was sent.
 * 'ticks': these rows as they are, since only their boxes changed. Gives back the save's rows.
 */
export function laidLetters(
  workbook: Workbook,
  before: readonly LetterRow[],
  made: readonly LetterRow[],
  batch: string,
  only?: 'ticks',
): LetterRow[] {
  const of = (row: LetterRow): string => `${row.Save}|${row['Student ID']}`;
  const known = new Map(before.map((row) => [of(row), row]));
  const now = made.map((row) => {
    const was = known.get(of(row));
    return was?.sent && !only ? was : row;
  });
  const fresh = new Map(now.map((row) => [of(row), row]));
  const others = before.filter((row) => !fresh.has(of(row)) && (row.Save !== batch || row.sent || only));
  const wanted = [...others, ...now];
  const grid = workbook.read(SHEETS.letters) ?? [];
  const { rows, gone } = inPlace(LETTERS, grid, wanted, {
    stays: 'all',
    free: 'gone',
    past: () => ({ texts: LETTERS.columns.map(() => '') }),
  });
  workbook.lay({ ...layoutOf(LETTERS, rows), gone });
  return now;
}
