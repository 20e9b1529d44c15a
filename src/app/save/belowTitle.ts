import { columnNumber } from '../../domain/cells/a1';
import { foldedText } from '../../domain/cells/foldedText';
import { type Change, rowIn } from '../../domain/record/changes';
import { groupRows } from '../../domain/roster/groupRows';
import { tabForRow } from '../follow/tabForRow';
import { placeOf, rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';

/** Between pages and at a sum begins nothing new. */
const NO_TITLE =
  /^(?:page|printed|run date|report|as of|continued|(?:grand |sub-? ?)?totals?|count|average)\b|\btotals?:?$|^\W+$/i;

/**
 * What to say of new rows, which stand below the last student, where a title parts the students above it from those below, and says
 * something else of these than of the new one: "Provider: Lund" over a student of Ramos.
 */
export function belowTitle(state: State, changes: readonly Change[]): string[] {
  const titles = new Map<number, Title | null>();
  const told = changes.flatMap((change) => {
    const row = rowIn(change);
    if (!row) return [];
    const tab = tabForRow(state, row);
    const known = titles.get(tab);
    const title = known === undefined ? lastTitle(state, tab) : known;
    titles.set(tab, title);
    return title && !isOf(title, change, state) ? [title] : [];
  });
  const [title] = told;
  if (!title) return [];
  const [rows, move] =
    told.length > 1 ? ['The new rows stand', 'Move them'] : ['The new row stands', 'Move it'];
  return [
    `${rows} below the last student, and so below “${title.text}” (${title.place}). ${move} where you want: the record finds a row wherever it is.`,
  ];
}

type Title = { text: string; name: string; place: string };

/** The title above a tab's last students that stands below others of it; null where there is none. */
function lastTitle({ roster, stack }: State, tab: number): Title | null {
  const rows = roster.lines.flatMap(({ row }) => (rowOf(stack, row).tab === tab ? [row] : []));
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const names = new Map(groupRows(stack.bare, roster.headerRow - 1).map(({ row, name }) => [row + 1, name]));
  const found = roster.findings.flatMap(({ code, place, text }): (Title & { row: number })[] => {
    const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const row = Number(number);
    if (code !== 'skipped-row' || row <= first || row >= last || NO_TITLE.test(text)) return [];
    return [
      {
        row,
        text,
        name: names.get(row) ?? '',
        place: placeOf(stack, row, columnNumber(letters)),
      },
    ];
  });
  return found.sort((a, b) => b.row - a.row)[0] ?? null;
}

/** Whether a title says what the new row is: its person, its school or its service. */
function isOf({ text, name }: Title, { personKey, site, service }: Change, { find }: State): boolean {
  const person = name === '' ? null : find(name);
  if (person !== null && typeof person === 'object' && person.person.key === personKey) return true;
  return [site, service].some((said) => said !== '' && foldedText(text).includes(foldedText(said)));
}
