import { type Case, casesIn } from '../../domain/caseload/cases';
import type { Line } from '../../domain/caseload/line';
import { siteOfRow } from '../../domain/caseload/site';
import { type Actor, isAt } from '../../domain/people/access';
import { hashOf } from '../../domain/record/hashOf';
import { findHeader, mappedAt } from '../../domain/roster/headers';
import type { Mapping, RosterLine } from '../../domain/roster/roster';
import {
  compareExport,
  hasOtherBlockDates,
  isEarlier,
  namesAnother,
} from '../../domain/update/compareExport';
import { exportScope } from '../../domain/update/exportScope';
import type { ExportSheet } from '../../domain/update/exportSheet';
import { exportWarnings, type UpdateWarning } from '../../domain/update/exportWarnings';
import { openServices, type UpdateItem, updateItems } from '../../domain/update/updateItems';
import { type FormulaCells, NO_FORMULAS, rosterFormulas } from '../follow/rosterFormulas';
import { heldRows } from '../newRows/heldRows';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { readExport } from './readExport';

/** An export held against the roster and the record, as far as the actor may see it. */
export type Comparison = {
  sheet: ExportSheet;
  pasted: boolean;
  formulas: FormulaCells;
  cases: ReadonlyMap<string, Case>;
  items: UpdateItem[];
  warnings: UpdateWarning[];
  lines: number;
  students: number;
  known: number;
  /** A print of all that it rests on. */
  seen: string;
};

/** Why an export can't be compared. */
type ComparisonStop = { stop: string; mapping: Mapping | null; pasted: boolean };

/** Compares the sheet with the roster and the record. Reads the sheet once, whatever its size. */
export function comparisonOf(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: { sheet: string; mapping: Mapping | null },
): Comparison | ComparisonStop {
  const read = readExport(workbook, state, asked);
  if (!('sheet' in read)) return read;
  const { sheet, pasted } = read;
  const formulas = pasted ? NO_FORMULAS : rosterFormulas(workbook, state);
  const { lines, newRows, today, mapping, find } = state;
  const compared = compareExport(sheet, {
    lines,
    newRows,
    pasted,
    today,
    roster: mapping,
    find,
    isMade: formulas.makes,
  });
  const cases = casesIn(lines);
  const all = updateItems(compared, sheet, { actor, roster: mapping, cases, find, pasted });
  const items = pasted ? all : withoutHeldItems(state, all);
  const isSeen = (site: string): boolean => isAt(actor.person, site);
  const seenOf = (all: readonly Line[]): Line[] => all.filter(({ site }) => isSeen(site));
  const isSeenRow = (row: Pick<RosterLine, 'site' | 'studentId'>): boolean =>
    isSeen(siteOfRow(row, cases.get(row.studentId)));
  /** A wide row holds several lines. */
  const rowsOf = <T extends { line: Line; row: RosterLine }>(all: readonly T[], is: (each: T) => boolean) => [
    ...new Map(
      all.flatMap((each) => (isSeen(each.line.site) && is(each) ? [[each.row.row, each.row] as const] : [])),
    ).values(),
  ];
  // Where the record knows the row, the line's own site decides who may see it.
  const lineOf = new Map(compared.known.map(({ row, line }) => [row, line]));
  const shown = sheet.lines.filter((row) => {
    const line = lineOf.get(row);
    return line ? isSeen(line.site) : isSeenRow(row);
  });
  // New lines under the ID of a student whom the record knows.
  const twins = compared.fresh.flatMap((row) =>
    (cases.get(row.studentId)?.services ?? [])
      .slice(0, isSeenRow(row) ? 1 : 0)
      .map((line) => ({ line, row })),
  );
  const scope = exportScope(sheet, openServices(cases));
  const known = shown.filter((row) => lineOf.has(row));
  return {
    sheet,
    pasted,
    formulas,
    cases,
    items,
    warnings: exportWarnings(sheet, {
      roster: mapping,
      rosterLines: state.roster.lines,
      pasted,
      lines: shown,
      known: known.length,
      exited: rowsOf(compared.exited, ({ line, row }) => row.end === '' || row.end > line.timeline.exit),
      former: rowsOf(compared.former, () => true),
      made: rowsOf(compared.made, () => true),
      renamed: rowsOf([...compared.known, ...twins], (each) => namesAnother(each, pasted)),
      blockDates: pasted ? [] : rowsOf(compared.known, hasOtherBlockDates(mapping)),
      earlier: rowsOf(compared.differences, (each) => isEarlier(each, pasted)),
      scope: { ...scope, others: seenOf(scope.others), elsewhere: seenOf(scope.elsewhere) },
      isSeenRow,
    }),
    lines: shown.length,
    students: new Set(shown.map(({ studentId }) => studentId)).size,
    known: known.length,
    seen: printOf(state, sheet),
  };
}

/** Who perhaps has another ID in the roster is decided there first: until then they have not gone, nor are they new. */
function withoutHeldItems(state: State, items: UpdateItem[]): UpdateItem[] {
  const held = heldRows(state);
  if (held.length === 0) return items;
  const lines = new Set(held.map(({ line }) => line));
  const ids = new Set(held.map(({ row }) => row.studentId));
  return items.filter(
    (item) =>
      !(item.kind === 'gone' && lines.has(item.line.key)) &&
      !(item.kind === 'fresh' && ids.has(item.row.studentId)),
  );
}

/** The mapped cells of the roster, the whole export, the record's head, the people and the day. */
function printOf({ mapping, grid, log, people, today, roster }: State, sheet: ExportSheet): string {
  const columns = mappedAt(mapping, findHeader(mapping, grid));
  const own = grid.slice(roster.headerRow).map((row) => columns.map((column) => row[column] ?? ''));
  return hashOf(
    [
      JSON.stringify([mapping, own]),
      JSON.stringify([sheet.mapping, sheet.grid]),
      JSON.stringify(people.people.map(({ key, name, alsoWrittenAs }) => [key, name, alsoWrittenAs])),
      JSON.stringify([log.head, log.lastEntry, today]),
    ],
    '',
  );
}
