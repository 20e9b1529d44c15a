import { parseAmount, writeAmount } from '../cells/amount';
import type { Cell, ColumnRef } from '../cells/cell';
import type { Day } from '../cells/day';
import { cellsBeginIn, cellsIn, limitsIn, rowIn } from '../record/changes';
import type { Entry } from '../record/entry';
import { standingEntries } from '../record/standing';
import { type Field, LIMIT_FIELDS, rangesOf, unitOf } from '../roster/fields';
import type { Mapping, RosterLine } from '../roster/roster';
import { sameRef } from '../roster/stackTabs';
import type { Line } from './line';

/** A limit of the IEP that reads otherwise than the record's last change of it. */
export type LimitByHand = { line: Line; row: RosterLine; ref: ColumnRef; recorded: Cell };

/**
 * The limits that somebody typed over since the record first had their line, or since their last change, here or by an export. What
 * was opened by a version that kept no limits is known from its first change on.
 */
export function limitsByHand(
  entries: readonly Entry[],
  lines: ReadonlyMap<string, Line>,
  mapping: Mapping,
  today: Day,
): LimitByHand[] {
  const limits = LIMIT_FIELDS.flatMap((field) => {
    const ref = mapping.columns[field];
    return ref ? [{ field, ref, unit: unitOf(field, mapping) }] : [];
  });
  const changed = entries.filter(
    (entry) => cellsIn(entry).length > 0 || rowIn(entry) || limitsIn(entry) || entry.name === 'undone',
  );
  const last = new Map<string, LimitByHand & { field: Field; minutes: number | null }>();
  for (const entry of limits.length === 0 ? [] : standingEntries(changed)) {
    const line = lines.get(entry.lineKey);
    if (!line?.row || cellsBeginIn(entry) > today) continue;
    const { row } = line;
    const opened = limitsIn(entry);
    // What was read in another unit or column than today's tells nothing of today's cells.
    if (opened && entry.entry > (mapping.limitsSince ?? 0))
      for (const { field, ref, unit } of limits) {
        const minutes = opened[LIMIT_FIELDS.indexOf(field)] ?? null;
        const recorded = minutes === null ? '' : writeAmount(minutes, unit, '');
        last.set(`${row.row}|${field}`, { line, row, field, ref, recorded, minutes });
      }
    for (const { ref, value } of [...cellsIn(entry), ...(rowIn(entry) ?? [])]) {
      const limit = limits.find((each) => sameRef(each.ref, ref));
      if (!limit) continue;
      const minutes = value === '' ? null : parseAmount(value, limit.unit, mapping.divisors);
      // Services side by side in a row share its cells: whichever line's change was the last.
      last.set(`${row.row}|${limit.field}`, { line, row, ...limit, recorded: value, minutes });
    }
  }
  return [...last.values()].filter(({ field, row, minutes }) => {
    const now = rangesOf((each, property) => (each === field ? row[property] : null));
    return (Object.values(now).find((each) => each !== null) ?? null) !== minutes;
  });
}
