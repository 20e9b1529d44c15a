import { parseDay } from '../../domain/cells/day';
import { type OwedCell, Trail } from '../../domain/follow/strays';
import type { TabCell } from '../../domain/roster/stackTabs';
import type { TabWrite } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { momentsOf } from './moment';

/** What went into wrong cells, whichever tab they are in. */
export type TabStrays = { owed: (OwedCell & { tab: number })[]; doubtful: TabCell[] };

/** Follows each tab of a roster through its readings and writings. */
export class TabTrails {
  private readonly trails: Trail[] = [];

  /** What is astray in the tabs as they read now. */
  astray(state: State): TabStrays {
    const found: TabStrays = { owed: [], doubtful: [] };
    for (const [tab, moment] of momentsOf(state).entries()) {
      const { owed, doubtful } = this.trailOf(tab).astray(moment);
      found.owed.push(...owed.map((cell) => ({ ...cell, tab })));
      found.doubtful.push(...doubtful.map((cell) => ({ ...cell, tab })));
    }
    return found;
  }

  /** Notes what was written, by the last reading. */
  wrote(state: State, cells: readonly TabWrite[]): void {
    for (const [tab, moment] of momentsOf(state).entries())
      this.trailOf(tab).wrote(
        moment,
        cells.filter((cell) => cell.tab === tab),
      );
  }

  private trailOf(tab: number): Trail {
    const trail = this.trails[tab] ?? new Trail();
    this.trails[tab] = trail;
    return trail;
  }
}

/** A cell of dates takes a day as a date, a cell of text as the text that it was; a box stays a box. */
export const owedCell = ({ tab, row, column, value }: OwedCell & { tab: number }): TabWrite => ({
  tab,
  row,
  column,
  value,
  ...(parseDay(String(value)) && { isDay: true }),
});
