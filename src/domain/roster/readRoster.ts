import { a1 } from '../cells/a1';
import type { Cell, Grid } from '../cells/cell';
import type { Day } from '../cells/day';
import { asksConsult, parseAloneOrGroup, parseConsult, parseDelivery, saysGroup } from '../cells/delivery';
import { amountHeadings } from './amountHeadings';
import { BesideReader } from './besideReader';
import { blankBelow } from './blankBelow';
import { sampleOf } from './columnCells';
import { dateColumns } from './dateColumns';
import { columnOf } from './fields';
import {
  type FieldColumns,
  fieldColumns,
  findHeader,
  type MissingColumn,
  mappedColumns,
  missingColumns,
} from './headers';
import { homeSchools } from './homeSchools';
import { leftStudents } from './leftStudents';
import { likelyDays } from './likelyDays';
import { hasService, type LinePlace, linePlaces, oneBased, servicesApart } from './linePlaces';
import { atMeantSchools, meantSchools } from './meantSchools';
import { withNamesBelow } from './namesBelow';
import { otherAmounts } from './otherAmounts';
import { PersonCells } from './personCells';
import { plainAmounts } from './plainAmounts';
import type { Mapping, Roster, RosterFinding, RosterLine } from './roster';
import { RowReader, textOf } from './rosterCells';
import { withoutDoubles } from './rosterDoubles';
import { type RowReading, readRow } from './rosterRow';
import { isBlank, rowSorter } from './rosterRows';
import { atOneSpelling, rowsBySite, twoSchools } from './schoolCells';
import { severalOfOthers } from './severalServices';
import { isTabColumn } from './stackTabs';
import { staffNumbers } from './staffNumbers';
import { withStudents } from './studentIds';
import { studentsByName } from './studentNames';
import { twoStudents } from './twoStudents';
import { wholeStudents } from './wholeStudents';

/** A roster that can't be read with its mapping, and which of its columns are missing. */
type MissingColumns = { missing: MissingColumn[] };

const NO_SEAMS: ReadonlySet<number> = new Set();

/**
 * Reads a roster's rows into service lines, each with the findings of its cells; or says which mapped columns are not there.
 * What can't be read is blank in the line, listed in its `unreadable` and reported: never guessed, never zero. `seams`: where the tabs
 * of a stack begin, by their 0-based first rows. `today`: without it any day is likely.
 */
export function readRoster(
  grid: Grid,
  mapping: Mapping,
  seams: ReadonlySet<number> = NO_SEAMS,
  today: Day | null = null,
): Roster | MissingColumns {
  const found = findHeader(mapping, grid);
  if (found === null || found.missing.length > 0) return { missing: missingColumns(mapping, grid) };
  const columns = fieldColumns(mapping, found);
  const header = amountHeadings(grid, found.row);
  const uses = mappedColumns(mapping);
  const mapped = uses.flatMap((use) => found.columnOf(use.ref) ?? []);
  const names = [columns.name, columns.lastName, columns.firstName].filter((at) => at !== undefined);
  const idColumn = (columns.studentId ?? names[0] ?? 0) + 1;
  const sort = rowSorter(grid, found.row, { mapped, id: columns.studentId ?? null, names });

  const findings: RosterFinding[] = [];
  const { dates, orders, questions } = dateColumns(grid, found.row, columns, mapping);
  const amounts = plainAmounts(grid, found, mapping);
  const staffed = uses.filter(({ field }) => columnOf(field).kind === 'person');
  const likely = today === null ? {} : likelyDays(today);
  const people = new PersonCells(
    grid,
    found.row,
    staffed.flatMap((use) => found.columnOf(use.ref) ?? []),
    mapping.people,
  );
  const cellsOf = (column: number): Cell[] => sampleOf(grid, found.row + 1, column);
  const severals: RowReading['severals'] = new Map();
  const readings = servicesApart(mapping, found).map(({ own, services }): RowReading => {
    const all = { ...columns, ...own };
    const besides = new BesideReader(header, all);
    const days = own ? dateColumns(grid, found.row, all, mapping).dates : dates;
    const reader = new RowReader(mapping.divisors, besides, findings, days, people, likely);
    const firstNames = { provider: oneBased(all.providerFirst), caseManager: oneBased(all.managerFirst) };
    const places = linePlaces(mapping, found, all, besides, services);
    return {
      reader,
      columns: all,
      besides,
      firstNames,
      places,
      parseDelivery: deliveryIn(header, all.delivery, cellsOf),
      severals,
    };
  });
  const byTab = peopleByTab(mapping);
  const commasAt = (place: LinePlace, { lre }: FieldColumns): RosterLine['commas'] => {
    const fields = (['amount', 'lre'] as const).filter((field) => {
      const column = field === 'lre' ? lre : place.amount;
      return typeof column === 'number' && amounts.commas.has(column);
    });
    return fields.length === 0 ? undefined : fields;
  };
  let isOther = false;
  const taken = new Set(mapped);
  const saysLeft = leftStudents(grid, found.row, { taken, names, ids: idColumn - 1, seams });
  const homeSchool = homeSchools(header, columns.site, taken);
  const lines: RosterLine[] = [];
  for (let index = found.row + 1; index < grid.length; index++) {
    const row = grid[index] ?? [];
    // What stands below another table's header on one tab says nothing of the next.
    if (seams.has(index)) isOther = false;
    const kind = sort(row);
    if (kind === 'blank') continue;
    if (kind === 'other-header' || kind === 'repeated-header') isOther = kind === 'other-header';
    if (isOther && kind !== 'other-header') {
      const first = row.findIndex((cell) => !isBlank(cell));
      findings.push({ code: 'skipped-row', place: a1(index + 1, first + 1), text: textOf(row[first]) });
      continue;
    }
    const home = homeSchool && kind === 'student' ? homeSchool(row) : null;
    if (home !== null)
      findings.push({ code: 'blank-site', place: a1(index + 1, (columns.site ?? 0) + 1), text: home });
    const left = saysLeft(row, index, kind === 'student' || kind === 'odd-student-id');
    if (left) findings.push({ code: 'says-left', place: a1(index + 1, left.column + 1), text: left.text });
    const before = lines.length;
    for (const reading of readings) {
      const { reader, places } = reading;
      reader.turnTo(row, amounts.rowOf(index), index + 1);
      if (kind === 'odd-student-id')
        reader.report(kind, columns.studentId, textOf(row[columns.studentId ?? 0]));
      else if (kind !== 'student') {
        const first = row.findIndex((cell) => !isBlank(cell));
        reader.report(kind, first, textOf(row[first]));
        break;
      }
      const readLine = readRow(reading, mapping, index + 1, byTab);
      if (readLine === null) break;
      for (const place of places)
        if (hasService(reader, place)) {
          const line = readLine(place);
          const commas = amounts.commas.size > 0 ? commasAt(place, reading.columns) : undefined;
          lines.push(commas ? { ...line, commas } : line);
        }
    }
    // Who has none of the services that stand side by side is in no line, whoever manages the case.
    const [service] = mapping.services;
    const column = service && found.columnOf(service.provider);
    if (
      kind === 'student' &&
      lines.length === before &&
      typeof column === 'number' &&
      !isBlank(row[idColumn - 1])
    )
      findings.push({
        code: 'missing-service',
        place: a1(index + 1, column + 1),
        text: textOf(row[idColumn - 1]),
      });
  }
  if (columns.service !== undefined) findings.push(...otherSeveral(lines, severals, columns.service));
  const students =
    columns.studentId === undefined
      ? studentsByName(lines, mapping.studentBy ?? 'name', idColumn)
      : withStudents(lines, grid, idColumn);
  findings.push(...twoStudents(lines, idColumn));
  const used = withoutDoubles(students.lines, { grid, idColumn });
  const named = mapping.namesBelow ? withNamesBelow(used.lines, mapping) : used.lines;
  const sites = columns.site === undefined ? NOWHERE : rowsBySite(named);
  const told = atMeantSchools(atOneSpelling(named, sites), meantSchools(mapping));
  findings.push(...people.findings, ...students.findings, ...used.findings);
  if (columns.site !== undefined) findings.push(...twoSchools(sites, columns.site));
  findings.push(
    ...staffNumbers(used.lines, grid, found.row, columns, taken),
    ...otherAmounts(used.lines, {
      grid,
      header,
      headerRow: found.row,
      mapping,
      columns,
      taken,
      services: [...severals.keys()],
    }),
  );
  return {
    mapping,
    headerRow: found.row + 1,
    lines: told,
    dayOrders: orders,
    // What the lines of a row have in common is read with each of them that has columns of its own.
    findings: readings.length > 1 ? distinct(findings) : findings,
    questions: [
      ...questions,
      ...amounts.questions,
      ...people.questions,
      ...blankBelow(told, header),
      ...(columns.amount === undefined ? [] : wholeStudents(told, header[columns.amount], columns.amount)),
    ],
  };
}

/** Lines of several services at once, by what the others are called. */
function otherSeveral(
  lines: readonly RosterLine[],
  severals: RowReading['severals'],
  column: number,
): RosterFinding[] {
  const told = new Set(severalOfOthers([...severals.keys()]).filter((service) => !severals.get(service)));
  if (told.size === 0) return [];
  return lines.flatMap(({ row, service }) =>
    told.has(service) ? [{ code: 'two-services', place: a1(row, column + 1), text: service } as const] : [],
  );
}

const NOWHERE: ReturnType<typeof rowsBySite> = new Map();

/** How a column says whether a line is a consult. */
function deliveryIn(
  header: readonly Cell[],
  column: number | undefined,
  cellsOf: (column: number) => Cell[],
): typeof parseDelivery {
  if (column === undefined) return parseDelivery;
  if (asksConsult(header[column])) return parseConsult;
  return saysGroup(header[column], cellsOf(column)) ? parseAloneOrGroup : parseDelivery;
}

const distinct = (findings: readonly RosterFinding[]): RosterFinding[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.place}`, finding])).values(),
];

function peopleByTab({ columns }: Mapping): RosterLine['byTab'] {
  const named = (['provider', 'caseManager'] as const).filter((field) => isTabColumn(columns[field]));
  return named.length === 0 ? undefined : named;
}
