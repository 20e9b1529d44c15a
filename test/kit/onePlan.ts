import { type Line, seenOf } from '../../src/domain/caseload/line';
import { placeLines } from '../../src/domain/caseload/site';
import { USUAL_DIVISORS } from '../../src/domain/cells/amount';
import type { Decision } from '../../src/domain/decide/decision';
import type { LineDraft, PlanInput } from '../../src/domain/decide/planLine';
import { planReassignment, type ReassignmentCounts } from '../../src/domain/decide/planReassignment';
import type { Actor } from '../../src/domain/people/access';
import { findPerson } from '../../src/domain/people/personName';
import { type Timeline, timelinesFrom } from '../../src/domain/record/timeline';
import type { RosterLine } from '../../src/domain/roster/roster';
import { day, fact, recorded } from './entries';
import { as, director, missing, people } from './given';

export { as } from './given';

export const admin = director;
export const cho = as('Cho, Ben');

/** A row of the roster that is as the record says. */
export const row = (over: Partial<RosterLine> = {}): RosterLine => ({
  row: 5,
  twin: 0,
  columns: { provider: 8, amount: 9, lre: 12, caseManager: 15, end: 16 },
  lineId: '',
  studentId: '2000001',
  student: 'Alvarez, Ana',
  birthDate: '',
  grade: '3',
  site: 'Oak',
  service: 'Resource',
  delivery: 'direct',
  start: day('2026-08-15'),
  end: day('2027-05-28'),
  minutes: 180,
  amountMore: '',
  times: '',
  frequency: '',
  period: '',
  timeUnit: '',
  beside: null,
  minutesMin: 120,
  minutesMax: 240,
  lreMinutes: 60,
  lreMin: 0,
  lreMax: 120,
  provider: 'Ramos, Elena',
  caseManager: 'Ramos, Elena',
  providerFirst: '',
  managerFirst: '',
  iepMark: false,
  annualReview: '',
  reevaluation: '',
  isEsy: false,
  household: '',
  isHead: false,
  parents: '',
  address: '',
  language: '',
  restriction: '',
  location: '',
  text: { provider: 'Ramos, Elena', amount: '3', lre: '1', caseManager: 'Ramos, Elena', end: '2027-05-28' },
  unreadable: [],
  ...over,
});

export type Situation = {
  row?: Partial<RosterLine> | null;
  history?: Parameters<typeof fact>[0][];
  actor?: Actor;
  input?: Partial<PlanInput>;
};

/** The plan of one draft on line L-000001 on 11/21/2026, seen as it is unless the draft says otherwise. */
export function plan(
  draft: Partial<LineDraft>,
  { row: over = {}, history = [], actor = admin, input = {} }: Situation = {},
): Decision<ReassignmentCounts> {
  const timelines = timelinesFrom(recorded(fact(), ...history.map((h) => fact(h))));
  const lines = new Map<string, Line>([...timelines].map(([key, timeline]) => [key, lineOf(timeline, over)]));
  const line = lines.get('L-000001') ?? missing('line');
  return planReassignment({
    drafts: [
      {
        line: 'L-000001',
        seen: seenOf(line),
        effective: '',
        amount: '',
        lre: '',
        provider: '',
        correctOpening: false,
        ...draft,
      },
    ],
    lines,
    people,
    actor,
    today: day('2026-11-21'),
    amountUnit: 'hours',
    lreUnit: 'hours',
    divisors: USUAL_DIVISORS,
    reason: '',
    kind: 'service',
    find: findPerson(people),
    isTyped: () => true,
    caseManagementOf: '',
    entries: [],
    ...input,
  });
}
/** A line with its row, or without one where `over` is null. */
export function lineOf(timeline: Timeline, over: Partial<RosterLine> | null): Line {
  const { key } = timeline;
  const line: Line = { key, timeline, exit: timeline.exit, row: over && row(over), site: '' };
  placeLines(new Map([[key, line]]));
  return line;
}
export const codes = ({ findings }: Pick<Decision, 'findings'>): string[] => findings.map(({ code }) => code);
