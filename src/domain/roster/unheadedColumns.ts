import { columnLetters } from '../cells/a1';
import { parseAmountPart } from '../cells/amountPart';
import type { Cell } from '../cells/cell';
import { amountSays } from './amountHeader';
import { fits } from './columnCells';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { isMinutes } from './quantity';
import type { Question } from './questions';
import type { Mapping } from './roster';
import { namesPerson } from './unusedColumns';

/**
 * Columns without a header that hold what the roster lacks: minutes beside "SLP", which is merged over both, people beside a service
 * that nobody gives, or the period of the minutes. What has no header can't be chosen.
 */
export function unheadedColumns(
  { shape, columns, services }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Question[] {
  const isWide = shape === 'wide';
  const lacksAmounts = isWide ? services.some(({ amount }) => amount === null) : !columns.amount;
  const lacksPeople = !isWide && !columns.provider;
  const lacksPeriod =
    columns.amount !== undefined &&
    !columns.frequency &&
    !columns.period &&
    amountSays(wordsApart(columns.amount.header)).period === null;
  const found = header.flatMap((cell, column) => {
    const all = cells(column);
    // What stands before the first header numbers the rows.
    const isHeaded = headerKey(cell) !== '' || headerKey(header[column - 1]) === '';
    const [example] = all;
    if (isHeaded || example === undefined) return [];
    const areAmounts = lacksAmounts && all.every(isMinutes);
    const arePeople = lacksPeople && fits('provider', all) && all.every(namesPerson);
    const arePeriods = lacksPeriod && all.every((each) => parseAmountPart(each)?.period);
    return areAmounts || arePeople || arePeriods ? [columnLetters(column + 1), String(example).trim()] : [];
  });
  const [letter, example, ...more] = found;
  return letter === undefined || example === undefined
    ? []
    : [{ code: 'no-header', about: [letter, example, ...more] }];
}
