import type { TextBlock } from '../../app/ports/ports';
import { a1 } from '../../domain/cells/a1';
import type { Cell } from '../../domain/cells/cell';
import { runs } from '../../domain/cells/runs';
import { inAnyCell, inTextCell, isLikeFormula, isQuoted, mendTexts, needsTextFormat } from './textForms';
import { isTaken } from './typedColumns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows that are made beyond those that are needed, so that the next blocks need not ask whether there are enough. */
const SPARE = 100;

/** The cells of a block; rows that the sheet lacks below its last one are made. */
function cellsOf(sheet: Sheet, { row, column, texts }: TextBlock): Range {
  const [rows, columns] = [texts.length, texts[0]?.length ?? 0];
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    const max = sheet.getMaxRows();
    sheet.insertRowsAfter(max, Math.max(0, row + rows - 1 - max) + SPARE);
    return sheet.getRange(row, column, rows, columns);
  }
}

/** The areas of a block that need the text format: the columns in which any text may read as something else. */
function areasOfText({ row, column, texts }: TextBlock): string[] {
  const columns = (texts[0] ?? []).flatMap((_, c) =>
    texts.some((own) => needsTextFormat(own[c])) ? column + c : [],
  );
  return runs(columns).map(([from, to]) => `${a1(row, from)}:${a1(row + texts.length - 1, to)}`);
}

/** Writes blocks of texts and makes them stand; a Table's typed columns take them without the text format. */
export function putTexts(sheet: Sheet, blocks: readonly TextBlock[], readAs: (value: unknown) => Cell): void {
  const ranges = blocks.map((block) => ({ block, range: cellsOf(sheet, block) }));
  const areas = blocks.flatMap(areasOfText);
  const write = (asText: (text: string) => string): void => {
    for (const { block, range } of ranges)
      range.setValues(block.texts.map((row) => row.map((text) => (text === '' ? '' : asText(text)))));
  };
  const cells = blocks.flatMap(({ row, column, texts }) =>
    texts.flatMap((own, r) => own.map((text, c) => ({ row: row + r, column: column + c, text }))),
  );
  // Text first: a location that somebody typed as "=…" must not run, nor a last day become a date.
  let isText = areas.length === 0 || isTaken(() => sheet.getRangeList(areas).setNumberFormat('@'));
  if (isText && cells.some(({ text }) => isLikeFormula(text))) isText = isTaken(() => SpreadsheetApp.flush());
  write(isText ? inTextCell : inAnyCell);
  if (!isTaken(() => SpreadsheetApp.flush())) {
    isText = false;
    write(inAnyCell);
    SpreadsheetApp.flush();
  }
  const inDoubt = cells.filter(({ text }) => text !== '' && (!isText || isQuoted(text)));
  mendTexts(sheet, inDoubt, readAs);
}
