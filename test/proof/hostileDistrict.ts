import { namesInCell } from '../../src/domain/people/namesInCell';
import { findPerson, isUnassigned, type ListedPerson, nameKey } from '../../src/domain/people/personName';
import { isErrorCell } from '../../src/domain/roster/rosterCells';
import { isPlaceholder } from '../../src/domain/roster/rosterRows';
import { plainId } from '../../src/domain/roster/studentIds';
import { afterSetUp, DIRECTOR, sheetOf, shown } from '../addOn/installed';
import type { Host, Switches } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import { HEADER as ROSTER_HEADER } from '../kit/rows';
import { tries } from './figures';

const HEADER = ROSTER_HEADER.toSpliced(-1, 0, 'Household', 'Restriction', 'Location');

/** Serves every student who has a hostile name, and the one student who has none. */
export const RAMOS = 'Ramos, Elena';
export const CHO = 'Cho, Ben';
export const LAST_ID = '3000001';
export const idOf = (i: number): string => String(2_000_001 + i);

/** How Google goes about it, where nobody documents how, and of which sheets somebody made Tables. */
export type Way = { switches?: Partial<Switches>; tables?: readonly string[] };

type Row = SampleWorkbook['sheets'][number]['rows'][number];

/** How the product reads an ID: without marks that nobody sees, and 1.00 as the 1 that a column of decimals made of it. */
export const idAs = (text: string): string => plainId(text.trim());

/**
 * How the product reads a cell: without the spaces around it, which nobody sees and exports add; and as blank where it shows
 * the error of a formula. Everything else is taken, kept and shown as it is.
 */
export const readAs = (text: string): string => (isErrorCell(text) ? '' : text.trim());

/** Whether a cell names several people, which is told and asked about, or is read without the separator behind its last name. */
const isReadOtherwise = (name: string): boolean => namesInCell(name).length > 1 || /[,;:]$/.test(name);

/** Those of the strings that a person is called in the district: those that name somebody, and each somebody else. */
export function peopleNamed(strings: readonly string[]): string[] {
  const listed: (ListedPerson & { text: string })[] = [];
  for (const text of strings) {
    const name = readAs(text);
    // “0” and the signs for "the same as above" are nobody's ID, so whoever is called so stands in a row that is left out and told.
    if (
      nameKey(name) !== '' &&
      !isUnassigned(name) &&
      !isPlaceholder(name) &&
      !isReadOtherwise(name) &&
      findPerson(listed)(name) === 'none'
    )
      listed.push({ key: name, name, alsoWrittenAs: [], text });
  }
  return listed.map(({ text }) => text);
}

const row = (id: string, text: string, site: string, service: string, person: string, note: string): Row => [
  id,
  text,
  '3',
  site,
  service,
  { day: '2026-08-15' },
  { day: '2027-05-28' },
  3,
  2,
  4,
  1,
  person,
  person,
  note,
  note,
  note,
  note,
];

/**
 * A district in which each of the strings is a student's name, site, service, household, restriction and location, another
 * one's ID, a person's name, role, other spelling and site; and a note in a column of people's own whose title begins with it. (A row
 * whose cells say what titles say would be another table's header.)
 */
export function hostileDistrict(strings: readonly string[], { switches = {}, tables = [] }: Way = {}): Host {
  const named = new Set(peopleNamed(strings));
  const own = strings.filter((text) => text.trim() !== '').slice(0, tries(strings.length, 12));
  const rows: Row[] = [
    [...HEADER, ...own.map((text) => `${text} (ours)`)],
    ...strings.map((text, i) => [...row(idOf(i), text, text, text, RAMOS, text), ...own.map(() => text)]),
    ...strings.map((text) => row(text, 'Bishop, Ben', 'Oak', 'Resource', named.has(text) ? text : RAMOS, '')),
    row(LAST_ID, 'Diaz, Drew', 'Oak', 'Resource', CHO, ''),
  ];
  const sample = { name: 'Hostile', timeZone: 'America/Chicago', sheets: [{ name: 'Roster', rows }] };
  const host = afterSetUp(sample, { switches });
  typeInProviders(host, strings);
  for (const name of tables) {
    const sheet = sheetOf(host, name);
    sheet.tables.push({ row: 1, column: 1, ...sheet.extent() });
  }
  return host;
}

function typeInProviders(host: Host, strings: readonly string[]): void {
  const [header = [], ...listed] = shown(host, 'Providers');
  const sheet = sheetOf(host, 'Providers');
  const put = (at: number, title: string, text: string): void =>
    sheet.putValue(at + 2, header.indexOf(title) + 1, text);
  listed.forEach((cells, at) => {
    if (cells.includes(DIRECTOR)) return;
    const text = strings[at % strings.length] ?? '';
    put(at, 'Role', text);
    put(at, 'Sites', `${text}; All`);
    put(at, 'Also written as', cells[1] ?? '');
  });
}

/** The values of a sheet as they are stored, which tells a number from its digits. */
export function cellsOf(host: Host, name: string): unknown[][] {
  const sheet = sheetOf(host, name);
  const { rows, columns } = sheet.extent();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => sheet.value(r + 1, c + 1)),
  );
}

/** The formulas of a sheet. */
export const formulasOf = (host: Host, name: string): string[] =>
  [...sheetOf(host, name).formulaEntries()].map(([, , formula]) => formula);
