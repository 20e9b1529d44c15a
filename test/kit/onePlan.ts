import { type Line, seenOf } from '../../src/domain/caseload/line';
import { withSites } from '../../src/domain/caseload/site';
import { USUAL_DIVISORS } from '../../src/domain/cells/amount';
import type { Decision } from '../../src/domain/decide/decision';
import type { LineDraft, PlanInput } from '../../src/domain/decide/planLine';
import { planReassignment, type ReassignmentCounts } from '../../src/domain/decide/planReassignment';
import type { Actor } from '../../src/domain/people/access';
import { type Access, type Person, readPeople } from '../../src/domain/people/people';
import { findPerson } from '../../src/domain/people/personName';
import { type Timeline, timelinesFrom } from '../../src/domain/record/timeline';
import type { RosterLine } from '../../src/domain/roster/roster';
import { day, fact, recorded } from './entries';

const { people } = readPeople([
  ['Key', 'Name', 'Email', 'Sites', 'Access', 'Role'],
  ['P-0001', 'Ramos, Elena', 'ramos@lakeview.example', 'Oak', 'Provider', 'Resource teacher'],
  ['P-0002', 'Cho, Ben', 'cho@lakeview.example', 'Oak; Birch', 'Provider', 'Resource teacher'],
  ['P-0003', 'Okafor, Dele', '', 'Birch', 'Provider', 'Resource teacher'],
  ['P-0009', 'Dana Director', 'director@lakeview.example', 'All', 'Admin', ''],
]);
const personOf = (key: string): Person => people.find((p) => p.key === key) ?? missing();
/** Someone of Providers, signed in with that access. */
export const as = (key: string, access: Access): Actor => ({
  email: personOf(key).email,
  access,
  person: personOf(key),
});
export const admin = as('P-0009', 'Admin');
export const cho = as('P-0002', 'Provider');

/** A row of the roster that is as the record says. */
export const row = (over: Partial<RosterLine> = {}): RosterLine => ({
  row: 5,
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
  minutesMin: 120,
  minutesMax: 240,
  lreMinutes: 60,
  lreMin: 0,
  lreMax: 120,
  provider: 'Ramos, Elena',
  caseManager: 'Ramos, Elena',
  iepMark: false,
  annualReview: '',
  reevaluation: '',
  isEsy: false,
  household: '',
  isHead: false,
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
  const line = lines.get('L-000001') ?? missing();
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
    caseManagementOf: '',
    ...input,
  });
}
/** A line with its row, or without one where `over` is null. */
export function lineOf(timeline: Timeline, over: Partial<RosterLine> | null): Line {
  const { key } = timeline;
  const placed = withSites(new Map([[key, { key, timeline, row: over && row(over) }]]));
  return placed.get(key) ?? missing();
}
export const codes = ({ findings }: Pick<Decision, 'findings'>): string[] => findings.map(({ code }) => code);

/** Where a test asks for what there is not. */
export function missing(): never {
  throw new Error('The test names what there is.');
}
