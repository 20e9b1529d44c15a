import type { Cell } from '../../../src/domain/cells/cell';
import type { Day } from '../../../src/domain/cells/day';
import { readRoster } from '../../../src/domain/roster/readRoster';
import { guess } from './guessed';
import { ANA, type Cells } from './oneRow';

const BEN: Cells = { 'Student ID': 1002, Student: 'Birch, Ben' };

/** A student's row with these cells, above another's that tells what the columns are; and what is told of the former. */
export function readOneRow(
  cells: Cells,
  below: Cells = cells,
  without: readonly string[] = [],
  today: Day | null = null,
) {
  const titles = Object.keys({ ...ANA, ...cells }).filter((title) => !without.includes(title));
  const row = (own: Cells): Cell[] => titles.map((title) => own[title] ?? '');
  const grid = [titles, row({ ...ANA, ...cells }), row({ ...ANA, ...below, ...BEN })];
  const roster = readRoster(grid, guess(grid), new Set(), today);
  if ('missing' in roster) throw new Error('Every column is there.');
  return {
    line: roster.lines.find((line) => line.row === 2),
    told: roster.findings
      .filter(({ place }) => /^[A-Z]+2$/.test(place))
      .map(({ code, place, text }) => `${code} ${place}: ${text}`)
      .join('; '),
  };
}
