import { expect, test } from 'vitest';
import {
  entryOf,
  isLogHeader,
  LOG_HEADER,
  type Log,
  logRow,
  NO_LOG,
  readLog,
  readOnce,
  sumsOf,
} from '../../../src/domain/record/log';
import { fact, recorded } from '../../kit/entries';

const read = (rows: readonly (readonly string[])[]): Log => {
  const log = readLog([LOG_HEADER, ...rows]);
  if (log === 'other-version') throw new Error('The header is this version’s.');
  return log;
};
/** Two entries, each of a save of its own. */
const rows = recorded(fact(), fact({ lineKey: 'L-000002' })).map(logRow);
const [first = []] = rows;

test('a copy of an entry of which something else was typed is named by its row', () => {
  const copy = first.with(3, '2026-11-20T15:00:00Z');
  const finding = { code: 'repeated-entry', place: 'A4', text: '1' };
  expect(read([...rows, copy]).findings).toEqual([finding]);
});

test('of a record that ends as it is remembered the second row of a number counts for nothing, whatever its save', () => {
  const other = first.with(1, 'B-000099').with(3, '2026-11-20T15:00:00Z');
  const log = readLog([LOG_HEADER, ...rows, other], NO_LOG, new Set(), 'standing');
  const finding = { code: 'repeated-entry', place: 'A4', text: '1' };
  expect(log).toMatchObject({ findings: [finding], entries: read(rows).entries });
});

test('a row without its last cells reads as one whose last cells are blank', () => {
  expect(entryOf(first.slice(0, -1), readOnce())).toEqual(entryOf(first.with(-1, ''), readOnce()));
  expect(entryOf(first.slice(0, -1), readOnce())?.hash).toBe('');
});

test('no row at all is no header of it', () => {
  expect(isLogHeader(undefined)).toBe(false);
});

test('makes the sums over its rows as it always has, since documents remember them', () => {
  const rows = [['1', 'B-000001', 'é', ''], ['', ' x'], []];
  expect(sumsOf(0, rows)).toEqual([853_509_884, -131_683_900, 67_853_164]);
  expect(sumsOf(7, [['a']])).toEqual([-499_256_646]);
});
