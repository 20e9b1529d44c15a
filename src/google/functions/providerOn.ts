import { responsible } from '../../domain/caseload/responsible';
import type { Cell } from '../../domain/cells/cell';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { readPeople } from '../../domain/people/readPeople';
import { readRanges } from '../../domain/record/closedYears';
import { isErrorArgument, isRange, oneText, wrongKind } from './cellArguments';
import type { CellAnswer } from './cellFunction';
import { dayIn, dayOfMoment, gridIn, gridsIn, NO_RECORD, notADateError } from './cellGrid';

/** PROVIDER_ON: its arguments as they come from cells; a column in, a column out. */
export function providerOn(
  ...[studentIds, service, dates, log, providers, ...closedYears]: unknown[]
): CellAnswer {
  const asked = oneText('service', service);
  if (asked === '') throw new Error('service: it is blank; name a service, or "Case management".');
  const named = columnOf('student_ids', studentIds);
  const [only = ''] = named;
  const asOf = isRange(dates) ? cellsOf('dates', dates) : null;
  // One student on many days is a column, or a row, of them, too.
  const ids = named.length === 1 && asOf ? asOf.cells.map(() => only) : named;
  if (asOf?.isRow && named.length > 1)
    throw new Error(`dates: a column belongs beside ${named.length} students, not a row.`);
  const days = daysFor(dates, asOf, ids.length);
  const read = readRanges([gridIn('log', log), ...gridsIn('closed_years', closedYears)]);
  if (typeof read === 'string') throw new Error(NO_RECORD[read]);
  const isManagement = asked.toLowerCase().replace(/[^a-z]/g, '') === 'casemanagement';
  const people =
    providers === undefined || providers === '' ? null : readPeople(gridIn('providers', providers));
  if (people && people.columns.Name === undefined)
    throw new Error('providers: the Providers sheet belongs here, with its header row.');
  const who = responsible(read.entries, isManagement ? null : asked, dayOfMoment(), people);
  const names = ids.map((id, i) => {
    const day = id === '' ? null : days(i);
    return day ? who(id, day) : '';
  });
  if (asOf?.isRow) return [names];
  return isRange(studentIds) || names.length > 1 ? names.map((name) => [name]) : (names[0] ?? '');
}

/** The cells of one column or, where there is one row of several, of that. */
function cellsOf(name: string, range: unknown): { cells: Cell[]; isRow: boolean } {
  const grid = gridIn(name, range);
  const [row = []] = grid;
  if (grid.length === 1 && row.length > 1) return { cells: [...row], isRow: true };
  const wide = grid.find(({ length }) => length > 1);
  if (wide) throw new Error(`${name}: one column or one row belongs here, not ${wide.length} columns.`);
  return { cells: grid.map(([cell = '']) => cell), isRow: false };
}

/** The cells of one column as texts; a number by its digits. */
function columnOf(name: string, value: unknown): string[] {
  if (!isRange(value)) return [oneText(name, value)];
  return gridIn(name, value).map((row, r) => {
    const [cell = ''] = row;
    if (row.length > 1) throw new Error(`${name}: one column belongs here, not ${row.length}.`);
    if (isErrorArgument(cell) || typeof cell === 'boolean')
      throw new Error(`${name}, row ${r + 1} of the range: ${wrongKind(cell, 'a student ID')}`);
    return String(cell).trim();
  });
}

/** The day for each student: one for all, or one beside each; null where it is blank or, in a header, no date. */
function daysFor(
  dates: unknown,
  asOf: ReturnType<typeof cellsOf> | null,
  count: number,
): (index: number) => Day | null {
  if (!asOf) {
    const day = dayIn('dates', dates);
    return () => day;
  }
  const { cells, isRow } = asOf;
  if (cells.length !== count)
    throw new Error(`dates: ${cells.length} rows beside ${count} students; take as many.`);
  return (index) => {
    const cell = cells[index] ?? '';
    const day = readDay(cell);
    // The first of several may be a header.
    const isHeader = index === 0 && count > 1;
    if (day || cell === '' || (typeof cell === 'string' && cell.trim() === '') || isHeader) return day;
    throw notADateError(`dates, ${isRow ? 'column' : 'row'} ${index + 1} of the range`, String(cell));
  };
}
