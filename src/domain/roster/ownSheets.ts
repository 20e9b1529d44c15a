import type { Grid } from '../cells/cell';

/** The sheets that the add-on makes itself, by what each is for. Everything that names one names it here. */
export const SHEETS = {
  people: 'Providers',
  assignments: 'Case assignments',
  log: 'Caseload log',
  checkpoint: 'Caseload checkpoint',
  standards: 'Standards',
  report: 'Caseload report',
  figures: 'Caseload figures',
  keyIn: 'Changes to key in',
  comingDue: 'Coming due',
  letters: 'Letters',
  letterText: 'Letter text',
  bySchool: 'By school',
  inDate: 'Reviews in date',
} as const;

/** Which worksheet a sheet is, in one word more: a state has its own. */
export type WorksheetKind = `Worksheet ${string}`;

/** The name of a person's worksheet, in the characters that a sheet's name may have; short, because Excel cuts names off. */
export const worksheetSheet = (kind: WorksheetKind, person: string): string =>
  `${kind} - ${person.replace(/[[\]*?:/\\']/g, ' ')}`.slice(0, 99);

/** The paper on somebody's load, in the characters that a sheet's name may have; `nth`: of those whose names are alike in them. */
export const overSheet = (person: string, nth = 1): string =>
  `Over the maximum - ${person.replace(/[[\]*?:/\\']/g, ' ')}`.slice(0, 95) + (nth > 1 ? ` ${nth}` : '');

/** A worksheet on federal money, by its subject. */
export type MoneySheetName = `Money worksheet - ${string}`;

/** The sheet to which the entries of a closed school year go; `nth`: where somebody has a sheet of that name. */
export const closedSheet = (year: string, nth = 1): string =>
  `Caseload log ${year}${nth > 1 ? ` (${nth})` : ''}`;
const CLOSED = /^Caseload log \d{4}-\d{2}(?: \(\d+\))?$/i;

/** Whether a sheet is called as that of a closed year is; whether it is one, its first row tells. */
export const isClosedSheet = (name: string): boolean => CLOSED.test(name.trim());

/** The name of the sheet of one school, '' for what has none; of all schools where it is null. */
export const schoolSheet = (school: string | null): string =>
  school === null
    ? SHEETS.bySchool
    : `${SHEETS.bySchool} - ${school.replace(/[[\]*?:/\\']/g, ' ') || 'no school'}`.slice(0, 99);

/** A copy that Sheets makes has a number behind its name. */
const OWN = new RegExp(
  `^(?:(?:${Object.values(SHEETS).join('|')})(?: \\d+| \\(\\d+\\))?|(?:Money worksheet|Over the maximum|Worksheet \\S+|${SHEETS.bySchool}) - .*)$`,
  'i',
);

/** Whether a sheet has one of the names that the add-on gives; whose it is, its cells tell (`isMarked`). */
export const isOwnName = (name: string): boolean => OWN.test(name.trim()) || isClosedSheet(name);

/** Titles of the add-on's sheets that no sheet of a district's has two of beside each other. */
const MARKS: ReadonlySet<string> = new Set([
  ...['Entry (log version 1)', 'Recorded at (UTC)', 'Line key', 'Person key', 'Hash'],
  ...['Also written as', 'Access', 'Paraprofessional'],
  ...['Entry', 'Case manager / provider', 'Enrollment'],
  ...['Keyed in', 'Saved by', 'Saved on'],
  ...['Sent on', 'Who it was', 'Who it is'],
  ...['Language', 'Case management is called', 'Placeholder'],
  ...['What is due', 'Days left', 'When'],
  ...['Provision', "State's number", 'Citation'],
  ...['Head count', 'IEPs managed', 'CONTACT#', 'ALTCASE#'],
  ...['Served here', 'Managed here'],
  ...['Annual reviews in date', 'Re-evaluations in date'],
]);

/** How a worksheet begins, whosever it is. */
export const WORKSHEET_TITLE = 'Caseload worksheet: ';
export const MONEY_TITLE = 'Money worksheet: ';
export const OVER_TITLE = 'Over the maximum: ';

/** Whether a sheet begins as a worksheet does. */
export const isWorksheetTitle = (first: unknown): boolean =>
  [WORKSHEET_TITLE, MONEY_TITLE, OVER_TITLE].some((title) => String(first ?? '').startsWith(title));

/** How the first cell of a checkpoint begins, which is all that people could read of it. */
export const CHECKPOINT_TITLE = 'Caseload checkpoint';
const CHECKPOINT = new RegExp(`^${CHECKPOINT_TITLE} \\d+: \\d+ \\w+$`);
const isCheckpointTitle = (first: unknown): boolean => CHECKPOINT.test(String(first ?? ''));

/** A header stands among the first rows, even where somebody inserted one above it. */
export const MARKED_ROWS = 20;

/** Whether the sheet of a checkpoint's name is one, by its first rows, in whatever order; a blank one was cut off before it was written. */
export const isCheckpointSheet = (top: Grid): boolean =>
  top.length === 0 || top.slice(0, MARKED_ROWS).some((row) => isCheckpointTitle(row[0]));

/** Whether the add-on made a sheet, whatever it is called now, by what stands in its first rows. */
export const isMarked = (top: Grid): boolean =>
  isWorksheetTitle(top[0]?.[0]) ||
  isCheckpointTitle(top[0]?.[0]) ||
  top.slice(0, MARKED_ROWS).some((row) => {
    let marks = 0;
    for (const cell of row) if (typeof cell === 'string' && MARKS.has(cell)) marks++;
    return marks > 1;
  });
