import { describe, expect, test } from 'vitest';
import {
  type AssignmentForm,
  enrollmentChoices,
  isHeld,
  startForm,
  typedLastDay,
} from '../../sidebar/assignments/assignmentForm';
import { enrollmentOf, partsOf, startEntry } from '../../sidebar/enroll/enrollForm';
import { needRows } from '../../sidebar/home/needs';
import { enrollmentPlace, spanText } from '../../sidebar/mine/CaseRows';
import { narrowed } from '../../sidebar/mine/narrowed';
import { messagesAt } from '../../sidebar/shell/useSaving';
import { assignments, enrollment, refusedWith } from './assignmentData';
import { enrollForm } from './enrollData';
import { byRecord, opened, people, problems, TODAY } from './exampleData';
import { attention, caseRow, caseRows, nothing } from './homeData';

const names = (begin: string, shown = assignments()) => {
  const { management, services, closed } = enrollmentChoices(shown, begin);
  return {
    management: management.map(({ name }) => name),
    services: services.map(({ name }) => name),
    closed,
  };
};

describe('the enrollments to choose from', () => {
  test('are those open on the begin date; the others are named', () => {
    expect(names('11/21/2026')).toEqual({
      management: ['All services', 'Resource', 'Speech'],
      services: ['Resource', 'Speech'],
      closed: ['OT (08/20/2024 – 05/28/2025)'],
    });
    expect(names('9/1/2024').services).toEqual(['OT']);
    expect(names('8/14/2025').services).toEqual([]);
  });
  test('hold a service that waits for its renewal, and not one beyond its coming end', () => {
    expect(names('6/1/2027').services).toEqual(['Speech']);
  });
  test('are all offered while the date can’t be read', () => {
    expect(names('soon').services).toEqual(['Resource', 'Speech', 'OT']);
  });
  test('of one service twice say since when', () => {
    const twice = assignments({
      enrollments: [enrollment(), enrollment({ line: 'L-000004', start: '2026-01-05' })],
    });
    expect(names('11/21/2026', twice).services).toEqual([
      'Resource · from 08/15/2025',
      'Resource · from 01/05/2026',
    ]);
  });
  test('leave a sibling’s out', () => {
    const sibling = assignments({ enrollments: [enrollment({ studentId: '2000002' })] });
    expect(names('11/21/2026', sibling)).toEqual({ management: [], services: [], closed: [] });
  });
});

describe('a new assignment', () => {
  const start = startForm(assignments(), TODAY, 'P-0009', '');
  test('begins today, with whoever is signed in, for the whole case', () => {
    expect(start).toMatchObject({
      begin: '11/21/2026',
      person: 'P-0009',
      enrollment: 'case management ',
      status: 'Active',
    });
  });
  test('for a line starts with that line and its location', () => {
    expect(startForm(assignments(), TODAY, 'P-0009', 'L-000001')).toMatchObject({
      enrollment: 'service L-000001',
      location: 'Room 12',
    });
  });
  test('says who has the enrollment, unless they are gone by then, it is nobody, or oneself', () => {
    const held = (part: Partial<AssignmentForm>, name = 'Cho, Ben') => {
      const form = { ...start, ...part };
      const { services } = enrollmentChoices(assignments(), form.begin);
      return isHeld(
        services.find(({ key }) => key === form.enrollment),
        form,
        name,
      );
    };
    expect(held({ enrollment: 'service L-000001' })).toBe(true);
    expect(held({ enrollment: 'service L-000001', begin: '11/30/2026' })).toBe(false);
    expect(held({ enrollment: 'service L-000001' }, 'Ramos, Elena')).toBe(false);
    expect(held({ enrollment: 'service L-000002' })).toBe(false);
  });
  test('sends no last day with Active', () => {
    expect(typedLastDay({ status: 'Active', lastDay: '12/18/26' })).toBe('');
    expect(typedLastDay({ status: 'Pending', lastDay: '12/18/26' })).toBe('12/18/26');
  });
});

describe('the form for a new student', () => {
  test('asks for the student first, and keeps what the services say out of the columns', () => {
    const { student, more } = partsOf(enrollForm);
    expect(student.map(({ field }) => field)).toEqual(['studentId', 'name', 'grade', 'site']);
    expect(more.map(({ field }) => field)).toEqual([
      'start',
      'end',
      'delivery',
      'household',
      'headOfHousehold',
    ]);
  });
  test('sends what was filled in, with whoever enrolls as the case manager', () => {
    const entry = startEntry(enrollForm, TODAY);
    const sent = enrollmentOf(
      enrollForm,
      {
        ...entry,
        values: { studentId: ' 77 ', grade: '', service: 'not here' },
        services: [...entry.services, { service: 'OT', provider: '', amount: '1' }],
      },
      ['in-the-past'],
    );
    expect(sent).toEqual({
      values: [{ field: 'studentId', value: '77' }],
      services: [{ service: 'OT', provider: '', amount: '1' }],
      caseManager: 'P-0009',
      begin: '11/21/2026',
      reason: '',
      acknowledged: ['in-the-past'],
    });
  });
});

describe('my caseload', () => {
  test.each([
    ['', 10],
    ['alvarez', 2],
    ['birch', 1],
    ['temp', 1],
    ['speech ella', 1],
    ['pending', 1],
    ['zz', 0],
  ])('"%s" finds %d', (typed, count) => {
    expect(narrowed(caseRows, typed)).toHaveLength(count);
  });
  test('says since when, and until when where that is known', () => {
    expect(spanText(caseRow(1, 'A'))).toBe('since 08/15/2025');
    expect(spanText(caseRow(1, 'A', { until: '2026-12-18' }))).toBe('08/15/2025 – 12/18/2026');
    expect(spanText(caseRow(1, 'A', { since: '', until: '2026-12-18' }))).toBe(
      'before the record – 12/18/2026',
    );
    expect(spanText(caseRow(1, 'A', { status: 'Upcoming', since: '2026-12-01' }))).toBe('from 12/01/2026');
  });
  test('the pen of a case leads to its student’s enrollments', () => {
    expect(enrollmentPlace(caseRow(1, 'A'))).toMatchObject({ line: 'L-000001' });
    expect(enrollmentPlace(caseRow(1, 'A', { kind: 'case management' }))).toMatchObject({
      line: '',
      studentId: '2000001',
    });
  });
});

describe('what Home lists', () => {
  test('is what there is, the most pressing first', () => {
    const rows = needRows(opened({ problems: [...problems] }), { attention: attention(), people });
    const viewOf = (row: (typeof rows)[number] | undefined) =>
      row?.place.view === 'needs' ? row.place.need : row?.place.view;
    expect(rows.map((row) => [viewOf(row), row.count])).toEqual([
      ['overMaximum', 1],
      ['unassigned', 3],
      ['unmanaged', 2],
      ['due', 12],
      ['byHand', 4],
      ['upcoming', 1],
      ['ending', 1],
      ['outsideRange', 1],
      ['overdue', 1],
      ['exited', 1],
      ['roster', 63],
    ]);
    expect(rows.find((row) => viewOf(row) === 'unassigned')?.text).toBe('Evans, Ella; Ito, Ivy and 1 more');
    expect(rows.find((row) => viewOf(row) === 'upcoming')?.text).toBe('next from Mon, Nov 30, 2026');
  });
  test.each([
    [12, 3, 4, 1, 'Annual reviews coming due', 12, '3 overdue · 4 re-evaluations, 1 overdue', 'red'],
    [12, 0, 1, 0, 'Annual reviews coming due', 12, '1 re-evaluation', 'amber'],
    [1, 0, 0, 0, 'Annual reviews coming due', 1, 'within 30 days', 'amber'],
    [0, 0, 2, 2, 'Re-evaluations coming due', 2, '2 overdue', 'red'],
    [0, 0, 2, 0, 'Re-evaluations coming due', 2, 'within 30 days', 'amber'],
  ])('tells of %i reviews, %i of them late, and %i re-evaluations, %i late, in a row', (...given) => {
    const [reviews, late, reevaluations, lateToo, title, count, text, tone] = given;
    const due = {
      reviews: { count: reviews, overdue: late },
      reevaluations: { count: reevaluations, overdue: lateToo },
    };
    expect(needRows(opened(), { attention: { ...nothing, due }, people: null })).toEqual([
      { place: { view: 'due' }, title, count, text, tone },
    ]);
  });
  test('is what the record says while the roster is being checked', () => {
    const rows = needRows(opened({ byRecord }), { attention: null, people: null });
    expect(rows.map(({ title, count, text }) => [title, count, text])).toEqual([
      ['Lines without a provider', 3, 'Evans, Ella; Ito, Ivy and 1 more'],
      ['Cases without a case manager', 1, 'Kim, Kai'],
      ['Upcoming changes', 1, 'next from Mon, Nov 30, 2026'],
    ]);
    expect(needRows(opened({ byRecord }), { attention: nothing, people: null })).toEqual([]);
  });
  test('offers nothing as changed by hand before it is known whether the roster was pasted over', () => {
    const attention = { ...nothing, counts: { ...nothing.counts, byHand: 3 } };
    expect(needRows(opened({ byRecord }), { attention, people: null })).toEqual([]);
    expect(needRows(opened(), { attention, people: null })).toMatchObject([
      { title: 'Changed by hand', count: 3 },
    ]);
  });
  test('is empty where nothing needs anyone, and while nothing is known', () => {
    expect(needRows(opened(), { attention: nothing, people: null })).toEqual([]);
    expect(needRows(opened(), { attention: null, people: null })).toEqual([]);
  });
});

test('a finding is told at its field, in its row', () => {
  const { findings } = refusedWith(
    { field: 'services', line: '1', sentence: 'Name the service.' },
    { field: 'services', line: '0', severity: 'warns', sentence: 'Odd.' },
  );
  expect(messagesAt(findings, 'services', '1')).toEqual([{ sentence: 'Name the service.', blocks: true }]);
  expect(messagesAt(findings, 'services')).toHaveLength(2);
  expect(messagesAt(findings, 'begin')).toEqual([]);
});
