/** The sheets that the add-on makes itself, by what each is for. Everything that names one names it here. */
export const SHEETS = {
  people: 'Providers',
  assignments: 'Case assignments',
  log: 'Caseload log',
  standards: 'Standards',
  report: 'Caseload report',
  figures: 'Caseload figures',
  keyIn: 'Changes to key in',
  comingDue: 'Coming due',
} as const;

/** Which worksheet a sheet is, in one word more: a state has its own. */
export type WorksheetKind = `Worksheet ${string}`;

/** The name of a person's worksheet, in the characters that a sheet's name may have; short, because Excel cuts names off. */
export const worksheetSheet = (kind: WorksheetKind, person: string): string =>
  `${kind} - ${person.replace(/[[\]*?:/\\']/g, ' ')}`.slice(0, 99);

/** A summary of earlier versions, which no roster is either. */
const FORMER = 'Current caseloads';

/** A copy that Sheets makes has a number behind its name. */
const OWN = new RegExp(
  `^(?:(?:${[...Object.values(SHEETS), FORMER].join('|')})(?: \\d+| \\(\\d+\\))?|Worksheet \\S+ - .*)$`,
  'i',
);

/** Whether a sheet is one that the add-on makes itself. */
export const isOwnSheet = (name: string): boolean => OWN.test(name.trim());
