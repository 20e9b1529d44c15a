import { type DayOf, recordedFrom } from '../../domain/caseload/recordedFrom';
import type { Grid } from '../../domain/cells/cell';
import { dayText } from '../../domain/cells/dateText';
import { type Day, parseDay } from '../../domain/cells/day';
import { type People, withKey } from '../../domain/people/people';
import { isUnassigned, UNASSIGNED } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { readRanges } from '../../domain/record/closedYears';
import { type Log, NO_LOG } from '../../domain/record/log';
import { countsOn } from '../../domain/roster/esy';
import { guessMapping, lacks } from '../../domain/roster/guessMapping';
import type { Question } from '../../domain/roster/questions';
import type { Mapping } from '../../domain/roster/roster';
import { oneTab } from '../../domain/roster/stackTabs';
import { type Holding, type Holdings, holders, holdingsOn, summaryIn } from '../../standards/loads/holdings';
import type { Provision } from '../../standards/loads/provision';
import type { StateRules } from '../../standards/loads/stateRules';
import { memoryFrom } from '../opened/memory';
import { isStop, joinState, type State, sourceOf } from '../opened/state';
import { questionText } from '../words/questionText';
import { SUMMARY_HEADER } from './summaryHeader';
import { type PersonFigures, personFigures, summaryRow } from './summaryTable';

type SummaryInput = {
  roster: Grid;
  providers: Grid;
  asOf: Day;
  /**
   * Where given, the log and sheets of closed years: the record says who has what, and nothing else does; without it the roster, which
   * knows of no exit.
   */
  log: readonly Grid[] | null;
  rules: StateRules;
  /** The spreadsheet's own, asked for only where its cells leave something open that it may tell. */
  locale: () => string;
  /** The day on which something was recorded. */
  dayOf: DayOf;
  /** The district's copy of the state's numbers. */
  provisions: readonly Provision[];
};

/** Which of the sheets can't be read as what it should be. */
type SummaryError = 'roster' | 'providers' | 'log' | 'closed-years' | { asks: string };

/** The table of every person's caseload, header first. The roster's columns are recognised as Set up recognises them. */
export function caseloadSummary(input: SummaryInput): (string | number)[][] | SummaryError {
  const mapping = guessMapping('', input.roster)?.mapping;
  if (!mapping || lacks(mapping).length > 0) return 'roster';
  const people = readPeople(input.providers);
  if (people.columns.Name === undefined) return 'providers';
  const log = input.log ? readRanges(input.log) : NO_LOG;
  if (typeof log === 'string') return log === 'closed-years' ? log : 'log';
  const state = joined({ ...input, log }, mapping, people);
  if (isStop(state)) return 'roster';
  if (!state.roster.questions.some(isOfNumbers)) return summary(state, input.asOf);
  // 5/9 is what it is in the spreadsheet's country.
  const told = joined({ ...input, log }, { ...mapping, locale: input.locale() }, people);
  if (isStop(told)) return 'roster';
  const [open] = told.roster.questions.filter(isOfNumbers);
  return open ? { asks: questionText(open) } : summary(told, input.asOf);
}

/** A day or an amount that may be another one; what else is open, the roster is read the safe way. */
const isOfNumbers = ({ code }: Question): boolean => code === 'date-order' || code === 'decimal-sign';

const summary = (state: State, asOf: Day): (string | number)[][] => [
  [...SUMMARY_HEADER],
  ...summaries(state, asOf).map(summaryRow),
];

function joined(
  input: Omit<SummaryInput, 'log'> & { log: Log },
  mapping: Mapping,
  people: People,
): ReturnType<typeof joinState> {
  return joinState({
    memory: memoryFrom({}),
    mapping,
    stack: oneTab('', input.roster),
    log: input.log,
    people: { ...people, people: people.people.map(withKey) },
    rules: input.rules,
    standards: { provisions: input.provisions, findings: [] },
    today: lastKnownDay(input.log, input.asOf),
    dayOf: input.dayOf,
  });
}

/** The figures of everyone who may have a caseload, and of Unassigned where anything is nobody's. */
export function summaries(
  state: State,
  asOf: Day,
  { holdings, rests } = holdingsBy(state, asOf),
): PersonFigures[] {
  return holders(state.people.people)
    .filter(({ key }) => key !== UNASSIGNED.key || holdings.byPerson.has(key))
    .map((holder) => personFigures(holder, summaryIn(holdings, holder.key, holder.person), rests));
}

const BY_ROSTER = 'By the roster alone: exits and changes of the Caseload log are not counted.';

/** Neither a cell nor a file can be asked for today; for the lines that left the roster, the day of the last record does as well. */
export function lastKnownDay({ entries }: Log, asOf: Day): Day {
  const [last] = entries.slice(-1);
  const recorded = parseDay(last?.recordedAt.slice(0, 10) ?? '');
  return recorded && recorded > asOf ? recorded : asOf;
}

/** Who has what by the record or, where there is none, by the roster; and what that rests on, in a sentence. */
export const holdingsBy = (state: State, asOf: Day): { holdings: Holdings; rests: string } =>
  state.log.entries.length > 0
    ? { holdings: holdingsOn(sourceOf(state), asOf), rests: beforeRecord(state, asOf) }
    : { holdings: holdingsOfRows(state, asOf), rests: BY_ROSTER };

/** What a day rests on of which the record says nothing yet. */
function beforeRecord({ timelines, dayOf }: State, asOf: Day): string {
  const [since = ''] = [...timelines.values()].map((line) => recordedFrom(line, dayOf)).sort();
  return asOf < since ? `Before the record, which is since ${dayText(since)}: as the roster stood.` : '';
}

/** Who has what by the roster alone, as the Openings of its rows would have it. */
function holdingsOfRows(state: State, asOf: Day): Holdings {
  const byPerson = new Map<string, Holding & { managed: Set<string> }>();
  const byName = new Map<string, (Holding & { managed: Set<string> }) | null>();
  const heldBy = (name: string): (Holding & { managed: Set<string> }) | null => {
    let own = byName.get(name);
    if (own === undefined) {
      const found = isUnassigned(name) ? { person: UNASSIGNED } : state.find(name);
      const key = typeof found === 'object' ? found.person.key : '';
      own = key === '' ? null : (byPerson.get(key) ?? { ...NOTHING, served: [], managed: new Set<string>() });
      if (own) byPerson.set(key, own);
      byName.set(name, own);
    }
    return own;
  };
  const byMarks = state.mapping.columns.caseManager === undefined;
  for (const row of state.newRows) {
    if (row.start > asOf || row.unreadable.includes('provider') || !countsOn(row, asOf)) continue;
    const own = heldBy(row.provider);
    own?.served.push(row);
    if (byMarks && row.iepMark) own?.managed.add(row.studentId);
  }
  for (const { row, studentId } of state.newManaged) heldBy(row.caseManager)?.managed.add(studentId);
  return { ...holdingsOn(sourceOf(state), asOf), byPerson };
}

const NOTHING: Pick<Holding, 'lines' | 'resting' | 'management'> = { lines: [], resting: [], management: [] };
