import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { amountWritten } from '../../../src/domain/roster/amountCell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';

const STUDENT = ['Student ID', 'Student', 'Service', 'Provider'];

/** What is read of rows with these amount columns: minutes a week, and what is told with its cell. */
function amounts(headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const grid: Grid = [
    [...STUDENT, ...headers],
    ...rows.map((cells, index) => [
      `${1001 + index}`,
      `Alder, A${index}`,
      'Resource',
      'Ramos, Elena',
      ...cells,
    ]),
  ];
  const guess = guessMapping('Caseload', grid);
  const roster = guess && readRoster(grid, guess.mapping);
  if (!roster || 'missing' in roster) throw new Error('The sample is a roster.');
  const told = roster.findings
    .filter(({ code }) => /amount/.test(code))
    .map(({ code, place, text }) => `${code} ${place}: ${text}`);
  return { minutes: roster.lines.map(({ minutes }) => minutes), told };
}

describe('the minutes a week of a line, made of all columns that speak of them', () => {
  it.each<[string, string[], Cell[][], (number | null)[]]>([
    [
      'minutes and a frequency',
      ['Minutes', 'Frequency'],
      [
        [30, 'Day'],
        [30, 'Week'],
        [30, 'Month'],
        [30, '5x/week'],
        [30, '2 per Week'],
        [60, '3 times a month'],
        [30, '5x Week'],
        [36, 'Yearly'],
        [30, 'W'],
      ],
      [150, 30, 7.5, 150, 60, 45, 150, 1, 30],
    ],
    [
      'amount, unit and period',
      ['Amount', 'Unit', 'Period'],
      [
        [5, 'hr', 'week'],
        [30, 'min', 'week'],
        [240, 'min', 'month'],
        [1, 'hr', 'day'],
      ],
      [300, 30, 60, 300],
    ],
    [
      'a total per frequency period, with codes',
      ['Total Minutes (min/frequency)', 'Frequency'],
      [
        [285, '20 - Weekly'],
        [570, '20 - Weekly'],
        [750, '40 - Yearly'],
        [60, '10 - Daily'],
        [60, '30 - Monthly'],
      ],
      [285, 570, 20.83, 300, 15],
    ],
    ['a unit in parentheses', ['Minutes (min/wk)'], [[150], [90]], [150, 90]],
    ['a unit in parentheses', ['Service Minutes (min/week)'], [[150], [90]], [150, 90]],
    ['a unit in parentheses', ['Mins (min/wk)'], [[150], [90]], [150, 90]],
    [
      'minutes of a session and sessions a week',
      ['Minutes per session', 'Sessions per week'],
      [
        [30, 5],
        [45, 1],
      ],
      [150, 45],
    ],
    [
      'minutes and times per week',
      ['Minutes', 'Times per week'],
      [
        [30, 5],
        [45, '2x'],
      ],
      [150, 90],
    ],
    [
      'duration, sessions and frequency',
      ['Duration', 'Sessions', 'Frequency'],
      [
        [30, 2, 'weekly'],
        [20, 3, 'Monthly'],
      ],
      [60, 15],
    ],
    [
      'how often, per what',
      ['Minutes', 'Frequency', 'Frequency Period'],
      [
        [30, 5, 'Week'],
        [60, 1, 'Month'],
      ],
      [150, 15],
    ],
    [
      'hours and minutes in two columns',
      ['Hours', 'Minutes'],
      [
        [1, 30],
        [2, 0],
        ['', 45],
        [2.5, 150],
        [3, ''],
      ],
      [90, 120, 45, 150, 180],
    ],
    [
      'minutes a week, and in how many times',
      ['Minutes per week', 'Frequency'],
      [
        [150, '5x/week'],
        [60, 'Weekly'],
      ],
      [150, 60],
    ],
    [
      'the unit in a cell of its own',
      ['Time', 'Unit of time', 'Frequency'],
      [['30 min', 'minutes', 'daily']],
      [150],
    ],
    [
      'minutes and every other week',
      ['Minutes', 'Frequency'],
      [
        [30, 'every other week'],
        [30, 'once every 2 weeks'],
      ],
      [15, 15],
    ],
  ])('%s: %j', (_, headers, rows, expected) => {
    expect(amounts(headers, ...rows)).toEqual({ minutes: expected, told: [] });
  });

  it.each<[string, string[], Cell[], string]>([
    ['means two things', ['Minutes', 'Frequency'], [30, 'biweekly'], 'F2: Minutes: 30; Frequency: biweekly'],
    [
      'is a code of another word',
      ['Minutes', 'Frequency'],
      [30, '20 - Monthly'],
      'F2: Minutes: 30; Frequency: 20 - Monthly',
    ],
    ['is blank', ['Minutes', 'Frequency'], [30, ''], 'F2: Minutes: 30; Frequency: (blank)'],
    ['is a number of nothing', ['Minutes', 'Frequency'], [30, 5], 'F2: Minutes: 30; Frequency: 5'],
    [
      'is no period of a week',
      ['Minutes', 'Frequency'],
      [30, 'Quarterly'],
      'F2: Minutes: 30; Frequency: Quarterly',
    ],
    ['is a range', ['Minutes', 'Frequency'], [30, '2-3x/week'], 'F2: Minutes: 30; Frequency: 2-3x/week'],
    [
      'contradicts the header',
      ['Minutes per week', 'Frequency'],
      [30, '30 - Monthly'],
      'F2: Minutes per week: 30; Frequency: 30 - Monthly',
    ],
    [
      'contradicts the cell',
      ['Minutes', 'Frequency'],
      ['30 min weekly', 'Monthly'],
      'F2: Minutes: 30 min weekly; Frequency: Monthly',
    ],
    [
      'is as needed',
      ['Amount', 'Unit', 'Period'],
      [30, 'min', 'semester'],
      'G2: Amount: 30; Unit: min; Period: semester',
    ],
  ])('are unknown and listed where a column beside them %s', (_, headers, cells, told) => {
    const read = amounts(headers, cells, [
      30,
      ...headers.slice(1).map((name) => (name === 'Unit' ? 'min' : 'week')),
    ]);
    expect(read).toEqual({ minutes: [null, 30], told: [`amount-not-made ${told}`] });
  });
});

describe('a changed amount that several columns make', () => {
  const written = (headers: string[], cells: Cell[], minutes: number) => {
    const grid: Grid = [
      [...STUDENT, ...headers],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', ...cells],
    ];
    const guess = guessMapping('Caseload', grid);
    const roster = guess && readRoster(grid, guess.mapping);
    const line = roster && !('missing' in roster) ? roster.lines[0] : undefined;
    if (!guess || !line) throw new Error('The sample is a roster.');
    return amountWritten(line, 'amount', minutes, guess.mapping);
  };

  it.each<[string[], Cell[], number, Cell | null]>([
    [['Minutes', 'Frequency'], [30, '5x/week'], 200, 40],
    [['Minutes', 'Frequency'], ['30 min', '5x/week'], 200, '40 min'],
    [['Minutes', 'Frequency'], [30, '20 - Weekly'], 45, 45],
    [['Minutes', 'Frequency'], [30, 'Monthly'], 15, 60],
    [['Amount', 'Unit', 'Period'], [1, 'hr', 'day'], 450, 1.5],
    [['Minutes per session', 'Sessions per week'], [30, 2], 90, 45],
    [['Total Minutes (min/frequency)', 'Frequency'], [750, '40 - Yearly'], 20, 720],
    [['Hours', 'Minutes'], [1, 30], 105, 45],
  ])('in %j with %j is %d minutes as %j', (headers, cells, minutes, cell) => {
    expect(written(headers, cells, minutes)).toBe(cell);
  });

  it.each<[string[], Cell[], number]>([
    [['Minutes', 'Frequency'], [30, '5x/week'], 152],
    [['Minutes', 'Frequency'], [30, 'biweekly'], 150],
    [['Minutes', 'Frequency'], [30, ''], 150],
    [['Hours', 'Minutes'], [1, 30], 150],
  ])('in %j with %j has no one number for %d minutes', (headers, cells, minutes) => {
    expect(written(headers, cells, minutes)).toBeNull();
  });
});

describe('the amounts of a wide roster', () => {
  const wide = (headers: string[], ...rows: Cell[][]) => {
    const grid: Grid = [
      ['Student ID', 'Student', ...headers],
      ...rows.map((cells, index) => [`${1001 + index}`, `Alder, A${index}`, ...cells]),
    ];
    const guess = guessMapping('Caseload', grid);
    const roster = guess && readRoster(grid, guess.mapping);
    if (!roster || 'missing' in roster) throw new Error('The sample is a roster.');
    return roster.lines.map(({ service, minutes }) => [service, minutes]);
  };

  it.each<[string[], Cell[], unknown[]]>([
    [
      ['SLP', 'SLP min', 'SLP frequency', 'OT', 'OT min', 'OT frequency'],
      ['Lund, Sara', 30, '2x/week', 'Mora, Tess', 30, 'Monthly'],
      [
        ['SLP', 60],
        ['OT', 7.5],
      ],
    ],
    [
      ['SLP', 'SLP min', 'Frequency', 'OT', 'OT min', 'Frequency'],
      ['Lund, Sara', 30, '2x/week', 'Mora, Tess', 30, 'Monthly'],
      [
        ['SLP', 60],
        ['OT', 7.5],
      ],
    ],
    [
      ['SLP', 'SLP min', 'OT', 'OT min', 'Frequency'],
      ['Lund, Sara', 30, 'Mora, Tess', 60, 'Monthly'],
      [
        ['SLP', 7.5],
        ['OT', 15],
      ],
    ],
  ])('under %j are made with the part that is theirs', (headers, cells, expected) => {
    expect(wide(headers, cells)).toEqual(expected);
  });
});

describe('amounts of a service that its header has in another unit than the others', () => {
  const rows = [
    ['Student ID', 'Student', 'Resource', 'Resource Hrs/Wk', 'SLP', 'SLP Min/Wk', 'OT', 'OT Min/Wk'],
    ['1001', 'Alder, Ana', 'Ramos, Elena', 2.5, 'Lund, Sara', 60, 'Park, Joon', 30],
  ];
  const mapping = guessMapping('Roster', rows)?.mapping;
  const read = mapping && readRoster(rows, mapping);

  it.each([
    [0, 150, 165, 2.75],
    [1, 60, 90, 90],
  ])('are read and written in it', (at, reads, minutes, written) => {
    if (!mapping || !read || 'missing' in read) throw new Error('The roster is read.');
    const line = read.lines[at];
    expect(line?.minutes).toBe(reads);
    if (!line) throw new Error('The line is read.');
    expect(amountWritten(line, 'amount', minutes, mapping)).toBe(written);
  });
});
