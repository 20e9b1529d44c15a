import { columnLetters } from '../cells/a1';
import type { Cell, Grid } from '../cells/cell';
import { type DecimalSign, isEitherSign, localeSign, signShown, withPoint } from '../cells/decimalSign';
import { columnOf, unitOf } from './fields';
import { type FoundHeader, mappedColumns } from './headers';
import type { Question } from './questions';
import type { Mapping } from './roster';

/** The rows of a roster with a point before the decimals of its amounts, and which of its columns write a comma there. */
export type PlainAmounts = {
  rowOf: (index: number) => readonly Cell[];
  commas: ReadonlySet<number>;
  questions: Question[];
};

/** Stands where nobody can say which amount is meant, so that it is told as one that can't be read. */
const UNDECIDED = '?';

/** How each column of amounts writes its decimals, judged by all of its cells; what they leave open is asked once. */
export function plainAmounts(grid: Grid, header: FoundHeader, mapping: Mapping): PlainAmounts {
  const columns = new Map(
    mappedColumns(mapping).flatMap(({ field, ref }): [number, boolean][] => {
      const column = columnOf(field).kind === 'amount' ? header.columnOf(ref) : null;
      return column === null ? [] : [[column, unitOf(field, mapping) === 'hours']];
    }),
  );
  const below = grid.slice(header.row + 1);
  const shown = [...columns].map(([column, isHours]) => ({
    column,
    isHours,
    ...signShown(below.map((cells) => cells[column] ?? '')),
  }));
  const [beside, other] = new Set(
    shown.flatMap(({ shows }) => (shows === 'comma' || shows === 'point' ? shows : [])),
  );
  const usual = localeSign(mapping.locale) === 'comma' ? 'comma' : undefined;
  const commas = new Set<number>();
  const open = new Map<number, RegExp>();
  const questions: Question[] = [];
  for (const { column, isHours, shows, dotted, grouped, isFormat } of shown) {
    // What one column shows holds for its neighbours.
    const own = shows === null ? (other ? undefined : beside) : shows === 'both' ? undefined : shows;
    const sign: DecimalSign | undefined = mapping.decimalSign ?? own ?? usual;
    if (sign === 'comma') commas.add(column);
    if (mapping.decimalSign || sign === 'point' || (isFormat && sign === undefined)) continue;
    // "1,200" among decimal commas is somebody else's thousand, or three decimals; nobody has a thousand hours.
    const doubtful = sign === 'comma' ? (isHours ? /[.,]/ : /,/) : shows === 'both' ? /[.,]/ : /\./;
    const example = [dotted, grouped].find((cell) => cell !== null && doubtful.test(cell));
    if (!example) continue;
    open.set(column, doubtful);
    const title = String(grid[header.row]?.[column] ?? '').trim();
    if (questions.length === 0)
      questions.push({ code: 'decimal-sign', about: [title, columnLetters(column + 1), example] });
  }
  const plain = (cell: Cell, column: number): Cell => {
    if (typeof cell !== 'string') return cell;
    if (open.get(column)?.test(cell) && isEitherSign(cell)) return UNDECIDED;
    return commas.has(column) ? withPoint(cell) : cell;
  };
  const changed = [...columns.keys()].filter((column) => commas.has(column) || open.has(column));
  return {
    rowOf: (index) => {
      const row = grid[index] ?? [];
      if (changed.length === 0) return row;
      const cells = [...row];
      for (const column of changed) cells[column] = plain(row[column] ?? '', column);
      return cells;
    },
    commas,
    questions,
  };
}
