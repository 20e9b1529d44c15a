import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/domain/record/hashOf';
import { isDamaged } from '../../../src/domain/record/head';
import { canonical, LOG_HEADER, type Log, logRow, readLog } from '../../../src/domain/record/log';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { day, emptyLog, fact, recorded } from '../../kit/entries';

const read = (rows: string[][]): Log => {
  const log = readLog([[...LOG_HEADER], ...rows]);
  if (log === 'other-version') throw new Error('The header is this version’s.');
  return log;
};
const BY = 'director@lakeview.example';
const AT = '2026-11-21T15:00:00Z';

describe('the Caseload log', () => {
  test('has the columns of the legal record, with the version in the first header', () => {
    expect(LOG_HEADER.join(' | ')).toBe(
      'Entry (log version 1) | Batch | Part | Recorded at (UTC) | Recorded by | Change | Kind | Line key | Student ID | Student | Service | Site | ' +
        'Person key | Person | Begin | Last day | Hours | LRE hours | Unit | Location | Restriction | Reason | Replaced | Hash',
    );
  });

  test('writes an entry and its hash as it always has: a record of years ago must still read as intact', () => {
    const [entry] = recorded(
      fact({
        lastDay: day('2026-12-18'),
        minutes: 150,
        unit: 'hours',
        location: 'Room 4',
        restriction: 'Half days',
        reason: 'Zoë’s 日 plan',
        replaced: { provider: 'Ramos' },
      }),
    );
    expect(logRow(entry ?? never()).join('|')).toBe(
      '1|B-000001|1 of 1|2026-11-21T15:00:00Z|director@lakeview.example|Opening|service|L-000001|2000001|Alvarez, Ana|Resource|Oak|P-0001|' +
        'Ramos, Elena|2026-08-15|2026-12-18|2.5|1|hours|Room 4|Half days|Zoë’s 日 plan|{"provider":"Ramos"}|' +
        'b2720ad956eb6e68402d4da4432af482890d18ca406e5844a7fb39c51eab6d0f',
    );
  });

  test('writes nothing where there is nothing', () => {
    const [entry] = recorded(
      fact({
        kind: 'case management',
        lineKey: 'C-000001',
        service: '',
        begin: '',
        minutes: null,
        lreMinutes: null,
        unit: 'minutes',
      }),
    );
    expect(logRow(entry ?? never()).join('|')).toBe(
      '1|B-000001|1 of 1|2026-11-21T15:00:00Z|director@lakeview.example|Opening|case management|C-000001|2000001|Alvarez, Ana||Oak|P-0001|' +
        'Ramos, Elena|||||minutes|||||575d293b248a727b1909200146034518e93363f6fa3bb6d5a95db3ae2cbb58db',
    );
    expect(read([logRow(entry ?? never())]).entries).toEqual([entry]);
  });

  test('tells half a sign, which has no UTF-8, from every other text', () => {
    const texts = ['a\uD83D', 'a\uDE00', '\uDE00a', 'a\uFFFD', 'a', '\uD83D\uDE00'];
    expect(new Set(texts.map((text) => hashOf([text], ''))).size).toBe(texts.length);
  });

  test('reads back what it wrote, in the column’s own unit', () => {
    const entries = recorded(
      fact({ minutes: 150, unit: 'hours', replaced: { provider: '=IMPORTXML("x")' } }),
      fact({ lineKey: 'L-000002' }),
    );
    const log = read(entries.map(logRow));
    expect(log.entries).toEqual(entries);
    expect(logRow(entries[0] ?? never())[16]).toBe('2.5');
    expect(log).toMatchObject({ lastEntry: 2, lastBatch: 2, findings: [], head: entries[1]?.hash });
  });

  test('an empty sheet is a log without entries; another header is another version', () => {
    expect(readLog([['']])).toMatchObject({ entries: [] });
    expect(readLog([['Entry (log version 2)', 'Batch']])).toBe('other-version');
    expect(readLog([['', 'a note']])).toBe('other-version');
  });

  test('a batch that is not whole counts as not begun, and its numbers are not used again', () => {
    const [first] = recorded(fact());
    const batch = seal(
      { ...emptyLog(), lastEntry: 1, lastBatch: 1, head: first?.hash ?? '' },
      [fact(), fact(), fact()],
      AT,
      BY,
    );
    const log = read([...[first ?? never()], ...batch.slice(0, 2)].map(logRow));
    expect(log.entries).toEqual([first]);
    expect(log.findings).toEqual([{ code: 'batch-not-whole', place: 'B-000002', text: '2 of 3' }]);
    expect(log).toMatchObject({ lastEntry: 3, lastBatch: 2, head: first?.hash });
  });

  test('a row that somebody typed is a finding with its place, and blank rows are nothing', () => {
    const row = logRow(recorded(fact())[0] ?? never());
    const log = read([row, row.map(() => ''), ['hello', 'there']]);
    expect(log.findings).toEqual([{ code: 'unreadable-entry', place: 'A4', text: 'hello there' }]);
  });

  test('a row whose number was deleted is a finding that shows what is left at its beginning, and the rows below it count', () => {
    const [first, second] = recorded(fact(), fact({ lineKey: 'L-000002' })).map(logRow);
    const log = read([['', ...(first ?? never()).slice(1)], second ?? never()]);
    expect(log.findings).toEqual([{ code: 'unreadable-entry', place: 'A2', text: 'B-000001 1 of 1' }]);
    expect(log.entries.map(({ entry }) => entry)).toEqual([2]);
  });

  test('saves that did not begin are a finding each, however many rows of them are there, in their order', () => {
    const three = [fact(), fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' })];
    const cut = [1, 2].flatMap((batch) =>
      seal({ ...emptyLog(), lastEntry: 3 * batch, lastBatch: batch }, three, AT, BY).slice(0, 2),
    );
    expect(read(cut.map(logRow)).findings).toEqual([
      { code: 'batch-not-whole', place: 'B-000002', text: '2 of 3' },
      { code: 'batch-not-whole', place: 'B-000003', text: '2 of 3' },
    ]);
  });

  test('a save that lost a row is damaged where the next one follows it, and did not begin where the next one follows what stood before', () => {
    const [first] = recorded(fact());
    const log = { ...emptyLog(), lastEntry: 1, lastBatch: 1, head: first?.hash ?? '' };
    const [kept, lost] = seal(log, [fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' })], AT, BY);
    const after = (head: string) =>
      seal({ ...log, lastEntry: 3, lastBatch: 2, head }, [fact({ lineKey: 'L-000004' })], AT, BY);
    const code = (head = '') =>
      read([first ?? never(), kept ?? never(), ...after(head)].map(logRow)).findings.map((each) => each.code);
    expect(code(lost?.hash)).toEqual(['batch-damaged']);
    expect(code(first?.hash)).toEqual(['batch-not-whole']);
  });

  test('a save did not begin where the next one follows what stood before it, though all its rows can be read again', () => {
    const [first] = recorded(fact());
    const log = { ...emptyLog(), lastEntry: 1, lastBatch: 1, head: first?.hash ?? '' };
    const cutOff = seal(log, [fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' })], AT, BY);
    const after = seal({ ...log, lastEntry: 3, lastBatch: 2 }, [fact({ lineKey: 'L-000004' })], AT, BY);
    const whole = [first ?? never(), ...cutOff, ...after];
    for (const rows of [whole, [...whole].reverse()]) {
      const found = read(rows.map(logRow));
      expect(found.entries).toEqual([first, ...after]);
      expect(found.findings).toEqual([{ code: 'batch-not-whole', place: 'B-000002', text: '2 of 2' }]);
      expect(found).toMatchObject({ lastEntry: 4, lastBatch: 3, head: after[0]?.hash });
    }
    // Nothing says so where the one after it is bound to neither: all of them count, and the check names what was changed.
    const typed = [...whole.slice(0, -1), { ...(after[0] ?? never()), reason: 'typed' }];
    expect(read(typed.map(logRow)).entries).toHaveLength(4);
  });

  test('a record of more than a hundred thousand saves goes on from its last one', () => {
    const entries = seal({ ...emptyLog(), lastBatch: 123_455 }, [fact()], AT, BY);
    expect(read(entries.map(logRow))).toMatchObject({ lastBatch: 123_456 });
  });

  test('a save that is added to a record makes of it what the sheet reads', () => {
    const [first, second] = [recorded(fact()), fact({ lineKey: 'L-000002' })];
    const log = read(first.map(logRow));
    const added = seal(log, [second], AT, BY);
    expect(withBatch(log, added)).toEqual(read([...first, ...added].map(logRow)));
    expect(withBatch(emptyLog(), first)).toEqual(log);
  });

  test('an entry that was copied counts once', () => {
    const row = logRow(recorded(fact())[0] ?? never());
    const log = read([row, row]);
    expect(log.entries).toHaveLength(1);
    expect(log.findings).toMatchObject([{ code: 'repeated-entry', place: 'A3' }]);
  });

  test('rows in any order are read in the order of their numbers', () => {
    const entries = recorded(fact(), fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' }));
    const log = read([...entries].reverse().map(logRow));
    expect(log.entries).toEqual(entries);
    expect(log).toMatchObject({ lastEntry: 3, lastBatch: 3, head: entries[2]?.hash });
    expect([...log.keys].sort()).toEqual(['L-000001', 'L-000002', 'L-000003']);
  });

  test('the key of a line is not given out again, though the save that made it never began', () => {
    const [first] = seal(emptyLog(), [fact({ lineKey: 'L-000009' }), fact()], AT, BY);
    const log = read([logRow(first ?? never())]);
    expect(log).toMatchObject({ entries: [], head: '', lastEntry: 1, lastBatch: 1 });
    expect([...log.keys]).toEqual(['L-000009']);
  });

  test('what people write to the right of the columns is theirs', () => {
    const [entry] = recorded(fact());
    const log = read([
      [...logRow(entry ?? never()), 'checked'],
      [...LOG_HEADER.map(() => ''), 'a note'],
    ]);
    expect(log).toMatchObject({ entries: [entry], findings: [] });
  });

  test.each([
    ['an impossible begin date', 14, '2026-02-31'],
    ['an impossible last day', 15, 'soon'],
    ['entry 0', 0, '0'],
    ['half an entry', 0, '1.5'],
    ['no entry number', 0, 'one'],
    ['a batch with more before it', 1, 'xB-000001'],
    ['a batch with more behind it', 1, 'B-000001x'],
    ['a part with more before it', 2, 'x1 of 1'],
    ['a part with more behind it', 2, '1 of 1x'],
    ['a kind that there is not', 6, 'services'],
    ['a unit that there is not', 18, 'days'],
    ['an LRE hour that is no number', 17, 'two'],
    ['cells before that are no text of JSON', 22, '{'],
    ['cells before that are none', 22, 'null'],
    ['a change that there is not', 5, 'Reassign'],
    ['an hour that is no number', 16, 'two'],
    ['a part without its whole', 2, '1'],
    ['no line key', 7, ''],
  ])('%s makes a row unreadable', (_, column, text) => {
    const row = logRow(recorded(fact())[0] ?? never());
    row[column] = text;
    expect(read([row])).toMatchObject({ entries: [], findings: [{ code: 'unreadable-entry' }] });
  });

  test('an entry without its hash, which is written last, is of a save that did not begin', () => {
    const [first, second, third] = recorded(fact(), fact(), fact({ lineKey: 'L-000002' })).map(logRow);
    const cutOff = (row = first) => row?.with(23, '') ?? never();
    const log = read([first ?? never(), cutOff(second)]);
    expect(log).toMatchObject({
      ...{ entries: [{ entry: 1 }], lastEntry: 2, lastBatch: 2 },
      findings: [{ code: 'batch-not-whole', place: 'B-000002', text: '0 of 1' }],
    });
    expect(isDamaged(log, { entries: 1, hash: log.head })).toBe(false);
    // Taken out by hand it is missed, as what follows is bound to it.
    const damaged = read([first ?? never(), cutOff(second), third ?? never()]);
    expect(damaged.findings).toMatchObject([{ code: 'batch-damaged' }]);
    expect(isDamaged(damaged, null)).toBe(true);
  });

  test.each([
    ['a change that it does not know', { change: 'Merge', replaced: { into: 'L-000002' } }, 'unknown'],
    ['a key that it does not know', { change: 'Assign', replaced: { half: true } }, 'assigned'],
  ])('%s, as a later version saved it, is kept word for word and told', (_, says, name) => {
    const entries = recorded(fact(), fact(says), fact({ lineKey: 'L-000002' }));
    const log = read(entries.map(logRow));
    expect(log.findings).toEqual([{ code: 'newer-entry', place: 'A3', text: '2' }]);
    expect(log.entries.map(({ name: each }) => each)).toEqual(['opened', name, 'opened']);
    expect(log.entries.map(logRow)).toEqual(entries.map(logRow));
    expect(logRow(log.entries[1] ?? never())[22]).toBe(JSON.stringify(says.replaced));
    expect(isDamaged(log, { entries: 3, hash: log.head })).toBe(false);
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
        expect(read([logRow(entry ?? never())]).entries).toEqual([entry]);
      }),
    );
  });
});

describe('a damaged record', () => {
  const [one, two, three] = recorded(fact(), fact({ lineKey: 'L-000002' }), fact({ lineKey: 'L-000003' }));
  const rows = [one, two, three].map((entry) => logRow(entry ?? never()));
  const head = { entries: 3, hash: three?.hash ?? '' };

  test('is none that is whole, sorted, or whose head was forgotten', () => {
    expect(isDamaged(read(rows), head)).toBe(false);
    expect(isDamaged(read([...rows].reverse()), head)).toBe(false);
    expect(isDamaged(read(rows.slice(0, 2)), null)).toBe(false);
    expect(isDamaged(emptyLog(), { entries: 0, hash: '' })).toBe(false);
  });

  test('lacks an entry at its end, in its middle, or has another in its place', () => {
    expect(isDamaged(read(rows.slice(0, 2)), head)).toBe(true);
    expect(isDamaged(read(rows.slice(1)), head)).toBe(true);
    expect(isDamaged(read(rows), { entries: 3, hash: two?.hash ?? '' })).toBe(true);
    expect(isDamaged(emptyLog(), head)).toBe(true);
  });

  test('is none to which somebody typed a row', () => {
    expect(isDamaged(read([...rows, ['hello']]), head)).toBe(false);
  });

  test('goes on after what is remembered, where a save was cut off before it was remembered', () => {
    expect(isDamaged(read(rows), { entries: 2, hash: two?.hash ?? '' })).toBe(false);
  });

  test('lacks a part of a save that others followed; of the last save it is one that never began', () => {
    const batch = seal(emptyLog(), [fact(), fact({ lineKey: 'L-000002' })], AT, BY).map(logRow);
    const [later] = seal(read(batch), [fact({ lineKey: 'L-000003' })], AT, BY);
    expect(isDamaged(read(batch.slice(1)), null)).toBe(false);
    expect(isDamaged(read([...batch.slice(1), logRow(later ?? never())]), null)).toBe(true);
    const skipping = seal({ ...read(batch), head: '' }, [fact({ lineKey: 'L-000003' })], AT, BY).map(logRow);
    expect(isDamaged(read([...batch.slice(1), ...skipping]), null)).toBe(false);
  });
});

function never(): never {
  throw new Error('The test records an entry.');
}
