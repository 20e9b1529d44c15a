import { columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { columnOf, type Field } from './fields';
import { spellingsOf } from './headerSpelling';
import { headerKey } from './headers';
import type { Question } from './questions';
import { fieldsOf } from './recognisedColumns';
import type { Mapping } from './roster';
import { holdsSchoolAndGrade } from './schoolAndGrade';

/** Between what a header says of two things: "School / Grade", "Grade & School", "Service - Provider". */
const BETWEEN = /\s*[/&+|,;\n]\s*|\s+[-–—]\s+|\s+and\s+/i;
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
    const example = all.find((each) => PARTED.test(String(each)));
    const [field, other] = fieldsIn(cell, all);
    if (example === undefined || !field || !other) return [];
    const isNews = !columns[field] || !columns[other];
    const isParted = all.filter((each) => PARTED.test(String(each))).length * 2 >= all.length;
    const read = taken.has(column) ? [field, other].find((each) => columns[each]) : undefined;
    if (!isNews || !isParted || (taken.has(column) && !read)) return [];
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

/** The two things of which a header speaks, or its cells; none where it is one, under two names, or two people, who may be one. */
function fieldsIn(cell: Cell, cells: readonly Cell[]): readonly Field[] {
  const parts = String(cell).split(BETWEEN);
  const [one, other] = parts.map((part) => fieldOf(part));
  if (parts.length !== 2 || !one || !other)
    return SCHOOL_OR_GRADE.test(headerKey(cell)) && holdsSchoolAndGrade(cells) ? ['site', 'grade'] : [];
  const kinds = [one, other].map((field) => columnOf(field).kind);
  const areAlike = kinds.every((kind) => ['person', 'name', 'lastName', 'firstName'].includes(kind));
  return one === other || areAlike || kinds.includes('mark') ? [] : [one, other];
}

const SCHOOL_OR_GRADE = /\b(?:school|sch|building|bldg|campus|site|grade|gr)\b/;

const fieldOf = (part: string): Field | undefined =>
  spellingsOf(part).flatMap((spelling) => fieldsOf(spelling).map(([field]) => field))[0];
