import { a1 } from '../cells/a1';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import type { RosterFinding, RosterLine, StudentBy } from './roster';

/**
 * The lines of a roster without student IDs: a student is known by the name, or the name and the birth date. Rows of one name that have
 * another birth date, or another school or grade, are another student's, and told. `nameColumn` counts from 1.
 */
export function studentsByName(
  lines: readonly RosterLine[],
  by: StudentBy,
  nameColumn: number,
): { lines: RosterLine[]; findings: RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const ids = new Map<RosterLine, string>();
  for (const [name, own] of grouped(lines, ({ student }) => nameId(student))) {
    const trait = traitOf(own);
    const firsts = new Map<string, RosterLine>();
    const told = new Set<number>();
    for (const line of own) {
      const id = trait ? `${name} (${trait(line)})` : idByName(by, line.student, line.birthDate);
      ids.set(line, id);
      const [first] = firsts.values();
      if (!firsts.has(id)) firsts.set(id, line);
      const isOther = first !== undefined && ids.get(first) !== id;
      if (isOther && !told.has(line.row)) {
        const text = `${line.student}; ${a1(first.row, nameColumn)}: ${first.student}`;
        findings.push({ code: 'one-name-two-students', place: a1(line.row, nameColumn), text });
        told.add(line.row);
      }
    }
  }
  return { lines: lines.map((line) => ({ ...line, studentId: ids.get(line) ?? '' })), findings };
}

/** The ID that a new row's student will be read with, as long as no other student has the name. */
export const idByName = (by: StudentBy, student: string, birthDate: string): string =>
  by === 'name' || birthDate === '' ? nameId(student) : `${nameId(student)} (${birthDate})`;

/** An ID as it is shown beside the name: of one that is made of the name only what stands behind it, as the birth date; '' for none. */
export function shownId(studentId: string, student: string): string {
  const name = nameId(student);
  if (!studentId.startsWith(name)) return studentId;
  const [, behind = ''] = /^ \((.+)\)$/.exec(studentId.slice(name.length)) ?? [];
  return behind === '' && studentId !== name ? studentId : behind;
}

/** A name as an ID: "Alder, Ana" and "ANA ALDER" are one. */
function nameId(student: string): string {
  const [last = '', first = '', ...rest] = student.split(',').map((part) => foldedText(part));
  return first !== '' && rest.length === 0 ? `${first} ${last}` : foldedText(student);
}

/** What tells the students of one name apart; null where nothing does. */
function traitOf(lines: readonly RosterLine[]): ((line: RosterLine) => string) | null {
  const kinds = (of: (line: RosterLine) => string): number =>
    new Set(lines.map(of).filter((text) => text !== '')).size;
  if (kinds(({ birthDate }) => birthDate) > 1) return ({ birthDate }) => birthDate || 'no birth date';
  const site = (line: RosterLine): string => foldedText(line.site);
  const grade = (line: RosterLine): string => line.grade ?? '';
  const traits = [site, grade].filter((of) => kinds(of) > 1);
  return traits.length === 0 ? null : (line) => traits.map((of) => of(line) || '?').join(', ');
}
