import type { FieldWrite } from '../../domain/cells/cell';
import { foldedText } from '../../domain/cells/foldedText';
import { grouped } from '../../domain/cells/grouped';
import type { Field } from '../../domain/roster/fields';
import { isTabColumn, tabSays } from '../../domain/roster/stackTabs';
import { rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';

/** What tells a row's tab where the tabs' names give nothing: the tab with most rows that say the same. */
const TELLING = ['site', 'caseManager', 'provider'] as const satisfies readonly Field[];

/** The tab to which a new row goes, by its place among the roster's tabs. */
export function tabForRow(state: State, cells: readonly FieldWrite[]): number {
  const { stack, mapping, roster } = state;
  if (stack.tabs.length < 2) return 0;
  const named = cells.find(({ ref }) => isTabColumn(ref));
  const own = named ? tabNamed(state, String(named.value)) : null;
  if (own !== null) return own;
  for (const field of TELLING) {
    const ref = mapping.columns[field];
    const said = ref && cells.find((cell) => cell.ref.header === ref.header && cell.ref.nth === ref.nth);
    const text = foldedText(String(said?.value ?? ''));
    if (text === '') continue;
    const rows = grouped(
      roster.lines.filter((line) => foldedText(line[field]) === text),
      ({ row }) => String(rowOf(stack, row).tab),
    );
    const [most] = [...rows].sort(([, a], [, b]) => b.length - a.length);
    if (most) return Number(most[0]);
  }
  return 0;
}

/** The tab that bears a name, or that of the person whom the name means; null where there is none. */
export function tabNamed({ stack, find }: State, name: string): number | null {
  const text = foldedText(name);
  const exact = stack.tabs.findIndex(({ sheet }) =>
    [sheet, tabSays(sheet)].some((own) => foldedText(own) === text),
  );
  if (exact >= 0) return exact;
  const person = find(name);
  if (typeof person !== 'object') return null;
  const theirs = stack.tabs.findIndex(({ sheet }) => {
    const other = find(tabSays(sheet));
    return typeof other === 'object' && other.person.key === person.person.key;
  });
  return theirs < 0 ? null : theirs;
}
