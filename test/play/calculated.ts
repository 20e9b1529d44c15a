import { references, writeReference } from '../host/formulas/formulaText';
import { cellsOf, plainValue } from './cellTexts';
import { type Output, type Session, StepRefused } from './session';

/** Room for what a formula may give. */
const ROOM = { rows: 50_000, columns: 100 };

/** What a cell with the formula shows, on a sheet that is there only for it. */
export function calculated({ host: { workbook } }: Session, formula: string): Output {
  const vague = references(formula).find(({ sheetName }) => sheetName === null);
  if (vague) throw new StepRefused(`Name the sheet of ${writeReference(vague)}, as in Roster!A1:N12.`);
  let name = 'Calculation';
  while (workbook.sheetNamed(name)) name += "'";
  const sheet = workbook.addSheet(name);
  try {
    sheet.growTo(ROOM.rows, ROOM.columns);
    sheet.putFormula(1, 1, formula);
    const error = sheet.error(1, 1);
    if (error) return { error: error.message || error.code };
    const { rows, columns } = sheet.extent();
    if (rows <= 1 && columns <= 1) return { value: plainValue(sheet, 1, 1) };
    const area = { row: 1, column: 1, rows, columns };
    return { value: cellsOf(area, (row, column) => plainValue(sheet, row, column)) };
  } finally {
    workbook.deleteSheet(sheet);
  }
}
