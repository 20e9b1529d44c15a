import { guessMapping } from '../../src/domain/roster/guessMapping';
import { readRoster } from '../../src/domain/roster/readRoster';
import { bigDistrict } from '../host/bigDistrict';
import { sheetsOf } from '../kit/gridOf';
import { type Figure, median, milliseconds } from './report';

const LINES = 25_000;
const BUDGET_MS = 300;

/** A large roster read once its cells are here: what every step of the sidebar begins with. */
export function readingTheRoster(): Figure {
  const grid = sheetsOf(bigDistrict(LINES))[0]?.grid ?? [];
  const mapping = guessMapping('Roster', grid)?.mapping;
  if (!mapping) throw new Error('The roster is recognised.');
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    readRoster(grid, mapping);
    return performance.now() - start;
  });
  const time = median(times);
  return {
    what: `A roster of ${LINES.toLocaleString('en-US')} lines and 20 columns`,
    figure: milliseconds(time),
    budget: `≤ ${milliseconds(BUDGET_MS)}`,
    kept: time <= BUDGET_MS,
  };
}
