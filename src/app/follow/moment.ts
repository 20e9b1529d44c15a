import type { Moment } from '../../domain/follow/strays';
import type { Timeline } from '../../domain/record/timeline';
import { lineIdentity } from '../../domain/roster/lineIdentity';
import { rowOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';

/**
 * The roster at the moment of its reading, its rows by their lines' keys in the record: whatever else a row is known by, a save may
 * change. A wide row, which holds several, goes by the first that the record has for it, whether or not the row still holds that one.
 * Rows that the record doesn't know go by what they say.
 */
export function momentOf({ grid, roster, mapping, lines }: State): Moment {
  const isWide = mapping.shape === 'wide';
  const services = [...lines.values()].filter(({ timeline }) => timeline.kind === 'service');
  const firsts = new Map<string, string>();
  if (isWide)
    for (const { key, timeline } of services) {
      const first = firsts.get(ofTimeline(timeline));
      if (first === undefined || key < first) firsts.set(ofTimeline(timeline), key);
    }
  const keys = new Map<number, string>();
  for (const { key, timeline, row } of services) {
    const own = firsts.get(ofTimeline(timeline)) ?? key;
    const known = row && keys.get(row.row);
    if (row && (!known || own < known)) keys.set(row.row, own);
  }
  const said = isWide ? ofStudent : lineIdentity;
  return {
    grid,
    headerRow: roster.headerRow,
    rows: new Map(roster.lines.map((line) => [keys.get(line.row) ?? said(line), line.row])),
  };
}

/** The same of each of its tabs, with the tab's own rows and columns: what goes astray there, goes astray in the tab. */
export function momentsOf(state: State): Moment[] {
  const all = momentOf(state);
  const { tabs } = state.stack;
  const moments = tabs.map(({ grid, headerRow }, tab) => ({
    grid,
    headerRow: tab === 0 ? all.headerRow : headerRow,
    rows: new Map<string, number>(),
  }));
  for (const [line, whole] of all.rows) {
    const { tab, row } = rowOf(state.stack, whole);
    moments[tab]?.rows.set(line, row);
  }
  return moments;
}

const ofStudent = ({ studentId, start }: { studentId: string; start: string }): string =>
  `${studentId}|${start}`;

const ofTimeline = ({ studentId, start, rowStart }: Timeline): string =>
  ofStudent({ studentId, start: rowStart || start });
