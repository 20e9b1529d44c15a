import type { FoundCell, Wish } from './page/wire';
import type { Sheet } from './sheet';

/** The cells that show the text, by rows; what a formula shows is found too. */
export function findText(sheet: Sheet, { text, matchCase, wholeCell }: Wish): FoundCell[] {
  if (text === '') return [];
  const plain = (shown: string): string => (matchCase ? shown : shown.toLowerCase());
  const sought = plain(text);
  const { rows, columns } = sheet.extent();
  const found: FoundCell[] = [];
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const shown = plain(sheet.display(row, column));
      if (!(wholeCell ? shown === sought : shown.includes(sought))) continue;
      const isFormula = sheet.formula(row, column) !== null || sheet.spilledFrom(row, column) !== null;
      found.push({ row, column, isFormula });
    }
  return found;
}

/** What the found cells hold with the other text in its place; formulas stay as they are. */
export function replacedTexts(
  sheet: Sheet,
  wish: Wish,
  by: string,
): { row: number; column: number; text: string }[] {
  const sought = new RegExp(wish.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), wish.matchCase ? 'g' : 'gi');
  return findText(sheet, wish)
    .filter(({ isFormula }) => !isFormula)
    .map(({ row, column }) => ({
      ...{ row, column },
      text: sheet.display(row, column).replace(sought, () => by),
    }));
}
