import { heldOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { isAt } from '../people/access';
import { NO_HOURS } from '../record/changes';
import { keptText } from '../record/entry';
import type { Decision } from './decision';
import { endBefore } from './endByAnother';
import { endPlanned } from './endPlanned';
import { blocks, type Finding, type ManagementStays, type Remark, warns } from './finding';
import { type LineDraft, namedByHand, type PlanInput, planLine } from './planLine';
import { severalInCell } from './severalInCell';
import { type LineChange, returnObstacle, returnOf } from './substitute';

/** How many service lines change and, apart, of how many students the case management. */
export type ReassignmentCounts = { changes: number; caseManagement: number };

/** What a reassignment comes to. A line whose fields were all cleared is not part of the batch. */
export function planReassignment(input: PlanInput): Decision<ReassignmentCounts> {
  const drafts = input.drafts.filter((draft) => !isEmpty(draft));
  const times = new Map<string, number>();
  for (const { line } of drafts) times.set(line, (times.get(line) ?? 0) + 1);
  const planned = drafts.map((draft) => planLine(input, draft, times.get(draft.line) !== 1));
  const changes = planned.flatMap(({ change }) => change ?? []);
  const backs = planned.flatMap(({ back }) => back ?? []);
  const findings = planned.flatMap((line) => line.findings);
  if (input.caseManagementOf !== '') {
    const { moved, back, findings: found } = movedAlong(input, changes, backs, findings);
    changes.push(...moved);
    backs.push(...back);
    findings.push(...moved.flatMap((change) => managerByHand(input, change)), ...found);
  }
  const managed = changes.filter(({ kind }) => kind === 'case management');
  const counts = {
    changes: changes.length - managed.length,
    caseManagement: new Set(managed.map(({ studentId }) => studentId)).size,
  };
  return { changes: [...changes, ...backs], findings, counts };
}

/** The last effective date of a batch; '' where nothing changes. */
export function lastEffective({ changes }: Pick<Decision, 'changes'>, today: Day): Day | '' {
  // The day on which somebody returns is no day of theirs who stand in.
  const first = new Map<string, Day | ''>();
  for (const { lineKey, begin } of changes) if (!first.has(lineKey)) first.set(lineKey, begin);
  const days = [...first.values()].sort();
  // A correction of what holds since before the record began has no day of its own: its loads are today's.
  return days[days.length - 1] || (changes.length > 0 ? today : '');
}

/** Case management that goes along takes the place of a case manager whom somebody typed over, too. */
function managerByHand(input: PlanInput, { lineKey: line, student }: LineChange): Finding[] {
  const managed = input.lines.get(line);
  if (!managed) return [];
  const several = managed.row && severalInCell('case management', managed.row);
  return [namedByHand(input, managed), several].flatMap((found) =>
    found ? [warns(found, { line, student })] : [],
  );
}

const isEmpty = (draft: LineDraft): boolean =>
  [draft.effective, draft.amount, draft.lre, draft.provider, draft.lastDay ?? ''].every(
    (text) => text.trim() === '',
  );

/**
 * Every case of the students that the person who gives the lines up manages on that day, also one of a service that has its own case
 * manager: to the new provider of that service, else of the student's first line in the batch, from that line's day on. Which stay is told.
 */
function movedAlong(
  input: PlanInput,
  changes: readonly LineChange[],
  backs: readonly LineChange[],
  told: readonly Finding[],
): { moved: LineChange[]; back: LineChange[]; findings: Finding[] } {
  const cases = grouped(input.lines.values(), ({ timeline: { kind, studentId } }) =>
    kind === 'case management' ? studentId : null,
  );
  const returns = new Map(backs.map(({ lineKey, begin }) => [lineKey, begin]));
  const given = changes.filter(
    ({ name, personKey }) => name !== 'adjusted' && personKey !== input.caseManagementOf,
  );
  const moved: LineChange[] = [];
  const back: LineChange[] = [];
  const findings: Finding[] = [];
  for (const [studentId, own] of grouped(given, (change) => change.studentId))
    for (const line of cases.get(studentId) ?? []) {
      const { key, timeline, row, site } = line;
      const fits = own.flatMap((change) => {
        const { begin, name } = change;
        if (begin === '' || !row) return [];
        const corrects = name === 'openingCorrected' && begin <= timeline.start;
        const moves = corrects || begin > timeline.start;
        return moves && isManagedBy(line, begin, input.caseManagementOf) ? { change, begin, corrects } : [];
      });
      const fit = fits.find(({ change: { service } }) => service === timeline.service) ?? fits[0];
      if (!fit) {
        const [first] = own;
        if (first && isManagedBy(line, first.begin || input.today, input.caseManagementOf))
          findings.push(stays(first, row ? 'begins later' : 'not in the roster'));
        continue;
      }
      const { change, begin, corrects } = fit;
      if (!isAt(input.actor.person, site)) {
        findings.push(stays(change, 'other site'));
        continue;
      }
      const ended = endBefore(input, line, begin, input.entries);
      if (ended !== '')
        findings.push(
          blocks(
            { code: 'end-by-another', field: 'effective', lastDay: ended },
            { line: change.lineKey, student: change.student },
          ),
        );
      const holder = heldOn(line, begin);
      const returning = returns.get(change.lineKey) ?? '';
      const ends = holder && !returning ? endPlanned(line, { effective: begin, holder, corrects }) : null;
      const along: LineChange = {
        ...change,
        name: corrects ? 'openingCorrected' : 'assigned',
        kind: 'case management',
        lineKey: key,
        service: timeline.service,
        site,
        lastDay: ends?.lastDay ?? '',
        ...NO_HOURS,
        found: row ? { caseManager: keptText(row.text.caseManager) } : {},
      };
      const obstacle = returning && holder && returnObstacle(line, holder, begin, returning);
      if (obstacle) findings.push(blocks(obstacle, { line: change.lineKey, student: change.student }));
      for (const each of ends?.told ?? [])
        if (!told.some((known) => known.line === change.lineKey && isSaid(known, each)))
          findings.push(warns(each, { line: change.lineKey, student: change.student }));
      moved.push(along);
      if (returning && holder) back.push(returnOf(along, holder, returning));
    }
  return { moved, back, findings };
}

/** Whether the same is said of the service already, as an exit of the student is. */
const isSaid = (known: Finding, { becomes, lastDay, whose }: Remark<'end-planned'>): boolean =>
  known.code === 'end-planned' &&
  known.becomes === becomes &&
  known.lastDay === lastDay &&
  (becomes === 'exit' || becomes === 'passes' || known.whose === whose);

const isManagedBy = (line: Line, day: Day, personKey: string): boolean =>
  heldOn(line, day)?.personKey === personKey;

const stays = ({ lineKey: line, student }: LineChange, why: ManagementStays): Finding =>
  warns({ code: 'management-stays', field: null, why }, { line, student });
