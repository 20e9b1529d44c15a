import type { Condition, Layout, Look, Paragraph, Rule } from '../../app/ports/layout';
import type { Cell, LaidCell } from '../../domain/cells/cell';
import { localFormula } from '../../domain/cells/formulaSeparators';
import { NEW_SHEET, type NewSheets } from './newSheets';
import { lastOfCharts, putCharts } from './putCharts';
import { inAnyCell, inTextCell, isQuoted, mendTexts, type TextCell } from './textForms';
import { isTaken } from './typedColumns';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type OwnRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** What laying a sheet out needs to know beside it. */
type LayInput = {
  complain: (error: unknown) => void;
  readAs: (value: unknown) => Cell;
  /** The spreadsheet's own, as `en_US`. */
  locale: () => string;
};

/**
 * Writes a described sheet in a number of calls that its looks decide, not its rows; what is people's own on it stays. Where people made
 * a Table of it, its cells stand and what the Table refuses of their looks is left out.
 */
export function layOut(
  spreadsheet: Spreadsheet,
  sheets: NewSheets,
  described: Layout,
  { complain, readAs, locale }: LayInput,
): void {
  const layout = inLocale(described, locale);
  const found = spreadsheet.getSheetByName(layout.name);
  const isNew = !found;
  const sheet = found ?? sheets.add(layout.name);
  const { cells, looks, widths, frozenRows } = layout;
  const gone = layout.gone ?? [];
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  // First of all: the last row that is not frozen can neither be deleted nor frozen.
  makeRoom(
    sheet,
    isNew,
    Math.max(height, frozenRows + 1, layout.charts ? lastOfCharts(layout.charts) : 0) + gone.length,
    width,
  );
  for (const row of [...gone].sort((a, b) => b - a)) sheet.deleteRow(row);
  const filtered =
    layout.filterRow === undefined || isNew ? null : takeFilter(sheet, layout.filterRow, width);
  // Nobody tells whether clearing formats leaves people's own rules as they are.
  const ownRules = isNew ? [] : rulesBeside(sheet, layout.rules);

  // What an earlier layout left below; people's own columns are to the right.
  const below = isNew ? 0 : sheet.getLastRow() - height;
  if (below > 0) clearBelow(sheet.getRange(height + 1, 1, below, width), layout);
  const block = sheet.getRange(1, 1, height, width);
  // Before the write: a text is stored as it is only where the format says so, and a formula runs only where it does not.
  if (!isNew) block.clearFormat();
  const isPlain = isTaken(() => {
    block.setNumberFormats(cells.map((row) => row.map(formatOf)));
    // A removed filter is gone then, and a Table may refuse the formats as late as that.
    if (!isNew) SpreadsheetApp.flush();
  });
  // Where rows are as high as the longest text in them.
  if (looks.some(({ wrap, range }) => wrap && Number(/\d+$/.exec(range)?.[0]) > frozenRows))
    block.setVerticalAlignment('top');
  putContents(sheet, block, cells, isPlain, readAs);
  /** A Table may refuse it, now or once it is flushed. */
  const asLook = (step: () => void): void => {
    if (isPlain) step();
    else
      isTaken(() => {
        step();
        SpreadsheetApp.flush();
      });
  };
  const { boxes } = layout;
  if (boxes !== undefined) asLook(() => putBoxes(sheet, boxes, cells));
  for (const look of looks) asLook(() => applyLook(sheet, look));
  for (const [from, count, pixels] of runsOf(widths))
    if (!isNew || pixels !== NEW_SHEET.width) sheet.setColumnWidths(from, count, pixels);
  applyRules(sheet, layout.rules, ownRules);
  sheet.setFrozenRows(frozenRows);
  if (layout.headerHeight) sheet.setRowHeight(frozenRows, layout.headerHeight);
  for (const each of layout.paragraphs ?? []) asLook(() => putParagraph(sheet, each));
  if (layout.filterRow !== undefined)
    try {
      putFilter(sheet, layout.filterRow, height - layout.filterRow + 1, width, filtered);
    } catch (error) {
      // A sheet without its filter says all that it has to say.
      complain(error);
    }
  if (layout.charts) putCharts(sheet, layout.charts);
  if (layout.folded) foldColumns(sheet, layout.folded);
  if (layout.hiddenRows !== undefined) hideRows(sheet, height, layout.hiddenRows);
  if (layout.hidden) sheet.hideSheet();
}

/** The same with its formulas as the spreadsheet's locale takes them, which is looked up where there are any. */
function inLocale(layout: Layout, locale: () => string): Layout {
  const isFormula = (cell: LaidCell): cell is { formula: string } => typeof cell === 'object';
  const hasFormulas =
    layout.cells.some((row) => row.some(isFormula)) || layout.rules.some(({ when }) => 'formula' in when);
  if (!hasFormulas) return layout;
  const own = locale();
  return {
    ...layout,
    cells: layout.cells.map((row) =>
      row.map((cell) => (isFormula(cell) ? { formula: localFormula(cell.formula, own) } : cell)),
    ),
    rules: layout.rules.map((rule) =>
      'formula' in rule.when ? { ...rule, when: { formula: localFormula(rule.when.formula, own) } } : rule,
    ),
  };
}

/** Clearing leaves rules for entering as they are (gas-fakes' tests): boxes to tick would stay where nothing is to be ticked. */
function clearBelow(range: Range, { boxes }: Layout): void {
  range.clear();
  if (boxes !== undefined) isTaken(() => range.clearDataValidations());
}

/** Writes the cells, and looks at texts that are not certain to stand as they are written. */
function putContents(
  sheet: Sheet,
  block: Range,
  cells: Layout['cells'],
  isPlain: boolean,
  readAs: LayInput['readAs'],
): void {
  const asText = isPlain ? inTextCell : inAnyCell;
  block.setValues(
    cells.map((row) =>
      row.map((cell) => (isText(cell) ? asText(cell) : typeof cell === 'object' ? cell.formula : cell)),
    ),
  );
  const inDoubt = cells.flatMap((row, r) =>
    row.flatMap((text, c): TextCell[] =>
      isText(text) && (!isPlain || isQuoted(text)) ? [{ row: r + 1, column: c + 1, text }] : [],
    ),
  );
  if (inDoubt.length === 0) return;
  SpreadsheetApp.flush();
  mendTexts(sheet, inDoubt, readAs);
}

function makeRoom(sheet: Sheet, isNew: boolean, height: number, width: number): void {
  const { rows, columns } = isNew ? NEW_SHEET : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (height > rows) sheet.insertRowsAfter(rows, height - rows);
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
}

/** Each lies within the one before it. Closed when they are first laid: from then on whoever opens one has it open. */
function foldColumns(sheet: Sheet, folds: NonNullable<Layout['folded']>): void {
  const laid = [...folds.entries()].flatMap(([i, [first, last]]) => {
    if (sheet.getColumnGroupDepth(first) > i) return [];
    sheet.getRange(1, first, 1, last - first + 1).shiftColumnGroupDepth(1);
    return { first, depth: i + 1 };
  });
  for (const { first, depth } of laid.reverse()) sheet.getColumnGroup(first, depth)?.collapse();
}

function hideRows(sheet: Sheet, height: number, hidden: readonly [number, number] | null): void {
  sheet.showRows(1, height);
  if (hidden) sheet.hideRows(hidden[0], hidden[1] - hidden[0] + 1);
}

/** A rule on each cell that holds true or false: `insertCheckboxes` would set them all to false. */
function putBoxes(sheet: Sheet, column: number, cells: Layout['cells']): void {
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  sheet
    .getRange(1, column, cells.length)
    .setDataValidations(cells.map((row) => [typeof row[column - 1] === 'boolean' ? box : null]));
}

const isText = (cell: LaidCell): cell is string => typeof cell === 'string' && cell !== '';
const formatOf = (cell: LaidCell): string => (isText(cell) ? '@' : 'General');

function applyLook(sheet: Sheet, { range, bold, wrap, background, color, size, format, align }: Look): void {
  const cells = sheet.getRange(range);
  if (bold) cells.setFontWeight('bold');
  if (wrap) cells.setWrap(true);
  if (background) cells.setBackground(background);
  if (color) cells.setFontColor(color);
  if (size) cells.setFontSize(size);
  if (align) cells.setHorizontalAlignment(align);
  if (format) cells.setNumberFormat(format);
}

/** One cell across the columns, as high as its lines: Sheets fits no row to what is merged. */
function putParagraph(sheet: Sheet, { row, columns, height }: Paragraph): void {
  const cells = sheet.getRange(row, 1, 1, columns);
  if (!cells.isPartOfMerge()) cells.merge();
  cells.setWrap(true);
  sheet.setRowHeight(row, height);
}

/** Neighbours of one width, as first, count and width. */
export function runsOf(widths: readonly number[]): [number, number, number][] {
  const runs: [number, number, number][] = [];
  widths.forEach((pixels, i) => {
    const last = runs[runs.length - 1];
    if (last && last[2] === pixels) last[1] += 1;
    else runs.push([i + 1, 1, pixels]);
  });
  return runs;
}

/** The sheet takes all its rules at once: people's own are set again behind ours. */
function applyRules(sheet: Sheet, rules: readonly Rule[], own: readonly OwnRule[]): void {
  const made = rules.map(({ range, when, background, color }) =>
    conditioned(SpreadsheetApp.newConditionalFormatRule(), when)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([sheet.getRange(range)])
      .build(),
  );
  if (made.length + own.length > 0) sheet.setConditionalFormatRules([...made, ...own]);
}

/** People's own rules on a sheet. */
function rulesBeside(sheet: Sheet, rules: readonly Rule[]): OwnRule[] {
  const ours = new Set(rules.map(({ when, background }) => `${criterionOf(when)} ${background}`));
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition = rule.getBooleanCondition();
    const [value] = condition?.getCriteriaValues() ?? [];
    return !ours.has(`${value} ${condition?.getBackground()}`);
  });
}

const criterionOf = (when: Condition): string =>
  'formula' in when ? when.formula : 'is' in when ? when.is : when.begins;

const conditioned = (builder: RuleBuilder, when: Condition): RuleBuilder => {
  if ('formula' in when) return builder.whenFormulaSatisfied(when.formula);
  return 'is' in when ? builder.whenTextEqualTo(when.is) : builder.whenTextStartsWith(when.begins);
};

type Taken = { width: number; criteria: (Criteria | null)[] };

/** A sheet has one filter, and its range does not grow: it is taken away with what people chose in it, to be put back. */
function takeFilter(sheet: Sheet, row: number, width: number): Taken | null {
  const filter = sheet.getFilter();
  if (!filter) return null;
  const range = filter.getRange();
  // A filter of people's own somewhere else on the sheet.
  if (range.getRow() !== row || range.getColumn() !== 1) return { width: 0, criteria: [] };
  const wide = Math.max(width, range.getNumColumns());
  const criteria = Array.from({ length: range.getNumColumns() }, (_, i) =>
    filter.getColumnFilterCriteria(i + 1),
  );
  filter.remove();
  return { width: wide, criteria };
}

function putFilter(sheet: Sheet, row: number, height: number, width: number, taken: Taken | null): void {
  if (taken?.width === 0) return;
  const filter = sheet.getRange(row, 1, height, taken?.width ?? width).createFilter();
  taken?.criteria.forEach((criteria, i) => {
    if (criteria) filter.setColumnFilterCriteria(i + 1, criteria);
  });
}
