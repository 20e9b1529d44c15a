import { describe, expect, test } from 'vitest';
import { closedParts } from '../../../src/app/record/closedParts';
import { lostSheets } from '../../../src/app/record/remakeYears';
import { aboutRecord, type Change, type ClosedYear } from '../../../src/domain/record/changes';
import type { LogCheck, Span } from '../../../src/domain/record/checkLog';
import { fact, recorded } from '../../kit/entries';

const YEAR: ClosedYear = { year: '2024-25', sheet: 'Caseload log 2024-25', from: 11, to: 20, hash: '' };
const NEXT: ClosedYear = { year: '2025-26', sheet: 'Caseload log 2025-26', from: 21, to: 30, hash: '' };
const INTACT: LogCheck = {
  ...{ isIntact: true, entries: 30, changed: [], changedSum: 0, removed: [], cutOff: [], added: [] },
  ...{ newer: [], restored: [], notBegun: [], other: null },
};

describe('of a closed year the check says', () => {
  const told = (
    check: Partial<LogCheck>,
    sheets: readonly string[] = [YEAR.sheet],
    closed: readonly ClosedYear[] = [YEAR],
    lost: readonly ClosedYear[] = [],
  ) => {
    const placeOf = (row: number) => ({ sheet: null, row });
    const checkup = { check: { ...INTACT, ...check }, placeOf, closed, sheets, twice: new Map() };
    const [first] = closedParts(checkup, lost);
    return [first?.sentence, first?.fine, first?.repairs];
  };
  const ENTRIES = 'entries 11 to 20 of the school year 2024-25';
  const HOLDS = [`“Caseload log 2024-25” holds ${ENTRIES}.`, true, false];
  const BROKEN = [`“Caseload log 2024-25” does not hold ${ENTRIES} as they were saved.`, false, false];

  test('that its sheet holds its entries, whatever became of those before and after', () => {
    expect(told({})).toEqual(HOLDS);
    expect(told({ changed: [10, 21] })).toEqual(HOLDS);
    expect(told({ removed: [{ from: 5, to: 10 }] })).toEqual(HOLDS);
    expect(told({ removed: [{ from: 21, to: 25 }] })).toEqual(HOLDS);
  });

  test('that it does not, from the first of them to the last', () => {
    for (const changed of [11, 20]) expect(told({ changed: [changed] })).toEqual(BROKEN);
    expect(told({ removed: [{ from: 5, to: 11 }] })).toEqual(BROKEN);
    expect(told({ removed: [{ from: 20, to: 25 }] })).toEqual(BROKEN);
    expect(told({ removed: [{ from: 5, to: 25 }] })).toEqual(BROKEN);
  });

  test('that it can be made anew where its entries are known all the same', () => {
    const lost = [{ ...YEAR, sheet: 'Another name' }];
    expect(told({ removed: [{ from: 11, to: 20 }] }, [], [YEAR], lost)).toEqual([
      `“Caseload log 2024-25” is not whole; ${ENTRIES} are known all the same. It can be made anew.`,
      ...[false, true],
    ]);
    expect(told({}, [YEAR.sheet], [YEAR], [NEXT])).toEqual(HOLDS);
  });

  test('that it was renamed, where a sheet of another name holds a closed year, and else that it is gone', () => {
    const renamed = [
      `“Caseload log 2024-25” holds ${ENTRIES}; it was renamed, and is known by its first row.`,
      ...[true, false],
    ];
    const gone = [
      `“Caseload log 2024-25” is gone; ${ENTRIES} still stand in the log. “Move closed years”, in Set up, makes it anew.`,
      ...[false, false],
    ];
    expect(told({}, ['Old log'])).toEqual(renamed);
    expect(told({}, ['Old log', NEXT.sheet], [YEAR, NEXT])).toEqual(renamed);
    expect(told({}, [])).toEqual(gone);
    expect(told({}, [NEXT.sheet], [YEAR, NEXT])).toEqual(gone);
  });
});

describe('the sheet of a closed year is lost', () => {
  const closed: Change = {
    ...aboutRecord('hours'),
    ...{ name: 'yearClosed', origin: 'here', closed: { ...YEAR, from: 2, to: 4 } },
  };
  const entries = recorded(fact(), [fact(), fact(), fact()], closed);
  const lost = (...removed: Span[]) =>
    lostSheets({ ...INTACT, removed }, { tail: { entries } } as unknown as Parameters<typeof lostSheets>[1])
      .length;

  test('where all its entries are gone, or the last of them', () => {
    expect(lost({ from: 2, to: 4 })).toBe(1);
    expect(lost({ from: 1, to: 5 })).toBe(1);
    expect(lost({ from: 4, to: 4 })).toBe(1);
    expect(lost({ from: 2, to: 2 }, { from: 3, to: 4 })).toBe(1);
  });

  test('and not where others are, or where some stand behind those that are', () => {
    expect(lost()).toBe(0);
    expect(lost({ from: 1, to: 1 }, { from: 5, to: 5 })).toBe(0);
    expect(lost({ from: 2, to: 3 })).toBe(0);
    expect(lost({ from: 2, to: 2 }, { from: 4, to: 4 })).toBe(0);
  });
});
