import { foldedText } from '../cells/foldedText';
import { isUnassigned, nameKey, UNASSIGNED } from '../people/personName';
import type { Assignment, Timeline } from '../record/timeline';
import type { LineCells } from '../roster/lineIdentity';

/** What the record says of a line last counts most, but a row that doesn't follow it yet says what was before. */
const LAST = 4;
const BEFORE = 3;

/** How much a row's cells read like a line of the record: by hours, people, location and site. */
export function lineLikeness(timeline: Timeline, cells: LineCells): number {
  const { assignments, amounts, site, exit } = timeline;
  return (
    (exit === '' ? LAST : 0) +
    alike(amounts, ({ minutes }) => minutes === (cells.minutes ?? null)) +
    alike(amounts, ({ lreMinutes }) => lreMinutes === (cells.lreMinutes ?? null)) +
    alike(assignments, (assignment) => isPerson(assignment, cells.provider ?? '')) +
    alike(assignments, ({ location }) => foldedText(location) === foldedText(cells.location ?? '')) +
    (foldedText(site) === foldedText(cells.site ?? '') ? LAST : 0)
  );
}

function alike<T>(all: readonly T[], test: (one: T) => boolean): number {
  const last = all[all.length - 1];
  if (last !== undefined && test(last)) return LAST;
  return all.some(test) ? BEFORE : 0;
}

const isPerson = ({ personKey, person }: Assignment, text: string): boolean =>
  personKey === UNASSIGNED.key ? isUnassigned(text) : nameKey(person) === nameKey(text);
