import { showAmount, type Unit } from '../cells/amount';
import type { Cell, ColumnRef, FieldWrite } from '../cells/cell';
import type { Day } from '../cells/day';
import { cellsBeginIn, cellsIn, limitsIn, rowIn } from '../record/changes';
import type { Entry } from '../record/entry';
import { standingEntries } from '../record/standing';
import { limitIn, limitSaid, limitWritten } from '../roster/amountCell';
import { LIMIT_FIELDS, LIMITS, type LimitField, rangeWith, unitOf } from '../roster/fields';
import type { Mapping, RosterLine } from '../roster/roster';
import { sameRef } from '../roster/stackTabs';
import { heldOn } from './heldOn';
import type { Line } from './line';

/** A limit of the IEP that reads otherwise than the record's last change of it, of a service that somebody has. */
export type LimitByHand = {
  line: Line;
  row: RosterLine;
  field: LimitField;
  ref: ColumnRef;
  /** The column (from 1) of its cell, and what that says now. */
  column: number;
  cell: Cell;
  /** What the cell means: minutes a week, null where it is blank, or that it can't be read. */
  says: number | null | 'unreadable';
  recorded: RecordedLimit;
};

type RecordedLimit = {
  minutes: number | null;
  /** As its cell is to say it, '' for none; null where no one cell can. */
  cell: string | number | null;
  /** What the record's last change of it found there; of one that came with the row, or was taken in from it, nothing is known. */
  was?: Cell;
};

/** The cell of a row (from 1) in a column, and that column's number (from 1); null where it isn't there. */
export type CellAt = (row: number, ref: ColumnRef) => { cell: Cell; column: number } | null;

/**
 * The limits that somebody typed over since the record first had their line, or since their last change, here or by an export. What
 * was opened by a version that kept no limits is known from its first change on.
 */
export function limitsByHand(
  entries: readonly Entry[],
  lines: ReadonlyMap<string, Line>,
  mapping: Mapping,
  today: Day,
  cellAt: CellAt,
): LimitByHand[] {
  const limits = LIMIT_FIELDS.flatMap((field) => {
    const ref = mapping.columns[field];
    return ref ? [{ field, ref }] : [];
  });
  if (limits.length === 0) return [];
  const changed = entries.filter(
    (entry) => cellsIn(entry).length > 0 || rowIn(entry) || limitsIn(entry) || entry.name === 'undone',
  );
  type Known = { line: Line; row: RosterLine; field: LimitField; ref: ColumnRef; recorded: RecordedLimit };
  const last = new Map<string, Known>();
  for (const entry of standingEntries(changed)) {
    const line = lines.get(entry.lineKey);
    if (!line?.row || cellsBeginIn(entry) > today) continue;
    const { row } = line;
    // Services side by side in a row share its cells: whichever line's change was the last.
    const know = ({ field, ref }: (typeof limits)[number], recorded: RecordedLimit): void => {
      last.set(`${row.row}|${field}`, { line, row, field, ref, recorded });
    };
    const opened = limitsIn(entry);
    // What was read in another unit or column than today's tells nothing of today's cells.
    if (opened && entry.entry > (mapping.limitsSince ?? 0))
      for (const limit of limits) {
        const minutes = opened[LIMIT_FIELDS.indexOf(limit.field)] ?? null;
        const cell = minutes === null ? '' : limitWritten(row, limit.field, minutes, mapping);
        know(limit, { minutes, cell });
      }
    const written: readonly (FieldWrite & { was?: Cell })[] = [...cellsIn(entry), ...(rowIn(entry) ?? [])];
    for (const { ref, value, was } of written) {
      const limit = limits.find((each) => sameRef(each.ref, ref));
      if (!limit) continue;
      const minutes = limitIn(row, limit.field, value, mapping);
      const found = was === undefined || entry.origin === 'roster' ? null : { was };
      know(limit, { minutes, cell: value, ...found });
    }
  }
  return [...last.values()].flatMap((known): LimitByHand[] => {
    const { row, ref, field, recorded } = known;
    const at = cellAt(row.row, ref);
    if (!at) return [];
    const minutes = limitSaid(row, field);
    const isUnreadable = minutes === null && row.unreadable.includes(field);
    const isKnown = LIMITS[rangeWith(field)].some(
      (end) => (last.get(`${row.row}|${end}`)?.recorded.minutes ?? null) !== null,
    );
    // A range that was upside down when its line was opened was none to the record either.
    if (row.upsideDown?.[field] !== undefined && !isKnown) return [];
    const isSameText = recorded.cell !== null && String(recorded.cell).trim() === String(at.cell).trim();
    // What can't be read today tells only by its text whether it is still the same; where nothing was, that is said elsewhere.
    const isSame = recorded.minutes === minutes && (minutes !== null || recorded.cell === '');
    if (isSameText || isSame) return [];
    // Of a row that is several services' it concerns those that somebody has today; of one that all have left, nobody.
    const isOfToday = (each: Line): boolean =>
      each.timeline.kind === 'service' && each.row?.row === row.row && heldOn(each, today) !== null;
    const line = isOfToday(known.line) ? known.line : [...lines.values()].find(isOfToday);
    return line ? [{ ...known, ...at, line, says: isUnreadable ? 'unreadable' : minutes }] : [];
  });
}

/** What the record says of a limit, as its cell is to say it; in minutes or hours a week where no one cell can. '' for none. */
export function recordedText(
  { field, recorded: { cell, minutes } }: LimitByHand,
  units: { amountUnit: Unit; lreUnit: Unit },
): string {
  if (cell !== null) return String(cell);
  const unit = unitOf(field, units);
  return minutes === null ? '' : `${showAmount(minutes, unit)} ${unit} a week`;
}
