import type { Cell } from '../cells/cell';
import { DateColumn } from '../cells/dateColumn';
import { readDay } from '../cells/dateText';
import { canRead } from '../roster/columnCells';
import { knownOrder } from '../roster/dateColumns';
import { columnOf, type Field, unitOf } from '../roster/fields';
import type { Mapping } from '../roster/roster';
import type { Findings } from './finding';

/**
 * A typed value as its cell holds it, or null with a finding where it can't be read. `cells` are what the column holds: where
 * it holds numbers, so does the new cell.
 */
export function typedCell(
  findings: Findings,
  mapping: Mapping,
  field: Field,
  typed: string,
  cells: readonly Cell[],
  line = '',
): { value: string | number; isDay?: true } | null {
  const text = typed.trim();
  if (text === '') return { value: '' };
  const { kind } = columnOf(field);
  const day = kind === 'day' ? readDay(text) : null;
  if (day) return { value: new DateColumn(cells, knownOrder(mapping, field)).written(day), isDay: true };
  if (!canRead(kind, text, unitOf(field, mapping), mapping.divisors)) {
    findings.block({ code: 'unreadable-value', field, text }, { line });
    return null;
  }
  const isNumber = /^(?:0|[1-9]\d{0,14}|\d+\.\d+)$/.test(text);
  const asNumber = isNumber && (kind === 'amount' || cells.some((cell) => typeof cell === 'number'));
  return { value: asNumber ? Number(text) : text };
}
