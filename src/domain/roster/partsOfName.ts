import type { ColumnRef, FieldWrite } from '../cells/cell';

/** A name in its two columns: as it has a comma, else its last word is the family name. */
export function partsOfName(student: string): { lastName: string; firstName: string } {
  const comma = student.indexOf(',');
  if (comma >= 0)
    return { lastName: student.slice(0, comma).trim(), firstName: student.slice(comma + 1).trim() };
  const words = student.trim().split(/\s+/);
  const lastName = words.pop() ?? '';
  return { lastName, firstName: words.join(' ') };
}

/** A person's name in its one column or its two. */
export function personCells(ref: ColumnRef, first: ColumnRef | undefined, name: string): FieldWrite[] {
  if (!first) return [{ ref, value: name }];
  const { lastName, firstName } = partsOfName(name);
  return [
    { ref, value: lastName },
    { ref: first, value: firstName },
  ];
}
