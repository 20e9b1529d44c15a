import { type Divisors, parseAmount, type Unit, writeAmount } from '../cells/amount';
import { withComma, withPoint } from '../cells/decimalSign';
import { unitOf } from './fields';
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
