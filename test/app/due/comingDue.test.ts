import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { draftOf } from '../../kit/client';
import { afterSetUp, answerOf, ask, keyOf, ROSTER, reassignment, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { dated, due, MANAGER, REVIEW, type, withDates } from './datedRoster';

/** Each group as its person and what is due: "Bishop, Ben: annual review 2026-11-20". */
const listed = (workbook: MemoryWorkbook, within: 30 | 60 | 90 = 30) =>
  Object.fromEntries(
    due(workbook, within).groups.map(({ person, items }) => [
      person,
      items.map(({ student, kind, day }) => `${student}: ${kind} ${day}`),
    ]),
  );

describe('what comes due', () => {
  test('stands by case manager, one item a student and kind, the first to come due first', () => {
    expect(listed(withDates(), 90)).toEqual({
      'Cho, Ben': ['Bishop, Ben: annual review 2026-11-20', 'Evans, Ella: annual review 2026-12-22'],
      'Okafor, Dele': ['Fox, Finn: re-evaluation 2026-10-01', 'Fox, Finn: annual review 2026-11-21'],
      'Ramos, Elena': [
        'Alvarez, Ana: annual review 2026-12-01',
        'Diaz, Drew: re-evaluation 2026-12-21',
        'Diaz, Drew: annual review 2027-01-20',
      ],
    });
  });

  test('within 30 days, and counts the overdue ones apart; who has no date is counted too', () => {
    expect(listed(withDates())).toEqual({
      'Cho, Ben': ['Bishop, Ben: annual review 2026-11-20'],
      'Okafor, Dele': ['Fox, Finn: re-evaluation 2026-10-01', 'Fox, Finn: annual review 2026-11-21'],
      'Ramos, Elena': ['Alvarez, Ana: annual review 2026-12-01', 'Diaz, Drew: re-evaluation 2026-12-21'],
    });
    expect(due(withDates())).toMatchObject({
      missing: [],
      counts: { overdue: 2, within30: 3, within60: 5, within90: 5 },
      undated: { annualReview: 0, reevaluation: 2 },
    });
    expect(ask(withDates(), 'attention', {}).due).toEqual({
      reviews: { count: 3, overdue: 1 },
      reevaluations: { count: 2, overdue: 1 },
    });
  });

  test('leads to the row that says so', () => {
    const workbook = withDates();
    const ana = due(workbook).groups.find(({ person }) => person === 'Ramos, Elena')?.items[0];
    expect(ana).toMatchObject({
      studentId: '2000001',
      grade: '3',
      site: 'Oak',
      daysLeft: 10,
      overdue: false,
    });
    expect(ask(workbook, 'showRow', { line: ana?.line ?? '' })).toEqual({ shown: true, row: ana?.row });
  });

  test('says so where a student’s rows disagree: the earliest day counts', () => {
    const workbook = withDates();
    type(workbook, 6, REVIEW, '2026-11-25');
    const ana = due(workbook).groups.find(({ person }) => person === 'Ramos, Elena')?.items[0];
    expect(ana).toMatchObject({
      day: '2026-11-25',
      row: 7,
      note: 'Another row says 12/01/2026; the earliest day counts.',
    });
  });

  test('is the case manager’s of the record, whatever the roster was made to say', () => {
    const workbook = withDates();
    type(workbook, 2, MANAGER, 'Okafor, Dele');
    expect(listed(workbook)['Cho, Ben']).toEqual(['Bishop, Ben: annual review 2026-11-20']);
    const [ana] = ask(workbook, 'caseload', {
      person: keyOf(workbook, 'Ramos, Elena'),
      asOf: '2026-11-21',
      kind: 'case management',
    }).lines;
    const moved = draftOf(ana, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') });
    expect(
      ask(workbook, 'save', { ...reassignment(workbook, 'Ramos, Elena', [moved]), kind: 'case management' }),
    ).toMatchObject({ saved: true });
    expect(listed(workbook)['Cho, Ben']).toContain('Alvarez, Ana: annual review 2026-12-01');
  });

  test('of a student without a case manager stands under nobody’s name, after one’s own', () => {
    const rows = dated();
    for (const row of [2, 4]) (rows[row] ?? [])[MANAGER] = row === 2 ? '' : 'Unassigned';
    const workbook = signIn(withDates(rows), 'Ramos, Elena', 'Admin');
    expect(due(workbook, 60).groups.map(({ person, personKey, self }) => [person, personKey, self])).toEqual([
      ['Ramos, Elena', keyOf(workbook, 'Ramos, Elena'), true],
      ['No case manager', '', false],
    ]);
  });

  test('is none of a student who exited', () => {
    const workbook = withDates();
    const leave = (studentId: string, lastDay: string) =>
      ask(workbook, 'exit', {
        studentId,
        line: '',
        lastDay,
        reason: '',
        endAssignment: true,
        seen: ask(workbook, 'assignments', { studentId, household: false }).seen,
        acknowledged: ['in-the-past'],
      });
    expect(leave('2000002', '11/20/2026')).toMatchObject({ saved: true });
    expect(leave('2000001', '11/30/2026')).toMatchObject({ saved: true });
    expect(listed(workbook)).toEqual({
      'Okafor, Dele': ['Fox, Finn: re-evaluation 2026-10-01', 'Fox, Finn: annual review 2026-11-21'],
      'Ramos, Elena': ['Diaz, Drew: re-evaluation 2026-12-21'],
    });
  });

  test('of a roster without case managers is of whoever has the line that is marked as an IEP', () => {
    const rows = dated().map((row, i) => row.with(MANAGER, i === 0 ? 'IEP' : i === 6 ? '' : 'x'));
    expect(listed(withDates(rows))).toMatchObject({
      'Ramos, Elena': [
        'Bishop, Ben: annual review 2026-11-20',
        'Alvarez, Ana: annual review 2026-12-01',
        'Diaz, Drew: re-evaluation 2026-12-21',
      ],
    });
  });

  test('is read from a roster that names case managers only', () => {
    const rows: Cell[][] = [
      ['SEIS ID', 'Last Name', 'First Name', 'Case Manager', 'Date of Next Annual Plan Review'],
      ['700101', 'Abara', 'Ike', 'Mora, Tess', '12/01/2026'],
      ['700102', 'Birk', 'Lena', '', '11/02/2026'],
    ];
    const workbook = withDates(rows);
    expect(due(workbook).missing).toEqual(['re-evaluation']);
    expect(listed(workbook)).toEqual({
      'Mora, Tess': ['Abara, Ike: annual review 2026-12-01'],
      'No case manager': ['Birk, Lena: annual review 2026-11-02'],
    });
  });

  test('of 600 students crosses the wire in part, and is counted whole', () => {
    const [header = []] = dated();
    const rows = Array.from({ length: 600 }, (_, i): Cell[] =>
      (dated()[1] ?? []).with(0, `S-${i}`).with(MANAGER, i % 3 ? 'Ramos, Elena' : 'Cho, Ben'),
    );
    const { groups, counts } = due(withDates([header, ...rows]));
    expect(groups.map(({ person, count }) => [person, count])).toEqual([
      ['Cho, Ben', 200],
      ['Ramos, Elena', 400],
    ]);
    expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(500);
    expect(counts.within30).toBe(600);
  });
});

describe('who sees what', () => {
  test('a Provider sees the students they manage or serve', () => {
    const workbook = signIn(withDates(), 'Ramos, Elena');
    expect(listed(workbook, 90)).toEqual({
      'Ramos, Elena': [
        'Alvarez, Ana: annual review 2026-12-01',
        'Diaz, Drew: re-evaluation 2026-12-21',
        'Diaz, Drew: annual review 2027-01-20',
      ],
      'Cho, Ben': ['Bishop, Ben: annual review 2026-11-20'],
    });
    expect(ask(workbook, 'attention', {}).due.reviews).toEqual({ count: 2, overdue: 1 });
    expect(due(workbook, 90).counts).toEqual({ overdue: 1, within30: 2, within60: 3, within90: 3 });
  });

  test('an Admin of a site sees those at the site', () => {
    const workbook = signIn(withDates(), 'Okafor, Dele', 'Admin');
    expect(Object.keys(listed(workbook, 90))).toEqual(['Okafor, Dele']);
  });

  test('only an Admin makes the sheet', () => {
    const workbook = signIn(withDates(), 'Ramos, Elena');
    expect(answerOf(workbook, 'makeComingDue', { within: 30 })).toMatchObject({ code: 'only-admins' });
    expect(workbook.sheets.has('Coming due')).toBe(false);
  });
});

describe('a roster without such columns', () => {
  test('lists nothing, says which columns it lacks, and makes no sheet', () => {
    const workbook = afterSetUp();
    expect(due(workbook)).toMatchObject({
      missing: ['annual review', 're-evaluation'],
      groups: [],
      undated: { annualReview: 0, reevaluation: 0 },
    });
    expect(ask(workbook, 'attention', {}).due.reviews.count).toBe(0);
    expect(answerOf(workbook, 'makeComingDue', { within: 30 })).toMatchObject({ code: 'no-due-dates' });
    expect(workbook.sheets.has('Coming due')).toBe(false);
    const { switchedOff } = ask(workbook, 'inspectRoster', { sheet: ROSTER, mapping: null });
    expect(switchedOff).toContain(
      'Coming due can’t be listed: no column of annual reviews or re-evaluations.',
    );
  });

  test('lists what the one column says that it has', () => {
    const workbook = withDates(dated().map((row) => row.with(REVIEW + 1, '')));
    expect(due(workbook)).toMatchObject({
      missing: ['re-evaluation'],
      counts: { overdue: 1, within30: 2 },
      undated: { reevaluation: 0 },
    });
    const { switchedOff } = ask(workbook, 'inspectRoster', { sheet: ROSTER, mapping: null });
    expect(switchedOff.filter((sentence) => sentence.startsWith('Coming due'))).toEqual([]);
  });
});
