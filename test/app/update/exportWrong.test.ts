import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, district, ROSTER } from '../../kit/district';
import {
  ALL_THEIRS,
  compare,
  EXPORT,
  exportOf,
  rosterOf,
  save,
  saved,
  told,
  withExport,
} from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const sentences = (workbook: MemoryWorkbook, sheet = EXPORT): string[] =>
  compare(workbook, sheet).warnings.map(({ sentence }) => sentence);
const usual = (workbook: MemoryWorkbook): Record<string, string> =>
  Object.fromEntries(compare(workbook).groups.map((group) => [group.kind, group.usual]));

describe('an export of another district', () => {
  const elsewhere = () =>
    withExport(
      afterSetUp(),
      exportOf().map((row, i) => (i === 0 ? row : row.with(0, `9${String(row[0])}`).with(1, `Else, E${i}`))),
    );

  test('adds nobody unless the user says so', () => {
    const workbook = elsewhere();
    const before = rosterOf(workbook);
    expect(usual(workbook)).toEqual({ fresh: 'leave', gone: 'keep' });
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
    expect(rosterOf(workbook)).toEqual(before);
  });

  test('is not saved before the user has seen that none of its lines is known', () => {
    const workbook = elsewhere();
    const add = { choices: { fresh: 'add' } } as const;
    const before = rosterOf(workbook);
    expect(save(workbook, { ...add, acknowledged: [] })).toMatchObject({
      saved: false,
      findings: [
        {
          code: 'few-matches',
          severity: 'warns',
          sentence: expect.stringMatching(
            /^None of the 6 lines is in the record\. Is this another district’s/,
          ),
        },
      ],
    });
    expect(rosterOf(workbook)).toEqual(before);
    expect(saved(workbook, { ...add, acknowledged: ['few-matches'] }).counts.added).toBe(6);
  });
});

describe('an older export', () => {
  const older = () => withExport(afterSetUp(), exportOf([1, 'Start Date', '2026-08-01'], [2, 'Grade', '5']));

  test('moves nothing unless the user says so', () => {
    const workbook = older();
    expect(usual(workbook)).toEqual({ moved: 'leave' });
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
  });

  test('is not saved before the user has seen that its dates are earlier', () => {
    const workbook = older();
    const take = { choices: { moved: 'take' } } as const;
    expect(save(workbook, { ...take, acknowledged: ['few-matches'] })).toMatchObject({
      saved: false,
      findings: [{ code: 'earlier-dates', severity: 'warns' }],
    });
    expect(saved(workbook, { ...take, acknowledged: ['earlier-dates'] }).counts.moved).toBe(2);
  });
});

test('an export in which an ID is another student’s moves and adds nothing unless the user says so', () => {
  const workbook = withExport(
    afterSetUp(),
    exportOf([2, 'Student Name', 'Zed, Zoe'], [3, 'Grade', '6'], [5, 'Start Date', '2027-06-01']),
  );
  expect(usual(workbook)).toEqual({ renewed: 'take', moved: 'leave' });
  expect(save(workbook, { ...ALL_THEIRS, acknowledged: [] })).toMatchObject({
    saved: false,
    findings: [{ code: 'other-names', severity: 'warns' }],
  });
});

test('an export that nothing speaks against is taken as usual, and saved without a warning', () => {
  const workbook = withExport(afterSetUp(), exportOf([1, 'Grade', '4']));
  expect(usual(workbook)).toEqual({ moved: 'take' });
  expect(save(workbook, { acknowledged: [] }).saved).toBe(true);
});

test('one earlier date among many lines is a correction: it is told, and taken as usual', () => {
  const [header = [], first = []] = rosterRows();
  const rows = [header, ...Array.from({ length: 50 }, (_, i) => first.with(0, `30000${i + 10}`))];
  const earlier = (count: number) =>
    withExport(
      afterSetUp(district(structuredClone(rows))),
      rows.map((row, i) => (i > 0 && i <= count ? row.with(5, '2026-08-01') : row)),
    );
  const one = earlier(1);
  expect(compare(one).warnings.map(({ code }) => code)).toEqual(['earlier-dates']);
  expect(usual(one)).toEqual({ moved: 'take' });
  expect(save(one, { acknowledged: [] }).saved).toBe(true);
  expect(usual(earlier(2))).toEqual({ moved: 'leave' });
});

describe('an export of some services', () => {
  const only = (isOf: (row: Cell[]) => boolean) =>
    withExport(
      afterSetUp(),
      exportOf().filter((row, i) => i === 0 || isOf(row)),
    );

  test('says nothing of the others: nobody is gone there', () => {
    const workbook = only((row) => row[4] === 'Speech');
    const [row] = (workbook.sheets.get(EXPORT) ?? []).slice(1);
    (row ?? [])[4] = ' SPEECH ';
    (row ?? [])[3] = '';
    expect(sentences(workbook)).toEqual([
      'The export names only SPEECH. The 5 lines of other services are not counted as gone.',
    ]);
    expect(compare(workbook).groups).toEqual([]);
  });

  test('but a service of a few students may have ended for all of them', () => {
    const workbook = only((row) => row[4] !== 'Speech');
    expect(sentences(workbook)).toEqual([]);
    expect(told(compare(workbook).groups).map(([kind, who]) => [kind, who])).toEqual([
      ['gone', 'Alvarez, Ana, Speech'],
    ]);
  });
});

describe('the words', () => {
  const doubled = () => {
    const rows = exportOf();
    return [...rows, [...(rows[1] ?? [])]];
  };

  test('of a row that is there twice name the sheet', () => {
    expect(sentences(withExport(afterSetUp(), doubled()))).toEqual([
      '1 row is in the export twice; the first one is used.',
    ]);
    const workbook = afterSetUp();
    workbook.sheets.set(ROSTER, doubled());
    expect(sentences(workbook, ROSTER)).toContain('1 row is in the roster twice; the first one is used.');
  });

  test('of a cell of ours that can’t be read don’t call it blank', () => {
    const rows = rosterRows();
    (rows[1] ?? [])[2] = 'x9';
    (rows[2] ?? [])[2] = '';
    const workbook = afterSetUp();
    workbook.sheets.set(ROSTER, rows);
    withExport(workbook, exportOf());
    expect(told(compare(workbook).groups).map(([, , says]) => says)).toEqual([
      'Grade: can’t be read → 3',
      'Grade: blank → 4',
    ]);
  });
});
