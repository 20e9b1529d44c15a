import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { lineOf, newStudent, student } from '../kit/caseForms';
import { draftOf } from '../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  column,
  district,
  keyOf,
  ROSTER,
  reassignment,
} from '../kit/district';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../kit/rows';

/** The district with a header of its own, so that columns can be moved. */
const fresh = (): MemoryWorkbook => afterSetUp(district(structuredClone(rosterRows())));
const roster = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get(ROSTER) ?? [];

/** Does something once, right before the `nth` call of a method. */
function justBefore(workbook: MemoryWorkbook, method: string, change: () => void, nth = 1): void {
  let count = 0;
  workbook.before = (called) => {
    if (called !== method || ++count !== nth) return;
    change();
  };
}

/** Ramos's three lines to Cho today. */
function toCho(workbook: MemoryWorkbook): Input<'save'> {
  const provider = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective: '11/21/2026', provider }),
  );
  return reassignment(workbook, 'Ramos, Elena', drafts);
}

function moveColumn(workbook: MemoryWorkbook, header: string, to: number): void {
  const from = roster(workbook)[0]?.indexOf(header) ?? -1;
  for (const row of roster(workbook)) row.splice(to, 0, ...row.splice(from, 1));
}

const rowOf = (provider: string): Cell[] =>
  HEADER.map((header) => {
    const cells: Record<string, Cell> = {
      'Student ID': '3000001',
      'Student Name': 'Newly, Nan',
      Grade: '2',
      School: 'Birch',
      Service: 'Resource',
      'Start Date': '2026-11-02',
      'Hours per week': 1,
      Provider: provider,
      'Case Manager': provider,
    };
    return cells[header] ?? '';
  });

describe('in the instant of a write', () => {
  test('a column that is moved: no other column is written into', () => {
    const workbook = fresh();
    const asked = toCho(workbook);
    const school = column(workbook, 'School');
    justBefore(workbook, `write ${ROSTER}`, () => moveColumn(workbook, 'School', 11));
    ask(workbook, 'save', asked);
    workbook.before = () => undefined;
    ask(workbook, 'open', {});
    const at = roster(workbook)[0]?.indexOf('School') ?? -1;
    expect(
      roster(workbook)
        .slice(1)
        .map((row) => row[at]),
    ).toEqual(school);
  });

  test('of a new row, a column that is moved: the row stands in the right columns', () => {
    const workbook = fresh();
    const asked = newStudent(workbook);
    justBefore(workbook, `append ${ROSTER}`, () => moveColumn(workbook, 'Hours per week', 11));
    ask(workbook, 'enroll', asked);
    workbook.before = () => undefined;
    ask(workbook, 'open', {});
    const header = roster(workbook)[0] ?? [];
    const row = roster(workbook).find(([id]) => id === '2000077') ?? [];
    expect(['Hours per week', 'Provider'].map((title) => row[header.indexOf(title)])).toEqual([
      1.5,
      'Dana Director',
    ]);
  });

  test('rows that are moved again while a wrong one is put back: nobody else keeps what was not theirs', () => {
    const workbook = fresh();
    const { seen } = student(workbook, '2000003');
    const asked = { studentId: '2000003', line: '', lastDay: '11/21/2026', reason: 'Moved', seen };
    const rows = roster(workbook);
    let writes = 0;
    workbook.before = (method) => {
      if (method !== `write ${ROSTER}`) return;
      writes += 1;
      if (writes === 1) rows.splice(1, 1);
      if (writes === 2) rows.splice(1, 0, ...rows.splice(-1));
    };
    ask(workbook, 'exit', { ...asked, endAssignment: true, acknowledged: [] });
    workbook.before = () => undefined;
    ask(workbook, 'open', {});
    const end = HEADER.indexOf('End Date');
    for (const row of rows.slice(1))
      expect([row[0], row[end]]).toEqual([row[0], row[0] === '2000003' ? '2026-11-21' : '2027-05-28']);
  });

  test('a new student’s row that is inserted above keeps its provider, or the sidebar says so', () => {
    const workbook = fresh();
    const asked = toCho(workbook);
    justBefore(workbook, `write ${ROSTER}`, () => roster(workbook).splice(1, 0, rowOf('Okafor, Dele')));
    const { notices } = ask(workbook, 'save', asked);
    workbook.before = () => undefined;
    const opened = ask(workbook, 'open', {});
    const row = roster(workbook).find((cells) => cells[0] === '3000001');
    const said = JSON.stringify([notices, opened]);
    expect(row?.[HEADER.indexOf('Provider')] === 'Okafor, Dele' || said.includes('look at L2')).toBe(true);
  });

  test('Providers that are sorted: each person keeps their key', () => {
    const workbook = fresh();
    const people = workbook.sheets.get('Providers') ?? [];
    people.push((people[0] ?? []).map((title) => (title === 'Name' ? 'Adams, Ada' : '')));
    const keys = new Map(people.slice(1, -1).map((row) => [row[1], row[0]]));
    justBefore(workbook, 'write Providers', () =>
      people.splice(1, people.length, ...people.slice(1).reverse()),
    );
    ask(workbook, 'open', {});
    workbook.before = () => undefined;
    ask(workbook, 'open', {});
    for (const [name, key] of keys)
      expect([name, people.find((row) => row[1] === name)?.[0]]).toEqual([name, key]);
  });

  test('a column that is renamed, and rows that move after that: nobody else’s row is written into', () => {
    const workbook = fresh();
    const asked = toCho(workbook);
    const rows = roster(workbook);
    const header = rows[0] ?? [];
    const others = new Map(rows.slice(4).map((row) => [row, [...row]]));
    const at = header.indexOf('Service');
    let writes = 0;
    workbook.before = (method) => {
      if (method !== `write ${ROSTER}`) return;
      writes += 1;
      if (writes === 1) header[at] = 'Program';
      if (writes === 2) rows.splice(1, rows.length, ...rows.slice(1).reverse());
    };
    ask(workbook, 'save', asked);
    workbook.before = () => undefined;
    header[at] = 'Service';
    ask(workbook, 'open', {});
    for (const [row, cells] of others) expect(row).toEqual(cells);
  });
});

describe('two people who edit one enrollment', () => {
  const editOf = (workbook: MemoryWorkbook, grade: string): Input<'editEnrollment'> => {
    const line = lineOf(workbook, '2000001');
    const { seen } = ask(workbook, 'enrollment', { line });
    const values = [{ field: 'grade' as const, value: grade }];
    return { line, values, effective: '', reason: '', seen, acknowledged: [] };
  };

  test('the second, who has not seen the first one’s grade, is refused', () => {
    const workbook = fresh();
    const [first, second] = [editOf(workbook, '4'), editOf(workbook, '5')];
    expect(ask(workbook, 'editEnrollment', first).saved).toBe(true);
    expect(ask(workbook, 'editEnrollment', second).findings.map(({ code }) => code)).toContain(
      'changed-since-read',
    );
    expect(column(workbook, 'Grade')[0]).toBe('4');
  });
});

describe('an enrollment that is taken back while people sort the roster', () => {
  /** Enrolls a student and undoes it; the rows are turned over before the new one is emptied. */
  function takenBack(beforeMending: (rows: Cell[][]) => void) {
    const workbook = fresh();
    const rows = roster(workbook);
    const before = texts(rows);
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    let writes = 0;
    workbook.before = (method) => {
      if (method !== `write ${ROSTER}` && method !== `append ${ROSTER}`) return;
      writes += 1;
      if (writes === 1) rows.splice(1, rows.length, ...rows.slice(1).reverse());
      if (writes === 2) beforeMending(rows);
    };
    answerOf(workbook, 'undo', { batch, rest: false, reason: '' });
    workbook.before = () => undefined;
    return { before, left: () => texts(roster(workbook)), opened: ask(workbook, 'open', {}) };
  }
  /** The rows that hold anything, in any order. */
  const texts = (rows: Cell[][]): string[] =>
    rows
      .slice(1)
      .map((row) => HEADER.map((_, c) => String(row[c] ?? '')).join('|'))
      .filter((row) => /[^|]/.test(row))
      .sort();

  test('once: nobody else’s row is lost', () => {
    const { before, left } = takenBack(() => undefined);
    expect(left()).toEqual(expect.arrayContaining(before));
  });

  test('twice: nobody else’s row is lost or written over', () => {
    const { before, left } = takenBack((rows) => rows.splice(1, 0, ...rows.splice(-1)));
    expect(left()).toEqual(expect.arrayContaining(before));
  });

  test('and a column is moved before the lost row is added again: it stands in the right columns', () => {
    const workbook = fresh();
    const rows = roster(workbook);
    const { batch } = ask(workbook, 'enroll', newStudent(workbook));
    const lost = [...(rows[1] ?? [])];
    let writes = 0;
    let reads = 0;
    workbook.before = (method) => {
      if (method === `write ${ROSTER}` && ++writes === 1)
        rows.splice(1, rows.length, ...rows.slice(1).reverse());
      if (method === `append ${ROSTER}`) moveColumn(workbook, 'School', 9);
      if (writes === 1 && method === `read ${ROSTER}` && ++reads === 1) moveColumn(workbook, 'Start Date', 9);
    };
    ask(workbook, 'undo', { batch, rest: false, reason: '' });
    workbook.before = () => undefined;
    const header = rows[0] ?? [];
    const again = rows.findLast((row) => row[0] === lost[0] && row.includes('Resource')) ?? [];
    expect(HEADER.map((title) => again[header.indexOf(title)] ?? '')).toEqual(lost);
  });

  test('and the script ends there: the opening says whose row is gone, and the record still has it', () => {
    const { opened } = takenBack(() => {
      throw new Error('The script was killed.');
    });
    expect(JSON.stringify(opened.problems)).toContain('Alvarez, Ana, Resource');
  });
});

test('an enrollment that was taken back is not brought back where the student was enrolled again since', () => {
  const workbook = fresh();
  const { batch } = ask(workbook, 'enroll', newStudent(workbook));
  const undone = ask(workbook, 'undo', { batch, rest: false, reason: '' });
  ask(workbook, 'enroll', newStudent(workbook));
  expect(ask(workbook, 'undo', { batch: undone.batch, rest: false, reason: '' }).saved).toBe(false);
});
