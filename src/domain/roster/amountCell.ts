import { type Divisors, parseAmount, type Unit, writeAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { withComma, withPoint } from '../cells/decimalSign';
import { COLUMNS, type LimitField, rangeWith, unitOf } from './fields';
import { minutesIn, PART_FIELDS, writtenBeside } from './madeAmount';
import type { RosterLine } from './roster';

type Units = { amountUnit: Unit; lreUnit: Unit; divisors: Divisors };

/** The minutes a week that a text in a row's cell of hours means, with what stands beside it; null where it can't be told. */
export function amountIn(
  row: RosterLine,
  field: 'amount' | 'lre',
  text: string,
  units: Units,
): number | null {
  const unit = unitOf(field, units);
  const plain = row.commas?.includes(field) ? withPoint(text) : text;
  return field === 'amount' && row.beside
    ? minutesIn(plain, unit, units.divisors, row.beside)
    : parseAmount(plain, unit, units.divisors);
}

/** A changed amount as a row's cell of hours is to say it; null where no one number can, since other columns make it too. */
export function amountWritten(
  row: RosterLine,
  field: 'amount' | 'lre',
  minutes: number,
  units: Units,
): string | number | null {
  const unit = unitOf(field, units);
  const hasCommas = row.commas?.includes(field) === true;
  const text = hasCommas ? withPoint(row.text[field]) : row.text[field];
  const written =
    field === 'amount' && row.beside
      ? writtenBeside(minutes, unit, units.divisors, text, row.beside)
      : writeAmount(minutes, unit, text);
  return hasCommas && written !== null ? withComma(written) : written;
}

/** What stands in the columns that make the amount with its own: "30, 5x/week". */
export const amountParts = (row: RosterLine): string =>
  [row.text.amount, ...PART_FIELDS.map((field) => row[field])]
    .filter((text) => text.trim() !== '')
    .join(', ');

/** What stands beside a limit and is a part of it; null where its cell says it all. */
const besideLimit = (row: RosterLine, field: LimitField) =>
  rangeWith(field) === 'amount' ? (row.rangeBeside ?? null) : null;

/** The minutes a week that a limit of the IEP names in its row; null where it is blank or can't be told. */
export const limitSaid = (row: RosterLine, field: LimitField): number | null =>
  row.upsideDown?.[field] ?? row[COLUMNS[field].property];

/** The minutes a week that another cell would mean in a limit's place; null where none can be told. */
export function limitIn(row: RosterLine, field: LimitField, cell: Cell, units: Units): number | null {
  const beside = besideLimit(row, field);
  const unit = unitOf(field, units);
  if (cell === '') return null;
  return beside ? minutesIn(cell, unit, units.divisors, beside) : parseAmount(cell, unit, units.divisors);
}

/** A limit as its row's cell says it; null where no one cell can. */
export function limitWritten(
  row: RosterLine,
  field: LimitField,
  minutes: number,
  units: Units,
): string | number | null {
  const beside = besideLimit(row, field);
  const unit = unitOf(field, units);
  return beside ? writtenBeside(minutes, unit, units.divisors, '', beside) : writeAmount(minutes, unit, '');
}
