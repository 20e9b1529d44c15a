import { describe, expect, test } from 'vitest';
import { keepRoster, keptRoster } from '../../../src/app/opened/keptRoster';
import { recall, remember } from '../../../src/app/opened/memory';
import { isStop, readListed, readState, type State } from '../../../src/app/opened/state';
import type { RosterLine } from '../../../src/domain/roster/roster';
import { missouri } from '../../../src/standards/missouri/missouri';
import { ROSTER } from '../../kit/district';
import { day } from '../../kit/entries';
import { largeRoster } from '../../kit/largeRoster';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** What was read of a roster of so many rows. */
function read(rows = 1_500): { workbook: MemoryWorkbook; state: State } {
  const workbook = largeRoster(rows);
  const team = readListed(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team, recall(workbook));
  if (isStop(state)) throw new Error(state.code);
  return { workbook, state };
}

describe('what is kept of a roster', () => {
  test('reads back by the same mapping as its mapped columns were, with nothing of the others', () => {
    const { workbook, state } = read();
    keepRoster(workbook, state);
    const again = keptRoster(workbook, state.mapping, state.memory)?.tabs.read(ROSTER) ?? [];
    const mapped = (state.grid[0] ?? []).map((_, c) => again[0]?.[c] !== '');
    expect(mapped).toContain(false);
    expect(again).toEqual(state.grid.map((row) => row.map((cell, c) => (mapped[c] ? cell : ''))));
  });

  test('keeps numbers, texts of digits, true and the text “true” apart', () => {
    const { workbook, state } = read();
    const at = (state.grid[0] ?? []).indexOf('Grade');
    const cells = [7, '7', true, 'true', '', '"'];
    const grid = state.grid.map((row, r) =>
      row.map((cell, c) => (c === at && r > 0 && r <= cells.length ? (cells[r - 1] ?? '') : cell)),
    );
    keepRoster(workbook, { ...state, grid });
    const again = keptRoster(workbook, state.mapping, state.memory)?.tabs.read(ROSTER) ?? [];
    expect(again.slice(1, cells.length + 1).map((row) => row[at])).toEqual(cells);
  });

  test('is nothing for another mapping, and nothing once a part of it is gone', () => {
    const { workbook, state } = read();
    keepRoster(workbook, state);
    expect(keptRoster(workbook, { ...state.mapping, amountUnit: 'minutes' }, state.memory)).toBeNull();
    workbook.keptTogether = workbook.keptTogether.slice(0, -9);
    expect(keptRoster(workbook, state.mapping, state.memory)).toBeNull();
  });

  test('is not asked for where the roster was small as it was followed last: to ask is a call', () => {
    const { workbook, state } = read();
    const { derived } = state.memory;
    keepRoster(workbook, state);
    const callsWhere = (isSmall: true | undefined): string[] => {
      workbook.calls = [];
      keptRoster(workbook, state.mapping, { ...state.memory, derived: derived && { ...derived, isSmall } });
      return workbook.calls;
    };
    expect(callsWhere(true)).toEqual([]);
    expect(callsWhere(undefined)).toEqual(['keptForDocument']);
  });

  test('has the checkpoint by which the record was read beside it, for as long as that is the one that counts', () => {
    const { workbook, state } = read();
    const cells = ['Caseload checkpoint 1: 2 1abc', 'cH4sI', 'cAAAA'];
    const { record } = state;
    const byIt = { ...state, ...(record && { record: { ...record, cells } }) };
    keepRoster(workbook, byIt);
    expect(workbook.keptTogether).not.toContain(cells[0]);
    keepRoster(workbook, { ...byIt, memory: { ...state.memory, checkpoint: cells[0] ?? '' } });
    const keptBeside = (checkpoint: string) =>
      keptRoster(workbook, state.mapping, { ...state.memory, checkpoint });
    expect(keptBeside(cells[0] ?? '')?.checkpoint).toEqual(cells.map((cell) => [cell]));
    for (const other of ['', 'Caseload checkpoint 1: 2 9xyz', 'Caseload checkpoint 1: 0 dropped']) {
      expect(keptBeside(other)?.checkpoint).toBeNull();
      expect(keptBeside(other)?.tabs.read(ROSTER)).toHaveLength(1_500);
    }
    keepRoster(workbook, state);
    expect(keptBeside('')?.checkpoint).toBeNull();
  });

  test('is nothing once all is being taken out, or was', () => {
    const { workbook, state } = read();
    remember(workbook, { removing: '2026-11-21' });
    keepRoster(workbook, state);
    workbook.forget();
    workbook.notes.clear();
    keepRoster(workbook, state);
    expect(workbook.keptTogether).toBe('');
  });

  test('goes without the checkpoint where both are too much to be kept', () => {
    const { workbook, state } = read();
    const { record } = state;
    const keep = workbook.keepForDocument.bind(workbook);
    workbook.keepForDocument = (text) => {
      if (text.includes('\n')) throw new Error('Argument too large: value');
      keep(text);
    };
    const memory = { ...state.memory, checkpoint: 'title' };
    keepRoster(workbook, {
      ...{ ...state, memory },
      ...(record && { record: { ...record, cells: ['title', 'c'] } }),
    });
    const kept = keptRoster(workbook, state.mapping, { ...state.memory, checkpoint: 'title' });
    expect(kept?.checkpoint).toBeNull();
    expect(kept?.tabs.read(ROSTER)).toHaveLength(1_500);
  });

  test.each([
    ['of fewer rows, which are read as quickly', (state: State) => ({ ...state, grid: state.grid.slice(1) })],
    [
      'with merged cells',
      ({ mapping, ...state }: State): State => ({ ...state, mapping: { ...mapping, merged: true } }),
    ],
    ['that was not read but kept', (state: State): State => ({ ...state, lastRead: { but: new Set() } })],
  ])('is nothing of one %s', (_, other) => {
    const { workbook, state } = read();
    keepRoster(workbook, other(state));
    expect(workbook.keptTogether).toBe('');
  });

  describe('gives some students’ part of it', () => {
    const SOME = new Set(['2000001', '2000003']);
    const partIn = ({ workbook, state }: ReturnType<typeof read>, today = state.today) =>
      keptRoster(workbook, state.mapping, state.memory)?.partOf(SOME, today) ?? null;
    const kept = (change: (line: RosterLine) => RosterLine = (line) => line): ReturnType<typeof read> => {
      const { workbook, state } = read();
      const lines = state.roster.lines.map((line) => change(line));
      keepRoster(workbook, { ...state, roster: { ...state.roster, lines } });
      return { workbook, state };
    };

    test('as it was read: their lines, their rows and those above all students, and every site', () => {
      const { workbook, state } = kept();
      const part = partIn({ workbook, state });
      const own = state.roster.lines.filter(({ studentId }) => SOME.has(studentId));
      expect(own.length).toBeGreaterThan(2);
      expect(part?.roster).toEqual({ ...state.roster, lines: own, findings: [], questions: [] });
      expect([...(part?.sites ?? [])].sort()).toEqual(
        [...new Set(state.roster.lines.map(({ site }) => site))].sort(),
      );
      const whole = keptRoster(workbook, state.mapping, state.memory)?.tabs.read(ROSTER) ?? [];
      const rows = new Set([0, ...own.map(({ row }) => row - 1)]);
      const blank = (state.grid[0] ?? []).map(() => '');
      expect(part?.tabs.read(ROSTER)).toEqual(whole.map((row, r) => (rows.has(r) ? row : blank)));
      expect(part?.tabs.read('Another')).toBeNull();
    });

    test('none on another day, on which a date may be a doubtful one', () => {
      const { workbook, state } = kept();
      expect(partIn({ workbook, state }, day('2026-11-22'))).toBeNull();
    });

    test.each<[string, Partial<RosterLine>]>([
      ['names its line', { lineId: 'L-000001' }],
      ['has a range that is upside down', { upsideDown: { amount: 60 } }],
    ])('none where a row %s', (_, odd) => {
      expect(partIn(kept((line) => (line.studentId === '2000002' ? { ...line, ...odd } : line)))).toBeNull();
    });

    test('with what only some of its lines have', () => {
      const { state, workbook } = kept((line) =>
        line.studentId === '2000003' ? { ...line, commas: ['lre'] } : line,
      );
      const commas = partIn({ state, workbook })?.roster.lines.map((line) => line.commas);
      expect(new Set(commas?.map(String))).toEqual(new Set(['undefined', 'lre']));
    });

    test('none where what is kept is no line of this version', () => {
      const odd = { ...read().state.roster.lines[0] };
      expect(
        partIn(kept((line) => ({ ...line, ...(line.studentId === odd.studentId && WRONG) }))),
      ).toBeNull();
    });
  });
});

/** What no line has. */
const WRONG: object = { delivery: 'by post' };
