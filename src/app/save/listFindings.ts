import { grouped } from '../../domain/cells/grouped';
import { type Finding, warns } from '../../domain/decide/finding';
import type { Change } from '../../domain/record/changes';
import { numbered, withBatch } from '../../domain/record/seal';
import { touchedSince } from '../../domain/record/standing';
import { cellIn } from '../../domain/roster/stackTabs';
import { cellsOfNewRows } from '../follow/addRows';
import { cellsDue } from '../follow/derive';
import { lastEntry } from '../follow/followedBy';
import { offList } from '../follow/whyRefused';
import { type TabWrite, tabPlace } from '../opened/rosterTabs';
import { type State, stateAfter } from '../opened/state';
import type { Workbook } from '../ports/ports';

/**
 * What lists of the roster that reject other values would turn down of what the changes write there today: a warning for each list and
 * value, before anything is saved. One look at the rules of each tab that is written.
 */
export function listFindings(workbook: Workbook, state: State, changes: readonly Change[]): Finding[] {
  if (changes.length === 0) return [];
  const entries = numbered(state.log, changes, workbook.now(), '');
  const after = stateAfter(state, withBatch(state.log, entries), entries);
  const since = { entry: lastEntry(state), day: state.today };
  const touched = touchedSince(after.log.entries, since, state.today);
  const due = cellsDue(
    after,
    since,
    touched,
    state.timelines,
  )(after).flatMap((cell): TabWrite[] => {
    const at = cellIn(after.stack, cell.row, cell.column);
    return at ? [{ ...cell, ...at }] : [];
  });
  const off = offList(workbook, state.stack, [...due, ...cellsOfNewRows(after, touched)]);
  return [...grouped(off, ({ column, cell }) => `${column}|${cell.value}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const places = own.map(({ cell }) => tabPlace(state.stack, cell));
    const { column, cell } = first;
    return [warns({ code: 'not-in-list', field: null, column, text: String(cell.value), places })];
  });
}
