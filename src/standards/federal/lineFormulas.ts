import type { MoneyLine } from '../loads/moneySheet';

/** A formula that waits until every cell that it needs is filled in. */
export const once = (cells: readonly string[], formula: string): string =>
  `=IF(OR(${cells.map((cell) => `${cell}=""`).join(',')}),"",${formula})`;

/** A step on the way to an answer, shown where the function gives one: a spreadsheet sums up past a text that the function refuses. */
export const step = (answer: string, formula: string): string => `=IF(ISNUMBER(${answer}),${formula},"")`;

/** What to do where the function refuses a line: Sheets shows its sentence to whoever points at the cell. */
export const pointAt = (line: string): string => `"look: point at line ${line}, it says what is wrong"`;

/** The line that says so. */
export const refusalLine = (name: string, line: string, answer: string): MoneyLine => ({
  id: `refusal ${line}`,
  number: '',
  what: `Line ${line} is computed by ${name}`,
  cite: '',
  look: 'text',
  formula: `=IF(ISERROR(${answer}),${pointAt(line)},"")`,
});

type FormulaPlace = { line: string; cell: string };

/**
 * What is met, or by how much it is not, of two amounts that can be read; a millionth of a dollar is finer than any amount, and a part of
 * a cent that is missing takes a whole one. FIXED writes an amount as its cell shows it, thousands apart, in any locale.
 */
export function verdict(spent: FormulaPlace, least: FormulaPlace): string {
  const unread = `"look: line ${spent.line} is no amount"`;
  const isAmount = `IF(ISNUMBER(${spent.cell}),${spent.cell}>=0,FALSE)`;
  const held = `IF(ROUND(${spent.cell}-${least.cell},6)>=0,"met","short by "&FIXED(ROUNDUP(ROUND(${least.cell}-${spent.cell},6),2),2))`;
  return `=IF(ISERROR(${least.cell}),${pointAt(least.line)},IF(${least.cell}="","",IF(ISERROR(${spent.cell}),${unread},IF(${spent.cell}="","",IF(${isAmount},${held},${unread})))))`;
}
