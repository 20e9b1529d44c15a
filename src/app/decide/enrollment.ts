import type { FieldOnWire, SaveAnswer } from '../../contract/assignments';
import type { Input, Output } from '../../contract/contract';
import { isTemporary, temporaryId } from '../../domain/caseload/cases';
import { enrollmentName } from '../../domain/caseload/line';
import { showAmount } from '../../domain/cells/amount';
import type { Cell, ColumnRef } from '../../domain/cells/cell';
import { jsonIn } from '../../domain/cells/jsonIn';
import { blocks, type Finding } from '../../domain/decide/finding';
import type { Around } from '../../domain/decide/planAssignment';
import { enteredId, planEnroll, type RosterHand } from '../../domain/decide/planEnroll';
import { planEnrollmentEdit } from '../../domain/decide/planEnrollmentEdit';
import { type Actor, isAt } from '../../domain/people/access';
import { amountsOn } from '../../domain/record/timeline';
import { amountHeadings } from '../../domain/roster/amountHeadings';
import { cellsBelow } from '../../domain/roster/columnCells';
import { columnOf, type Field, inputKind, isLimit, unitOf } from '../../domain/roster/fields';
import { findHeader, hasColumn } from '../../domain/roster/headers';
import type { RosterLine } from '../../domain/roster/roster';
import { editableFields, entryFields } from '../../domain/roster/rosterForm';
import { takesAnyService } from '../../domain/roster/serviceRoom';
import { rosterFormulas } from '../follow/rosterFormulas';
import { rosterNames } from '../follow/rosterNames';
import { aroundStudent, changedSinceSeen, isHidden, rowsFor, seenOfCase } from '../look/studentCase';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { save } from '../save/save';
import { withoutTab } from '../save/withoutTab';

/** A list to choose from is short; a column of notes has none. */
const CHOICES = 100;

function handOf(state: State): RosterHand {
  const { mapping, grid, roster } = state;
  const found = findHeader(mapping, grid);
  const known = new Map<ColumnRef, Cell[]>();
  const cellsOf = (ref: ColumnRef): Cell[] => {
    let cells = known.get(ref);
    if (!cells) {
      const column = found?.columnOf(ref) ?? null;
      cells = column === null ? [] : cellsBelow(grid, roster.headerRow, column);
      known.set(ref, cells);
    }
    return cells;
  };
  const headings = found ? amountHeadings(grid, found.row) : [];
  const headingOf = (ref: ColumnRef): Cell => headings[found?.columnOf(ref) ?? -1] ?? ref.header;
  return { mapping, cellsOf, headingOf, nameOf: rosterNames(state) };
}

/** The mapped column of a field; in a wide roster the amounts of a service have one each. */
function refOf({ mapping }: State, row: RosterLine, field: Field): ColumnRef | null {
  if (field !== 'amount' || mapping.shape === 'long') return mapping.columns[field] ?? null;
  return mapping.services.find(({ service }) => service === row.service)?.amount ?? null;
}

function cellOf({ grid, mapping }: State, row: RosterLine, ref: ColumnRef): Cell {
  const column = findHeader(mapping, grid)?.columnOf(ref) ?? null;
  return column === null ? '' : (grid[row.row - 1]?.[column] ?? '');
}

/** `rows`: those of the actor's sites, whose cells are the choices. */
function formField(
  state: State,
  rows: readonly RosterLine[],
  field: Field,
  ref: ColumnRef,
  value: string,
): FieldOnWire {
  const { listed, needed = false } = columnOf(field);
  const texts = listed ? rows.map((row) => String(cellOf(state, row, ref))) : [];
  const choices = [...new Set(texts)].filter((text) => text.trim() !== '');
  return {
    field,
    header: ref.header,
    kind: inputKind(field),
    needed,
    value,
    choices: choices.length > CHOICES ? [] : choices.sort(),
  };
}

/** What the IEP allows is an Admin's, or the export's, to change: a Provider has no inputs for it. */
const maySet =
  ({ access }: Actor) =>
  (field: Field): boolean =>
    access === 'Admin' || !isLimit(field);

/** The inputs of a line's roster row; null where the actor may not see it. Hours are those of the record. */
export function showEnrollment(
  state: State,
  actor: Actor,
  { line: key }: Input<'enrollment'>,
): Output<'enrollment'> | null {
  const line = state.lines.get(key);
  if (!line?.row || line.timeline.kind !== 'service' || !isAt(actor.person, line.site)) return null;
  const { row, timeline } = line;
  const rows = rowsFor(state, actor);
  const amounts = amountsOn(timeline, state.today);
  const editable = new Set([...editableFields(state.mapping), 'amount' as const]);
  const fields = [...editable].filter(maySet(actor)).flatMap((field) => {
    const ref = refOf(state, row, field);
    if (!ref) return [];
    const recorded = field === 'amount' ? amounts.minutes : field === 'lre' ? amounts.lreMinutes : null;
    const value =
      recorded === null
        ? String(cellOf(state, row, ref))
        : showAmount(recorded, unitOf(field, state.mapping));
    return [formField(state, rows, field, ref, value)];
  });
  return {
    line: key,
    studentId: timeline.studentId,
    student: timeline.student,
    enrollment: enrollmentName(line.timeline),
    fields,
    seen: JSON.stringify([
      seenOfCase(aroundStudent(state, actor, timeline.studentId).own, actor),
      shownCells(state, row),
    ]),
  };
}

/** The cells of a row that can be edited, with their headers, as they stand. */
const shownCells = (state: State, row: RosterLine): [string, string][] =>
  editableFields(state.mapping).flatMap((field): [string, string][] => {
    const ref = refOf(state, row, field);
    return ref ? [[ref.header, String(cellOf(state, row, ref))]] : [];
  });

/** Blocks where the student's lines, or the row's own cells, are not as they were when the form was shown. */
function changedSinceShown(state: State, row: RosterLine | null, around: Around, seen: string): Finding[] {
  const { ofCase, cells } = shownIn(seen);
  const was = new Map(cells);
  const conflicts = (row ? shownCells(state, row) : []).flatMap(([header, now]) => {
    const before = was.get(header);
    return before === undefined || before === now
      ? []
      : [{ what: 'cell' as const, header, was: before, now }];
  });
  const { unit } = around;
  const ofCells =
    conflicts.length === 0 ? [] : [blocks({ code: 'changed-since-read', field: null, conflicts, unit })];
  return [...changedSinceSeen(ofCase, around), ...ofCells];
}

/** What the page sends back of what it was shown may be anything. */
function shownIn(seen: string): { ofCase: string; cells: [string, string][] } {
  const value = jsonIn(seen);
  const [ofCase, cells]: unknown[] = Array.isArray(value) ? value : [];
  const pairs: unknown[] = Array.isArray(cells) ? cells : [];
  return {
    ofCase: typeof ofCase === 'string' ? ofCase : '',
    cells: pairs.flatMap((pair): [string, string][] => {
      const [header, text]: unknown[] = Array.isArray(pair) ? pair : [];
      return typeof header === 'string' && typeof text === 'string' ? [[header, text]] : [];
    }),
  };
}

/** Saves an edit of a line's roster row: hours are recorded, the rest is written. */
export function editEnrollment(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'editEnrollment'>,
): SaveAnswer {
  const line = state.lines.get(asked.line);
  const around = aroundStudent(state, actor, line?.timeline.studentId ?? '');
  const row = line?.row ?? null;
  // A line at another site is not told, not even that it is there.
  const shown = line && isHidden(state, actor, line.timeline.studentId, asked.line) ? '' : asked.line;
  const plan = planEnrollmentEdit(
    around,
    handOf(state),
    (ref) => (row ? cellOf(state, row, ref) : ''),
    (field) => (row ? refOf(state, row, field) : null),
    { ...asked, line: shown },
  );
  const changed = shown === '' ? [] : changedSinceShown(state, row, around, asked.seen);
  const findings = [...changed, ...plan.findings];
  const { acknowledged } = asked;
  return save(
    workbook,
    state,
    { ...plan, findings },
    {
      acknowledged,
      title: 'Enrollment Saved',
      checksLists: true,
    },
  );
}

/** The inputs for a new student. */
export function showEnrollForm(state: State, actor: Actor): Output<'enrollForm'> {
  const { mapping, lines } = state;
  const rows = rowsFor(state, actor);
  const fields = entryFields(mapping)
    .filter(maySet(actor))
    .flatMap((field) => {
      const ref = mapping.columns[field];
      return ref ? [formField(state, rows, field, ref, '')] : [];
    });
  const wide = mapping.shape === 'wide';
  const anyService = !wide || takesAnyService(mapping);
  const services = !anyService
    ? mapping.services.flatMap(({ service }) => service || [])
    : [...new Set(rows.map(({ service }) => service))].filter((service) => service !== '').sort();
  return {
    fields,
    services,
    anyService,
    hasAmount: hasColumn(mapping, 'amount'),
    amountUnit: mapping.amountUnit,
    hasCaseManager: mapping.columns.caseManager !== undefined,
    temporaryId: temporaryId(
      [...lines.values()].flatMap(({ timeline }) => [
        timeline.studentId,
        ...timeline.knownAs.map(({ studentId: former }) => former),
      ]),
    ),
    self: actor.person.key,
  };
}

/** Enrolls a student: the record first, then the row that follows from it. */
export function enrollStudent(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'enroll'>,
): Output<'enroll'> {
  const studentId = enteredId(state.mapping, asked.values);
  const plan = planEnroll(aroundStudent(state, actor, studentId), handOf(state), asked);
  const formulas = rosterFormulas(workbook, state);
  const byFormula = formulas.fillsRows()
    ? [blocks({ code: 'made-by-formula', field: null, of: 'form' })]
    : [];
  const changes = formulas.withoutFilled(plan.changes);
  const findings = [...byFormula, ...withoutTab(state, plan.changes, null), ...plan.findings];
  const { acknowledged } = asked;
  const saved = save(
    workbook,
    state,
    { changes, findings },
    { acknowledged, title: 'Student Enrolled', checksLists: true },
  );
  const waits = saved.saved && isTemporary(studentId);
  return {
    ...saved,
    notices: [
      ...saved.notices,
      ...(saved.saved ? formulas.leftToFormulas(plan.changes) : []),
      ...(waits ? [`${studentId} is a temporary ID and is marked so until the real one is known.`] : []),
    ],
    studentId,
  };
}
