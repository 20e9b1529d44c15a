import type { Line } from '../../domain/caseload/line';
import { showAmount } from '../../domain/cells/amount';
import { dayText } from '../../domain/cells/dateText';
import { showDay } from '../../domain/cells/day';
import { amountsOn } from '../../domain/record/timeline';
import { COLUMNS, columnOf, type Field, unitOf } from '../../domain/roster/fields';
import type { Mapping, RosterLine } from '../../domain/roster/roster';
import type { State } from '../opened/state';

/** "Grade: 3 → 4". Hours are those of the record; both sides are in the roster's own unit. */
export function saysOtherwise({ mapping, today }: State, field: Field, line: Line, said: RosterLine): string {
  const amounts = amountsOn(line.timeline, today);
  const recorded = field === 'amount' ? amounts.minutes : field === 'lre' ? amounts.lreMinutes : null;
  const isRecorded = field === 'amount' || field === 'lre';
  const known = line.timeline.rowStart || line.timeline.start;
  const ours = isRecorded
    ? amountText(recorded, field, mapping)
    : // Where the roster was pasted over, the row is the export itself.
      field === 'start' && line.row === said && known !== ''
      ? showDay(known)
      : line.row
        ? fieldText(field, line.row, mapping)
        : '';
  return `${titleOf(field, mapping)}: ${ours || (line.row?.unreadable.includes(field) ? 'can’t be read' : 'blank')} → ${fieldText(field, said, mapping)}`;
}

/** A field's name at the beginning of a sentence; amounts are called by the roster's unit. */
function titleOf(field: Field, mapping: Mapping): string {
  const { words } = columnOf(field);
  const own = field === 'amount' ? mapping.amountUnit : field === 'lre' ? `LRE ${mapping.lreUnit}` : words;
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** What a row says of a field, for reading; '' where nothing. */
export function fieldText(field: Field, row: RosterLine, mapping: Mapping): string {
  const column = COLUMNS[field];
  switch (column.kind) {
    case 'day':
      return dayText(row[column.property]);
    case 'amount':
      return amountText(row[column.property], field, mapping);
    case 'grade':
      return row.grade ?? '';
    case 'mark':
    case 'head':
      return row[column.property] ? 'yes' : 'no';
    default:
      return row[column.property];
  }
}

const amountText = (minutes: number | null, field: Field, mapping: Mapping): string =>
  minutes === null ? '' : showAmount(minutes, unitOf(field, mapping));
