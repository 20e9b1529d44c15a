import { columnLetters } from '../../domain/cells/a1';
import { USUAL_DIVISORS } from '../../domain/cells/amount';
import type { Grid } from '../../domain/cells/cell';
import type { PeopleAnswers } from '../../domain/people/peopleAnswers';
import { candidateSheets } from '../../domain/roster/candidateSheets';
import { errorInstead } from '../../domain/roster/errorInstead';
import { FIELDS } from '../../domain/roster/fields';
import { groupQuestion } from '../../domain/roster/groupQuestion';
import { guessBeside, guessMapping, lacks } from '../../domain/roster/guessMapping';
import { type Lack, lackQuestions } from '../../domain/roster/headerQuestions';
import { findHeader, HEADER_ROWS } from '../../domain/roster/headers';
import type { NewPerson } from '../../domain/roster/newPeople';
import { isMarked, isOwnName, MARKED_ROWS, SHEETS } from '../../domain/roster/ownSheets';
import type { Question } from '../../domain/roster/questions';
import type { Mapping, Roster } from '../../domain/roster/roster';
import { sameSchools } from '../../domain/roster/schoolCells';
import { isTabColumn, oneTab, type Stack } from '../../domain/roster/stackTabs';
import { mergedPlaces, readMerged } from '../opened/rosterTabs';
import { isStop, usableRoster } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { type ListedTab, lookAtAllTabs, lookAtChosenTabs } from './lookAtTabs';
import { openQuestions } from './openQuestions';
import { peopleFound, samePersonQuestions } from './peopleFound';
import { shownAmounts } from './shownAmounts';

/** What Set up makes of a spreadsheet. */
export type SeenRoster = {
  sheets: { name: string; likely: boolean }[];
  /** The cells of the sheet that was chosen, or taken for the roster; of several tabs, one below the other. */
  grid: Grid;
  stack: Stack;
  /** The sheets that look like tabs of one roster, where all sheets were looked at. */
  tabs: ListedTab[];
  /** Null where no sheet looks like a roster and none was chosen. */
  mapping: Mapping | null;
  /** Where merged cells of its columns were read filled down. */
  merged: string[];
  /** 1-based; 0 where there is no mapping. */
  headerRow: number;
  /** Null where the mapping does not suffice to read it. */
  roster: Roster | null;
  /** Whom it names, each once. */
  people: NewPerson[];
  questions: Question[];
  /** What must be mended before it can be used, in a sentence; '' if nothing. */
  stop: string;
};

/**
 * Finds and reads the roster, under its own guess or the user's choice of a sheet and of columns; `alone`: of that sheet, whatever
 * others look like it; `before`: how it was set up, of which what the user said holds on. Writes nothing.
 */
export function lookAtRoster(
  workbook: Pick<Workbook, 'sheetNames' | 'sheetIds' | 'read' | 'merged' | 'texts' | 'locale' | 'today'>,
  sheet: string | null,
  mapping: Mapping | null,
  answers: PeopleAnswers | undefined = mapping?.people,
  alone = false,
  before: Mapping | null = null,
): SeenRoster {
  const once = readOnce(workbook);
  const read = (name: string): Grid | null => readMerged(once, name, null)?.grid ?? null;
  const names = workbook.sheetNames().filter((name) => !isOurs(workbook, name));
  const chosen = mapping?.sheet ?? sheet;
  // A sheet is read only where it must be: to guess, all of them; once chosen, that one.
  const grids = (chosen === null ? names : [chosen]).map((name) => ({
    name,
    grid: read(name) ?? [],
  }));
  const candidates = chosen === null ? candidateSheets(grids) : [];
  // A log or a report is one only where nothing better is there.
  const likely = candidates.filter(({ others }) => !others || candidates[0]?.others);
  const again = chosen === null && before !== null && names.includes(before.sheet) ? before : null;
  const name = chosen ?? again?.sheet ?? likely[0]?.name ?? null;
  const unspread = grids.find((candidate) => candidate.name === name)?.grid ?? [];
  // What the user chose stays; what he only saw is guessed anew beside it.
  const said = mapping?.chosen ? mapping : again && whatWasSaid(again);
  const beside = said && guessBeside(said, unspread);
  const guessed = candidates.find((candidate) => candidate.name === name);
  const looked = beside || guessed || (name === null ? null : guessMapping(name, unspread));
  const guess = mapping ? null : looked;
  const chosenOrGuessed =
    beside?.mapping ?? mapping ?? guess?.mapping ?? (name === null ? null : emptyMapping(name));
  const asked = chosenOrGuessed && { ...chosenOrGuessed, locale: workbook.locale(), people: answers };
  const lookAtTabs = guess && !alone ? lookAtAllTabs : lookAtChosenTabs;
  const asNamed = (tab: string): Grid | null => readMerged(once, tab, asked)?.grid ?? null;
  const first = (name !== null && asNamed(name)) || unspread;
  const tabs = asked && lookAtTabs({ sheetIds: () => workbook.sheetIds(), read: asNamed }, asked, first);
  const merged = tabs ? mergedPlaces(once, tabs) : [];
  const found = tabs && { ...tabs.mapping, merged: merged.length > 0 || undefined };
  const grid = tabs?.stack.grid ?? first;
  const further = found?.tabs?.further ?? [];
  const sheets = names.map((each) => ({
    name: each,
    // One of several tabs is no other roster.
    likely: again
      ? each === name
      : likely.some((candidate) => candidate.name === each) &&
        !further.some(({ sheet: tab }) => tab === each),
  }));
  const seen = {
    sheets,
    grid,
    stack: tabs?.stack ?? oneTab('', first),
    tabs: tabs?.listed ?? [],
    mapping: found,
    merged,
    headerRow: 0,
    roster: null,
    people: [],
    questions: [
      ...whichSheet(
        again ? [] : likely.filter((each) => !further.some(({ sheet: tab }) => tab === each.name)),
      ),
      ...severalSheets(guess ? [name ?? '', ...further.map(({ sheet: tab }) => tab)] : []),
      ...(found && looked
        ? openQuestions(
            [
              ...looked.questions,
              ...teacherBesideTab(looked.mapping, found, grid),
              ...groupQuestion(found, first),
            ],
            found,
          )
        : []),
    ],
  };
  for (const each of guess || mapping ? [] : grids) {
    const error = errorInstead(each.grid, null);
    if (error) return { ...seen, stop: stopText({ code: 'roster-error', sheet: each.name, ...error }) };
  }
  if (!found) return { ...seen, stop: NO_ROSTER };

  const headerRow = headerRowOf(found, grid);
  if (tabs && tabs.stop !== '') return { ...seen, headerRow, stop: tabs.stop };
  const lack = lacks(found);
  const byName = lack.length === 1 && lack[0] === 'studentId' ? studentsByTheirNames(found, grid) : null;
  if (lack.length > 0 && !byName)
    return {
      ...seen,
      headerRow,
      questions: [...lackQuestions(lack), ...seen.questions.filter(({ code }) => code !== 'missing-column')],
      stop: stopOfLack(lack, seen.questions),
    };
  const roster = usableRoster(seen.stack, byName?.mapping ?? found, workbook.today());
  if (isStop(roster)) return { ...seen, headerRow, stop: stopText(roster) };
  const schools = found.columns.site ? sameSchools(roster.lines, found) : [];
  const people = peopleFound(roster, workbook.read(SHEETS.people) ?? [], answers);
  return {
    ...seen,
    headerRow: roster.headerRow,
    roster,
    people,
    questions: [
      ...(byName ? [byName.question] : []),
      ...seen.questions,
      ...openQuestions(
        [...roster.questions, ...schools, ...shownAmounts(workbook, found, seen.stack)],
        found,
      ),
      ...samePersonQuestions(people, answers),
    ],
    stop:
      roster.lines.length === 0
        ? `No student could be read on “${found.sheet}”. Check the columns.`
        : byName
          ? 'Choose the column with the student ID, or say below that names stand for it.'
          : '',
  };
}

/** What stops where IDs can't be told because of their header. */
export const SWAPPED =
  'The student IDs and the names stand under each other’s headers: swap the two headers in the sheet, or choose the columns.';

/** What stops where a roster lacks what it can't do without. */
function stopOfLack(lack: readonly Lack[], questions: readonly Question[]): string {
  if (!lack.includes('studentId'))
    return 'Choose the column with the provider or the one with the case manager.';
  return questions.some(({ code }) => code === 'swapped-columns')
    ? SWAPPED
    : 'Choose the column with the student ID: without it no student can be told from another.';
}

/** What stops where nothing looks like a roster. */
export const NO_ROSTER = 'No sheet here looks like a roster. Choose the one with your students.';

/** How a roster without student IDs is shown until the user says whether names may stand for them; null where it has no names. */
function studentsByTheirNames(mapping: Mapping, grid: Grid): { mapping: Mapping; question: Question } | null {
  const { name, lastName, firstName, birthDate } = mapping.columns;
  const [first, ...others] = [...(name ? [name] : [lastName, firstName]), birthDate].flatMap((ref) =>
    ref && findHeader(mapping, grid)?.columnOf(ref) !== null ? [ref.header] : [],
  );
  if (first === undefined || (!name && !lastName)) return null;
  return {
    mapping: { ...mapping, studentBy: birthDate ? 'name and birth date' : 'name' },
    question: { code: 'student-by-name', about: [first, ...others] },
  };
}

/** The column of teachers in whose place the tabs' names count. */
function teacherBesideTab(guess: Mapping, { columns }: Mapping, grid: Grid): Question[] {
  const teacher = guess.columns.provider;
  const column = teacher && isTabColumn(columns.provider) ? findHeader(guess, grid)?.columnOf(teacher) : null;
  return teacher && typeof column === 'number' && !isTabColumn(teacher)
    ? [{ code: 'teacher-or-not', about: [teacher.header, columnLetters(column + 1)] }]
    : [];
}

/** How a roster was set up, but for what the names of its tabs said where the user didn't choose that. */
function whatWasSaid(before: Mapping): Mapping {
  const { chosen = [] } = before;
  const columns: Mapping['columns'] = {};
  for (const field of FIELDS) {
    const ref = before.columns[field];
    if (ref && (!isTabColumn(ref) || chosen.includes(field))) columns[field] = ref;
  }
  return { ...before, columns, chosen };
}

/** A sheet of one of our names is read as far as tells whose it is: the record may be long. */
const isOurs = (workbook: Pick<Workbook, 'texts'>, name: string): boolean =>
  isOwnName(name) && isMarked(workbook.texts(name, 1, MARKED_ROWS)?.texts ?? []);

function whichSheet(likely: readonly { name: string }[]): Question[] {
  const [first, second, ...more] = likely.map(({ name }) => name);
  return first !== undefined && second !== undefined
    ? [{ code: 'which-sheet', about: [first, second, ...more] }]
    : [];
}

function severalSheets([first, second, ...more]: readonly string[]): Question[] {
  return first !== undefined && second !== undefined
    ? [{ code: 'several-sheets', about: [first, second, ...more] }]
    : [];
}

/** Reads each sheet once, however often it is looked at. */
function readOnce(workbook: Pick<Workbook, 'read' | 'merged'>): Pick<Workbook, 'read' | 'merged'> {
  const once = <T>(ask: (sheet: string) => T): ((sheet: string) => T) => {
    const known = new Map<string, { answer: T }>();
    return (sheet) => {
      const told = known.get(sheet) ?? { answer: ask(sheet) };
      known.set(sheet, told);
      return told.answer;
    };
  };
  return { read: once((sheet) => workbook.read(sheet)), merged: once((sheet) => workbook.merged(sheet)) };
}

/** A sheet that nobody could guess at: the user chooses every column. */
const emptyMapping = (sheet: string): Mapping => ({
  sheet,
  shape: 'long',
  columns: {},
  services: [],
  amountUnit: 'minutes',
  lreUnit: 'minutes',
  divisors: { ...USUAL_DIVISORS },
});

/** 1-based row of the header: where the mapping's columns are, else the row among the first twenty with most texts. */
function headerRowOf(mapping: Mapping, grid: Grid): number {
  const found = findHeader(mapping, grid);
  if (found) return found.row + 1;
  const texts = grid
    .slice(0, HEADER_ROWS)
    .map((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length);
  return texts.indexOf(Math.max(0, ...texts)) + 1;
}
