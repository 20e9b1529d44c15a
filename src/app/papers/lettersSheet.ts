import type { Grid } from '../../domain/cells/cell';
import { dayText, readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { parseMark } from '../../domain/cells/mark';
import { isBlankSheet } from '../../domain/record/log';
import { SHEETS } from '../../domain/roster/ownSheets';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import { AMBER, begins, GREEN } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { hasHeader, hasNote, layoutOf, tableOf, textIn } from '../ports/table';

/** What an office ticks off stands first, as wide as a page that lies; what a mail merge takes besides is folded behind. */
const FIRST = [
  ...(['Sent on', 'Student', 'Student ID', 'School', 'Language'] as const),
  ...(['Who it was', 'Who it is', 'From', 'First ask'] as const),
] as const;
const BEHIND = ['Parents', 'Address', 'Services', 'Whom to call', 'Title', 'Letter', 'Save'] as const;
const TITLES = [...FIRST, ...BEHIND] as const;
type Title = (typeof TITLES)[number];

/** A student's letter, as its row says; `sent` is the box. */
export type LetterRow = Record<Title, string> & { sent: boolean };

const BOX = 50;
const WIDTHS: Record<Title, number> = {
  'Sent on': 92,
  Student: 120,
  'Student ID': 90,
  School: 100,
  Language: 80,
  'Who it was': 90,
  'Who it is': 90,
  From: 90,
  'First ask': 110,
  Parents: 150,
  Address: 180,
  Services: 150,
  'Whom to call': 150,
  Title: 180,
  Letter: 420,
  Save: 100,
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
      width: BOX,
      cell: ({ sent }) => sent,
      box: true,
      rules: [{ when: (cell) => ({ formula: `=${cell}=TRUE` }), wholeRow: true, ...GREEN }],
    },
    ...TITLES.map((title) => ({
      title,
      width: WIDTHS[title],
      cell: (row: LetterRow) => row[title],
      wrap: true as const,
      ...(title === 'First ask' && { rules: [begins('ask', AMBER)] }),
    })),
  ],
});

/** The sheet as it stands: every row below its header, whosever, and beside which somebody wrote. */
export type LettersSheet = { rows: readonly LetterRow[]; noted: ReadonlySet<LetterRow> };

export function sheetOfLetters(workbook: Workbook, state: State): LettersSheet {
  const grid = keepOthersSheet(workbook, state.mapping, SHEETS.letters) ?? [];
  if (isBlankSheet(grid)) return { rows: [], noted: new Set() };
  if (!hasHeader(LETTERS, grid))
    throw new Refused(
      'not-ours',
      `The columns of the sheet “${SHEETS.letters}” were moved or renamed. Put them back, or rename the sheet, then try again.`,
    );
  const read = grid.slice(LETTERS.headerRow).map((cells) => ({ row: rowIn(cells), cells }));
  return {
    rows: read.map(({ row }) => row),
    noted: new Set(read.flatMap(({ row, cells }) => (hasNote(LETTERS, cells) ? [row] : []))),
  };
}

function rowIn(cells: Grid[number]): LetterRow {
  const said = (title: Title): string => textIn(LETTERS, cells, title);
  const on = readDay(said('Sent on'));
  return {
    sent: parseMark(cells[0] ?? '') === true,
    'Sent on': on ? dayText(on) : said('Sent on'),
    Save: said('Save').trim(),
    'Student ID': said('Student ID').trim(),
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

/** A letter whose box somebody ticked on the sheet gets the day on which that is first seen. */
export const withDay = (row: LetterRow, today: Day): LetterRow =>
  row.sent && row['Sent on'] === '' && row['Student ID'] !== '' ? { ...row, 'Sent on': dayText(today) } : row;

/**
 * Brings the rows on the sheet up to date, each in its place, and adds those that are new; null for a row that goes. What nobody changed
 * is not laid again.
 */
export function layLetters(
  workbook: Workbook,
  { rows, noted }: LettersSheet,
  now: (row: LetterRow) => LetterRow | null,
  added: readonly LetterRow[] = [],
): void {
  const places = rows.map((row) => ({
    row: now(row) ?? (noted.has(row) ? { ...row, Title: '', Letter: '', 'First ask': UNDONE } : null),
    was: row,
  }));
  if (added.length === 0 && places.every(({ row, was }) => isSame(row, was))) return;
  const gone = places.flatMap(({ row }, i) => (row ? [] : [LETTERS.headerRow + i + 1]));
  const kept = [...places.flatMap(({ row }) => row ?? []), ...added];
  workbook.lay({
    ...layoutOf(
      LETTERS,
      kept.map((row) => ({ row })),
    ),
    gone,
    folded: FOLDED,
  });
}

/** Behind the box and what stands first. */
const FOLDED = [[FIRST.length + 2, TITLES.length + 1]] as const;

/** What stays of a letter that is needed no more, where somebody wrote beside it. */
const UNDONE = 'no letter: the change was undone';

const isSame = (one: LetterRow | null, other: LetterRow): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
