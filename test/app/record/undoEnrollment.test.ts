import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { add, newStudent } from '../../kit/caseForms';
import { afterSetUp, ask, district, filledRows, keyOf, ROSTER, undo } from '../../kit/district';

const VALUES = [
  { field: 'studentId' as const, value: '77' },
  { field: 'name' as const, value: 'Gray, Gil' },
  { field: 'grade' as const, value: 'K' },
  { field: 'site' as const, value: 'Oak' },
  { field: 'start' as const, value: '11/21/2026' },
];

describe('Undo of an enrollment', () => {
  test('of two services in a roster with one row a student empties that row', () => {
    const header = [
      'Student ID',
      'Student Name',
      'Grade',
      'School',
      'Start Date',
      'SLP',
      'OT',
      'Case Manager',
    ];
    const rows: Cell[][] = [
      header,
      ['1', 'Alvarez, Ana', '3', 'Oak', '2026-08-15', 'Cho, Ben', '', 'Cho, Ben'],
      ['2', 'Bishop, Ben', '4', 'Oak', '2026-08-15', 'Cho, Ben', 'Ito, Ken', 'Cho, Ben'],
    ];
    const workbook = afterSetUp(district(rows));
    const before = filledRows(workbook);
    const services = ['SLP', 'OT'].map((service) => ({
      service,
      provider: keyOf(workbook, 'Cho, Ben'),
      amount: '',
    }));
    const enrolled = ask(workbook, 'enroll', newStudent(workbook, { services, values: VALUES }));
    expect(enrolled).toMatchObject({ saved: true });
    expect(filledRows(workbook)).toHaveLength(4);
    expect(undo(workbook, enrolled.batch)).toMatchObject({ saved: true, changed: [] });
    expect(filledRows(workbook)).toEqual(before);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('whose row somebody wrote into leaves it all as it is', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const row = workbook.sheets.get(ROSTER)?.at(-1);
    if (row) row[13] = 'call mom';
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      changed: [
        { student: 'Gray, Gil', since: 'Its row in the roster was changed by hand since it was added' },
      ],
    });
  });

  test('for whom somebody became case manager since, names that', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    add(workbook, '2000077', 'Cho, Ben');
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      changed: [{ student: 'Gray, Gil' }, { student: 'Gray, Gil' }],
    });
  });

  test('leaves a copy of the row that somebody made', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const rows = workbook.sheets.get(ROSTER) ?? [];
    rows.push([...(rows.at(-1) ?? [])]);
    undo(workbook, batch);
    expect(rows.filter(([id]) => id === '2000077')).toHaveLength(1);
  });

  test('whose row the sheet refuses to empty enrolls nobody again, and is finished when it may', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    workbook.refuses = () => true;
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect(ask(workbook, 'open', {}).notices.join()).not.toContain('taken into the record');
    workbook.refuses = () => false;
    ask(workbook, 'open', {});
    expect(filledRows(workbook).filter(([id]) => id === '2000077')).toEqual([]);
  });

  test('puts back what it emptied when somebody sorts the sheet in that instant', () => {
    const workbook = afterSetUp();
    const before = filledRows(workbook).slice(1).map(String).sort();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    let sorted = false;
    workbook.before = (method) => {
      if (method !== 'write Roster' || sorted) return;
      sorted = true;
      const rows = workbook.sheets.get(ROSTER) ?? [];
      rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
    };
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    workbook.before = () => undefined;
    // What was emptied stands again, in a row of its own below.
    const left = filledRows(workbook)
      .slice(1)
      .map((row) => Array.from({ length: 14 }, (_, c) => String(row[c] ?? '')).join());
    expect(left).toEqual(expect.arrayContaining(before));
  });
});
