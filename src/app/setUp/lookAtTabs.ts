import type { Grid } from '../../domain/cells/cell';
import { type AlikeTab, alikeTabs, saidByTabs } from '../../domain/roster/alikeTabs';
import { candidateSheets } from '../../domain/roster/candidateSheets';
import { isMarked } from '../../domain/roster/ownSheets';
import type { Mapping } from '../../domain/roster/roster';
import { isTrouble, oneTab, type Stack, stackTabs, TAB_COLUMN } from '../../domain/roster/stackTabs';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { doubtText } from '../words/tabTexts';

/** A sheet that looks like a tab of the roster, and whether it is taken as one. */
export type ListedTab = AlikeTab & { taken: boolean };

/** The roster's tabs as one sheet, with the mapping that names them; `listed` where the other sheets were looked at. */
type SeenTabs = { mapping: Mapping; stack: Stack; listed: ListedTab[]; stop: string };

/** The tabs that the user chose beside the first: each as it heads the mapping's columns. */
export function lookAtChosenTabs(
  workbook: Pick<Workbook, 'sheetIds' | 'read'>,
  mapping: Mapping,
  first: Grid,
): SeenTabs {
  const chosen = mapping.tabs?.further ?? [];
  if (chosen.length === 0) return seen({ ...mapping, tabs: undefined }, [first], []);
  const ids = new Map(workbook.sheetIds().map(({ name, id }) => [name, id]));
  const grids = chosen.map(({ sheet, id }) => ({
    name: sheet,
    id: ids.get(sheet) ?? id,
    grid: workbook.read(sheet) ?? [],
  }));
  const alike = alikeTabs(mapping, first, grids);
  const further = grids.flatMap(({ name }) => alike.find(({ sheet }) => sheet === name)?.tab ?? []);
  const tabs = { id: ids.get(mapping.sheet) ?? 0, further, others: [] };
  const read = grids.filter(({ name }) => further.some(({ sheet }) => sheet === name));
  const all = seen({ ...mapping, tabs }, [first, ...read.map(({ grid }) => grid)], []);
  const out = grids.find((each) => !read.includes(each));
  if (!out) return all;
  const doubt = alike.find(({ sheet }) => sheet === out.name)?.doubt;
  const why = doubt ? doubtText(doubt, mapping.sheet) : 'It lacks a column that the roster needs.';
  return { ...all, mapping, stop: `“${out.name}” can’t be one roster with “${mapping.sheet}”. ${why}` };
}

/** The tabs that look like the one that was found, taken as one roster where nothing speaks against it. */
export function lookAtAllTabs(
  workbook: Pick<Workbook, 'sheetIds' | 'read'>,
  mapping: Mapping,
  first: Grid,
): SeenTabs {
  const ids = workbook.sheetIds();
  const was = mapping.tabs;
  const beside = ids
    .filter(({ name }) => name !== mapping.sheet)
    .map((sheet) => ({ ...sheet, grid: workbook.read(sheet.name) ?? [] }))
    .filter(({ grid }) => !isMarked(grid));
  // A log or a report has some of a roster's columns and none of its lines.
  const reports = new Set(candidateSheets(beside).flatMap(({ name, others: is }) => (is ? [name] : [])));
  const others = beside.filter(({ name }) => !reports.has(name));
  const listed = alikeTabs(mapping, first, others).map((each) => ({
    ...each,
    // What the user ticked or not holds on; a tab that came since is one more.
    taken:
      each.tab !== null &&
      (each.doubt === null || was?.further.some(({ id }) => id === each.id) === true) &&
      !was?.others.includes(each.id),
  }));
  const further = listed.flatMap(({ tab, taken }) => (tab && taken ? [tab] : []));
  if (further.length === 0) return seen({ ...mapping, tabs: undefined }, [first], listed);
  const grids = further.map(({ sheet }) => others.find(({ name }) => name === sheet)?.grid ?? []);
  const named = [mapping.sheet, ...further.map(({ sheet }) => sheet)].map((name, i) => ({
    name,
    grid: [first, ...grids][i] ?? [],
  }));
  const says = saidByTabs(mapping, named);
  const columns = says ? { ...mapping.columns, [says]: TAB_COLUMN } : mapping.columns;
  const id = ids.find(({ name }) => name === mapping.sheet)?.id ?? 0;
  return seen({ ...mapping, columns, tabs: { id, further, others: [] } }, [first, ...grids], listed);
}

/** Where there are several tabs, their names can be chosen like a column. */
function seen(mapping: Mapping, grids: readonly Grid[], listed: ListedTab[]): SeenTabs {
  const stack = stackTabs(mapping, grids, grids.length > 1);
  if (!isTrouble(stack)) return { mapping, stack, listed, stop: '' };
  const sheet = stack.tab === 0 ? mapping.sheet : (mapping.tabs?.further[stack.tab - 1]?.sheet ?? '');
  const stop = stopText({ code: 'columns-missing', sheet, missing: stack.missing, tabs: true });
  return { mapping, stack: oneTab(mapping.sheet, grids[0] ?? []), listed, stop };
}
