import type { Input } from '../../contract/contract';
import { EXPORT_CHOICES } from '../../contract/exportUpdate';
import { knownPeople } from '../../domain/caseload/join';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import type { Decision } from '../../domain/decide/decision';
import { blocks, type Remark } from '../../domain/decide/finding';
import type { Actor } from '../../domain/people/access';
import { PEOPLE_HEADER, type Person } from '../../domain/people/people';
import { findPerson } from '../../domain/people/personName';
import { readPeople } from '../../domain/people/readPeople';
import { rowIn } from '../../domain/record/changes';
import { newKeys } from '../../domain/record/newKeys';
import { managedIn } from '../../domain/roster/managed';
import { newPeople } from '../../domain/roster/newPeople';
import type { RosterLine } from '../../domain/roster/roster';
import { RosterPen } from '../../domain/roster/rosterPen';
import { planUpdate, type UpdateCounts } from '../../domain/update/planUpdate';
import type { UpdateItem } from '../../domain/update/updateItems';
import type { ItemChoice, TakenItem } from '../../domain/update/updating';
import { rosterNames } from '../follow/rosterNames';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { withoutTab } from '../save/withoutTab';
import { type Comparison, comparisonOf } from './exportComparison';
import { doubts, usualChoice } from './exportDoubts';

type UpdateRequest = Input<'saveExport'>;

/** What a decided update comes to. `rows` are those of the export that name whom it gives lines to. */
type UpdatePlan = {
  decision: Decision<UpdateCounts>;
  newPeople: string[];
  rows: RosterLine[];
  pasted: boolean;
  /** What else to say when it is saved. */
  notices: string[];
};

/** Plans what the user decided, against the comparison as it is now. Writes nothing. */
export function planExport(workbook: Workbook, state: State, actor: Actor, asked: UpdateRequest): UpdatePlan {
  const comparison = comparisonOf(workbook, state, actor, asked);
  const only = (remark: Remark): UpdatePlan => ({
    decision: { changes: [], findings: [blocks(remark)], counts: NOTHING },
    newPeople: [],
    rows: [],
    pasted: false,
    notices: [],
  });
  if (!('sheet' in comparison)) return only({ code: 'no-comparison', field: null, text: comparison.stop });
  if (comparison.seen !== asked.seen) return only({ code: 'changed-since-read', field: null, of: 'export' });
  // The next opening gives them a key: until then nothing can be theirs.
  if (state.people.people.some(({ key }) => key === ''))
    return only({ code: 'people-without-key', field: null });
  const wrong = asked.choices.find(({ kind, choice, except }) =>
    [choice, ...except.map((each) => each.choice)].some((each) => !isChoiceOf(kind, each)),
  );
  if (wrong) return only({ code: 'wrong-choice', field: 'choices' });
  const from = typed(asked.from);
  const lastDay = typed(asked.lastDay);
  if (from === null) return only({ code: 'day-unreadable', field: 'from', text: asked.from });
  if (lastDay === null) return only({ code: 'day-unreadable', field: 'lastDay', text: asked.lastDay });

  const taken = decided(comparison, asked);
  const rows = namingRows(taken);
  const named = withNewPeople(state, rows);
  const { formulas } = comparison;
  const plan = planUpdate(
    {
      sheet: comparison.sheet,
      pen: new RosterPen(state.mapping, state.grid, rosterNames(named.state), formulas),
      pasted: comparison.pasted,
      lines: state.lines,
      cases: comparison.cases,
      entriesOf: entriesOf(state),
      find: named.state.find,
      newManaged: state.newManaged,
      keys: state.log.keys,
      newKey: newKeys([...state.log.keys, ...state.roster.lines.map(({ lineId }) => lineId)]),
      today: state.today,
      from: from || state.today,
      lastDay,
      reason: asked.reason.trim(),
    },
    taken,
  );
  const byFormula =
    plan.changes.some(rowIn) && formulas.fillsRows()
      ? [blocks({ code: 'made-by-formula', field: 'choices', of: 'export' })]
      : [];
  return {
    decision: {
      changes: formulas.withoutFilled(plan.changes),
      findings: [
        ...plan.findings,
        ...byFormula,
        ...withoutTab(named.state, plan.changes, 'choices'),
        ...doubts(comparison, taken),
      ],
      counts: plan.counts,
    },
    newPeople: named.names,
    rows,
    pasted: comparison.pasted,
    notices: formulas.leftToFormulas(plan.changes),
  };
}

const NOTHING: UpdateCounts = {
  added: 0,
  exited: 0,
  renewed: 0,
  moved: 0,
  providers: 0,
  caseManagers: 0,
  newIds: 0,
  putBack: 0,
};

const isChoiceOf = (kind: UpdateItem['kind'], choice: ItemChoice): boolean =>
  EXPORT_CHOICES[kind].some((each) => each === choice);

function typed(text: string): Day | '' | null {
  return text.trim() === '' ? '' : readDay(text.trim());
}

/** Each item with what is to be done with it: as was said of it, else of its group, else as is usual. */
function decided(comparison: Comparison, { choices }: UpdateRequest): TakenItem[] {
  const groups = new Map(
    choices.map(({ kind, choice, except }) => [
      kind,
      { choice, except: new Map(except.map((each) => [each.id, each.choice])) },
    ]),
  );
  const taken = comparison.items.map((item): TakenItem => {
    const group = groups.get(item.kind);
    return {
      item,
      choice: group?.except.get(item.id) ?? group?.choice ?? usualChoice(item.kind, comparison),
    };
  });
  // Another new line of somebody who is perhaps known waits too: under the new ID it would make them a new student after all.
  const undecided = new Set(
    taken.flatMap(({ item, choice }) =>
      item.kind === 'guess' && choice === 'leave' ? item.differences.map(({ row }) => row.studentId) : [],
    ),
  );
  return taken.map((each) =>
    each.item.kind === 'fresh' && undecided.has(each.item.row.studentId)
      ? { ...each, choice: 'leave' }
      : each,
  );
}

/** The rows whose people get something by what was decided, each naming nobody else. */
function namingRows(taken: readonly TakenItem[]): RosterLine[] {
  return taken
    .filter(({ item }) => item.stop === null)
    .flatMap(({ item, choice }): RosterLine[] => {
      if (item.kind === 'fresh' && choice === 'add') return [item.row];
      if (item.kind === 'guess' && choice === 'apart') return item.differences.map(({ row }) => row);
      if (item.kind === 'provider' && choice === 'theirs')
        return [{ ...item.difference.row, caseManager: '' }];
      if (item.kind === 'caseManager' && choice === 'theirs') return [{ ...item.manager.row, provider: '' }];
      return [];
    });
}

/** The state as it will be with the people listed whom the rows name, and their names. */
function withNewPeople(state: State, rows: readonly RosterLine[]): { state: State; names: string[] } {
  const { listed, departed } = knownPeople(state.people.people, state.log.entries, state.aliases);
  const found = newPeople(rows, managedIn(rows, state.find), listed, departed);
  if (found.length === 0) return { state, names: [] };
  const fresh: Person[] = readPeople([
    [...PEOPLE_HEADER],
    ...found.map(({ key, name, alsoWrittenAs }) => [key, name, alsoWrittenAs.join('; ')]),
  ]).people;
  const people = { ...state.people, people: [...state.people.people, ...fresh] };
  return {
    state: { ...state, people, find: findPerson([...listed, ...fresh]) },
    names: found.map(({ name }) => name),
  };
}

function entriesOf({ log }: State): (lineKey: string) => State['log']['entries'] {
  let own: Map<string, State['log']['entries']> | undefined;
  return (lineKey) => {
    own ??= grouped(log.entries, (entry) => entry.lineKey);
    return own.get(lineKey) ?? [];
  };
}
