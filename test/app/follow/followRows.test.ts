import { describe, expect, test } from 'vitest';
import { followRows, rowsDue } from '../../../src/app/follow/followRows';
import type { State } from '../../../src/app/opened/state';
import { record } from '../../../src/app/save/record';
import type { Cell } from '../../../src/domain/cells/cell';
import { ROW } from '../../../src/domain/follow/dueCells';
import { touchedSince } from '../../../src/domain/record/standing';
import { blank, GIL, gil, LAST, rowsFrom7, TOTAL, withBelow } from '../../kit/addedRows';
import { ROSTER } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { stateOf } from '../../kit/stateOf';

const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];
const ENROLLS = {
  ...fact({
    ...{ lineKey: 'L-000099', studentId: '2000077', student: 'Gray, Gil', service: 'Speech' },
    ...{ begin: day('2026-12-01'), replaced: { row: gil().cells } },
  }),
  origin: 'here' as const,
};

/** Gil was enrolled in the record, and the roster follows, whatever happens meanwhile; `known`: what is known of his row. */
function followed(
  workbook: MemoryWorkbook,
  meanwhile: (workbook: MemoryWorkbook) => void = () => undefined,
  known: (state: State) => State = (state) => state,
) {
  const { after } = record(workbook, stateOf(workbook), [ENROLLS]);
  const { derived } = after.memory;
  if (!derived) throw new Error('It is known how far the roster follows.');
  workbook.calls = [];
  meanwhile(workbook);
  const state = known(after);
  const isKnown = state !== after;
  const touched = isKnown ? [] : touchedSince(after.log.entries, derived, after.today);
  const told = followRows(workbook, state, touched);
  const doubtful = told.doubtful.map(({ row, column }) => [row, column]);
  const reads = workbook.calls.filter((call) => call === `read ${ROSTER}`).length;
  return { ...told, doubtful, reads };
}

describe('the rows of the roster follow', () => {
  test('where none comes or goes, by nothing at all', () => {
    const workbook = withBelow(TOTAL);
    const state = stateOf(workbook);
    workbook.calls = [];
    expect(followRows(workbook, state, [])).toEqual({
      ...{ state, doubtful: [], kept: [], blank: [], refused: [], takenBack: [], isMoved: false },
    });
    expect(workbook.calls.filter((call) => call.startsWith('read'))).toEqual([]);
    expect(rowsDue(workbook, state, [])).toBe(false);
  });

  test('with a new one, which is read once it stands', () => {
    const workbook = withBelow();
    const { state, isMoved, doubtful, refused, takenBack, reads } = followed(workbook);
    expect([isMoved, doubtful, refused, takenBack, reads]).toEqual([false, [], [], [], 1]);
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL]);
    expect(state?.lines.get('L-000099')?.row?.row).toBe(8);
  });

  test('with one of which a part stands, where that is known', () => {
    const workbook = withBelow(blank({ 1: '2000077', 2: 'Gray, Gil' }), TOTAL);
    const known = (state: State): State => {
      const { derived } = state.memory;
      const waiting = [{ line: 'L-000099', field: ROW, text: '' }];
      return { ...state, memory: { ...state.memory, derived: derived && { ...derived, waiting } } };
    };
    expect(followed(workbook, () => undefined, known)).toMatchObject({ isMoved: false, refused: [] });
    expect(rowsFrom7(workbook)).toEqual([LAST, GIL, ['', 'Total']]);
  });

  test('and what reads as no row did is doubtful, where somebody typed into the new one meanwhile', () => {
    const workbook = withBelow(TOTAL);
    const insert = workbook.insertRows.bind(workbook);
    const { state, isMoved, doubtful } = followed(workbook, (each) => {
      each.insertRows = (...room) => {
        insert(...room);
        rowsOf(each)[7]?.splice(0, 2, '', 'Gomez, Gus');
      };
    });
    expect([state, isMoved]).toEqual([null, true]);
    expect(doubtful.every(([row]) => row === 8)).toBe(true);
    expect(doubtful.length).toBeGreaterThan(1);
  });

  test('and where the new one came to stand is doubtful, where the roster can’t be read any more', () => {
    const workbook = withBelow();
    const append = workbook.append.bind(workbook);
    const told = followed(workbook, (each) => {
      each.append = (sheet, block) => {
        append(sheet, block);
        rowsOf(each).splice(0, 1, []);
        return block;
      };
    });
    expect(told).toMatchObject({ state: null, isMoved: true, doubtful: [[8, 1]] });
  });
});
