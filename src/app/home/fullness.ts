import { inFigures } from '../../domain/cells/counted';
import type { Actor } from '../../domain/people/access';
import type { Workbook } from '../ports/ports';

/** support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;

/** From here on there is time to do something. */
const SHARE = 0.6;

/** For an Admin: that the spreadsheet fills up, long before Google refuses to add a row to the record, and what to do. */
export function fullness(workbook: Pick<Workbook, 'cells'>, { access }: Actor): string {
  const share = access === 'Admin' ? workbook.cells() / MOST_CELLS : 0;
  return share < SHARE
    ? ''
    : `This spreadsheet has ${inFigures(Math.floor(share * 100))} % of the 10 million cells that Google allows, blank ones too. Once it is full nothing can be saved: delete sheets, rows and columns that nobody needs.`;
}
