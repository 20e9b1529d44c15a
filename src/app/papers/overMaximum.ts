import type { Input, Output } from '../../contract/contract';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { readDay } from '../../domain/cells/dateText';
import { addDays, type Day, dayBefore, showDay } from '../../domain/cells/day';
import { nextSchoolYear } from '../../domain/cells/schoolDay';
import type { Actor } from '../../domain/people/access';
import type { Person } from '../../domain/people/people';
import { isBlankSheet } from '../../domain/record/log';
import { OVER_TITLE, overSheet } from '../../domain/roster/ownSheets';
import { holdingsOn, loadIn } from '../../standards/loads/holdings';
import type { Load } from '../../standards/loads/load';
import { loadOnWire } from '../look/loadOnWire';
import { sees } from '../look/showCaseload';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import { type State, sourceOf } from '../opened/state';
import { type Layout, paragraph } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { HEADER_GROUND, INPUT_GROUND } from './moneyLines';
import { dateCell, isTypedCell, type TypedCells, typedAt, typedDayAt } from './typedCells';

/** Home reminds so many days before a paper ends. */
const SOON = 30;
const HEADER = 5;
const WIDTHS = [35, 300, 380];
const TITLE_SIZE = 14;
/** More rows than a paper has, with some that people added. */
const PAPER_ROWS = 100;
const COLUMNS = WIDTHS.length;
const DECIDED = 'What is decided, and why';
const DECIDED_ON = 'Decided on';
const SIGNED = 'Signed (name and position)';
const UNTIL = 'Holds until';

/**
 * Makes the paper for somebody over their maximum: what the state's text asks to consider, to be answered, dated and signed. One that
 * is made again keeps what people wrote; one that is dated or signed is left as it is, and the next is made.
 */
export function makeOverMaximum(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { person: key }: Input<'makeOverMaximum'>,
): Output<'makeOverMaximum'> {
  const person = state.people.people.find((each) => each.key !== '' && each.key === key);
  const holdings = holdingsOn(sourceOf(state), state.today);
  const load = person && loadIn(holdings, key, person);
  const isTheirs = person && sees(actor, { key, name: person.name, person }, holdings);
  if (!isTheirs || load?.status !== 'Over maximum')
    throw new Refused('no-worksheet', 'Nobody of this name is over a maximum today.');
  const { method, number, desirable, maximum, rests } = loadOnWire(load);
  const asked = state.rules.considered.find(({ methods }) => methods.includes(load.method));
  const { name, typed } = paperOf(workbook, state, person);
  const rounded = number === null ? '' : Math.round(number * 100) / 100;
  workbook.lay(
    paper(typed, {
      name,
      title: OVER_TITLE + person.name,
      key,
      load: `${state.memory.district && `${state.memory.district}. `}On ${showDay(state.today)}: ${rounded} by ${method}, over the maximum of ${maximum} (desirable ${desirable}).`,
      rests,
      where: asked?.where ?? state.rules.source,
      points: asked?.points ?? [],
      known: new Set(state.rules.considered.flatMap(({ points }) => points.map(([, what]) => what))),
      until: endOfYear(state),
    }),
  );
  workbook.show(name);
  return { sheet: name };
}

type Paper = {
  name: string;
  title: string;
  key: string;
  load: string;
  rests: string;
  where: string;
  points: readonly (readonly [letter: string, what: string])[];
  /** What is asked of any method: rows of the form, whichever it was made for. */
  known: ReadonlySet<string>;
  until: Day;
};

/** Whom a paper fits: by the key on it; one without a key by its title, which two people may have. */
function fitting(people: readonly Person[], grid: Grid): readonly Person[] {
  const [title = '', , key = ''] = (grid[0] ?? []).map((cell) => String(cell).trim());
  if (!title.startsWith(OVER_TITLE)) return [];
  return people.filter((each) => (key === '' ? OVER_TITLE + each.name === title : each.key === key));
}

/** Whose a paper is; null for nobody's, or for more than one person's. */
function personOn(people: readonly Person[], grid: Grid): Person | null {
  const [found, twin] = fitting(people, grid);
  return found && !twin ? found : null;
}

/** Which of the papers under a person's name a sheet is, from 1; 0 for a name that we don't give to theirs. */
function nthOf({ name }: Person, sheet: string): number {
  if (overSheet(name) === sheet) return 1;
  const n = Number(/ (\d{1,6})$/.exec(sheet)?.[1] ?? 0);
  return n > 1 && overSheet(name, n) === sheet ? n : 0;
}

/**
 * The sheet on which a person's paper is made, as it stands: their newest, or the next where that one is dated or signed.
 * Names that are alike in a sheet's characters have one each.
 */
function paperOf(workbook: Workbook, state: State, person: Person): { name: string; typed: TypedCells } {
  const stands = (name: string): Grid => keepOthersSheet(workbook, state.mapping, name) ?? [];
  const named = workbook
    .sheetNames()
    .map((name) => ({ name, n: nthOf(person, name) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  let next = 1;
  for (const { name, n } of named) {
    const grid = stands(name);
    if (personOn(state.people.people, grid) !== person) continue;
    const typed = { grid, formulas: workbook.formulas(name) };
    if (!isSigned(typed)) return { name, typed };
    next = n + 1;
    break;
  }
  for (let n = next; ; n++) {
    const name = overSheet(person.name, n);
    const grid = stands(name);
    if (isBlankSheet(grid)) return { name, typed: { grid: [], formulas: [] } };
  }
}

/** The row, from 1, that asks this; 0 where none does. */
const rowOf = ({ grid }: TypedCells, what: string): number => grid.findIndex((row) => row[1] === what) + 1;

/** Whether somebody dated or signed a paper; so it is taken too where nobody can tell, because the row for it is gone. */
const isSigned = (typed: TypedCells): boolean =>
  [DECIDED_ON, SIGNED].some((what) => {
    const row = rowOf(typed, what);
    return row === 0 || isTypedCell(typed, row, COLUMNS);
  });

/**
 * What people wrote beside what is asked now, to be laid below it: their own rows, and answers to what was asked of another method.
 * What stands below the form already keeps its distance from it.
 */
function keptRows(typed: TypedCells, asked: readonly string[], known: ReadonlySet<string>): LaidCell[][] {
  const again = new Set(asked.map((what) => rowOf(typed, what)));
  const until = rowOf(typed, UNTIL);
  const isFilled = (row: number): boolean =>
    WIDTHS.some((_, c) => isTypedCell(typed, row, c + 1)) &&
    (isTypedCell(typed, row, COLUMNS) || !known.has(String(typed.grid[row - 1]?.[1] ?? '')));
  const rows = typed.grid.map((_, r) => r + 1).filter((row) => row > HEADER && !again.has(row));
  const below = rows.filter((row) => row > until);
  while (below.length > 0 && !isFilled(below[below.length - 1] ?? 0)) below.pop();
  return [...below, ...rows.filter((row) => row < until && isFilled(row))].map((row) =>
    WIDTHS.map((_, c) => (isFilled(row) ? typedDayAt(typed, row, c + 1) : '')),
  );
}

function paper(
  typed: TypedCells,
  { name, title, key, load, rests, where, points, known, until }: Paper,
): Layout {
  const kept = (what: string): LaidCell =>
    rowOf(typed, what) === 0 ? '' : typedAt(typed, rowOf(typed, what), 3);
  const keptDay = (what: string): LaidCell =>
    rowOf(typed, what) === 0 ? '' : typedDayAt(typed, rowOf(typed, what), 3);
  const end = keptDay(UNTIL);
  const asked = [...points.map(([, what]) => what), DECIDED, DECIDED_ON, SIGNED, UNTIL];
  const form: LaidCell[][] = [
    [title, '', key],
    [load, '', ''],
    [rests, '', ''],
    [where, '', ''],
    ['', 'To be considered', 'Answer'],
    ...points.map(([letter, what]): LaidCell[] => [letter, what, kept(what)]),
    ['', DECIDED, kept(DECIDED)],
    ['', DECIDED_ON, keptDay(DECIDED_ON)],
    ['', SIGNED, kept(SIGNED)],
    ['', UNTIL, end === '' ? dateCell(until) : end],
  ];
  const cells = [...form, ...keptRows(typed, asked, known)];
  const first = HEADER + 1;
  const last = form.length;
  return {
    name,
    cells,
    looks: [
      { range: 'A1', bold: true, size: TITLE_SIZE },
      { range: 'C1', color: '#5f6368', size: 8 },
      { range: `A${HEADER}:C${HEADER}`, bold: true, background: HEADER_GROUND },
      { range: `B${first}:C${cells.length}`, wrap: true },
      { range: `C${first}:C${cells.length}`, background: INPUT_GROUND },
      { range: `B${last - 3}:B${last}`, bold: true },
      { range: `C${last - 2}`, format: 'mm/dd/yyyy', align: 'left' },
      { range: `C${last}`, format: 'mm/dd/yyyy', align: 'left' },
    ],
    rules: [],
    widths: WIDTHS,
    frozenRows: HEADER,
    paragraphs: [
      paragraph(1, title, WIDTHS.slice(0, 2), TITLE_SIZE),
      ...[load, rests, where].map((text, i) => paragraph(2 + i, text, WIDTHS)),
    ],
  };
}

/** The last day before the next school year begins, as is usual. */
function endOfYear({ today, rules }: State): Day {
  const next = nextSchoolYear(today, rules.schoolYear);
  return next ? dayBefore(next) : today;
}

/** Who is certain to need no paper: within the maximum, or without a student. Where there is no telling, a paper counts. */
const needsNone = ({ status, students }: Load): boolean =>
  status === 'Within desirable' || status === 'Above desirable' || students === 0;

/**
 * The newest paper of each person that ends soon or has ended, the first to end first; one without a day that can be read ends at
 * once. Whoever is certain to be over no maximum any more needs none, and none is told of nobody in Providers. Each paper is a
 * reading, so only those are read whose names are of people whom the account sees; one that fits two people is for who sees all.
 */
export function papersEnding(
  workbook: Workbook,
  state: State,
  actor: Actor,
): NonNullable<Output<'attention'>['papers']> {
  const papers = workbook.sheetNames().filter((name) => name.startsWith(overSheet('')));
  if (papers.length === 0) return [];
  const soon = addDays(state.today, SOON);
  const holdings = holdingsOn(sourceOf(state), state.today);
  const { people } = state.people;
  const seen = people.filter((person) =>
    sees(actor, { key: person.key, name: person.name, person }, holdings),
  );
  const isTold = (person: Person): boolean =>
    seen.includes(person) && !needsNone(loadIn(holdings, person.key, person));
  const everyone = actor.person.sites === 'All';
  const theirs = seen.map(({ name }) => overSheet(name));
  const found = papers
    .filter((name) => everyone || theirs.some((own) => name.startsWith(own)))
    .flatMap((name) => {
      const grid = workbook.readFrom(name, 1, PAPER_ROWS, COLUMNS, { header: false })?.rows ?? [];
      const whose = fitting(people, grid);
      const [first] = whose;
      return first ? [{ grid, whose, first, nth: nthOf(first, name) }] : [];
    })
    .sort((a, b) => a.nth - b.nth);
  const newest = new Map(found.map((paper) => [paper.whose.length > 1 ? paper.grid : paper.first, paper]));
  return [...newest.values()]
    .flatMap(({ grid, whose, first }) => {
      const end = grid.find((row) => row[1] === UNTIL);
      const until = readDay(end?.[2] ?? '') ?? '';
      const isDue = end !== undefined && until <= soon && (whose.length === 1 || everyone);
      return isDue && whose.some(isTold) ? [{ person: first.name, until }] : [];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}
