import { describe, expect, test } from 'vitest';
import { add, edit, lineOf, newStudent } from '../../kit/caseForms';
import { afterSetUp, ask, batches, column, ROSTER, toCho, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** The district as a page calls it that goes on by itself. */
function withPage(): MemoryWorkbook {
  const workbook = afterSetUp();
  workbook.isGoingOn = true;
  return workbook;
}

/** What the page asks for after a save. */
const finish = (workbook: MemoryWorkbook) => ask(workbook, 'finish', {});

/** A sheet's rows in which something stands. */
const sheet = (workbook: MemoryWorkbook, name: string) =>
  (workbook.sheets.get(name) ?? []).filter((row) => row.some((cell) => cell !== '')).map((row) => [...row]);

/** Roster and Case assignments as they are where everything is done in one call. */
function inOneCall(work: (workbook: MemoryWorkbook) => void) {
  const workbook = afterSetUp();
  work(workbook);
  return [ROSTER, 'Case assignments'].map((name) => sheet(workbook, name));
}

const derived = (workbook: MemoryWorkbook) =>
  [ROSTER, 'Case assignments'].map((name) => sheet(workbook, name));

describe('a save from a page that goes on by itself', () => {
  test('is answered once the record stands, before the roster follows, and tells how many cells are left', () => {
    const workbook = withPage();
    const before = derived(workbook);
    workbook.calls = [];
    expect(toCho(workbook)).toMatchObject({ saved: true, left: 9 });
    expect(workbook.calls.filter((call) => /^(write|patch|append|formulas|merged)/.test(call))).toEqual([
      'append Caseload log',
    ]);
    expect(derived(workbook)).toEqual(before);
    expect(batches(workbook)[0]).toMatchObject({ standing: 'stands' });
  });

  test('leaves the roster to follow in the next call, as it would have at once', () => {
    const workbook = withPage();
    toCho(workbook);
    expect(finish(workbook)).toEqual({ left: 0, notices: [] });
    expect(derived(workbook)).toEqual(inOneCall(toCho));
  });

  test('shows nothing as changed by hand in between', () => {
    const workbook = withPage();
    const { byHand } = ask(workbook, 'attention', {}).counts;
    toCho(workbook);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(byHand);
  });

  test('nor where a case falls to whoever manages all of a student’s', () => {
    const workbook = withPage();
    const enrollment = lineOf(workbook, '2000001');
    expect(add(workbook, '2000001', 'Cho, Ben', { enrollment, begin: '11/10/2026' }).saved).toBe(true);
    finish(workbook);
    const { byHand } = ask(workbook, 'attention', {}).counts;
    expect(column(workbook, 'Case Manager')[0]).toBe('Cho, Ben');
    const ended = { begin: '2026-11-10', status: 'Inactive', lastDay: '11/20/2026' } as const;
    expect(edit(workbook, '2000001', 'Cho, Ben', ended).saved).toBe(true);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(byHand);
    finish(workbook);
    expect(column(workbook, 'Case Manager')[0]).toBe('Ramos, Elena');
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(byHand);
  });

  test('has something left as long as the roster could not be gone through to its end', () => {
    const workbook = withPage();
    toCho(workbook);
    const [header = []] = workbook.sheets.get(ROSTER) ?? [];
    const at = header.indexOf('Provider');
    workbook.before = (method) => {
      if (method === `write ${ROSTER}`) header[at] = 'Staff';
    };
    expect(finish(workbook).left).toBeGreaterThan(0);
    workbook.before = () => undefined;
    header[at] = 'Provider';
    expect(finish(workbook).left).toBe(0);
    expect(derived(workbook)).toEqual(inOneCall(toCho));
  });

  test('and closed before the roster followed is gone on with by the next opening, which calls it no cut', () => {
    const workbook = withPage();
    toCho(workbook);
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'The roster follows the last save: 9 cells of the roster written.',
    ]);
    expect(derived(workbook)).toEqual(inOneCall(toCho));
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('and cut off while the roster followed is told as cut off', () => {
    const workbook = withPage();
    toCho(workbook);
    workbook.before = (method) => {
      if (method === 'patch Case assignments') throw new Error('The script was killed.');
    };
    expect(() => finish(workbook)).toThrow();
    workbook.before = () => undefined;
    expect(ask(workbook, 'open', {}).notices[0]).toBe('A save that was cut off was finished.');
    expect(derived(workbook)).toEqual(inOneCall(toCho));
  });

  test('is followed first by a second one that comes before: both end as they would have at once', () => {
    const work = (workbook: MemoryWorkbook): void => {
      toCho(workbook);
      undo(workbook, batches(workbook)[0]?.batch ?? '');
    };
    const workbook = withPage();
    work(workbook);
    finish(workbook);
    expect(derived(workbook)).toEqual(inOneCall(work));
  });

  test('that is for a later day leaves no cell, and Case assignments follows', () => {
    const later = (workbook: MemoryWorkbook) => toCho(workbook, '12/01/2026');
    const workbook = withPage();
    expect(later(workbook)).toMatchObject({ saved: true, left: 1 });
    expect(finish(workbook)).toEqual({ left: 0, notices: [] });
    expect(derived(workbook)).toEqual(inOneCall(later));
  });

  test('tells of cells that could not follow once they are tried', () => {
    const workbook = withPage();
    toCho(workbook);
    workbook.refuses = () => true;
    const NOT = 'could not be written into';
    expect(finish(workbook).notices).toEqual([expect.stringContaining(NOT), expect.stringContaining(NOT)]);
  });

  test('adds a new student’s row at once, because what is shown next tells of it', () => {
    const workbook = withPage();
    expect(ask(workbook, 'enroll', newStudent(workbook))).toMatchObject({ saved: true, left: 0 });
    expect(workbook.sheets.get(ROSTER)?.some((row) => row.includes('Gray, Gil'))).toBe(true);
  });
});
