import type { Output } from '../../contract/contract';
import { readPeople } from '../../domain/people/readPeople';
import { closedYearIn, isOfClosedYear } from '../../domain/record/closedYears';
import {
  isCheckpointSheet,
  isClosedSheet,
  isOwnName,
  isWorksheetTitle,
  MARKED_ROWS,
  SHEETS,
} from '../../domain/roster/ownSheets';
import { STANDARDS_HEADER } from '../../standards/district/standardsSheet';
import { COMING_DUE } from '../due/comingDueSheet';
import { ASSIGNMENTS } from '../follow/assignmentsSheet';
import { KEY_IN } from '../keyIn/keyInSheet';
import { settingsOf } from '../opened/memory';
import { recordNote } from '../opened/recordNote';
import { isRecordSheet, RECORD_TITLES } from '../opened/recordStore';
import { missingProviderColumns } from '../opened/state';
import { LETTERS } from '../papers/lettersSheet';
import { LETTER_TEXT_TITLES } from '../papers/letterText';
import type { Workbook } from '../ports/ports';
import { isCutOff, type Table, titlesOf } from '../ports/table';
import { BY_SCHOOL } from '../report/bySchoolSheet';
import { isFigures } from '../report/figuresSheet';
import { IN_DATE } from '../report/inDateSheet';
import { REPORT } from '../report/reportTable';
import { SUMMARY_HEADER } from '../report/summaryHeader';

/** How many rows cross the wire at once: a megabyte or two of the record. */
const ROWS = 2_000;

const TABLES: readonly Table<never>[] = [
  ASSIGNMENTS,
  KEY_IN,
  COMING_DUE,
  LETTERS,
  REPORT,
  BY_SCHOOL,
  IN_DATE,
];

/** Titles that only Caseload's sheet has beside each other. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...TABLES.map((table) => [table.name, titlesOf(table)] as const),
  [SHEETS.standards, STANDARDS_HEADER.filter((title) => /^(ID|Number|State's number)$/.test(title))],
  [SHEETS.figures, SUMMARY_HEADER],
  [SHEETS.letterText, LETTER_TEXT_TITLES],
]);

const ofOneSchool = (name: string): boolean => name.startsWith(`${BY_SCHOOL.name} - `);

/** The names that Caseload gives to its sheets, of those that there are; whose the sheets are, `isMade` tells. */
export const ownNames = (workbook: Workbook): string[] =>
  workbook.sheetNames().filter((name) => isOwnName(name) || holdsClosedYear(workbook, name));

/** Whether the entries of a closed year stand there, whatever it is called now; one that was cut off before its header is blank. */
function holdsClosedYear(workbook: Workbook, name: string): boolean {
  const { texts: top, rows } = workbook.texts(name, 1, MARKED_ROWS) ?? { texts: [], rows: 1 };
  if (isClosedSheet(name)) return rows === 0 || isOfClosedYear(top);
  return top.some((row) => closedYearIn(row) !== null);
}

/** Whether Caseload made the sheet, so far as what stands in it tells; a district's own of the same name it did not. */
export function isMade(workbook: Workbook, name: string): boolean {
  if (!isOwnName(name) || isClosedSheet(name)) return holdsClosedYear(workbook, name);
  const { texts: top, rows } = workbook.texts(name, 1, MARKED_ROWS) ?? { texts: [], rows: 0 };
  if (name === SHEETS.people) return top.length > 0 && missingProviderColumns(readPeople(top)).length === 0;
  const kind = ofOneSchool(name) ? BY_SCHOOL.name : name;
  const titles = isRecordSheet(name) ? RECORD_TITLES : TITLES.get(kind);
  if (name === SHEETS.checkpoint) return isCheckpointSheet(top);
  if (!titles) return isWorksheetTitle(top[0]?.[0]);
  if (top.some((row) => titles.every((title) => row.includes(title)))) return true;
  if (rows <= top.length && TABLES.some((table) => table.name === kind && isCutOff(table, top))) return true;
  // A header that somebody edited, and figures that show an error.
  if (isRecordSheet(name)) return recordNote(workbook).isOurs;
  return name === SHEETS.figures && isFigures(workbook);
}

/** What Caseload keeps in this spreadsheet: its sheets and the settings, for a copy before they are removed. */
export function keptData(workbook: Workbook): Output<'keptData'> {
  const sheets = ownNames(workbook)
    // What a checkpoint says stands in the record.
    .filter((name) => name !== SHEETS.checkpoint && isMade(workbook, name))
    .map((name) => ({ name, rows: workbook.texts(name, 1, 0)?.rows ?? 0 }));
  return { sheets, settings: JSON.stringify(settingsOf(workbook), null, 2) };
}

/** Rows of a sheet that Caseload made, after the first `from`, as the texts that they show; null for every other sheet. */
export function keptRows(workbook: Workbook, sheet: string, from: number): Output<'keptRows'> | null {
  if (sheet === SHEETS.checkpoint || !isMade(workbook, sheet)) return null;
  const part = workbook.texts(sheet, from + 1, ROWS);
  return part && { rows: part.texts, more: from + part.texts.length < part.rows };
}
