import { expect, test } from 'vitest';
import { bareTo } from '../../../src/app/follow/bareTo';
import type { State } from '../../../src/app/opened/state';
import type { Workbook } from '../../../src/app/ports/ports';
import { afterSetUp } from '../../kit/district';
import { stateOf } from '../../kit/stateOf';

const { mapping, grid, roster, lines, stack } = stateOf(afterSetUp());
const ANA = roster.lines.flatMap(({ studentId }, i) => (studentId === '2000001' ? i : []));
const drafts = [...lines].flatMap(([line, { timeline }]) =>
  timeline.studentId === '2000001' ? { line } : [],
);

/** The district of which Ana's two lines stand in these rows, all others at the end, and only their hours are written, in column 8. */
function largeAs(rows: [number, number], over: Partial<State> = {}): State {
  const moved = roster.lines.map((line, i) => ({ ...line, row: rows[ANA.indexOf(i)] ?? 9_999 }));
  const { provider: _provider, caseManager: _manager, lre: _lre, ...columns } = mapping.columns;
  const state = { mapping: { ...mapping, columns }, grid, roster: { ...roster, lines: moved }, lines, stack };
  return { ...stateOf(afterSetUp()), ...state, ...over };
}

/** How far no formula stands; `asked`: how far it was looked. */
function found(state: State, formulas: string[][] = [['', '']], of = drafts) {
  const asked: unknown[] = [];
  const workbook: Pick<Workbook, 'formulas'> = {
    formulas: (sheet, upTo) => {
      asked.push([sheet, upTo]);
      return formulas;
    },
  };
  return { bare: bareTo(workbook, state, { drafts: of }), asked };
}

const FAR = { rows: 5_000, columns: 8 };

test('no formula stands as far as the last row of the students and the last column that is written', () => {
  const told = { bare: FAR, asked: [['Roster', FAR]] };
  expect(found(largeAs([5_000, 7]))).toEqual(told);
  expect(found(largeAs([7, 5_000]))).toEqual(told);
  const { columns } = mapping;
  expect(found(largeAs([5_000, 7], { mapping })).bare?.columns).toBe(13);
  const withoutManager = { ...mapping, columns: { ...columns, caseManager: undefined } };
  expect(found(largeAs([5_000, 7], { mapping: withoutManager })).bare?.columns).toBe(12);
});

test('one formula among them, wherever, could show its result there', () => {
  for (const formulas of [[['=A1', '']], [['', '=A1']], [['', ''], ['=A1']], [['=A1'], ['', '']]])
    expect(found(largeAs([5_000, 7]), formulas).bare).toBeNull();
  expect(found(largeAs([5_000, 7]), []).bare).toEqual(FAR);
});

test('it is not looked for where it isn’t worth it, on several tabs, or where nothing is written', () => {
  const nothing = { bare: null, asked: [] };
  expect(found(largeAs([4_999, 7]))).toEqual(nothing);
  const twice = { ...stack, tabs: [...stack.tabs, ...stack.tabs] };
  expect(found(largeAs([5_000, 7], { stack: twice }))).toEqual(nothing);
  expect(found(largeAs([5_000, 7]), undefined, [])).toEqual(nothing);
  const { studentId, service } = mapping.columns;
  const none = { ...mapping, columns: { studentId, service } };
  expect(found(largeAs([50_000, 7], { mapping: none }))).toEqual(nothing);
});
