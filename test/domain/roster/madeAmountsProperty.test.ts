import fc from 'fast-check';
import { expect, it } from 'vitest';
import { USUAL_DIVISORS, weeklyShare } from '../../../src/domain/cells/amount';
import type { Period } from '../../../src/domain/cells/amountTokens';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';

/** What a line really gets: the minutes of one time, how many times, per what. */
type Truth = { each: number; times: number; period: Period };

const aTruth: fc.Arbitrary<Truth> = fc.record({
  each: fc.integer({ min: 1, max: 24 }).map((fives) => fives * 5),
  times: fc.integer({ min: 1, max: 5 }),
  period: fc.constantFrom<Period>('day', 'week', 'week', 'week', 'month', 'year'),
});
const once = ({ each, times, period }: Truth): Truth => ({ each: each * times, times: 1, period });
const weekly = ({ each, times, period }: Truth): number =>
  Math.round(each * times * weeklyShare(period, USUAL_DIVISORS) * 100) / 100;

const ADVERBS = { day: 'Daily', week: 'Weekly', month: 'Monthly', year: 'Yearly' };
const CODED = { day: '10 - Daily', week: '20 - Weekly', month: '30 - Monthly', year: '40 - Yearly' };
const SHORT = { day: 'day', week: 'wk', month: 'mo', year: 'yr' };

/** The ways in which a column of frequencies says how often. */
const FREQUENCIES: readonly ((truth: Truth) => string | null)[] = [
  ({ times, period }) => `${times}x/${period}`,
  ({ times, period }) => `${times}x ${period === 'week' ? 'Week' : `per ${period}`}`,
  ({ times, period }) => `${times} per ${period}`,
  ({ times, period }) => `${times} times a ${period}`,
  ({ times, period }) => `${times}/${SHORT[period]}`,
  ({ times, period }) => `${times} sessions per ${SHORT[period]}`,
  ({ times, period }) => `${times}X ${ADVERBS[period].toUpperCase()}`,
  ({ times, period }) => (period === 'day' ? null : `${times} days per ${period}`),
  ({ times, period }) => (times === 2 ? `twice a ${period}` : null),
  ({ times, period }) => (times === 1 ? CODED[period] : null),
  ({ times, period }) => (times === 1 ? ADVERBS[period] : null),
  ({ times, period }) => (times === 1 ? period : null),
  ({ times, period }) => (times === 1 ? `once per ${period}` : null),
];
const PERIODS: readonly ((truth: Truth) => string)[] = [
  ({ period }) => period,
  ({ period }) => ADVERBS[period],
  ({ period }) => `per ${period}`,
  ({ period }) => SHORT[period],
];

/** What leaves open how often, or says something that nobody can be sure of. */
const SPOILT = [
  'biweekly',
  'as needed',
  '',
  '2-3x/week',
  'per schedule',
  '20 - Monthly',
  'N/A',
  'quarterly',
  'A/B days',
  '#REF!',
  '50 - Other',
  'every other day',
  'x',
  '0',
  '-1',
];
/** A number of no period. */
const NUMBER = '6';

type Layout = {
  headers: readonly (readonly string[])[];
  /** The cells of a truth, a column each; null where this layout can't say it. `pick` chooses a spelling. */
  cells: (truth: Truth, pick: <T>(all: readonly T[]) => T) => (Cell | null)[];
  /** What the last column may say that leaves the amount open. */
  spoilt: readonly string[];
};

const MINUTES = [
  'Minutes',
  'Mins',
  'Service Minutes',
  'ServiceMinutes',
  'Duration (min)',
  'Special Ed Minutes',
  'SDI Minutes',
];
const FREQUENCY = [
  'Frequency',
  'Freq',
  'Service Frequency',
  'Frequency of Service',
  'How often',
  'Frequency Code',
];
const frequency = (truth: Truth, pick: <T>(all: readonly T[]) => T): string | null => {
  const said = FREQUENCIES.flatMap((way) => way(truth) ?? []);
  return pick(said);
};

const LAYOUTS: readonly Layout[] = [
  {
    headers: [MINUTES, FREQUENCY],
    cells: (truth, pick) => [truth.each, frequency(truth, pick)],
    spoilt: [...SPOILT, NUMBER],
  },
  {
    headers: [MINUTES, FREQUENCY],
    cells: (truth, pick) => [
      pick([`${truth.each} min`, `${truth.each}m`, truth.each]),
      frequency(truth, pick),
    ],
    spoilt: [...SPOILT, NUMBER],
  },
  {
    headers: [
      ['Amount', 'Service Amount'],
      ['Unit', 'Time Unit', 'Units'],
      ['Period', 'Frequency Period', 'Per'],
    ],
    cells: (truth, pick) => {
      const all = once(truth);
      const isWhole = all.each % 15 === 0 && pick([true, false]);
      const unit = isWhole ? pick(['hr', 'hours', 'Hours', 'hrs']) : pick(['min', 'minutes', 'Min', 'mins']);
      return [isWhole ? all.each / 60 : all.each, unit, pick(PERIODS)(truth)];
    },
    spoilt: [...SPOILT, NUMBER],
  },
  {
    headers: [
      ['Minutes per session', 'Session Length (min)', 'Min/Session'],
      ['Sessions per week', '# Sessions/Week', 'Times per week'],
    ],
    cells: ({ each, times, period }) => (period === 'week' ? [each, times] : [null, null]),
    spoilt: SPOILT,
  },
  {
    headers: [
      ['Minutes per session', 'Duration'],
      ['Sessions per month', 'Monthly Sessions'],
    ],
    cells: ({ each, times, period }) => (period === 'month' ? [each, times] : [null, null]),
    spoilt: SPOILT,
  },
  {
    headers: [
      [...MINUTES, 'Duration'],
      ['Sessions', '# of Sessions', 'Times', 'Number of sessions'],
      ['Frequency', 'Period', 'Freq'],
    ],
    cells: (truth, pick) => [truth.each, truth.times, pick(PERIODS)(truth)],
    spoilt: [...SPOILT, NUMBER],
  },
  {
    headers: [
      ['Total Minutes (min/frequency)', 'Total Minutes', 'Total minutes per frequency period'],
      FREQUENCY,
    ],
    cells: (truth, pick) => [truth.each * truth.times, pick([CODED[truth.period], ADVERBS[truth.period]])],
    spoilt: [...SPOILT, NUMBER],
  },
  {
    headers: [
      ['Hours', 'Hrs'],
      ['Minutes', 'Mins'],
    ],
    cells: ({ each, times, period }) =>
      period === 'week' ? [Math.floor((each * times) / 60), (each * times) % 60] : [null, null],
    spoilt: [],
  },
  {
    headers: [['Minutes per week', 'Min/Wk', 'Minutes (min/wk)', 'MPW', 'Weekly Minutes'], FREQUENCY],
    cells: (truth, pick) =>
      truth.period === 'week' ? [truth.each * truth.times, frequency(truth, pick)] : [null, null],
    spoilt: [],
  },
];

const aRoster = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    rows: fc.array(
      fc.record({ truth: aTruth, isSpoilt: fc.integer({ max: 4, min: 0 }).map((of) => of === 0) }),
      {
        minLength: 4,
        maxLength: 8,
      },
    ),
    picks: fc.infiniteStream(fc.nat(1_000)),
    shuffled: fc.boolean(),
  })
  .map(({ layout, rows, picks, shuffled }) => {
    const pick = <T>(all: readonly T[]): T => {
      const chosen = all[picks.next().value % all.length];
      if (chosen === undefined) throw new Error('There is something to pick from.');
      return chosen;
    };
    const headers = layout.headers.map((spellings) => pick(spellings));
    const lines = rows.flatMap(({ truth, isSpoilt }, index) => {
      const cells = layout.cells(truth, pick);
      if (cells.includes(null)) return [];
      const spoils = isSpoilt && layout.spoilt.length > 0 && index > 2;
      if (spoils) cells[cells.length - 1] = pick(layout.spoilt);
      return [{ cells: cells.map((cell) => cell ?? ''), expected: weekly(truth), isSpoilt: spoils }];
    });
    const turned = <T>(cells: readonly T[]): T[] => (shuffled ? [...cells].reverse() : [...cells]);
    const grid: Grid = [
      ['Student ID', 'Student', 'Service', 'Provider', ...turned(headers)],
      ...lines.map(({ cells }, index) => [
        `${1001 + index}`,
        `Alder, A${index}`,
        'Resource',
        'Ramos, Elena',
        ...turned(cells),
      ]),
    ];
    return { grid, lines };
  });

it('an amount in whatever columns is read right, or is unknown and listed with its row; never another number', () => {
  fc.assert(
    fc.property(aRoster, ({ grid, lines }) => {
      const guess = guessMapping('Caseload', grid);
      const roster = guess && readRoster(grid, guess.mapping);
      if (!roster || 'missing' in roster) throw new Error('The sample is a roster.');
      const told = new Set(
        roster.findings
          .filter(({ code }) => /amount|error/.test(code))
          .map(({ place }) => Number(place.replace(/^[A-Z]+/, ''))),
      );
      lines.forEach(({ expected, isSpoilt }, index) => {
        const read = roster.lines[index]?.minutes ?? null;
        if (isSpoilt) expect(read === null && told.has(index + 2)).toBe(true);
        else expect(read).toBe(expected);
      });
    }),
    { numRuns: 400 },
  );
});
