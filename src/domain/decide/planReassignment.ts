import { exitKept, heldOn } from '../caseload/heldOn';
import type { Day } from '../cells/day';
import { grouped } from '../cells/grouped';
import { isAt } from '../people/access';
import { NO_HOURS } from '../record/changes';
import { keptText } from '../record/entry';
import type { Decision } from './decision';
import { type Finding, warns } from './finding';
import { type LineChange, type LineDraft, namedByHand, type PlanInput, planLine } from './planLine';
import { severalInCell } from './severalInCell';

/** How many service lines and, apart, students' case managements change. */
export type ReassignmentCounts = { changes: number; caseManagement: number };

/** What a reassignment comes to. A line whose fields were all cleared is not part of the batch. */
export function planReassignment(input: PlanInput): Decision<ReassignmentCounts> {
  const drafts = input.drafts.filter((draft) => !isEmpty(draft));
  const times = new Map<string, number>();
  for (const { line } of drafts) times.set(line, (times.get(line) ?? 0) + 1);
  const planned = drafts.map((draft) => planLine(input, draft, times.get(draft.line) !== 1));
  const changes = planned.flatMap(({ change }) => change ?? []);
  const findings = planned.flatMap((line) => line.findings);
  if (input.caseManagementOf !== '') {
    const { moved, stays } = movedAlong(input, changes);
    changes.push(...moved);
    findings.push(...moved.flatMap((change) => managerByHand(input, change)), ...stays);
  }
  const services = changes.filter(({ kind }) => kind === 'service').length;
  const counts = { changes: services, caseManagement: changes.length - services };
  return { changes, findings, counts };
}

/** The last effective date of a batch; '' where nothing changes. */
export function lastEffective({ changes }: Pick<Decision, 'changes'>, today: Day): Day | '' {
  const days = changes.map(({ begin }) => begin).sort();
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
  [draft.effective, draft.amount, draft.lre, draft.provider].every((text) => text.trim() === '');

/**
 * The students' case management, for whom the person who gives the lines up manages it on that day: to the new provider
 * of the student's first line in the batch, from that line's day on. What is managed at a site that is not the actor's stays,
 * which is told.
 */
function movedAlong(
  input: PlanInput,
  changes: readonly LineChange[],
): { moved: LineChange[]; stays: Finding[] } {
  const managed = grouped(input.lines.values(), ({ timeline: { kind, studentId } }) =>
    kind === 'case management' ? studentId : null,
  );
  const moved = new Map<string, LineChange>();
  const stays = new Map<string, Finding>();
  for (const change of changes) {
    if (change.name === 'adjusted') continue;
    for (const line of managed.get(change.studentId) ?? []) {
      const { key, timeline, row, site } = line;
      const ofThisService = timeline.service === '' || timeline.service === change.service;
      const day = change.begin;
      if (!ofThisService || moved.has(key) || day === '' || !row) continue;
      const corrects = change.name === 'openingCorrected' && day <= timeline.start;
      if (!corrects && day <= timeline.start) continue;
      if (heldOn(line, day)?.personKey !== input.caseManagementOf) continue;
      if (change.personKey === input.caseManagementOf) continue;
      if (!isAt(input.actor.person, site)) {
        const { lineKey: line, student } = change;
        if (!stays.has(key))
          stays.set(key, warns({ code: 'management-stays', field: null }, { line, student }));
        continue;
      }
      moved.set(key, {
        ...change,
        name: corrects ? 'openingCorrected' : 'assigned',
        kind: 'case management',
        lineKey: key,
        service: timeline.service,
        site,
        lastDay: corrects ? (timeline.assignments[0]?.setLastDay ?? '') : exitKept(line, day),
        ...NO_HOURS,
        found: { caseManager: keptText(row.text.caseManager) },
      });
    }
  }
  return { moved: [...moved.values()], stays: [...stays.values()] };
}
