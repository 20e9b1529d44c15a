import type { Case } from '../caseload/cases';
import { isGap, managerOn } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { openingsOf } from '../caseload/openings';
import type { CellChange, ColumnRef, FieldWrite } from '../cells/cell';
import { grouped } from '../cells/grouped';
import { namedBy } from '../people/namedPerson';
import { UNASSIGNED } from '../people/personName';
import { type Change, NO_HOURS, type Opening } from '../record/changes';
import { FIELDS, type Field, isFor } from '../roster/fields';
import { managedIn } from '../roster/managed';
import type { RosterLine } from '../roster/roster';
import { columnOfService } from './exportScope';
import type { UpdateInput } from './updating';

/** Lines that are new, and the cells that they bring into rows which stand already, by a line of each row. */
type NewRows = { changes: Change[]; cells: Map<Line, CellChange[]> };

/**
 * The Openings of an export's new rows, with the rows that they bring into the roster; in a wide roster one row a student. `caseOf`
 * gives what the record knows of a student. Rows of a roster that was pasted over stand there already.
 */
export function newRows(
  updating: UpdateInput,
  rows: readonly RosterLine[],
  caseOf: (studentId: string) => Case | undefined,
): NewRows {
  if (updating.pasted) return { changes: pastedRows(updating, rows), cells: new Map() };
  const cells: NewRows['cells'] = new Map();
  const changes = [...grouped(rows, ({ studentId }) => studentId)].flatMap(([studentId, own]) =>
    ofStudent(updating, own, caseOf(studentId), cells),
  );
  return { changes, cells };
}

function pastedRows(
  { newManaged, pen, find, keys, reason }: UpdateInput,
  rows: readonly RosterLine[],
): Change[] {
  const students = new Set(rows.map(({ studentId }) => studentId));
  const managed = newManaged.filter(({ studentId }) => students.has(studentId));
  const { openings } = openingsOf(rows, managed, pen.mapping, find, keys);
  return openings.map((opening) => ({ ...opening, reason, origin: 'export' }));
}

function ofStudent(
  updating: UpdateInput,
  rows: readonly RosterLine[],
  own: Case | undefined,
  cells: NewRows['cells'],
): Change[] {
  const { pen } = updating;
  const { changes: managing, nameFor } = managementOf(updating, rows, own);
  const wide = pen.mapping.shape === 'wide';
  const standing = wide ? own?.services.find(({ row, timeline }) => row && timeline.exit === '') : undefined;
  let bringing: FieldWrite[] | null = null;
  const openings = rows.flatMap((row): Opening[] => {
    const opening = openingOf(updating, row);
    if (!opening) return [];
    const service = serviceCells(updating, row, opening);
    if (standing?.row) {
      const at = standing.row.row;
      const changes = service.map((cell) => ({ ...cell, was: pen.cell(at, cell.ref) }));
      cells.set(standing, [...(cells.get(standing) ?? []), ...changes]);
      return [opening];
    }
    if (wide && bringing) {
      bringing.push(...service);
      return [opening];
    }
    const brought = [...commonCells(updating, row, nameFor(row)), ...service];
    bringing = brought;
    return [{ ...opening, row: brought }];
  });
  return [...openings, ...managing];
}

function openingOf({ find, keys, newKey, today, pen, reason }: UpdateInput, row: RosterLine): Opening | null {
  const { mapping } = pen;
  const person = namedBy(row.provider, find);
  if (typeof person.key !== 'string' || person.key === '') return null;
  const column = columnOfService(mapping, row.service);
  const hasAmount = mapping.shape === 'wide' ? column?.amount : mapping.columns.amount;
  const ownKey =
    mapping.shape === 'long' && mapping.columns.lineId && row.lineId !== '' && !keys.has(row.lineId);
  return {
    name: 'opened',
    origin: 'export',
    kind: 'service',
    lineKey: ownKey ? row.lineId : newKey('L'),
    studentId: row.studentId,
    student: row.student,
    service: column?.service ?? row.service,
    site: row.site,
    personKey: person.key,
    person: person.name,
    begin: row.start || today,
    lastDay: '',
    minutes: hasAmount ? row.minutes : null,
    lreMinutes: mapping.columns.lre ? row.lreMinutes : null,
    unit: mapping.amountUnit,
    location: row.location,
    restriction: row.restriction,
    reason,
    found: {},
  };
}

/** The cells of one service: whose it is, and how much. */
function serviceCells({ pen, sheet }: UpdateInput, row: RosterLine, opening: Opening): FieldWrite[] {
  const { mapping, nameOf } = pen;
  const { lineId, service, provider, amount } = mapping.columns;
  const column = mapping.shape === 'wide' ? columnOfService(mapping, row.service) : undefined;
  const [providerRef, amountRef] = column ? [column.provider, column.amount] : [provider, amount];
  const cells: FieldWrite[] = [];
  if (!column && lineId) cells.push({ ref: lineId, value: opening.lineKey });
  if (!column) add('service', service);
  if (providerRef && opening.personKey !== UNASSIGNED.key)
    cells.push({ ref: providerRef, value: nameOf(opening.personKey, opening.person, 'provider') });
  // A wide row has a service only where its provider's column says something.
  else if (providerRef && column) cells.push({ ref: providerRef, value: UNASSIGNED.name });
  if (amountRef && row.minutes !== null) cells.push(...pen.newAmount(amountRef, row.minutes));
  return cells;

  function add(field: Field, ref: ColumnRef | null | undefined): void {
    const value = ref && pen.written(field, ref, row, sheet.said(field, row.row));
    if (ref && value) cells.push({ ref, ...value });
  }
}

/** What all services of a student's row have in common, the roster's own columns of the same headers with it. */
function commonCells({ pen, sheet }: UpdateInput, row: RosterLine, manager: string): FieldWrite[] {
  const { columns } = pen.mapping;
  const cells = FIELDS.filter((field) => isFor(field, 'entered')).flatMap((field): FieldWrite[] => {
    const ref = columns[field];
    const value = ref && pen.written(field, ref, row, sheet.said(field, row.row));
    return ref && value ? [{ ref, ...value }] : [];
  });
  const { caseManager } = columns;
  return [
    ...cells,
    ...(caseManager && manager !== '' ? [{ ref: caseManager, value: manager }] : []),
    ...pen.unmapped((ref) => sheet.cellUnder(ref, row.row)),
  ];
}

/** Who manages the case: whoever does by the record, else whom the export names. */
function managementOf(
  { find, newKey, today, pen, reason }: UpdateInput,
  rows: readonly RosterLine[],
  own: Case | undefined,
): { changes: Change[]; nameFor: (row: RosterLine) => string } {
  const managed = own?.management ?? [];
  const named = new Map<string, string>();
  const changes: Change[] = [];
  const readable = rows.filter(({ unreadable }) => !unreadable.includes('caseManager'));
  for (const { service, row } of managedIn(readable, find)) {
    // A wide row has one case manager for all of its services.
    const of = pen.mapping.shape === 'wide' ? '' : service;
    const person = namedBy(row.caseManager, find);
    if (named.has(of) || typeof person.key !== 'string' || person.key === '') continue;
    const now = managerOn(managed, row.service, today);
    if (now && !isGap(now.holder)) continue;
    named.set(of, pen.nameOf(person.key, person.name, 'caseManager'));
    const known = managed.find(({ timeline }) => timeline.service === of);
    changes.push({
      name: known ? 'assigned' : 'opened',
      origin: 'export',
      kind: 'case management',
      lineKey: known?.key ?? newKey('C'),
      studentId: row.studentId,
      student: row.student,
      service: of,
      site: row.site,
      personKey: person.key,
      person: person.name,
      begin: row.start || today,
      lastDay: '',
      ...NO_HOURS,
      unit: pen.mapping.amountUnit,
      location: '',
      restriction: '',
      reason,
      found: {},
    });
  }
  return {
    changes,
    nameFor: (row) => {
      const now = managerOn(managed, row.service, today)?.holder;
      if (now && !isGap(now))
        return now.personKey === UNASSIGNED.key ? '' : pen.nameOf(now.personKey, now.person, 'caseManager');
      return named.get(row.service) ?? named.get('') ?? '';
    },
  };
}
