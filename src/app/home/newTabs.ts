import { listed } from '../../domain/cells/listed';
import type { Actor } from '../../domain/people/access';
import { candidateSheets } from '../../domain/roster/candidateSheets';
import { HEADER_ROWS } from '../../domain/roster/headers';
import { isMarked, isOwnName } from '../../domain/roster/ownSheets';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** Looking at a sheet is a call, and more than these came since Set up only where the add-on is not what they are for. */
const MOST = 5;

/** What is said of sheets that came since Set up and look like tabs of a roster that has several: nobody there has a line. */
export function newTabs(
  workbook: Pick<Workbook, 'sheetIds' | 'texts'>,
  { mapping: { tabs } }: State,
  { access }: Actor,
): string[] {
  if (!tabs || access !== 'Admin') return [];
  const known = new Set([tabs.id, ...tabs.others, ...tabs.further.map(({ id }) => id)]);
  const came = workbook.sheetIds().filter(({ id, name }) => !known.has(id) && !isOwnName(name));
  const sheets = came.slice(0, MOST).flatMap(({ name }) => {
    const grid = workbook.texts(name, 1, HEADER_ROWS)?.texts ?? [];
    return isMarked(grid) ? [] : [{ name, grid }];
  });
  const names = candidateSheets(sheets).flatMap(({ name, others }) => (others ? [] : [`“${name}”`]));
  if (names.length === 0) return [];
  const [look, it] = names.length === 1 ? ['looks', 'it'] : ['look', 'them'];
  return [
    `${listed(names)} ${look} like a tab of your roster, and what stands there is left out. Set up again takes ${it} in, or leaves ${it} out for good.`,
  ];
}
