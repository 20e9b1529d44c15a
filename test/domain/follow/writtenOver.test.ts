import { describe, expect, test } from 'vitest';
import { writtenInPart, writtenOver } from '../../../src/domain/follow/writtenOver';

const ana = ['1', 'Ana', 'Ramos'];
const ben = ['2', 'Ben', 'Ramos'];
const header = ['ID', 'Name', 'Provider'];
const into = [
  { row: 2, column: 1 },
  { row: 2, column: 2 },
];

test('a row that is gone but for the cells that were written gets back what stood in them', () => {
  expect(writtenOver([ana], [header, ['9', 'New', 'Ramos']], into)).toEqual([
    { row: 2, column: 1, value: '1' },
    { row: 2, column: 2, value: 'Ana' },
  ]);
});

test('nothing goes back where two rows that are gone may be the one, or none is', () => {
  expect(writtenOver([ana, ben], [header, ['9', 'New', 'Ramos']], into)).toEqual([]);
  expect(writtenOver([], [header, ['9', 'New', 'Ramos']], into)).toEqual([]);
  expect(writtenOver([ana], [header, ['9', 'New', 'Cho']], into)).toEqual([]);
});

test('each row that was written has its own', () => {
  const now = [header, ['9', 'Ana', 'Ramos'], ['8', 'Ben', 'Ramos']];
  expect(
    writtenOver([ana, ben], now, [
      { row: 2, column: 1 },
      { row: 3, column: 1 },
    ]),
  ).toEqual([
    { row: 2, column: 1, value: '1' },
    { row: 3, column: 1, value: '2' },
  ]);
});

test('a shorter row is blank where it ends', () => {
  expect(writtenOver([['1', 'Ana', '']], [header, ['9', 'Ana']], [{ row: 2, column: 1 }])).toEqual([
    { row: 2, column: 1, value: '1' },
  ]);
  expect(writtenOver([['1', 'Ana']], [header, ['9', 'Ana', 'x']], [{ row: 2, column: 3 }])).toEqual([]);
});

test('what a formula says follows what was written beside it, and keeps no row from being known', () => {
  const [was, now] = [
    ['1', 'Ana', 'An'],
    ['9', 'New', 'Ne'],
  ];
  const writes = [
    { row: 1, column: 1, value: '9' },
    { row: 1, column: 2, value: 'New' },
  ];
  const isMade = (row: number, column: number): boolean => row === 1 && column === 3;
  const back = [
    { row: 1, column: 1, value: '1' },
    { row: 1, column: 2, value: 'Ana' },
  ];
  expect(writtenOver([[...was, '']], [now], writes, isMade)).toEqual(back);
  expect(writtenOver([was], [now], writes)).toEqual([]);
  expect(writtenInPart({ gone: [[...was, 'x']], before: [] }, [[...now, 'x']], writes, isMade)).toEqual(back);
});

describe('a row that got some of the cells only, as rows moved between two of them', () => {
  const before = [header, ana, ben];
  const writes = [
    { column: 1, value: '9' },
    { column: 2, value: 'New' },
  ];

  test('is known wherever it stands by what it still reads, and gets back what stood there', () => {
    const now = [header, ['2', 'New', 'Ramos'], ['9', 'Ana', 'Ramos']];
    expect(writtenInPart({ gone: [ana, ben], before }, now, writes)).toEqual([
      { row: 3, column: 1, value: '1' },
      { row: 2, column: 2, value: 'Ben' },
    ]);
  });

  test('is not one that stood there before, that reads something else, or of which nothing is left', () => {
    const gone = [['1', 'Ana', 'Ramos']];
    expect(writtenInPart({ gone, before: [['9', 'Ana', 'Ramos']] }, [['9', 'Ana', 'Ramos']], writes)).toEqual(
      [],
    );
    expect(writtenInPart({ gone, before }, [header, ['8', 'Ana', 'Ramos']], writes)).toEqual([]);
    expect(writtenInPart({ gone: [['1', 'Ana', '']], before }, [header, ['9', 'New', '']], writes)).toEqual(
      [],
    );
  });

  test('is nobody’s where two rows may be the one', () => {
    const now = [header, ['9', 'Ana', 'Ramos'], ['9', 'Ana', 'Ramos']];
    expect(writtenInPart({ gone: [ana], before }, now, writes)).toEqual([]);
    const twins = [ana, ['2', 'Ana', 'Ramos']];
    expect(writtenInPart({ gone: twins, before }, [header, ['9', 'Ana', 'Ramos']], writes)).toEqual([]);
  });
});
