import { describe, expect, test } from 'vitest';
import { checkTitle, troublesOf } from '../../../src/app/record/checkText';
import type { LogCheck } from '../../../src/domain/record/checkLog';

const INTACT: LogCheck = {
  ...{ isIntact: true, entries: 3, changed: [], changedSum: 0, removed: [], cutOff: [], added: [] },
  ...{ newer: [], restored: [], notBegun: [], other: null },
};
const damaged = (over: Partial<LogCheck>): LogCheck => ({ ...INTACT, isIntact: false, ...over });
const title = (check: LogCheck): string => checkTitle(check, troublesOf(check));
/** Each trouble: its code, the entries or rows that it names, how many they are, and how its sentence begins. */
const told = (over: Partial<LogCheck>) =>
  troublesOf(damaged(over)).map(({ code, entries, count, sentence }) => [
    code,
    entries,
    count,
    sentence.replace(/[:.].*/, ''),
  ]);

describe('the check of the record says', () => {
  test('first whether it is intact, with how many entries, or how many troubles there are', () => {
    expect(title({ ...INTACT, entries: 0 })).toBe('Intact, no entries yet.');
    expect(title({ ...INTACT, entries: 1 })).toBe('Intact, 1 entry.');
    expect(title(INTACT)).toBe('Intact, 3 entries.');
    expect(title(damaged({ changed: [2] }))).toBe('1 trouble found.');
    expect(title(damaged({ changed: [2, 4], other: null, newer: [7], notBegun: [8] }))).toBe(
      '2 troubles found.',
    );
  });

  test('on which sheet of a closed year entries were changed or removed, apart for each, and which sheet is gone', () => {
    const year = (sheet: string, from: number, to: number) => ({
      ...{ year: sheet.slice(-7), sheet, from, to, hash: '' },
    });
    const where = {
      placeOf: (row: number) =>
        row > 5 ? { sheet: 'Caseload log 2024-25', row: row - 4 } : { sheet: null, row },
      closed: [year('Caseload log 2024-25', 1, 10), year('Caseload log 2025-26', 11, 20)],
      sheets: ['Caseload log 2024-25'],
      twice: new Map([['Caseload log 2024-25', 3]]),
    };
    const check = damaged({ changed: [9], removed: [{ from: 10, to: 22 }], added: [4, 7] });
    const sentences = troublesOf(check, where).map(
      ({ code, sentence }) => `${code}: ${sentence.split('.')[0]}`,
    );
    expect(sentences).toEqual([
      'changed: Entry 9 in “Caseload log 2024-25” was changed by hand: its cells no longer fit its hash',
      'removed: Entry 10 was removed from “Caseload log 2024-25”',
      'removed: Entries 11 to 20 were on “Caseload log 2025-26”, the sheet of the school year 2025-26, which is gone',
      'removed: Entries 21 and 22 were removed',
      'added: Row 4 of “Caseload log” is no entry of the record: it was typed or copied there by hand',
      'added: Row 3 of “Caseload log 2024-25” is no entry of the record: it was typed or copied there by hand',
      'twice: 3 entries of “Caseload log 2024-25” stand on another sheet of the record, too, as where moving a closed year was cut off',
    ]);
    expect(checkTitle(check, troublesOf(check, where))).toBe('6 troubles found.');
  });

  test('each entry once, by the sheet on which it stood, from the first of a closed year to the last', () => {
    const year = (sheet: string, from: number, to: number) => ({ year: sheet, sheet, from, to, hash: '' });
    const placeOf = (row: number) => ({ sheet: null, row });
    const closed = [year('2024-25', 1, 10), year('2025-26', 11, 20)];
    const where = { placeOf, closed, sheets: ['2024-25', '2025-26'], twice: new Map([['2024-25', 1]]) };
    const sentences = (from: number, to: number) =>
      troublesOf(damaged({ removed: [{ from, to }] }), where)
        .filter(({ code }) => code === 'removed')
        .map(({ sentence }) => sentence.split('.')[0]);
    expect(sentences(10, 10)).toEqual(['Entry 10 was removed from “2024-25”']);
    expect(sentences(11, 11)).toEqual(['Entry 11 was removed from “2025-26”']);
    expect(sentences(20, 20)).toEqual(['Entry 20 was removed from “2025-26”']);
    expect(sentences(21, 21)).toEqual(['Entry 21 was removed']);
    expect(sentences(9, 11)).toEqual([
      'Entries 9 and 10 were removed from “2024-25”',
      'Entry 11 was removed from “2025-26”',
    ]);
    expect(troublesOf(damaged({}), where).map(({ sentence }) => sentence)).toEqual([
      '1 entry of “2024-25” stands on another sheet of the record, too, as where moving a closed year was cut off. It counts once, and may stay.',
    ]);
    const twice = new Map([['2024-25', 2]]);
    expect(troublesOf(damaged({}), { ...where, twice })[0]?.sentence).toBe(
      '2 entries of “2024-25” stand on another sheet of the record, too, as where moving a closed year was cut off. They count once, and may stay.',
    );
  });

  test('from what was gone on: an older version, a record that was retyped, one without closed years', () => {
    const lost = { from: 'B-000007', to: 'B-000007', entries: 2 };
    const none = { from: '', to: '', entries: 0 };
    const closed = { entry: 16, hash: '', save: 2, entries: 15 };
    const restored = [
      lost,
      { ...none, retyped: '3', sum: 1 },
      { ...none, closed },
      { ...lost, closed: { ...closed, save: 1, entries: 1 } },
    ].map((each, i) => ({ entry: 20 + i, lost: each }));
    expect(troublesOf(damaged({ restored })).map(({ sentence }) => sentence)).toEqual([
      'Entry 20 says that an older version of this spreadsheet was gone on from: save 7 (2 entries) is not in this version.',
      'Entry 21 says that a record that was retyped was gone on from: entries 3 were retyped and count as they read.',
      'Entry 22 says that a record without closed years was gone on from: saves 1-2 (15 entries) of closed school years are gone.',
      'Entry 23 says that a record without closed years was gone on from: save 1 (1 entry) of closed school years is gone; save 7 (2 entries) is not in this version.',
    ]);
  });

  test('neighbours together: one, two and more', () => {
    expect(told({ changed: [2, 4, 5, 7, 8, 9] })).toEqual([
      ['changed', '2', 1, 'Entry 2 was changed by hand'],
      ['changed', '4 and 5', 2, 'Entries 4 and 5 were changed by hand'],
      ['changed', '7 to 9', 3, 'Entries 7 to 9 were changed by hand'],
    ]);
    expect(told({ added: [4, 6, 7] })).toEqual([
      ['added', 'row 4', 1, 'Row 4 of “Caseload log” is no entry of the record'],
      ['added', 'rows 6 and 7', 2, 'Rows 6 and 7 of “Caseload log” are no entries of the record'],
    ]);
    expect(told({ notBegun: [3, 5, 6, 7] })).toEqual([
      ['not-begun', '3', 1, 'Entry 3 was cut off with its save, which did not begin'],
      ['not-begun', '5 to 7', 3, 'Entries 5 to 7 were cut off with their saves, which did not begin'],
    ]);
    expect(told({ newer: [3, 5, 6] }).map(([code, entries, count]) => [code, entries, count])).toEqual([
      ['newer', '3', 1],
      ['newer', '5 and 6', 2],
    ]);
  });

  test('entries that are gone in their order, whatever pieces they were found in', () => {
    const removed = [
      { from: 7, to: 9 },
      { from: 2, to: 5 },
      { from: 3, to: 4 },
      { from: 6, to: 6 },
      { from: 11, to: 11 },
    ];
    expect(told({ removed, cutOff: [{ from: 13, to: 14 }] })).toEqual([
      ['removed', '2 to 9', 8, 'Entries 2 to 9 were removed'],
      ['removed', '11', 1, 'Entry 11 was removed'],
      ['cut-off', '13 and 14', 2, 'Entries 13 and 14 were removed at the end'],
    ]);
  });

  test('fifty of a kind one by one, one more too, and of more than that the rest in one sentence', () => {
    const every = (many: number) => Array.from({ length: many }, (_, i) => 1 + 2 * i);
    expect(told({ changed: every(51) }).slice(-1)).toEqual([
      ['changed', '101', 1, 'Entry 101 was changed by hand'],
    ]);
    const more = told({ changed: [...every(50), 101, 102, 105] });
    expect(more).toHaveLength(51);
    expect(more.slice(-1)).toEqual([
      ['changed', '101 to 105', 3, 'The same holds of 3 more entries between 101 and 105'],
    ]);
    expect(told({ added: every(52) }).slice(-1)).toEqual([
      ['added', 'rows 101 to 103', 2, 'The same holds of 2 more rows between 101 and 103'],
    ]);
  });

  test('that it ends otherwise than the document remembers, where nothing else is wrong', () => {
    expect(told({ other: 3 }).map(([code, entries, count]) => [code, entries, count])).toEqual([
      ['changed', '3', 1],
    ]);
    expect(title(damaged({ other: 3 }))).toBe('1 trouble found.');
  });

  test('what was gone on from: an older version, or a record that was retyped', () => {
    const lost = { from: 'B-000041', to: 'B-000042', entries: 7 };
    const [older, retyped] = troublesOf({
      ...INTACT,
      restored: [
        { entry: 8, lost },
        { entry: 9, lost: { from: '', to: '', entries: 0, retyped: '3, 5-9', sum: 12 } },
      ],
    });
    expect(older).toMatchObject({ code: 'restored', entries: '8', count: 1 });
    expect(older?.sentence).toMatch(
      /^Entry 8 says that an older version of this spreadsheet was gone on from: /,
    );
    expect(retyped?.sentence).toMatch(/^Entry 9 says that a record that was retyped was gone on from: /);
  });
});
