import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { type ComparedExport, compareExport } from '../../../src/domain/update/compareExport';
import { exportSheet } from '../../../src/domain/update/exportSheet';
import { toCells } from '../../kit/compareKit';
import { afterSetUp, district } from '../../kit/district';
import { HEADER, rosterRows } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

/** Compares a grid, read as the roster is, with the district. */
function compared(grid: Grid, workbook = afterSetUp()): ComparedExport {
  const { lines, mapping, find, today, newRows } = stateOf(workbook);
  const sheet = exportSheet(grid, mapping, null);
  if (!sheet) throw new Error('The export has the roster’s columns.');
  return compareExport(sheet, {
    lines,
    newRows,
    roster: mapping,
    pasted: false,
    find,
    today,
    isMade: () => false,
  });
}

const at = (header: string): number => HEADER.indexOf(header);
/** The roster with cells of its rows (from 1) replaced. */
function changed(...edits: [row: number, header: string, value: Cell][]): Cell[][] {
  const rows = rosterRows().map((row) => [...row]);
  for (const [row, header, value] of edits) (rows[row] ?? [])[at(header)] = value;
  return rows;
}
const told = ({ differences }: ComparedExport) =>
  differences.map(({ row, renewed, moved, provider }) => ({
    student: row.student,
    ...(renewed && { renewed }),
    ...(moved.length > 0 && { moved }),
    ...(provider && { provider: [provider.ours.name, provider.theirs.name] }),
  }));

describe('an export that is compared with the roster', () => {
  test('and says the same: nothing differs, whatever the order of its rows', () => {
    const [header = [], ...rows] = rosterRows();
    expect(compared([header, ...rows.reverse()])).toMatchObject({
      differences: [],
      managers: [],
      fresh: [],
      gone: [],
      exited: [],
    });
  });

  test('names new students and services, and those that are gone', () => {
    const rows = rosterRows();
    rows.splice(4, 1);
    rows.push(
      toCells({ 'Student ID': '2000009', 'Student Name': 'Hall, Hal', Service: 'OT', Provider: 'Cho, Ben' }),
    );
    rows.push(toCells({ 'Student ID': '2000002', 'Student Name': 'Bishop, Ben', Service: 'Speech' }));
    const { fresh, gone, differences } = compared(rows);
    expect(fresh.map(({ student, service }) => [student, service])).toEqual([
      ['Hall, Hal', 'OT'],
      ['Bishop, Ben', 'Speech'],
    ]);
    expect(gone.map(({ timeline }) => timeline.student)).toEqual(['Evans, Ella']);
    expect(differences).toEqual([]);
  });

  test('renews a line whose dates begin later, and keeps a correction of dates apart from it', () => {
    expect(
      told(
        compared(
          changed(
            [1, 'Start Date', '2027-05-29'],
            [1, 'End Date', '2028-05-28'],
            [2, 'End Date', '2027-06-01'],
          ),
        ),
      ),
    ).toEqual([
      { student: 'Alvarez, Ana', renewed: { start: '2027-05-29', end: '2028-05-28' } },
      { student: 'Bishop, Ben', moved: ['end'] },
    ]);
  });

  test('names what moved: site, grade, hours, range', () => {
    expect(
      told(
        compared(
          changed([1, 'School', 'Birch'], [1, 'Grade', '4'], [1, 'Hours per week', 3.5], [1, 'Max Hours', 5]),
        ),
      ),
    ).toEqual([{ student: 'Alvarez, Ana', moved: ['grade', 'site', 'amount', 'amountMax'] }]);
  });

  test('takes another notation of the same for the same', () => {
    expect(
      told(
        compared(
          changed(
            [1, 'Grade', '3rd'],
            [1, 'Hours per week', '180 min'],
            [1, 'School', ' OAK '],
            [1, 'Start Date', '8/15/26'],
            [1, 'Provider', 'Elena Ramos'],
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('says nothing where a cell is blank', () => {
    const blank = changed(
      [1, 'Grade', ''],
      [1, 'School', ''],
      [1, 'Hours per week', ''],
      [1, 'End Date', ''],
    );
    expect(told(compared(blank))).toEqual([]);
  });

  test('names another provider and another case manager beside ours', () => {
    const found = compared(changed([1, 'Provider', 'Okafor, Dele'], [2, 'Case Manager', 'New, Nora']));
    expect(told(found)).toEqual([{ student: 'Alvarez, Ana', provider: ['Ramos, Elena', 'Okafor, Dele'] }]);
    expect(found.managers.map(({ row, ours, theirs }) => [row.student, ours.name, theirs])).toEqual([
      ['Bishop, Ben', 'Cho, Ben', { key: '', name: 'New, Nora' }],
    ]);
  });

  test('guesses a student whose ID changed by name and site, where one only fits, and never silently', () => {
    const { differences, fresh, gone } = compared(changed([3, 'Student ID', '2999999']));
    expect(
      differences.map(({ guess, line, row }) => [guess, line.timeline.studentId, row.studentId]),
    ).toEqual([['name and site', '2000003', '2999999']]);
    expect([fresh, gone]).toEqual([[], []]);
  });

  test('guesses nothing where two have the name', () => {
    const rows = changed([3, 'Student ID', '2999999']);
    rows.push(changed([3, 'Student ID', '2999998'])[3] ?? []);
    const { fresh, gone } = compared(rows);
    expect([fresh.length, gone.length]).toEqual([2, 1]);
  });

  test('of another district meets nobody', () => {
    const rows = rosterRows().map((row, i) =>
      i === 0 ? row : row.with(0, `9${String(row[0])}`).with(1, `Other, O${i}`),
    );
    const { known, fresh, gone } = compared(rows);
    expect([known.length, fresh.length, gone.length]).toEqual([0, 6, 6]);
  });

  test('property: whatever rows are left out, doubled with another ID or reordered, each line is met once or gone, each row used once', () => {
    const workbook = afterSetUp(district(rosterRows()));
    const { lines } = stateOf(workbook);
    const services = [...lines.values()].filter(({ timeline }) => timeline.kind === 'service').length;
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), fc.nat(5), (kept, extra) => {
        const all = rosterRows();
        const more = Array.from({ length: extra }, (_, i) =>
          toCells({ 'Student ID': `3${i}`, 'Student Name': `More, M${i}`, Service: 'OT' }),
        );
        const grid = [all[0] ?? [], ...more, ...kept.map((r) => all[r] ?? []).reverse()];
        const { known, fresh, gone, differences } = compared(grid, workbook);
        expect(known).toHaveLength(kept.length);
        expect(gone).toHaveLength(services - kept.length);
        expect(fresh).toHaveLength(extra);
        expect(differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
