import { a1 } from '../cells/a1';
import { saysConsult } from '../cells/amountTokens';
import type { Grid } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { BesideReader } from './besideReader';
import { blankBelow } from './blankBelow';
import { dateColumns } from './dateColumns';
import { isDitto } from './ditto';
import { columnOf, LIMITS } from './fields';
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
import { hasService, linePlaces, oneBased, type Place, servicesApart } from './linePlaces';
import { withNamesBelow } from './namesBelow';
import { PersonCells } from './personCells';
import { plainAmounts } from './plainAmounts';
import type { Mapping, Roster, RosterFinding, RosterLine } from './roster';
import { RowReader, textOf } from './rosterCells';
import { withoutDoubles } from './rosterDoubles';
import { isBlank, rowSorter } from './rosterRows';
import { namesSeveral } from './severalServices';
import { isTabColumn } from './stackTabs';
import { staffNumbers } from './staffNumbers';
import { withStudents } from './studentIds';
import { studentsByName } from './studentNames';

/** A roster that can't be read with its mapping, and which of its columns are missing. */
type MissingColumns = { missing: MissingColumn[] };

const NO_SEAMS: ReadonlySet<number> = new Set();

/** How the lines of a row are read that have the same columns for all but people and amounts. */
type Reading = {
  reader: RowReader;
  columns: FieldColumns;
  besides: BesideReader;
  firstNames: { provider: number | null; caseManager: number | null };
  places: Place[];
};

/**
 * Reads a roster's rows into service lines, each with the findings of its cells; or says which mapped columns are not there.
 * What can't be read is blank in the line, listed in its `unreadable` and reported: never guessed, never zero. `seams`: where the tabs
 * of a stack begin, by their 0-based first rows.
 */
export function readRoster(
  grid: Grid,
  mapping: Mapping,
  seams: ReadonlySet<number> = NO_SEAMS,
): Roster | MissingColumns {
  const found = findHeader(mapping, grid);
  if (found === null || found.missing.length > 0) return { missing: missingColumns(mapping, grid) };
  const columns = fieldColumns(mapping, found);
  const header = grid[found.row] ?? [];
  const uses = mappedColumns(mapping);
  const mapped = uses.flatMap((use) => found.columnOf(use.ref) ?? []);
  const names = [columns.name, columns.lastName, columns.firstName].filter((at) => at !== undefined);
  const idColumn = (columns.studentId ?? names[0] ?? 0) + 1;
  const sort = rowSorter(grid, found.row, { mapped, id: columns.studentId ?? null, names });

  const findings: RosterFinding[] = [];
  const { dates, orders, questions } = dateColumns(grid, found.row, columns, mapping);
  const amounts = plainAmounts(grid, found, mapping);
  const named = uses.filter(({ field }) => columnOf(field).kind === 'person');
  const people = new PersonCells(
    grid,
    found.row,
    named.flatMap((use) => found.columnOf(use.ref) ?? []),
    mapping.people,
  );
  const readings = servicesApart(mapping, found).map(({ own, services }): Reading => {
    const all = { ...columns, ...own };
    const besides = new BesideReader(header, all);
    const days = own ? dateColumns(grid, found.row, all, mapping).dates : dates;
    const reader = new RowReader(mapping.divisors, besides, findings, days, people);
    const firstNames = { provider: oneBased(all.providerFirst), caseManager: oneBased(all.managerFirst) };
    const places = linePlaces(mapping, found, all, besides, services);
    return { reader, columns: all, besides, firstNames, places };
  });
  const byTab = peopleByTab(mapping);
  const commasAt = (place: Place, { lre }: FieldColumns): RosterLine['commas'] => {
    const fields = (['amount', 'lre'] as const).filter((field) =>
      amounts.commas.has((field === 'lre' ? lre : place.amount) ?? -1),
    );
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
      const readLine = rowOf(reading, mapping, index + 1, byTab);
      if (readLine === null) break;
      for (const place of places)
        if (hasService(reader, place)) {
          const line = readLine(place);
          const commas = amounts.commas.size > 0 ? commasAt(place, reading.columns) : undefined;
          lines.push(commas ? { ...line, commas } : line);
        }
    }
  }
  const students =
    columns.studentId === undefined
      ? studentsByName(lines, mapping.studentBy ?? 'name', idColumn)
      : withStudents(lines, grid, idColumn);
  const used = withoutDoubles(students.lines, { grid, idColumn });
  const told = mapping.namesBelow ? withNamesBelow(used.lines, mapping) : used.lines;
  findings.push(...people.findings, ...students.findings, ...used.findings);
  findings.push(...staffNumbers(used.lines, grid, found.row, columns, taken));
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
      ...blankBelow(told, grid[found.row] ?? []),
    ],
  };
}

/**
 * Reads what all lines of a row have in common, and gives the way to read one of its lines; null where the row has no student
 * ID. (One literal in a closure: spreading a shared object into each line is ten times slower.)
 */
function rowOf(
  { reader, columns, besides: { hasParts, range }, firstNames }: Reading,
  mapping: Mapping,
  row: number,
  byTab: RosterLine['byTab'],
): ((place: Place) => RosterLine) | null {
  const student = studentName(reader, columns);
  const studentId = columns.studentId === undefined ? student : reader.text('studentId', columns.studentId);
  if (studentId === '') {
    // An error in the ID's place has been reported as that.
    if (reader.unreadable.length === 0)
      reader.report('missing-student-id', columns.studentId, reader.firstText(columns));
    return null;
  }
  const start = reader.day('start', columns.start);
  const end = reader.day('end', columns.end);
  if (start !== '' && end !== '' && end < start)
    reader.report('end-before-start', columns.end, reader.own(columns.end));
  const [minutesMin, minutesMax] = reader.range(...LIMITS.amount, columns, mapping.amountUnit, range);
  const [lreMin, lreMax] = reader.range(...LIMITS.lre, columns, mapping.lreUnit);
  const lreMinutes = reader.amount('lre', columns.lre, mapping.lreUnit);
  const lineId = mapping.shape === 'wide' ? '' : reader.text('lineId', columns.lineId);
  const birthDate = reader.day('birthDate', columns.birthDate);
  const annualReview = reader.day('annualReview', columns.annualReview);
  const reevaluation = reader.day('reevaluation', columns.reevaluation);
  const isEsy = reader.mark('esy', columns.esy);
  const grade = reader.grade(columns.grade);
  const site = reader.text('site', columns.site);
  const delivery = reader.delivery(columns.delivery);
  const caseManager = reader.person('caseManager', columns.caseManager, columns.managerFirst);
  const iepMark = reader.mark('iepMark', columns.iepMark);
  const household = reader.text('household', columns.household);
  const head = reader.text('headOfHousehold', columns.headOfHousehold);
  // The head's column holds a mark, or on every row of the household who its head is.
  const isHead = parseMark(head) ?? (head === studentId || (student !== '' && head === student));
  const restriction = reader.text('restriction', columns.restriction);
  const location = reader.text('location', columns.location);
  const amountMore = hasParts ? reader.text('amountMore', columns.amountMore) : '';
  const times = hasParts ? reader.text('times', columns.times) : '';
  const frequency = hasParts ? reader.text('frequency', columns.frequency) : '';
  const period = hasParts ? reader.text('period', columns.period) : '';
  const timeUnit = hasParts ? reader.text('timeUnit', columns.timeUnit) : '';
  const lreText = reader.own(columns.lre);
  const caseManagerText = reader.ownPerson(columns.caseManager, columns.managerFirst);
  const providerFirst = reader.text('providerFirst', columns.providerFirst);
  const managerFirst = reader.text('managerFirst', columns.managerFirst);
  const endText = reader.own(columns.end);
  reader.endShared();

  return (place) => {
    reader.beginLine();
    const provider = reader.person(
      'provider',
      place.provider,
      place.service === null ? columns.providerFirst : undefined,
    );
    const beside = place.says && reader.beside(place.says);
    const minutes = beside
      ? reader.madeAmount(place.amount, mapping.amountUnit, beside)
      : reader.amount('amount', place.amount, mapping.amountUnit);
    const said = place.service ?? reader.text('service', columns.service);
    const service = isDitto(said) ? '' : said;
    if (service === '' && columns.service !== undefined && !reader.unreadable.includes('service'))
      reader.report('missing-service', columns.service, said);
    if (namesSeveral(service)) reader.report('two-services', columns.service, service);
    return {
      row,
      twin: 0,
      columns: place.columns,
      byTab,
      lineId,
      studentId,
      student,
      birthDate,
      grade,
      site,
      service,
      delivery:
        reader.own(columns.delivery).trim() === '' && saysConsult(reader.own(place.amount))
          ? 'consult'
          : delivery,
      start,
      end,
      minutes,
      amountMore,
      times,
      frequency,
      period,
      timeUnit,
      beside,
      minutesMin,
      minutesMax,
      lreMinutes,
      lreMin,
      lreMax,
      provider,
      caseManager,
      providerFirst,
      managerFirst,
      firstNames,
      iepMark,
      annualReview,
      reevaluation,
      isEsy,
      household,
      isHead,
      restriction,
      location,
      text: {
        provider: reader.ownPerson(
          place.provider,
          place.service === null ? columns.providerFirst : undefined,
        ),
        amount: reader.own(place.amount),
        lre: lreText,
        caseManager: caseManagerText,
        end: endText,
      },
      unreadable: reader.unreadable,
    };
  };
}

const distinct = (findings: readonly RosterFinding[]): RosterFinding[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.place}`, finding])).values(),
];

function studentName(reader: RowReader, columns: FieldColumns): string {
  const name = reader.text('name', columns.name);
  if (name !== '') return name;
  const last = reader.text('lastName', columns.lastName);
  const first = reader.text('firstName', columns.firstName);
  return last !== '' && first !== '' ? `${last}, ${first}` : last + first;
}

function peopleByTab({ columns }: Mapping): RosterLine['byTab'] {
  const named = (['provider', 'caseManager'] as const).filter((field) => isTabColumn(columns[field]));
  return named.length === 0 ? undefined : named;
}
