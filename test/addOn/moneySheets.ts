import { expect } from 'vitest';
import { columnNumber } from '../../src/domain/cells/a1';
import type { Host } from '../host/host';
import { ask, sheetOf, shown } from './installed';

/** The sheets of the money worksheets by what they are for. */
export const NAMES = {
  'excess-cost': 'Money worksheet - Excess cost',
  effort: 'Money worksheet - Maintenance of effort',
  adjustment: 'Money worksheet - Early intervening and adjustment',
  'early-intervening': 'Money worksheet - Early intervening services',
  share: 'Money worksheet - Proportionate share',
  schoolwide: 'Money worksheet - School-wide programs',
} as const;
type Id = keyof typeof NAMES;

/** Makes a worksheet, anew where there is one. */
export const make = (host: Host, id: Id) =>
  expect(ask(host, 'makeMoneySheet', { id })).toEqual({ sheet: NAMES[id] });

/** Types into cells of a worksheet. */
export function type(host: Host, id: Id, cells: Record<string, string>): void {
  for (const [place, text] of Object.entries(cells)) {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = columnNumber(letters);
    sheetOf(host, NAMES[id]).typed(Number(digits), column, text);
  }
}

/** What a line says in its columns of amounts, by its number or, without one, its first words. */
export function line(host: Host, id: Id, number: string): string[] {
  const rows = shown(host, NAMES[id]).slice(4);
  const found = rows.find((row) => row[0] === number || (row[0] === '' && row[1]?.startsWith(number)));
  if (!found) throw new Error(`There is no line ${number}.`);
  return found.slice(2, -1);
}

/** The cell of an amount, by its line's number. */
export const at = (host: Host, id: Id, number: string, letter = 'C'): string =>
  `${letter}${shown(host, NAMES[id]).findIndex((row) => row[0] === number) + 1}`;

/** Types amounts into lines, by their numbers. */
export const typeLines = (host: Host, id: Id, lines: Record<string, string>, letter = 'C'): void =>
  type(
    host,
    id,
    Object.fromEntries(Object.entries(lines).map(([number, text]) => [at(host, id, number, letter), text])),
  );
