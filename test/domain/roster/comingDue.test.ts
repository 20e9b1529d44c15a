import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysFrom, parseDay } from '../../../src/domain/cells/day';
import { type DatedLine, duesOf, isDueWithin, isOverdue } from '../../../src/domain/roster/comingDue';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}
const TODAY = day('2026-11-21');
const line = (more: Partial<DatedLine> = {}): DatedLine => ({
  studentId: '1',
  annualReview: day('2026-12-01'),
  reevaluation: '',
  exit: '',
  ...more,
});
const daysOf = (...lines: DatedLine[]) => duesOf(lines, TODAY).dues.map(({ day: due }) => due);

describe('a review', () => {
  it.each([
    ['2025-11-21', true, [30, 60, 90]],
    ['2026-11-20', true, [30, 60, 90]],
    ['2026-11-21', false, [30, 60, 90]],
    ['2026-12-21', false, [30, 60, 90]],
    ['2026-12-22', false, [60, 90]],
    ['2027-01-20', false, [60, 90]],
    ['2027-01-21', false, [90]],
    ['2027-02-19', false, [90]],
    ['2027-02-20', false, []],
  ])('of %s is overdue: %s, and due within %j days', (text, overdue, within) => {
    const due = { day: day(text) };
    expect(isOverdue(due, TODAY)).toBe(overdue);
    expect([30, 60, 90].filter((days) => isDueWithin(TODAY, days)(due))).toEqual(within);
  });

  it('and a re-evaluation are one each for a student, whatever the number of lines', () => {
    const both = line({ reevaluation: day('2028-03-01') });
    expect(
      duesOf([both, both, both], TODAY).dues.map(({ kind, day: due, others }) => [kind, due, others]),
    ).toEqual([
      ['annual review', '2026-12-01', []],
      ['re-evaluation', '2028-03-01', []],
    ]);
  });

  it('on which the rows disagree counts on the earliest day, and knows the others', () => {
    const [due] = duesOf(
      [
        line({ annualReview: day('2027-11-17') }),
        line({ annualReview: '' }),
        line({ annualReview: day('2026-11-20') }),
        line({ annualReview: day('2027-01-04') }),
        line({ annualReview: day('2027-11-17') }),
      ],
      TODAY,
    ).dues;
    expect(due).toMatchObject({ day: '2026-11-20', others: ['2027-01-04', '2027-11-17'] });
    expect(due?.line.annualReview).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-20', []],
    // Here until the end of today, and gone before the review.
    ['2026-11-21', []],
    ['2026-11-30', []],
    ['2026-12-01', ['2026-12-01']],
    ['', ['2026-12-01']],
  ])('of 12/01 is none of a student who exits on %s: %j', (exit, dues) => {
    expect(daysOf(line({ exit: exit === '' ? '' : day(exit) }))).toEqual(dues);
  });

  it('that is overdue stays so until the student is gone', () => {
    const late = { annualReview: day('2026-11-02') };
    expect(daysOf(line({ ...late, exit: TODAY }))).toEqual(['2026-11-02']);
    expect(daysOf(line({ ...late, exit: day('2026-11-20') }))).toEqual([]);
  });

  it('is that of the lines that are left: an exited one says nothing', () => {
    const exited = line({ annualReview: day('2026-11-02'), exit: day('2026-10-01') });
    expect(duesOf([exited, line()], TODAY).dues).toMatchObject([{ day: '2026-12-01', others: [] }]);
  });
});

describe('each student stands', () => {
  it.each<[string, Partial<DatedLine>, string, string]>([
    ['late on a day that has passed', { annualReview: day('2026-11-20') }, 'overdue', 'no date'],
    ['in date on the day itself', { annualReview: TODAY, reevaluation: TODAY }, 'in date', 'in date'],
    [
      'in date where they leave before it comes',
      { annualReview: day('2026-12-01'), exit: TODAY },
      'in date',
      'no date',
    ],
    ['by each kind for itself', { annualReview: '', reevaluation: day('2026-11-20') }, 'no date', 'overdue'],
  ])('%s', (_, dates, review, evaluation) => {
    expect(duesOf([line(dates)], TODAY).standing.get('1')).toEqual({
      'annual review': review,
      're-evaluation': evaluation,
    });
  });
});

describe('what is due on one day', () => {
  const due = (...lines: DatedLine[]) =>
    duesOf(lines, TODAY).dues.map(({ kind, line: { studentId } }) => `${kind} ${studentId}`);
  const soon = day('2026-12-01');

  it('comes by its kind and then by the student’s ID', () => {
    const both = { annualReview: soon, reevaluation: soon };
    expect(due(line({ ...both, studentId: '2' }), line({ ...both, studentId: '1' }))).toEqual([
      ...['annual review 1', 'annual review 2', 're-evaluation 1', 're-evaluation 2'],
    ]);
    expect(
      due(line({ studentId: '1', annualReview: soon }), line({ studentId: '2', annualReview: TODAY })),
    ).toEqual(['annual review 2', 'annual review 1']);
  });

  it('is that of the student’s first line which says so', () => {
    const [first, second] = [line(), line()];
    expect(duesOf([first, second], TODAY).dues[0]?.line).toEqual(first);
    const lines = [line({ annualReview: day('2027-01-04') }), { ...line(), at: 2 }, { ...line(), at: 3 }];
    expect(duesOf(lines, TODAY).dues[0]?.line).toHaveProperty('at', 2);
  });
});

describe('students without a date', () => {
  it('are counted by kind, once each, and not those who are gone', () => {
    const none = { annualReview: '', reevaluation: '' } as const;
    const { dues, undated } = duesOf(
      [
        line({ ...none, studentId: 'A' }),
        line({ ...none, studentId: 'A' }),
        line({ studentId: 'B' }),
        line({ ...none, studentId: 'B' }),
        line({ ...none, studentId: 'C', exit: day('2026-11-20') }),
      ],
      TODAY,
    );
    expect(dues).toHaveLength(1);
    expect(undated).toEqual({ 'annual review': 1, 're-evaluation': 2 });
  });
});

it('every student who is there has each kind once, due or without a date, in the order of the days', () => {
  const days = fc.option(
    fc.integer({ min: -400, max: 1200 }).map((n) => addDays(TODAY, n)),
    { nil: '' as const },
  );
  const lines = fc.array(
    fc.record({
      studentId: fc.constantFrom('1', '2', '3', '4'),
      annualReview: days,
      reevaluation: days,
      exit: fc.constant('' as const),
    }),
  );
  fc.assert(
    fc.property(lines, (all) => {
      const { dues, undated } = duesOf(all, TODAY);
      const students = new Set(all.map(({ studentId }) => studentId)).size;
      expect(dues.length + undated['annual review'] + undated['re-evaluation']).toBe(2 * students);
      expect(new Set(dues.map((due) => due.line.studentId + due.kind)).size).toBe(dues.length);
      expect(dues.map((due) => due.day)).toEqual(dues.map((due) => due.day).sort());
      for (const { kind, day: due, line: own } of dues)
        for (const other of all)
          if (other.studentId === own.studentId) {
            const says = kind === 'annual review' ? other.annualReview : other.reevaluation;
            expect(says === '' || says >= due).toBe(true);
          }
    }),
  );
});

it.each([
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-21', '2026-11-20', -1],
  ['2026-11-01', '2026-11-30', 29],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-01-01', '2027-01-01', 365],
])('from %s to %s are %i days', (from, to, count) => {
  expect(daysFrom(day(from), day(to))).toBe(count);
  expect(addDays(day(from), count)).toBe(to);
});
