import { a1 } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { foldedName } from '../people/foldedName';
import { isUnassigned } from '../people/personName';
import { wordsApart } from './headerSpelling';
import { type FieldColumns, headerKey } from './headers';
import type { RosterFinding, RosterLine } from './roster';
import { textOf } from './rosterCells';

const NUMBER = /^(.+) (?:id|number|num|no|code)$/;
const ANY_STAFF = /^(?:staff|teacher|employee|emp|provider|therapist|clinician|case manager|cm)$/;

/**
 * Tells of people of one name beside whom different staff numbers stand: by the name they count as one person. A column of numbers
 * belongs to the column of people that it names, or stands beside. `taken`: the 0-based columns with a meaning of their own.
 */
export function staffNumbers(
  lines: readonly RosterLine[],
  grid: readonly (readonly Cell[])[],
  headerRow: number,
  columns: Pick<FieldColumns, 'provider' | 'caseManager'>,
  taken: ReadonlySet<number>,
): RosterFinding[] {
  const header = (grid[headerRow] ?? []).map((cell) => headerKey(wordsApart(cell)));
  return (['provider', 'caseManager'] as const).flatMap((field) => {
    const people = columns[field];
    if (people === undefined) return [];
    const whose = (header[people] ?? '').replace(/ name$/, '');
    const numbers = header.findIndex((key, column) => {
      const [, of = ''] = NUMBER.exec(key) ?? [];
      const isBeside = Math.abs(column - people) === 1 && ANY_STAFF.test(of);
      return !taken.has(column) && of !== '' && (of === whose || isBeside);
    });
    return numbers < 0 ? [] : shared(lines, (row) => textOf(grid[row - 1]?.[numbers]), field, people + 1);
  });
}

function shared(
  lines: readonly RosterLine[],
  numberIn: (row: number) => string,
  field: 'provider' | 'caseManager',
  column: number,
): RosterFinding[] {
  const firsts = new Map<string, { number: string; row: number }>();
  const told = new Set<string>();
  return lines.flatMap(({ row, [field]: name }) => {
    const number = numberIn(row);
    if (number === '' || isUnassigned(name)) return [];
    const person = foldedName(name);
    const first = firsts.get(person);
    if (!first) firsts.set(person, { number, row });
    if (!first || first.number === number || told.has(`${person}|${number}`)) return [];
    told.add(`${person}|${number}`);
    const text = `${name}: ${number}; ${a1(first.row, column)}: ${first.number}`;
    return [{ code: 'one-name-two-numbers', place: a1(row, column), text }];
  });
}
