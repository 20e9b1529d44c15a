import type { Batch } from '../../src/contract/history';
import { counted } from '../../src/domain/cells/counted';

/** When something was recorded, by the clock of whoever looks: "today 10:02 AM", "11/18/2026 2:12 PM". The log keeps UTC. */
export function whenText(recordedAt: string, now: Date): string {
  const at = new Date(recordedAt);
  if (Number.isNaN(at.getTime())) return recordedAt;
  return `${dayName(at, now)} ${clockText(recordedAt)}`;
}

/** The time of day of a moment, by the same clock: "10:02 AM". */
export function clockText(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return `${at.getHours() % 12 || 12}:${two(at.getMinutes())} ${at.getHours() < 12 ? 'AM' : 'PM'}`;
}

function dayName(at: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (sameDay(at, now)) return 'today';
  if (sameDay(at, yesterday)) return 'yesterday';
  return `${two(at.getMonth() + 1)}/${two(at.getDate())}/${at.getFullYear()}`;
}

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();
const two = (number: number): string => String(number).padStart(2, '0');

/** "12 lines", "12 lines, 3 more at other sites"; of those at other sites no more is told than how many. */
export function linesText({ lines, hidden }: Pick<Batch, 'lines' | 'hidden'>): string {
  if (hidden === 0) return counted(lines, 'line');
  if (lines === 0) return `${counted(hidden, 'line')} at other sites`;
  return `${counted(lines, 'line')}, ${hidden.toLocaleString('en-US')} more at other sites`;
}

/** What the red bar says first after an undo that lines stood in the way of. */
export const refusedTitle = (changed: number): string =>
  changed > 0
    ? `Nothing was undone: ${counted(changed, 'line has', 'lines have')} changed since`
    : 'Nothing was undone';

/** The button that undoes what can be undone. */
export const restLabel = (rest: number): string =>
  `Undo the other ${rest === 1 ? 'line' : counted(rest, 'line')}`;

/** What an undo took back: all of a save or, of one that was refused before, what no later change stands in the way of. */
export const changedBackText = (changed: number): string =>
  changed === 0
    ? 'Every line of that save is as it was before it.'
    : `The other lines of that save are as they were before it; ${changed === 1 ? 'the line that has changed since stays as it is' : `the ${counted(changed, 'line')} that have changed since stay as they are`}.`;
