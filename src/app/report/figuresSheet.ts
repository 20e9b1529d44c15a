import type { Day } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { columnsRef, type Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';

/** What CASELOAD_SUMMARY gives, live in a sheet of its own, where the report's rows look themselves up. */
export function figuresSheet(figures: string | readonly (readonly (string | number)[])[]): Layout {
  return {
    name: SHEETS.figures,
    cells: typeof figures === 'string' ? [[{ formula: figures }]] : figures,
    looks: [],
    rules: [],
    widths: [],
    frozenRows: 0,
    hidden: true,
  };
}

/** Whether the figures are ours where all that they show is an error. */
export const isFigures = (workbook: Workbook): boolean =>
  workbook.formulas(SHEETS.figures)[0]?.[0]?.startsWith('=CASELOAD_SUMMARY(') === true;

/** The call of CASELOAD_SUMMARY over the document's own sheets. */
export function figuresFormula(
  { sheet, width }: { sheet: string; width: number },
  { providers, log, standards }: { providers: number; log: readonly string[]; standards: number },
  asOf: Day,
): string {
  const [own = '', ...closedYears] = log;
  const args = [
    columnsRef(sheet, 1, width),
    columnsRef(SHEETS.people, 1, providers),
    `"${asOf}"`,
    own,
    columnsRef(SHEETS.standards, 1, standards),
    ...closedYears,
  ];
  return `=CASELOAD_SUMMARY(${args.join(',')})`;
}
