import { parseAmount } from './amount';
import { readDay } from './dateText';
import { parseDelivery } from './delivery';
import type { FormField, Problems } from './formFinding';
import { parseGrade } from './grade';
import { parseMark } from './mark';
import { type Cell, FIELDS, type Field, type Grid, type Mapping } from './roster';

/** How a column's input is typed and checked. */
export type FieldKind = 'text' | 'day' | 'amount' | 'grade' | 'mark' | 'delivery';

const KINDS: Partial<Record<Field, FieldKind>> = {
  birthDate: 'day',
  annualReview: 'day',
  reevaluation: 'day',
  esy: 'mark',
  start: 'day',
  end: 'day',
  amount: 'amount',
  amountMin: 'amount',
  amountMax: 'amount',
  lre: 'amount',
  lreMin: 'amount',
  lreMax: 'amount',
  grade: 'grade',
  iepMark: 'mark',
  delivery: 'delivery',
};
export const kindOf = (field: Field): FieldKind => KINDS[field] ?? 'text';

/** What tells a line from others, and who has it, is not changed in its row: assignments do that. */
const FIXED: readonly Field[] = ['lineId', 'studentId', 'service', 'start', 'provider', 'caseManager'];

/** The mapped columns of a row that can be edited as they are. */
export const editableFields = (mapping: Mapping): Field[] =>
  FIELDS.filter((field) => mapping.columns[field] !== undefined && !FIXED.includes(field));

/** The mapped columns of a new row; people, services and hours have inputs of their own. */
export const entryFields = (mapping: Mapping): Field[] =>
  FIELDS.filter(
    (field) =>
      mapping.columns[field] !== undefined &&
      !['lineId', 'service', 'provider', 'caseManager', 'amount'].includes(field),
  );

/** Without these a new row would be no student's. */
export const isNeeded = (field: Field): boolean =>
  field === 'studentId' || field === 'name' || field === 'lastName' || field === 'firstName';

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

const american = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** The nonblank cells of a 0-based column below the header. */
export function cellsBelow(grid: Grid, headerRow: number, column: number): Cell[] {
  const cells: Cell[] = [];
  for (let row = headerRow; row < grid.length; row++) {
    const cell = grid[row]?.[column];
    if (cell !== undefined && cell !== '') cells.push(cell);
  }
  return cells;
}
