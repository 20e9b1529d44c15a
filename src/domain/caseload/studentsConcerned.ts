import { UNASSIGNED } from '../people/personName';
import type { Entry } from '../record/entry';

/** Lines and people, by their keys, whose caseloads somebody looks at or changes. */
export type Concern = { lines: readonly string[]; people: readonly string[] };

/**
 * The students of whom all has to be known to tell the caseloads of these people, and of everyone who ever had these lines or managed
 * their students, which is who loses or gains by a change of them: whoever knows these students and no others knows what each of those
 * people has on any day. With their lines.
 */
export function studentsConcerned(
  entries: readonly Entry[],
  concern: Concern,
): { students: ReadonlySet<string>; lines: ReadonlySet<string> } {
  const lines = new Set(concern.lines);
  const own = connected(entries, { lines, students: new Set() });
  const people = new Set(concern.people);
  for (const entry of entries) {
    const { lineKey, kind, studentId, personKey } = entry;
    if (!lines.has(lineKey) && !(kind === 'case management' && own.students.has(studentId))) continue;
    people.add(personKey);
    // Whoever gets what is nobody's takes it from Unassigned.
    if (mayBeNobodys(entry)) people.add(UNASSIGNED.key);
  }
  // Who leaves a line with whoever has it names nobody, and neither does an exit.
  people.delete('');
  const isNobodys = people.has(UNASSIGNED.key) ? mayBeNobodys : () => false;
  const students = new Set<string>();
  for (const entry of entries)
    if (people.has(entry.personKey) || isNobodys(entry)) students.add(entry.studentId);
  return connected(entries, { lines: own.lines, students });
}

/** Whether an entry may leave days on which nobody has its line: after a last day, or before a first one that came to be later. */
const mayBeNobodys = ({ name, lastDay }: Entry): boolean => lastDay !== '' || SETS_FIRST_DAY.includes(name);

const SETS_FIRST_DAY: readonly Entry['name'][] = ['assignmentEdited', 'openingCorrected'];

/** The same with every line of these students, and everyone whose a line ever was: a student may have got another ID. */
function connected(
  entries: readonly Entry[],
  { lines, students }: { lines: ReadonlySet<string>; students: ReadonlySet<string> },
): { lines: ReadonlySet<string>; students: ReadonlySet<string> } {
  const all = { lines: new Set(lines), students: new Set(students) };
  for (let known = -1; known < all.lines.size + all.students.size; ) {
    known = all.lines.size + all.students.size;
    for (const { lineKey, studentId } of entries)
      if (all.students.has(studentId) || all.lines.has(lineKey)) {
        all.students.add(studentId);
        all.lines.add(lineKey);
      }
  }
  return all;
}
