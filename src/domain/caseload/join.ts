import { grouped } from '../cells/grouped';
import type { Person } from '../people/people';
import { UNASSIGNED } from '../people/personName';
import type { Naming } from '../record/recordColumns';
import type { Timeline } from '../record/timeline';
import { type KnownLine, type LineCells, matchLines } from '../roster/lineIdentity';
import type { RosterCase } from '../roster/managed';
import type { Roster, RosterLine } from '../roster/roster';
import { exitOf, servicesByStudent } from './heldOn';
import type { Line } from './line';
import { lineLikeness } from './lineLikeness';
import { placeLines } from './site';

/** Every line of the record with its row, and what the roster names that the record doesn't know. */
export function joinRecord(
  roster: Roster,
  timelines: ReadonlyMap<string, Timeline>,
  managed: readonly RosterCase[],
): { lines: Map<string, Line>; newRows: RosterLine[]; newManaged: RosterCase[] } {
  const { lines, newRows } = joinRows(roster, timelines);
  const newManaged = joinManaged(managed, timelines, roster, lines);
  placeLines(lines);
  return { lines, newRows, newManaged };
}

function joinRows(
  roster: Roster,
  timelines: ReadonlyMap<string, Timeline>,
): { lines: Map<string, Line>; newRows: RosterLine[] } {
  const ids = new Set(roster.lines.map((row) => row.lineId));
  const services = [...timelines.values()].filter((timeline) => timeline.kind === 'service');
  const { shape, columns } = roster.mapping;
  // Where the column of services was taken out since, a student's rows are their lines by what else they say.
  const isNameless = shape === 'long' && columns.service === undefined;
  const known = services.map((timeline) => ({
    key: timeline.key,
    exit: timeline.exit,
    studentId: timeline.studentId,
    service: isNameless ? '' : timeline.service,
    start: timeline.rowStart || timeline.start,
    likeness: (cells: LineCells) => lineLikeness(timeline, cells),
    // Only where the roster's Line IDs are the record's keys; a district's own IDs, added later, must not part rows from their lines.
    ...(ids.has(timeline.key) && { lineId: timeline.key }),
  }));
  const keys = matchLines(roster.lines, known);
  matchByFormer(roster.lines, keys, known, timelines, isNameless);
  const lines = new Map<string, Line>(
    services.map((timeline) => [
      timeline.key,
      { key: timeline.key, timeline, exit: timeline.exit, row: null, site: '' },
    ]),
  );
  const newRows: RosterLine[] = [];
  roster.lines.forEach((row, i) => {
    const line = lines.get(keys[i] ?? '');
    if (line) line.row = row;
    // A roster that names case managers only has no service lines to record.
    else if (row.columns.provider !== null) newRows.push(row);
  });
  return { lines, newRows };
}

/** Rows that don't follow the record yet, or not any more, are found by what their lines were known by before. */
function matchByFormer(
  rows: readonly RosterLine[],
  keys: (string | null)[],
  known: readonly KnownLine[],
  timelines: ReadonlyMap<string, Timeline>,
  isNameless: boolean,
): void {
  for (let i = 0; ; i++) {
    const found = new Set(keys);
    const former = known.flatMap((line) => {
      const identity = found.has(line.key) ? undefined : timelines.get(line.key)?.knownAs[i];
      return identity ? [{ ...line, ...identity, ...(isNameless && { service: '' }) }] : [];
    });
    if (former.length === 0) return;
    const left = rows.flatMap((row, at) => (keys[at] === null ? [{ row, at }] : []));
    const matched = matchLines(
      left.map(({ row }) => row),
      former,
    );
    left.forEach(({ at }, n) => {
      keys[at] = matched[n] ?? null;
    });
  }
}

const managedIdentity = (item: { studentId: string; service: string }): string =>
  `${item.studentId}\u001f${item.service}`;

function joinManaged(
  managed: readonly RosterCase[],
  timelines: ReadonlyMap<string, Timeline>,
  roster: Roster,
  lines: Map<string, Line>,
): RosterCase[] {
  const cases = [...timelines.values()].filter(({ kind }) => kind === 'case management');
  if (cases.length === 0) return [...managed];
  const rowsOf = grouped(roster.lines, ({ studentId }) => studentId);
  const servicesOf = servicesByStudent(timelines.values());
  const known = new Set<string>();
  const wholeStudents = new Set<string>();
  for (const timeline of cases) {
    const { service } = timeline;
    const ids = [timeline.studentId, ...timeline.knownAs.map(({ studentId }) => studentId)];
    for (const studentId of ids)
      if (service === '') wholeStudents.add(studentId);
      else known.add(managedIdentity({ studentId, service }));
    // Where one enrollment is managed by itself, that enrollment's row, which may be at another site.
    const rows = ids.flatMap((studentId) => rowsOf.get(studentId) ?? []);
    const row = (service && rows.find((each) => each.service === service)) || (rows[0] ?? null);
    const exit = exitOf(timeline, servicesOf.get(timeline.studentId) ?? []);
    lines.set(timeline.key, { key: timeline.key, timeline, exit, row, site: '' });
  }
  return managed.filter((item) => !known.has(managedIdentity(item)) && !wholeStudents.has(item.studentId));
}

/**
 * A person is also found under every name that the record has for them, also in what was undone, so that a changed name in Providers orphans nothing;
 * and whoever is listed no more is remembered, so that their key is nobody else's; nor is a key that counts as another one's.
 */
export function knownPeople(
  people: readonly Person[],
  entries: readonly Naming[],
  aliases: ReadonlyMap<string, string> = new Map(),
): { listed: Person[]; departed: { key: string; name: string; alsoWrittenAs: string[] }[] } {
  const former = new Map<string, Set<string>>();
  for (const { personKey, person } of entries) {
    const names = former.get(personKey);
    if (names) names.add(person);
    else former.set(personKey, new Set([person]));
  }
  // Those of an exit have none.
  for (const nobody of [UNASSIGNED.key, '']) former.delete(nobody);
  const listed = people.map((person) => ({
    ...person,
    alsoWrittenAs: [
      ...new Set([...person.alsoWrittenAs, ...(person.key === '' ? [] : (former.get(person.key) ?? []))]),
    ],
  }));
  for (const { key } of people) former.delete(key);
  for (const key of aliases.keys()) former.set(key, new Set());
  const departed = [...former].map(([key, [name = '', ...alsoWrittenAs]]) => ({ key, name, alsoWrittenAs }));
  return { listed, departed };
}

/** Whether more entries have a name for somebody listed by which the record didn't know them before. */
export function tellsNewName(
  people: readonly Person[],
  before: readonly Naming[],
  more: readonly Naming[],
): boolean {
  const named = new Map(more.map((entry) => [`${entry.personKey}|${entry.person}`, entry]));
  return [...named.values()].some(({ personKey, person }) => {
    const listed = people.find(({ key }) => key !== '' && key === personKey);
    if (!listed || [listed.name, ...listed.alsoWrittenAs].includes(person)) return false;
    return !before.some((entry) => entry.personKey === personKey && entry.person === person);
  });
}
