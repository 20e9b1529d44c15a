/** The letters of a 1-based column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address of a cell by its 1-based row and column: `a1(3, 28)` is AB3. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The 1-based column of its letters: 1 for A, 27 for AA. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
