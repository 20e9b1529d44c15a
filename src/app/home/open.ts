import type { Output } from '../../contract/contract';
import { VERSION } from '../../contract/version';
import { heldOn } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import type { OpeningFinding } from '../../domain/caseload/openings';
import { counted } from '../../domain/cells/counted';
import { type Day, parseDay, showDay } from '../../domain/cells/day';
import { type Actor, isOwnAccount, namesOfAccounts } from '../../domain/people/access';
import { headOf } from '../../domain/record/head';
import { amountsOn } from '../../domain/record/timeline';
import { hasColumn } from '../../domain/roster/headers';
import { dueSince, isDue } from '../follow/derive';
import type { DeriveResult } from '../follow/deriveResult';
import { deriveTelling, type Tell } from '../follow/deriveTelling';
import { leftAlone } from '../follow/leftAlone';
import { heldAt, withoutHeld } from '../newRows/heldRows';
import { namesNobodyNew, withNewPeople } from '../newRows/listPeople';
import { openNewLines } from '../newRows/openNewLines';
import { lookedAt, pastedOver } from '../newRows/pastedOver';
import { finishClosing } from '../opened/finishClosing';
import { lastSaves } from '../opened/lostSaves';
import { recall, remember } from '../opened/memory';
import { lostSave, stands } from '../opened/saving';
import { isStop, readState, readTeam, type State, type Stop } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { groupProblems } from '../words/rosterProblems';
import { changedSincePlan } from './changedSincePlan';
import { problemsOf } from './problemsOf';

type OpenAnswer = {
  state: State;
  notices: string[];
  findings: OpeningFinding[];
  left: number;
  pasted: Output<'open'>['pasted'];
};

/**
 * What opening the sidebar does: finishes a save that was cut off, or tells that it did not begin, writes to the roster the
 * changes whose day has come, and takes new rows into the record, unless the roster looks pasted over. Under the lock only where
 * there is something to do. `tell`: what could not follow, whatever stops it afterwards.
 */
export function catchUp(
  workbook: Workbook,
  state: State,
  actor: Actor,
  tell: Tell,
): OpenAnswer | Stop | 'busy' {
  const waiting = withoutHeld(state);
  const isNew =
    waiting.newRows.length > 0 ||
    waiting.newManaged.length > 0 ||
    !namesNobodyNew(waiting) ||
    // Somebody typed a colleague into Providers: they need a key before they can be chosen.
    state.people.people.some(({ key }) => key === '');
  const isTheirs = isOwnAccount(actor, state.memory.saving?.by ?? '');
  /** A save that came to nothing waits for whoever began it. */
  const settles = ({ memory, log }: State): boolean =>
    memory.kept.has('saving') && (isTheirs || lostSave(memory, log) === null);
  if (!isNew && !isDue(state) && !settles(state) && !state.memory.closing)
    return {
      state,
      notices: notBegun(state, actor),
      findings: [],
      left: 0,
      pasted: pastedOver(workbook, state),
    };
  return workbook.exclusively(() => {
    const closing = state.memory.closing ? closingFinished(workbook) : '';
    const team = readTeam(workbook);
    const fresh = isStop(team) ? team : readState(workbook, state.rules, team);
    if (isStop(fresh)) return fresh;
    const { saving, later } = fresh.memory;
    const finished = saving && stands(saving, fresh.log) ? saving : null;
    const cutOff = dueSince(fresh);
    const derived = deriveTelling(workbook, fresh, tell);
    // Cells that were just written read otherwise before.
    const isStale = derived.rows || (derived.written.length > 0 && pastedOver(workbook, fresh) > 0);
    const followed = isStale ? readState(workbook, fresh.rules, fresh.people) : fresh;
    if (isStop(followed)) return followed;
    // As long as cells wait to be written, what they read is no sign of anything.
    const isWhole = derived.left === 0 && !derived.failed;
    const pasted = !isWhole || finished?.pasted ? 0 : pastedOver(workbook, followed);
    const certain = withoutHeld(followed);
    const added = namesNobodyNew(certain) ? 0 : followed.people.people.length;
    const listed = pasted > 0 ? followed : withNewPeople(workbook, certain, derived.sheets);
    // New rows of a roster that was pasted over wait for Update.
    const opened = pasted > 0 ? { state: listed, openings: 0, findings: [] } : openNewLines(workbook, listed);
    if (isStop(opened)) return opened;
    const people = added === 0 ? 0 : opened.state.people.people.length - added;
    const then = opened.openings > 0 ? deriveTelling(workbook, opened.state, tell) : null;
    const after = readState(workbook, opened.state.rules, opened.state.people);
    if (isStop(after)) return after;
    // Only now: whoever is cut off here is told at the next opening.
    if (settles(fresh) && (isWhole || !finished?.pasted))
      remember(workbook, {
        head: headOf(after.log),
        saves: lastSaves(after.log.entries),
        saving: null,
        ...(finished?.pasted && lookedAt(after)),
      });
    return {
      state: after,
      findings: opened.findings,
      left: then?.left ?? derived.left,
      pasted,
      notices: [
        ...notBegun(fresh, actor),
        ...(closing !== '' && actor.access === 'Admin' ? [closing] : []),
        ...changedSincePlan(fresh),
        ...noticesOf(
          cutOff === 'entries' && later ? 'later' : finished ? 'entries' : cutOff,
          derived,
          then,
          opened.openings,
          people,
          hasComeDue(fresh),
        ),
      ],
    };
  });
}

/** Finishes what moving a closed year was cut off in, and says so; nobody is kept from looking where it can't be. */
function closingFinished(workbook: Workbook): string {
  const memory = recall(workbook);
  try {
    if (!memory.closing) return '';
    const why = finishClosing(workbook, memory);
    if (typeof why === 'object' && why !== null) return '';
    if (why !== null) {
      // Every opening would try it in vain: whoever moves years on finishes it, or is told why not.
      remember(workbook, { closing: null });
      return `Moving the school year ${memory.closing.year} to its own sheet was cut off. Nothing is lost; “Move closed years” in Set up goes on.`;
    }
  } catch (error) {
    workbook.complain(error);
    return '';
  }
  const { year, sheet } = memory.closing;
  return workbook.sheetNames().includes(sheet)
    ? `Moving the school year ${year} to its own sheet was cut off, and is finished.`
    : `Moving the school year ${year} to its own sheet was cut off before anything was moved.`;
}

/** What became of a save that did not begin, for whoever began it and for Admins. */
function notBegun({ memory, log, people }: State, actor: Actor): string[] {
  const saving = lostSave(memory, log);
  if (!saving) return [];
  const { lines, by, at } = saving;
  const isOwn = isOwnAccount(actor, by);
  if (!isOwn && actor.access !== 'Admin') return [];
  const day = parseDay(at.slice(0, 10));
  const who = isOwn ? 'you' : namesOfAccounts(people.people)(by);
  return [
    `A save of ${counted(lines, 'line', 'lines')} that ${who} began${day ? ` on ${showDay(day)}` : ''} was cut off before anything was saved. Nothing was changed${isOwn ? '; please save it again' : ''}.`,
  ];
}

/** Whether someone's part in a line, or its hours, became another one since the roster last followed the record. */
function hasComeDue({ memory, lines, today }: State): boolean {
  const since = memory.derived?.day ?? today;
  const says = (line: Line, day: Day): string =>
    JSON.stringify([heldOn(line, day)?.personKey, amountsOn(line.timeline, day)]);
  return (
    since !== today &&
    [...lines.values()].some((line) => heldOn(line, today) && says(line, since) !== says(line, today))
  );
}

function noticesOf(
  cutOff: 'entries' | 'later' | 'days' | 'nothing',
  derived: DeriveResult,
  then: DeriveResult | null,
  openings: number,
  people: number,
  comeDue: boolean,
): string[] {
  const notices: string[] = [];
  const { written, rows } = derived;
  const cells =
    written.length > 0 ? `: ${counted(written.length, 'cell', 'cells')} of the roster written` : '';
  if (cutOff === 'entries') {
    notices.push(`A save that was cut off was finished${rows ? ': rows of the roster written' : cells}.`);
    // What it had not come to is whether each cell was written into its own row.
    notices.push(PERHAPS_MOVED);
  } else if (cutOff === 'later') notices.push(`The roster follows the last save${cells}.`);
  else if (written.length > 0)
    notices.push(
      cutOff === 'days' ? `Changes whose day has come${cells}.` : `Cells that were waiting${cells}.`,
    );
  // Whoever opened the sidebar before and was cut off right after the cells has not been told.
  else if (comeDue) notices.push('Changes dated for today or earlier are now in effect.');
  notices.push(...new Set([...leftAlone(derived), ...(then ? leftAlone(then) : [])]));
  if (openings > 0) notices.push(`${counted(openings, 'new line', 'new lines')} taken into the record.`);
  if (people > 0) notices.push(`${counted(people, 'new name was', 'new names were')} added to Providers.`);
  return notices;
}

const PERHAPS_MOVED =
  'If somebody sorted the roster or moved its columns just when it was cut off, a cell elsewhere may hold what was meant for these: please look it over.';

/** What an opening says first that nothing stops. */
export const READY = {
  ready: true,
  stop: '',
  mapping: false,
  stopsAccount: false,
  mayCheck: false,
  mayGoOn: false,
  removing: false,
  readOnly: '',
} satisfies Partial<Output<'open'>>;

/** The first answer for someone who may look. */
export function homeOf({ state, notices, findings, left, pasted }: OpenAnswer, actor: Actor): Output<'open'> {
  const { roster } = state;
  return {
    account: accountOf(actor),
    ...READY,
    runsSince: runsSince(state),
    left,
    today: state.today,
    pasted,
    pastedNew: pasted > 0 ? withoutHeld(state).newRows.length : 0,
    held: actor.access === 'Admin' ? heldAt(state, actor.person).length : 0,
    roster: rosterOnWire(state, {
      tabs: state.stack.tabs.slice(1).map(({ sheet }) => sheet),
      students: new Set(roster.lines.map(({ studentId }) => studentId)).size,
      lines: roster.lines.length,
    }),
    notices,
    // Cells and names: for those who mend the roster, as far as they are at their sites.
    problems: actor.access === 'Admin' ? groupProblems(problemsOf(state, findings, actor, pasted > 0)) : [],
  };
}

/** The roster as the page knows it. */
export const rosterOnWire = (
  { mapping, people }: Pick<State, 'mapping' | 'people'>,
  counts: { tabs: string[]; students: number; lines: number },
): NonNullable<Output<'open'>['roster']> => ({
  sheet: mapping.sheet,
  ...counts,
  people: people.people.length,
  amountUnit: mapping.amountUnit,
  lreUnit: mapping.lreUnit,
  hasAmount: hasColumn(mapping, 'amount'),
  hasLre: mapping.columns.lre !== undefined,
  hasCaseManager: mapping.columns.caseManager !== undefined,
});

/** The day on which this version wrote first. */
function runsSince({ memory: { version }, dayOf }: State): string {
  return version?.number === VERSION ? (dayOf(version.since) ?? '') : '';
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
    mapping:
      stop.code === 'columns-missing' ||
      stop.code === 'roster-sheet-gone' ||
      (stop.code === 'providers-gone' && stop.renamed === undefined),
    stopsAccount:
      stop.code === 'no-email' ||
      stop.code === 'unknown-email' ||
      stop.code === 'email-used-twice' ||
      stop.code === 'key-used-twice',
    mayCheck: false,
    mayGoOn: false,
    removing: false,
    readOnly: '',
    runsSince: '',
    left: 0,
    today,
    pasted: 0,
    pastedNew: 0,
    held: 0,
    roster: null,
    notices: [],
    problems: [],
  };
}
