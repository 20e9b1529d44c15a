import { parseAmount } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { readDay } from '../cells/dateText';
import { parseDelivery } from '../cells/delivery';
import { parseGrade } from '../cells/grade';
import { parseMark } from '../cells/mark';
import { kindOf } from '../roster/fields';
import type { Field, Mapping } from '../roster/roster';
import type { FormField, Problems } from './formFinding';

/**
 * A typed value as its cell holds it, or null with a finding where it can't be read. `cells` are what the column holds: where
 * it holds numbers, so does the new cell.
 */
export function typedCell(
  problems: Problems,
  mapping: Mapping,
  field: Field,
  typed: string,
  cells: readonly Cell[],
  line = '',
): { value: string | number; isDay?: true } | null {
  const text = typed.trim();
  if (text === '') return { value: '' };
  const kind = kindOf(field);
  const day = kind === 'day' ? readDay(text) : null;
  if (day)
    return { value: cells.some((cell) => String(cell).includes('/')) ? american(day) : day, isDay: true };
  const unit = field.startsWith('lre') ? mapping.lreUnit : mapping.amountUnit;
  const isRead =
    kind === 'text' ||
    (kind === 'amount' && parseAmount(text, unit, mapping.divisors) !== null) ||
    (kind === 'grade' && parseGrade(text) !== null) ||
    (kind === 'mark' && parseMark(text) !== null) ||
    (kind === 'delivery' && parseDelivery(text) !== null);
  if (!isRead) {
    const place: FormField = field;
    problems.block({ code: 'unreadable-value', field: place, text }, line);
    return null;
  }
  const isNumber = /^(?:0|[1-9]\d{0,14}|\d+\.\d+)$/.test(text);
  const asNumber = isNumber && (kind === 'amount' || cells.some((cell) => typeof cell === 'number'));
  return { value: asNumber ? Number(text) : text };
}

export const american = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
