import { describe, expect, test } from 'vitest';
import { isCheckpointDue } from '../../../src/app/opened/checkpoint';
import type { Call } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Entry } from '../../../src/domain/record/entry';
import { NO_LOG } from '../../../src/domain/record/log';
import {
  afterSetUp,
  answerOf,
  ask,
  batches,
  handingOver,
  keyOf,
  signIn,
  toCho,
  undo,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const SHEET = 'Caseload checkpoint';
const LOG = 'Caseload log';
const NEW_YEAR = '12/1/2026';

const rowsOf = (workbook: MemoryWorkbook, name: string): Cell[][] => workbook.sheets.get(name) ?? [];

/** A small district that keeps a checkpoint all the same, because there is a sheet for one, after a save and what follows it. */
function withCheckpoint(): MemoryWorkbook {
  const workbook = afterSetUp();
  workbook.sheets.set(SHEET, []);
  workbook.isGoingOn = true;
  toCho(workbook);
  ask(workbook, 'finish', {});
  return workbook;
}

/** Another save: all that Cho has goes to Ramos on a later day. */
function saveMore(workbook: MemoryWorkbook): void {
  const asked = handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR);
  const { findings } = ask(workbook, 'preview', asked);
  const acknowledged = findings.map(({ code, line }) => (line === null ? code : `${code}:${line}`));
  expect(ask(workbook, 'save', { ...asked, acknowledged })).toMatchObject({ saved: true });
}

/** How the log is read by an opening. */
function readings(workbook: MemoryWorkbook): string[] {
  workbook.calls = [];
  ask(workbook, 'open', {});
  return workbook.calls.filter((call) => /^read\w* Caseload/.test(call));
}
const BY_CHECKPOINT = [`read ${SHEET}`, `readFrom ${LOG}`];

/** Whatever is asked of a workbook and changes nothing. */
function answers(workbook: MemoryWorkbook): unknown[] {
  const asOf = '2026-12-02';
  const person = keyOf(workbook, 'Cho, Ben');
  const looks: [Call, object][] = [
    ['open', {}],
    ['attention', {}],
    ['people', { asOf }],
    ['caseload', { person, asOf }],
    ['myCaseload', { person: '' }],
    ['assignments', { studentId: '2000001', household: false }],
    ['history', { before: '' }],
    ['keyIn', { since: '', all: true }],
    ['checkRecord', {}],
    ['preview', handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR)],
  ];
  // Each call has an input of its own.
  return looks.map(([call, input]) => answerOf(workbook, call, JSON.parse(JSON.stringify(input))));
}

/** The same workbook without it. */
function without(workbook: MemoryWorkbook): MemoryWorkbook {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  other.isGoingOn = true;
  other.sheets.delete(SHEET);
  return other;
}

describe('a checkpoint of the record', () => {
  test('is written by what follows a save, and read instead of the log from then on', () => {
    const workbook = withCheckpoint();
    expect(rowsOf(workbook, SHEET)[0]?.[0]).toMatch(/^Caseload checkpoint 1: 1 \w+$/);
    expect(
      rowsOf(workbook, SHEET)
        .flat()
        .every((piece) => String(piece).length < 50_000),
    ).toBe(true);
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  test('is not written by the save itself, for which a user waits', () => {
    const workbook = afterSetUp();
    workbook.sheets.set(SHEET, []);
    workbook.isGoingOn = true;
    toCho(workbook);
    expect(rowsOf(workbook, SHEET)).toEqual([]);
  });

  test('is not kept of a record that is read as quickly whole', () => {
    const workbook = afterSetUp();
    workbook.isGoingOn = true;
    toCho(workbook);
    ask(workbook, 'finish', {});
    ask(workbook, 'attention', {});
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });

  test('gives every answer that the log gives, and so do saves after it', () => {
    const workbook = withCheckpoint();
    const other = without(workbook);
    expect(answers(workbook)).toEqual(answers(other));
    for (const each of [workbook, other]) {
      saveMore(each);
      ask(each, 'finish', {});
    }
    expect(answers(workbook)).toEqual(answers(other));
    const [last] = batches(workbook);
    for (const each of [workbook, other]) undo(each, last?.batch ?? '');
    expect(answers(workbook)).toEqual(answers(other));
    expect(rowsOf(workbook, LOG)).toEqual(rowsOf(other, LOG));
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  const spoilt: [string, (workbook: MemoryWorkbook) => void][] = [
    ['is gone', ({ sheets }) => sheets.delete(SHEET)],
    ['is blank', ({ sheets }) => sheets.set(SHEET, [['']])],
    ['was half written', ({ sheets }) => sheets.get(SHEET)?.splice(1)],
    ['is of another version', (workbook) => edit(workbook, 0, (text) => text.replace(' 1: ', ' 2: '))],
    [
      'has a sign retyped',
      (workbook) => edit(workbook, 1, (text) => `${text.slice(0, 40)}x${text.slice(41)}`),
    ],
    ['was sorted', ({ sheets }) => sheets.get(SHEET)?.reverse()],
    ['is somebody’s own sheet', ({ sheets }) => sheets.set(SHEET, [['Notes for Monday'], ['Call Oak']])],
  ];
  test.each(spoilt)('that %s changes no answer: the log is read', (_, spoil) => {
    const workbook = withCheckpoint();
    spoil(workbook);
    const other = without(workbook);
    expect(readings(workbook)).toContain(`read ${LOG}`);
    expect(answers(workbook)).toEqual(answers(other));
  });

  test('that was damaged is written anew by what follows the next save; somebody’s own sheet never', () => {
    const workbook = withCheckpoint();
    workbook.sheets.get(SHEET)?.splice(1);
    saveMore(workbook);
    ask(workbook, 'finish', {});
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
    const other = withCheckpoint();
    const own = [['Notes for Monday'], ['Call Oak']];
    other.sheets.set(SHEET, structuredClone(own));
    saveMore(other);
    ask(other, 'finish', {});
    expect(rowsOf(other, SHEET)).toEqual(own);
  });

  test('that is older than an older version of the sheets is none of it: what was saved since is missed', () => {
    const workbook = withCheckpoint();
    const then = structuredClone([...workbook.sheets]);
    saveMore(workbook);
    workbook.sheets.clear();
    for (const [name, rows] of then) workbook.sheets.set(name, rows);
    expect(ask(workbook, 'open', {}).stop).toContain('An older version of this spreadsheet was brought back');
  });

  // In a long record the rows of more entries are read in no time, and the whole log takes a minute.
  test.each([
    [2_000, 500],
    [100_000, 500],
    [300_000, 1_500],
  ])('of %i entries is made anew after %i more', (kept, more) => {
    const due = (count: number): boolean => {
      const entries = new Array<Entry>(count);
      const opened = { tail: { ...NO_LOG, entries, head: 'end' }, rows: count + 1, last: null, kept };
      return isCheckpointDue(afterSetUp(), opened, { entries: count, hash: 'end' });
    };
    expect([due(kept + more - 1), due(kept + more)]).toEqual([false, true]);
  });

  test('in a copy that remembers nothing is not asked', () => {
    const workbook = withCheckpoint();
    workbook.memory = {};
    expect(readings(workbook)).not.toContain(`readFrom ${LOG}`);
  });

  test('of a log that somebody sorted since is not gone on from', () => {
    const workbook = withCheckpoint();
    const [header = [], ...rows] = rowsOf(workbook, LOG);
    workbook.sheets.set(LOG, [header, ...rows.reverse()]);
    const other = without(workbook);
    expect(readings(workbook)).toContain(`read ${LOG}`);
    expect(answers(workbook)).toEqual(answers(other));
  });

  test('of a log of which a row was deleted or inserted since is not gone on from: the damage is told', () => {
    const workbook = withCheckpoint();
    rowsOf(workbook, LOG).splice(2, 1);
    expect(ask(workbook, 'open', {}).stop).toContain('not whole');
  });

  test('keeps a retyped old entry from counting, and Check the record tells of it', () => {
    const workbook = withCheckpoint();
    const before = ask(workbook, 'people', { asOf: '2026-11-21' });
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    expect(ask(workbook, 'people', { asOf: '2026-11-21' })).toEqual(before);
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false });
  });

  test('hides no header that somebody retyped: nothing is saved until it is back', () => {
    const workbook = withCheckpoint();
    const asked = handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR);
    const [header = []] = rowsOf(workbook, LOG);
    header.splice(13, 1, 'Staff');
    expect(ask(workbook, 'open', {}).stop).toContain('The first row of “Caseload log”');
    expect(answerOf(workbook, 'save', asked)).toMatchObject({ ok: false, code: 'log-unreadable' });
    header.splice(13, 1, 'Person');
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  test('lets what the record says alone be answered before the roster is read, and the whole opening says the same', () => {
    const workbook = withCheckpoint();
    saveMore(workbook);
    workbook.calls = [];
    const first = ask(workbook, 'open', { first: true });
    expect(workbook.calls.filter((call) => call.startsWith('read'))).toEqual([
      'read Providers',
      ...BY_CHECKPOINT,
    ]);
    expect(workbook.calls).not.toContain('remember');
    const { counts, unassigned, unmanaged } = ask(workbook, 'attention', {});
    expect(counts.upcoming).toBeGreaterThan(0);
    expect(first.byRecord).toEqual({
      unassigned: { count: counts.unassigned, students: unassigned.map(({ student }) => student) },
      unmanaged: { count: counts.unmanaged, students: unmanaged.map(({ student }) => student) },
      upcoming: { count: counts.upcoming, since: '2026-12-01' },
    });
    const whole = ask(workbook, 'open', {});
    const { account, roster, today } = whole;
    expect(first).toMatchObject({ account, roster, today, ready: true, stop: '', problems: [], notices: [] });
    expect(whole.byRecord).toBeUndefined();
  });

  test.each([
    ['Admin', 'All', 'as many'],
    ['Provider', 'All', 'as many'],
    ['Provider', 'Oak', 'as many'],
    ['Admin', 'Oak', 'none'],
  ])('counts for an account with Access %s at %s as Home does, or tells no number', (access, where, told) => {
    const workbook = withCheckpoint();
    saveMore(workbook);
    signIn(workbook, 'Okafor, Dele', access);
    const rows = rowsOf(workbook, 'Providers');
    const sites = (rows[0] ?? []).indexOf('Sites');
    for (const row of rows) if (row[1] === 'Okafor, Dele') row[sites] = where;
    const first = ask(workbook, 'open', { first: true });
    const { upcoming } = ask(workbook, 'attention', {}).counts;
    expect(first.byRecord?.upcoming?.count ?? 'none').toBe(told === 'none' ? 'none' : upcoming);
  });

  test('is needed for that: a record that is read whole is answered with the roster at once', () => {
    const workbook = without(withCheckpoint());
    const first = ask(workbook, 'open', { first: true });
    expect(first).toEqual(ask(workbook, 'open', {}));
    workbook.calls = [];
    ask(workbook, 'open', { first: true });
    expect(workbook.calls.filter((call) => call === `read ${LOG}`)).toHaveLength(1);
  });

  const RETYPED = {
    stop: expect.stringContaining('say something else than was saved: 2.'),
    mayCheck: true,
    mayGoOn: true,
  };
  const retyped = (): MemoryWorkbook => {
    const workbook = withCheckpoint();
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    return workbook;
  };

  test('hides a retyped old entry no longer once it was checked, until somebody undid that', () => {
    const workbook = retyped();
    expect(ask(workbook, 'open', {}).stop).toBe('');
    const person = ask(workbook, 'history', { before: '' });
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false });
    expect(ask(workbook, 'open', {})).toMatchObject(RETYPED);
    expect(answerOf(workbook, 'finish', {})).toMatchObject({ ok: false, code: 'log-damaged' });
    const saved = without(withCheckpoint());
    workbook.sheets.set(LOG, rowsOf(saved, LOG));
    expect(ask(workbook, 'history', { before: '' })).toEqual(person);
    ask(workbook, 'finish', {});
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  test('of which an entry was retyped is repaired by nothing, which names the entry, and an Admin goes on from here', () => {
    const workbook = retyped();
    expect(answerOf(workbook, 'repair', {})).toMatchObject({
      ok: false,
      code: 'log-damaged',
      sentence: expect.stringContaining('say something else than was saved: 2.'),
    });
    expect(ask(workbook, 'open', {})).toMatchObject(RETYPED);
    ask(workbook, 'goOn', {});
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: true });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '' });
    ask(workbook, 'finish', {});
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
    expect(answers(workbook)).toEqual(answers(without(workbook)));
  });

  test('is gone on from also where nobody checked before', () => {
    const workbook = retyped();
    expect(ask(workbook, 'goOn', {})).toEqual({});
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: true });
  });

  test('is made anew from the log alone, and not where that says something else: saves stop then', () => {
    const workbook = withCheckpoint();
    const rows = workbook.sheets.get('Roster') ?? [];
    const [pattern = []] = rows.slice(-1);
    for (let i = 0; i < 250; i++) {
      const own = [...pattern];
      [own[0], own[1]] = [String(3_000_001 + i), `Student, No${i}`];
      rows.push(own);
    }
    ask(workbook, 'open', {});
    expect(rowsOf(workbook, LOG).length).toBeGreaterThan(500);
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    expect(ask(workbook, 'open', {}).stop).toBe('');
    ask(workbook, 'attention', {});
    expect(ask(workbook, 'open', {})).toMatchObject(RETYPED);
  });

  const others: [string, Cell[][]][] = [
    ['has a blank first cell', [[''], ['Bus 4']]],
    ['begins with its own name', [['Caseload checkpoint'], ['Call Oak']]],
    ['begins much as ours', [['Caseload checkpoint 1: Oak'], ['Call Oak']]],
  ];
  test.each(others)(
    'is never written into a sheet of that name that %s, which is not removed either',
    (_, own) => {
      const workbook = afterSetUp();
      workbook.sheets.set(SHEET, structuredClone(own));
      workbook.isGoingOn = true;
      toCho(workbook);
      ask(workbook, 'finish', {});
      expect(rowsOf(workbook, SHEET)).toEqual(own);
      expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).left).toEqual([SHEET]);
      expect(rowsOf(workbook, SHEET)).toEqual(own);
    },
  );

  const meanwhile: [string, (workbook: MemoryWorkbook) => unknown][] = [
    ['everything is removed', (workbook) => ask(workbook, 'removeData', { confirm: 'REMOVE' })],
    ['a removal was cut off', (workbook) => workbook.remember({ removing: '2026-11-21T15:00:00Z' })],
    ['another save comes first', (workbook) => undo(workbook, batches(workbook)[0]?.batch ?? '')],
  ];
  test.each(meanwhile)('is not written by a Home that waited for the lock while %s', (_, happens) => {
    const workbook = afterSetUp();
    workbook.sheets.set(SHEET, []);
    workbook.isGoingOn = true;
    toCho(workbook);
    const alone = workbook.exclusively.bind(workbook);
    workbook.exclusively = (work) => {
      workbook.exclusively = alone;
      happens(workbook);
      return alone(work);
    };
    ask(workbook, 'attention', {});
    expect(rowsOf(workbook, SHEET)).toEqual([]);
  });

  test('that is missing keeps nobody from Home where a newer version writes here', () => {
    const workbook = withCheckpoint();
    workbook.sheets.get(SHEET)?.splice(1);
    workbook.remember({ version: '99.0.0 2026-11-21T15:00:00Z' });
    expect(answerOf(workbook, 'attention', {})).toMatchObject({ ok: true });
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false });
  });

  test('goes with everything else when Caseload’s data is removed, and is no part of the copy before that', () => {
    const workbook = withCheckpoint();
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).not.toContain(SHEET);
    expect(answerOf(workbook, 'keptRows', { sheet: SHEET, from: 0 })).toMatchObject({ ok: false });
    expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).removed).toContain(SHEET);
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });
});

function edit(workbook: MemoryWorkbook, row: number, change: (text: string) => string): void {
  const cells = rowsOf(workbook, SHEET)[row] ?? [];
  cells[0] = change(String(cells[0]));
}
