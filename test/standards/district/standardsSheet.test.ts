import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  changedNumbers,
  readStandards,
  STANDARDS_HEADER,
  standardNumbers,
} from '../../../src/standards/district/standardsSheet';
import { limitsFor } from '../../../src/standards/loads/limits';
import { provisions as state } from '../../../src/standards/missouri/tables';
import { rulesWith } from '../../kit/rules';

/** The sheet as it is written, with some numbers changed. */
const sheet = (changes: Record<string, Cell> = {}): Cell[][] => [
  [...STANDARDS_HEADER],
  ...standardNumbers(state).map(({ id, number }) => {
    const row: Cell[] = STANDARDS_HEADER.map(() => '');
    row[0] = id;
    row[STANDARDS_HEADER.indexOf('Number')] = changes[id] ?? number;
    return row;
  }),
];
const headCountOf = (changes: Record<string, Cell>) => readStandards(sheet(changes), state);
const MAX = 'mo.16.head-count/K-2/maximum';
const DESIRABLE = 'mo.16.head-count/K-2/desirable';

test('every number has an id of its own, and the sheet as written reads back as the state’s', () => {
  const ids = standardNumbers(state).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(3 * 4 * 2 + 14 * 2);
  expect(readStandards(sheet(), state)).toEqual({ provisions: state, findings: [] });
});

describe('a changed number', () => {
  test('is used and marked, and told beside the state’s', () => {
    const { provisions, findings } = headCountOf({ [MAX]: 45 });
    expect(findings).toEqual([]);
    expect(changedNumbers(provisions, state)).toMatchObject([{ id: MAX, number: 45, state: 50 }]);
    const limits = limitsFor({ method: 'head count', grades: ['1'] }, rulesWith(provisions));
    expect(limits.ok && limits.value).toMatchObject({ strictest: { maximum: 45 }, isDistrict: true });
    const others = limitsFor({ method: 'head count', grades: ['5'] }, rulesWith(provisions));
    expect(others.ok && others.value.isDistrict).toBe(false);
    const altcase = limitsFor({ method: 'altcase', grades: ['1'] }, rulesWith(provisions));
    expect(altcase.ok && altcase.value).toMatchObject({ strictest: { maximum: 50 }, isDistrict: false });
  });

  test('may stand in any order and column, written as text', () => {
    const turned = [...sheet({ [MAX]: '45' })].reverse().map((row) => [...row].reverse());
    expect(changedNumbers(headCountOf({ [MAX]: '45' }).provisions, state)).toHaveLength(1);
    const header = turned.pop() ?? [];
    expect(
      changedNumbers(readStandards([['note'], header, ...turned], state).provisions, state),
    ).toHaveLength(1);
  });
});

test.each([
  [{ [MAX]: 'fifty' }, 'standard-not-a-number', 'E2', 'fifty'],
  [{ [MAX]: '' }, 'standard-not-a-number', 'E2', ''],
  [{ [MAX]: -3 }, 'standard-not-a-number', 'E2', '-3'],
  [{ [MAX]: 0 }, 'standard-not-a-number', 'E2', '0'],
  [{ [MAX]: true }, 'standard-not-a-number', 'E2', 'true'],
  [{ [MAX]: '#REF!' }, 'standard-not-a-number', 'E2', '#REF!'],
  [{ [MAX]: 35 }, 'standards-upside-down', 'E2', '40 > 35'],
  [{ [DESIRABLE]: 51 }, 'standards-upside-down', 'E2', '51 > 50'],
])('%j is a finding, %s at %s, and the state’s number is used', (changes, code, place, text) => {
  const { provisions, findings } = headCountOf(changes);
  expect(findings).toEqual([{ code, place, text }]);
  expect(provisions).toEqual(state);
});

test('rows that are gone, doubled or of another make, and a sheet without its header, are findings', () => {
  const rows = sheet();
  const without = rows.filter((row) => row[0] !== MAX);
  expect(readStandards(without, state)).toEqual({
    provisions: state,
    findings: [{ code: 'standard-row-gone', place: MAX, text: '50' }],
  });
  const twice = [...rows, rows[1] ?? [], ['mo.16.other', '', '', '', 5]];
  expect(readStandards(twice, state).findings.map(({ code }) => code)).toEqual([
    'standard-row-twice',
    'standard-row-unknown',
  ]);
  expect(readStandards(rows.slice(1), state).findings.map(({ code }) => code)).toEqual([
    'standards-header-gone',
  ]);
  expect(readStandards([], state).provisions).toBe(state);
});

test('whatever is typed, every number stays above 0 and no maximum below its desirable number', () => {
  const cell = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom<Cell>('', '#N/A', 45),
  );
  const ids = standardNumbers(state).map(({ id }) => id);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), cell, { maxKeys: 12 }), (changes) => {
      const { provisions } = readStandards(sheet(changes), state);
      for (const { number } of standardNumbers(provisions)) expect(number).toBeGreaterThan(0);
      for (const provision of provisions)
        for (const row of provision.rows) {
          const [low, high] = 'low' in row ? [row.low, row.high] : [row.desirable, row.maximum];
          expect(high).toBeGreaterThanOrEqual(low);
        }
      for (const { id, state: own } of changedNumbers(provisions, state)) {
        expect(id in changes).toBe(true);
        expect(Number(changes[id])).not.toBe(own);
      }
    }),
  );
});

describe('a second edition', () => {
  const [first, ...others] = state;
  if (first?.shape !== 'grade bands') throw new Error('The head count comes first.');
  const next = { ...first, edition: { ...first.edition, from: '2027-07-01' } };
  const both = [first, next, ...others];
  const NEXT_MAX = 'mo.16.head-count@2027-07-01/K-2/maximum';
  const rowsOf = (provisions: typeof state, changes: Record<string, Cell>): Cell[][] => [
    ['ID', 'Number'],
    ...standardNumbers(provisions).map(({ id, number }): Cell[] => [id, changes[id] ?? number]),
  ];

  test('has rows of its own, and a number that is changed in one is not changed in the other', () => {
    const changed = (id: string) => {
      const { provisions, findings } = readStandards(rowsOf(both, { [id]: 45 }), both);
      return [findings, changedNumbers(provisions, both).map((each) => each.id)];
    };
    expect(changed(MAX)).toEqual([[], [MAX]]);
    expect(changed(NEXT_MAX)).toEqual([[], [NEXT_MAX]]);
  });

  test('is not missed on a sheet that is older, but each of its rows is once it is there', () => {
    expect(readStandards(rowsOf(state, { [MAX]: 45 }), both).findings).toEqual([]);
    const without = rowsOf(both, {}).filter(([id]) => id !== NEXT_MAX);
    expect(readStandards(without, both).findings).toEqual([
      { code: 'standard-row-gone', place: NEXT_MAX, text: '50' },
    ]);
  });
});

test('a number that people moved beyond column Z is named by its cell', () => {
  const far = [...sheet(), ['mo.16.other']].map((row) => [
    row[0] ?? '',
    ...Array.from({ length: 24 }, () => ''),
    ...row.slice(1),
  ]);
  expect(readStandards(far, state).findings).toEqual([
    { code: 'standard-row-unknown', place: `AC${far.length}`, text: 'mo.16.other' },
  ]);
});
