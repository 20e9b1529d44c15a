import { addDays, type Day } from '../cells/day';

/**
 * What a student's IEP needs by a day: its review, at least once a year, and the student's
 * re-evaluation, at least every three years. The day itself is the roster's; none is worked out.
 */
export const DUE_KINDS = ['annual review', 're-evaluation'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** How far ahead one looks, in days. */
export const DUE_WITHIN = [30, 60, 90] as const;
export type DueWithin = (typeof DUE_WITHIN)[number];

/** A line's dates, '' for none, and its last day where the student exits from it. */
export type DatedLine = {
  studentId: string;
  annualReview: Day | '';
  reevaluation: Day | '';
  exit: Day | '';
};

/** One student's review or re-evaluation; `others` are the later days that other lines of the student say, where they disagree. */
export type Due<L> = { kind: DueKind; day: Day; line: L; others: Day[] };

/** What is due by when, the first first; and how many enrolled students have no date of a kind. */
export type Dues<L> = {
  dues: Due<L>[];
  undated: Record<DueKind, number>;
  /** How each enrolled student stands. */
  standing: ReadonlyMap<string, Readonly<Record<DueKind, ReviewStanding>>>;
};

/** Whether a student's next day of a kind is still to come, has passed, or is not told. */
export type ReviewStanding = 'in date' | 'overdue' | 'no date';

/**
 * Each student's next review and re-evaluation, one of a kind whatever the number of lines: where they disagree, the earliest
 * day counts. An exited line says nothing, nor does one that the student leaves before the day comes.
 */
export function duesOf<L extends DatedLine>(lines: Iterable<L>, today: Day): Dues<L> {
  const students = new Map<string, L[]>();
  for (const line of lines) {
    if (line.exit !== '' && line.exit < today) continue;
    const own = students.get(line.studentId);
    if (own) own.push(line);
    else students.set(line.studentId, [line]);
  }
  const dues: Due<L>[] = [];
  const undated = { 'annual review': 0, 're-evaluation': 0 };
  const standing = new Map<string, Record<DueKind, ReviewStanding>>();
  for (const [studentId, own] of students) {
    // Whoever leaves before the day comes is in date until then.
    const stands: Record<DueKind, ReviewStanding> = {
      'annual review': 'in date',
      're-evaluation': 'in date',
    };
    standing.set(studentId, stands);
    for (const kind of DUE_KINDS) {
      const dated = own.flatMap((line) => {
        const day = dayOf(line, kind);
        return day === '' ? [] : [{ line, day }];
      });
      if (dated.length === 0) {
        undated[kind] += 1;
        stands[kind] = 'no date';
      }
      const ahead = dated.filter(({ line, day }) => line.exit === '' || line.exit >= day);
      const [day, ...others] = [...new Set(ahead.map((due) => due.day))].sort();
      const first = ahead.find((due) => due.day === day);
      if (!first) continue;
      if (isOverdue(first, today)) stands[kind] = 'overdue';
      dues.push({ kind, ...first, others });
    }
  }
  const key = ({ line, kind }: Due<L>): string => `${kind} ${line.studentId}`;
  dues.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : key(a) < key(b) ? -1 : 1));
  return { dues, undated, standing };
}

const dayOf = (line: DatedLine, kind: DueKind): Day | '' =>
  kind === 'annual review' ? line.annualReview : line.reevaluation;

/** Whether its day has passed. What is due today is not overdue. */
export const isOverdue = ({ day }: { day: Day }, today: Day): boolean => day < today;

/** Whether something is overdue, or due today or within so many days. */
export function isDueWithin(today: Day, within: number): (due: { day: Day }) => boolean {
  const last = addDays(today, within);
  return ({ day }) => day <= last;
}
