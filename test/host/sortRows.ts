import type { Area, CellValue } from './cells';
import { moveFormula } from './formulas/formulaText';
import type { Sheet } from './sheet';

export type SortKey = { column: number; ascending: boolean };

/** Sorts the rows of an area as Sheets does: numbers before text before booleans, blanks last either way; stable. */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const keyed = Array.from({ length: area.rows }, (_, offset) => ({
    offset,
    values: keys.map((key) => sheet.value(area.row + offset, key.column)),
  }));
  keyed.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const order = compare(a.values[i] ?? null, b.values[i] ?? null, key.ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const order = keyed.map(({ offset }) => offset);
  sheet.workbook.edit(() => {
    // Rules for entering data belong to the place, not to the row that passes through.
    const { validation, ...moving } = sheet.layers.attributes;
    void validation;
    for (const layer of [
      sheet.layers.values,
      sheet.layers.formulas,
      sheet.layers.errors,
      ...Object.values(moving),
    ])
      layer.arrangeRows(area.row, area.column, area.columns, order);
    if (sheet.formulaCount > 0)
      for (const [to, from] of order.entries())
        for (let column = area.column; column < area.column + area.columns; column++) {
          const formula = sheet.formula(area.row + to, column);
          if (formula !== null && to !== from)
            sheet.layers.formulas.set(area.row + to, column, moveFormula(formula, to - from, 0));
        }
    sheet.workbook.recalculateAll();
    sheet.workbook.noteInputArea(sheet, area);
    sheet.workbook.noteArea(sheet, area);
  });
}

function rank(value: CellValue): number {
  if (value === null || value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 3 || rankB === 3) return rankA - rankB;
  const order = rankA !== rankB ? rankA - rankB : compareAlike(a, b);
  return ascending ? order : -order;
}

function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en', { sensitivity: 'accent' });
  return Number(a) - Number(b);
}
