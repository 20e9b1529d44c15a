import type { Area, AttributeName } from './cells';
import { moveFormula } from './formulas/formulaText';
import type { Sheet } from './sheet';

/** Copies a block as copy and paste does: relative references in formulas move along. */
export function copyBlock(
  from: Sheet,
  area: Area,
  to: Sheet,
  row: number,
  column: number,
  what: { values: boolean; formats: boolean },
): void {
  const content = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => ({
      value: from.value(area.row + r, area.column + c),
      formula: from.formula(area.row + r, area.column + c),
    })),
  );
  to.workbook.edit(() => {
    if (what.formats)
      for (const name of Object.keys(from.layers.attributes) as AttributeName[])
        copyAttribute(name, from, area, to, row, column);
    if (!what.values) return;
    for (const [r, line] of content.entries())
      for (const [c, { value, formula }] of line.entries())
        if (formula === null) to.putValue(row + r, column + c, value);
        else to.putFormula(row + r, column + c, moveFormula(formula, row - area.row, column - area.column));
  });
}

function copyAttribute(
  name: AttributeName,
  from: Sheet,
  area: Area,
  to: Sheet,
  row: number,
  column: number,
): void {
  const held = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => from.attribute(name, area.row + r, area.column + c)),
  );
  for (const [r, line] of held.entries())
    for (const [c, value] of line.entries()) to.putAttribute(name, row + r, column + c, value);
}
