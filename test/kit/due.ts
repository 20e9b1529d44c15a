import type { DueCell } from '../../src/domain/follow/dueCell';
import { dueCells, type WaitingCell } from '../../src/domain/follow/dueCells';
import { touchedSince } from '../../src/domain/record/standing';
import { timelinesBefore } from '../../src/domain/record/timelinesBefore';
import type { RosterLine } from '../../src/domain/roster/roster';
import { day } from './entries';
import { given, type Recorded, ROWS } from './given';
import { HEADER } from './rows';

const TODAY = '2026-11-21';

export type Follows = {
  /** What was recorded since the roster followed last, and before it did. */
  record: readonly Recorded[];
  before?: readonly Recorded[];
  /** The roster as it reads now. */
  roster?: readonly string[];
  /** Its rows as the record was opened with them, and its columns, where these are others. */
  opened?: readonly string[];
  header?: readonly string[];
  /** The day on which the roster followed last, and today. */
  last?: string;
  today?: string;
  waiting?: readonly WaitingCell[];
  /** Whom the name of each row's tab tells. */
  byTab?: RosterLine['byTab'];
};

/** The cells that are due, a line each: "row 2 Provider: Cho, Ben, was Ramos, Elena". */
export const due = (follows: Follows): string[] =>
  cellsDue(follows).map(
    ({ row, column, value, was }) =>
      `row ${row} ${(follows.header ?? HEADER)[column - 1]}: ${value}, was ${was}`,
  );

/** The cells that are due of a roster. */
export function cellsDue({
  record,
  before = [],
  opened = ROWS,
  roster = opened,
  header = HEADER,
  last = TODAY,
  today = TODAY,
  waiting,
  byTab,
}: Follows): DueCell[] {
  const held = given({ record: before, opened, roster, header });
  const now = given({ record: [...before, ...record], opened, roster, header, today: day(today) });
  for (const row of now.roster.lines) row.byTab = byTab;
  const since = { entry: held.entries.length, day: day(last), waiting };
  const touched = touchedSince(now.entries, since, day(today));
  const timelines = new Map([...now.lines].map(([key, { timeline }]) => [key, timeline]));
  const roll = {
    entries: now.entries,
    lines: now.lines,
    before: timelinesBefore(now.entries, timelines, since.entry),
    rows: now.roster.lines,
    dayOrders: now.roster.dayOrders,
    mapping: now.mapping,
    find: now.find,
    nameOf: (_: string, name: string) => name,
  };
  return dueCells(roll, since, day(today), touched);
}
