import { describe, expect, test } from 'vitest';
import { ask } from '../../kit/district';
import { isAna, looked, moving, ROSTER_EDITS, rosterOf, unkept } from '../../kit/fewRows';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

/** Quicker read in part, and quickly tried. */
const FEW = 1_600;
const PROVIDER = HEADER.indexOf('Provider') + 1;

/** The large district right after a save that its page previewed, before the roster follows. */
function afterSaving(rows?: number, arrange = (_: MemoryWorkbook): void => undefined): MemoryWorkbook {
  const workbook = looked(undefined, rows);
  arrange(workbook);
  const asked = moving(workbook);
  ask(workbook, 'preview', asked);
  expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
  return workbook;
}

/** Which of the roster's readings what follows takes. */
function following(workbook: MemoryWorkbook): string[] {
  const read = workbook.read.bind(workbook);
  workbook.read = (name) => {
    if (name === 'Roster') workbook.calls.push('whole Roster');
    return read(name);
  };
  workbook.calls = [];
  ask(workbook, 'finish', {});
  workbook.read = read;
  return workbook.calls.filter((call) => /^(whole|readArea|formulas) Roster/.test(call));
}

const providerOfAna = (workbook: MemoryWorkbook) => rosterOf(workbook).find(isAna)?.[PROVIDER - 1];

describe('what follows a save in a large roster that was read a moment ago', () => {
  test('is written by as much of it as tells its cells from all others', () => {
    const workbook = afterSaving(FEW);
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test.each(Object.entries(ROSTER_EDITS))(
    'is what follows by all of it where somebody %s before',
    (_, edit) => {
      const workbook = afterSaving(FEW);
      edit(workbook);
      const whole = unkept(workbook);
      for (const each of [workbook, whole]) ask(each, 'finish', {});
      expect(workbook.held()).toEqual(whole.held());
    },
  );

  test('looks for formulas in no more columns than it writes where none stood before them', () => {
    const workbook = afterSaving();
    expect(following(workbook)).toEqual(['readArea Roster', `formulas Roster from ${PROVIDER}`]);
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test('leaves a formula alone that came into a cell since', () => {
    const workbook = afterSaving();
    const row = rosterOf(workbook).findIndex(isAna) + 1;
    workbook.formulaCells.set(`Roster|${row}|${PROVIDER}`, '=X1');
    const { notices } = ask(workbook, 'finish', {});
    expect(notices.join(' ')).toContain('formula');
    expect(providerOfAna(workbook)).toBe('Ramos, Elena');
  });

  test('looks through all columns again two minutes after the preview', () => {
    const workbook = afterSaving();
    workbook.now = () => '2026-11-21T15:02:01Z';
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
  });

  test('is written by all of it where somebody typed into a column before those cells', () => {
    const workbook = afterSaving(FEW);
    rosterOf(workbook)
      .find((cells) => cells[0] === '2000004')
      ?.splice(2, 1, '9');
    expect(following(workbook)).toContain('whole Roster');
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test('is shown by its preview where its formulas could not be read', () => {
    const workbook = looked();
    const asked = moving(workbook);
    workbook.formulas = () => {
      throw new Error('Service timed out: Spreadsheets');
    };
    expect(ask(workbook, 'preview', asked).changes).toBe(1);
  });

  test('leaves the result of a formula to the left alone', () => {
    const workbook = afterSaving(undefined, (each) => each.formulaCells.set('Roster|1|1', '=QUERY(X1:Z)'));
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
    expect(providerOfAna(workbook)).toBe('Ramos, Elena');
  });

  test('is written by all of it where two rows could stand for each other', () => {
    const twice = (workbook: MemoryWorkbook): void => {
      const roster = rosterOf(workbook);
      roster.push(...roster.filter(isAna).map((cells) => [...cells]));
    };
    expect(following(afterSaving(FEW, twice))).toContain('whole Roster');
  });

  const derived = (workbook: MemoryWorkbook, over: object) => {
    const known: unknown = JSON.parse(workbook.memory.derived ?? '{}');
    workbook.remember({ derived: JSON.stringify(Object.assign({}, known, over)) });
  };
  test.each<[string, (workbook: MemoryWorkbook) => void]>([
    [
      'rows were inserted by whoever was cut off',
      (workbook) =>
        workbook.remember({ inserted: JSON.stringify({ sheet: 'Roster', after: 7, count: 1, rows: 9 }) }),
    ],
    ['the roster follows another day', (workbook) => derived(workbook, { day: '2026-11-20' })],
    [
      'a cell waits',
      (workbook) =>
        derived(workbook, { waiting: [{ line: 'L-000001', field: 'provider', text: 'Ramos, Elena' }] }),
    ],
  ])('is written by all of it where %s', (_, remembers) => {
    const workbook = afterSaving(FEW);
    remembers(workbook);
    expect(following(workbook)).toContain('whole Roster');
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });
});
