import { grouped } from '../cells/grouped';
import type { Timeline } from '../record/timeline';
import { rosterCases } from '../roster/managed';
import type { Roster } from '../roster/roster';
import { joinRecord } from './join';
import type { Line } from './line';

type Timelines = ReadonlyMap<string, Timeline>;
type RecordJoin = ReturnType<typeof joinRecord>;

/**
 * Joins the same roster with a record that went on: from `before`, which joined it with the timelines `then`. Only the students of
 * lines that changed are joined again, with all others whose rows or lines might be taken for theirs; the rest stays as it was.
 */
export function joinOn(
  before: { lines: ReadonlyMap<string, Line> } & Pick<RecordJoin, 'newRows' | 'newManaged'>,
  roster: Roster,
  find: Parameters<typeof rosterCases>[2],
  then: Timelines,
  now: Timelines,
): RecordJoin {
  const { students, own } = concerned(roster, then, now);
  const isOwn = ({ studentId }: { studentId: string }): boolean => students.has(studentId);
  const rows = roster.lines.filter(isOwn);
  const again = joinRecord({ ...roster, lines: rows }, own, rosterCases(roster, rows, find));

  const lines = new Map([...before.lines, ...again.lines]);
  const [fresh, known] = [new Set(again.newRows), new Set(before.newRows)];
  const newRows = roster.lines.filter((row) => (isOwn(row) ? fresh : known).has(row));
  const waiting = grouped(
    [...before.newManaged.filter((item) => !isOwn(item)), ...again.newManaged],
    ({ studentId }) => studentId,
  );
  // In the order of the roster's students.
  const newManaged = roster.lines.flatMap(({ studentId }) => {
    const items = waiting.get(studentId);
    if (!items) return [];
    waiting.delete(studentId);
    return items;
  });
  return { lines: isInPlace(then, now) ? lines : inOrder(now, lines), newRows, newManaged };
}

/** The lines of the record as a whole join has them: services first, each kind as its lines were opened. */
function inOrder(timelines: Timelines, lines: ReadonlyMap<string, Line>): Map<string, Line> {
  const all = [...timelines.values()];
  return new Map(
    ['service', 'case management'].flatMap((kind) =>
      all.flatMap((timeline) => {
        const line = timeline.kind === kind ? lines.get(timeline.key) : undefined;
        return line ? [[line.key, line] as const] : [];
      }),
    ),
  );
}

/** Whether both have the same lines in the same order. */
function isInPlace(then: Timelines, now: Timelines): boolean {
  const keys = then.keys();
  return then.size === now.size && [...now.keys()].every((key) => keys.next().value === key);
}

/** The students to be joined again, by every ID that their lines were known by, and their lines. */
function concerned(
  roster: Roster,
  then: Timelines,
  now: Timelines,
): { students: ReadonlySet<string>; own: Timelines } {
  // A row may name its line, whatever student it is of.
  const naming = grouped(roster.lines, ({ lineId }) => (then.has(lineId) || now.has(lineId) ? lineId : null));
  const idsOf = ({ key, studentId, knownAs }: Timeline): string[] =>
    [{ studentId }, ...knownAs, ...(naming.get(key) ?? [])].map((known) => known.studentId);
  const changed = [
    ...[...now].flatMap(([key, line]) => (then.get(key) === line ? [] : line)),
    ...[...then].flatMap(([key, line]) => (now.has(key) ? [] : line)),
  ];
  const students = new Set(changed.flatMap(idsOf));
  const linking = [...now.values()].filter(({ key, knownAs }) => knownAs.length > 0 || naming.has(key));
  for (let known = -1; known < students.size; ) {
    known = students.size;
    for (const ids of linking.map(idsOf))
      if (ids.some((id) => students.has(id))) for (const id of ids) students.add(id);
  }
  return { students, own: new Map([...now].filter(([, { studentId }]) => students.has(studentId))) };
}
