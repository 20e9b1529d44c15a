import { blocks, type Finding } from '../../domain/decide/finding';
import { type Change, rowIn } from '../../domain/record/changes';
import { mappedColumns } from '../../domain/roster/headers';
import { isByGroup, isTabColumn } from '../../domain/roster/stackTabs';
import { tabNamed } from '../follow/tabForRow';
import type { State } from '../opened/state';

/** Blocks where the tabs' names, or rows above the students, say something of a row, and there is no place for a new one. */
export function withoutTab(state: State, changes: readonly Change[], field: 'choices' | null): Finding[] {
  if (!mappedColumns(state.mapping).some(({ ref }) => isTabColumn(ref))) return [];
  // Below whose name a new row belongs, no tab tells.
  const byGroup = isByGroup(state.mapping);
  const tabs = byGroup ? [] : state.stack.tabs.map(({ sheet }) => sheet);
  const lacking = changes.flatMap((change) => {
    const row = rowIn(change);
    const said = row && String(row.find(({ ref }) => isTabColumn(ref))?.value ?? '');
    return said === undefined || (!byGroup && said !== '' && tabNamed(state, said) !== null) ? [] : [said];
  });
  return [...new Set(lacking)].map((said) => blocks({ code: 'no-such-tab', field, said, tabs }));
}
