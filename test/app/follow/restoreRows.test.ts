import { describe, expect, test } from 'vitest';
import { reread } from '../../../src/app/follow/reread';
import { restoreRows } from '../../../src/app/follow/restoreRows';
import type { Cell } from '../../../src/domain/cells/cell';
import { GIL, TOTAL, withBelow } from '../../kit/addedRows';
import { ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

const rowsOf = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get(ROSTER) ?? [];
const PADDED = [...GIL, ...Array.from({ length: HEADER.length - GIL.length }, () => '')];

/** Gil's row, below Ana's and above a total, is to be emptied; what people do in that instant, and what is made of it. */
function given(
  meanwhile: (rows: Cell[][]) => void,
  prepare: (workbook: MemoryWorkbook) => void = () => undefined,
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
  const { guessed, missed, isMoved } = restoreRows(workbook, before, after, remove, () => 'blank');
  const rows = rowsOf(workbook).slice(6);
  return {
    texts,
    rows,
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
    expect(given((rows) => rows[7]?.fill(''))).toEqual({
      ...{ texts: [], rows: [ANA, BLANK, TOTAL], guessed: [], missed: 0, isMoved: false },
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
    expect(told.texts[0]).toEqual([1, 2, 3, 4, 5, 13, 14]);
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
