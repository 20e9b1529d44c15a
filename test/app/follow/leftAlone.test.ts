import { describe, expect, test } from 'vitest';
import { type DeriveResult, nothingDerived } from '../../../src/app/follow/deriveResult';
import { leftAlone } from '../../../src/app/follow/leftAlone';
import type { Refusal } from '../../../src/app/follow/whyRefused';
import type { DueCell } from '../../../src/domain/follow/dueCell';

const told = (over: Partial<DeriveResult>): string[] => leftAlone({ ...nothingDerived(), ...over });
/** Each notice up to its first full stop or colon. */
const begin = (over: Partial<DeriveResult>): string[] =>
  told(over).map((text) => text.replace(/[.:] .*/, ''));

const CELL: DueCell = {
  ...{ lineKey: 'L-000001', line: '', field: 'provider' as const, row: 2, column: 3 },
  ...{ value: 'Cho, Ben', was: 'Ramos, Elena' },
};
const refusal = (place: string, over: Partial<Refusal> = {}): Refusal => ({
  ...{ place, text: 'SLP', column: null, isTried: true, table: null },
  ...over,
});
const places = (many: number): string[] => Array.from({ length: many }, (_, i) => `B${i + 2}`);

describe('after following the record it is said', () => {
  test('nothing where everything was written', () => expect(told({})).toEqual([]));

  test('that it goes on where it failed half-way, and at which limit', () => {
    expect(told({ failed: true })).toEqual([
      'It is in the record, but not everything that follows from it could be written. Is a sheet protected? Opening the sidebar again goes on.',
    ]);
    expect(told({ failed: true, limit: 'The document is full.' })[0]).toContain(
      'The document is full. Opening',
    );
  });

  test('which cells hold formulas or are merged: one, or how many', () => {
    expect(begin({ formulas: [CELL] })).toEqual([
      'One cell holds a formula and was left as it is; the record counts.',
    ]);
    expect(begin({ formulas: [CELL, CELL] })).toEqual([
      '2 cells hold a formula and were left as they are; the record counts.',
    ]);
    expect(begin({ merged: [CELL] })).toEqual(['One cell is merged with others and was left as it is']);
    expect(begin({ merged: [CELL, CELL] })).toEqual([
      '2 cells are merged with others and were left as they are',
    ]);
  });

  test('how many cells were refused at other sites, and no more of them', () => {
    const [one = '', two = ''] = [1, 2].flatMap((elsewhere) => told({ elsewhere }));
    expect(one).toBe(
      '1 cell at other sites could not be written: an Admin of those sites is told which. The record counts.',
    );
    expect(two).toMatch(/^2 cells at other sites/);
  });

  test('what a list lacks, once for each column and value, with the cells that wait for it', () => {
    const lacking = { column: 'K' };
    expect(begin({ refusals: [refusal('K2', lacking)] })).toEqual([
      'The list in column K has no “SLP”, so K2 could not be written',
    ]);
    expect(told({ refusals: [refusal('K2', lacking)] })[0]).toMatch(/it is written once the list has it\.$/);
    const two = [refusal('K2', lacking), refusal('K3', lacking), refusal('K4', { ...lacking, text: 'OT' })];
    expect(begin({ refusals: two })).toEqual([
      'The list in column K has no “SLP”, so K2 and K3 could not be written',
      'The list in column K has no “OT”, so K4 could not be written',
    ]);
    expect(told({ refusals: two })[0]).toMatch(/they are written once the list has it\.$/);
  });

  test('what a Google Table or a protection refused, and what was not tried after so many', () => {
    const table = { sheet: 'Roster', around: 'K2' };
    expect(begin({ refusals: [refusal('K2', { table })] })).toEqual(['“SLP” could not be written into K2']);
    expect(told({ refusals: [refusal('K2', { table })] })[0]).toContain(
      'the Google Table in “Roster” around K2',
    );
    expect(told({ refusals: [refusal('K2')] })).toEqual([
      '“SLP” could not be written into K2: it is protected, or a rule allows other values only. The record counts.',
    ]);
    expect(told({ refusals: [refusal('K2'), refusal('K3')] })[0]).toContain('K2 and K3: they are protected');
    const notTried = { isTried: false };
    expect(
      begin({ refusals: [refusal('K2', notTried), refusal('K3', { ...notTried, text: 'OT' })] }),
    ).toEqual(['So many cells were refused that K2 and K3 were not tried']);
    expect(begin({ refusals: [refusal('K2', notTried)] })).toEqual([
      'So many cells were refused that K2 was not tried',
    ]);
  });

  test('ten cells by name, and of more than ten nine and how many others', () => {
    const ten = 'B2, B3, B4, B5, B6, B7, B8, B9, B10 and B11';
    const eleven = 'B2, B3, B4, B5, B6, B7, B8, B9, B10 and 2 others';
    const refused = (many: number) => begin({ refusals: places(many).map((place) => refusal(place)) });
    expect(refused(10)).toEqual([`“SLP” could not be written into ${ten}`]);
    expect(refused(11)).toEqual([`“SLP” could not be written into ${eleven}`]);
    expect(told({ doubtful: places(10) })[0]).toContain(`Please look at ${ten} in the roster`);
    expect(told({ doubtful: places(11) })[0]).toContain(`Please look at ${eleven} in the roster`);
    const rows = (many: number) =>
      told({
        kept: places(many).map((place) => ({ key: 'L-000001', tab: 0, row: 2, place })),
        blank: places(many),
      });
    for (const text of rows(10)) expect(text).toContain(ten);
    for (const text of rows(11)) expect(text).toContain(eleven);
  });

  test('which rows of undone enrollments stay, each once, and which are left blank', () => {
    const row = { key: 'L-000001', tab: 0, row: 2, place: 'row 2' };
    expect(begin({ kept: [row, { ...row, key: 'L-000002' }] })).toEqual([
      'The row of an enrollment that was undone could not be taken out of the roster',
    ]);
    expect(told({ kept: [row] })[0]).toContain(': row 2. There it is protected');
    const both = told({ kept: [row, { ...row, row: 3, place: 'row 3' }] });
    expect(both[0]).toMatch(
      /^The rows of enrollments that were undone .*: row 2 and row 3\. There they are protected/,
    );
    expect(begin({ blank: ['row 2', 'row 2'] })).toEqual([
      'What an undone enrollment had written was taken out of row 2, but a blank row is left',
    ]);
  });

  test('what was taken back for a formula, and which sheets could not be brought up to date', () => {
    expect(
      begin({ takenBack: [{ place: 'K2', text: 'SLP', formula: 'J2' }], sheets: ['Report', 'Other'] }),
    ).toEqual([
      '“SLP” in K2 was taken back at once',
      '“Report” could not be brought up to date',
      '“Other” could not be brought up to date',
    ]);
  });
});
