import { type AmountSaid, readAmount, type Unit } from '../cells/amount';
import { type AmountPart, daysAWeek, NO_PART, parseAmountPart } from '../cells/amountPart';
import type { Cell, Grid } from '../cells/cell';
import { amountSays } from './amountHeader';
import { wordsApart } from './headerSpelling';
import type { FieldColumns } from './headers';
import { type AmountSays, type Beside, PART_FIELDS, type PartField } from './madeAmount';
import { monthApart, partHeader } from './partHeader';

/** Reads what stands beside the amounts of a roster. Rosters repeat themselves: what the same cells say together is made once. */
export class BesideReader {
  private readonly fields: {
    field: PartField;
    column: number;
    title: string;
    period: AmountSays['period'];
    isDays: boolean;
  }[];
  private readonly columns: ReadonlySet<PartField>;
  /** Whether the roster has any column beside its amounts. */
  readonly hasParts: boolean;
  /** What the header of the range says, which is in the amounts' unit and per their period. */
  readonly range: AmountSays | null;
  private readonly known = new Map<AmountSays, Map<string, Beside>>();

  /** `header` is the header's row of the grid. */
  constructor(
    private readonly header: Grid[number],
    columns: FieldColumns,
  ) {
    this.fields = PART_FIELDS.flatMap((field) => {
      const column = columns[field];
      if (column === undefined) return [];
      const cell = header[column];
      const { period = null, isDays = false } = partHeader(wordsApart(cell)) ?? {};
      return [{ field, column, title: titleOf(cell), period, isDays }];
    });
    this.columns = new Set(this.fields.map(({ field }) => field));
    this.hasParts = this.fields.length > 0;
    const end = columns.amountMin ?? columns.amountMax;
    this.range = end === undefined ? null : this.saysOf(end);
  }

  /**
   * What the header of an amount says; null where its cells say all of it, each by the week. `unit`: in which the roster's other
   * services are, from which a header may differ.
   */
  saysOf(column: number | null | undefined, unit: Unit | null = null): AmountSays | null {
    const says = amountSays(wordsApart(typeof column === 'number' ? this.header[column] : undefined));
    const isOther = unit !== null && says.unit !== null && says.unit !== unit;
    const isPlain = (says.period ?? 'week') === 'week' && says.per !== 'session' && !isOther;
    if (isOther) return { ...says, own: says.unit };
    return this.hasParts || !isPlain ? says : null;
  }

  /** What stands beside an amount in a row. */
  read(row: readonly Cell[], header: AmountSays): Beside {
    const cells = this.fields.map(({ column }) => row[column] ?? '');
    const key = cells.join('\u001f');
    const known = this.known.get(header) ?? new Map<string, Beside>();
    this.known.set(header, known);
    let beside = known.get(key);
    if (!beside) {
      beside = this.made(cells, header);
      known.set(key, beside);
    }
    return beside;
  }

  /** The 0-based column of a part. */
  columnOf(part: PartField): number | undefined {
    return this.fields.find(({ field }) => field === part)?.column;
  }

  /** All that makes an amount, under its headers: "Minutes: 30; Frequency: biweekly". */
  shown(row: readonly Cell[], amount: number | null): string {
    const own = amount === null ? [] : [{ title: titleOf(this.header[amount]), column: amount }];
    return [...own, ...this.fields]
      .sort((a, b) => a.column - b.column)
      .map(({ title, column }) => `${title}: ${String(row[column] ?? '').trim() || '(blank)'}`)
      .join('; ');
  }

  private made(cells: readonly Cell[], header: AmountSays): Beside {
    const beside: Beside = {
      header,
      part: NO_PART,
      columns: this.columns,
      more: null,
      whole: null,
      trouble: null,
    };
    this.fields.forEach(({ field, period, isDays }, index) => {
      const cell = cells[index] ?? '';
      if (beside.trouble || String(cell).trim() === '') return;
      if (field === 'amountMore') {
        const said = readAmount(cell, 'hours');
        if (said && said.times === null && said.period === null) beside.more = said.minutes;
        else beside.trouble = field;
        return;
      }
      const said =
        (isDays && daysAWeek(String(cell))) || parseAmountPart(field === 'period' ? monthApart(cell) : cell);
      // "Days: 3" beside minutes a day is three days a week.
      const part = said && isDays && header.period === 'day' ? { ...said, period: 'week' as const } : said;
      const whole = part || field !== 'frequency' ? null : wholeIn(cell);
      const merged = part && period !== 'other' ? merge(beside.part, inHeader(part, field, period)) : null;
      if (whole) beside.whole = whole;
      else if (merged) beside.part = merged;
      else beside.trouble = field;
    });
    return beside;
  }
}

const titleOf = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** "30 min 2x/week" in the column of frequencies. */
function wholeIn(cell: Cell): AmountSaid | null {
  const said = readAmount(cell, 'minutes');
  return said && (said.unit !== null || said.times !== null) ? said : null;
}

/** A part with the period that its header names; null where the cell names another, or nothing of what its column is for. */
function inHeader(part: AmountPart, field: PartField, period: AmountSays['period']): AmountPart | null {
  if (field === 'timeUnit' && part.unit === null) return null;
  if (period === null || period === 'other') return part;
  if (part.period !== null && part.period !== period) return null;
  // What a column of times says "per week" of is the times.
  return { ...part, period };
}

/** What two columns say together; null where they contradict each other. */
function merge(one: AmountPart, other: AmountPart | null): AmountPart | null {
  if (!other) return null;
  const isSame = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
  if (!(isSame(one.times, other.times) && isSame(one.period, other.period) && isSame(one.unit, other.unit)))
    return null;
  // "min/wk" is the unit of the whole: beside "5 times" it may be each one's.
  if (one.times !== null && other.unit !== null && other.period !== null) return null;
  return {
    times: one.times ?? other.times,
    period: one.period ?? other.period,
    unit: one.unit ?? other.unit,
    isEach: one.isEach || other.isEach,
  };
}
