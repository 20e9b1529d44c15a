import { isBlankSheet } from '../../domain/record/log';
import { Refused } from '../opened/refused';
import { isTab } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** What stands on a sheet that is to be laid: nothing or what we laid before. Anything else is somebody's own, and refused. */
export function ownPlace(
  workbook: Workbook,
  { mapping }: Pick<State, 'mapping'>,
  name: string,
  isOurs: (grid: NonNullable<ReturnType<Workbook['read']>>) => boolean,
): NonNullable<ReturnType<Workbook['read']>> {
  const grid = isTab(mapping, name) ? null : (workbook.read(name) ?? []);
  if (grid && (isBlankSheet(grid) || isOurs(grid))) return grid;
  throw new Refused(
    'not-ours',
    `There is a sheet “${name}” that Caseload did not make. Rename it, then try again.`,
  );
}
