import { UNASSIGNED } from '../people/personName';
import { placesWhere, type RecordColumns } from '../record/recordColumns';

/** Lines and people, by their keys, whose caseloads somebody looks at or changes. */
export type Concern = { lines: readonly string[]; people: readonly string[] };

/** Students, or some of their lines, by their places among the texts of their columns. */
type ConcernedPlaces = { lines: Uint8Array; students: Uint8Array };

/**
 * The students of whom all has to be known to tell the caseloads of these people, and of everyone who ever had these lines or managed
 * their students, which is who loses or gains by a change of them: whoever knows these students and no others knows what each of those
 * people has on any day. With the places of their entries. `keyOf`: under which key somebody counts.
 */
export function studentsConcerned(
  record: RecordColumns,
  concern: Concern,
  keyOf: (personKey: string) => string = (key) => key,
): { students: ReadonlySet<string>; places: number[] } {
  const { count, column } = record;
  const [lines, students, keys, kinds] = [
    column('lineKey'),
    column('studentId'),
    column('personKey'),
    column('kind'),
  ];
  const own: ConcernedPlaces = {
    lines: Uint8Array.from(lines.texts, (key) => (concern.lines.includes(key) ? 1 : 0)),
    students: new Uint8Array(students.texts.length),
  };
  const asked = own.lines.slice();
  connect(record, own);
  const nobodys = mayBeNobodys(record);
  const people = new Set(concern.people);
  const managed = kinds.texts.indexOf('case management');
  const counted = keys.texts.map(keyOf);
  for (let i = 0; i < count; i++) {
    const isManaged = kinds.at[i] === managed && own.students[students.at[i] ?? 0];
    if (!asked[lines.at[i] ?? 0] && !isManaged) continue;
    people.add(counted[keys.at[i] ?? 0] ?? '');
    // Whoever gets what is nobody's takes it from Unassigned.
    if (nobodys[i]) people.add(UNASSIGNED.key);
  }
  // Who leaves a line with whoever has it names nobody, and neither does an exit.
  people.delete('');
  const theirs = counted.map((key) => people.has(key));
  const areNobodysToo = people.has(UNASSIGNED.key);
  own.students.fill(0);
  for (let i = 0; i < count; i++)
    if (theirs[keys.at[i] ?? 0] || (areNobodysToo && nobodys[i])) own.students[students.at[i] ?? 0] = 1;
  connect(record, own);
  return {
    students: new Set(students.texts.filter((_, student) => own.students[student])),
    places: placesWhere(students, (_, student) => own.students[student] === 1),
  };
}

/** Which entries may leave days on which nobody has their line: after a last day, or before a first one that came to be later. */
function mayBeNobodys({ count, column, placesOf }: RecordColumns): Uint8Array {
  const [nobodys, { texts, at }] = [new Uint8Array(count), column('lastDay')];
  const never = texts.indexOf('');
  for (let i = 0; i < count; i++) if (at[i] !== never) nobodys[i] = 1;
  for (const i of placesOf('assignmentEdited', 'openingCorrected')) nobodys[i] = 1;
  return nobodys;
}

/** Adds every line of these students, and everyone whose a line ever was: a student may have got another ID. */
function connect({ count, column }: RecordColumns, known: ConcernedPlaces): void {
  const [{ at: lines }, { at: students }] = [column('lineKey'), column('studentId')];
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (let i = 0; i < count; i++) {
      const [line = 0, student = 0] = [lines[i], students[i]];
      const [isLine, isStudent] = [known.lines[line], known.students[student]];
      if (isLine === isStudent) continue;
      known.lines[line] = 1;
      known.students[student] = 1;
      isMore = true;
    }
  }
}
