import type { State } from '../../src/app/opened/state';
import type { Output } from '../../src/contract/contract';
import { heldOn, managerOn } from '../../src/domain/caseload/heldOn';
import type { Cell } from '../../src/domain/cells/cell';
import { grouped } from '../../src/domain/cells/grouped';
import { isUnassigned, UNASSIGNED } from '../../src/domain/people/personName';
import { cellsIn } from '../../src/domain/record/changes';
import { standingEntries } from '../../src/domain/record/standing';
import { amountsOn, assignmentOn, type Timeline } from '../../src/domain/record/timeline';
import { ROSTER } from '../kit/district';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import type { Violations } from './concurrencyChecks';
import type { Desk } from './concurrencyEdits';
import type { Witness } from './concurrencyWitness';

/** The columns that follow the record. */
const FOLLOWS = ['Provider', 'Hours per week', 'LRE Hours', 'Case Manager', 'End Date'] as const;
type Follows = (typeof FOLLOWS)[number];

/** What the record says of a cell: nothing, the same, or something else. */
type Said = 'nothing' | 'the same' | 'something else';

/** What people can know of: what Home lists as changed by hand (row|column), what answers asked them to look at, and the opening. */
export type Shown = {
  byHand: ReadonlySet<string>;
  witness: Pick<Witness, 'isUnseen' | 'isTold' | 'isOrphan' | 'hasTold'>;
  opened: Pick<Output<'open'>, 'problems'>;
  /** Whether a script was cut off. */
  hasDied?: boolean;
};

/**
 * Every cell of the roster holds what people last wrote there, or what the record says of its own line since a save; and where
 * it says something else than the record, that is shown as changed by hand.
 */
export function rosterFaults(
  book: MemoryWorkbook,
  desk: Pick<Desk, 'typed' | 'columns'>,
  state: State,
  { byHand, witness, opened, hasDied }: Shown,
): Violations {
  const rowsWith = (problem: string): ReadonlySet<number> =>
    new Set(
      opened.problems
        .filter(({ code }) => code === problem)
        .flatMap(({ items }) => items.map(({ place }) => Number(/\d+/.exec(place)?.[0]))),
    );
  const [withoutId, withoutService] = [rowsWith('missing-student-id'), rowsWith('missing-service')];
  const faults: Violations = [];
  const rows = book.sheets.get(ROSTER) ?? [];
  const at = (row: readonly Cell[], column: string): Cell => row[desk.columns.indexOf(column)] ?? '';
  const grades = gradesOf(state);
  const enrolled = new Set<string>();
  rows.slice(1).forEach((row, r) => {
    const id = String(at(row, 'Student ID'));
    const service = String(at(row, 'Service'));
    const typed = desk.typed.get(row);
    const place = `row ${r + 2} (${id}, ${service})`;
    if (!typed?.has('Student ID') && id !== '') {
      // Where columns move and are renamed in that instant, somebody is asked to look at the row.
      if (enrolled.has(`${id} ${service}`) && !witness.hasTold(rows, `${id}`))
        faults.push(`${place} was added twice`);
      enrolled.add(`${id} ${service}`);
    }
    // A row without a student ID that is inserted in the instant of a write can't be told from a blank one: documented.
    if (typed?.get('Student ID') === '') return;
    // What is left of an enrollment that was taken back, while somebody perhaps typed into its row.
    if (!typed?.has('Student ID') && id === '') return;
    // Emptied by mistake while people moved rows, and added again below: what is left of the old row shows as without an ID.
    if (id === '' && withoutId.has(r + 2)) return;
    // The same where the script died while it put the row back: it shows as without a service, and the line as gone.
    if (hasDied && service === '' && at(row, 'Student Name') === '' && withoutService.has(r + 2)) return;
    // Added between the reading and the write, so that nobody knows what stood there; somebody was asked to look at it.
    if (id === '' && witness.isTold(row, 'Student ID')) return;
    const lines = [...state.timelines.values()].filter(
      (line) => line.kind === 'service' && line.studentId === id && line.service === service,
    );
    if (lines.length === 0) {
      faults.push(`${place} is not in the record`);
      return;
    }
    desk.columns.forEach((column, c) => {
      const value = row[c] ?? '';
      // Somebody was asked to look at it.
      const isOrphan = value !== typed?.get(column) && witness.isOrphan(value);
      if (isOrphan || witness.isTold(row, column)) return;
      // What a person types between a reading and the write that follows was never read: nothing can keep it, or tell.
      const isTyped = !typed?.has(column) || typed.get(column) === value || witness.isUnseen(row, column);
      const follows = FOLLOWS.find((each) => each === column);
      if (!follows) {
        const saved = lines.flatMap(({ key }) => grades.get(key) ?? []);
        if (!isTyped && !(column === 'Grade' && saved.includes(String(value))))
          faults.push(`${place}: ${column} is ${value}, people wrote ${typed?.get(column)}`);
        return;
      }
      const said = lines.map((line) => recordSays(state, line, service, follows, value));
      if (isTyped && byHand.has(`${r + 2}|${c + 1}`)) return;
      if (!isTyped && !(said.includes('the same') && lines.some(({ key }) => isTouched(state, key, id))))
        faults.push(
          `${place}: ${column} is ${value}, people wrote ${typed?.get(column)}, the record says ${said}`,
        );
      if (said.every((each) => each === 'something else') && !byHand.has(`${r + 2}|${c + 1}`))
        faults.push(`${place}: ${column} is ${value}, the record says otherwise, and nobody is told`);
    });
  });
  return faults;
}

/** The grades that edits of enrollments wrote and that were not taken back, by line. */
const gradesOf = ({ log }: State): Map<string, string[]> =>
  new Map(
    [...grouped(standingEntries(log.entries), ({ lineKey }) => lineKey)].map(([line, entries]) => [
      line,
      entries.flatMap(cellsIn).flatMap(({ ref, value }) => (ref.header === 'Grade' ? [String(value)] : [])),
    ]),
  );

/** Whether anything was recorded of the line, or of the student's case management, since it was opened. */
const isTouched = ({ log }: State, key: string, studentId: string): boolean =>
  log.entries.some(
    (entry) =>
      entry.name !== 'opened' &&
      (entry.lineKey === key || (entry.kind === 'case management' && entry.studentId === studentId)),
  );

function recordSays(state: State, line: Timeline, service: string, column: Follows, value: Cell): Said {
  const { today } = state;
  if (column === 'End Date')
    return line.exit === '' ? 'nothing' : line.exit === value ? 'the same' : 'nothing';
  if (column === 'Hours per week' || column === 'LRE Hours') {
    const { minutes, lreMinutes } = amountsOn(line, today);
    const recorded = column === 'LRE Hours' ? lreMinutes : minutes;
    if (recorded === null || !assignmentOn(line, today))
      return recorded !== null && Number(value) * 60 === recorded ? 'the same' : 'nothing';
    return value !== '' && Number(value) * 60 === recorded ? 'the same' : 'something else';
  }
  const own = [...state.lines.values()].filter(({ timeline }) => timeline.studentId === line.studentId);
  const managed = own.filter(({ timeline }) => timeline.kind === 'case management');
  const holder =
    column === 'Provider'
      ? own.flatMap((each) => (each.key === line.key ? (heldOn(each, today) ?? []) : []))[0]
      : managerOn(managed, service, today)?.holder;
  const key = isUnassigned(String(value)) ? UNASSIGNED.key : keyOf(state, String(value));
  if (holder) {
    if (holder.personKey === key) return 'the same';
    return column === 'Case Manager' && value === '' ? 'nothing' : 'something else';
  }
  // The student has exited: whoever had it last still stands there.
  const had = column === 'Provider' ? [line] : managed.map(({ timeline }) => timeline);
  return had.some(({ assignments }) => assignments.some(({ personKey }) => personKey === key))
    ? 'the same'
    : 'nothing';
}

function keyOf({ find }: State, name: string): string {
  const found = find(name);
  return typeof found === 'object' ? found.person.key : '';
}
