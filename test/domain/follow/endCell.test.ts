import { describe, expect, test } from 'vitest';
import { endCell } from '../../../src/domain/follow/endCell';
import type { TouchedChange } from '../../../src/domain/record/standing';
import { day, fact, recorded } from '../../kit/entries';
import { given, missing, ROWS, TODAY } from '../../kit/given';

const EXIT = 'L-000001: exit on 2026-12-18';
/** The rows, the first of them with another end. */
const ending = (end: string): string[] =>
  ROWS.map((row, i) => (i === 0 ? row.replace('2027-05-28', end) : row));

/** An exit that found a text in the cell, and whether it stands. */
function exited(found: string, stands: boolean, replaced: object = {}): TouchedChange {
  const [entry] = recorded(
    fact({
      ...{ change: 'End', personKey: '', person: '', minutes: null, lreMinutes: null },
      ...{ lastDay: day('2026-12-18'), replaced: { end: found, ...replaced } },
    }),
  );
  return { entry: entry ?? missing('an exit'), stands };
}

type Told = {
  end?: string;
  since?: TouchedChange[];
  waits?: string[];
  isWide?: boolean;
  order?: 'day-first';
};

/** What the end of the first line's row is to read; of a record in which it ended. */
function due(record: string[], { end = '2027-05-28', since = [], waits = [], isWide, order }: Told) {
  const { lines, mapping } = given({ record, roster: ending(end) });
  const line = lines.get('L-000001') ?? missing('the line');
  const row = line.row ?? missing('its row');
  return endCell(
    { lines, mapping: isWide ? { ...mapping, shape: 'wide' } : mapping, dayOrders: { end: order } },
    new Set(waits),
    line,
    row,
    TODAY,
    since,
  ).map(({ value, isDay, format, was, field, column }) => ({
    ...{ value, was, field, column },
    ...(isDay && { isDay }),
    ...(format !== undefined && { format }),
  }));
}
const cell = (value: string, was: string, more: object = { isDay: true }) => [
  { value, was, field: 'end', column: 7, ...more },
];

describe('the end date of a service', () => {
  test('is its exit’s, as a day, where the cell reads as that found it', () => {
    const since = [exited('2027-05-28', true)];
    expect(due([EXIT], { since })).toEqual(cell('2026-12-18', '2027-05-28'));
    expect(due([EXIT], { since, end: '2027-01-15' })).toEqual([]);
    expect(due([EXIT], { since: [] })).toEqual([]);
    expect(due([], { since })).toEqual([]);
  });

  test('stays where it reads so', () => {
    const since = [exited('12/18/2026', true)];
    expect(due([EXIT], { since, end: '12/18/2026' })).toEqual([]);
  });

  test('is written as its column writes days', () => {
    const since = [exited('5/28/2027', true)];
    const slashed = { since, end: '5/28/2027' };
    expect(due([EXIT], slashed)).toEqual(cell('12/18/2026', '5/28/2027'));
    expect(due([EXIT], { ...slashed, order: 'day-first' })).toEqual(cell('2026-12-18', '5/28/2027'));
  });

  test('is due still where the sheet refused it', () => {
    expect(due([EXIT], { waits: ['L-000001|end|2027-05-28'] })).toEqual(cell('2026-12-18', '2027-05-28'));
    expect(due([EXIT], { waits: ['L-000001|end|'] })).toEqual([]);
  });

  test('waits for the day on which the cells of a new year are written', () => {
    const on = (cellsBegin: string) => [exited('2027-05-28', true, { cellsBegin })];
    expect(due([EXIT], { since: on('2026-11-21') })).toEqual(cell('2026-12-18', '2027-05-28'));
    expect(due([EXIT], { since: on('2026-11-22') })).toEqual([]);
    const back = [exited('2027-05-28', false, { cellsBegin: '2026-11-22' })];
    expect(due([], { since: back, end: '2026-12-18' })).toEqual([]);
  });

  test('stays in a wide row as long as one of its services goes on', () => {
    const since = [exited('2027-05-28', true)];
    expect(due([EXIT], { since, isWide: true })).toEqual(cell('2026-12-18', '2027-05-28'));
    const { lines, mapping } = given({ record: [EXIT] });
    const line = lines.get('L-000001') ?? missing('the line');
    const beside = lines.get('L-000002') ?? missing('the line beside');
    const row = line.row ?? missing('its row');
    const wide = (exit: string) =>
      endCell(
        {
          mapping: { ...mapping, shape: 'wide' },
          lines: new Map([
            ['L-000001', line],
            [
              'L-000002',
              { ...beside, row, timeline: { ...beside.timeline, exit: exit === '' ? '' : day(exit) } },
            ],
          ]),
          dayOrders: {},
        },
        new Set(),
        line,
        row,
        TODAY,
        since,
      );
    expect(wide('')).toEqual([]);
    expect(wide('2026-12-18')).toHaveLength(1);
  });
});

describe('an exit that was taken back gives the cell what stood there', () => {
  const back = (found: string, replaced: object = {}, end = '2026-12-18') =>
    due([], { since: [exited(found, false, replaced)], end });

  test('a day as a day, in the format that it had, and a text as a text', () => {
    expect(back('2027-05-28')).toEqual(cell('2027-05-28', '2026-12-18'));
    expect(back('2027-05-28', { endFormat: 'm/d/yy' })).toEqual(
      cell('2027-05-28', '2026-12-18', { isDay: true, format: 'm/d/yy' }),
    );
    expect(back('5/28/27')).toEqual(cell('5/28/27', '2026-12-18', {}));
    expect(back('end of May')).toEqual(cell('end of May', '2026-12-18', {}));
    expect(back('2027-05-28', { asText: ['end'] })).toEqual(cell('2027-05-28', '2026-12-18', {}));
    expect(back('')).toEqual(cell('', '2026-12-18', {}));
  });

  test('nothing where it reads so already, or somebody typed since', () => {
    expect(back('2026-12-18')).toEqual([]);
    expect(back('2027-05-28', {}, '2027-01-15')).toEqual([]);
  });
});
