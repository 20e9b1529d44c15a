import { expect, test } from 'vitest';
import { columnsGoingOn } from '../../../src/domain/follow/columnsGoingOn';

/** Row 5, a blank one, and row 7, the last in which a student stands. */
const goesOn = (above: string, own: string): boolean =>
  columnsGoingOn([[], [], [], [], [above], [''], [own]], 7, 5).length > 0;
/** The same where nobody stands above. */
const goesOnAlone = (own: string): boolean =>
  columnsGoingOn([[], [], [], [], [], [], [own]], 7, null).length > 0;

test.each([
  ['=LEFT($B5,3)&B$1', '=LEFT($B7,3)&B$1'],
  ['=TODAY()', '=TODAY()'],
])('a new row goes on with %s, which reads %s further down', (above, own) => {
  expect(goesOn(above, own)).toBe(true);
});

test.each([
  ['', '=5*30'],
  ['=HYPERLINK("https://iep/5","IEP")', '=HYPERLINK("https://iep/7","IEP")'],
  ['=LEFT($B5,3)', '=LEFT($B7,4)'],
  ['=D4', '=D7'],
  ['=OURS(A5)', '=OURS(A7)'],
  ['=A5', ''],
  ['=ARRAYFORMULA(B5:B6)', '=ARRAYFORMULA(B7:B8)'],
])('below %s, %s is its own row’s alone', (above, own) => {
  expect(goesOn(above, own)).toBe(false);
});

test('of an only student a new row goes on with what names cells of its own row and of no other', () => {
  expect(goesOnAlone('=LEFT($B7,3)&B$1')).toBe(true);
  for (const own of ['=5*30', '=D6', '=D7+D6', '=HYPERLINK("https://iep/A7","IEP")', '=B$7'])
    expect(goesOnAlone(own)).toBe(false);
});

test('columns are counted from 1', () => {
  expect(columnsGoingOn([[], ['', '=A2', '=5', '=B2'], ['', '=A3', '=5*2', '=B3']], 3, 2)).toEqual([2, 4]);
});
