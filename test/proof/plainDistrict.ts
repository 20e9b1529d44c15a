import fc from 'fast-check';
import type { AssignmentRow } from '../../src/contract/assignments';
import type { Input } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { addDays, type Day, showDay } from '../../src/domain/cells/day';
import type { FindingCode } from '../../src/domain/decide/findingCodes';
import { student } from '../kit/caseForms';
import { draftOf } from '../kit/client';
import { afterSetUp, ask, batches, district, keyOf, ROSTER } from '../kit/district';
import { day } from '../kit/entries';
import { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../kit/rows';
import { begins, ends as endsOn, endsWith, exitKept, type PlainLine, whoHas } from './plainModel';

export const PEOPLE = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Unassigned'] as const;
export const STUDENTS = ['2000001', '2000002'] as const;
const SET_UP = day('2026-11-21');

/** The lines that the histories are about, by student, kind and service. */
export type LineName = `${(typeof STUDENTS)[number]} ${string}`;
const NAMES: readonly LineName[] = [
  '2000001 Resource',
  '2000001 Speech',
  '2000001 Case management',
  '2000002 Resource',
  '2000002 Case management',
];

/** The same district for every history: setting it up takes longer than most histories. */
function again(): MemoryWorkbook {
  first ??= afterSetUp(district(structuredClone(rosterRows())));
  const workbook = new MemoryWorkbook(structuredClone(first.sheets));
  workbook.memory = { ...first.memory };
  for (const [name, text] of first.notes) workbook.notes.set(name, text);
  return workbook;
}
let first: MemoryWorkbook | null = null;

export type Step = {
  does:
    | ('move' | 'add' | 'end' | 'exit' | 'correct' | 'undo' | 'undo and back' | 'type' | 'delete')
    | ('take in' | 'put back' | 'wait');
  line: LineName;
  person: (typeof PEOPLE)[number];
  /** Days from today. */
  at: number;
  length: number;
  box: boolean;
};

export const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom<Step['does'][]>(
    ...(['move', 'move', 'move', 'add', 'add', 'end', 'end', 'exit', 'exit', 'correct'] as const),
    ...(['undo', 'undo', 'undo and back', 'type', 'delete', 'take in', 'put back'] as const),
    ...(['wait', 'wait', 'wait'] as const),
  ),
  line: fc.constantFrom(...NAMES),
  person: fc.constantFrom(...PEOPLE),
  at: fc.integer({ min: -6, max: 14 }),
  length: fc.integer({ min: 0, max: 12 }),
  box: fc.boolean(),
});

/** The small district and, beside it, the model; each step is taken by both. */
export class PlainDistrict {
  readonly workbook: MemoryWorkbook = again();
  lines = new Map<LineName, PlainLine>();
  today: Day = SET_UP;
  typed = false;
  /** Lines whose rows somebody deleted: they are nobody's to serve from today on, and the record keeps what it says. */
  readonly gone = new Set<LineName>();
  readonly since = SET_UP;
  readonly days = new Set<Day>([SET_UP]);
  /** The model before each batch, so that it can be taken back. */
  private readonly before = new Map<string, string>();
  private readonly now = new Map<string, string>();

  constructor() {
    for (const name of NAMES) {
      const isCase = name.endsWith('Case management');
      const person =
        name === '2000001 Speech'
          ? 'Unassigned'
          : name === '2000002 Case management'
            ? 'Cho, Ben'
            : 'Ramos, Elena';
      const begin = isCase ? '' : day('2026-08-15');
      this.lines.set(name, { start: begin, exit: '', parts: [{ begin, person, last: '' }] });
    }
  }

  line(name: LineName): PlainLine {
    const line = this.lines.get(name);
    if (!line) throw new Error(`There is no ${name}.`);
    return line;
  }

  take(step: Step): void {
    const { today } = this;
    const on = addDays(today, step.at);
    const before = JSON.stringify([...this.lines]);
    const batch = this.taken(step, on);
    for (const near of [on, addDays(on, 1), addDays(on, step.length), addDays(on, step.length + 1)])
      this.days.add(near);
    if (batch === '') return;
    // What was taken back and brought back has its own.
    if (!this.before.has(batch)) this.before.set(batch, before);
    this.now.set(batch, JSON.stringify([...this.lines]));
  }

  private taken({ does, line: name, person, at, length, box }: Step, on: Day): string {
    // Nothing can be decided on what is not there.
    if (this.gone.has(name) && !isOfAll(does)) return '';
    switch (does) {
      case 'move':
        return this.move(name, person, on, false);
      case 'correct':
        return this.move(name, person, day('2026-08-15'), true);
      case 'add':
        return this.add(name, person, on, box ? addDays(on, length) : '', !box && length > 6 ? length : 0);
      case 'end':
        return this.end(name, on, addDays(on, length));
      case 'exit':
        return this.exit(name, on, box);
      case 'undo':
        return this.undo();
      case 'undo and back':
        return this.undoAndBack();
      case 'delete':
        return this.delete(name);
      case 'type':
        return this.type(name, person);
      case 'take in':
        return this.takeIn();
      case 'put back':
        ask(this.workbook, 'putBack', { items: [] });
        return '';
      case 'wait':
        this.today = addDays(this.today, Math.abs(at) + 1);
        this.workbook.day = this.today;
        this.days.add(this.today);
        if (box) ask(this.workbook, 'open', {});
        return '';
    }
  }

  private move(name: LineName, person: string, on: Day, correctOpening: boolean): string {
    const line = this.line(name);
    const from = whoHas(line, this.today) ?? whoHas(line, on);
    if (!from) return '';
    const { asOf, kind } = { asOf: whoHas(line, this.today) ? this.today : on, kind: kindOf(name) };
    const shown = ask(this.workbook, 'caseload', { person: keyOf(this.workbook, from), asOf, kind }).lines;
    const found = shown.find((each) => each.key === this.keyIn(name));
    if (!found) throw new Error(`${name} is not in ${from}’s caseload on ${asOf}.`);
    const provider = keyOf(this.workbook, person);
    const drafts = [draftOf(found, { effective: showDay(on), provider, correctOpening })];
    const { saved, batch } = ask(this.workbook, 'save', {
      ...{ person: keyOf(this.workbook, from), asOf, kind, drafts, moveCaseManagement: false },
      ...{ reason: 'moved', acknowledged: acknowledged.map((code) => `${code}:${found.key}`) },
    });
    if (!saved) return '';
    const [first] = line.parts.sort((a, b) => (a.begin < b.begin ? -1 : 1));
    // What began before the record has no opening day to correct: whoever is put there begins on the day that is given.
    if (correctOpening && first && line.start !== '') Object.assign(first, { begin: line.start, person });
    else begins(line, on, person, exitKept(line, on));
    return batch;
  }

  private add(name: LineName, person: string, on: Day, last: Day | '', returns: number): string {
    const [studentId = ''] = name.split(' ');
    const line = this.line(name);
    const isCase = kindOf(name) === 'case management';
    const returnsOn = returns > 0 ? addDays(on, returns) : '';
    const { saved, batch } = ask(this.workbook, 'addAssignment', {
      ...{
        studentId,
        kind: kindOf(name),
        enrollment: isCase ? '' : this.keyIn(name),
        person: keyOf(this.workbook, person),
      },
      ...{ begin: showDay(on), status: last === '' ? 'Active' : 'Pending', lastDay: last && showDay(last) },
      ...{
        returnsOn: returnsOn && showDay(returnsOn),
        location: '',
        restriction: '',
        reason: '',
        endTheirs: true,
      },
      ...{ seen: student(this.workbook, studentId).seen, acknowledged },
    });
    if (!saved) return '';
    const back = returnsOn === '' ? null : whoHas(line, addDays(on, -1));
    const until = line.parts
      .filter(({ begin }) => begin < on)
      .sort((a, b) => (a.begin < b.begin ? -1 : 1))
      .at(-1)?.last;
    begins(line, on, person, last);
    if (back && returnsOn !== '') begins(line, returnsOn, back, until && until > returnsOn ? until : '');
    return batch;
  }

  private end(name: LineName, on: Day, last: Day): string {
    const [studentId = ''] = name.split(' ');
    const { rows, seen } = student(this.workbook, studentId);
    const row = rows
      .filter((each) => each.line === this.keyIn(name) && each.begin <= on)
      .sort((a, b) => (a.begin < b.begin ? 1 : -1))[0];
    if (!row || (row.lastDay !== '' && row.lastDay < on)) return '';
    const { saved, batch } = ask(this.workbook, 'editAssignment', ending(row, last, seen));
    if (!saved) return '';
    endsOn(this.line(name), on, last);
    return batch;
  }

  private exit(name: LineName, lastDay: Day, box: boolean): string {
    const [studentId = ''] = name.split(' ');
    const isWhole = kindOf(name) === 'case management';
    const { seen } = student(this.workbook, studentId);
    const { saved, batch } = ask(this.workbook, 'exit', {
      ...{ studentId, line: isWhole ? '' : this.keyIn(name), lastDay: showDay(lastDay), reason: 'moved' },
      ...{ endAssignment: box, seen, acknowledged },
    });
    if (!saved) return '';
    const services = [...this.lines].filter(([of]) => of.startsWith(studentId) && kindOf(of) === 'service');
    for (const [of, line] of services)
      if (isWhole ? line.exit === '' : of === name) {
        line.exit = lastDay;
        if (box) endsWith(line, lastDay);
      }
    const managed = this.line(`${studentId === '2000001' ? '2000001' : '2000002'} Case management`);
    const exits = services.map(([, { exit }]) => exit).sort();
    if (exits.includes('')) return batch;
    managed.exit = exits.at(-1) ?? '';
    if (box && managed.exit !== '') endsWith(managed, managed.exit);
    return batch;
  }

  private undo(): string {
    const [last] = batches(this.workbook);
    if (!last) return '';
    const [before, now] = [this.before.get(last.batch), this.now.get(last.batch)];
    if (before === undefined || now !== JSON.stringify([...this.lines])) return '';
    const { saved, batch } = ask(this.workbook, 'undo', { batch: last.batch, rest: false, reason: '' });
    if (!saved) return '';
    this.lines = new Map(JSON.parse(before));
    return batch;
  }

  /** An Undo, that of it, and the Undo of that: each is a save like any other. */
  private undoAndBack(): string {
    let batch = '';
    for (let i = 0; i < 3; i++) {
      const before = JSON.stringify([...this.lines]);
      const next = this.undo();
      if (next === '') break;
      batch = next;
      this.before.set(batch, before);
      this.now.set(batch, JSON.stringify([...this.lines]));
    }
    return batch;
  }

  private delete(name: LineName): string {
    const { row } = this.cell(name);
    if (!row || kindOf(name) !== 'service') return '';
    const rows = this.workbook.sheets.get(ROSTER) ?? [];
    rows.splice(rows.indexOf(row), 1);
    const [studentId = ''] = name.split(' ');
    const isAll = !rows.some(([id]) => id === studentId);
    for (const each of NAMES) if (each === name || (isAll && each.startsWith(studentId))) this.gone.add(each);
    return '';
  }

  private type(name: LineName, person: string): string {
    const { row } = this.cell(name);
    // Typed into one row of several, it would be that enrollment's alone.
    if (!row || name === '2000001 Case management') return '';
    // That a case manager's cell names nobody says nothing: many rosters name one on a student's first row only.
    if (kindOf(name) === 'case management' && person === 'Unassigned') return '';
    row[HEADER.indexOf(columnOf(name))] = person;
    this.typed = true;
    return '';
  }

  private takeIn(): string {
    const { byHand } = ask(this.workbook, 'attention', {});
    const { saved, batch } = ask(this.workbook, 'takeIn', { items: [] });
    if (!saved) return '';
    for (const [name, line] of this.lines)
      for (const each of byHand)
        if (
          each.field === (kindOf(name) === 'service' ? 'provider' : 'caseManager') &&
          each.place === this.cell(name).place
        )
          begins(line, this.today, String(each.roster), exitKept(line, this.today));
    return batch;
  }

  /** The cell that names who has a line: of a case, that of the student's first row. */
  cell(name: LineName): { row: Cell[] | undefined; place: string; text: string } {
    const [studentId, service] = name.split(' ');
    const rows = this.workbook.sheets.get(ROSTER) ?? [];
    const r = rows.findIndex(
      (row) => row[0] === studentId && (kindOf(name) !== 'service' || row[4] === service),
    );
    const c = HEADER.indexOf(columnOf(name));
    return { row: rows[r], place: `${'ABCDEFGHIJKLMN'[c]}${r + 1}`, text: String(rows[r]?.[c] ?? '') };
  }

  /** The lines by their keys in the record, which never change. */
  keys(): ReadonlyMap<string, LineName> {
    return new Map(NAMES.map((name) => [this.keyIn(name), name]));
  }

  keyIn(name: LineName): string {
    if (this.keyOf.size === 0)
      for (const studentId of STUDENTS)
        for (const { line, kind, enrollment } of student(this.workbook, studentId).rows)
          this.keyOf.set(`${studentId} ${kind === 'service' ? enrollment : 'Case management'}`, line);
    return this.keyOf.get(name) ?? '';
  }
  private readonly keyOf = new Map<string, string>();
}

const isOfAll = (does: Step['does']): boolean =>
  ['undo', 'undo and back', 'take in', 'put back', 'wait'].includes(does);

export const kindOf = (name: LineName): 'service' | 'case management' =>
  name.endsWith('Case management') ? 'case management' : 'service';
const columnOf = (name: LineName): 'Provider' | 'Case Manager' =>
  kindOf(name) === 'service' ? 'Provider' : 'Case Manager';

/** Whatever is only a warning is agreed to. */
const acknowledged: FindingCode[] = [
  ...(['above-desirable', 'cancels-later', 'change-in-between', 'changed-by-hand', 'end-planned'] as const),
  ...(['corrects-opening', 'effective-in-the-past', 'in-the-past', 'management-stays'] as const),
  ...(['neighbour-runs-until', 'no-range', 'not-at-site', 'over-maximum', 'provider-not-at-site'] as const),
  ...(['renewal-overdue', 'runs-until', 'status-follows-dates', 'leaves-nobody'] as const),
];

const ending = (
  { line, begin, location, restriction }: AssignmentRow,
  last: Day,
  seen: string,
): Input<'editAssignment'> => ({
  ...{
    line,
    begin,
    newBegin: begin,
    status: 'Pending',
    lastDay: showDay(last),
    location,
    restriction,
    reason: '',
  },
  ...{ seen, acknowledged },
});
