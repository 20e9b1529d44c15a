import { expect } from 'vitest';
import type { Call } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { acknowledging, afterSetUp, answerOf, ask, handingOver, keyOf, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

export const SHEET = 'Caseload checkpoint';
export const LOG = 'Caseload log';
export const NEW_YEAR = '12/1/2026';

export const rowsOf = (workbook: MemoryWorkbook, name: string): Cell[][] => workbook.sheets.get(name) ?? [];

/** A small district that keeps a checkpoint all the same, because there is a sheet for one, after a save and what follows it. */
export function withCheckpoint(): MemoryWorkbook {
  const workbook = afterSetUp();
  workbook.sheets.set(SHEET, []);
  workbook.isGoingOn = true;
  toCho(workbook);
  ask(workbook, 'finish', {});
  return workbook;
}

/** Another save: all that Cho has goes to Ramos on a later day. */
export function saveMore(workbook: MemoryWorkbook): void {
  const asked = handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR);
  expect(ask(workbook, 'save', acknowledging(workbook, asked))).toMatchObject({ saved: true });
}

/** How the log is read by an opening. */
export function readings(workbook: MemoryWorkbook): string[] {
  workbook.calls = [];
  ask(workbook, 'open', {});
  return workbook.calls.filter((call) => /^read\w* Caseload/.test(call));
}
export const BY_CHECKPOINT = [`read ${SHEET}`, `readFrom ${LOG}`];

/** Whatever is asked of a workbook and changes nothing. */
export function answers(workbook: MemoryWorkbook): unknown[] {
  const asOf = '2026-12-02';
  const person = keyOf(workbook, 'Cho, Ben');
  const looks: [Call, object][] = [
    ['open', {}],
    ['attention', {}],
    ['people', { asOf }],
    ['caseload', { person, asOf }],
    ['myCaseload', { person: '' }],
    ['assignments', { studentId: '2000001', household: false }],
    ['history', { before: '' }],
    ['keyIn', { since: '', all: true }],
    ['checkRecord', {}],
    ['preview', handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR)],
  ];
  // Each call has an input of its own.
  return looks.map(([call, input]) => answerOf(workbook, call, JSON.parse(JSON.stringify(input))));
}

/** The same workbook without it. */
export function without(workbook: MemoryWorkbook): MemoryWorkbook {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  other.isGoingOn = true;
  other.sheets.delete(SHEET);
  return other;
}
