import type { Input, Output } from '../../contract/contract';
import type { Actor } from '../../domain/people/access';
import type { StateRules } from '../../standards/loads/stateRules';
import type { Tell } from '../follow/deriveTelling';
import { stagedOffers } from '../look/stagedWorks';
import { actorIn, asAtSites, awaitsAdmin, isAdminAnyway, notReady } from '../opened/audience';
import { forgetCheckpoint } from '../opened/keepCheckpoint';
import { keepZone } from '../opened/keepZone';
import { limitText } from '../opened/limitText';
import { keepAdmins, keptMapping, recall } from '../opened/memory';
import { newerVersion } from '../opened/newerVersion';
import { recordStore } from '../opened/recordStore';
import { isStop, readState, readTeam, type State, type Stop } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { lostRecord } from './goOn';
import { removeLeftCheck } from './leftCheck';
import { newTabs } from './newTabs';
import { accountOf, catchUp, homeOf, stopped } from './open';
import { openByRecord } from './openByRecord';

/**
 * The sidebar's first call. Whoever may not look is told who they are signed in as, and why not. `first`: where the record is long, what
 * it says alone is answered, see `openByRecord`. `offers`: what this user has staged is told too, which is a trip more.
 */
export function openHome(
  workbook: Workbook,
  rules: StateRules,
  { first, offers }: Input<'open'>,
  tell: Tell,
): Output<'open'> {
  const email = workbook.account();
  const stop = (why: Stop) => stopped(why, email, workbook.today());
  const memory = recall(workbook);
  const unready = notReady(workbook, memory);
  if (unready && email === '') return stop({ code: 'no-email' });
  const newer = newerVersion(workbook, memory.version);
  if (newer === null) removeLeftCheck(workbook);
  // What a newer version keeps of how the roster is read need not be readable here.
  if (unready && newer !== null) return stop({ code: 'newer-version', version: newer });
  if (unready)
    return {
      ...stop(unready),
      removing: unready.code === 'removal-unfinished' && isAdminAnyway(workbook),
    };
  const team = readTeam(workbook);
  // Where Providers is gone, the document itself remembers who the Admins are.
  if (isStop(team)) {
    const isAdmin = isAdminAnyway(workbook);
    const record = isAdmin && team.code === 'providers-gone' ? lostRecord(workbook) : null;
    const answer = record ? { ...stop(record), mapping: false, mayGoOn: true } : stop(team);
    return isAdmin ? { ...answer, account: { ...answer.account, access: 'admin' } } : answer;
  }
  const listed = actorIn(team, email);
  if (isStop(listed))
    return stop(listed.code === 'unknown-email' && awaitsAdmin(workbook) ? { code: 'not-set-up' } : listed);
  const record = first && newer === null ? recordStore(workbook).open(memory.head) : null;
  const opened = record && !isStop(record) ? record : undefined;
  const mapping = keptMapping(workbook, memory);
  const known = { memory, people: team, actor: listed };
  const early =
    mapping && opened && opened.kept !== null
      ? openByRecord(workbook, rules, { ...known, mapping, record: opened })
      : null;
  if (early) return early;
  const state = readState(workbook, rules, team, memory, opened);
  if (isStop(state)) {
    // Nor does a page that is open already save on what was kept.
    if (state.code === 'log-damaged' && newer === null) forgetCheckpoint(workbook, memory);
    return {
      ...stop(state),
      account: accountOf(listed),
      mayCheck: (state.code === 'log-damaged' || state.code === 'log-older') && listed.access === 'Admin',
      mayGoOn: listed.access === 'Admin' && lostRecord(workbook) !== null,
    };
  }
  const actor = asAtSites(state, listed);
  const staged = (read: State) => offers && { staged: stagedOffers(workbook, read, actor) };
  if (newer !== null)
    return {
      ...homeOf({ state, notices: [], findings: [], left: 0, pasted: 0 }, actor),
      readOnly: stopText({ code: 'newer-version', version: newer }),
      ...staged(state),
    };
  const done = caughtUp(workbook, state, actor, tell);
  if (typeof done === 'string')
    return {
      ...homeOf({ state, notices: [done], findings: [], left: 0, pasted: 0 }, actor),
      ...staged(state),
    };
  if (isStop(done)) return { ...stop(done), account: accountOf(actor) };
  return {
    ...homeOf(
      {
        ...done,
        notices: [...done.notices, ...newTabs(workbook, state, actor)],
      },
      actor,
    ),
    ...staged(done.state),
  };
}

/** What cannot be caught up with now, say because a sheet is protected from this account or Google's quota is used up, keeps nobody from looking. */
function caughtUp(
  workbook: Workbook,
  state: State,
  actor: Actor,
  tell: Tell,
): ReturnType<typeof catchUp> | string {
  try {
    keepZone(workbook, state.memory);
    keepAdmins(workbook, state.people.people, state.memory);
    const opened = catchUp(workbook, state, actor, tell);
    return opened === 'busy' ? BUSY : opened;
  } catch (error) {
    workbook.complain(error);
    const limit = limitText(error);
    return limit === null ? NOT_CAUGHT_UP : `${WAITS} ${limit}`;
  }
}

const NOT_CAUGHT_UP =
  'New rows and changes that are due could not be written. Is a sheet protected? They wait until someone who may edit it opens the sidebar.';
const WAITS = 'New rows and changes that are due could not be written.';
const BUSY =
  'Someone else is saving in this spreadsheet right now, so changes that are due wait until the sidebar is opened again.';
