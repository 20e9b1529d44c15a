import { chosenColumn } from '../files/chosenColumns';
import { Unusable, WrongArguments } from '../files/command';
import { dayWord } from '../files/dayWord';
import type { Cell, FileSheet } from '../files/fileSheets';
import { openedFile } from '../files/openedFile';
import { openSheets, sheetsIn } from '../files/openSheets';
import { type PersonReport, personReports } from '../files/personReports';
import { readIn } from '../files/read';
import type { RosterRead } from '../files/rosterRead';
import { methodWord, type SplitAnswer, splitAnswer } from '../files/split';
import { UnreadableFile } from '../files/unreadableFile';
import { state } from '../google/state';

export { type PersonReport, type RosterRead, type SplitAnswer, UnreadableFile, Unusable, WrongArguments };

/** A workbook: the path of an .xlsx or .csv, its bytes with its name, or its sheets' cells; a day in a cell is text, as 2026-08-24. */
export type RosterFile =
  | string
  | { readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly name: string;
      readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
    };

/** What the user would say in Set up: the sheets, and columns by their letter or header, as `{ provider: 'G', 'provider:SLP': 'H' }`; '' for none. */
export type Choices = {
  readonly sheets?: readonly string[];
  readonly columns?: Readonly<Record<string, string>>;
};

/** Whose caseload is shared out, among whom, from which day on; without `method` each is counted as Providers says. */
export type SplitWish = {
  readonly from: string;
  readonly among: readonly string[];
  readonly on: string;
  readonly method?: string;
};

/** What Set up would make of a roster, before anyone answers its questions. Throws UnreadableFile with one sentence. */
export async function readRoster(
  file: RosterFile,
  { sheets = [], columns = {} }: Choices = {},
): Promise<RosterRead> {
  const chosen = Object.entries(columns).map(([field, column]) => chosenColumn(`${field}=${column}`));
  return readIn(await sheetsOf(file), { sheets, columns: chosen }, nameOf(file));
}

/** Who has how much on a day, against the limits: the table of CASELOAD_SUMMARY, by the Caseload log where there is one. */
export async function loads(file: RosterFile, { asOf }: { readonly asOf: string }): Promise<PersonReport[]> {
  const day = dayWord('asOf', asOf);
  return personReports(openedFile(await sheetsOf(file), nameOf(file), day, state), day);
}

/** Who had better take which line of somebody's caseload, and why. Throws Unusable where it can't be worked out. */
export async function split(file: RosterFile, { from, among, on, method }: SplitWish): Promise<SplitAnswer> {
  const day = dayWord('on', on);
  const opened = openedFile(await sheetsOf(file), nameOf(file), day, state);
  return splitAnswer(opened, { from, among, on: day, method: methodWord(method) });
}

async function sheetsOf(file: RosterFile): Promise<FileSheet[]> {
  if (typeof file === 'string') return openSheets(file);
  if ('bytes' in file) return sheetsIn(Buffer.from(file.bytes), file.name);
  return file.sheets.map(({ name, rows }) => ({ name, grid: rows.map((row) => [...row]) }));
}

const nameOf = (file: RosterFile): string => (typeof file === 'string' ? file : file.name);
