import type { Grid } from '../../domain/cells/cell';
import { isBlankSheet } from '../../domain/record/log';
import { isMarked } from '../../domain/roster/ownSheets';
import type { Mapping } from '../../domain/roster/roster';
import type { Workbook } from '../ports/ports';
import { Refused } from './refused';
import { isTab } from './rosterTabs';

/**
 * A sheet that is to be laid, as it stands; null where there is none. Refuses where it is the roster or somebody else's: nothing is
 * laid over what others made. `isOurs`: by what a sheet is known where the titles that mark ours were changed or not written yet.
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
  if (grid && !isBlankSheet(grid) && !isMarked(grid) && !isOurs(grid))
    throw new Refused(
      'not-ours',
      `There is a sheet “${name}” that Caseload did not make. Rename it, then try again.`,
    );
  return grid;
}
