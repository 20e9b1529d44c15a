import type { Mapping, RosterLine } from './roster';

type FieldBelow = NonNullable<Mapping['namesBelow']>[number];

/** A line whose cell of a person is blank, and the line above that names whom it means. */
export type NameBelow = { field: FieldBelow; line: RosterLine; from: RosterLine };

/** The lines with a blank cell below a name, in columns in which that means the name. */
export function namesBelow(lines: readonly RosterLine[], fields: readonly FieldBelow[]): NameBelow[] {
  return fields.flatMap((field) => {
    let from: RosterLine | null = null;
    const below: NameBelow[] = [];
    for (const line of lines)
      if (line.text[field].trim() !== '') from = line;
      else if (from && line.columns[field] !== null) below.push({ field, line, from });
    return below;
  });
}

/** The lines as they read once those cells say the name above. */
export function withNamesBelow(lines: RosterLine[], { namesBelow: fields = [] }: Mapping): RosterLine[] {
  const told = new Map(lines.map((line) => [line, line]));
  for (const { field, line, from } of namesBelow(lines, fields)) {
    const before = told.get(line) ?? line;
    told.set(line, {
      ...before,
      [field]: from[field],
      text: { ...before.text, [field]: from.text[field] },
      unreadable: from.unreadable.includes(field) ? [...before.unreadable, field] : before.unreadable,
    });
  }
  return [...told.values()];
}
