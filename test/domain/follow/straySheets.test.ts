import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type Moment, Trail } from '../../../src/domain/follow/strays';

/** A sheet of rows with a comma between their cells; its lines are told apart by the ID, and rows without one are none. */
function sheet(header: string, ...rows: string[]): Moment {
  const grid = [header, ...rows].map((row): Cell[] => row.split(',').map((cell) => cell.trim()));
  return { grid, headerRow: 1, rows: linesOf(grid, 1) };
}
function linesOf(grid: Cell[][], headerRow: number): Map<string, number> {
  const id = (grid[headerRow - 1] ?? []).indexOf('ID');
  const lines = grid.map((row, r): [string, number] => [String(row[id] ?? ''), r + 1]);
  return new Map(lines.slice(headerRow).filter(([line]) => line !== ''));
}

type Writing = [row: number, column: number, value: string];

/** What is astray in the last of some readings, after each of which but the last something was written: "3|4: Cho". */
function told(...steps: (Moment | Writing[])[]): { owed: string[]; doubtful: string[] } {
  const trail = new Trail();
  let [last, found]: [Moment | null, ReturnType<Trail['astray']>] = [null, { owed: [], doubtful: [] }];
  for (const step of steps)
    if (!Array.isArray(step)) [last, found] = [step, trail.astray(step)];
    else if (last)
      trail.wrote(
        last,
        step.map(([row, column, value]) => ({ row, column, value })),
      );
  return {
    owed: found.owed.map(({ row, column, value }) => `${row}|${column}: ${value}`),
    doubtful: found.doubtful.map(({ row, column }) => `${row}|${column}`),
  };
}
const NOTHING = { owed: [], doubtful: [] };
const owed = (...cells: string[]) => ({ owed: cells, doubtful: [] });

const HEADER = 'ID, Name, School, Provider, End';
const [ANA, BEN, CAL] = ['1, Ana, Oak, Ramos, May', '2, Ben, Oak, Cho, May', '3, Cal, Elm, Ramos, May'];
const FIRST = sheet(HEADER, ANA, BEN, CAL);
/** Okafor is written for Ana. */
const OKAFOR: Writing[] = [[2, 4, 'Okafor']];
/** A row with another provider. */
const by = (provider: string, row: string): string => row.replace(/(Ramos|Cho|Vega)(?=, May)/, provider);

describe('columns that people changed in that instant', () => {
  test('one that came in is blank again where the value came to stand in it', () => {
    const now = sheet(
      'ID, Name, School, Bus, Provider, End',
      ...['1, Ana, Oak, Okafor, Ramos, May', '2, Ben, Oak, , Cho, May', '3, Cal, Elm, , Ramos, May'],
    );
    expect(told(FIRST, OKAFOR, now)).toEqual(owed('2|4: '));
  });

  test('one that came in for two that went is new, and neither of them', () => {
    const now = sheet('ID, Name, Provider, Bus', '1, Ana, Ramos, Okafor', '2, Ben, Cho, ', '3, Cal, Ramos, ');
    expect(told(FIRST, OKAFOR, now)).toEqual(owed('2|4: '));
  });

  test('one that was renamed is what it was, and so are the others', () => {
    const turned = (row: string): string => row.replace(/(.*), (Ramos|Cho|Okafor), May/, '$2, $1, May');
    const first = sheet('Provider, ID, Name, School, End', ...[ANA, BEN, CAL].map(turned));
    const now = sheet('Provider, ID, Name, Site, End', ...[by('Okafor', BEN), ANA, CAL].map(turned));
    expect(told(first, [[2, 1, 'Okafor']], now)).toEqual(owed('2|1: Cho'));
  });

  test('one that went gave its place to the next, which gets its own back', () => {
    const first = sheet(HEADER, ANA.replace('Ana', 'Okafor'), BEN);
    const now = sheet('ID, Name, School, End', '1, Okafor, Oak, Okafor', '2, Ben, Oak, May');
    expect(told(first, OKAFOR, now)).toEqual(owed('2|4: May'));
  });

  test('a row of titles above the header says what it says', () => {
    const under = ({ grid }: Moment): Moment => {
      const all = [['', '', '', 'Okafor'], ...grid.map((row) => [...row])];
      return { grid: all, headerRow: 2, rows: linesOf(all, 2) };
    };
    const now = under(sheet(HEADER, by('Okafor', BEN), ANA, CAL));
    expect(told(under(FIRST), [[3, 4, 'Okafor']], now)).toEqual(owed('3|4: Cho'));
  });
});

describe('rows that moved in that instant', () => {
  test('leave a line as it was that always read so', () => {
    const first = sheet(HEADER, ANA, by('Okafor', BEN), CAL);
    const now = sheet(HEADER, by('Okafor', CAL), by('Okafor', BEN), ANA);
    expect(told(first, OKAFOR, now)).toEqual(owed('2|4: Ramos'));
  });

  const DOT = '4, Dot, Elm, Vega, May';

  test('give a line that came in what people had typed into it', () => {
    const second = sheet(HEADER, by('Okafor', BEN), ANA, DOT, CAL);
    const third = sheet(HEADER, BEN, by('Okafor', DOT), ANA, CAL);
    const again: Writing[] = [
      [2, 4, 'Cho'],
      [3, 4, 'Okafor'],
    ];
    expect(told(FIRST, OKAFOR, second, again, third)).toEqual(owed('3|4: Vega'));
  });

  test('give a line what people had typed, also below one that came in of which nobody knows what it said', () => {
    const second = sheet(HEADER, by('Okafor', DOT), ANA, by('Vega', BEN), CAL);
    const third = sheet(HEADER, by('Okafor', DOT), by('Okafor', BEN), ANA, CAL);
    expect(told(FIRST, OKAFOR, second, [[3, 4, 'Okafor']], third)).toEqual({
      owed: ['3|4: Vega'],
      doubtful: ['2|4'],
    });
  });
});

describe('a row that is no line by now', () => {
  test('gets its ID back where another that reads like it still has its own', () => {
    const [twin, without] = [ANA.replace('1', '5'), ANA.replace('1', 'X')];
    expect(told(sheet(HEADER, ANA, twin, CAL), [[2, 1, 'X']], sheet(HEADER, without, twin, CAL))).toEqual(
      owed('2|1: 1'),
    );
  });

  test('is as it was where one of several that read like it said so', () => {
    const totals = [', Total, , Okafor, ', ', Total, , 12, '];
    expect(told(sheet(HEADER, ANA, ...totals), OKAFOR, sheet(HEADER, ...totals, ANA))).toEqual(NOTHING);
  });
});

describe('a line whose ID was written over, as its column moved, and is put back', () => {
  const MOVED = 'Name, School, Provider, ID, End';
  const turned = (row: string): string => row.replace(/^(.*?), (.*), (.*?)$/, '$2, $1, $3');
  const [AMY, EVE] = ['3, Amy, Oak, Ramos, May', '6, Eve, Elm, Cho, June'];
  const without = turned(ANA.replace('1', 'Okafor'));

  test('is not the one that got it as rows moved, whatever little tells them apart', () => {
    const first = sheet(HEADER, AMY, ANA, BEN, EVE);
    const second = sheet(MOVED, turned(AMY), without, turned(BEN), turned(EVE));
    // Somebody sorted, and took Eve out.
    const third = sheet(MOVED, without, turned(AMY.replace('3', '1')), turned(BEN));
    expect(told(first, [[3, 4, 'Okafor']], second, [[3, 4, '1']], third)).toEqual(owed('2|4: 1', '3|4: 3'));
  });

  const back = (value: string): Writing[] => [
    [2, 3, value],
    [2, 4, '1'],
  ];

  test('is that line again, though one that read like it went out', () => {
    const twin = ANA.replace('1', '5');
    const second = sheet(MOVED, without, turned(twin), turned(BEN));
    const third = sheet(MOVED, turned(by('Okafor', ANA)), turned(BEN));
    expect(told(sheet(HEADER, ANA, twin, BEN), OKAFOR, second, back('Okafor'), third)).toEqual(NOTHING);
  });

  test('makes no other line unknown, whatever people typed into that', () => {
    const fay = '5, Ana, Elm, Ramos, May';
    const second = sheet(MOVED, without, turned(fay), turned(BEN));
    // Fay went out, and Ben got all that Fay's row said, and Vega; then Okafor was written for Ana once more, as rows moved.
    const typed = '2, Ana, Elm, Vega, May';
    const third = sheet(MOVED, turned(ANA), turned(typed));
    const fourth = sheet(MOVED, turned(by('Okafor', typed)), turned(ANA));
    const steps = [sheet(HEADER, ANA, fay, BEN), OKAFOR, second, [[2, 4, '1']] satisfies Writing[], third];
    expect(told(...steps, [[2, 3, 'Okafor']], fourth)).toEqual(owed('2|3: Vega'));
  });
});
