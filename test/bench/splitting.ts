import { shareOut } from '../../src/domain/split/shareOut';
import type { SplitProblem } from '../../src/domain/split/splitProblem';
import { figureOf } from './reading';
import type { Figure } from './report';

const LEAVER_MS = 100;
const DISTRICT_MS = 1_000;

/** Suggesting who takes whom: a leaver's lines among some colleagues, and among everyone of a district. */
export const splitting = (): Figure[] => [
  figureOf('A leaver of 43 lines among 12', LEAVER_MS, () => shareOut(leaver(43, 12))),
  figureOf('A leaver of 60 lines among 12', LEAVER_MS, () => shareOut(leaver(60, 12))),
  figureOf('400 lines among 2', DISTRICT_MS, () => shareOut(leaver(400, 2))),
  figureOf('400 lines among 200', DISTRICT_MS, () => shareOut(leaver(400, 200))),
  figureOf('A leaver of 60 lines among 500', DISTRICT_MS, () => shareOut(leaver(60, 500))),
];

/** Students of several grades, each of whom about half of the colleagues can take. */
const leaver = (students: number, colleagues: number): SplitProblem => ({
  receivers: Array.from({ length: colleagues }, (_, i) => ({
    load: 10 + ((i * 17) % 40),
    limit: [50, 55, 60][i % 3] ?? 60,
  })),
  units: Array.from({ length: students }, (_, student) => ({
    costs: Array.from({ length: colleagues }, (__, i) => ((student * 7 + i * 5) % 11 < 5 ? null : 1)),
    limits: Array.from({ length: colleagues }, () => [50, 55, 60][student % 3] ?? 60),
    bonds: Array.from({ length: colleagues }, (__, i) => Number(i % 4 === student % 4)),
    household: student % 5 === 0 ? `H${Math.floor(student / 10)}` : '',
    locked: null,
  })),
});
