import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { type Moment, type Strays, Trail } from '../../../src/domain/follow/strays';

const HEADER: Cell[] = ['ID', 'Name', 'School', 'Provider', 'End'];
const ANA: Cell[] = ['1', 'Ana', 'Oak', 'Ramos', '2027-05-28'];
const BEN: Cell[] = ['2', 'Ben', 'Oak', 'Cho', '2027-05-28'];
const CAL: Cell[] = ['3', 'Cal', 'Elm', 'Ramos', '2027-05-28'];
const NOTHING: Strays = { owed: [], doubtful: [] };

/** A sheet whose lines are told apart by the ID; rows without one are none. */
function sheet(...rows: Cell[][]): Moment {
  const grid = rows.map((row) => [...row]);
  const id = (grid[0] ?? []).indexOf('ID');
  const lines = grid.slice(1).map((row, r): [string, number] => [String(row[id] ?? ''), r + 2]);
  return { grid, headerRow: 1, rows: new Map(lines.filter(([line]) => line !== '')) };
}

const withCells = (row: Cell[], cells: Record<string, Cell>, header = HEADER): Cell[] =>
  row.map((cell, c) => cells[String(header[c])] ?? cell);

/** Okafor is written for Ana, who stood in row 2; then the sheet reads otherwise. */
function afterOkafor(...now: Cell[][]): Strays {
  const trail = new Trail();
  const first = sheet(HEADER, ANA, BEN, CAL);
  trail.astray(first);
  trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
  return trail.astray(sheet(...now));
}

const okafor = { Provider: 'Okafor' };

describe('where rows moved', () => {
  test('before the write: whoever got what was Ana’s gets their own back', () => {
    expect(afterOkafor(HEADER, withCells(BEN, okafor), ANA, CAL)).toEqual({
      owed: [{ row: 2, column: 4, value: 'Cho' }],
      doubtful: [],
    });
  });

  test('after the write: nothing is astray', () => {
    expect(afterOkafor(HEADER, BEN, CAL, withCells(ANA, okafor))).toEqual(NOTHING);
  });

  test('before the write and back after it: nobody stands elsewhere, and yet Ben has it', () => {
    expect(afterOkafor(HEADER, ANA, withCells(BEN, okafor), CAL)).toEqual({
      owed: [{ row: 3, column: 4, value: 'Cho' }],
      doubtful: [],
    });
  });

  test('what people type is theirs, also where it reads as what went astray in another column', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [
      { row: 2, column: 3, value: 'Elm' },
      { row: 2, column: 4, value: 'Oak' },
    ]);
    // Rows were sorted before the write: it came to Ben's row. Somebody typed Oak as Cal's school.
    const now = sheet(
      HEADER,
      withCells(BEN, { School: 'Elm', Provider: 'Oak' }),
      ANA,
      withCells(CAL, { School: 'Oak' }),
    );
    expect(trail.astray(now)).toEqual({
      owed: [
        { row: 2, column: 3, value: 'Oak' },
        { row: 2, column: 4, value: 'Cho' },
      ],
      doubtful: [],
    });
  });

  test('what went astray under moved columns is found also once they are back', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
    const header: Cell[] = ['ID', 'Name', 'Provider', 'School', 'End'];
    trail.astray(
      sheet(
        header,
        ['1', 'Ana', 'Ramos', 'Okafor', '2027-05-28'],
        ['2', 'Ben', 'Cho', 'Oak', '2027-05-28'],
        ['3', 'Cal', 'Ramos', 'Elm', '2027-05-28'],
      ),
    );
    expect(trail.astray(sheet(HEADER, withCells(ANA, { School: 'Okafor' }), BEN, CAL))).toEqual({
      owed: [{ row: 2, column: 3, value: 'Oak' }],
      doubtful: [],
    });
  });

  test('what went into other columns is found also where these were back before anybody looked', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [
      { row: 2, column: 4, value: 'Okafor' },
      { row: 3, column: 3, value: 'Fir' },
    ]);
    // School and Provider changed places under the write, and back.
    const now = sheet(HEADER, withCells(ANA, { School: 'Okafor' }), withCells(BEN, { Provider: 'Fir' }), CAL);
    expect(trail.astray(now)).toEqual({
      owed: [
        { row: 2, column: 3, value: 'Oak' },
        { row: 3, column: 4, value: 'Cho' },
      ],
      doubtful: [],
    });
  });

  test('what people type into another column of that line is theirs where only rows moved', () => {
    // Ana's new provider came to stand in Ben's row; somebody typed that name as Ana's school.
    expect(afterOkafor(HEADER, withCells(BEN, okafor), withCells(ANA, { School: 'Okafor' }), CAL)).toEqual({
      owed: [{ row: 2, column: 4, value: 'Cho' }],
      doubtful: [],
    });
  });

  test('what went into the last column is found so as well', () => {
    expect(afterOkafor(HEADER, withCells(ANA, { End: 'Okafor' }), BEN, CAL)).toEqual({
      owed: [{ row: 2, column: 5, value: '2027-05-28' }],
      doubtful: [],
    });
  });

  test('twice: also what went astray while it was put back is found', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
    const second = sheet(HEADER, withCells(BEN, okafor), ANA, CAL);
    const { owed } = trail.astray(second);
    trail.wrote(second, [...owed, { row: 3, column: 4, value: 'Okafor' }]);
    const third = sheet(
      HEADER,
      withCells(CAL, { Provider: 'Cho' }),
      withCells(BEN, okafor),
      withCells(ANA, okafor),
    );
    expect(trail.astray(third)).toEqual({
      owed: [
        { row: 2, column: 4, value: 'Ramos' },
        { row: 3, column: 4, value: 'Cho' },
      ],
      doubtful: [],
    });
  });

  test('a blank that was written empties nobody else’s cell for good', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: '' }]);
    expect(trail.astray(sheet(HEADER, withCells(BEN, { Provider: '' }), ANA)).owed).toEqual([
      { row: 2, column: 4, value: 'Cho' },
    ]);
  });

  test('a day that is written as people write it is known again as a date', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 5, value: '11/21/2026' }]);
    expect(trail.astray(sheet(HEADER, withCells(BEN, { End: '2026-11-21' }), ANA)).owed).toEqual([
      { row: 2, column: 5, value: '2027-05-28' },
    ]);
    expect(trail.astray(sheet(HEADER, BEN, withCells(ANA, { End: '2026-11-21' })))).toEqual(NOTHING);
  });

  test('what a person typed before a write went astray onto it is what they get back', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
    const second = sheet(HEADER, withCells(BEN, okafor), ANA, withCells(CAL, { Provider: 'Vega' }));
    const { owed } = trail.astray(second);
    trail.wrote(second, [...owed, { row: 3, column: 4, value: 'Okafor' }]);
    const third = sheet(HEADER, BEN, withCells(CAL, okafor), ANA);
    expect(trail.astray(third)).toEqual({ owed: [{ row: 3, column: 4, value: 'Vega' }], doubtful: [] });
  });

  test('a value that came to where it was meant to is nobody’s stray: a person typed it', () => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [
      { row: 2, column: 4, value: 'Okafor' },
      { row: 2, column: 5, value: '2026-11-21' },
    ]);
    const ana = withCells(ANA, okafor);
    const ben = withCells(BEN, { Provider: 'Okafor', End: '2026-11-21' });
    expect(trail.astray(sheet(HEADER, ben, ana, CAL)).owed).toEqual([
      { row: 2, column: 5, value: '2027-05-28' },
    ]);
  });
});

describe('where a column moved', () => {
  const moved = ['ID', 'Name', 'Provider', 'School', 'End'];
  const turned = ([id, name, school, provider, end]: Cell[]): Cell[] =>
    [id, name, provider, school, end].map((cell) => cell ?? '');

  test('before the write: the column that stands there now gets its own back', () => {
    expect(afterOkafor(moved, withCells(turned(ANA), { School: 'Okafor' }, moved), turned(BEN))).toEqual({
      owed: [{ row: 2, column: 4, value: 'Oak' }],
      doubtful: [],
    });
  });

  test('after the write: nothing is astray', () => {
    expect(afterOkafor(moved, withCells(turned(ANA), okafor, moved), turned(BEN), turned(CAL))).toEqual(
      NOTHING,
    );
  });

  test('so that a line’s own ID was written over: the rest of its row tells whose it is', () => {
    const end = ['Name', 'School', 'Provider', 'ID', 'End'];
    const turnedTo = ([id, name, school, provider, last]: Cell[]): Cell[] =>
      [name, school, provider, id, last].map((cell) => cell ?? '');
    expect(
      afterOkafor(end, withCells(turnedTo(ANA), { ID: 'Okafor' }, end), turnedTo(BEN), turnedTo(CAL)),
    ).toEqual({ owed: [{ row: 2, column: 4, value: '1' }], doubtful: [] });
  });

  test('and rows moved while the ID was put back: whoever got it gets their own back, and so does Ana', () => {
    const end = ['Name', 'School', 'Provider', 'ID', 'End'];
    const turnedTo = ([id, name, school, provider, last]: Cell[]): Cell[] =>
      [name, school, provider, id, last].map((cell) => cell ?? '');
    const [ana, ben, cal] = [ANA, BEN, CAL].map(turnedTo);
    const without = withCells(ana ?? [], { ID: 'Okafor' }, end);
    const trail = new Trail();
    const first = sheet(HEADER, ANA, BEN, CAL);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
    const second = sheet(end, without, ben ?? [], cal ?? []);
    trail.wrote(second, trail.astray(second).owed);
    const third = sheet(end, withCells(cal ?? [], { ID: '1' }, end), ben ?? [], without);
    expect(trail.astray(third)).toEqual({
      owed: [
        { row: 2, column: 4, value: '3' },
        { row: 4, column: 4, value: '1' },
      ],
      doubtful: [],
    });
  });

  test('a header that was renamed is still its column', () => {
    const renamed = ['ID', 'Name', 'School', 'Who', 'End'];
    expect(afterOkafor(renamed, withCells(BEN, okafor), ANA, CAL).owed).toEqual([
      { row: 2, column: 4, value: 'Cho' },
    ]);
  });
});

describe('a row that is no line', () => {
  const total: Cell[] = ['', 'Total', '', '12', ''];
  const wroteBeside = (was: Cell[], ...now: Cell[][]): Strays => {
    const trail = new Trail();
    const first = sheet(HEADER, ANA, was);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 4, value: 'Okafor' }]);
    return trail.astray(sheet(HEADER, ...now));
  };

  test('without an ID gets back what it was', () => {
    expect(wroteBeside(total, withCells(total, okafor), ANA)).toEqual({
      owed: [{ row: 2, column: 4, value: '12' }],
      doubtful: [],
    });
  });

  test('that always said so stays as it was', () => {
    const said: Cell[] = ['', 'Total', '', 'Okafor', ''];
    expect(wroteBeside(said, said, withCells(ANA, okafor))).toEqual(NOTHING);
  });

  test('a blank row that came in between is blank again', () => {
    expect(afterOkafor(HEADER, ['', '', '', 'Okafor', ''], ANA, BEN, CAL)).toEqual({
      owed: [{ row: 2, column: 4, value: '' }],
      doubtful: [],
    });
  });

  test('a new line that came in between is doubtful: nobody knows what it said', () => {
    const dot = ['4', 'Dot', 'Oak', 'Okafor', ''];
    expect(afterOkafor(HEADER, dot, ANA, BEN, CAL)).toEqual({
      owed: [],
      doubtful: [{ row: 2, column: 4 }],
    });
  });

  test('two lines of which either may have been written over are doubtful', () => {
    const trail = new Trail();
    const twin: Cell[] = ['5', 'Ana', 'Oak', 'Ramos', '2027-05-28'];
    const first = sheet(HEADER, ANA, twin);
    trail.astray(first);
    trail.wrote(first, [{ row: 2, column: 1, value: 'X' }]);
    const gone = withCells(ANA, { ID: 'X' });
    expect(trail.astray(sheet(HEADER, CAL, gone))).toEqual({ owed: [], doubtful: [{ row: 3, column: 1 }] });
  });
});

describe('where nothing moved', () => {
  test('nothing is astray, even where a person typed the same', () => {
    expect(afterOkafor(HEADER, withCells(ANA, okafor), withCells(BEN, okafor), CAL)).toEqual(NOTHING);
  });

  test('and nothing was written, nothing is astray', () => {
    const trail = new Trail();
    trail.astray(sheet(HEADER, ANA, BEN));
    expect(trail.astray(sheet(HEADER, BEN, ANA))).toEqual(NOTHING);
  });
});

describe('a wide row, which holds several lines', () => {
  const wide: Cell[] = ['ID', 'SLP', 'OT'];
  test('gets only the cell back that was not its own', () => {
    const [ana, ben]: Cell[][] = [
      ['1', 'Ramos', 'Diaz'],
      ['2', 'Cho', 'Diaz'],
    ];
    const trail = new Trail();
    const first = sheet(wide, ana ?? [], ben ?? []);
    trail.astray(first);
    trail.wrote(first, [
      { row: 2, column: 2, value: 'Okafor' },
      { row: 3, column: 3, value: 'Okafor' },
    ]);
    expect(trail.astray(sheet(wide, ['2', 'Okafor', 'Diaz'], ['1', 'Ramos', 'Okafor'])).owed).toEqual([
      { row: 2, column: 2, value: 'Cho' },
      { row: 3, column: 3, value: 'Diaz' },
    ]);
  });
});
