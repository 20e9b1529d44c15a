import type { AssignmentRow } from '../../src/contract/assignments';
import type { Cell } from '../../src/domain/cells/cell';
import { addDays, type Day, showDay } from '../../src/domain/cells/day';
import { isUnassigned } from '../../src/domain/people/personName';
import { student } from '../kit/caseForms';
import { draftOf } from '../kit/client';
import { afterSetUp, ask, batches, district, keyOf, ROSTER } from '../kit/district';
import { day } from '../kit/entries';
import { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../kit/rows';
import {
  begins,
  corrects as correctsOpening,
  ends as endsOn,
  endsWith,
  exitKept,
  NOBODY,
  type PlainLine,
  standsIn,
  whoHas,
} from './plainModel';
import {
  acknowledged,
  columnOf,
  editing,
  isOfAll,
  kindOf,
  type LineName,
  NAMES,
  STUDENTS,
  type Step,
} from './plainSteps';

const SET_UP = day('2026-11-21');

/** The same district for every history: setting it up takes longer than most histories. */
function again(): MemoryWorkbook {
  first ??= afterSetUp(district(structuredClone(rosterRows())));
  return copyOf(first);
}

function copyOf({ sheets, memory, notes, day }: MemoryWorkbook): MemoryWorkbook {
  const workbook = new MemoryWorkbook(structuredClone(sheets));
  workbook.memory = { ...memory };
  for (const [name, text] of notes) workbook.notes.set(name, text);
  workbook.day = day;
  return workbook;
}
let first: MemoryWorkbook | null = null;

/** What is typed on the reassign screen besides person and day. */
type Move = { corrects?: boolean; along?: boolean; lastDay?: Day | ''; hours?: number };

/** The small district and, beside it, the model; each step is taken by both. */
export class PlainDistrict {
  lines = new Map<LineName, PlainLine>();
  today: Day = SET_UP;
  typed = false;
  private isTakenIn = false;
  /** Into the row of somebody who is out: nobody is told of it, nor can put it back, until their exit is taken back. */
  private isTypedBeside = false;
  /** And was written over by a save, whose Undo brings it back. */
  private isTypedUnder = false;
  /** What somebody typed over a cell that was as the record had it, and nothing was decided since: it stays whatever day comes. */
  readonly kept = new Map<LineName, string>();
  /** Lines whose rows somebody deleted: they are nobody's to serve from today on, and the record keeps what it says. */
  readonly gone = new Set<LineName>();
  readonly since = SET_UP;
  readonly days = new Set<Day>([SET_UP]);
  /** The model before each batch, so that it can be taken back. */
  private readonly before = new Map<string, string>();
  private readonly now = new Map<string, string>();

  constructor(readonly workbook: MemoryWorkbook = again()) {
    for (const name of NAMES) {
      const isCase = name.endsWith('Case management');
      const person =
        name === '2000001 Speech'
          ? 'Unassigned'
          : name === '2000002 Case management'
            ? 'Cho, Ben'
            : 'Ramos, Elena';
      const begin = isCase ? '' : day('2026-08-15');
      const minutes = isCase ? 0 : name === '2000001 Speech' ? 60 : 180;
      const hours = [{ begin: '' as const, minutes }];
      this.lines.set(name, { start: begin, exit: '', parts: [{ begin, person, last: '' }], hours });
    }
  }

  /** The same by itself: whoever looks at it leaves this one as nobody had looked. */
  copy(): PlainDistrict {
    const copy = new PlainDistrict(copyOf(this.workbook));
    copy.lines = structuredClone(this.lines);
    for (const [name, text] of this.kept) copy.kept.set(name, text);
    for (const name of this.gone) copy.gone.add(name);
    for (const day of this.days) copy.days.add(day);
    const { today, typed, isTakenIn, isTypedBeside, isTypedUnder } = this;
    return Object.assign(copy, { today, typed, isTakenIn, isTypedBeside, isTypedUnder });
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
    const typedOver = this.typedOver();
    if (step.does !== 'wait') this.kept.clear();
    const batch = this.taken(step, on);
    this.isTypedUnder ||= batch !== '' && typedOver.some(([name, text]) => this.cell(name).text !== text);
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
        return this.move(name, person, on, { along: box });
      case 'stand in':
        return this.move(name, person, on, { along: box, lastDay: addDays(on, length) });
      case 'hours':
        return this.move(name, '', on, { hours: kindOf(name) === 'service' ? 1 + (length % 9) / 4 : 0 });
      case 'correct':
        return this.move(name, person, day('2026-08-15'), { corrects: true });
      case 'add':
        return this.add(name, person, on, box ? addDays(on, length) : '', !box && length > 6 ? length : 0);
      case 'end':
        return this.end(name, on, addDays(on, length));
      case 'begin':
        return this.begin(name, on, addDays(on, length - 6));
      case 'exit':
        return this.exit(name, on, box);
      case 'undo':
        return this.undo();
      case 'undo and back':
        return this.undoAndBack(box ? 2 : 3);
      case 'delete':
        return this.delete(name);
      case 'type':
        return this.type(name, person, box);
      case 'take in':
        if (box && !this.gone.has(name)) this.type(name, person, false);
        return this.takeIn();
      case 'put back':
        ask(this.workbook, 'putBack', { items: [] });
        // Undo of what was taken in brings back what was typed.
        this.typed = this.isTakenIn || this.isTypedBeside || this.isTypedUnder;
        return '';
      case 'wait':
        this.today = addDays(this.today, Math.abs(at) + 1);
        this.workbook.day = this.today;
        this.days.add(this.today);
        if (box) ask(this.workbook, 'open', {});
        return '';
    }
  }

  /** On the reassign screen: to somebody, for good or until a last day, the case along with a service; or other hours. */
  private move(
    name: LineName,
    person: string,
    on: Day,
    { corrects = false, along = false, lastDay = '', hours = 0 }: Move,
  ): string {
    const line = this.line(name);
    const from = whoHas(line, this.today) ?? whoHas(line, on);
    if (!from) return '';
    const { asOf, kind } = { asOf: whoHas(line, this.today) ? this.today : on, kind: kindOf(name) };
    const shown = ask(this.workbook, 'caseload', { person: keyOf(this.workbook, from), asOf, kind }).lines;
    const found = shown.find((each) => each.key === this.keyIn(name));
    if (!found) throw new Error(`${name} is not in ${from}’s caseload on ${asOf}.`);
    const typed = {
      effective: showDay(on),
      provider: person && keyOf(this.workbook, person),
      amount: hours > 0 ? String(hours) : '',
      lastDay: lastDay && showDay(lastDay),
      correctOpening: corrects,
    };
    const { saved, batch } = ask(this.workbook, 'save', {
      ...{ person: keyOf(this.workbook, from), asOf, kind, drafts: [draftOf(found, typed)] },
      ...{ moveCaseManagement: along && kind === 'service', reason: 'moved' },
      acknowledged: acknowledged.map((code) => `${code}:${found.key}`),
    });
    if (!saved) return '';
    if (hours > 0) {
      line.hours.push({ begin: on, minutes: hours * 60 });
      return batch;
    }
    const give = (of: PlainLine): void => {
      if (lastDay === '') begins(of, on, person, exitKept(of, on));
      else standsIn(of, on, person, addDays(lastDay, 1));
    };
    // What began before the record has no opening day to correct: whoever is put there begins on the day that is given.
    if (corrects && line.start !== '') correctsOpening(line, person);
    else give(line);
    const managed = this.line(
      name.startsWith('2000001') ? '2000001 Case management' : '2000002 Case management',
    );
    if (along && kind === 'service' && person !== from && whoHas(managed, on) === from) give(managed);
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
    // Whoever returns has it again until their own last day, be it the day on which they return.
    if (back && returnsOn !== '') begins(line, returnsOn, back, until ?? '');
    return batch;
  }

  private end(name: LineName, on: Day, last: Day): string {
    const { row, seen } = this.assignment(name, on);
    if (!row || (row.lastDay !== '' && row.lastDay < on)) return '';
    const { saved, batch } = ask(this.workbook, 'editAssignment', editing(row, row.begin, last, seen));
    if (!saved) return '';
    endsOn(this.line(name), on, last);
    return batch;
  }

  /** An assignment began on another day than the record says. */
  private begin(name: LineName, on: Day, begin: Day): string {
    const { row, seen } = this.assignment(name, on);
    if (!row) return '';
    const { saved, batch } = ask(this.workbook, 'editAssignment', editing(row, begin, row.lastDay, seen));
    if (!saved) return '';
    for (const part of this.line(name).parts) if (part.begin === row.begin) part.begin = begin;
    return batch;
  }

  /** The last assignment of a line that has begun by a day. */
  private assignment(name: LineName, on: Day): { row: AssignmentRow | undefined; seen: string } {
    const [studentId = ''] = name.split(' ');
    const { rows, seen } = student(this.workbook, studentId);
    const begun = rows.filter((each) => each.line === this.keyIn(name) && each.begin <= on);
    return { row: begun.sort((a, b) => (a.begin < b.begin ? 1 : -1))[0], seen };
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

  /** An Undo, that of it, and perhaps the Undo of that: each is a save like any other. */
  private undoAndBack(times: number): string {
    let batch = '';
    for (let i = 0; i < times; i++) {
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

  private type(name: LineName, person: string, opened: boolean): string {
    if (opened) ask(this.workbook, 'open', {});
    const { row } = this.cell(name);
    // Typed into one row of several, it would be that enrollment's alone.
    if (!row || name === '2000001 Case management') return '';
    // That a case manager's cell names nobody says nothing: many rosters name one on a student's first row only.
    if (kindOf(name) === 'case management' && person === 'Unassigned') return '';
    row[HEADER.indexOf(columnOf(name))] = person;
    if (opened && !this.typed && person !== whoHas(this.line(name), this.today)) this.kept.set(name, person);
    this.typed = true;
    this.isTypedBeside ||= !whoHas(this.line(name), this.today);
    return '';
  }

  /** The cells that somebody typed over, as they read. */
  private typedOver(): [LineName, string][] {
    return NAMES.flatMap((name): [LineName, string][] => {
      const { text } = this.cell(name);
      const who = whoHas(this.line(name), this.today);
      return this.typed && who && text !== who && !(isUnassigned(text) && who === NOBODY)
        ? [[name, text]]
        : [];
    });
  }

  private takeIn(): string {
    const { byHand } = ask(this.workbook, 'attention', {});
    const { saved, batch } = ask(this.workbook, 'takeIn', { items: [] });
    if (!saved) return '';
    this.isTakenIn = true;
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
  cell(name: LineName): { row: Cell[] | undefined; place: string; text: string; hours: number } {
    const [studentId, service] = name.split(' ');
    const rows = this.workbook.sheets.get(ROSTER) ?? [];
    const r = rows.findIndex(
      (row) => row[0] === studentId && (kindOf(name) !== 'service' || row[4] === service),
    );
    const c = HEADER.indexOf(columnOf(name));
    const place = `${'ABCDEFGHIJKLMN'[c]}${r + 1}`;
    const hours = Number(rows[r]?.[HEADER.indexOf('Hours per week')]);
    return { row: rows[r], place, text: String(rows[r]?.[c] ?? ''), hours };
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
