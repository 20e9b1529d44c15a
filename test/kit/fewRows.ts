import type { Input } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { draftOf } from './client';
import { afterSetUp, caseload, keyOf, ROSTER, reassignment } from './district';
import { largeRoster } from './largeRoster';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, row } from './rows';

const ANA = '2000001';
const ROWS = 4_000;

/** The large district as its page has just looked at Ramos's lines. */
export function looked(arrange: (roster: Cell[][]) => void = () => undefined, rows = ROWS): MemoryWorkbook {
  const workbook = largeRoster(rows);
  arrange(rosterOf(workbook));
  workbook.isGoingOn = true;
  caseload(workbook, 'Ramos, Elena');
  return workbook;
}

/** Ana's Resource to Cho. */
export function moving(workbook: MemoryWorkbook, over: Partial<Input<'save'>> = {}): Input<'save'> {
  const line = caseload(workbook, 'Ramos, Elena').find(({ studentId }) => studentId === ANA);
  const draft = draftOf(line, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') });
  return reassignment(workbook, 'Ramos, Elena', [draft], { ...SEEN(draft.line), ...over });
}
const SEEN = (line: string) => ({ acknowledged: [`in-the-past:${line}`, `effective-in-the-past:${line}`] });

/** The same district of which nothing is kept, so that all of its roster is read. */
export function unkept(workbook: MemoryWorkbook): MemoryWorkbook {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  other.isGoingOn = true;
  return other;
}

export const rosterOf = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(ROSTER) ?? [];
export const isAna = (cells: Cell[]): boolean => cells[0] === ANA;
export const retype =
  (column: string, value: Cell, which = isAna) =>
  (workbook: MemoryWorkbook) => {
    for (const cells of rosterOf(workbook).filter(which)) cells[HEADER.indexOf(column)] = value;
  };

/** What a person may do to the roster between what the page showed and the save, or while it runs. */
export const ROSTER_EDITS: Record<string, (workbook: MemoryWorkbook) => void> = {
  'types another provider': retype('Provider', 'Okafor, Dele'),
  'types another service': retype('Service', 'Occupational Therapy'),
  'types another start': retype('Start Date', '2026-11-30'),
  'types another IEP maximum': retype('Max Hours', 2.5),
  'types another school': retype('School', 'Birch'),
  'types another ID': retype('Student ID', '2009999'),
  'sorts the roster': (workbook) => {
    const [, ...rows] = rosterOf(workbook);
    const sorted = rows.sort((a, b) => String(b[1]).localeCompare(String(a[1])));
    rosterOf(workbook).splice(1, rows.length, ...sorted);
  },
  'inserts a row above': (workbook) =>
    rosterOf(workbook).splice(
      5,
      0,
      HEADER.map(() => ''),
    ),
  'adds a row of the student': (workbook) =>
    rosterOf(workbook).push(row(`${ANA} | Alvarez, Ana | 3 | Oak | Resource | 2026-08-15 | | 3 2-4`)),
  'takes the row out': (workbook) => {
    const at = rosterOf(workbook).findIndex(isAna);
    rosterOf(workbook).splice(at, 1);
  },
  'inserts a column': (workbook) => {
    for (const cells of rosterOf(workbook)) cells.splice(3, 0, '');
  },
  'moves the providers to another column': (workbook) => {
    for (const cells of rosterOf(workbook)) cells.push(...cells.splice(HEADER.indexOf('Provider'), 1));
  },
};
