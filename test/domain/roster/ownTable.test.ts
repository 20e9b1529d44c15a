import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { ownTable } from '../../../src/domain/roster/ownTable';

const OWN = ['Student ID', 'Student', 'Provider'];
const ANA: Cell[] = [101, 'Alder, Ana', 'Lund, Sara'];
const BEN: Cell[] = [102, 'Birch, Ben', 'Park, Joon'];
const CAL: Cell[] = [103, 'Cedar, Cal', 'Park, Joon'];

/** Which columns are read, "0-3", and where the IDs of others stand; "all" where one table stands there. */
function read(header: string[], row: Cell[], chosen?: number | null): string {
  const { begin, end, otherIds } = ownTable(
    header.map((title) => [title]),
    (column) => [row[column] ?? ''].filter((cell) => cell !== ''),
    chosen,
  );
  if (begin === 0 && end === Number.POSITIVE_INFINITY) return 'all';
  return `${begin}-${end === Number.POSITIVE_INFINITY ? '' : end} not ${otherIds.join()}`;
}

describe('of two tables side by side', () => {
  const two = [...OWN, '', ...OWN];
  const row = [...ANA, '', ...BEN];

  test.each<[number | null | undefined, string]>([
    [undefined, '0-4 not 4'],
    [null, '0-4 not 4'],
    [0, '0-4 not 4'],
    [3, '0-4 not 4'],
    [4, '4- not 0'],
    [6, '4- not 0'],
  ])('the first is read, or that of the IDs that were chosen: %s', (chosen, says) => {
    expect(read(two, row, chosen)).toBe(says);
  });

  test('of three any', () => {
    const header = [...OWN, ...OWN, ...OWN];
    const cells = [...ANA, ...BEN, ...CAL];
    expect([undefined, 3, 6].map((chosen) => read(header, cells, chosen))).toEqual([
      ...['0-3 not 3,6', '3-6 not 0,6', '6- not 0,3'],
    ]);
  });

  test.each<[string, string[], Cell[], string]>([
    [
      'begins with what stands before its IDs',
      ['No', 'Student ID', 'Student', 'No', 'Student ID', 'Student'],
      [1, ...ANA.slice(0, 2), 2, ...BEN.slice(0, 2)],
      '0-3 not 4',
    ],
    [
      'also with two columns',
      ['Grade', 'No', 'Student ID', 'Student', 'Grade', 'No', 'Student ID', 'Student'],
      [3, 1, ...ANA.slice(0, 2), 3, 2, ...BEN.slice(0, 2)],
      '0-4 not 6',
    ],
    [
      'as far as these are headed alike',
      ['Bus', 'No', 'Student ID', 'Student', 'Team', 'No', 'Student ID', 'Student'],
      [3, 1, ...ANA.slice(0, 2), 3, 2, ...BEN.slice(0, 2)],
      '0-5 not 6',
    ],
    [
      'as far as all three are headed alike',
      ['No', 'Student ID', 'Student', 'No', 'Student ID', 'Student', 'Bus', 'Student ID', 'Student'],
      [1, ...ANA.slice(0, 2), 2, ...BEN.slice(0, 2), 3, ...CAL.slice(0, 2)],
      '0-4 not 4,7',
    ],
    [
      'by the first kind of ID',
      ['Student ID', 'State ID', 'Student', 'Student ID', 'State ID', 'Student'],
      [101, 7001, 'Alder, Ana', 102, 7002, 'Birch, Ben'],
      '0-3 not 3',
    ],
    [
      'by the kind of ID that the second has',
      ['Student ID', 'State ID', 'Student', 'Student ID', 'State ID', 'Student'],
      [101, 7001, 'Alder, Ana', '', 7002, 'Birch, Ben'],
      '0-3 not 4',
    ],
    [
      'where the first names its students twice',
      ['Student ID', 'Student', 'Last Name', 'Student ID', 'Student'],
      [101, 'Alder, Ana', 'Alder', 102, 'Birch, Ben'],
      '0-3 not 3',
    ],
    [
      'where the names stand before the IDs',
      ['Student', 'Student ID', 'Student', 'Student ID'],
      ['Alder, Ana', 101, 'Birch, Ben', 102],
      '0-2 not 3',
    ],
  ])('each %s', (_, header, cells, says) => {
    expect(read(header, cells)).toBe(says);
  });

  test.each<[string, string[], Cell[]]>([
    ['the IDs are the same', [...OWN, ...OWN], [...ANA, ...ANA]],
    ['the second has none', [...OWN, ...OWN], [...ANA, '', '', '']],
    ['the first has none', [...OWN, ...OWN], ['', '', '', ...BEN]],
    ['one has no names', ['Student ID', 'Student', 'Student ID', 'Notes'], [101, 'Alder, Ana', 102, 'x']],
    [
      'the names are headed otherwise',
      ['Student ID', 'Student', 'Student ID', 'Last Name'],
      [101, 'Alder, Ana', 102, 'Birch'],
    ],
    [
      'the third has no names',
      ['Student ID', 'Student', 'Student ID', 'Student', 'Student ID', 'Notes'],
      [101, 'Alder, Ana', 102, 'Birch, Ben', 103, 'x'],
    ],
    ['there is one', OWN, ANA],
  ])('none is one by itself where %s', (_, header, cells) => {
    expect(read(header, cells)).toBe('all');
  });

  test('each is known by its own words where those of the title over it say nothing', () => {
    const headings = ['Student ID', 'Student', 'Student ID', 'Student'].map((own) => ['Ms. Lund', own]);
    const cells = [101, 'Alder, Ana', 102, 'Birch, Ben'];
    const table = ownTable(headings, (column) => [cells[column] ?? ''], null);
    expect(table).toEqual({ begin: 0, end: 2, otherIds: [2] });
  });
});
