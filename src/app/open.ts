import type { Output } from '../contract/contract';
import { a1 } from '../domain/a1';
import type { Actor } from '../domain/access';
import type { OpeningFinding } from '../domain/openings';
import { type DeriveResult, derive, dueSince, isDue, leftAlone } from './derive';
import type { Workbook } from './ports';
import { groupProblems, type Problem } from './rosterProblems';
import { listNewPeople, namesNobodyNew, openNewLines } from './setUp';
import { changedByHand } from './showCaseload';
import { isStop, readState, readTeam, type State, type Stop } from './state';
import { stopText } from './stopText';

type Opened = { state: State; notices: string[]; findings: OpeningFinding[] };

/**
 * What opening the sidebar does: finishes a save that was cut off, writes to the roster the changes whose day has come, and
 * takes new rows into the record. Under the lock only where there is something to do.
 */
export function catchUp(workbook: Workbook, state: State): Opened | Stop | 'busy' {
  const isNew =
    state.newRows.length > 0 ||
    state.newManaged.length > 0 ||
    !namesNobodyNew(state) ||
    // Somebody typed a colleague into Providers: they need a key before they can be chosen.
    state.people.people.some(({ key }) => key === '');
  if (!isNew && !isDue(state)) return { state, notices: [], findings: [] };
  return workbook.exclusively(() => {
    const team = readTeam(workbook);
    const fresh = isStop(team) ? team : readState(workbook, team);
    if (isStop(fresh)) return fresh;
    const cutOff = dueSince(fresh);
    const derived = derive(workbook, fresh);
    const added = namesNobodyNew(fresh) ? 0 : fresh.people.people.length;
    const listed = listNewPeople(workbook, fresh);
    const opened = openNewLines(workbook, listed);
    if (isStop(opened)) return opened;
    const people = added === 0 ? 0 : opened.state.people.people.length - added;
    if (opened.openings > 0) derive(workbook, opened.state);
    const after = readState(workbook, opened.state.people);
    if (isStop(after)) return after;
    return {
      state: after,
      findings: opened.findings,
      notices: noticesOf(cutOff, derived, opened.openings, people),
    };
  });
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

function noticesOf(
  cutOff: 'entries' | 'days' | 'nothing',
  derived: DeriveResult,
  openings: number,
  people: number,
): string[] {
  const notices: string[] = [];
  const { written } = derived;
  if (written.length > 0)
    notices.push(
      cutOff === 'entries'
        ? `A save that was cut off was finished: ${count(written.length, 'cell', 'cells')} of the roster written.`
        : `Changes whose day has come: ${count(written.length, 'cell', 'cells')} of the roster written.`,
    );
  notices.push(...leftAlone(derived));
  if (openings > 0) notices.push(`${count(openings, 'new line', 'new lines')} taken into the record.`);
  if (people > 0) notices.push(`${count(people, 'new name was', 'new names were')} added to Providers.`);
  return notices;
}

/** The sidebar's first answer for someone who may look. */
export function homeOf({ state, notices, findings }: Opened, actor: Actor): Output<'open'> {
  const { roster, mapping, people } = state;
  const hasAmount =
    mapping.columns.amount !== undefined || mapping.services.some(({ amount }) => amount !== null);
  return {
    account: accountOf(actor),
    ready: true,
    stop: '',
    mapping: false,
    stopsAccount: false,
    today: state.today,
    roster: {
      sheet: mapping.sheet,
      students: new Set(roster.lines.map(({ studentId }) => studentId)).size,
      lines: roster.lines.length,
      people: people.people.length,
      amountUnit: mapping.amountUnit,
      lreUnit: mapping.lreUnit,
      hasAmount,
      hasLre: mapping.columns.lre !== undefined,
      hasCaseManager: mapping.columns.caseManager !== undefined,
    },
    notices,
    // Cells and names of every site: for those who mend the roster.
    problems: actor.access === 'Admin' ? groupProblems(problemsOf(state, findings)) : [],
  };
}

function problemsOf(state: State, findings: readonly OpeningFinding[]): Problem[] {
  const { roster, people, log, lines, standards } = state;
  const byHand = [...lines.values()].flatMap((line): Problem[] => {
    const { row, timeline } = line;
    if (!row)
      // Of a student who exited, the row may go; the record keeps what it says.
      return timeline.kind === 'service' && timeline.exit === ''
        ? [{ code: 'not-in-roster', place: line.key, text: `${timeline.student}, ${timeline.service}` }]
        : [];
    const text = changedByHand(state, line);
    return text
      ? [
          {
            code: 'changed-by-hand',
            place: a1(row.row, row.columns.provider ?? row.columns.amount ?? 1),
            text: `${timeline.student}. ${text}`,
          },
        ]
      : [];
  });
  const names = findings.map(({ code, row, text }): Problem => ({ code, place: `row ${row.row}`, text }));
  return [
    ...byHand,
    ...names,
    ...roster.findings,
    ...people.findings,
    ...log.findings,
    ...standards.findings,
  ];
}

/** The signed-in account as the sidebar shows it. */
export const accountOf = (actor: Actor): Output<'open'>['account'] => ({
  email: actor.email,
  access: actor.access === 'Admin' ? 'admin' : 'provider',
  personKey: actor.person.key,
  name: actor.person.name,
});

/** The sidebar's first answer where nothing can go on: who is signed in, and why not. */
export function stopped(stop: Stop, email: string, today: string): Output<'open'> {
  return {
    account: { email, access: 'none', personKey: null, name: '' },
    ready: stop.code !== 'not-set-up',
    stop: stop.code === 'not-set-up' && email !== '' ? '' : stopText(stop),
    mapping: stop.code === 'columns-missing' || stop.code === 'roster-sheet-gone',
    stopsAccount:
      stop.code === 'no-email' || stop.code === 'unknown-email' || stop.code === 'email-used-twice',
    today,
    roster: null,
    notices: [],
    problems: [],
  };
}
