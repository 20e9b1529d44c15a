import type { Call } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, handingOver, keyOf, toCho } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';

export const LOG = 'Caseload log';
export const CLOSED = 'Caseload log 2026-27';
export const CHECKPOINT = 'Caseload checkpoint';
export const NEXT_YEAR = '2027-09-01';

export const rowsOf = (workbook: MemoryWorkbook, name: string): Cell[][] => workbook.sheets.get(name) ?? [];

/** The numbers of the entries that stand on a sheet. */
export const numbersIn = (workbook: MemoryWorkbook, name: string): number[] =>
  rowsOf(workbook, name)
    .slice(1)
    .map(([number]) => Number(number));

/** A district with a save in its first school year, of 16 entries in all, in the next one. */
export function inNextYear(): MemoryWorkbook {
  const workbook = afterSetUp();
  toCho(workbook);
  workbook.day = NEXT_YEAR;
  ask(workbook, 'open', {});
  return workbook;
}

/** The same with its first year on a sheet of its own. */
export function closed(): MemoryWorkbook {
  const workbook = inNextYear();
  ask(workbook, 'moveClosedYear', {});
  return workbook;
}

/** Another workbook that holds the same. */
export function twinOf(workbook: MemoryWorkbook): MemoryWorkbook {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  return other;
}

/** File › Make a copy: sheets and notes go along, what the document's properties hold does not. */
export function forgetting(workbook: MemoryWorkbook): MemoryWorkbook {
  const { mapping = '', admins = '' } = workbook.memory;
  workbook.memory = { mapping, admins };
  return workbook;
}

/** What is asked of a workbook and changes nothing. */
export function answers(workbook: MemoryWorkbook): unknown[] {
  const asOf = '2027-09-02';
  const looks: [Call, object][] = [
    ['open', {}],
    ['people', { asOf }],
    ['caseload', { person: keyOf(workbook, 'Cho, Ben'), asOf }],
    ['caseload', { person: keyOf(workbook, 'Cho, Ben'), asOf: '2026-11-20' }],
    ['myCaseload', { person: '' }],
    ['assignments', { studentId: '2000001', household: false }],
    ['record', { studentId: '2000001' }],
    ['keyIn', { since: '', all: true }],
    ['preview', handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', '9/2/2027')],
  ];
  // Each call has an input of its own.
  return looks.map(([call, input]) => answerOf(workbook, call, JSON.parse(JSON.stringify(input))));
}
