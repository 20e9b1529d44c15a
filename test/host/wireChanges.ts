import type { Area, ChangeBatch } from './cells';
import type { Change } from './page/wire';
import type { Sheet } from './sheet';
import { drawnArea, StyleTable, wireBlock, wireExtras, wireSheet } from './wireSheet';
import type { Workbook } from './workbook';

/** A batch of the model's changes as messages for the page: structure first, then cells as they are now. */
export function wireChanges(workbook: Workbook, batch: ChangeBatch): Change[] {
  const changes: Change[] = [];
  const looks = new Set<number>();
  const added = new Set<number>();
  const shifted = new Set<number>();
  let tabsChanged = false;
  for (const change of batch.structure) {
    const { kind, sheetId } = change;
    const sheet = workbook.sheetWithId(sheetId);
    if (kind === 'sheetDeleted') changes.push({ is: 'sheetDeleted', sheet: sheetId });
    if (kind === 'sheetAdded') added.add(sheetId);
    if (kind.startsWith('sheet')) tabsChanged = true;
    if (!sheet || added.has(sheetId)) continue;
    if (kind === 'look') looks.add(sheetId);
    if ('at' in change) {
      changes.push({ is: change.kind, sheet: sheetId, at: change.at, count: change.count });
      looks.add(sheetId);
      // Rows added at the very end, as a log grows, move nothing.
      const size = kind.startsWith('rows') ? sheet.maxRows : sheet.maxColumns;
      if (kind.endsWith('Deleted') || change.at + change.count - 1 < size) shifted.add(sheetId);
    }
  }
  for (const id of added) {
    const sheet = workbook.sheetWithId(id);
    if (sheet) changes.push(sheetAdded(workbook, sheet));
  }
  if (tabsChanged) changes.push(tabs(workbook));
  for (const id of looks) {
    const sheet = workbook.sheetWithId(id);
    if (sheet) changes.push({ is: 'extras', sheet: id, extras: wireExtras(sheet) });
  }
  for (const [sheet, areas] of bySheet(workbook, batch)) {
    if (added.has(sheet.id)) continue;
    // Cells noted before a shift in the same batch carry old places, so the sheet is sent as it now is.
    changes.push(...cellChanges(sheet, shifted.has(sheet.id) ? [drawnArea(sheet)] : areas));
    if (!looks.has(sheet.id) && hasRules(sheet))
      changes.push({ is: 'extras', sheet: sheet.id, extras: wireExtras(sheet) });
  }
  return changes;
}

export function sheetAdded(workbook: Workbook, sheet: Sheet): Change {
  const table = new StyleTable();
  return {
    is: 'sheetAdded',
    sheet: wireSheet(sheet, table),
    styles: table.styles,
    index: workbook.sheets.indexOf(sheet),
  };
}

export function tabs(workbook: Workbook): Change {
  return { is: 'sheets', order: workbook.sheets.map(({ id, name, hidden }) => ({ id, name, hidden })) };
}

export function cellChanges(sheet: Sheet, areas: readonly Area[]): Change[] {
  const table = new StyleTable();
  return joined(areas, sheet).map((area) => ({
    is: 'cells',
    sheet: sheet.id,
    block: wireBlock(sheet, area, table),
    styles: table.styles,
  }));
}

/** Notes and validations are attributes of cells, but the page gets them with the sheet's extras. */
function hasRules(sheet: Sheet): boolean {
  const { note, validation } = sheet.layers.attributes;
  return note.height > 0 || validation.height > 0;
}

function bySheet(workbook: Workbook, batch: ChangeBatch): Map<Sheet, Area[]> {
  const areas = new Map<Sheet, Area[]>();
  for (const { sheetId, area } of batch.cells) {
    const sheet = workbook.sheetWithId(sheetId);
    if (!sheet) continue;
    const list = areas.get(sheet);
    if (list) list.push(area);
    else areas.set(sheet, [area]);
  }
  return areas;
}

/** Many small areas become few: for each row the span touched, and rows with the same span together. */
function joined(areas: readonly Area[], sheet: Sheet): Area[] {
  const spans = new Map<number, [from: number, to: number]>();
  for (const area of areas)
    for (let row = area.row; row < Math.min(area.row + area.rows, sheet.maxRows + 1); row++) {
      const span = spans.get(row);
      const to = Math.min(area.column + area.columns - 1, sheet.maxColumns);
      if (!span) spans.set(row, [area.column, to]);
      else {
        span[0] = Math.min(span[0], area.column);
        span[1] = Math.max(span[1], to);
      }
    }
  const blocks: Area[] = [];
  for (const row of [...spans.keys()].sort((a, b) => a - b)) {
    const [from, to] = spans.get(row) ?? [1, 0];
    if (to < from) continue;
    const last = blocks.at(-1);
    if (last && last.row + last.rows === row && last.column === from && last.columns === to - from + 1)
      last.rows += 1;
    else blocks.push({ row, column: from, rows: 1, columns: to - from + 1 });
  }
  return blocks;
}
