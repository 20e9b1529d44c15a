import { describe, expect, test } from 'vitest';
import { answerOf, ask, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import {
  answers,
  BY_CHECKPOINT,
  LOG,
  readings,
  rowsOf,
  saveMore,
  withCheckpoint,
  without,
} from './withCheckpoint';

describe('a checkpoint of the record', () => {
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
});
