import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, hashOf, LOG_HEADER, type Log, readLog, rowOf, seal } from '../../src/domain/log';
import { day, emptyLog, fact, recorded } from './entries';

const read = (rows: string[][]): Log => {
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version') throw new Error('The header is this version’s.');
  return log;
};
const BY = 'director@lakeview.example';
const AT = '2026-11-21T15:00:00Z';

describe('the Caseload log', () => {
  test('has the columns of the legal record, with the version in the first header', () => {
    expect(LOG_HEADER).toHaveLength(24);
    expect(LOG_HEADER[0]).toBe('Entry (log version 1)');
  });

  test('reads back what it wrote, in the column’s own unit', () => {
    const entries = recorded(
      fact({ minutes: 150, unit: 'hours', replaced: { provider: '=IMPORTXML("x")' } }),
      fact({ lineKey: 'L-000002' }),
    );
    const log = read(entries.map(rowOf));
    expect(log.entries).toEqual(entries);
    expect(rowOf(entries[0] ?? never())[16]).toBe('2.5');
    expect(log).toMatchObject({ lastEntry: 2, lastBatch: 2, findings: [], head: entries[1]?.hash });
  });

  test('an empty sheet is a log without entries; another header is another version', () => {
    expect(readLog([['']])).toMatchObject({ entries: [] });
    expect(readLog([['Entry (log version 2)', 'Batch']])).toBe('other-version');
  });

  test('a batch that is not whole counts as not begun, and its numbers are not used again', () => {
    const [first] = recorded(fact());
    const batch = seal(
      { ...emptyLog(), lastEntry: 1, lastBatch: 1, head: first?.hash ?? '' },
      [fact(), fact(), fact()],
      AT,
      BY,
    );
    const log = read([...[first ?? never()], ...batch.slice(0, 2)].map(rowOf));
    expect(log.entries).toEqual([first]);
    expect(log.findings).toEqual([{ code: 'batch-not-whole', place: 'B-000002', text: '2 of 3' }]);
    expect(log).toMatchObject({ lastEntry: 3, lastBatch: 2, head: first?.hash });
  });

  test('a row that somebody typed is a finding with its place, and blank rows are nothing', () => {
    const row = rowOf(recorded(fact())[0] ?? never());
    const log = read([row, row.map(() => ''), ['hello', 'there']]);
    expect(log.findings).toEqual([{ code: 'unreadable-entry', place: 'A4', text: 'hello there' }]);
  });

  test('an entry that was copied counts once', () => {
    const row = rowOf(recorded(fact())[0] ?? never());
    const log = read([row, row]);
    expect(log.entries).toHaveLength(1);
    expect(log.findings).toMatchObject([{ code: 'repeated-entry', place: 'A3' }]);
  });

  test.each([
    ['an impossible begin date', 14, '2026-02-31'],
    ['a change that there is not', 5, 'Reassign'],
    ['an hour that is no number', 16, 'two'],
    ['a part without its whole', 2, '1'],
    ['no line key', 7, ''],
  ])('%s makes a row unreadable', (_, column, text) => {
    const row = rowOf(recorded(fact())[0] ?? never());
    row[column] = text;
    expect(read([row])).toMatchObject({ entries: [], findings: [{ code: 'unreadable-entry' }] });
  });

  test('each hash is over the entry and the hash before', () => {
    const [one, two] = recorded(fact(), fact({ lineKey: 'L-000002' }));
    expect(one?.hash).toBe(hashOf(canonical(one ?? never()), ''));
    expect(two?.hash).toBe(hashOf(canonical(two ?? never()), one?.hash ?? ''));
    expect(two?.hash).not.toBe(hashOf(canonical(two ?? never()), ''));
  });

  test('any text can be recorded and read again, whatever a cell may hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('=1+1', '+1', "'", '\u202eabc', '😀'),
    );
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 6_000 }), (student, reason, minutes) => {
        const [entry] = recorded(fact({ student, reason, minutes, begin: day('2026-08-15') }));
        expect(read([rowOf(entry ?? never())]).entries).toEqual([entry]);
      }),
    );
  });
});

function never(): never {
  throw new Error('The test records an entry.');
}
