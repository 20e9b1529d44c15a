import { describe, expect, test } from 'vitest';
import { keepRoster, keptRoster } from '../../../src/app/opened/keptRoster';
import { recall } from '../../../src/app/opened/memory';
import { isStop, readListed, readState, type State } from '../../../src/app/opened/state';
import { missouri } from '../../../src/standards/missouri/missouri';
import { ROSTER } from '../../kit/district';
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
    const again = keptRoster(workbook, state.mapping)?.tabs.read(ROSTER) ?? [];
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
    const again = keptRoster(workbook, state.mapping)?.tabs.read(ROSTER) ?? [];
    expect(again.slice(1, cells.length + 1).map((row) => row[at])).toEqual(cells);
  });

  test('is nothing for another mapping, and nothing once a part of it is gone', () => {
    const { workbook, state } = read();
    keepRoster(workbook, state);
    expect(keptRoster(workbook, { ...state.mapping, amountUnit: 'minutes' })).toBeNull();
    workbook.keptTogether = workbook.keptTogether.slice(0, -9);
    expect(keptRoster(workbook, state.mapping)).toBeNull();
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
});
