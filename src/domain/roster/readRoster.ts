import { saysConsult } from '../cells/amountTokens';
import type { Grid } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { BesideReader } from './besideReader';
import { dateColumns } from './dateColumns';
import {
  type FieldColumns,
  type FoundHeader,
  fieldColumns,
  findHeader,
  type MissingColumn,
  mappedColumns,
  missingColumns,
} from './headers';
import type { AmountSays } from './madeAmount';
import { PersonCells } from './personCells';
import type { LineColumns, Mapping, Roster, RosterFinding, RosterLine } from './roster';
import { RowReader, textOf } from './rosterCells';
import { withoutDoubles } from './rosterDoubles';
import { isBlank, rowSorter } from './rosterRows';
import { isTabColumn } from './stackTabs';
import { withStudents } from './studentIds';

/** A roster that can't be read with its mapping, and which of its columns are missing. */
type MissingColumns = { missing: MissingColumn[] };

/** Where one line's own cells stand: a long row has one such place, a wide row one for each service. */
type Place = {
  service: string | null;
  provider: number | null;
  amount: number | null;
  /** What the header of its amounts says; null where their cells say it all. */
  says: AmountSays | null;
  columns: LineColumns;
};

/** In a wide roster these say that the student has no such service, rather than that nobody gives it. */
const NO_SERVICE = /^(?:n\/?a|none|no|0|[-–—]+)$/i;

/**
 * Reads a roster's rows into service lines, each with the findings of its cells; or says which mapped columns are not there.
 * What can't be read is blank in the line, listed in its `unreadable` and reported: never guessed, never zero.
 */
export function readRoster(grid: Grid, mapping: Mapping): Roster | MissingColumns {
  const found = findHeader(mapping, grid);
  if (found === null || found.missing.length > 0) return { missing: missingColumns(mapping, grid) };
  const columns = fieldColumns(mapping, found);
  const header = grid[found.row] ?? [];
  const besides = new BesideReader(header, columns);
  const places = linePlaces(mapping, found, columns, besides);
  const mapped = mappedColumns(mapping).flatMap((use) => found.columnOf(use.ref) ?? []);
  const names = [columns.name, columns.lastName, columns.firstName].filter((at) => at !== undefined);
  const sort = rowSorter(grid, found.row, { mapped, id: columns.studentId ?? null, names });

  const findings: RosterFinding[] = [];
  const { dates, orders, questions } = dateColumns(grid, found.row, columns, mapping);
  const named = [columns.caseManager, ...places.map(({ provider }) => provider)];
  const people = new PersonCells(
    grid,
    found.row,
    named.flatMap((column) => column ?? []),
    mapping.people,
  );
  const reader = new RowReader(mapping.divisors, besides, findings, dates, people);
  const lines: RosterLine[] = [];
  for (let index = found.row + 1; index < grid.length; index++) {
    const row = grid[index] ?? [];
    const kind = sort(row);
    if (kind === 'blank') continue;
    reader.turnTo(row, index + 1);
    if (kind !== 'student') {
      const first = row.findIndex((cell) => !isBlank(cell));
      reader.report(kind, first, textOf(row[first]));
      continue;
    }
    const readLine = rowOf(reader, mapping, columns, index + 1, besides);
    if (readLine === null) continue;
    for (const place of places)
      if (place.service === null || hasService(reader, place)) lines.push(readLine(place));
  }
  const idColumn = (columns.studentId ?? 0) + 1;
  const students = withStudents(lines, idColumn);
  const used = withoutDoubles(students.lines, { grid, idColumn });
  findings.push(...people.findings, ...students.findings, ...used.findings);
  return {
    mapping,
    headerRow: found.row + 1,
    lines: used.lines,
    dayOrders: orders,
    findings,
    questions: [...questions, ...people.questions],
  };
}

/**
 * Reads what all lines of a row have in common, and gives the way to read one of its lines; null where the row has no student
 * ID. (One literal in a closure: spreading a shared object into each line is ten times slower.)
 */
function rowOf(
  reader: RowReader,
  mapping: Mapping,
  columns: FieldColumns,
  row: number,
  { hasParts, range }: BesideReader,
): ((place: Place) => RosterLine) | null {
  const studentId = reader.text('studentId', columns.studentId);
  if (studentId === '') {
    // An error in the ID's place has been reported as that.
    if (reader.unreadable.length === 0)
      reader.report('missing-student-id', columns.studentId, reader.firstText(columns));
    return null;
  }
  const student = studentName(reader, columns);
  const start = reader.day('start', columns.start);
  const end = reader.day('end', columns.end);
  if (start !== '' && end !== '' && end < start)
    reader.report('end-before-start', columns.end, reader.own(columns.end));
  const [minutesMin, minutesMax] = reader.range('amountMin', 'amountMax', columns, mapping.amountUnit, range);
  const [lreMin, lreMax] = reader.range('lreMin', 'lreMax', columns, mapping.lreUnit);
  const lreMinutes = reader.amount('lre', columns.lre, mapping.lreUnit);
  const lineId = mapping.shape === 'wide' ? '' : reader.text('lineId', columns.lineId);
  const birthDate = reader.day('birthDate', columns.birthDate);
  const annualReview = reader.day('annualReview', columns.annualReview);
  const reevaluation = reader.day('reevaluation', columns.reevaluation);
  const isEsy = reader.mark('esy', columns.esy);
  const grade = reader.grade(columns.grade);
  const site = reader.text('site', columns.site);
  const delivery = reader.delivery(columns.delivery);
  const caseManager = reader.person('caseManager', columns.caseManager);
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
  const caseManagerText = reader.own(columns.caseManager);
  const endText = reader.own(columns.end);
  reader.endShared();

  return (place) => {
    reader.beginLine();
    const provider = reader.person('provider', place.provider);
    const beside = place.says && reader.beside(place.says);
    const minutes = beside
      ? reader.madeAmount(place.amount, mapping.amountUnit, beside)
      : reader.amount('amount', place.amount, mapping.amountUnit);
    const service = place.service ?? reader.text('service', columns.service);
    if (service === '' && columns.service !== undefined && !reader.unreadable.includes('service'))
      reader.report('missing-service', columns.service, '');
    return {
      row,
      twin: 0,
      columns: place.columns,
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
      iepMark,
      annualReview,
      reevaluation,
      isEsy,
      household,
      isHead,
      restriction,
      location,
      text: {
        provider: reader.own(place.provider),
        amount: reader.own(place.amount),
        lre: lreText,
        caseManager: caseManagerText,
        end: endText,
      },
      unreadable: reader.unreadable,
    };
  };
}

/** A wide row has a service's line where its provider column names anyone, or where minutes wait for someone. */
function hasService(reader: RowReader, place: Place): boolean {
  const provider = reader.own(place.provider).trim();
  if (provider !== '' && !NO_SERVICE.test(provider)) return true;
  const amount = reader.own(place.amount).trim();
  return amount !== '' && !NO_SERVICE.test(amount);
}

function studentName(reader: RowReader, columns: FieldColumns): string {
  const name = reader.text('name', columns.name);
  if (name !== '') return name;
  const last = reader.text('lastName', columns.lastName);
  const first = reader.text('firstName', columns.firstName);
  return last !== '' && first !== '' ? `${last}, ${first}` : last + first;
}

function linePlaces(
  mapping: Mapping,
  found: FoundHeader,
  columns: FieldColumns,
  besides: BesideReader,
): Place[] {
  // What the tab's name says is nobody's to write.
  const written = (field: 'provider' | 'caseManager', column: number | null | undefined): number | null =>
    isTabColumn(mapping.columns[field]) ? null : oneBased(column);
  const placeOf = (service: string | null, provider: number | null, amount: number | null): Place => ({
    service,
    provider,
    amount,
    says: besides.saysOf(amount),
    columns: {
      provider: written('provider', provider),
      amount: oneBased(amount),
      lre: oneBased(columns.lre),
      caseManager: written('caseManager', columns.caseManager),
      end: oneBased(columns.end),
    },
  });
  if (mapping.shape === 'long') return [placeOf(null, columns.provider ?? null, columns.amount ?? null)];
  return mapping.services.map(({ service, provider, amount }) =>
    placeOf(service, found.columnOf(provider), amount ? found.columnOf(amount) : null),
  );
}

const oneBased = (column: number | null | undefined): number | null =>
  column === null || column === undefined ? null : column + 1;
