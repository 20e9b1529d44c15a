import { describe, expect, test } from 'vitest';
import { codes } from '../../kit/caseForms';
import { afterSetUp, ask, batches, column, ROSTER, signIn, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const all = { items: [] };
const ANA = '2000001';

function type(workbook: MemoryWorkbook, row: number, header: string, value: string | number): MemoryWorkbook {
  const rows = workbook.sheets.get(ROSTER) ?? [];
  (rows[row - 1] ?? [])[(rows[0] ?? []).indexOf(header)] = value;
  return workbook;
}
const raised = () => type(afterSetUp(), 2, 'Max Hours', 9);
const byHand = (workbook: MemoryWorkbook) =>
  ask(workbook, 'attention', {}).byHand.map(({ field, place, roster, record, obstacle }) => [
    field,
    place,
    roster,
    record,
    obstacle,
  ]);
const maximum = (workbook: MemoryWorkbook) => column(workbook, 'Max Hours')[0];
const lastBatch = (workbook: MemoryWorkbook): string => batches(workbook)[0]?.batch ?? '';
const notes = (workbook: MemoryWorkbook) =>
  (ask(workbook, 'record', { studentId: ANA })?.notes ?? []).filter((text) => text.includes('IEP allows'));

describe('a limit of the IEP that somebody typed over', () => {
  test('is listed like any cell that was changed by hand, everywhere', () => {
    const workbook = raised();
    expect(byHand(workbook)).toEqual([['amountMax', 'J2', '9', '4', '']]);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(1);
    const problem = ask(workbook, 'open', {}).problems.find(({ code }) => code === 'limits-by-hand');
    expect(problem?.items.map(({ place }) => place)).toEqual(['J2']);
    expect(
      ask(workbook, 'checkRecord', {})
        .derived.map(({ sentence }) => sentence)
        .join(),
    ).toContain('1 cell of the roster was changed by hand.');
  });

  test('is recorded when it is taken in, told by every view, and Undo leaves what was typed', () => {
    const workbook = raised();
    const taken = ask(workbook, 'takeIn', all);
    expect(taken).toMatchObject({ saved: true, title: 'Taken Into the History' });
    expect([byHand(workbook), maximum(workbook)]).toEqual([[], 9]);
    expect(batches(workbook)[0]?.what).toBe('Limits of the IEP of Alvarez, Ana');
    expect(ask(workbook, 'batch', { batch: taken.batch, from: 0 }).lines[0]?.changes).toEqual([
      'Max Hours: 4 → 9',
    ]);
    const keyIn = ask(workbook, 'keyIn', { since: '', all: false }).students;
    expect(keyIn.flatMap(({ items }) => items.map(({ change, reason }) => [change, reason]))).toEqual([
      ['Max Hours: 4 → 9', 'Taken over from the roster'],
    ]);
    expect(notes(workbook)).toEqual([expect.stringContaining('Max Hours from 4 to 9')]);

    expect(undo(workbook, taken.batch).saved).toBe(true);
    expect([byHand(workbook), maximum(workbook)]).toEqual([[['amountMax', 'J2', '9', '4', '']], 9]);
    expect(notes(workbook)).toEqual([]);
    expect(undo(workbook, lastBatch(workbook)).saved).toBe(true);
    expect([byHand(workbook), maximum(workbook)]).toEqual([[], 9]);
  });

  test('and over again after it was taken in keeps no Undo', () => {
    const workbook = raised();
    const taken = ask(workbook, 'takeIn', all);
    type(workbook, 2, 'Max Hours', 7);
    expect(byHand(workbook)).toEqual([['amountMax', 'J2', '7', '9', '']]);
    expect(undo(workbook, taken.batch).saved).toBe(true);
    expect([byHand(workbook), maximum(workbook)]).toEqual([[['amountMax', 'J2', '7', '4', '']], 7]);
  });

  test('reads as before when it is put back, which is no change of it; Undo gives back what was typed', () => {
    const workbook = raised();
    const back = ask(workbook, 'putBack', all);
    expect(back).toMatchObject({ saved: true, title: 'Put Back Into the Roster' });
    expect([byHand(workbook), maximum(workbook), notes(workbook)]).toEqual([[], 4, []]);
    expect(batches(workbook)[0]?.what).toBe('1 cell put back into the roster');
    expect(ask(workbook, 'batch', { batch: back.batch, from: 0 }).lines[0]?.changes).toEqual([
      'Put back into the roster instead of 9',
    ]);
    expect(ask(workbook, 'keyIn', { since: '', all: true }).students).toEqual([]);
    expect(undo(workbook, back.batch).saved).toBe(true);
    expect([byHand(workbook), maximum(workbook)]).toEqual([[['amountMax', 'J2', '9', '4', '']], 9]);
  });

  test('above the maximum says why it can’t be taken, and is put back', () => {
    const workbook = type(afterSetUp(), 2, 'Min Hours', 5);
    const why = 'The minimum, 5, is above the maximum, 4.';
    expect(byHand(workbook)).toEqual([['amountMin', 'I2', '5', '2', why]]);
    expect(codes(ask(workbook, 'takeIn', all))).toEqual(['range-upside-down']);
    ask(workbook, 'putBack', all);
    expect([byHand(workbook), column(workbook, 'Min Hours')[0]]).toEqual([[], 2]);
  });

  test('is told whoever serves the line, and is an Admin’s to decide', () => {
    const workbook = signIn(raised(), 'Ramos, Elena');
    const [item] = ask(workbook, 'attention', {}).byHand;
    expect(item).toMatchObject({
      onlyTold: true,
      obstacle: 'What the IEP allows is for an Admin, or the next export, to change.',
    });
    const items = [{ line: item?.line ?? '', field: 'amountMax', roster: '9' }];
    for (const way of ['takeIn', 'putBack'] as const)
      for (const asked of [items, []])
        expect(codes(ask(workbook, way, { items: asked }))).toEqual(['limits-of-others']);
    expect(maximum(workbook)).toBe(9);
    expect(byHand(signIn(raised(), 'Okafor, Dele'))).toEqual([]);
  });

  test('into a formula’s cell is never overwritten: it is told, and the record keeps its limit', () => {
    const workbook = raised();
    workbook.formulaCells.set(`${ROSTER}|2|10`, '=9');
    expect(byHand(workbook)).toHaveLength(1);
    const back = ask(workbook, 'putBack', all);
    expect([back.notices.join(), maximum(workbook)]).toEqual([expect.stringContaining('formula'), 9]);
  });

  test('is no error of a formula, which nobody typed', () => {
    const workbook = type(afterSetUp(), 2, 'Max Hours', '#N/A');
    expect(byHand(workbook)).toEqual([
      ['amountMax', 'J2', '#N/A', '4', '“#N/A” can’t be read in this column.'],
    ]);
    workbook.formulaCells.set(`${ROSTER}|2|10`, '=VLOOKUP(A2,Export!A:J,10,0)');
    expect(byHand(workbook)).toEqual([]);
  });

  test('is the limit that an edit begins from', () => {
    const workbook = raised();
    ask(workbook, 'takeIn', all);
    type(workbook, 2, 'Max Hours', 4);
    expect(byHand(workbook)).toEqual([['amountMax', 'J2', '4', '9', '']]);
    ask(workbook, 'putBack', all);
    expect(maximum(workbook)).toBe(9);
  });
});
