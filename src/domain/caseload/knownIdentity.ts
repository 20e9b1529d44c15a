import type { KnownLine } from '../roster/lineIdentity';
import type { Line } from './line';
import { lineLikeness } from './lineLikeness';

/** What tells a line of the record from its others: its row's own first day, else the one that the record knows. */
export const knownIdentity = ({ key, row, timeline }: Line): KnownLine => ({
  key,
  exit: timeline.exit,
  studentId: timeline.studentId,
  service: timeline.service,
  start: row?.start || timeline.rowStart || timeline.start,
  likeness: (cells) => lineLikeness(timeline, cells),
  ...(row?.lineId && { lineId: row.lineId }),
});
