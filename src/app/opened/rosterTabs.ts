import { a1, columnNumber } from '../../domain/cells/a1';
import { grouped } from '../../domain/cells/grouped';
import { type FilledGrid, filledDown } from '../../domain/cells/mergedCells';
import { spreadOver } from '../../domain/cells/spread';
import { columnOf } from '../../domain/roster/fields';
import { findHeader, type MissingColumn, mappedAt } from '../../domain/roster/headers';
import { isMarked } from '../../domain/roster/ownSheets';
import type { Question } from '../../domain/roster/questions';
import type { Mapping, RosterFinding } from '../../domain/roster/roster';
import {
  cellIn,
  columnInTab,
  isTrouble,
  oneTab,
  type Stack,
  stackTabs,
  type TabCell,
  tabOfRow,
} from '../../domain/roster/stackTabs';
import type { CellWrite, NotWritten, Workbook } from '../ports/ports';

/** Why a roster, or one of its tabs, can't be read. */
export type TabStop =
  | { code: 'roster-sheet-gone'; sheet: string; tabs?: boolean }
  | { code: 'columns-missing'; sheet: string; missing: MissingColumn[]; tabs?: boolean };

/** A cell to write in one of the roster's tabs. */
export type TabWrite = CellWrite & { tab: number };

/** Whether a sheet is the roster's, or one of its tabs. */
export const isTab = ({ sheet, tabs }: Mapping, name: string): boolean =>
  sheet === name || (tabs?.further ?? []).some((tab) => tab.sheet === name);

/** The mapping with the names that its tabs have by now: each is known by its id, or by its name where that id is gone. */
export function withTabNames(workbook: Pick<Workbook, 'sheetIds'>, mapping: Mapping): Mapping {
  const { tabs } = mapping;
  if (!tabs) return mapping;
  const names = new Map(workbook.sheetIds().map(({ id, name }) => [id, name]));
  return {
    ...mapping,
    sheet: names.get(tabs.id) ?? mapping.sheet,
    tabs: {
      ...tabs,
      further: tabs.further.map((tab) => ({ ...tab, sheet: names.get(tab.id) ?? tab.sheet })),
    },
  };
}

/**
 * A sheet's cells with merged ones filled down, and which cells those are; to the right where `mapping` knows that all the columns
 * are of people.
 */
export function readMerged(
  workbook: Pick<Workbook, 'read' | 'merged'>,
  sheet: string,
  mapping: Mapping | null,
): FilledGrid | null {
  const grid = workbook.read(sheet);
  const areas = grid ? workbook.merged(sheet) : [];
  if (!grid || areas.length === 0) return grid && { grid, filled: [] };
  const header = mapping ? findHeader(mapping, grid) : null;
  const people = new Set(mapping && mappedAt(mapping, header, (field) => columnOf(field).kind === 'person'));
  return filledDown(grid, areas, (columns) => columns.every((column) => people.has(column)));
}

/** Where the roster's columns have cells that a merged one speaks for. */
export function mergedPlaces(
  workbook: Pick<Workbook, 'read' | 'merged'>,
  { mapping, stack }: { mapping: Mapping; stack: Stack },
): string[] {
  const header = findHeader(mapping, stack.grid);
  const mapped = mappedAt(mapping, header);
  return stack.tabs.flatMap(({ sheet, headerRow }, tab) => {
    const filled = readMerged(workbook, sheet, mapping)?.filled ?? [];
    const own = new Set(mapped.map((column) => columnInTab(stack, tab, column)));
    const first = tab === 0 ? (header?.row ?? 0) + 1 : headerRow;
    return filled
      .filter(({ row, column }) => row > first && own.has(column - 1))
      .map((cell) => tabPlace(stack, { ...cell, tab }));
  });
}

/** What reading a roster takes. */
export type TabReader = Pick<Workbook, 'sheetIds' | 'read' | 'merged'>;

/** Reads the roster, tab by tab, each in a constant number of calls. */
export function readTabs(workbook: TabReader, kept: Mapping): { mapping: Mapping; stack: Stack } | TabStop {
  const mapping = withTabNames(workbook, kept);
  const names = [mapping.sheet, ...(mapping.tabs?.further ?? []).map(({ sheet }) => sheet)];
  const tabs = names.length > 1;
  const grids = [];
  for (const sheet of names) {
    const grid = mapping.merged ? (readMerged(workbook, sheet, mapping)?.grid ?? null) : workbook.read(sheet);
    if (!grid || isMarked(grid)) return { code: 'roster-sheet-gone', sheet, ...(tabs && { tabs }) };
    grids.push(grid);
  }
  const stack = stackTabs(mapping, grids);
  if (!isTrouble(stack)) return { mapping, stack };
  const { tab, missing } = stack;
  return { code: 'columns-missing', sheet: names[tab] ?? '', missing, ...(tabs && { tabs }) };
}

/** A roster's cells of one sheet, where that is all there is. */
export const stackOf = (mapping: Mapping, grid: Stack['grid']): Stack => {
  const stack = stackTabs(mapping, [grid]);
  return isTrouble(stack) ? oneTab(mapping.sheet, grid) : stack;
};

/** Writes cells where they stand, a tab at a time, and gives back those that were refused. */
export function writeTabs<C extends TabWrite>(
  workbook: Workbook,
  { tabs }: Stack,
  cells: readonly C[],
): NotWritten<C>[] {
  return [...grouped(cells, ({ tab }) => String(tab)).values()].flatMap((own) => {
    const left = new Map(
      workbook
        .write(tabs[own[0]?.tab ?? 0]?.sheet ?? '', own)
        .map((each): [CellWrite, NotWritten] => [each.cell, each]),
    );
    return own.flatMap((cell) => {
      const refused = left.get(cell);
      return refused ? [{ ...refused, cell }] : [];
    });
  });
}

/** What is known of a tab's formulas: they are read when they are first asked for. */
type TabFormulas = { formulas: ReturnType<Workbook['formulas']>; covers: ReturnType<typeof spreadOver> };

/**
 * The formulas of the roster's tabs, by the tab. `asked`: the cells that will be asked about, where they are known. A result spreads
 * downwards and to the right, so nothing further down or right is read for them.
 */
export function tabFormulas(
  workbook: Workbook,
  stack: Stack,
  asked: readonly { row: number; column: number }[] | null = null,
): (tab: number) => TabFormulas {
  const known = new Map<number, TabFormulas>();
  const upTo = (tab: number): { rows: number; columns: number } | undefined => {
    const [first, ...more] = (asked ?? []).flatMap(({ row, column }) => {
      const at = cellIn(stack, row, column);
      return at?.tab === tab ? [{ rows: at.row, columns: at.column }] : [];
    });
    return (
      first &&
      more.reduce(
        (all, { rows, columns }) => ({
          rows: Math.max(all.rows, rows),
          columns: Math.max(all.columns, columns),
        }),
        first,
      )
    );
  };
  return (tab) => {
    const read = known.get(tab);
    if (read) return read;
    const { sheet = '', grid = [] } = stack.tabs[tab] ?? {};
    const formulas = workbook.formulas(sheet, upTo(tab));
    const made = { formulas, covers: spreadOver(formulas, grid) };
    known.set(tab, made);
    return made;
  };
}

/** Whether a cell of the roster is not to be written: a formula's, or one that its tab doesn't have. */
export function madeCells(
  workbook: Workbook,
  stack: Stack,
  formulas = tabFormulas(workbook, stack),
): (row: number, column: number) => boolean {
  return (row, column) => {
    const cell = cellIn(stack, row, column);
    return !cell || formulas(cell.tab).covers(cell.row, cell.column);
  };
}

/** Where a cell of the roster stands, in words: `G5`, or `Oak!G5` where there are several tabs. */
export function placeOf(stack: Stack, row: number, column: number): string {
  const cell = cellIn(stack, row, column);
  return cell ? tabPlace(stack, cell) : tabPlace(stack, { ...rowOf(stack, row), column: 1 });
}

/** The same of a cell that is known by its tab. */
export const tabPlace = (
  { tabs }: Stack,
  { tab, row, column }: { tab: number; row: number; column: number },
): string => (tabs.length > 1 ? `${tabs[tab]?.sheet}!` : '') + a1(row, column);

/** Cells in words, each once, those side by side together: `A5:C5`. */
export function runPlaces(stack: Stack, cells: readonly TabCell[]): string[] {
  const runs: { first: TabCell; last: TabCell }[] = [];
  const inOrder = [...cells].sort((a, b) => a.tab - b.tab || a.row - b.row || a.column - b.column);
  for (const cell of inOrder) {
    const run = runs[runs.length - 1];
    const isBeside = run?.last.tab === cell.tab && run.last.row === cell.row;
    if (run && isBeside && cell.column - run.last.column <= 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) =>
    first.column === last.column
      ? tabPlace(stack, first)
      : `${tabPlace(stack, first)}:${a1(last.row, last.column)}`,
  );
}

/** A row of a tab in words: "row 9", or "row 9 of “Oak”" where there are several. */
export const rowPlace = ({ tabs }: Stack, { tab, row }: { tab: number; row: number }): string =>
  `row ${row}${tabs.length > 1 ? ` of “${tabs[tab]?.sheet}”` : ''}`;

/** The tab of a row, and which one it is there. */
export function rowOf(stack: Stack, row: number): { tab: number; row: number } {
  const tab = tabOfRow(stack, row);
  return { tab, row: row - (stack.tabs[tab]?.shift ?? 0) };
}

/** The name of the tab on which a row stands; '' where the roster is one sheet. */
export const tabNameOf = (stack: Stack, row: number): string =>
  stack.tabs.length > 1 ? (stack.tabs[tabOfRow(stack, row)]?.sheet ?? '') : '';

/** What is said of rows that double each other is where the other one stands. */
const OF_TWO: readonly RosterFinding['code'][] = [
  'duplicate-row',
  'same-line-twice',
  'second-line',
  'overlapping-lines',
];

/** Two rows that are told with what stands in both: "Birch, Ben; A2: Alder, Ana". */
const TWO_NAMES: readonly RosterFinding['code'][] = [
  'one-id-two-names',
  'one-id-two-grades',
  'one-name-two-students',
  'one-name-two-numbers',
  'student-ids-alike',
];
const BESIDE = /(?<=; )[A-Z]{1,3}\d+(?=: )/;

/** A finding of the roster's reader with the places where its cells stand. */
export const findingIn = (stack: Stack, { code, place, text }: RosterFinding): RosterFinding => ({
  code,
  place: placeIn(stack, place),
  text: OF_TWO.includes(code)
    ? placeIn(stack, text)
    : TWO_NAMES.includes(code)
      ? text.replace(BESIDE, (other) => placeIn(stack, other))
      : text,
});

/** A question with the places where its cells stand. */
export const questionIn = (stack: Stack, question: Question): Question => {
  const at = (cells: readonly string[]): string[] => cells.map((cell) => placeIn(stack, cell));
  switch (question.code) {
    case 'two-people': {
      const [text, ...cells] = question.about;
      return { ...question, about: [text, ...at(cells)] };
    }
    case 'filled-down': {
      const [header, letter, ...cells] = question.about;
      return { ...question, about: [header, letter, ...at(cells)] };
    }
    default:
      return question;
  }
};

/** A place as the roster's reader tells it (`G5`), where it stands. */
function placeIn(stack: Stack, place: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  return letters === '' || stack.tabs.length < 2 ? place : placeOf(stack, Number(row), columnNumber(letters));
}
