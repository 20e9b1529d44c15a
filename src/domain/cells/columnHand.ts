import type { Unit } from './amount';
import { writeAmount } from './amount';
import type { Cell, FieldWrite } from './cell';
import { DateColumn, type KnownOrder } from './dateColumn';
import type { Day } from './day';
import { signShown, withComma, withPoint } from './decimalSign';
import type { Delivery } from './delivery';
import { parseAloneOrGroup, parseDelivery, saysGroup } from './delivery';
import type { Grade } from './grade';
import { gradeSpelling } from './gradeSpelling';
import { parseMark } from './mark';

/** A value as a cell takes it. */
export type CellValue = Omit<FieldWrite, 'ref'>;

/** How the cells of one column are written, so that new values come in their way. Each way is looked up once, however many follow. */
export class ColumnHand {
  private readonly texts: ReadonlySet<string>;
  private readonly hasNumbers: boolean;
  private readonly hasCommas: boolean;
  private spelled: ((grade: Grade) => string | number) | undefined;
  private sample: string | undefined;
  private hasDecimalCommas: boolean | undefined;
  private dates: DateColumn | undefined;

  /** `cells` are those of the column that are not blank; `known` is what else tells the order of its dates. */
  constructor(
    private readonly cells: readonly Cell[],
    private readonly known: KnownOrder,
  ) {
    this.texts = new Set(cells.map((cell) => String(cell).trim()));
    this.hasNumbers = cells.some((cell) => typeof cell === 'number');
    this.hasCommas = cells.length === 0 || [...this.texts].some((text) => text.includes(','));
  }

  /** As typed: "0012" stays text, and "12" is a number where the column holds numbers. */
  text(text: string): CellValue {
    const isNumber = this.hasNumbers && /^(?:0|[1-9]\d{0,14})$/.test(text);
    return { value: isNumber ? Number(text) : text };
  }

  /** `was`: the cell's own text, which goes before the column's. */
  day(day: Day, was: string): CellValue {
    this.dates ??= new DateColumn(this.cells, this.known);
    const isPlain = was !== '' && !was.includes('/');
    return { value: isPlain ? day : this.dates.written(day), isDay: true };
  }

  grade(grade: Grade): CellValue {
    this.spelled ??= gradeSpelling(this.cells);
    return { value: this.spelled(grade) };
  }

  amount(minutes: number, unit: Unit): CellValue {
    this.sample ??= commonestNotation(this.cells);
    this.hasDecimalCommas ??= signShown(this.cells).shows === 'comma';
    if (!this.hasDecimalCommas) return { value: writeAmount(minutes, unit, this.sample) };
    return { value: withComma(writeAmount(minutes, unit, withPoint(this.sample))) };
  }

  /** `text` is the export's own word. */
  delivery(delivery: Delivery, text: string): CellValue {
    if (this.texts.has(text)) return { value: text };
    const word = [...this.texts].find((own) => this.saysDelivery(own) === delivery);
    // "Consult" over marks.
    if (word === undefined && this.texts.size > 0 && [...this.texts].every((own) => parseMark(own) !== null))
      return this.mark(delivery === 'consult');
    return { value: word ?? (delivery === 'direct' ? 'Direct' : 'Consult') };
  }

  /** Beside no "D" an "I" may be an individual service as well as an indirect one. */
  private saysDelivery(text: string): Delivery | null {
    if (saysGroup(undefined, this.cells)) return parseAloneOrGroup(text);
    const isClear = !/^i$/i.test(text) || this.texts.has('D') || this.texts.has('d');
    return isClear ? parseDelivery(text) : null;
  }

  mark(isMarked: boolean): CellValue {
    const word = [...this.texts].find((own) => own !== '' && parseMark(own) === isMarked);
    return { value: word ?? (isMarked ? 'Yes' : 'No') };
  }

  /** "Alvarez, Ana", or the given name first where no name of the column has a comma. */
  student(student: string): CellValue {
    const [last = '', first = '', ...rest] = student.split(/,\s*/);
    const turned = !this.hasCommas && first !== '' && rest.length === 0;
    return { value: turned ? `${first} ${last}` : student };
  }
}

/** A cell in the notation that most cells of a column have: digits aside, "90 min Weekly" is written as "150 min Weekly" is. */
function commonestNotation(cells: readonly Cell[]): string {
  const counts = new Map<string, { count: number; text: string }>();
  for (const cell of cells) {
    const text = String(cell);
    const shape = text.replace(/[\d.,]+/g, '#').trim();
    const known = counts.get(shape);
    if (known) known.count += 1;
    else counts.set(shape, { count: 1, text });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.text ?? '';
}
