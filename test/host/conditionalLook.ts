import type { Area, ConditionalFormat } from './cells';
import { moveFormula } from './formulas/formulaText';
import type { Sheet } from './sheet';

export type Shown = Partial<Pick<ConditionalFormat, 'background' | 'fontColor' | 'bold'>>;

/** What a sheet’s conditional formats make of a cell: of two that hold, the first has its say about each property. */
export function conditionalLook(sheet: Sheet): (row: number, column: number) => Shown {
  const known = new Map<string, boolean>();
  const formulaHolds = (formula: string): boolean => {
    const held = known.get(formula) ?? sheet.workbook.holds(sheet, formula);
    known.set(formula, held);
    return held;
  };
  return (row, column) => {
    const shown: Shown = {};
    for (const format of sheet.conditionalFormats) {
      const area = format.areas.find((each) => isIn(each, row, column));
      if (!area || !holds(format, sheet, area, row, column, formulaHolds)) continue;
      shown.background ??= format.background;
      shown.fontColor ??= format.fontColor;
      shown.bold ??= format.bold;
    }
    return shown;
  };
}

const isIn = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** Only the conditions that are drawn on the screen; of others nothing is known. */
function holds(
  { criteria, criteriaValues }: ConditionalFormat,
  sheet: Sheet,
  area: Area,
  row: number,
  column: number,
  formulaHolds: (formula: string) => boolean,
): boolean {
  const text = String(criteriaValues[0] ?? '');
  const said = sheet.display(row, column).toLowerCase();
  const wanted = text.toLowerCase();
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return formulaHolds(moveFormula(text, row - area.row, column - area.column));
    case 'TEXT_EQUAL_TO':
      return said === wanted;
    case 'TEXT_STARTS_WITH':
      return said.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return said.endsWith(wanted);
    case 'TEXT_CONTAINS':
      return said.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !said.includes(wanted);
    case 'CELL_EMPTY':
      return said === '';
    case 'CELL_NOT_EMPTY':
      return said !== '';
    default:
      return false;
  }
}
