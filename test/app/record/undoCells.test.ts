import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { add, lineOf } from '../../kit/caseForms';
import { afterSetUp, ask, district, filledRows, ROSTER, toCho, undo } from '../../kit/district';
import { rosterRows } from '../../kit/rows';

const ANA = '2000001';

/** Ana's rows name these case managers. */
function naming(managers: readonly string[]): Cell[][] {
  const left = [...managers];
  return rosterRows().map((row) => {
    if (String(row[0]) !== ANA) return row;
    const cells = [...row];
    cells[12] = left.shift() ?? 'Ramos, Elena';
    return cells;
  });
}

describe('Undo of a new case manager of a student with several rows', () => {
  test.each([
    ['the first row names nobody', ['', 'Ramos, Elena']],
    ['the second row names nobody', ['Ramos, Elena', '']],
    ['one says TBD and one nothing', ['TBD', '']],
    ['one says nothing and one TBD', ['', 'TBD']],
    ['they write one person in two ways', ['Elena Ramos', 'Ramos, Elena']],
  ])('gives each row its own cell back where %s', (_, managers) => {
    const workbook = afterSetUp(district(naming(managers)));
    const before = filledRows(workbook);
    const { batch, saved } = add(workbook, ANA, 'Cho, Ben');
    expect(saved).toBe(true);
    const after = filledRows(workbook);
    expect(after).not.toEqual(before);
    const undone = undo(workbook, batch);
    expect(undone.saved).toBe(true);
    expect(filledRows(workbook)).toEqual(before);
    ask(workbook, 'open', {});
    expect(filledRows(workbook)).toEqual(before);
    expect(undo(workbook, undone.batch).saved).toBe(true);
    expect(filledRows(workbook)).toEqual(after);
    expect(undo(workbook, undo(workbook, undone.batch).batch).saved).toBe(false);
  });
});

test('Undo of what was arranged for later leaves a row blank that named nobody', () => {
  const workbook = afterSetUp(district(naming(['', 'Ramos, Elena'])));
  const before = filledRows(workbook);
  const { batch } = add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
  workbook.day = '2026-12-01';
  ask(workbook, 'open', {});
  expect(filledRows(workbook)).not.toEqual(before);
  expect(undo(workbook, batch).saved).toBe(true);
  expect(filledRows(workbook)).toEqual(before);
});

describe('Undo where a cell of the roster could not be written', () => {
  const FORMULA = '=IMPORTRANGE("x","Export!L2")';

  test('takes the record back, and leaves a formula’s cell as it is', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('2|12', FORMULA);
    const before = filledRows(workbook);
    const { batch } = toCho(workbook);
    expect(undo(workbook, batch)).toMatchObject({ saved: true, changed: [] });
    expect(filledRows(workbook)).toEqual(before);
  });

  test('does so whatever the formula says by now, but not over what somebody typed', () => {
    for (const isFormula of [true, false]) {
      const workbook = afterSetUp();
      if (isFormula) workbook.formulaCells.set('2|12', FORMULA);
      const { batch } = toCho(workbook);
      const row = workbook.sheets.get(ROSTER)?.[1];
      if (row) row[11] = 'Okafor, Dele';
      expect(undo(workbook, batch).saved).toBe(isFormula);
    }
  });

  test.each([
    ['refused', true],
    ['typed over', false],
  ])('takes an edit of the enrollment back where its cell was %s: %s', (how, isUndone) => {
    const workbook = afterSetUp();
    workbook.refuses = ({ column }) => how === 'refused' && column === 3;
    const line = lineOf(workbook, ANA);
    const { batch } = ask(workbook, 'editEnrollment', {
      line,
      values: [{ field: 'grade', value: '4' }],
      effective: '',
      reason: '',
      seen: ask(workbook, 'enrollment', { line }).seen,
      acknowledged: [],
    });
    const row = workbook.sheets.get(ROSTER)?.[1];
    if (row && how === 'typed over') row[2] = '5';
    const before = filledRows(workbook);
    expect(undo(workbook, batch).saved).toBe(isUndone);
    expect(filledRows(workbook)).toEqual(before);
  });

  test('does so where somebody typed what stood there before', () => {
    const workbook = afterSetUp();
    const was = workbook.sheets.get(ROSTER)?.[1]?.[11] ?? '';
    const { batch } = toCho(workbook);
    const row = workbook.sheets.get(ROSTER)?.[1];
    if (row) row[11] = was;
    expect(undo(workbook, batch).saved).toBe(true);
  });
});
