import { heldOn, holderOn, managerOn } from '../caseload/heldOn';
import { aboutLine, firstDayOf, type Line, seenOf } from '../caseload/line';
import { outsideRange } from '../caseload/outsideRange';
import type { Cell, CellChange, ColumnRef } from '../cells/cell';
import { readDay } from '../cells/dateText';
import type { Day } from '../cells/day';
import { isAt } from '../people/access';
import { type Change, hoursIn } from '../record/changes';
import { columnOf, type Field, isLimit, LIMITS, unitOf } from '../roster/fields';
import { meantSchools } from '../roster/meantSchools';
import type { RosterLine } from '../roster/roster';
import { editableFields } from '../roster/rosterForm';
import { typedRanges } from './checkLimits';
import type { Decision } from './decision';
import { type Finding, Findings } from './finding';
import type { Around } from './planAssignment';
import type { RosterHand } from './planEnroll';
import { planLine } from './planLine';
import { typedCell } from './typedCell';

/** The form "Edit the enrollment": columns of a line's roster row, as typed. */
export type EnrollmentEdit = {
  line: string;
  values: readonly { field: Field; value: string }[];
  /** From when changed hours hold; '' for today. */
  effective: string;
  reason: string;
};

/** What an edit of a roster row comes to: changed hours are recorded from their day on, and what the other cells read before and after. */
export function planEnrollmentEdit(
  around: Around,
  { mapping, cellsOf }: RosterHand,
  cellOf: (ref: ColumnRef) => Cell,
  refOf: (field: Field) => ColumnRef | null,
  form: EnrollmentEdit,
): Decision {
  const findings = new Findings();
  const changes: Change[] = [];
  const nothing = { changes, findings: findings.found, counts: {} };
  let hours: Finding[] = [];
  const cells: CellChange[] = [];
  const line = around.own.services.find(({ key }) => key === form.line);
  const row = line?.row;
  if (!line || !row) {
    findings.block({ code: 'gone', field: null });
    return nothing;
  }
  mayEdit(around, findings, line);
  const limits: Field[] = [];
  const open = new Set<Field>([...editableFields(mapping), 'amount']);
  const typed = new Map<Field, string>();
  for (const { field, value } of form.values) {
    const ref = open.has(field) ? refOf(field) : null;
    if (!ref) {
      findings.block({ code: 'gone', field });
      continue;
    }
    typed.set(field, value.trim());
    if (columnOf(field).recorded) continue;
    const cell = typedCell(findings, mapping, field, value, cellsOf(ref));
    const was = cellOf(ref);
    if (!cell || String(cell.value) === String(was)) continue;
    cells.push({ ref, ...cell, was });
    if (!isLimit(field)) continue;
    limits.push(field);
    if (around.actor.access !== 'Admin') findings.block({ code: 'limits-of-others', field });
    else
      findings.warn({
        code: 'limit-changes',
        field,
        limit: field,
        was: String(was),
        now: String(cell.value),
      });
  }
  const ranges = typedRanges(findings, row, typed, mapping);
  const end = readDay(typed.get('end') ?? '');
  const start = firstDayOf(line);
  if (end && start !== '' && end < start)
    findings.block({ code: 'before-begin', field: 'end', begin: start });
  const site = typed.get('site');
  if (site !== undefined && !isAt(around.actor.person, meantSchools(mapping)?.(site) ?? site))
    findings.block({ code: 'not-your-site', field: 'site', site });
  const [amount, lre] = [typed.get('amount') ?? '', typed.get('lre') ?? ''];
  for (const field of ['amount', 'lre'] as const)
    if (typed.get(field) === '' && row.text[field].trim() !== '')
      findings.block({ code: 'value-needed', field, what: field });
  if (amount !== '' || lre !== '') {
    const changed: Line = { ...line, row: { ...row, ...ranges } };
    const { change, findings: found } = planLine(
      {
        drafts: [],
        lines: new Map([[line.key, changed]]),
        people: around.people,
        actor: around.actor,
        today: around.today,
        amountUnit: mapping.amountUnit,
        lreUnit: mapping.lreUnit,
        divisors: mapping.divisors,
        reason: form.reason,
        kind: 'service',
        // Who has the line is not changed here, so nobody's name is looked up.
        find: () => 'none',
        isTyped: () => true,
        caseManagementOf: '',
        entries: [],
      },
      {
        line: line.key,
        seen: seenOf(changed),
        effective: form.effective.trim() || around.today,
        amount,
        lre,
        provider: '',
        correctOpening: false,
      },
    );
    hours = found.filter(({ code }) => code !== 'nothing-to-change').map(atForm);
    if (change) changes.push(cells.length > 0 ? { ...change, cells } : change);
  }
  // A range that is changed may leave the hours that there are outside.
  const [brought] = changes;
  for (const now of outsideRange({ ...line, row: { ...row, ...ranges } }, around.today)) {
    const { field } = now;
    const isNew = brought && hoursIn(brought)[field === 'amount' ? 'minutes' : 'lreMinutes'] !== null;
    const isTold = isNew || hours.some((each) => each.field === field);
    if (!isTold && limits.some((limit) => LIMITS[field].some((each) => each === limit)))
      findings.warn({ code: 'amount-outside-range', ...now, unit: unitOf(field, mapping) });
  }
  if (cells.length > 0 && changes.length === 0)
    changes.push(editOf(line, row, cells, around.today, form.reason));
  if (changes.length + hours.length === 0 && !findings.blocked)
    findings.block({ code: 'nothing-to-change', field: null, of: 'form' });
  return { ...nothing, findings: [...hours, ...findings.found] };
}

/** What changed hours come to, at the inputs of this form, which shows one student. */
function atForm(finding: Finding): Finding {
  const { field } = finding;
  const own = field === 'effective' ? 'begin' : field === 'provider' ? 'person' : field;
  return { ...finding, field: own, student: '' };
}

/** An edit of the row that leaves person and hours as they are. */
function editOf(line: Line, row: RosterLine, cells: CellChange[], today: Day, reason: string): Change {
  return {
    ...aboutLine(line),
    ...holderOn(line, today),
    origin: 'here',
    name: 'cellsWritten',
    begin: today,
    lastDay: '',
    location: row.location,
    restriction: row.restriction,
    reason: reason.trim(),
    cells,
  };
}

/** An Admin of the site, or whoever serves the line or manages the case. */
function mayEdit({ own, actor, today }: Around, findings: Findings, line: Line): void {
  const { site } = line;
  if (!isAt(actor.person, site)) findings.block({ code: 'not-your-site', field: null, site });
  if (actor.access === 'Admin') return;
  const holders = [heldOn(line, today), managerOn(own.management, line.timeline.service, today)?.holder];
  if (!holders.some((holder) => holder?.personKey === actor.person.key))
    findings.block({ code: 'not-yours', field: null, person: holders[0]?.person ?? '' });
}
