import type { Day } from '../../../src/domain/cells/day';
import { RosterPen } from '../../../src/domain/roster/rosterPen';
import { compareExport } from '../../../src/domain/update/compareExport';
import { exportSheet } from '../../../src/domain/update/exportSheet';
import { planUpdate } from '../../../src/domain/update/planUpdate';
import { type UpdateItem, updateItems } from '../../../src/domain/update/updateItems';
import type { ItemChoice, UpdateInput } from '../../../src/domain/update/updating';
import { cellsOf, given, missing, ROWS, TODAY } from '../../kit/given';
import { HEADER } from '../../kit/rows';

type Choices = { [K in UpdateItem['kind']]?: ItemChoice };

/** What is left where nothing else is chosen. */
const IDLE: Record<UpdateItem['kind'], ItemChoice> = {
  guess: 'leave',
  fresh: 'leave',
  gone: 'keep',
  renewed: 'leave',
  moved: 'leave',
  provider: 'ours',
  caseManager: 'ours',
};

export type UpdateRequest = Choices & { from?: Day; lastDay?: Day | '' };
type Telling = Parameters<typeof given>[0];

/** What an export of those rows comes to, with what is chosen of each group. `pasted`: they stand in the roster already. */
export function decide(
  exported: readonly string[],
  request: UpdateRequest,
  telling: Telling = {},
  pasted = false,
) {
  const { from = TODAY, lastDay = '', ...choices } = request;
  const district = given(pasted ? { ...telling, roster: exported } : telling);
  const { grid, mapping, roster, lines, cases, entries, find, actor, today, newKey, newRows, newManaged } =
    district;
  const exportGrid = [[...(telling.header ?? HEADER)], ...exported.map(cellsOf)];
  const sheet = exportSheet(exportGrid, mapping, null, pasted ? roster : undefined) ?? missing('export');
  const isMade = () => false;
  const compared = compareExport(sheet, { lines, newRows, pasted, today, roster: mapping, find, isMade });
  const items = updateItems(compared, sheet, { actor, roster: mapping, cases, find, pasted });
  const updating: UpdateInput = {
    sheet,
    pen: new RosterPen(mapping, grid, (_, name) => name, { holds: isMade, makes: isMade }),
    pasted,
    lines,
    cases,
    entriesOf: (key) => entries.filter(({ lineKey }) => lineKey === key),
    find,
    newManaged,
    keys: new Set(entries.map(({ lineKey }) => lineKey)),
    newKey,
    today,
    from,
    lastDay,
    reason: 'Fall export',
  };
  return planUpdate(
    updating,
    items.map((item) => ({ item, choice: choices[item.kind] ?? IDLE[item.kind] })),
  );
}

/** The rows of the district, the one of this line (from 1) with other words. */
export const withRow = (line: number, words: string, others: string): string[] =>
  ROWS.map((text, i) => (i === line - 1 ? text.replace(words, others) : text));
