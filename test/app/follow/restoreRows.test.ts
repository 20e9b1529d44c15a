import { describe, expect, test } from 'vitest';
import { reread } from '../../../src/app/follow/reread';
import { restoreRows } from '../../../src/app/follow/restoreRows';
import type { Cell } from '../../../src/domain/cells/cell';
import { GIL, TOTAL, withBelow } from '../../kit/addedRows';
import { ROSTER, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];
const PADDED = [...GIL, ...Array.from({ length: HEADER.length - GIL.length }, () => '')];

/**
 * Gil's row, below Ana's and above a total, is to be emptied; what people do in that instant, and what is made of it. `again`: what they
 * do while rows are restored.
 */
function given(
  meanwhile: (rows: Cell[][]) => void,
  prepare: (workbook: MemoryWorkbook) => void = () => undefined,
  again: (workbook: MemoryWorkbook) => void = () => undefined,
) {
  const workbook = withBelow(PADDED, TOTAL);
  prepare(workbook);
  const before = stateOf(workbook);
  const columns = GIL.flatMap((cell, c) => (cell === '' ? [] : [c + 1]));
  meanwhile(rowsOf(workbook));
  const after = reread(workbook, before);
  if (!after) throw new Error('The roster is read.');
  const texts: unknown[] = [];
  const append = workbook.append.bind(workbook);
  workbook.append = (sheet: string, block: (string | number)[][], ...more: unknown[]) => {
    texts.push(...more);
    return append(sheet, block);
  };
  const remove = [{ key: 'L-000099', line: 'L-000099', row: 8, columns }];
  again(workbook);
  workbook.calls = [];
  const { guessed, missed, isMoved } = restoreRows(workbook, before, after, remove, () => 'blank');
  const all = rowsOf(workbook);
  const isWrittenMore = workbook.calls.includes(`write ${ROSTER}`);
  return {
    texts,
    isWrittenMore,
    all,
    rows: all.slice(6),
    guessed: guessed.map(({ tab, cells }) => [tab, cells]),
    missed: missed.length,
    isMoved,
  };
}
const ANA = withBelow().sheets.get(ROSTER)?.[6] ?? [];

const BLANK = HEADER.map(() => '');
const NOTES = HEADER.length - 1;

describe('where a row was emptied', () => {
  test('nothing is put back, nor guessed', () => {
    const { all: _, ...told } = given((rows) => rows[7]?.fill(''));
    expect(told).toEqual({
      ...{ texts: [], rows: [ANA, BLANK, TOTAL], guessed: [], missed: 0, isMoved: false },
      isWrittenMore: false,
    });
  });

  test('and another’s was, in its stead, that one is as it was', () => {
    const told = given((rows) => {
      for (const at of [0, 1, 4, 5, 7]) (rows[6] ?? [])[at] = '';
    });
    expect(told).toMatchObject({ rows: [ANA, expect.anything(), TOTAL], texts: [], isMoved: true });
  });

  test('and a student’s is gone, that one is added below, as texts, days and numbers', () => {
    const told = given((rows) => rows.splice(6, 2));
    expect(told.rows.at(-1)?.slice(0, NOTES)).toEqual(ANA.slice(0, NOTES));
    expect(told).toMatchObject({ texts: [[1, 2, 3, 4, 5, 13], 'in parts'], isMoved: true });
    expect(told.guessed).toEqual([[0, ANA]]);
  });

  test('what a formula spread into it, it will spread again; its own is written, and so is a ticked box', () => {
    const told = given(
      (rows) => rows.splice(6, 2),
      (workbook) => {
        (rowsOf(workbook)[6] ?? [])[NOTES] = true;
        workbook.formulaCells.set('2|9', '=ARRAYFORMULA(H2:H9-1)');
        workbook.formulaCells.set('7|11', '=H7-1');
      },
    );
    expect(told.rows.at(-1)).toEqual(ANA.map((cell, c) => (c === 8 ? '' : c === NOTES ? 'true' : cell)));
    expect([told.texts[0], told.isWrittenMore]).toEqual([[1, 2, 3, 4, 5, 13, 14], false]);
  });

  test('whoever stands somewhere is not lost, whatever somebody typed beside them, nor is what is no student’s', () => {
    const typed = given((rows) => {
      (rows[6] ?? [])[NOTES] = 'call mom';
      rows[7]?.fill('');
    });
    expect([typed.rows.length, typed.texts]).toEqual([3, []]);
    const total = given((rows) => {
      rows.splice(8, 1);
      rows[7]?.fill('');
    });
    expect([total.rows, total.texts]).toEqual([[ANA, BLANK], []]);
  });
});

describe('where somebody moves rows once more while they are restored', () => {
  const NOTE = BLANK.with(NOTES, 'see me');
  const instead = (rows: Cell[][]): void => {
    for (const at of [0, 1, 4, 5, 7]) (rows[6] ?? [])[at] = '';
  };
  const whenFirst = (method: string, work: (rows: Cell[][]) => void) => (workbook: MemoryWorkbook) => {
    let isDone = false;
    workbook.before = (called) => {
      if (isDone || called !== `${method} ${ROSTER}`) return;
      isDone = true;
      work(rowsOf(workbook));
    };
  };

  test('a row that came in and was written into loses that again', () => {
    const told = given(
      instead,
      undefined,
      whenFirst('write', (rows) => rows.splice(6, 0, [...NOTE])),
    );
    expect(told).toMatchObject({ rows: [NOTE, ANA, PADDED, TOTAL], missed: 1, isMoved: true });
  });

  test('what somebody types then stays, also where it reads as what was put back into another column', () => {
    const hours = ANA[7] ?? '';
    const { all } = given(
      instead,
      undefined,
      whenFirst('write', (rows) => {
        rows.splice(6, 0, [...NOTE]);
        (rows[1] ?? [])[NOTES] = hours;
      }),
    );
    expect([hours, all[1]?.[NOTES]]).toEqual([1, 1]);
  });

  test('a row that is back by itself is not there twice', () => {
    const told = given(
      (rows) => rows.splice(6, 2),
      undefined,
      whenFirst('append', (rows) => rows.splice(6, 0, [...ANA])),
    );
    expect(told.rows.filter((row) => row.some((cell) => cell !== ''))).toEqual([ANA, TOTAL]);
  });

  test('between the readings of cells and formulas, nothing is written by the older one', () => {
    const told = given(
      instead,
      undefined,
      whenFirst('formulas', (rows) => rows.splice(6, 0, [...NOTE])),
    );
    expect(told).toMatchObject({ rows: [NOTE, ANA, PADDED, TOTAL], missed: 1, isMoved: true });
  });
});

describe('on several tabs', () => {
  /** Ana's row, on Oak, is to be emptied, and is; the last row of each of these tabs is gone. */
  function givenTabs(...tabs: string[]) {
    const workbook = setUp(tabbedDistrict());
    const tab = (name: string): Cell[][] => workbook.sheets.get(name) ?? [];
    (tab('Cedar')[1] ?? [])[9] = '12';
    const before = stateOf(workbook);
    const was = structuredClone(workbook.sheets);
    const row = before.roster.lines.find(({ studentId }) => studentId === '2000001')?.row ?? 0;
    const columns = (before.grid[row - 1] ?? []).flatMap((cell, c) => (cell === '' ? [] : [c + 1]));
    tab('Oak')[1]?.fill('');
    for (const name of tabs) tab(name).pop();
    const after = reread(workbook, before);
    if (!after) throw new Error('The roster is read.');
    const told = restoreRows(workbook, before, after, [{ key: 'L', line: 'L', row, columns }], () => 'blank');
    return { ...told, guessed: told.guessed.map((each) => each.tab), tab, was };
  }

  test('each row that is gone is added to its own, as that one heads its columns, and no other is missed', () => {
    const { tab, was, ...told } = givenTabs('Oak', 'Birch', 'Cedar');
    expect(told).toMatchObject({ missed: [], isMoved: true, guessed: [0, 1, 2] });
    for (const name of ['Birch', 'Cedar']) expect(tab(name)).toEqual(was.get(name));
    const oak = (rows: Cell[][] | undefined) => rows?.slice(2).map((cells) => cells.slice(0, NOTES - 1));
    expect(oak(tab('Oak'))).toEqual(oak(was.get('Oak')));
  });

  test('one that is gone from one of them is enough for rows to have moved', () => {
    const { tab, was, ...told } = givenTabs('Birch');
    expect(told).toMatchObject({ missed: [], isMoved: true, guessed: [1] });
    expect(tab('Birch')).toEqual(was.get('Birch'));
    expect(givenTabs()).toMatchObject({ missed: [], isMoved: false, guessed: [] });
  });
});
