import type { Cell } from './cell';
import { foldedText } from './foldedText';

/** Every grade, youngest first: the order in which grades are listed and banded. */
export const GRADES: readonly Grade[] = [
  'PK',
  'TK',
  'K',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '18-22',
];

const WORDS: ReadonlyMap<string, Grade> = new Map<string, Grade>([
  ...words('PK', 'pk prek prekinder prekindergarten ps preschool p3 p4 pk3 pk4 17'),
  ...words('TK', 'tk tkg transitionalkindergarten 18'),
  ...words('K', 'k kn kg kdg kinder kindergarten 0 00'),
  ...words('18-22', '1822 adulttransition transition 13'),
  ...words('1', '1 01 1st first one'),
  ...words('2', '2 02 2nd second two'),
  ...words('3', '3 03 3rd third three'),
  ...words('4', '4 04 4th fourth four'),
  ...words('5', '5 05 5th fifth five'),
  ...words('6', '6 06 6th sixth six'),
  ...words('7', '7 07 7th seventh seven'),
  ...words('8', '8 08 8th eighth eight'),
  ...words('9', '9 09 9th ninth nine'),
  ...words('10', '10 10th tenth ten'),
  ...words('11', '11 11th eleventh eleven'),
  ...words('12', '12 12th twelfth twelve'),
]);

function words(grade: Grade, spellings: string): [string, Grade][] {
  return spellings.split(' ').map((spelling) => [spelling, grade]);
}

/**
 * The grade a cell names in any notation that districts and IEP systems use, or null where it names none.
 * SEIS writes codes: 17 is preschool, 18 transitional kindergarten and 13 the 18-22 programme; so a bare `18` is TK,
 * and only the range `18-22` is the transition programme.
 */
export function parseGrade(cell: Cell): Grade | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return Number.isInteger(cell) ? (WORDS.get(String(cell)) ?? null) : null;
  const text = foldedText(cell)
    .replace(/^(?:grade|gr|gd)(?:\b|(?=\d))[.:]? ?/, '')
    .replace(/ ?\b(?:grade|gr|grader)\.?$/, '');
  // A sign, a decimal point between digits or a range is part of the meaning: "-1", "1.5", "3-5" are not grades.
  if (/^18 ?[-–—] ?22(?: transition)?$/.test(text)) return '18-22';
  if (/^[-+]|\d ?[^\sa-z] ?\d|\d \d/.test(text)) return null;
  // "Pre-K" is one word; the hyphen of "K-5" or "PK-3" makes a range, which is not a grade.
  return WORDS.get(text.replace(/[\s._]|-(?=[a-z])/g, '')) ?? null;
}

/** 18-22 is the transition programme after grade 12. */
export type Grade =
  | 'PK'
  | 'TK'
  | 'K'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '10'
  | '11'
  | '12'
  | '18-22';
