import { isDeepStrictEqual } from 'node:util';
import type { PropertyTexts } from '../../src/app/opened/memory';
import type { Layout } from '../../src/app/ports/layout';
import type { CellWrite, NewSheet, NotWritten, TextBlock, Workbook } from '../../src/app/ports/ports';
import type { TriedOut } from '../../src/app/ports/tryOut';
import type { Answer, Call, Input } from '../../src/contract/contract';
import type { Cell, Grid } from '../../src/domain/cells/cell';
import type { Day } from '../../src/domain/cells/day';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';

/** A call of the page and, once it has come, its answer. */
type Asked = { call: Call; payload: string };
/** What a person does in the sidebar: calls, each made when the one before has been answered. */
export type Program = Generator<Asked, void, string>;

/** One call, for a `Program`. */
export function* asks<C extends Call>(call: C, input: Input<C>): Generator<Asked, Answer<C>, string> {
  return JSON.parse(yield { call, payload: JSON.stringify(input) });
}

/** A call as it came out. */
export type Done = Asked & {
  session: string;
  answer: string;
  /** The batches that it wrote to the record. */
  batches: string[];
  complaints: unknown[];
  /** When it began and ended, in port calls of all sessions together. */
  from: number;
  to: number;
};

/** The spreadsheet of all sessions, with the lock that only one of them has. */
export class SharedBook {
  holder: Session | null = null;
  /** How often the lock was taken. */
  locks = 0;
  /** Port calls of all sessions so far. */
  clock = 0;
  readonly trace: string[] = [];
  readonly done: Done[] = [];
  /** Told of rows that were added to a sheet. */
  onAppend: (sheet: string, rows: readonly (readonly Cell[])[]) => void = () => undefined;

  /** Told of what the session that has the lock reads, is about to write, and is answered. */
  onRead: (sheet: string) => void = () => undefined;
  onWrite: (sheet: string, cells: readonly CellWrite[]) => void = () => undefined;
  onAnswer: (answer: string) => void = () => undefined;
  onDeath: () => void = () => undefined;

  constructor(readonly book: MemoryWorkbook) {}
}

/** Thrown where a session is to stop for a while, and at every port call after that. */
class Suspended extends Error {}

type Recorded = { name: string } & ({ value: unknown } | { error: unknown });

/**
 * One user's sidebar and the script runs that it starts. The use cases are synchronous, so a run that others come between is
 * replayed: it is stopped before its next port call, and when its turn comes again it is run from its start with the answers
 * that its first port calls got, without their effects, and then goes on for real.
 */
export class Session implements Workbook {
  private recorded: Recorded[] = [];
  private at = 0;
  private left = 0;
  private isSuspended = false;
  private fault: Error | null = null;
  private asked: Asked | null = null;
  private from = 0;
  private batches: string[] = [];
  private complaints: unknown[] = [];
  private last = '';
  private timesOut = false;
  private until = '';
  private isOver = false;

  constructor(
    readonly name: string,
    readonly email: string,
    private readonly shared: SharedBook,
    private readonly handle: (workbook: Workbook, call: string, payload: string) => string,
    private readonly program: Program,
  ) {}

  get over(): boolean {
    return this.isOver;
  }

  /**
   * Goes on for so many port calls, or until right before one that begins with `until`. Where another one has the lock it waits,
   * or, where `timesOut`, has waited too long. Whether it got anywhere.
   */
  turn(calls: number, timesOut: boolean, until = ''): boolean {
    const before = this.shared.clock;
    const wasOver = this.isOver;
    this.left = calls;
    this.timesOut = timesOut;
    this.until = until;
    this.shared.trace.push(`${this.name}:`);
    while (this.left > 0 && this.run());
    return this.shared.clock > before || this.isOver !== wasOver;
  }

  /** Google ends the script here; the sidebar is closed. */
  die(): void {
    this.shared.trace.push(`${this.name} dies`);
    if (this.asked) this.finish('');
    if (this.shared.holder === this) {
      this.shared.holder = null;
      this.shared.onDeath();
    }
    this.isOver = true;
  }

  /** Runs the call under way, or the next one; false where it had to stop. */
  private run(): boolean {
    if (this.isOver) return false;
    if (!this.asked) {
      const next = this.program.next(this.last);
      if (next.done) {
        this.isOver = true;
        return false;
      }
      this.asked = next.value;
      this.from = this.shared.clock;
      this.shared.trace.push(`calls ${next.value.call}`);
    }
    this.at = 0;
    this.isSuspended = false;
    let answer = '';
    try {
      answer = this.handle(this, this.asked.call, this.asked.payload);
    } catch (error) {
      if (!this.isSuspended) throw error;
    }
    if (this.fault) throw this.fault;
    if (this.isSuspended) return false;
    this.shared.trace.push(`is answered ${answer.slice(0, 160)}`);
    this.shared.onAnswer(answer);
    this.finish(answer);
    return true;
  }

  private finish(answer: string): void {
    if (!this.asked) return;
    const { batches, complaints, from } = this;
    this.shared.done.push({
      ...this.asked,
      session: this.name,
      answer,
      batches,
      complaints,
      from,
      to: this.shared.clock,
    });
    this.last = answer;
    this.asked = null;
    this.recorded = [];
    this.batches = [];
    this.complaints = [];
  }

  /** One port call: its recorded answer, or, where it is new and the turn is not over, the real one. */
  private step<T>(name: string, work: () => T): T {
    if (this.isSuspended) throw new Suspended();
    const known = this.recorded[this.at];
    if (known) {
      this.at += 1;
      if (known.name !== name) {
        this.fault = new Error(`The replay went another way: ${name} instead of ${known.name}.`);
        throw this.fault;
      }
      if ('error' in known) throw known.error;
      // What the same call gave before.
      return known.value as T;
    }
    if (this.left === 0 || (this.until !== '' && name.startsWith(this.until))) this.halt();
    this.left -= 1;
    this.at += 1;
    this.shared.clock += 1;
    this.shared.trace.push(name);
    try {
      const value = frozen(work());
      this.recorded.push({ name, value });
      return value;
    } catch (error) {
      this.recorded.push({ name, error });
      throw error;
    }
  }

  private halt(): never {
    this.left = 0;
    return this.suspend();
  }

  private suspend(): never {
    this.isSuspended = true;
    throw new Suspended();
  }

  private get book(): MemoryWorkbook {
    return this.shared.book;
  }

  account = (): string => this.email;
  /** Every other session's roster follows in a later call, which need not come: by another save then, or an opening. */
  goesOn(): boolean {
    return Number.parseInt(this.name, 10) % 2 === 1;
  }
  spent(): number {
    return 0;
  }
  now = (): string => this.step('now', () => this.book.now());
  zone = (): string => this.step('zone', () => this.book.zone());
  assumeZone = (zone: string): void => this.book.assumeZone(zone);
  knownZone = (): string => this.book.knownZone();
  today = (): Day => this.step('today', () => this.book.today());
  dayOf = (moment: string): Day | null => this.book.dayOf(moment);
  locale = (): string => this.book.locale();
  sheetNames = (): string[] => this.step('sheetNames', () => this.book.sheetNames());
  cells = () => this.book.cells();
  sheetIds = () => this.step('sheetIds', () => this.book.sheetIds());
  read = (sheet: string): Grid | null =>
    this.step(`read ${sheet}`, () => {
      if (this.shared.holder === this) this.shared.onRead(sheet);
      return this.book.read(sheet);
    });
  readFrom(...asked: Parameters<Workbook['readFrom']>): ReturnType<Workbook['readFrom']> {
    return this.step(`readFrom ${asked[0]}`, () => this.book.readFrom(...asked));
  }
  readPart(sheet: string, rows: number, columns: number): Grid | null {
    return this.step(`read ${sheet}`, () => this.book.readPart(sheet, rows, columns));
  }
  readArea(...asked: Parameters<Workbook['readArea']>): Grid | null {
    return this.step(`readArea ${asked[0]}`, () => this.book.readArea(...asked));
  }
  keepHidden(sheet: string, texts: readonly string[]): void {
    this.step(`keepHidden ${sheet}`, () => this.book.keepHidden(sheet, texts));
  }
  pack(text: string): string {
    return this.book.pack(text);
  }
  unpack(packed: string): string {
    return this.book.unpack(packed);
  }
  texts(sheet: string, from: number, count: number): { rows: number; texts: string[][] } | null {
    return this.step(`texts ${sheet}`, () => this.book.texts(sheet, from, count));
  }
  merged = (sheet: string) => this.step(`merged ${sheet}`, () => this.book.merged(sheet));
  frozenRows = (sheet: string): number => this.step(`frozenRows ${sheet}`, () => this.book.frozenRows(sheet));
  freezeRows(sheet: string, rows: number): void {
    this.step(`freezeRows ${sheet}`, () => this.book.freezeRows(sheet, rows));
  }
  formulas = (...asked: Parameters<Workbook['formulas']>): ReturnType<Workbook['formulas']> =>
    this.step(`formulas ${asked[0]}`, () => this.book.formulas(...asked));

  formats(sheet: string, cells: readonly CellWrite[]): string[] {
    return this.step(`formats ${sheet}`, () => this.book.formats(sheet, cells));
  }
  /** As the adapter does: the cells of one value together, and others may come between two values. */
  lists(sheet: string, cells: readonly CellWrite[]): (readonly string[] | null)[] {
    return this.step(`lists ${sheet}`, () => this.book.lists(sheet, cells));
  }
  write(sheet: string, cells: readonly CellWrite[]): NotWritten[] {
    const groups = new Map<string, CellWrite[]>();
    for (const cell of cells) {
      const key = `${typeof cell.value} ${cell.value}`;
      groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
    return [...groups.values()].flatMap((group) =>
      this.step(`write ${sheet} ${JSON.stringify(group.map((c) => [c.row, c.column, c.value]))}`, () => {
        this.shared.onWrite(sheet, group);
        return this.book.write(sheet, group);
      }),
    );
  }
  append(sheet: string, rows: readonly (readonly (string | number)[])[]): Grid {
    return this.step(`append ${sheet} ${rows.length}`, () => {
      const written = this.book.append(sheet, rows);
      if (sheet === SHEETS.log) this.batches.push(String(rows[0]?.[1]));
      this.shared.onAppend(sheet, rows);
      return written.map((row) => [...row]);
    });
  }
  deleteBlankRows(sheet: string, rows: readonly number[]): void {
    this.step(`deleteBlankRows ${sheet} ${rows.join()}`, () => this.book.deleteBlankRows(sheet, rows));
  }
  takeOut(sheet: string, row: number, texts: readonly (readonly string[])[]): boolean {
    return this.step(`takeOut ${sheet} ${row} ${texts.length}`, () => this.book.takeOut(sheet, row, texts));
  }
  insertRows(sheet: string, after: number, count: number, goingOn: readonly number[]): void {
    this.step(`insertRows ${sheet} ${after} ${count}`, () =>
      this.book.insertRows(sheet, after, count, goingOn),
    );
  }
  patch(sheet: string, blocks: readonly TextBlock[]): void {
    this.step(`patch ${sheet}`, () => this.book.patch(sheet, blocks));
  }
  /** Others may come between the two: each is a call of its own, whatever they share. */
  writeBoth(
    sheet: string,
    cells: readonly CellWrite[],
    texts: { sheet: string; blocks: readonly TextBlock[] },
  ): boolean {
    const isWhole = this.write(sheet, cells).length === 0;
    if (isWhole) this.patch(texts.sheet, texts.blocks);
    return isWhole;
  }
  goTo = (sheet: string, row: number): void => this.step(`goTo ${sheet}`, () => this.book.goTo(sheet, row));
  create = (sheet: NewSheet): void => this.step(`create ${sheet.name}`, () => this.book.create(sheet));
  lay = (layout: Layout): void => this.step(`lay ${layout.name}`, () => this.book.lay(layout));
  show = (sheet: string): void => this.step(`show ${sheet}`, () => this.book.show(sheet));
  remove = (sheet: string): void => this.step(`remove ${sheet}`, () => this.book.remove(sheet));
  warnBeforeEdits(sheet: string, description: string): void {
    this.step(`warnBeforeEdits ${sheet}`, () => this.book.warnBeforeEdits(sheet, description));
  }
  forget = (): void => this.step('forget', () => this.book.forget());
  recall = (): PropertyTexts => this.step('recall', () => this.book.recall());
  remember(memory: Readonly<Record<string, string>>): void {
    this.step(`remember ${Object.keys(memory).join()}`, () => this.book.remember(memory));
  }
  tryOut = (): TriedOut => this.step('tryOut', () => this.book.tryOut());
  keptForUser = (): string => this.step('keptForUser', () => this.book.keptForUser());
  keepForUser(text: string): void {
    this.step('keepForUser', () => this.book.keepForUser(text));
  }
  keptForDocument = (): string => this.step('keptForDocument', () => this.book.keptForDocument());
  keepForDocument(text: string): void {
    this.step('keepForDocument', () => this.book.keepForDocument(text));
  }
  note = (sheet: string): string => this.step(`note ${sheet}`, () => this.book.note(sheet));
  keepNote(sheet: string, text: string): void {
    this.step(`keepNote ${sheet}`, () => this.book.keepNote(sheet, text));
  }
  flush = (): void => this.step('flush', () => undefined);
  complain(error: unknown): void {
    if (!this.isSuspended) this.complaints.push(error);
  }

  exclusively<T>(work: () => T): T | 'busy' {
    const waits = this.recorded[this.at] === undefined && this.shared.holder !== null;
    if (waits && !this.isSuspended && !this.timesOut) this.suspend();
    const got = this.step('lock', () => {
      if (this.shared.holder !== null) return false;
      this.shared.holder = this;
      this.shared.locks += 1;
      return true;
    });
    if (!got) return 'busy';
    try {
      return work();
    } finally {
      // Not where the run only pauses: it goes on with the lock.
      if (!this.isSuspended)
        this.step('unlock', () => {
          this.shared.holder = null;
        });
    }
  }
}

/** So that no use case changes what a replay will be given again. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Whether two states of the sheets are the same, cell by cell. */
export const areSame = (a: ReadonlyMap<string, Cell[][]>, b: ReadonlyMap<string, Cell[][]>): boolean =>
  isDeepStrictEqual(a, b);
