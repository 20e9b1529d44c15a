import type { Input, Output } from '../../contract/contract';
import { casesIn } from '../../domain/caseload/cases';
import type { Grid } from '../../domain/cells/cell';
import { counted } from '../../domain/cells/counted';
import { type Day, parseDay, showDay } from '../../domain/cells/day';
import { localeOrder } from '../../domain/cells/localeOrder';
import type { Actor } from '../../domain/people/access';
import type { PeopleAnswers } from '../../domain/people/peopleAnswers';
import { UNASSIGNED } from '../../domain/people/personName';
import { isBlankSheet } from '../../domain/record/log';
import { FIELDS, isFor } from '../../domain/roster/fields';
import { guessMapping } from '../../domain/roster/guessMapping';
import { SHEETS, worksheetSheet } from '../../domain/roster/ownSheets';
import { changedNumbers, STANDARDS_HEADER, standardNumbers } from '../../standards/district/standardsSheet';
import { holders, holdingsOn, isVacant, summaryIn } from '../../standards/loads/holdings';
import type { Provision } from '../../standards/loads/provision';
import { sees } from '../look/showCaseload';
import { caseByHand } from '../opened/byHand';
import { closedTo } from '../opened/closable';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { RECORD_RANGE, recordStore } from '../opened/recordStore';
import type { State } from '../opened/state';
import { sourceOf } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { isCutOff } from '../ports/table';
import { caseloadReport } from './caseloadReport';
import { figuresFormula, figuresSheet, isFigures } from './figuresSheet';
import { IN_DATE, inDateSheet, withoutDates } from './inDateSheet';
import { type GroupBy, inReportOrder } from './reportOrder';
import { isReport, REPORT } from './reportTable';
import { standardsLayout } from './standardsLayout';
import { SUMMARY_HEADER } from './summaryHeader';
import { personFigures, summaryRow } from './summaryTable';
import { worksheet } from './worksheet';
import { studentsOf } from './worksheetStudents';

/** Makes the Caseload report, or makes it anew, and shows it. It follows the record, as everything else that tells a load. */
export function makeReport(
  workbook: Workbook,
  state: State,
  asOf: Day,
  groupBy: GroupBy,
): Output<'makeReport'> {
  const { mapping, grid, rules, standards } = state;
  const holdings = holdingsOn(sourceOf(state), asOf);
  const people = holders(state.people.people).filter(
    ({ key }) => key !== UNASSIGNED.key || holdings.byPerson.has(key),
  );
  const unlike = unlikeAFormula(mapping, grid);
  const isLive = unlike === null;
  const figures = isLive
    ? figuresFormula(
        { sheet: mapping.sheet, width: widthOf(grid) },
        {
          providers: Math.max(...Object.values(state.people.columns)),
          log: closedTo(state) > 0 ? recordStore(workbook).ranges() : [RECORD_RANGE],
          standards: standardsWidth(workbook, state),
        },
        asOf,
      )
    : [
        [...SUMMARY_HEADER],
        ...people.map((each) => summaryRow(personFigures(each, summaryIn(holdings, each.key, each.person)))),
      ];
  const apart = notCounted(state);
  const basis = basisOf(isLive, apart, changedNumbers(standards.provisions, rules.provisions).length);
  const before = keepOthersSheet(
    workbook,
    mapping,
    SHEETS.report,
    (grid) => isReport(grid) || isCutOff(REPORT, grid),
  );
  const datesBefore = keepOthersSheet(workbook, mapping, SHEETS.inDate, (grid) => isCutOff(IN_DATE, grid));
  keepOthersSheet(workbook, mapping, SHEETS.figures, () => isFigures(workbook));
  workbook.lay(figuresSheet(figures));
  const ordered = inReportOrder(people, holdings, groupBy);
  const busy = ordered.people.slice(0, ordered.people.length - ordered.idle);
  workbook.lay(
    caseloadReport({
      ...ordered,
      asOf,
      district: state.memory.district,
      basis,
      before,
    }),
  );
  const undated = withoutDates(state);
  const dates = inDateSheet(state, datesBefore);
  if (dates) workbook.lay(dates);
  workbook.show(SHEETS.report);
  return {
    sheet: SHEETS.report,
    people: busy.filter(({ hasNobody }) => hasNobody === null).length,
    idle: ordered.idle,
    district: state.memory.district,
    notices: [
      ...(unlike === null ? [] : [`${unlike}, so the report does not follow changes: make it again.`]),
      ...(apart === '' ? [] : [apart]),
    ],
    dates: [dates ? `“${SHEETS.inDate}” counts each case manager’s files and dates.` : '', undated]
      .filter((text) => text !== '')
      .join(' '),
  };
}

/** What the roster says and the record doesn't: cells that people changed by hand, and rows that nobody took in yet. */
function notCounted(state: State): string {
  const { lines, newRows, today } = state;
  const byHand = [...casesIn(lines).values()].flatMap((own) => caseByHand(state, own)).length;
  const parts = [
    ...(byHand > 0 ? [counted(byHand, 'cell changed by hand', 'cells changed by hand')] : []),
    ...(newRows.length > 0
      ? [counted(newRows.length, 'row that the record does not have', 'rows that the record does not have')]
      : []),
  ];
  if (parts.length === 0) return '';
  const { length } = newRows;
  return `Not counted: ${parts.join(' and ')}, as the roster says on ${showDay(today)}. Home lists ${byHand + length === 1 ? 'it' : 'them'}.`;
}

const basisOf = (isLive: boolean, apart: string, changed: number): string =>
  [
    `${isLive ? 'Follows' : 'Made once from'} the record (Caseload log).`,
    apart,
    changed === 0
      ? 'Limits are the state’s.'
      : `${changed} of the limits ${changed === 1 ? 'is a district standard' : 'are district standards'}; see the sheet ${SHEETS.standards}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');

/**
 * Why live figures would be others than ours, or null: cells know one sheet, no locale, and of its columns what Set up would guess.
 */
function unlikeAFormula(mapping: State['mapping'], grid: State['grid']): string | null {
  const { locale, tabs, settled: _, chosen: __, people, ...rest } = mapping;
  if (tabs) return 'The roster stands on several tabs';
  if (localeOrder(locale) === 'day-first') return 'The spreadsheet’s country writes dates day first';
  const guess = guessMapping(mapping.sheet, grid)?.mapping;
  // Who was told apart is read as before.
  const { apart: ___, ...said } = people ?? {};
  const kept = Object.keys(said).length > 0 ? { ...rest, people: said } : rest;
  if (sameMapping(guess, kept)) return null;
  return sameMapping(guess, rest) ? whatWasSaid(said) : 'Set up was told how to read the columns';
}

/** What of the answers about people a formula doesn't know. */
function whatWasSaid({ counts, cells = [] }: PeopleAnswers): string {
  if (counts || cells.length > 0) return 'Two people stand in one cell, and Set up was told who counts';
  return 'Set up was told that two spellings are one person';
}

const sameMapping = (guess: State['mapping'] | undefined, kept: State['mapping']): boolean =>
  JSON.stringify(guess, whatCounts) === JSON.stringify(kept, whatCounts);

/** No figure of the report comes from these columns, nor from what schools are called. */
const APART: readonly string[] = [
  ...FIELDS.filter((field) => !isFor(field, 'counted')),
  'schools',
  'schoolsApart',
];

/** A mapping that crossed the wire may have its columns in another order. */
const whatCounts = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !APART.includes(key))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

const widthOf = (grid: Grid): number => Math.max(1, ...grid.slice(0, 200).map((row) => row.length));

/** The Standards sheet as it stands: whatever its header, its rows are known by their IDs. */
function standardsBefore(workbook: Workbook, { rules, mapping }: State): Grid | null {
  const ids = new Set(standardNumbers(rules.provisions).map(({ id }) => id));
  const isOurs = (grid: Grid): boolean =>
    grid.some((row) => row.some((cell) => ids.has(String(cell).trim())));
  return keepOthersSheet(workbook, mapping, SHEETS.standards, isOurs);
}

/** The Standards sheet, made where it is missing or was cut off before its first cell, so that the formulas have it to refer to. */
function standardsWidth(workbook: Workbook, state: State): number {
  const grid = standardsBefore(workbook, state);
  if (grid && !isBlankSheet(grid)) return widthOf(grid);
  workbook.lay(standardsLayout(state.rules.provisions));
  return STANDARDS_HEADER.length;
}

/** Makes a person's worksheet for today and shows it; null where there is no such person to make one for. */
export function makeWorksheet(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { person: key, option }: Input<'makeWorksheet'>,
): Output<'makeWorksheet'> | null {
  const person = state.people.people.find((each) => each.key !== '' && each.key === key);
  if (!person || isVacant(person)) return null;
  if (actor.access !== 'Admin' && actor.person.key !== key) return null;
  const holdings = holdingsOn(sourceOf(state), state.today);
  if (!sees(actor, { key, name: person.name, person }, holdings)) return null;
  const form = state.rules.worksheets.find(({ id }) => id === option);
  if (!form) return null;
  const name = worksheetSheet(form.sheet, person.name);
  const before = keepOthersSheet(workbook, state.mapping, name);
  const students = studentsOf(state, holdings.byPerson.get(key), form.tellsAges ? holdings.rules : null);
  workbook.lay(
    worksheet({
      form,
      source: state.rules.source,
      district: state.memory.district,
      person,
      asOf: state.today,
      students,
      columns: state.people.columns,
      standardsWidth: standardsWidth(workbook, state),
      before,
    }),
  );
  workbook.show(name);
  return { sheet: name, fixed: students.filter(({ isFixed }) => isFixed).length };
}

/** Writes the Standards sheet with the state's numbers: made where it is missing, and every change of the district's taken back. */
export function restoreStandards(workbook: Workbook, state: State): Output<'restoreStandards'> {
  const { rules, standards } = state;
  standardsBefore(workbook, state);
  const restored = changedNumbers(standards.provisions, rules.provisions).length;
  workbook.lay(standardsLayout(rules.provisions));
  workbook.show(SHEETS.standards);
  return { sheet: SHEETS.standards, restored };
}

/** Which numbers are the district's own, and how many of its cells can't be used. */
export function tellStandards({ rules, standards }: State): Output<'standards'> {
  return {
    changed: changedNumbers(standards.provisions, rules.provisions).map(
      ({ provision, subject, level, number, state }) => ({
        provision: titleOf(provision),
        subject,
        level,
        number,
        state,
      }),
    ),
    unusable: standards.findings.length,
  };
}

/** Editions of one provision have one title; the day from which one holds tells them apart. */
function titleOf({ title, edition: { from } }: Provision): string {
  const day = parseDay(from ?? '');
  return day ? `${title}, from ${showDay(day)}` : title;
}
