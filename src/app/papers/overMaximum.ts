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
import { loadOnWire } from '../look/loadOnWire';
import { sees } from '../look/showCaseload';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import { type State, sourceOf } from '../opened/state';
import { type Layout, paragraph } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { HEADER_GROUND, INPUT_GROUND } from './moneyLines';
import { dateCell, type TypedCells, typedAt, typedDayAt } from './typedCells';

/** Home reminds so many days before a paper ends. */
const SOON = 30;
const HEADER = 5;
const WIDTHS = [35, 300, 380];
const TITLE_SIZE = 14;
/** More rows than a paper has, with some that people added. */
const PAPER_ROWS = 100;
const DECIDED = 'What is decided, and why';
const DECIDED_ON = 'Decided on';
const SIGNED = 'Signed (name and position)';
const UNTIL = 'Holds until';

/** Makes the paper for somebody over their maximum: what the state's text asks to consider, to be answered, dated and signed. */
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
  const { name, grid } = paperOf(workbook, state, person);
  const typed = { grid, formulas: grid.length === 0 ? [] : workbook.formulas(name) };
  const rounded = number === null ? '' : Math.round(number * 100) / 100;
  workbook.lay(
    paper(typed, {
      name,
      title: OVER_TITLE + person.name,
      key,
      load: `On ${showDay(state.today)}: ${rounded} by ${method}, over the maximum of ${maximum} (desirable ${desirable}).`,
      rests,
      where: asked?.where ?? state.rules.source,
      points: asked?.points ?? [],
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
  until: Day;
};

/** Whose a paper is: by the key on it; one without a key by its title, where nobody else has that name. Null for nobody's. */
function personOn(people: readonly Person[], grid: Grid): Person | null {
  const [title = '', , key = ''] = (grid[0] ?? []).map((cell) => String(cell).trim());
  if (!title.startsWith(OVER_TITLE)) return null;
  const [found, twin] = people.filter((each) =>
    key === '' ? OVER_TITLE + each.name === title : each.key === key,
  );
  return found && !twin ? found : null;
}

/** The sheet of a person's paper as it stands: names that are alike in a sheet's characters have one each. */
function paperOf(workbook: Workbook, state: State, person: Person): { name: string; grid: Grid } {
  for (let n = 1; ; n++) {
    const name = overSheet(person.name, n);
    const grid = keepOthersSheet(workbook, state.mapping, name) ?? [];
    if (isBlankSheet(grid) || personOn(state.people.people, grid) === person) return { name, grid };
  }
}

function paper(typed: TypedCells, { name, title, key, load, rests, where, points, until }: Paper): Layout {
  const rowOf = (what: string): number => typed.grid.findIndex((row) => row[1] === what) + 1;
  const kept = (what: string): LaidCell => (rowOf(what) === 0 ? '' : typedAt(typed, rowOf(what), 3));
  const keptDay = (what: string): LaidCell => (rowOf(what) === 0 ? '' : typedDayAt(typed, rowOf(what), 3));
  const end = keptDay(UNTIL);
  const cells: LaidCell[][] = [
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
  const first = HEADER + 1;
  const last = cells.length;
  return {
    name,
    cells,
    looks: [
      { range: 'A1', bold: true, size: TITLE_SIZE },
      { range: 'C1', color: '#5f6368', size: 8 },
      { range: `A${HEADER}:C${HEADER}`, bold: true, background: HEADER_GROUND },
      { range: `B${first}:C${last}`, wrap: true },
      { range: `C${first}:C${last}`, background: INPUT_GROUND },
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

/**
 * The papers that end soon or have ended of people who are over their maximum, the first to end first; one without a day that can be read
 * ends at once. Whoever is over no maximum any more needs none. Each paper is a reading, so only those are read whose names are of people whom the account sees; one of nobody in Providers is for who sees all.
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
  const seen = new Set(
    state.people.people.filter((person) =>
      sees(actor, { key: person.key, name: person.name, person }, holdings),
    ),
  );
  const isOver = (person: Person): boolean => loadIn(holdings, person.key, person).status === 'Over maximum';
  const everyone = actor.person.sites === 'All';
  const theirs = [...seen].map(({ name }) => overSheet(name));
  return papers
    .filter((name) => everyone || theirs.some((own) => name.startsWith(own)))
    .flatMap((name) => {
      const grid = workbook.readFrom(name, 1, PAPER_ROWS, 3, { header: false })?.rows ?? [];
      const title = String(grid[0]?.[0] ?? '');
      const person = personOn(state.people.people, grid);
      const end = grid.find((row) => row[1] === UNTIL);
      if (!title.startsWith(OVER_TITLE) || !end || !(person ? seen.has(person) && isOver(person) : everyone))
        return [];
      const until = readDay(end[2] ?? '') ?? '';
      return until > soon ? [] : [{ person: person?.name ?? title.slice(OVER_TITLE.length), until }];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}
