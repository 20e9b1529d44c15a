import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/app/follow/derive';
import { isStop, joinState, readState, readTeam, type State } from '../../../src/app/opened/state';
import { commit } from '../../../src/app/save/commit';
import type { Line } from '../../../src/domain/caseload/line';
import type { Cell, ColumnRef, FieldWrite } from '../../../src/domain/cells/cell';
import { type Day, parseDay } from '../../../src/domain/cells/day';
import type { Change } from '../../../src/domain/record/changes';
import { missouri } from '../../../src/standards/missouri/missouri';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import { fact, type Says } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const day = (text: string): Day | '' => parseDay(text) ?? '';
const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });
const change = (
  header: string,
  was: Cell,
  value: string | number,
  isDay = false,
): FieldWrite & { was: Cell } => ({
  ref: ref(header),
  value,
  was,
  ...(isDay && { isDay: true as const }),
});

function stateOf(workbook: MemoryWorkbook): State {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  if (isStop(state)) throw new Error(state.code);
  return state;
}

/** A change of the line that leaves person and hours as they are. */
const adjusting = ({ key, timeline, row }: Line, over: Says): Change =>
  fact({
    change: 'Adjust',
    kind: timeline.kind,
    lineKey: key,
    studentId: timeline.studentId,
    student: timeline.student,
    service: timeline.service,
    site: row?.site ?? '',
    personKey: timeline.assignments[0]?.personKey ?? '',
    person: timeline.assignments[0]?.person ?? '',
    begin: '',
    minutes: null,
    lreMinutes: null,
    unit: timeline.unit,
    ...over,
  });

/** Saves changes; `derives`: whether the roster follows at once, or the save is cut off before that. */
function save(workbook: MemoryWorkbook, changesOf: (state: State) => Change[], derives: boolean): string {
  const state = stateOf(workbook);
  const { log, entries } = commit(workbook, state.log, changesOf(state));
  const after = joinState({ ...state, log });
  if (isStop(after)) throw new Error(after.code);
  if (derives) derive(workbook, after);
  return entries[0]?.batch ?? '';
}

const undo = (workbook: MemoryWorkbook, batch: string): void =>
  expect(ask(workbook, 'undo', { batch, rest: false, reason: '' })).toMatchObject({ saved: true });
const linesOf = (state: State, studentId: string): Line[] =>
  [...state.lines.values()].filter(({ timeline }) => timeline.studentId === studentId);
const rows = (workbook: MemoryWorkbook): Cell[][] => structuredClone(workbook.sheets.get(ROSTER) ?? []);
const services = (workbook: MemoryWorkbook): number =>
  [...stateOf(workbook).timelines.values()].filter(({ kind }) => kind === 'service').length;

/** Ana has Resource twice: two periods that only their first days tell apart. */
const twice = (): Cell[][] => {
  const all = rosterRows();
  const ana = all[1] ?? [];
  return [...all, ana.map((cell, i) => (i === 5 ? '2026-10-01' : i === 11 ? 'Cho, Ben' : cell))];
};

const renewal = (state: State): Change[] =>
  linesOf(state, '2000001').flatMap((line) =>
    line.row?.start === '2026-08-15' && line.timeline.service === 'Resource'
      ? adjusting(line, {
          begin: day('2026-11-21'),
          replaced: {
            start: '2026-11-23',
            cells: [
              change('Start Date', '2026-08-15', '2026-11-23', true),
              change('End Date', '2027-05-28', '2027-11-22', true),
            ],
          },
        })
      : [],
  );

describe('a line whose row gets other dates', () => {
  test.each([true, false])(
    'stays the same line, also where the save was cut off before the roster (%s)',
    (derives) => {
      const workbook = afterSetUp(district(twice()));
      const before = services(workbook);
      save(workbook, renewal, derives);
      ask(workbook, 'open', {});
      const state = stateOf(workbook);
      expect(services(workbook)).toBe(before);
      expect(state.newRows).toEqual([]);
      const [line] = linesOf(state, '2000001').filter(({ timeline }) => timeline.rowStart !== '');
      expect(line?.row).toMatchObject({ row: 2, start: '2026-11-23', end: '2027-11-22' });
      expect(line?.timeline).toMatchObject({ start: '2026-08-15', rowStart: '2026-11-23' });
    },
  );

  test('is the line of its first day again after an Undo, also before the roster followed that', () => {
    const workbook = afterSetUp(district(twice()));
    const [was, before] = [rows(workbook), services(workbook)];
    const batch = save(workbook, renewal, true);
    expect(rows(workbook)).not.toEqual(was);
    undo(workbook, batch);
    expect(rows(workbook)).toEqual(was);
    expect(services(workbook)).toBe(before);
    expect(stateOf(workbook).newRows).toEqual([]);
  });

  test('is followed to the dates that somebody typed, where it is the only one of its service', () => {
    const workbook = afterSetUp();
    const sheet = workbook.sheets.get(ROSTER) ?? [];
    if (sheet[4]) sheet[4][5] = '2026-11-01';
    expect(stateOf(workbook).newRows).toEqual([]);
  });
});

describe('a student who gets another ID', () => {
  const newId = (state: State): Change[] =>
    linesOf(state, '2000001').map((line) =>
      adjusting(line, {
        studentId: '7777777',
        replaced: { cells: [change('Student ID', '2000001', '7777777')] },
      }),
    );

  test.each([true, false])(
    'keeps lines and case manager, also where the roster has yet to follow (%s)',
    (derives) => {
      const workbook = afterSetUp();
      const before = stateOf(workbook).timelines.size;
      save(workbook, newId, derives);
      const between = stateOf(workbook);
      expect([between.newRows, between.newManaged]).toEqual([[], []]);
      expect(ask(workbook, 'open', {}).notices.join()).not.toContain('taken into the record');
      const state = stateOf(workbook);
      expect(state.timelines.size).toBe(before);
      expect(linesOf(state, '2000001')).toEqual([]);
      expect(linesOf(state, '7777777').map(({ row }) => row?.studentId)).toEqual([
        '7777777',
        '7777777',
        '7777777',
      ]);
      expect(rows(workbook).filter(([id]) => id === '2000001')).toEqual([]);
      expect(ask(workbook, 'assignments', { studentId: '7777777', household: false }).rows.length).toBe(3);
    },
  );

  test('has the old one again after an Undo', () => {
    const workbook = afterSetUp();
    const was = rows(workbook);
    const batch = save(workbook, newId, true);
    undo(workbook, batch);
    expect(rows(workbook)).toEqual(was);
    expect(linesOf(stateOf(workbook), '7777777')).toEqual([]);
    expect(linesOf(stateOf(workbook), '2000001').length).toBe(3);
  });
});

describe('cells that are to be written on a day', () => {
  const nextGrade = (state: State): Change[] =>
    linesOf(state, '2000004').flatMap((line) =>
      line.timeline.kind === 'service'
        ? adjusting(line, {
            begin: day('2026-12-01'),
            replaced: { cells: [change('Grade', '3', '4')], cellsBegin: '2026-12-01' },
          })
        : [],
    );
  const grade = (workbook: MemoryWorkbook): Cell | undefined =>
    rows(workbook).find(([id]) => id === '2000004')?.[2];
  const on = (workbook: MemoryWorkbook, day: string): MemoryWorkbook => {
    workbook.day = day;
    ask(workbook, 'open', {});
    return workbook;
  };

  test('are not written the day before, and are on that day', () => {
    const workbook = afterSetUp();
    save(workbook, nextGrade, true);
    expect(grade(workbook)).toBe('3');
    expect(grade(on(workbook, '2026-11-30'))).toBe('3');
    expect(grade(on(workbook, '2026-12-01'))).toBe('4');
  });

  test('are written by the first opening after it, however late', () => {
    const workbook = afterSetUp();
    save(workbook, nextGrade, true);
    expect(grade(on(workbook, '2027-02-01'))).toBe('4');
  });

  test('are never written where the save was undone before, even where somebody typed the same', () => {
    const workbook = afterSetUp();
    const batch = save(workbook, nextGrade, true);
    undo(workbook, batch);
    for (const row of workbook.sheets.get(ROSTER) ?? []) if (row[0] === '2000004') row[2] = '4';
    expect(grade(on(workbook, '2026-12-02'))).toBe('4');
  });

  test('go back where it is undone after, unless somebody typed another since', () => {
    const workbook = afterSetUp();
    const batch = save(workbook, nextGrade, true);
    on(workbook, '2026-12-01');
    undo(workbook, batch);
    expect(grade(workbook)).toBe('3');
  });

  test('are left alone where somebody typed another one before the day', () => {
    const workbook = afterSetUp();
    save(workbook, nextGrade, true);
    for (const row of workbook.sheets.get(ROSTER) ?? []) if (row[0] === '2000004') row[2] = '5';
    expect(grade(on(workbook, '2026-12-01'))).toBe('5');
  });
});
