import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { countsRows } from '../../../src/domain/roster/rowNumbers';
import { wholeStudents } from '../../../src/domain/roster/wholeStudents';
import { readRows } from '../../kit/plainRoster';

describe('totals of all services of a student', () => {
  /** Lines as "student service minutes", of which the column of minutes is headed so. */
  const asked = (header: string, ...lines: string[]) => {
    const rows = lines.map((line): Cell[] => {
      const [id = '', service = '', minutes] = line.split(' ');
      return [id, service, 'Ramos, Elena', '', '', Number(minutes)];
    });
    return wholeStudents(readRows(...rows).lines, header, 5);
  };
  const THREE = ['1 Speech 90', '1 OT 90', '2 Speech 60', '2 OT 60', '3 Speech 30', '3 PT 30'];
  const ALL = [{ code: 'amount-or-not', about: ['Total Minutes', 'F', 'all services'] }];

  test('are asked about where three students with several services say one in each line', () => {
    expect(asked('Total Minutes', ...THREE)).toEqual(ALL);
    expect(asked(' Total Minutes ', ...THREE, '4 Speech 45')).toEqual(ALL);
    expect(asked('Total Minutes', ...THREE.slice(0, 4), '3 Speech 60', '3 PT 60')).toEqual(ALL);
  });

  test('are not where fewer do, whatever students with one service say', () => {
    expect(asked('Total Minutes', ...THREE.slice(0, 4))).toEqual([]);
    expect(asked('Total Minutes', ...THREE.slice(0, 5))).toEqual([]);
  });

  test('are not where one says another in each line, the same service twice, or all students the same', () => {
    expect(asked('Total Minutes', ...THREE.slice(0, 5), '3 PT 45')).toEqual([]);
    expect(asked('Total Minutes', ...THREE, '1 PT 45')).toEqual([]);
    expect(asked('Total Minutes', ...THREE.slice(0, 5), '3 Speech 30')).toEqual([]);
    expect(asked('Total Minutes', ...THREE.map((line) => line.replace(/\d+$/, '30')))).toEqual([]);
  });

  test('are none where the header says none, or there is no such column', () => {
    expect(asked('Minutes', ...THREE)).toEqual([]);
    expect(wholeStudents([], 'Total Minutes', undefined)).toEqual([]);
  });
});

describe('a column of IDs that counts the rows', () => {
  const counts = (...rows: Cell[][]) =>
    countsRows([['ID', 'Student'], ...rows], 0, { studentId: 0, name: 1 });
  const inParts = (...rows: Cell[][]) =>
    countsRows([['ID', 'Last', 'First'], ...rows], 0, { studentId: 0, lastName: 1, firstName: 2 });

  test('says nothing of who it is where a student stands in two rows', () => {
    expect(counts([1, 'Ana'], ['2 ', 'Ben'], ['3', 'ana'])).toBe(true);
    expect(counts([1, 'Ana'], ['', ''], [2, 'Ana'])).toBe(true);
    expect(inParts([1, 'Lund', 'Ana'], [2, 'Lund', 'Ana'])).toBe(true);
  });

  test('may say it where each stands in one, or it counts otherwise', () => {
    expect(counts([1, 'Ana'], [2, 'Ben'])).toBe(false);
    expect(counts([1, 'Ana'], [3, 'Ana'])).toBe(false);
    expect(counts([0, 'Ana'], [1, 'Ana'])).toBe(false);
    expect(inParts([1, 'Lund', 'Ana'], [2, 'Lund', 'Bo'])).toBe(false);
    expect(counts()).toBe(false);
  });

  test('is not looked at without names, or IDs', () => {
    const grid = [
      ['ID', 'Student'],
      [1, 'Ana'],
      [2, 'Ana'],
    ];
    expect(countsRows(grid, 0, { studentId: 0 })).toBe(false);
    expect(countsRows(grid, 0, { name: 1 })).toBe(false);
  });
});
