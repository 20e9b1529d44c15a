import { cellName } from './a1';
import type { CellValue, DataValidation } from './cells';
import { displayText } from './displayText';
import type { Sheet } from './sheet';

/** Whether a value fits the rule; kinds that the local Sheets does not check let everything pass. */
export function validationAccepts(rule: DataValidation, value: CellValue, sheet: Sheet): boolean {
  if (value === null) return true;
  switch (rule.kind) {
    case 'list':
      return rule.options.includes(displayText(value, undefined));
    case 'range':
      return rangeOptions(rule, sheet).includes(displayText(value, undefined));
    case 'checkbox':
      return rule.options.length > 0 ? rule.options.includes(String(value)) : typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && withinBounds(rule, value);
    case 'date':
      return typeof value === 'number';
    case 'formula':
    case 'other':
      return true;
  }
}

/** The choices that the dropdown of the rule offers now. */
export function rangeOptions(rule: DataValidation, sheet: Sheet): string[] {
  const [source] = rule.criteriaValues;
  if (!isSource(source)) return [...rule.options];
  const from = sheet.workbook.sheetWithId(source.sheetId);
  const texts: string[] = [];
  if (!from) return texts;
  const { row, column, rows, columns } = source.area;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const text = from.display(r, c);
      if (text !== '') texts.push(text);
    }
  return texts;
}

/** Whether what a rule keeps is the range that its list is read from. */
export function isSource(
  source: unknown,
): source is { sheetId: number; area: { row: number; column: number; rows: number; columns: number } } {
  return typeof source === 'object' && source !== null && 'sheetId' in source && 'area' in source;
}

function withinBounds(rule: DataValidation, value: number): boolean {
  const [low, high] = rule.criteriaValues.map(Number);
  const between = low !== undefined && high !== undefined && value >= low && value <= high;
  switch (rule.criteria) {
    case 'NUMBER_BETWEEN':
      return between;
    case 'NUMBER_NOT_BETWEEN':
      return !between;
    case 'NUMBER_GREATER_THAN':
      return low !== undefined && value > low;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return low !== undefined && value >= low;
    case 'NUMBER_LESS_THAN':
      return low !== undefined && value < low;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return low !== undefined && value <= low;
    case 'NUMBER_EQUAL_TO':
      return value === low;
    default:
      return true;
  }
}

/** Google's sentence for a value that a rejecting rule turns down (as users report it). */
export function violation(row: number, column: number): string {
  return `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
}
