import { guessMapping } from '../../src/domain/roster/guessMapping';
import { readRoster } from '../../src/domain/roster/readRoster';
import { readIn } from '../../src/files/read';
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
  return figureOf(`A roster of ${LINES.toLocaleString('en-US')} lines and 20 columns`, BUDGET_MS, () =>
    readRoster(grid, mapping),
  );
}

const FIRST_LINES = 2_400;
const FIRST_BUDGET_MS = 500;

/** A roster at first sight, as Set up and `caseload read` see it: its sheet and columns found, its people and what is asked with it. */
export function seeingARoster(): Figure {
  const sheets = sheetsOf(bigDistrict(FIRST_LINES)).slice(0, 1);
  return figureOf(
    `A roster of ${FIRST_LINES.toLocaleString('en-US')} lines at first sight`,
    FIRST_BUDGET_MS,
    () => readIn(sheets, { sheets: [], columns: [] }, 'roster.xlsx'),
  );
}

export function figureOf(what: string, budgetMs: number, action: () => unknown): Figure {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  const time = median(times);
  return {
    what,
    figure: milliseconds(time),
    budget: `≤ ${milliseconds(budgetMs)}`,
    kept: time <= budgetMs,
  };
}
