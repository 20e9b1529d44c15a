import { describe, expect, test } from 'vitest';
import { keepingKinds } from '../../../src/app/save/keepingKinds';
import type { Cell, CellChange } from '../../../src/domain/cells/cell';
import {
  aboutOf,
  type Change,
  cellsIn,
  type FoundCells,
  foundBy,
  NO_HOURS,
} from '../../../src/domain/record/changes';
import { afterSetUp, ROSTER, setUp } from '../../kit/district';
import { fact } from '../../kit/entries';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const changing = (found: FoundCells, cells: readonly CellChange[] = [], lineKey = 'L-000001'): Change => ({
  ...aboutOf(fact({ lineKey })),
  ...NO_HOURS,
  ...{ name: 'adjusted', origin: 'here', found, cells },
});

/** Ana's row with these cells and number formats; what is kept of a change to it, and how often formats were asked for. */
function kept(change: Change, stands: Record<string, Cell> = {}, formats: Record<string, string> = {}) {
  const workbook = afterSetUp();
  const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
  for (const [header, cell] of Object.entries(stands)) row[HEADER.indexOf(header)] = cell;
  for (const [header, format] of Object.entries(formats))
    workbook.numberFormats.set(`${ROSTER}|2|${HEADER.indexOf(header) + 1}`, format);
  const state = stateOf(workbook);
  workbook.calls = [];
  const [told = change] = keepingKinds(workbook, state, [change]);
  return { told, asked: workbook.calls.filter((call) => call === `formats ${ROSTER}`).length };
}

const isDay = true as const;

/** A cell of Ana's row that a change writes. */
const cell = (
  header: string,
  was: Cell,
  value: string | number,
  more: Partial<CellChange> = {},
): CellChange => ({
  ...{ ref: { header, nth: 1, of: 1 }, was, value },
  ...more,
});

describe('of hours that a change takes the place of', () => {
  const textsOf = (found: FoundCells, stands: Record<string, Cell>) =>
    foundBy(kept(changing(found), stands).told).asText;

  test('it is kept that they were the text of a number, and of what was no text of one it is not', () => {
    expect(textsOf({ amount: '3' }, { 'Hours per week': '3' })).toEqual(['amount']);
    expect(textsOf({ lre: '1' }, { 'LRE Hours': '1' })).toEqual(['lre']);
    expect(textsOf({ amount: '3', lre: '1' }, { 'Hours per week': '3', 'LRE Hours': '1' })).toEqual([
      'amount',
      'lre',
    ]);
    for (const amount of [3, '3 hours', '3.0', ''])
      expect(textsOf({ amount: String(amount) }, { 'Hours per week': amount })).toBeUndefined();
  });

  test('nothing is kept where the change leaves them as they are', () => {
    expect(textsOf({ provider: 'Ramos, Elena' }, { 'Hours per week': '3' })).toBeUndefined();
  });
});

describe('of an end that a change takes the place of', () => {
  const endOf = (end: string, format: string, found = end) => {
    const { told, asked } = kept(changing({ end: found }), { 'End Date': end }, { 'End Date': format });
    const { asText, endFormat } = foundBy(told);
    return { asText, endFormat, asked };
  };

  test('it is kept that its day was a text', () => {
    expect(endOf('2027-05-28', '@')).toEqual({ asText: ['end'], endFormat: undefined, asked: 1 });
    expect(endOf('2027-05-28', 'yyyy-mm-dd')).toMatchObject({ asText: undefined, endFormat: undefined });
    expect(endOf('2027-05-28', '0.00')).toMatchObject({ asText: undefined, endFormat: undefined });
  });

  test('it is kept how a blank among numbers showed them', () => {
    expect(endOf('', '0.00')).toEqual({ asText: undefined, endFormat: '0.00', asked: 1 });
    expect(endOf('', 'General')).toMatchObject({ asText: undefined, endFormat: undefined });
  });

  test('nothing is asked of what is no day, nor of what reads otherwise than it was found', () => {
    expect(endOf('when discharged', '@')).toMatchObject({ asText: undefined, asked: 0 });
    expect(endOf('2027-05-28', '@', '2027-05-27')).toMatchObject({ asText: undefined, asked: 0 });
  });
});

describe('of another cell that a change writes', () => {
  const formatOf = (change: CellChange, format: string) => {
    const { told, asked } = kept(changing({}, [change]), {}, { [change.ref.header]: format });
    return [cellsIn(told)[0]?.format, asked];
  };

  test('a number keeps its format where a text takes its place', () => {
    expect(formatOf(cell('Grade', 3, 'K'), '00')).toEqual(['00', 1]);
    expect(formatOf(cell('Grade', 3, 'K'), 'General')).toEqual(['General', 1]);
  });

  test('nothing is asked where no kind is lost', () => {
    expect(formatOf(cell('Grade', 3, 4), '00')).toEqual([undefined, 0]);
    expect(formatOf(cell('Grade', 3, ''), '00')).toEqual([undefined, 0]);
    expect(formatOf(cell('Grade', 'K', '1'), '00')).toEqual([undefined, 0]);
    expect(formatOf(cell('Start Date', 45_000, '2026-12-01', { isDay }), '0.00')).toEqual([undefined, 0]);
    expect(formatOf(cell('Start Date', 'soon', '2026-12-01', { isDay }), '0.00')).toEqual([undefined, 0]);
  });

  test('a day that takes the place of a text’s, or of a blank’s among numbers, keeps the format', () => {
    const day = (was: string, format: string) =>
      formatOf(cell('Start Date', was, '2026-12-01', { isDay }), format);
    expect(day('2026-08-15', '@')).toEqual(['@', 1]);
    expect(day('', '@')).toEqual(['@', 1]);
    expect(day('', '0.00')).toEqual(['0.00', 1]);
    expect(day('2026-08-15', '0.00')).toEqual([undefined, 1]);
    expect(day('', 'yyyy-mm-dd')).toEqual([undefined, 1]);
  });

  test('one cell that loses its kind is enough to ask, beside others that lose none', () => {
    const workbook = afterSetUp();
    workbook.numberFormats.set(`${ROSTER}|2|3`, '00');
    const school = cell('School', 'Oak', 'Elm');
    const plain = changing({}, [school]);
    const both = changing({}, [school, cell('Grade', 3, 'K')]);
    const [first, told] = keepingKinds(workbook, stateOf(workbook), [plain, both]);
    expect(first).toEqual(plain);
    expect(told && cellsIn(told).map(({ format }) => format)).toEqual([undefined, '00']);
  });

  test('a column that is gone is left as it is', () => {
    const change = changing({}, [cell('Home room', 3, 'K')]);
    expect(kept(change)).toEqual({ told: change, asked: 0 });
  });

  test('a line without a row is left as it is', () => {
    const change = changing({ end: '2027-05-28' }, [cell('Grade', 3, 'K')], 'L-000099');
    expect(kept(change)).toEqual({ told: change, asked: 0 });
  });
});

test('the formats of several tabs are asked for in one call each, and each cell gets its own', () => {
  const workbook = setUp(tabbedDistrict());
  const state = stateOf(workbook);
  const changes = [...state.lines.values()].flatMap(({ key, row, timeline: { kind } }) =>
    row && kind === 'service' && row.studentId !== '2000007'
      ? changing({}, [cell('Grade', 3, 'K')], key)
      : [],
  );
  workbook.formats = (sheet, cells) => {
    workbook.calls.push(`formats ${sheet}`);
    return cells.map(({ row, column }) => `${sheet} ${row} ${column}`);
  };
  workbook.calls = [];
  const formats = keepingKinds(workbook, state, changes).flatMap((change) =>
    cellsIn(change).flatMap(({ format }) => format ?? []),
  );
  expect(workbook.calls).toEqual(['formats Oak', 'formats Birch']);
  // Birch has its columns the other way round, below a title.
  expect(formats).toEqual(['Oak 2 3', 'Oak 3 3', 'Oak 4 3', 'Birch 4 11', 'Birch 5 11']);
});
