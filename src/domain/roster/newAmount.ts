import type { Divisors, Unit } from '../cells/amount';
import { parseAmountPart } from '../cells/amountPart';
import type { Cell, ColumnRef, FieldWrite } from '../cells/cell';
import { BesideReader } from './besideReader';
import { PART_FIELDS, type PartField, writtenBeside } from './madeAmount';
import type { Mapping } from './roster';

/**
 * The cells of a new row that make an amount a week where several columns, or a header's period, make it: once a week, in the words
 * that its columns have. `headingOf`: how a column is headed, with the title over it where that makes it an amount. `as typed` where the amount's own cell says it all, null where these columns can't say it.
 */
export function newAmount(
  mapping: Mapping,
  amount: ColumnRef,
  minutes: number,
  cellsOf: (ref: ColumnRef) => readonly Cell[],
  headingOf: (ref: ColumnRef) => Cell,
): FieldWrite[] | 'as typed' | null {
  // A service of a wide row has its own of them.
  const service = mapping.services.find((each) => each.amount === amount);
  const own = service?.own;
  const parts = PART_FIELDS.flatMap((field) => {
    const ref = own?.[field] ?? mapping.columns[field];
    return ref ? [{ field, ref }] : [];
  });
  const header = [amount, ...parts.map(({ ref }) => ref)].map(headingOf);
  const besides = new BesideReader(
    header,
    Object.fromEntries(parts.map(({ field }, index) => [field, index + 1])),
  );
  const { amountUnit, divisors }: { amountUnit: Unit; divisors: Divisors } = mapping;
  const says = besides.saysOf(0, service ? amountUnit : null);
  if (!says) return 'as typed';
  const words = parts.map(({ field, ref }) => onceAWeek(field, amountUnit, cellsOf(ref)));
  const value = writtenBeside(minutes, amountUnit, divisors, '', besides.read(['', ...words], says));
  if (value === null) return null;
  const beside = parts.map(({ ref }, index) => ({ ref, value: words[index] ?? '' }));
  return [{ ref: amount, value }, ...beside.filter((cell) => cell.value !== '')];
}

/** What a part's column says of an amount that is given once a week; '' where it is to stay blank. */
function onceAWeek(field: PartField, unit: Unit, cells: readonly Cell[]): string | number {
  if (field === 'amountMore') return '';
  if (field === 'times') return 1;
  const own = cells.find((cell) => {
    const part = parseAmountPart(cell);
    return field === 'timeUnit'
      ? part?.unit === unit && part.period === null && !part.isEach
      : part?.period === 'week' && (part.times ?? 1) === 1 && part.unit === null;
  });
  if (typeof own === 'string' || typeof own === 'number') return own;
  return field === 'timeUnit' ? (unit === 'hours' ? 'hr' : 'min') : 'Weekly';
}
