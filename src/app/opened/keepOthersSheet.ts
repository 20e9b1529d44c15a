import type { Grid } from '../../domain/cells/cell';
import { isBlankSheet } from '../../domain/record/log';
import { isMarked } from '../../domain/roster/ownSheets';
import type { Mapping } from '../../domain/roster/roster';
import type { Workbook } from '../ports/ports';
import { Refused } from './refused';
import { isTab } from './rosterTabs';

/** How the sheets begin whose header stands below a title and what else there is to say. */
const DATED_TITLE =
  /^(?:(?:Caseload report|Caseloads (?:by school|of .+)) as of|Reviews in date on) \d\d\/\d\d\/\d{4}$/;
/** No header stands further down. */
const LINES_ABOVE = 12;

/** What a script that died left of such a sheet may be no more than the lines above its header. */
const isCutOff = (grid: Grid): boolean =>
  DATED_TITLE.test(String(grid[0]?.[0] ?? '')) && isBlankSheet(grid.slice(LINES_ABOVE));

/**
 * A sheet that is to be laid, as it stands; null where there is none. Refuses where it is the roster or somebody else's: nothing is
 * laid over what others made. `isOurs`: by what a sheet is known where the titles that mark ours were changed.
 */
export function keepOthersSheet(
  workbook: Workbook,
  mapping: Mapping,
  name: string,
  isOurs: (grid: Grid) => boolean = () => false,
): Grid | null {
  if (isTab(mapping, name))
    throw new Refused(
      'not-ours',
      `Your roster is called “${name}”, the name of a sheet that Caseload makes. Rename its tab, choose it in Set up again, then try again.`,
    );
  const grid = workbook.read(name);
  if (grid && !isBlankSheet(grid) && !isMarked(grid) && !isCutOff(grid) && !isOurs(grid))
    throw new Refused(
      'not-ours',
      `There is a sheet “${name}” that Caseload did not make. Rename it, then try again.`,
    );
  return grid;
}
