import type { ColumnRef, Grid } from '../../domain/cells/cell';
import { columnOf, FIELDS } from '../../domain/roster/fields';
import { guessMapping } from '../../domain/roster/guessMapping';
import { findHeader, headerKey, missingColumns } from '../../domain/roster/headers';
import { isMarked } from '../../domain/roster/ownSheets';
import type { Mapping } from '../../domain/roster/roster';
import { isBlank } from '../../domain/roster/rosterRows';
import { type ExportSheet, exportSheet } from '../../domain/update/exportSheet';
import { readMerged } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';

/** An export that can be compared, or why not, in a sentence. */
type ReadExport =
  | { sheet: ExportSheet; pasted: boolean; stop: '' }
  | { mapping: Mapping | null; pasted: boolean; stop: string };

/** Reads the sheet with the export: by the columns that the user named, else by the roster's own and what its headers say. */
export function readExport(
  workbook: Workbook,
  state: State,
  asked: { sheet: string; mapping: Mapping | null },
): ReadExport {
  const name = asked.sheet;
  const pasted = name === state.mapping.sheet;
  const stopped = (stop: string, mapping: Mapping | null = null): ReadExport => ({ stop, mapping, pasted });
  const { columns, services } = state.mapping;
  if (!columns.provider && services.length === 0)
    return stopped('This roster names case managers only, so there are no service lines to compare.');
  const grid = pasted ? state.grid : (readMerged(workbook, name, asked.mapping)?.grid ?? null);
  if (!grid) return stopped(`There is no sheet “${name}” any more. Choose another one.`);
  if (!pasted && isMarked(grid))
    return stopped(`“${name}” is one of Caseload’s own sheets. Choose the sheet with the export.`);
  if (grid.every((row) => row.every(isBlank))) return stopped('This sheet is empty.');
  const own = pasted
    ? state.mapping
    : asked.mapping
      ? { ...asked.mapping, sheet: name, ...saidOf(state.mapping) }
      : understood(state, name, grid);
  const mapping = own && knownAlike(own, state.mapping);
  if (!mapping || (!mapping.columns.studentId && !mapping.studentBy))
    return stopped(
      `“${name}” does not look like an export: no column with the student ID was found. Say which columns it has.`,
      mapping,
    );
  if (mapping.shape === 'long' && columns.service && !mapping.columns.service)
    return stopped(
      `No column of “${name}” says which service a row is about. Without it a line can’t be told from the student’s other lines.`,
      mapping,
    );
  const sheet = exportSheet(grid, mapping, state.today, pasted ? state.roster : undefined);
  if (!sheet)
    return stopped(
      stopText({ code: 'columns-missing', sheet: name, missing: missingColumns(mapping, grid) }),
      mapping,
    );
  const header = findHeader(mapping, grid);
  const rows = grid.slice((header?.row ?? -1) + 1);
  if (rows.every((row) => row.every(isBlank)))
    return stopped('This sheet has headings and no students.', mapping);
  if (sheet.lines.length === 0)
    return stopped(`No student could be read on “${name}”. Check the columns.`, mapping);
  return { sheet, pasted, stop: '' };
}

/** Where names stand for the roster's IDs, they do in an export too, whatever IDs it has. */
function knownAlike(mapping: Mapping, { studentBy }: Mapping): Mapping {
  if (!studentBy || !(mapping.columns.name ?? mapping.columns.lastName)) return mapping;
  const { studentId: _, ...columns } = mapping.columns;
  return { ...mapping, columns, studentBy };
}

/**
 * How a sheet is understood: a column with the header that the roster's column has means the same; the others are guessed. Where
 * the guess at the export's unit is the guess at the roster's, the user's word on the roster holds for both.
 */
function understood({ mapping: roster, grid: own }: State, name: string, grid: Grid): Mapping | null {
  const guess = guessMapping(name, grid)?.mapping ?? null;
  const header = findHeader(roster, grid);
  const isThere = (ref: ColumnRef | null | undefined): ref is ColumnRef =>
    ref !== null && ref !== undefined && header !== null && header.columnOf(ref) !== null;
  const services = roster.services.flatMap((each) =>
    isThere(each.provider) ? [{ ...each, amount: isThere(each.amount) ? each.amount : null }] : [],
  );
  const shape = roster.shape === 'wide' && services.length > 0 ? 'wide' : 'long';
  if (guess && guess.shape !== shape) return { ...guess, ...saidOf(roster) };
  if (!guess && !isThere(roster.columns.studentId)) return null;
  const ownGuess = guessMapping(roster.sheet, own)?.mapping;
  const unit = (of: 'amountUnit' | 'lreUnit') =>
    guess && guess[of] !== ownGuess?.[of] ? guess[of] : roster[of];
  const units = { amountUnit: unit('amountUnit'), lreUnit: unit('lreUnit') };
  const columns: Mapping['columns'] = {};
  const taken = new Set<string>();
  const key = ({ header: title, nth }: ColumnRef): string => `${headerKey(title)}|${nth}`;
  for (const field of FIELDS) {
    const ref = roster.columns[field];
    // Where amounts are in another unit, the guess leaves out the columns that are not.
    const { unit: of } = columnOf(field);
    const isOther = of !== undefined && units[of] !== roster[of];
    if (!isThere(ref) || isOther) continue;
    columns[field] = ref;
    taken.add(key(ref));
  }
  for (const field of FIELDS) {
    const ref = guess?.columns[field];
    if (ref && !columns[field] && !taken.has(key(ref))) columns[field] = ref;
  }
  return {
    sheet: name,
    shape,
    columns,
    services: guess && services.length === 0 ? guess.services : services,
    ...units,
    divisors: roster.divisors,
    // What the user said of the roster's columns is no guess in an export either.
    chosen: roster.chosen?.filter((each) =>
      each === 'amountUnit' || each === 'lreUnit'
        ? units[each] === roster[each]
        : each === 'shape' || each === 'services' || !roster.columns[each] || columns[each],
    ),
    ...saidOf(roster),
  };
}

/** What the user said of how people and schools are written holds wherever they are named. */
const saidOf = ({ people, schools }: Mapping): Pick<Mapping, 'people' | 'schools'> => ({ people, schools });
