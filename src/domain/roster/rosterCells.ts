import { a1 } from '../cells/a1';
import type { Divisors, Unit } from '../cells/amount';
import { MOST_A_WEEK, parseAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { looksLikeDate } from '../cells/dateText';
import type { Day } from '../cells/day';
import type { Delivery, parseDelivery } from '../cells/delivery';
import type { Grade } from '../cells/grade';
import { parseGrade } from '../cells/grade';
import { parseMark } from '../cells/mark';
import type { BesideReader } from './besideReader';
import type { DateColumns } from './dateColumns';
import { FIELDS, type Field, type FieldOf } from './fields';
import type { FieldColumns } from './headers';
import type { LikelyDays } from './likelyDays';
import { type AmountSays, type Beside, makingOf, minutesIn } from './madeAmount';
import type { PersonCells } from './personCells';
import type { RosterFinding } from './roster';

const ERROR = /^#(?:N\/A|GETTING_DATA|[A-Z0/_]+[!?])|^Loading(?:\.\.\.|…)$/i;

type ColumnPlace = number | null | undefined;

/** Whether a cell shows a formula's error, or a formula that has not come back yet, in place of a value. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && (cell.startsWith('#') || cell.startsWith('L')) && ERROR.test(cell);
}

/** A cell as text for people and identities: trimmed, a number by its digits. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === undefined ? '' : String(cell);
}

/** A name that stands in one cell or, with the first name, in two. */
const personText = (last: string, first: string): string =>
  last !== '' && first !== '' && !last.includes(',') ? `${last}, ${first}` : last || first;

/** Nothing is given for fewer minutes than this. */
const LEAST = 5;

/** Reads the cells of one roster row, and keeps what could not be read. Rosters repeat themselves, so readings are remembered. */
export class RowReader {
  /** What the ends of the row's ranges say of which the minimum is above the maximum. */
  upsideDown: { readonly [F in Field]?: number } | undefined;
  private row: readonly Cell[] = [];
  private plain: readonly Cell[] = [];
  private rowNumber = 0;
  private troubled: Field[] = [];
  private shared = 0;
  private readonly amounts = {
    hours: new Map<Cell, number | null>(),
    minutes: new Map<Cell, number | null>(),
  };
  private readonly grades = new Map<Cell, Grade | null>();
  private readonly deliveries = new Map<Cell, Delivery | null>();

  private readonly makings = new Map<Beside, Map<Cell, ReturnType<typeof makingOf>>>();

  constructor(
    private readonly divisors: Divisors,
    private readonly besides: BesideReader,
    private readonly findings: RosterFinding[],
    private readonly dates: DateColumns,
    private readonly people: PersonCells,
    private readonly likely: LikelyDays,
  ) {}

  /** Turns to a row (1-based); `plain` has a point before the decimals of its amounts. */
  turnTo(row: readonly Cell[], plain: readonly Cell[], rowNumber: number): void {
    this.row = row;
    this.plain = plain;
    this.rowNumber = rowNumber;
    this.troubled = [];
    this.upsideDown = undefined;
  }

  /** What was unreadable so far is so for every line of the row. */
  endShared(): void {
    this.shared = this.troubled.length;
  }

  /** Begins a line of the row: what was unreadable in the line before is not in this one. */
  beginLine(): void {
    this.troubled.length = this.shared;
  }

  /** The fields of the line that hold something unreadable. */
  get unreadable(): readonly Field[] {
    return this.troubled.length === 0 ? NONE : [...new Set(this.troubled)];
  }

  /** The cell's own text, as a change is checked against it. */
  own(column: ColumnPlace): string {
    const cell = typeof column === 'number' ? this.row[column] : undefined;
    return typeof cell === 'string' ? cell : textOf(cell);
  }

  /** A person's own text, as `personText` has it where it stands in two cells. */
  ownPerson(column: ColumnPlace, first: ColumnPlace): string {
    return first === undefined
      ? this.own(column)
      : personText(this.own(column).trim(), this.own(first).trim());
  }

  /** The first text among the mapped fields, to show which row is meant. */
  firstText(columns: FieldColumns): string {
    for (const field of FIELDS)
      if (this.own(columns[field]).trim() !== '') return this.own(columns[field]).trim();
    return '';
  }

  text(field: Field, column: ColumnPlace): string {
    return textOf(this.cell(field, column));
  }

  /** Who counts in a cell that names somebody; of several, of whom nobody said who counts, none. */
  person(field: FieldOf<'person'>, column: ColumnPlace, first?: ColumnPlace): string {
    const text = personText(this.text(field, column), this.text(field, first));
    const name = this.people.name(text, this.rowNumber, column);
    if (name === null) this.troubled.push(field);
    return name ?? '';
  }

  amount(field: FieldOf<'amount'>, column: ColumnPlace, unit: Unit): number | null {
    const read = (cell: Cell) => parseAmount(cell, unit, this.divisors);
    const minutes = this.read(field, column, this.amounts[unit], read, () => 'unreadable-amount');
    if (minutes !== null && (minutes > MOST_A_WEEK || minutes < LEAST))
      this.doubt(column, unit === 'minutes', minutes);
    return minutes;
  }

  /** What stands beside an amount under such a header. */
  beside(header: AmountSays): Beside {
    return this.besides.read(this.plain, header);
  }

  /** An amount that is made of its cell and of what stands beside it. */
  madeAmount(column: number | null, unit: Unit, beside: Beside): number | null {
    const cell = this.cell('amount', column);
    if (isBlank(cell) && beside.more === null && !beside.whole) return null;
    const making = this.making(cell, unit, beside);
    if (!('trouble' in making)) {
      // "1" and "3" are an hour and three minutes.
      const own = beside.part.unit ?? beside.header.own ?? unit;
      this.doubt(column, own === 'minutes' && !beside.more, making.minutes);
      return making.minutes;
    }
    const { trouble } = making;
    const isOwn = trouble === 'amount' && parseAmount(cell, unit, this.divisors) === null;
    if (isOwn) this.report('unreadable-amount', column, this.own(column).trim());
    else {
      const at = trouble === 'amount' ? column : this.besides.columnOf(trouble);
      this.report('amount-not-made', at, this.besides.shown(this.row, column));
    }
    this.troubled.push('amount');
    return null;
  }

  private making(cell: Cell, unit: Unit, beside: Beside): ReturnType<typeof makingOf> {
    const known = this.makings.get(beside) ?? new Map<Cell, ReturnType<typeof makingOf>>();
    this.makings.set(beside, known);
    let making = known.get(cell);
    if (!making) {
      making = makingOf(cell, unit, this.divisors, beside);
      known.set(cell, making);
    }
    return making;
  }

  /** An amount that a week hardly has is told, and so are fewer minutes than anyone counts, as of hours or of a percentage. */
  private doubt(column: ColumnPlace, isMinutes: boolean, minutes: number): void {
    const number = Number(typeof column === 'number' ? this.plain[column] : undefined);
    const isPart = isMinutes && number > 0 && number < LEAST;
    if (minutes > MOST_A_WEEK || isPart) this.report('doubtful-amount', column, this.own(column));
  }

  day(field: FieldOf<'day'>, column: ColumnPlace): Day | '' {
    const dates = this.dates[field];
    const read = (cell: Cell): Day | null => {
      const day = dates?.read(cell) ?? null;
      return day === 'either' ? null : day;
    };
    const code = (cell: Cell) => {
      if (dates?.read(cell) === 'either') return 'ambiguous-date';
      return looksLikeDate(cell) ? 'unreadable-date' : 'not-a-date';
    };
    const day = this.read(field, column, null, read, code) ?? '';
    const likely = day === '' ? undefined : this.likely[field];
    if (likely && (day < likely[0] || day > likely[1]))
      this.report('doubtful-date', column, this.own(column).trim());
    return day;
  }

  grade(column: ColumnPlace): Grade | null {
    return this.read('grade', column, this.grades, parseGrade, () => 'unreadable-grade');
  }

  /** Blank is direct: most rosters name only the consult lines. */
  delivery(column: ColumnPlace, parse: typeof parseDelivery): Delivery {
    const code = (): RosterFinding['code'] => 'unreadable-delivery';
    return this.read('delivery', column, this.deliveries, parse, code) ?? 'direct';
  }

  mark(field: FieldOf<'mark'>, column: ColumnPlace): boolean {
    return this.read(field, column, null, parseMark, () => 'unreadable-mark') ?? false;
  }

  /** A range whose minimum is above its maximum tells nothing. */
  range(
    min: FieldOf<'amount'>,
    max: FieldOf<'amount'>,
    columns: FieldColumns,
    unit: Unit,
    beside: Beside | null = null,
  ): [number | null, number | null] {
    if (columns[min] === undefined && columns[max] === undefined) return NO_RANGE;
    const bound = (field: FieldOf<'amount'>): number | null =>
      beside ? this.madeBound(field, columns[field], unit, beside) : this.amount(field, columns[field], unit);
    const [low, high] = [bound(min), bound(max)];
    if (low === null || high === null || low <= high) return [low, high];
    this.report(
      'range-upside-down',
      columns[min],
      `${this.text(min, columns[min])} - ${this.text(max, columns[max])}`,
    );
    this.troubled.push(min, max);
    this.upsideDown = { ...this.upsideDown, [min]: low, [max]: high };
    return [null, null];
  }

  /** The end of a range per the period, the times and the unit of the row's amount, which is told where it can't be made. */
  private madeBound(
    field: FieldOf<'amount'>,
    column: ColumnPlace,
    unit: Unit,
    beside: Beside,
  ): number | null {
    const cell = this.cell(field, column);
    if (isBlank(cell)) return null;
    const minutes = minutesIn(cell, unit, this.divisors, beside);
    if (minutes === null) this.troubled.push(field);
    return minutes;
  }

  report(code: RosterFinding['code'], column: ColumnPlace, text: string): void {
    this.findings.push({ code, place: a1(this.rowNumber, (column ?? 0) + 1), text });
  }

  private read<T>(
    field: Field,
    column: ColumnPlace,
    remembered: Map<Cell, T | null> | null,
    parse: (cell: Cell) => T | null,
    code: (cell: Cell) => RosterFinding['code'],
  ): T | null {
    const cell = this.cell(field, column);
    if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) return null;
    let value = remembered?.get(cell);
    if (value === undefined) {
      value = parse(cell);
      remembered?.set(cell, value);
    }
    if (value === null) {
      this.report(code(cell), column, this.own(column).trim());
      this.troubled.push(field);
    }
    return value;
  }

  /** An error cell says nothing: it is reported and read as blank, and its field is remembered as unreadable. */
  private cell(field: Field, column: ColumnPlace): Cell {
    const cell = typeof column === 'number' ? this.plain[column] : undefined;
    if (cell === undefined) return '';
    if (!isErrorCell(cell)) return cell;
    this.report('error-cell', column, textOf(cell));
    this.troubled.push(field);
    return '';
  }
}

const isBlank = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

const NONE: readonly Field[] = [];

const NO_RANGE: [null, null] = [null, null];
