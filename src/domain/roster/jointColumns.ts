import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { LONGEST_VALUE } from '../cells/longestValue';
import { trimmedParts } from '../cells/trimmedParts';
import { columnOf, type Field, type FieldKind } from './fields';
import { spellingsOf } from './headerSpelling';
import { headerKey } from './headers';
import type { Question } from './questions';
import { fieldsOf } from './recognisedColumns';
import type { Mapping } from './roster';
import { holdsSchoolAndGrade, isSchoolAndGrade } from './schoolAndGrade';
import { isServiceName } from './serviceColumns';

/** Between what a header says of two things: "School / Grade", "Grade & School", "Service - Provider". */
const BETWEEN = /[/&+|,;\n]|\s[-–—]\s|\sand\s/i;
/** The same in a cell. */
const PARTED = /\S\s*[/&+|,;\n(]\s*\S|\S\s*[-–—]\s+\S|\S\s+[-–—]\s*\S/;

/**
 * Columns that hold two things in one cell ("Oak Elem / 3"), of which one at least stands nowhere else: a column is read as one thing.
 * `taken`: the 0-based columns that are used.
 */
export function jointColumns(
  { columns }: Mapping,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
  taken: ReadonlySet<number>,
): Question[] {
  return header.flatMap((cell, column): Question[] => {
    const all = cells(column);
    const [field, other] = fieldsIn(cell, all, columns.grade !== undefined);
    const isOfSchools = [field, other].every((each) => each === 'site' || each === 'grade');
    const isPair = (each: Cell): boolean =>
      isParted(String(each), [field, other]) || (isOfSchools && isSchoolAndGrade(String(each)));
    const example = all.find(isPair);
    if (example === undefined || !field || !other) return [];
    const isNews = !isSaid(columns, field) || !isSaid(columns, other);
    const areParted = all.filter(isPair).length * 2 >= all.length;
    const read = taken.has(column) ? [field, other].find((each) => columns[each]) : undefined;
    if (!isNews || !areParted || (taken.has(column) && !read)) return [];
    return [
      {
        code: 'unread-column',
        about: [
          String(cell).trim(),
          columnLetters(column + 1),
          field,
          String(example).trim(),
          other,
          ...(read ? [read] : []),
        ],
      },
    ];
  });
}

/** A student's name is said by its parts as well. */
const isSaid = (columns: Mapping['columns'], field: Field): boolean =>
  columns[field] !== undefined ||
  (columnOf(field).kind === 'name' && columns.lastName !== undefined) ||
  ((field === 'lastName' || field === 'firstName') && columns.name !== undefined);

/** Whether a cell holds two things; the comma within a person's name parts none. */
function isParted(text: string, fields: readonly (Field | undefined)[]): boolean {
  const arePeople = fields.some((field) => field !== undefined && PEOPLE.includes(columnOf(field).kind));
  const isName = arePeople && LAST_FIRST.test(text.trim()) && !text.split(',').some(isServiceName);
  return !isName && text.length <= LONGEST_VALUE && PARTED.test(text);
}

/** "Ramos, Elena", "De La Cruz, Ana M." */
const LAST_FIRST = /^\p{Lu}[\p{L}.'’ -]*, ?\p{Lu}[\p{L}.'’ -]*$/u;
const PEOPLE: readonly FieldKind[] = ['person', 'name', 'lastName', 'firstName'];

/** The two things of which a header speaks, or its cells; none where it is one, under two names, or two people, who may be one. */
function fieldsIn(cell: Cell, cells: readonly Cell[], hasGrades: boolean): readonly Field[] {
  const parts = trimmedParts(String(cell), BETWEEN);
  const [one, other] = parts.map((part) => fieldOf(part));
  if (parts.length === 2 && one && other && one !== other) {
    const kinds = [one, other].map((field) => columnOf(field).kind);
    return kinds.every((kind) => PEOPLE.includes(kind)) || kinds.includes('mark') ? [] : [one, other];
  }
  const isOfSchool = SCHOOL.test(headerKey(cell)) || namedBy(String(cell)).includes('site');
  return isOfSchool && holdsSchoolAndGrade(cells, cell, hasGrades) ? ['site', 'grade'] : [];
}

const SCHOOL = /\b(?:school|sch|building|bldg|campus|site)\b/;

const namedBy = (part: string): Field[] =>
  spellingsOf(part).flatMap((spelling) => fieldsOf(spelling).map(([field]) => field));

const fieldOf = (part: string): Field | undefined => namedBy(part)[0];
