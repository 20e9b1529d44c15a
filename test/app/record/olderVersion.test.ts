import { describe, expect, test } from 'vitest';
import { afterSetUp, answerOf, ask, column, movingToCho, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const copyOf = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);

/** File › Version history: the sheets are as they were, what the document's properties hold stays. */
function restore(workbook: MemoryWorkbook, sheets: ReturnType<typeof copyOf>): void {
  workbook.sheets.clear();
  for (const [name, rows] of structuredClone(sheets)) workbook.sheets.set(name, rows);
}

/** Two saves after Set up, and the versions before each. */
function saved() {
  const workbook = afterSetUp();
  const before = copyOf(workbook);
  ask(workbook, 'save', movingToCho(workbook));
  const between = copyOf(workbook);
  ask(workbook, 'undo', { batch: 'B-000002', rest: false, reason: '' });
  return { workbook, before, between };
}

const lacks = (stop: string) => /its record lacks (.*?)\. Nothing/.exec(stop)?.[1];

describe('an older version of the sheets', () => {
  test('stops everything, and each save that it lacks is named with its day, who made it and how many lines it was', () => {
    const { workbook, before, between } = saved();
    restore(workbook, between);
    expect(lacks(ask(workbook, 'open', {}).stop)).toMatch(/^save 3 of 11\/21\/2026 by .+ \(\d lines\)$/);
    restore(workbook, before);
    expect(lacks(ask(workbook, 'open', {}).stop)).toMatch(/^save 2 of .+ and save 3 of .+$/);
    expect(answerOf(workbook, 'save', movingToCho(afterSetUp()))).toMatchObject({ code: 'log-older' });
  });

  test('is gone on from by an Admin: the record says so for ever, and nothing is written into the roster', () => {
    const { workbook, before } = saved();
    restore(workbook, before);
    const roster = structuredClone(workbook.sheets.get(ROSTER));
    expect(ask(workbook, 'goOn', {})).toEqual({});
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', problems: [] });
    expect(workbook.sheets.get(ROSTER)).toEqual(roster);
    const told = {
      intact: true,
      troubles: [{ code: 'restored', sentence: expect.stringContaining('saves 2-3 (') }],
    };
    expect(ask(workbook, 'checkRecord', {})).toMatchObject(told);
    // The next save has a number of its own, and the check tells it still.
    expect(ask(workbook, 'save', movingToCho(workbook))).toMatchObject({ saved: true, batch: 'B-000005' });
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
    expect(ask(workbook, 'checkRecord', {})).toMatchObject(told);
    const [, entry] = ask(workbook, 'history', { before: '' }).batches;
    expect(entry).toMatchObject({ what: expect.stringContaining('Restored: saves 2-3') });
    expect(entry?.noUndo).not.toBe('');
  });

  test('of the record alone: what the roster says otherwise is listed as changed by hand', () => {
    const workbook = afterSetUp();
    const before = new Map(copyOf(workbook));
    ask(workbook, 'save', movingToCho(workbook));
    workbook.sheets.set('Caseload log', before.get('Caseload log') ?? []);
    ask(workbook, 'goOn', {});
    const now = column(workbook, 'Provider');
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(column(workbook, 'Provider')).toEqual(now);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBeGreaterThan(0);
  });

  test('from before Set up leads on: first from here, then through Set up', () => {
    const { workbook } = saved();
    restore(
      workbook,
      copyOf(workbook).filter(([name]) => name === ROSTER),
    );
    expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: true, account: { access: 'admin' } });
    ask(workbook, 'goOn', {});
    expect(ask(workbook, 'open', {})).toMatchObject({ mapping: true, mayGoOn: false });
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    expect(ask(workbook, 'setUp', { mapping, name: 'Dana Director', protectLog: true }).stop).toBe('');
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', roster: { lines: 6 } });
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({
      intact: true,
      troubles: [{ code: 'restored' }],
    });
  });

  test('is nothing that a Provider decides, nor anybody while the record is whole', () => {
    const { workbook, before } = saved();
    expect(answerOf(workbook, 'goOn', {})).toMatchObject({ ok: false, code: 'not-found' });
    restore(workbook, before);
    signIn(workbook, 'Cho, Ben');
    expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: false, mayCheck: false });
    expect(answerOf(workbook, 'goOn', {})).toMatchObject({ ok: false, code: 'only-admins' });
  });

  test('that comes back as the newest after all is the other version then, and is decided on again', () => {
    const { workbook, before } = saved();
    const newest = copyOf(workbook);
    restore(workbook, before);
    ask(workbook, 'goOn', {});
    restore(workbook, newest);
    expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: true });
    ask(workbook, 'goOn', {});
    expect(ask(workbook, 'open', {}).stop).toBe('');
  });
});

describe('a sheet of another name', () => {
  test.each(['Caseload log', 'Providers'])(
    'is found: “%s” gets its name back, and nothing takes its place',
    (name) => {
      const workbook = afterSetUp();
      workbook.rename(name, 'Old');
      expect(ask(workbook, 'open', {})).toMatchObject({
        stop: expect.stringContaining(`“${name}” is called “Old” now`),
        mapping: false,
        mayGoOn: false,
      });
      workbook.rename('Old', name);
      expect(ask(workbook, 'open', {}).stop).toBe('');
    },
  );
});

test('Providers that was deleted leads an Admin to Set up', () => {
  const workbook = afterSetUp();
  workbook.sheets.delete('Providers');
  expect(ask(workbook, 'open', {})).toMatchObject({ mapping: true, account: { access: 'admin' } });
});
