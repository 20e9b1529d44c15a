import { describe, expect, test } from 'vitest';
import { byPart } from '../../../src/app/follow/byPart';
import type { Memory } from '../../../src/app/opened/memory';
import type { Area } from '../../../src/app/ports/ports';
import { record } from '../../../src/app/save/record';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Change } from '../../../src/domain/record/changes';
import { afterSetUp, ask, district } from '../../kit/district';
import { isAna, looked, moving, ROSTER_EDITS, rosterOf, unkept } from '../../kit/fewRows';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

/** Quicker read in part, and quickly tried. */
const FEW = 1_600;
const PROVIDER = HEADER.indexOf('Provider') + 1;

/** The large district right after a save that its page previewed, before the roster follows. */
function afterSaving(rows?: number, arrange = (_: MemoryWorkbook): void => undefined): MemoryWorkbook {
  const workbook = looked(undefined, rows);
  arrange(workbook);
  const asked = moving(workbook);
  ask(workbook, 'preview', asked);
  expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
  return workbook;
}

/** Which of the roster's readings what follows takes. */
function following(workbook: MemoryWorkbook): string[] {
  const read = workbook.read.bind(workbook);
  workbook.read = (name) => {
    if (name === 'Roster') workbook.calls.push('whole Roster');
    return read(name);
  };
  workbook.calls = [];
  ask(workbook, 'finish', {});
  workbook.read = read;
  return workbook.calls.filter((call) => /^(whole|readArea|formulas) Roster/.test(call));
}

/** Does something right before what follows is written. */
function once(workbook: MemoryWorkbook, work: () => void): void {
  let isDone = false;
  workbook.before = (method) => {
    if (method !== 'write Roster' || isDone) return;
    isDone = true;
    work();
  };
}

const providerOfAna = (workbook: MemoryWorkbook) => rosterOf(workbook).find(isAna)?.[PROVIDER - 1];

describe('what follows a save in a large roster that was read a moment ago', () => {
  test('is written by as much of it as tells its cells from all others', () => {
    const workbook = afterSaving(FEW);
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test.each(Object.entries(ROSTER_EDITS))(
    'is what follows by all of it where somebody %s before',
    (_, edit) => {
      const workbook = afterSaving(FEW);
      edit(workbook);
      const whole = unkept(workbook);
      for (const each of [workbook, whole]) ask(each, 'finish', {});
      expect(workbook.held()).toEqual(whole.held());
    },
  );

  test('looks for formulas in no more columns than it writes where none stood before them', () => {
    const workbook = afterSaving();
    expect(following(workbook)).toEqual(['readArea Roster', `formulas Roster from ${PROVIDER}`]);
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test('leaves a formula alone that came into a cell since', () => {
    const workbook = afterSaving();
    const row = rosterOf(workbook).findIndex(isAna) + 1;
    workbook.formulaCells.set(`Roster|${row}|${PROVIDER}`, '=X1');
    const { notices } = ask(workbook, 'finish', {});
    expect(notices.join(' ')).toContain('formula');
    expect(providerOfAna(workbook)).toBe('Ramos, Elena');
  });

  test('looks through all columns again two minutes after the preview', () => {
    const workbook = afterSaving();
    workbook.now = () => '2026-11-21T15:02:01Z';
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
  });

  test('is written by all of it where somebody typed into a column before those cells', () => {
    const workbook = afterSaving(FEW);
    rosterOf(workbook)
      .find((cells) => cells[0] === '2000004')
      ?.splice(2, 1, '9');
    expect(following(workbook)).toContain('whole Roster');
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });

  test('is shown by its preview where its formulas could not be read', () => {
    const workbook = looked();
    const asked = moving(workbook);
    workbook.formulas = () => {
      throw new Error('Service timed out: Spreadsheets');
    };
    expect(ask(workbook, 'preview', asked).changes).toBe(1);
  });

  test('leaves the result of a formula to the left alone', () => {
    const workbook = afterSaving(undefined, (each) => each.formulaCells.set('Roster|1|1', '=QUERY(X1:Z)'));
    expect(following(workbook)).toEqual(['readArea Roster', 'formulas Roster']);
    expect(providerOfAna(workbook)).toBe('Ramos, Elena');
  });

  test('is written by all of it where two rows could stand for each other', () => {
    const twice = (workbook: MemoryWorkbook): void => {
      const roster = rosterOf(workbook);
      roster.push(...roster.filter(isAna).map((cells) => [...cells]));
    };
    expect(following(afterSaving(FEW, twice))).toContain('whole Roster');
  });

  const derived = (workbook: MemoryWorkbook, over: object) => {
    const known: unknown = JSON.parse(workbook.memory.derived ?? '{}');
    workbook.remember({ derived: JSON.stringify(Object.assign({}, known, over)) });
  };
  test.each<[string, (workbook: MemoryWorkbook) => void]>([
    [
      'rows were inserted by whoever was cut off',
      (workbook) =>
        workbook.remember({ inserted: JSON.stringify({ sheet: 'Roster', after: 7, count: 1, rows: 9 }) }),
    ],
    ['the roster follows another day', (workbook) => derived(workbook, { day: '2026-11-20' })],
    [
      'a cell waits',
      (workbook) =>
        derived(workbook, { waiting: [{ line: 'L-000001', field: 'provider', text: 'Ramos, Elena' }] }),
    ],
  ])('is written by all of it where %s', (_, remembers) => {
    const workbook = afterSaving(FEW);
    remembers(workbook);
    expect(following(workbook)).toContain('whole Roster');
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
  });
});

/** The small district right after Ana's Resource went to Cho, before the roster follows. */
function justSaved(rows = rosterRows(), amount = '', workbook = afterSetUp(district(rows))): MemoryWorkbook {
  workbook.isGoingOn = true;
  const asked = moving(workbook);
  const drafts = asked.drafts.map((draft) => ({ ...draft, amount }));
  expect(ask(workbook, 'save', { ...asked, drafts })).toMatchObject({ saved: true });
  return workbook;
}

/** The part by which that is followed; `areas`: what was read again for it. */
function partOf(
  workbook: MemoryWorkbook,
  { header = HEADER, memory = {}, bare = null, meanwhile = () => undefined }: Partial<Given> = {},
) {
  const state = stateOf(workbook);
  const areas: Area[] = [];
  const readArea = workbook.readArea.bind(workbook);
  workbook.readArea = (sheet, area) => {
    areas.push(area);
    return readArea(sheet, area);
  };
  meanwhile(workbook);
  const known = { ...state, memory: { ...state.memory, ...memory } };
  return { part: byPart(workbook, known, { header, bare }), areas, state };
}
type Given = {
  header: readonly string[];
  memory: Partial<Memory>;
  bare: { rows: number; columns: number } | null;
  meanwhile: (workbook: MemoryWorkbook) => void;
};

describe('the part of a roster by which it follows', () => {
  const columns = PROVIDER;

  test('goes from its first cell to the last column that is written, if that tells the rows', () => {
    const { part, areas, state } = partOf(justSaved());
    expect(areas).toEqual([{ row: 1, column: 1, rows: 7, columns }]);
    expect(part?.state.grid).toEqual(state.grid);
  });

  test('takes over what people typed meanwhile where it means nothing, and is none where it means something', () => {
    const rows = rosterRows().map(([id = '', ...cells], r): Cell[] => [id, r === 0 ? 'Bus' : '', ...cells]);
    const header = (rows[0] ?? []).map(String);
    const typing = (at: number) => (workbook: MemoryWorkbook) => {
      for (const cells of rosterOf(workbook).filter(isAna)) cells[at] = 'typed';
    };
    const { part } = partOf(justSaved(rows), { header, meanwhile: typing(1) });
    expect(part?.state.grid[1]?.slice(0, 3)).toEqual(['2000001', 'typed', 'Alvarez, Ana']);
    expect(partOf(justSaved(rows), { header, meanwhile: typing(2) }).part).toBeNull();
  });

  test('is none where it would be more than nine tenths', () => {
    const workbook = justSaved();
    for (const [of, isPart] of [
      [PROVIDER + 2, true],
      [PROVIDER + 1, false],
    ] as const)
      expect(partOf(workbook, { header: HEADER.slice(0, of) }).part !== null).toBe(isPart);
  });

  test.each<[string, Partial<Memory>]>([
    ['nobody knows how far the roster follows', { derived: null }],
    ['rows were inserted', { inserted: { sheet: 'Roster', after: 7, count: 1, rows: 9 } }],
    ['the roster was pasted over', { saving: { batch: 'B-1', lines: 1, by: '', at: '', pasted: true } }],
  ])('is none where %s', (_, memory) => {
    expect(partOf(justSaved(), { memory }).part).toBeNull();
  });

  const row = [{ ref: { header: 'Grade', nth: 1, of: 1 }, value: '4' }];
  test.each<[string, Partial<Change>]>([
    ['a row is to be added', { name: 'opened', row }],
    [
      'a cell of a form is to be written',
      { name: 'cellsWritten', cells: row.map((cell) => ({ ...cell, was: '3' })) },
    ],
  ])('is none where %s too', (_, change) => {
    const workbook = justSaved();
    const state = stateOf(workbook);
    const opened = state.log.entries.find(({ name }) => name === 'opened');
    record(workbook, state, [Object.assign({}, opened, { lineKey: 'L-000099', entry: 99 }, change)]);
    expect(partOf(workbook)).toMatchObject({ part: null, areas: [] });
  });

  test('is none where two rows could stand for each other, or nothing is to be written', () => {
    const rows = rosterRows();
    const workbook = justSaved();
    rosterOf(workbook).push([...(rows[1] ?? [])]);
    expect(partOf(workbook)).toMatchObject({ part: null, areas: [] });
    expect(partOf(afterSetUp())).toMatchObject({ part: null, areas: [] });
  });

  test('is read on by formulas from the first column that is written, as far as none stood before it', () => {
    const bare = { rows: 7, columns };
    const asked = (workbook: MemoryWorkbook, upTo?: { rows: number; columns: number }, sheet = 'Roster') => {
      const { part } = partOf(workbook, { bare });
      workbook.calls = [];
      part?.workbook.formulas(sheet, upTo);
      return workbook.calls;
    };
    const from = [`formulas Roster from ${PROVIDER}`];
    expect(asked(justSaved(), bare)).toEqual(from);
    expect(asked(justSaved(), { rows: 1, columns: 1 })).toEqual(from);
    const hours = HEADER.indexOf('Hours per week') + 1;
    expect(asked(justSaved(undefined, '2'), bare)).toEqual([`formulas Roster from ${hours}`]);
    for (const upTo of [undefined, { rows: 8, columns }, { rows: 7, columns: columns + 1 }])
      expect(asked(justSaved(), upTo)).toEqual(['formulas Roster']);
    expect(asked(justSaved(), bare, 'Providers')).toEqual(['formulas Providers']);
  });
});

describe('where all of a roster is read after a part of it', () => {
  /** With texts under a title and under none on either side of the last column that is written. */
  const rowsUnder = (title: string) =>
    rosterRows().map((cells, r): Cell[] => [
      ...(r === 0 ? ['Bus', ''] : [`bus ${r}`, `left ${r}`]),
      ...cells.slice(0, PROVIDER),
      r === 0 ? title : `right ${r}`,
      ...cells.slice(PROVIDER),
    ]);
  const rows = rowsUnder('');
  const header = (rows[0] ?? []).map(String);
  const reading = (edit: (rows: Cell[][]) => void = () => undefined, title = '') => {
    const workbook = justSaved(rowsUnder(title));
    const { part } = partOf(workbook, { header: (rowsUnder(title)[0] ?? []).map(String) });
    edit(rosterOf(workbook));
    return part?.workbook.read('Roster');
  };

  test('what was not read before is blank, under a title or none; all else reads as it stands', () => {
    const ben = rows[2]?.map((cell) => (['call mom', 'right 2'].includes(String(cell)) ? '' : cell));
    expect(reading()?.[2]).toEqual(ben);
    expect(reading(undefined, 'Desk')?.[2]).toEqual(ben);
    expect(reading()?.[0]).toEqual(header.map((title) => (title === 'Notes' ? '' : title)));
  });

  test('it is known by its title, wherever that stands by then', () => {
    const moved = reading((all) => {
      for (const cells of all) cells.unshift(...cells.splice(header.indexOf('Notes'), 1));
    });
    expect(moved?.[2]?.slice(0, 4)).toEqual(['', 'bus 2', 'left 2', '2000002']);
  });

  test('a row that came in while it was written gets nothing, whatever stands right of the part', () => {
    const beside = (all: Cell[][]): void => {
      for (const [r, cells] of all.entries()) cells.splice(PROVIDER, 0, r === 0 ? '' : `right ${r}`);
    };
    const workbook = looked(beside, FEW);
    const asked = moving(workbook);
    expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
    const blank = HEADER.map(() => '');
    once(workbook, () => rosterOf(workbook).splice(1, 0, blank));
    expect(ask(workbook, 'finish', {}).notices).toEqual([]);
    expect(providerOfAna(workbook)).toBe('Cho, Ben');
    const others = rosterOf(workbook).filter((cells) => cells[0] === '' && cells[PROVIDER - 1] !== '');
    expect(others).toEqual([]);
  });

  test('a roster without its titles, another sheet, and none, read as they stand', () => {
    const bare = reading((all) => all.splice(0, 1, []));
    expect(bare?.[2]).toEqual(rows[2]);
    const workbook = justSaved();
    const { part } = partOf(workbook);
    expect(part?.workbook.read('Providers')).toEqual(workbook.sheets.get('Providers'));
    expect(part?.workbook.read('Nowhere')).toBeNull();
  });
});
