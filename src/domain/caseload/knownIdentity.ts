import type { KnownLine } from '../roster/lineIdentity';
import { likeness } from './likeness';
import type { Line } from './line';

/** What tells a line of the record from its others: its row's own first day, else the one that the record knows. */
export const knownIdentity = ({ key, row, timeline }: Line): KnownLine => ({
  key,
  exit: timeline.exit,
  studentId: timeline.studentId,
  service: timeline.service,
  start: row?.start || timeline.rowStart || timeline.start,
  likeness: (cells) => likeness(timeline, cells),
  ...(row?.lineId && { lineId: row.lineId }),
});
