import { parseAmount } from '../cells/amount';
import type { Cell, ColumnRef } from '../cells/cell';
import type { Day } from '../cells/day';
import { cellsBeginIn, cellsIn, rowIn } from '../record/changes';
import type { Entry } from '../record/entry';
import { standingEntries } from '../record/standing';
import { type Field, LIMITS, rangesOf, unitOf } from '../roster/fields';
import type { Mapping, RosterLine } from '../roster/roster';
import { sameRef } from '../roster/stackTabs';
import type { Line } from './line';

/** A limit of the IEP that reads otherwise than the record's last change of it. */
export type LimitByHand = { line: Line; row: RosterLine; ref: ColumnRef; recorded: Cell };

/**
 * The limits that somebody typed over since they came with a new row or were changed, here or by an export. Of one that stood in the
 * roster already and never changed, the record doesn't know what it said before.
 */
export function limitsByHand(
  entries: readonly Entry[],
  lines: ReadonlyMap<string, Line>,
  mapping: Mapping,
  today: Day,
): LimitByHand[] {
  const limits = Object.values(LIMITS)
    .flat()
    .flatMap((field) => {
      const ref = mapping.columns[field];
      return ref ? [{ field, ref }] : [];
    });
  const changed = entries.filter(
    (entry) => cellsIn(entry).length > 0 || rowIn(entry) || entry.name === 'undone',
  );
  const last = new Map<
    string,
    { line: Line; row: RosterLine; field: Field; ref: ColumnRef; recorded: Cell }
  >();
  for (const entry of limits.length === 0 ? [] : standingEntries(changed)) {
    const line = lines.get(entry.lineKey);
    if (!line?.row || cellsBeginIn(entry) > today) continue;
    for (const { ref, value } of [...cellsIn(entry), ...(rowIn(entry) ?? [])]) {
      const limit = limits.find((each) => sameRef(each.ref, ref));
      // Services side by side in a row share its cells: whichever line's change was the last.
      if (limit)
        last.set(`${line.row.row}|${limit.field}`, { line, row: line.row, ...limit, recorded: value });
    }
  }
  return [...last.values()].filter(({ field, row, recorded }) => {
    const minutes = recorded === '' ? null : parseAmount(recorded, unitOf(field, mapping), mapping.divisors);
    const now = rangesOf((each, property) => (each === field ? row[property] : null));
    return Object.values(now).find((each) => each !== null) !== (minutes ?? undefined);
  });
}
