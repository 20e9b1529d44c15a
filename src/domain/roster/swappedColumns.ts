import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { type Field, isNameField } from './fields';
import { spellingsOf } from './headerSpelling';
import type { Question } from './questions';
import { fieldsOf } from './recognisedColumns';

/** "Alder, Ana", "Bo Birch", "Cedar". */
const NAME = /^\p{L}[\p{L}'’., -]+$/u;
/** "1001", "S-2044", "10 065". */
const NUMBER = /^(?:\p{L}{0,3}[ -]?)?\d[\d -]*$/u;

/** A column of student IDs that holds names, and one of names that holds numbers; both 0-based. */
type SwappedPair = { id: number; name: number; field: Field };

/**
 * Where names and student IDs stand under each other's headers: a spreadsheet's columns were moved without these. Null where they don't.
 * `texts` are the ways in which each column is headed.
 */
export function swappedColumns(
  texts: readonly (readonly Cell[])[],
  cells: (column: number) => Cell[],
): SwappedPair | null {
  const of = (is: (field: Field) => boolean): { column: number; field: Field }[] =>
    texts.flatMap((headings, column) => {
      const field = headings.flatMap((heading) =>
        spellingsOf(heading).flatMap((spelling) => fieldsOf(spelling).map(([each]) => each)),
      )[0];
      return field !== undefined && is(field) ? [{ column, field }] : [];
    });
  const ids = of((field) => field === 'studentId');
  const names = of(isNameField);
  const holds = (column: number, test: RegExp): boolean => {
    const all = cells(column);
    return (
      all.length > 1 && all.filter((cell) => test.test(String(cell).trim())).length * 4 >= all.length * 3
    );
  };
  const id = ids.find(({ column }) => holds(column, NAME));
  const name = names.find(({ column }) => holds(column, NUMBER));
  const isElsewhere = ids.some(({ column }) => holds(column, NUMBER));
  return id && name && !isElsewhere ? { id: id.column, name: name.column, field: name.field } : null;
}

/** What is said of them. */
export function swappedQuestion(
  { id, name, field }: SwappedPair,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Question {
  const about = (column: number): [string, string, string] => [
    String(header[column]).trim(),
    columnLetters(column + 1),
    String(cells(column)[0]).trim(),
  ];
  return { code: 'swapped-columns', about: [...about(id), ...about(name), field] };
}
