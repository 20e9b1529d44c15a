import { describe, expect, test } from 'vitest';
import type { Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  district,
  keyOf,
  reassignment,
  signIn,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const SHEET = 'Changes to key in';
const ALL = { since: '1/1/2026', all: true };
const OPEN = { since: '', all: false };

/** Two of Ramos's three lines go to Cho from November 30th on; the first with 4 hours. */
function afterSave(workbook: MemoryWorkbook = afterSetUp()): MemoryWorkbook {
  const provider = keyOf(workbook, 'Cho, Ben');
  const [ana, ben] = caseload(workbook, 'Ramos, Elena');
  const moved = { effective: '11/30/2026', provider };
  const drafts = [draftOf(ana, { ...moved, amount: '4' }), draftOf(ben, moved)];
  const saved = ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts, { reason: 'Leave' }));
  if (!saved.saved) throw new Error(saved.findings.map(({ sentence }) => sentence).join(' '));
  return workbook;
}
const undoLast = (workbook: MemoryWorkbook): void => {
  const [last] = ask(workbook, 'history', { before: '' }).batches;
  const { saved } = ask(workbook, 'undo', { batch: last?.batch ?? '', rest: false, reason: '' });
  expect(saved).toBe(true);
};
const itemsOf = ({ students }: Output<'keyIn'>) => students.flatMap(({ items }) => items);
const entriesOf = (list: Output<'keyIn'>): number[] => itemsOf(list).map(({ entry }) => entry);
const sheetOf = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(SHEET) ?? [];
/** The sheet's rows as box, student, change. */
const rowsOf = (workbook: MemoryWorkbook) =>
  sheetOf(workbook)
    .slice(1)
    .map((row) => [row[0], row[3], row[5]]);

describe('the list of changes to key in', () => {
  test('has what was saved, by student, in words', () => {
    const list = ask(afterSave(), 'keyIn', OPEN);
    expect(list).toMatchObject({
      since: '2026-10-22',
      counts: { open: 2, keyed: 0, replaced: 0 },
      earlier: 0,
      more: 0,
    });
    expect(list.students.map(({ student, items }) => [student, items.map(({ change }) => change)])).toEqual([
      ['Alvarez, Ana', ['Ramos, Elena → Cho, Ben; 3 → 4 hours']],
      ['Bishop, Ben', ['Ramos, Elena → Cho, Ben']],
    ]);
    expect(itemsOf(list)[0]).toMatchObject({
      service: 'Resource',
      site: 'Oak',
      from: '2026-11-30',
      by: 'Dana Director',
      on: '2026-11-21',
      reason: 'Leave',
      state: 'open',
    });
  });

  test('is empty after Set up, and of a day that is none says so', () => {
    const workbook = afterSetUp();
    expect(ask(workbook, 'keyIn', ALL).students).toEqual([]);
    expect(answerOf(workbook, 'keyIn', { since: 'soon', all: true })).toMatchObject({ code: 'not-a-date' });
  });

  test('counts what is older than the day, so that nothing is forgotten', () => {
    const workbook = afterSave();
    workbook.day = '2027-03-01';
    expect(ask(workbook, 'keyIn', OPEN)).toMatchObject({
      students: [],
      counts: { open: 0 },
      earlier: 2,
      earliest: '2026-11-21',
    });
    expect(ask(workbook, 'keyIn', { since: '11/21/2026', all: false }).counts.open).toBe(2);
    expect(ask(workbook, 'keyIn', { since: '11/22/2026', all: false }).counts.open).toBe(0);
  });

  test('has an enrollment as new, with its hours and its case manager', () => {
    const workbook = afterSetUp();
    const cho = keyOf(workbook, 'Cho, Ben');
    const { saved } = ask(workbook, 'enroll', {
      values: [
        { field: 'studentId', value: '2000009' },
        { field: 'name', value: 'Gray, Gil' },
        { field: 'site', value: 'Oak' },
        { field: 'start', value: '11/21/2026' },
      ],
      services: [{ service: 'Speech', provider: cho, amount: '1.5' }],
      caseManager: cho,
      begin: '',
      reason: '',
      acknowledged: [],
    });
    expect(saved).toBe(true);
    expect(itemsOf(ask(workbook, 'keyIn', OPEN)).map(({ service, change }) => [service, change])).toEqual([
      ['Speech', 'New: Cho, Ben; 1.5 hours'],
      ['Case management', 'New: Cho, Ben'],
    ]);
  });

  test('shows a Provider what they saved and what concerns their own, an Admin what is at their sites', () => {
    const workbook = afterSave();
    signIn(workbook, 'Cho, Ben');
    expect(ask(workbook, 'keyIn', OPEN).students.map(({ student }) => student)).toEqual([
      'Alvarez, Ana',
      'Bishop, Ben',
    ]);
    const okafor = (access: string, sites: string): MemoryWorkbook => {
      const other = signIn(afterSave(), 'Okafor, Dele', access);
      for (const row of other.sheets.get('Providers') ?? []) if (row[1] === 'Okafor, Dele') row[5] = sites;
      return other;
    };
    expect(ask(okafor('Provider', 'Oak; Birch'), 'keyIn', ALL).students).toEqual([]);
    expect(ask(okafor('Admin', 'Oak'), 'keyIn', ALL).students).toHaveLength(2);
    expect(ask(okafor('Admin', 'Birch'), 'keyIn', ALL).students).toEqual([]);
  });
});

describe('a tick', () => {
  test('makes the sheet where there is none, and stands there alone', () => {
    const workbook = afterSave();
    const [first = 0] = entriesOf(ask(workbook, 'keyIn', OPEN));
    expect(ask(workbook, 'markKeyedIn', { entries: [first], keyed: true })).toEqual({
      marked: 1,
      refused: 0,
    });
    expect(rowsOf(workbook)).toEqual([[true, 'Alvarez, Ana', 'Ramos, Elena → Cho, Ben; 3 → 4 hours']]);
    expect(ask(workbook, 'keyIn', OPEN)).toMatchObject({ counts: { open: 1, keyed: 1 } });
    expect(itemsOf(ask(workbook, 'keyIn', ALL)).map(({ state }) => state)).toEqual(['keyed', 'open']);
    ask(workbook, 'markKeyedIn', { entries: [first], keyed: false });
    expect(ask(workbook, 'keyIn', OPEN).counts).toEqual({ open: 2, keyed: 0, replaced: 0 });
  });

  test('made by hand on the sheet counts as well, however it is written', () => {
    const workbook = afterSave();
    ask(workbook, 'makeKeyIn', { since: '' });
    for (const row of sheetOf(workbook).slice(1)) row[0] = 'x';
    expect(ask(workbook, 'keyIn', OPEN).counts).toEqual({ open: 0, keyed: 2, replaced: 0 });
  });

  test('of what nobody has to key in, or of another’s, is refused and writes nothing', () => {
    const workbook = afterSave();
    const mine = entriesOf(ask(workbook, 'keyIn', OPEN));
    for (const entries of [[1], [...mine, 9_999], []])
      expect(answerOf(workbook, 'markKeyedIn', { entries, keyed: true })).toMatchObject({
        ok: false,
        code: 'not-to-key-in',
      });
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });

  test('of a change that is undone afterwards asks to change it back', () => {
    const workbook = afterSave();
    ask(workbook, 'markKeyedIn', {
      entries: entriesOf(ask(workbook, 'keyIn', OPEN)).slice(0, 1),
      keyed: true,
    });
    undoLast(workbook);
    const list = ask(workbook, 'keyIn', OPEN);
    expect(itemsOf(list)).toMatchObject([
      {
        change: 'Ramos, Elena → Cho, Ben; 3 → 4 hours',
        note: 'Undone; it was keyed in, so change it back',
        state: 'open',
      },
    ]);
    ask(workbook, 'markKeyedIn', { entries: entriesOf(list), keyed: true });
    expect(ask(workbook, 'keyIn', OPEN).students).toEqual([]);
    undoLast(workbook);
    expect(itemsOf(ask(workbook, 'keyIn', OPEN)).map(({ note, change }) => [note, change])).toEqual([
      ['Brought back; key it in again', 'Ramos, Elena → Cho, Ben; 3 → 4 hours'],
      ['', 'Ramos, Elena → Cho, Ben'],
    ]);
  });
});

describe('the sheet', () => {
  const made = (workbook = afterSave()): MemoryWorkbook => {
    ask(workbook, 'makeKeyIn', { since: '' });
    return workbook;
  };

  test('has a row with a box for each change, and made again stays as it is', () => {
    const workbook = made();
    expect(rowsOf(workbook)).toEqual([
      [false, 'Alvarez, Ana', 'Ramos, Elena → Cho, Ben; 3 → 4 hours'],
      [false, 'Bishop, Ben', 'Ramos, Elena → Cho, Ben'],
    ]);
    const before = structuredClone(sheetOf(workbook));
    expect(ask(workbook, 'makeKeyIn', { since: '' })).toEqual({ sheet: SHEET, rows: 2, added: 0 });
    expect(sheetOf(workbook)).toEqual(before);
  });

  test('keeps boxes, order and notes beside the rows, whatever comes and goes', () => {
    const workbook = made();
    const [header = [], ana = [], ben = []] = sheetOf(workbook);
    workbook.sheets.set(SHEET, [
      [...header, 'Who types'],
      [...ben, 'Kim'],
      [true, ...ana.slice(1), 'Lee'],
    ]);
    undoLast(workbook);
    expect(ask(workbook, 'makeKeyIn', { since: '' })).toMatchObject({ added: 1 });
    expect(sheetOf(workbook).map((row) => [row[0], row[3], row.at(-1)])).toEqual([
      ['Keyed in', 'Student', 'Who types'],
      // Taken back before it was keyed in; somebody's note stays where it is.
      ['', '', 'Kim'],
      [true, 'Alvarez, Ana', 'Lee'],
      [false, 'Alvarez, Ana', ''],
    ]);
  });

  test('keeps a note beside its entry where somebody typed a space before the number', () => {
    const workbook = made();
    const [header = [], ana = [], ben = []] = sheetOf(workbook);
    const entry = header.indexOf('Entry');
    workbook.sheets.set(SHEET, [
      [...header, 'Who types'],
      [...ben.with(entry, ` ${ben[entry]}`), 'Kim'],
      [...ana, 'Lee'],
    ]);
    ask(workbook, 'makeKeyIn', { since: '' });
    expect(sheetOf(workbook).map((row) => [row[3], row.at(-1)])).toEqual([
      ['Student', 'Who types'],
      [ben[3], 'Kim'],
      [ana[3], 'Lee'],
    ]);
  });

  test('without notes drops what is no more to key in, and what was typed into our columns', () => {
    const workbook = made();
    const [header = [], ana = [], ben = []] = sheetOf(workbook);
    workbook.sheets.set(SHEET, [header, ben, ['call', 'mom'], [true, ...ana.slice(1)], [...ana]]);
    undoLast(workbook);
    ask(workbook, 'makeKeyIn', { since: '' });
    expect(rowsOf(workbook).slice(0, 2)).toEqual([
      [true, 'Alvarez, Ana', 'Ramos, Elena → Cho, Ben; 3 → 4 hours'],
      [false, 'Alvarez, Ana', expect.stringMatching(/^Undone; .*: Ramos, Elena → /)],
    ]);
  });

  test('is found by its headings where columns and rows were inserted, and is brought up to date there', () => {
    const workbook = made();
    const rows = sheetOf(workbook).map(([box = '', ...cells]) => [box, 'mine', ...cells]);
    workbook.sheets.set(SHEET, [['To do'], ...rows]);
    const entries = entriesOf(ask(workbook, 'keyIn', OPEN));
    expect(ask(workbook, 'markKeyedIn', { entries: entries.slice(0, 1), keyed: true }).marked).toBe(1);
    undoLast(workbook);
    expect(ask(workbook, 'makeKeyIn', { since: '' })).toMatchObject({ rows: 2, added: 1 });
    expect(sheetOf(workbook).map((row) => [row[0], row[1], row[4]])).toEqual([
      ['To do', undefined, undefined],
      ['Keyed in', 'mine', 'Student'],
      [true, 'mine', 'Alvarez, Ana'],
      // Taken back before it was keyed in.
      [false, 'mine', ''],
      [false, '', 'Alvarez, Ana'],
    ]);
  });

  test('of that name and of somebody’s own is left alone, and the list works without it', () => {
    const workbook = afterSave();
    workbook.sheets.set(SHEET, [['Shopping'], ['Milk']]);
    const entries = entriesOf(ask(workbook, 'keyIn', OPEN));
    expect(answerOf(workbook, 'markKeyedIn', { entries, keyed: true })).toMatchObject({ code: 'not-ours' });
    expect(answerOf(workbook, 'makeKeyIn', { since: '' })).toMatchObject({ code: 'not-ours' });
    expect(sheetOf(workbook)).toEqual([['Shopping'], ['Milk']]);
  });

  test('has names that look like formulas as text, and goes with Caseload’s data', () => {
    const rows = district().sheets.get('Roster') ?? [];
    for (const row of rows) if (row[0] === '2000001') row[1] = '=HYPERLINK("x")';
    const workbook = made(afterSave(afterSetUp(district(rows))));
    expect(sheetOf(workbook)[1]?.[3]).toBe('=HYPERLINK("x")');
    expect(workbook.formulaCells.size).toBe(0);
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain(SHEET);
    ask(workbook, 'removeData', { confirm: 'REMOVE' });
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });
});
