import { expect, it } from 'vitest';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';

/** How each line is served, of a roster with such a column. */
function deliveries(header: string, cells: readonly string[]) {
  const grid = [
    ['Student ID', 'Service', 'Provider', header, 'Min/Wk'],
    ...cells.map((cell, at) => [String(1001 + at), 'Speech', 'Lund, Sara', cell, '30']),
  ];
  const guess = guessMapping('Roster', grid);
  if (!guess) throw new Error('does not look like a roster');
  const roster = readRoster(grid, guess.mapping);
  if ('missing' in roster) throw new Error(JSON.stringify(roster.missing));
  return roster.lines.map(({ delivery }) => delivery);
}

it.each([
  ['Delivery', ['I', 'G', 'C'], ['direct', 'direct', 'consult']],
  ['Delivery', ['i', 'g'], ['direct', 'direct']],
  ['Group / Individual', ['I', 'I'], ['direct', 'direct']],
  ['Delivery', ['D', 'I'], ['direct', 'consult']],
  ['Direct/Indirect', ['D', 'I'], ['direct', 'consult']],
])(
  '“I” is individual where the header or a “G” speaks of groups, else indirect: %s, %j',
  (header, cells, are) => {
    expect(deliveries(header, cells)).toEqual(are);
  },
);
