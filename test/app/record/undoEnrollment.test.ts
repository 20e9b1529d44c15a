import { describe, expect, test } from 'vitest';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import type { Cell } from '../../../src/domain/cells/cell';
import { add, newStudent } from '../../kit/caseForms';
import {
  afterSetUp,
  ask,
  batches,
  district,
  filledRows,
  keyOf,
  ROSTER,
  toCho,
  undo,
} from '../../kit/district';

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

  describe('whose row the sheet refuses to empty', () => {
    /** Gil's row, as it stands after the undo; of each cell the sheet keeps those of these columns. */
    function refusedAfterUndo(...columns: number[]) {
      const workbook = afterSetUp();
      const { batch } = ask(workbook, 'enroll', newStudent(workbook));
      const row = filledRows(workbook).length;
      const before = filledRows(workbook);
      workbook.refuses = (cell) =>
        cell.row === row && (columns.length === 0 || columns.includes(cell.column));
      return { workbook, row, before, undone: undo(workbook, batch) };
    }

    test('enrolls nobody again, and is finished when it may', () => {
      const { workbook, row, undone } = refusedAfterUndo();
      expect(undone).toMatchObject({ saved: true, left: 0 });
      const told = `could not be taken out of the roster: row ${row}.`;
      expect(undone.notices.join()).toContain(told);
      const { notices, problems, pasted } = ask(workbook, 'open', {});
      expect({ notices, problems, pasted }).toMatchObject({
        notices: [expect.stringContaining(told)],
        problems: [],
        pasted: 0,
      });
      workbook.refuses = () => false;
      ask(workbook, 'open', {});
      expect(filledRows(workbook).filter(([id]) => id === '2000077')).toEqual([]);
      expect(ask(workbook, 'open', {}).notices).toEqual([]);
    });

    test('holds up nobody’s save, on no day, and counts nowhere', () => {
      const { workbook } = refusedAfterUndo();
      expect(toCho(workbook)).toMatchObject({ saved: true });
      workbook.day = '2026-11-23';
      const other = { field: 'studentId' as const, value: '2000078' };
      const { values } = newStudent(workbook);
      const asked = newStudent(workbook, {
        values: [other, ...values.slice(1)],
        acknowledged: ['in-the-past'],
      });
      expect(ask(workbook, 'enroll', asked)).toMatchObject({ saved: true });
      const check = ask(workbook, 'checkRecord', {}).derived.map(({ sentence }) => sentence);
      expect(check.join(' ')).toContain('Rows of the roster wait to be added or taken out');
      expect(check.join(' ')).not.toContain('not in the record yet');
      const enrolled = batches(workbook).filter(({ what }) => what.startsWith('Enrolled'));
      expect(enrolled).toHaveLength(2);
    });

    test('in one column only stays whole, so that it can be told from any other', () => {
      const { workbook, before } = refusedAfterUndo(12);
      expect(filledRows(workbook)).toEqual(before);
      expect(ask(workbook, 'open', {}).problems).toEqual([]);
      workbook.refuses = () => false;
      ask(workbook, 'open', {});
      expect(filledRows(workbook)).toEqual(before.slice(0, -1));
    });

    test('is the student’s who is enrolled again meanwhile', () => {
      const { workbook, before } = refusedAfterUndo();
      const again = ask(workbook, 'enroll', newStudent(workbook));
      expect(again).toMatchObject({ saved: true });
      workbook.refuses = () => false;
      expect(ask(workbook, 'open', {}).notices).toEqual([]);
      expect(filledRows(workbook)).toEqual(before);
    });

    test.each([
      ['a note', 13, 'call mom'],
      ['another person', 11, 'Ramos, Elena'],
      ['other hours', 7, 4],
    ])('belongs to whoever wrote %s into it', (_, column, value) => {
      const { workbook, row } = refusedAfterUndo();
      const cells = workbook.sheets.get(ROSTER)?.[row - 1];
      if (cells) cells[column] = value;
      workbook.refuses = () => false;
      expect(ask(workbook, 'open', {}).notices).toEqual(['2 new lines taken into the record.']);
    });
  });

  test('whose row somebody deleted takes nothing of rows that people filled in beforehand, nor of a title', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const rows = workbook.sheets.get(ROSTER) ?? [];
    const of = (texts: Record<string, string>) => (rows[0] ?? []).map((title) => texts[String(title)] ?? '');
    const prefilled = { School: 'Oak', 'Case Manager': 'Dana Director' };
    rows.splice(-1, 1, of(prefilled), of(prefilled));
    rows.unshift(of({ Grade: 'K', School: 'Oak' }));
    const before = filledRows(workbook);
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect(filledRows(workbook)).toEqual(before);
  });

  test('whose row the sheet lets be emptied and not taken out tells of a blank row, and holds up no save', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const row = filledRows(workbook).length;
    workbook.sheets.get(ROSTER)?.push(['', 'Total']);
    workbook.before = (method) => {
      if (method === `deleteBlankRows ${ROSTER}`) throw new SheetRefused(ROSTER, 'It is protected.');
    };
    const undone = undo(workbook, batch);
    expect(undone).toMatchObject({ saved: true, left: 0 });
    expect(undone.notices.join()).toContain(`row ${row}, but a blank row is left`);
    expect(toCho(workbook)).toMatchObject({ saved: true, notices: [] });
  });

  test('whose row a row that somebody adds in that instant moves down is emptied all the same, and the added row is named', () => {
    const workbook = afterSetUp();
    const before = filledRows(workbook);
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const row = before.length + 1;
    let isAdded = false;
    workbook.before = (method) => {
      if (method !== 'write Roster' || isAdded) return;
      isAdded = true;
      workbook.sheets.get(ROSTER)?.splice(row - 1, 0, ['2000078', ...Array(12).fill(''), 'call mom']);
    };
    const undone = undo(workbook, batch);
    workbook.before = () => undefined;
    expect(undone.notices.join()).toContain(`Please look at A${row}:N${row}`);
    const left = filledRows(workbook).map((cells) => cells.filter((cell) => cell !== '').join());
    expect(left.slice(before.length).filter((cells) => cells !== '')).toEqual(['call mom']);
    expect(ask(workbook, 'open', {}).notices.join()).not.toContain('taken into the record');
  });

  test('puts back what it emptied under its own headers where somebody sorts and moves a column in that instant', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const roster = (): Cell[][] => workbook.sheets.get(ROSTER) ?? [];
    const before = filledRows(workbook).slice(0, -1).map(String).sort();
    const swap = (): void => {
      for (const row of roster()) row.splice(0, 2, row[1] ?? '', row[0] ?? '');
    };
    let calls = 0;
    workbook.before = (method) => {
      const isWrite = method === 'write Roster';
      if (isWrite && calls === 0) {
        const rows = roster();
        rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
        calls = 1;
      } else if (!isWrite && calls === 1) {
        swap();
        calls = 2;
      }
    };
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    workbook.before = () => undefined;
    swap();
    const left = filledRows(workbook).map((row) =>
      Array.from({ length: 14 }, (_, c) => String(row[c] ?? '')).join(),
    );
    expect(left.filter((row) => !/^,*$/.test(row)).sort()).toEqual(before);
  });

  test.each([
    ['ID, name, grade and school', 4, 'Speech'],
    ['all up to the start', 6, '2027-05-28'],
  ])('that was cut off when %s were gone already is finished by the next opening', (_, gone, left) => {
    const workbook = afterSetUp();
    const before = filledRows(workbook);
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const row = workbook.sheets.get(ROSTER)?.[before.length];
    let isCut = false;
    workbook.before = (method) => {
      if (method !== 'write Roster' || isCut) return;
      isCut = true;
      row?.splice(0, gone, ...Array<string>(gone).fill(''));
      throw new Error('Service error.');
    };
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect(row?.[gone]).toBe(left);
    ask(workbook, 'open', {});
    expect(filledRows(workbook)).toEqual(before);
  });

  test('leaves the right row of the same student, which somebody typed below it, as it is', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const rows = workbook.sheets.get(ROSTER) ?? [];
    const right = [...(rows.at(-1) ?? [])];
    right[7] = 4;
    rows.push(right);
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    const left = filledRows(workbook).filter((row) => row[0] === right[0]);
    expect(left.map((row) => row[7])).toEqual([4]);
  });

  test('whose row somebody takes out in that instant gives the row back that was emptied instead', () => {
    const workbook = afterSetUp();
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const row = filledRows(workbook).length;
    const rows = workbook.sheets.get(ROSTER) ?? [];
    rows.push(['2000078', 'Hill, Hana', ...(rows.at(-1) ?? []).slice(2)]);
    expect(ask(workbook, 'open', {}).notices).toHaveLength(1);
    const hana = [...(rows.at(-1) ?? [])];
    let isOut = false;
    workbook.before = (method) => {
      if (method !== 'write Roster' || isOut) return;
      isOut = true;
      rows.splice(row - 1, 1);
    };
    expect(undo(workbook, batch).notices.join()).toContain(`Please look at A${row}`);
    expect(filledRows(workbook).map(String)).toContain(String(hana));
    expect(filledRows(workbook).filter(([id]) => id === '2000078')).toHaveLength(1);
  });

  test.each([1, 2])(
    'puts back what it emptied when somebody sorts the sheet in that instant, %i times',
    (times) => {
      const workbook = afterSetUp();
      const before = filledRows(workbook).slice(1).map(String).sort();
      const { batch } = ask(workbook, 'enroll', newStudent(workbook));
      let sorted = 0;
      workbook.before = (method) => {
        if (method !== 'write Roster' || sorted === times) return;
        sorted += 1;
        const rows = workbook.sheets.get(ROSTER) ?? [];
        rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
      };
      expect(undo(workbook, batch)).toMatchObject({ saved: true });
      workbook.before = () => undefined;
      // What was emptied stands again where it stood, or in a row of its own below, and nothing else does.
      const left = filledRows(workbook)
        .slice(1)
        .map((row) => Array.from({ length: 14 }, (_, c) => String(row[c] ?? '')).join());
      expect(left.filter((row) => !/^,*$/.test(row)).sort()).toEqual(before);
    },
  );
});
