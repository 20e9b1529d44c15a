import type { Output } from '../../contract/contract';
import { type Actor, isAt } from '../../domain/people/access';
import { rowOf, tabNameOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** Takes the user to a line's row in the roster, wherever it stands by now. */
export function showRow(workbook: Workbook, state: State, actor: Actor, key: string): Output<'showRow'> {
  const line = state.lines.get(key);
  const row = line && isAt(actor.person, line.site) ? line.row : null;
  if (!row) return { shown: false, row: 0 };
  const at = rowOf(state.stack, row.row);
  workbook.goTo(state.stack.tabs[at.tab]?.sheet ?? state.mapping.sheet, at.row);
  const tab = tabNameOf(state.stack, row.row);
  return { shown: true, row: at.row, ...(tab !== '' && { tab }) };
}
