import { siteOfStudent } from '../caseload/site';
import { parseAmount } from '../cells/amount';
import type { Cell, ColumnRef, FieldWrite } from '../cells/cell';
import { readDay } from '../cells/dateText';
import type { Day } from '../cells/day';
import { isAt } from '../people/access';
import { type Holder, holderOf } from '../people/holder';
import { UNASSIGNED } from '../people/personName';
import { type Change, NO_HOURS, type Opening } from '../record/changes';
import { columnOf, type Field, isLimit, NO_RANGES, type Ranges } from '../roster/fields';
import { studentService } from '../roster/lineIdentity';
import { meantSchools } from '../roster/meantSchools';
import { newAmount } from '../roster/newAmount';
import type { NameInRoster } from '../roster/nobodyText';
import { personCells } from '../roster/partsOfName';
import type { Mapping, ServiceColumn } from '../roster/roster';
import { entryFields } from '../roster/rosterForm';
import { isPlaceholder } from '../roster/rosterRows';
import { serviceRoom } from '../roster/serviceRoom';
import { isShortenedId, plainId } from '../roster/studentIds';
import { idByName } from '../roster/studentNames';
import { amountRemark } from './checkAmounts';
import { checkedDay } from './checkDays';
import { typedRanges } from './checkLimits';
import type { Decision } from './decision';
import { Findings } from './finding';
import { managerOfEnrolled } from './managerOfEnrolled';
import { type Around, checkPerson } from './planAssignment';
import { typedCell } from './typedCell';

/** The form "Enroll student", as typed. */
export type EnrollRequest = {
  values: readonly { field: Field; value: string }[];
  services: readonly { service: string; provider: string; amount: string }[];
  /** A person's key; '' for none. */
  caseManager: string;
  begin: string;
  reason: string;
};

/** What enrolling looks at besides the student: how the roster is written. */
export type RosterHand = {
  mapping: Mapping;
  /** What a column holds so far, so that new cells are written in its way. */
  cellsOf: (ref: ColumnRef) => readonly Cell[];
  /** How a column is headed, with the title over it where that makes it an amount. */
  headingOf: (ref: ColumnRef) => Cell;
  /** How the roster writes a person. */
  nameOf: NameInRoster;
};

/** The entries of the record that an enrollment comes to, the roster's rows with them. The record is written first; the rows follow it. */
export function planEnroll(around: Around, hand: RosterHand, form: EnrollRequest): Decision {
  const findings = new Findings();
  const { mapping } = hand;
  const typed = new Map(form.values.map(({ field, value }) => [field, value.trim()]));
  const studentId = enteredId(mapping, form.values);
  const nothing = { changes: [], findings: findings.found, counts: {} };
  for (const field of entryFields(mapping)) {
    const said = field === 'studentId' ? plainId(typed.get(field) ?? '') : typed.get(field);
    if (columnOf(field).needed && !said) findings.block({ code: 'value-needed', field, what: field });
    if (isLimit(field) && typed.get(field) && around.actor.access !== 'Admin')
      findings.block({ code: 'limits-of-others', field });
  }
  const id = typed.get('studentId') ?? '';
  // The new row would be left out of the roster as nobody's, or read under another ID.
  if (mapping.columns.studentId && (isPlaceholder(id) || isShortenedId(id)))
    findings.block({ code: 'unreadable-value', field: 'studentId', text: id });
  const called = typed.get('site') || siteOfStudent(around.own);
  const site = meantSchools(mapping)?.(called) ?? called;
  if (!isAt(around.actor.person, site)) {
    const said = typed.get('site') ?? '';
    findings.block({ code: 'not-your-site', field: 'site', site: said === '' ? '' : site });
    // Where a student of another site is, is nobody's to try out by an ID.
    if (said === '') return nothing;
  }
  const begin = checkedDay(findings, 'begin', form.begin, around.today);
  const start = checkedDay(findings, 'begin', typed.get('start') ?? '', around.today);
  if (form.services.length === 0) findings.block({ code: 'service-missing', field: 'services' });
  if (begin === null || start === null) return nothing;
  const from = begin || start || around.today;
  const opens = start || from;
  if (from < opens) findings.block({ code: 'not-open', field: 'begin', from: opens, to: '' });
  if (from < around.today) findings.warn({ code: 'in-the-past', field: 'begin', of: 'form', day: from });

  const common = commonCells(around, hand, findings, typed, { opens, from });
  const ranges = typedRanges(findings, NO_RANGES, typed, mapping);
  const lre = mapping.columns.lre
    ? parseAmount(typed.get('lre') ?? '', mapping.lreUnit, mapping.divisors)
    : null;
  const outside = lre === null ? null : amountRemark(ranges, 'lre', lre, mapping.lreUnit);
  if (outside) findings.block(outside);
  const columns = serviceRoom(
    mapping,
    form.services.map(({ service }) => service.trim()),
  );
  const services = form.services.map((asked, i) =>
    checkService(around, hand, findings, asked, {
      place: String(i),
      column: columns[i] ?? null,
      opens,
      from,
      site,
      ranges,
    }),
  );
  const manager =
    form.caseManager.trim() === '' ? null : checkPerson(around, findings, form.caseManager, site);
  if (findings.blocked) return nothing;

  const student = studentName(typed);
  const about = {
    origin: 'here' as const,
    studentId,
    student,
    site,
    unit: mapping.amountUnit,
    location: typed.get('location') ?? '',
    restriction: typed.get('restriction') ?? '',
    reason: form.reason.trim(),
    lastDay: '' as const,
    found: {},
  };
  const changes: Change[] = [];
  /** The Opening that brings the roster's row; a wide row holds all services. */
  let bringing: { opening: Opening; row: FieldWrite[] } | null = null;
  const { caseManager } = mapping.columns;
  const keepsManagers = !!caseManager && hand.cellsOf(caseManager).some((cell) => String(cell).trim() !== '');
  const unmanagedFrom = keepsManagers ? opens : null;
  const managing = managerOfEnrolled(around, findings, manager, from, form.services, unmanagedFrom);
  const managerName = managing.name && hand.nameOf(managing.name.key, managing.name.name, 'caseManager');
  const caseCell =
    caseManager && managerName ? personCells(caseManager, mapping.columns.managerFirst, managerName) : [];
  for (const found of services) {
    if (!found) continue;
    const key = around.newKey('L');
    const opening: Opening = {
      ...about,
      name: 'opened',
      kind: 'service',
      lineKey: key,
      service: found.service,
      personKey: UNASSIGNED.key,
      person: UNASSIGNED.name,
      begin: opens,
      minutes: found.minutes,
      lreMinutes: lre,
    };
    const given = { personKey: found.provider.key, person: found.provider.name };
    changes.push(opening);
    // Where the provider begins later than the service, nobody serves until then, and the record says so.
    if (from === opens) Object.assign(opening, given);
    else changes.push({ ...opening, ...given, name: 'assigned', begin: from, ...NO_HOURS });
    const lineId = mapping.columns.lineId;
    const cells = [...(lineId ? [{ ref: lineId, value: key }] : []), ...found.cells];
    if (mapping.shape === 'wide' && bringing) bringing.row.push(...cells);
    else bringing = { opening, row: [...common, ...caseCell, ...cells] };
    bringing.opening.row = bringing.row;
  }
  for (const who of managing.changes)
    changes.push({
      ...about,
      ...who,
      kind: 'case management',
      lineKey: who.lineKey ?? around.newKey('C'),
      ...NO_HOURS,
    });
  return { ...nothing, changes };
}

/** The ID that was typed, as the roster's are read, or, in a roster without IDs, the name that stands for it. */
export function enteredId({ columns, studentBy }: Mapping, values: EnrollRequest['values']): string {
  const typed = new Map(values.map(({ field, value }) => [field, value.trim()]));
  if (columns.studentId || !studentBy) return plainId(typed.get('studentId') ?? '');
  return idByName(studentBy, studentName(typed), readDay(typed.get('birthDate') ?? '') ?? '');
}

function studentName(typed: ReadonlyMap<Field, string>): string {
  const [name, last, first] = [typed.get('name'), typed.get('lastName'), typed.get('firstName')];
  return name || [last, first].filter((part) => part).join(', ');
}

/** The cells that all rows of the student have in common. */
function commonCells(
  { today }: Around,
  { mapping, cellsOf }: RosterHand,
  findings: Findings,
  typed: ReadonlyMap<Field, string>,
  { opens, from }: { opens: Day; from: Day },
): FieldWrite[] {
  return entryFields(mapping).flatMap((field) => {
    const ref = mapping.columns[field];
    const text = field === 'start' ? opens : (typed.get(field) ?? '');
    if (!ref || text === '') return [];
    const cell = typedCell(findings, mapping, field, text, cellsOf(ref));
    const ends = field === 'end' ? readDay(text) : null;
    if (ends && ends < opens) findings.block({ code: 'before-begin', field, begin: opens });
    else if (ends && ends < today) findings.warn({ code: 'renewal-overdue', field, end: '' });
    else if (ends && ends < from) findings.warn({ code: 'renewal-overdue', field, end: ends });
    return cell ? [{ ref, ...cell }] : [];
  });
}

type EnrolledService = {
  /** The columns of its service in a wide roster. */
  column: ServiceColumn | null;
  place: string;
  opens: Day;
  from: Day;
  site: string;
  ranges: Ranges;
};

type CheckedService = { service: string; provider: Holder; minutes: number | null; cells: FieldWrite[] };

function checkService(
  around: Around,
  { mapping, cellsOf, headingOf, nameOf }: RosterHand,
  findings: Findings,
  asked: EnrollRequest['services'][number],
  { place, column, opens, from, site, ranges }: EnrolledService,
): CheckedService | null {
  const service = asked.service.trim();
  const wide = mapping.shape === 'wide';
  if (service === '' && (wide || mapping.columns.service)) {
    findings.block({ code: 'service-missing', field: 'services' }, { line: place });
    return null;
  }
  if (wide && !column)
    findings.block({ code: 'unknown-service', field: 'services', service }, { line: place });
  checkTwins(around, mapping, findings, service, place, opens);
  const none = asked.provider.trim() === '' || asked.provider === UNASSIGNED.key;
  const provider = none ? holderOf([], UNASSIGNED.key) : checkPerson(around, findings, asked.provider, site);
  const [providerRef, amountRef] = wide
    ? [column?.provider, column?.amount]
    : [mapping.columns.provider, mapping.columns.amount];
  const cells: FieldWrite[] = [];
  const named = wide ? column?.own?.service : mapping.columns.service;
  if (named) cells.push({ ref: named, value: service });
  if (!provider) return null;
  // Until a later first day comes, the cell says that nobody has it yet, as the record does.
  const waits = from > opens && from > around.today;
  if (providerRef && !none && !waits)
    cells.push(
      ...personCells(
        providerRef,
        wide ? undefined : mapping.columns.providerFirst,
        nameOf(provider.key, provider.name, 'provider'),
      ),
    );
  // A wide row has a service only where its provider's column says something.
  else if (providerRef && wide) cells.push({ ref: providerRef, value: UNASSIGNED.name });
  const amount = amountRef
    ? typedCell(findings, mapping, 'amount', asked.amount, cellsOf(amountRef), place)
    : null;
  const minutes = amount ? parseAmount(amount.value, mapping.amountUnit, mapping.divisors) : null;
  const remark = minutes === null ? null : amountRemark(ranges, 'amount', minutes, mapping.amountUnit);
  if (remark) findings.block(remark, { line: place });
  if (amountRef && amount && minutes !== null) {
    const made = newAmount(mapping, amountRef, minutes, cellsOf, headingOf);
    if (made === null)
      findings.block(
        {
          code: 'amount-in-parts',
          field: 'amount',
          minutes,
          unit: mapping.amountUnit,
          parts: amountRef.header,
        },
        { line: place },
      );
    cells.push(...(made === 'as typed' ? [{ ref: amountRef, ...amount }] : (made ?? [])));
  }
  return { service, provider, minutes, cells };
}

/** A student has a service once at a time, and a former enrollment must be told from the new one by its start or Line ID. */
function checkTwins(
  { own }: Around,
  { shape, columns }: Mapping,
  findings: Findings,
  service: string,
  place: string,
  opens: Day,
): void {
  if (shape === 'wide' && own.services.some(({ row }) => row))
    findings.block({ code: 'one-row-each', field: 'services', service }, { line: place });
  const id = studentService({ studentId: own.studentId, service });
  for (const { timeline, row } of own.services) {
    if (studentService(timeline) !== id) continue;
    if (timeline.exit === '')
      findings.block({ code: 'enrolled-already', field: 'services', service }, { line: place });
    else if (opens <= timeline.exit || (!columns.lineId && !(columns.start && row)))
      findings.block({ code: 'cannot-tell-apart', field: 'services' }, { line: place });
  }
}
