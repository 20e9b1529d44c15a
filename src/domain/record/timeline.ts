import type { Unit } from '../cells/amount';
import { type Day, dayBefore } from '../cells/day';
import { grouped } from '../cells/grouped';
import { type Change, type Hours, type Kind, startIn } from './changes';
import type { Entry } from './entry';
import { standingEntries } from './standing';

/** A person's place in a line from `begin` on, until its own last day or the day before the next one begins. */
export type Assignment = {
  personKey: string;
  person: string;
  /** '' for since before the record began. Empty text sorts before every day, so it compares rightly. */
  begin: Day | '';
  /** The last day that was set for this assignment itself; '' for none. */
  setLastDay: Day | '';
  location: string;
  restriction: string;
  /** The entry that made it, which stays its name when it is ended or corrected. */
  id: number;
  /** The last entry that says so. */
  entry: number;
  /** Whether the roster alone says since when: it stood there when the line was opened, and nobody has recorded a first day since. */
  asRostered: boolean;
};

/** The amounts from `begin` on, until the next change of them. Minutes per week. */
export type Amounts = { begin: Day | ''; minutes: number | null; lreMinutes: number | null };

/** Everything the record knows of one line, or of one student's case management. */
export type Timeline = {
  key: string;
  kind: Kind;
  studentId: string;
  student: string;
  service: string;
  /** Where the last entry that names a site has it. */
  site: string;
  unit: Unit;
  /** When the roster's row was taken into the record, in UTC; '' where somebody recorded since when the line is whose. */
  openedAt: string;
  /** The line's first day, as its Opening says, or an earlier one that a correction gives it. */
  start: Day | '';
  /** The first day that the line's row names since its last renewal; '' where it was never renewed. */
  rowStart: Day | '';
  /** Other IDs and first days that its row may still have: before it followed the record, or followed it back. */
  knownAs: readonly RowIdentity[];
  /** The service's last day where the student has exited from it; '' for not. Assignments may run on after it. */
  exit: Day | '';
  /** In order of their begin; no two begin on one day. */
  assignments: Assignment[];
  amounts: Amounts[];
};

/** What a row of the roster is known by, besides its service. */
type RowIdentity = { studentId: string; start: Day | '' };

/**
 * The timelines that the entries tell, by line key. Entries count in the order of their numbers, whatever order the
 * rows are in; an entry that was undone does not count. `all` where these are only some of a record's entries.
 */
export function timelinesFrom(
  entries: readonly Entry[],
  all: readonly Entry[] = entries,
): Map<string, Timeline> {
  const timelines = new Map<string, Timeline>();
  const enrolled = new Set<string>();
  for (const entry of all) if (isEnrolling(entry)) enrolled.add(enrollmentIn(entry));
  for (const entry of standingEntries(entries)) {
    const known = timelines.get(entry.lineKey);
    if (known) apply(known, entry);
    else if (entry.name === 'opened')
      timelines.set(entry.lineKey, opened(entry, enrolled.has(enrollmentIn(entry))));
    // A change to a line without an Opening can only come from rows deleted by hand: the check of the record names it.
  }
  for (const [key, identities] of changedIdentities(entries)) {
    const line = timelines.get(key);
    const now = (each: RowIdentity): boolean =>
      each.studentId === line?.studentId && each.start === (line.rowStart || line.start);
    if (line) line.knownAs = identities.filter((each) => !now(each));
  }
  return timelines;
}

/** Everything that the rows of renewed lines, and of students who got another ID, were ever known by; what was undone too. */
function changedIdentities(entries: readonly Entry[]): Map<string, RowIdentity[]> {
  const changed = changedLines(entries);
  const own = grouped(entries, ({ lineKey }) => (changed.has(lineKey) ? lineKey : null));
  const identities = new Map<string, RowIdentity[]>();
  for (const [key, all] of own) {
    const ids = [...new Set(all.map(({ studentId }) => studentId))];
    const starts = [...new Set(all.flatMap(startsIn))];
    identities.set(
      key,
      ids.flatMap((studentId) => starts.map((start) => ({ studentId, start }))),
    );
  }
  return identities;
}

/** The few lines of which one was renewed, or whose student got another ID. */
function changedLines(entries: readonly Entry[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const changed = new Set<string>();
  for (const entry of entries) {
    const { lineKey, studentId } = entry;
    const known = first.get(lineKey);
    if (known === undefined) first.set(lineKey, studentId);
    if ((known ?? studentId) !== studentId || startIn(entry) !== '') changed.add(lineKey);
  }
  return changed;
}

/** The first days of its row that an entry tells. */
function startsIn(entry: Entry): (Day | '')[] {
  const renewed = startIn(entry);
  return [...(entry.name === 'opened' ? [entry.begin] : []), ...(renewed === '' ? [] : [renewed])];
}

type OpeningEntry = Extract<Entry, { name: 'opened' }>;

/** Whoever enrolls a student says since when: of each of the services, of which the first names the new row. */
const isEnrolling = (entry: Entry): boolean =>
  entry.name === 'opened' && entry.origin === 'here' && entry.row !== undefined;
const enrollmentIn = ({ batch, studentId }: Entry): string => `${batch}\u001f${studentId}`;

function opened(entry: OpeningEntry, isEnrolled: boolean): Timeline {
  const asRostered = entry.origin !== 'here' && !isEnrolled;
  return {
    key: entry.lineKey,
    kind: entry.kind,
    studentId: entry.studentId,
    student: entry.student,
    service: entry.service,
    site: entry.site,
    unit: entry.unit,
    openedAt: asRostered ? entry.recordedAt : '',
    start: entry.begin,
    rowStart: '',
    knownAs: [],
    exit: '',
    assignments: [{ ...assignmentOf(entry), asRostered }],
    amounts: [{ begin: entry.begin, minutes: entry.minutes, lreMinutes: entry.lreMinutes }],
  };
}

const assignmentOf = (entry: Entry, id = entry.entry): Assignment => ({
  personKey: entry.personKey,
  person: entry.person,
  begin: entry.begin,
  setLastDay: entry.lastDay,
  location: entry.location,
  restriction: entry.restriction,
  id,
  entry: entry.entry,
  // Whoever has had it since nobody knows when has it by the roster's word.
  asRostered: entry.begin === '',
});

function editedBy(edited: Assignment, entry: Entry): Assignment {
  const after = assignmentOf(entry, edited.id);
  return { ...after, asRostered: edited.asRostered && entry.begin === edited.begin };
}

/** A line after one more entry, but for what its row was known by before. */
export function withEntry(line: Timeline, entry: Entry): Timeline {
  const after = { ...line };
  apply(after, entry);
  return after;
}

function apply(line: Timeline, entry: Entry): void {
  line.student = entry.student;
  line.studentId = entry.studentId;
  // What says no site moves no line.
  if (entry.site !== '') line.site = entry.site;
  line.rowStart = startIn(entry) || line.rowStart;
  Object.assign(line, changedBy(line, entry));
}

/** What a change makes of its line, besides whose it is and where. */
function changedBy(line: Timeline, entry: Entry): Partial<Timeline> {
  const { assignments } = line;
  const earlier = entry.begin < line.start && { start: entry.begin };
  switch (entry.name) {
    case 'opened':
    case 'assigned':
      return {
        // A case is managed from the first assignment of it on; a service begins when the roster says.
        ...(entry.name === 'assigned' && line.kind === 'case management' && earlier),
        assignments: place(assignments, assignmentOf(entry)),
        amounts: amountsWith(line, entry),
      };
    case 'openingCorrected': {
      const [first] = line.amounts;
      const later = <T extends { begin: Day | '' }>(items: readonly T[]): T[] =>
        items.filter(({ begin }, i) => i > 0 && begin > entry.begin);
      // Whatever began at or before the corrected day is what the correction replaces.
      return {
        ...earlier,
        assignments: place(later(assignments), assignmentOf(entry, assignments[0]?.id)),
        amounts: [
          {
            begin: entry.begin,
            minutes: entry.minutes ?? first?.minutes ?? null,
            lreMinutes: entry.lreMinutes ?? first?.lreMinutes ?? null,
          },
          ...later(line.amounts),
        ],
      };
    }
    case 'assignmentEdited': {
      const edited = assignments.find(({ begin }) => begin === entry.beginBefore);
      const others = assignments.filter((each) => each !== edited);
      return {
        ...earlier,
        ...(edited && { assignments: place(others, editedBy(edited, entry)) }),
      };
    }
    case 'adjusted':
    case 'renewed':
      return { amounts: amountsWith(line, entry) };
    case 'ended':
      return {
        assignments: assignments.map((each) =>
          each.begin === entry.begin ? { ...each, setLastDay: entry.lastDay, entry: entry.entry } : each,
        ),
      };
    case 'exited':
      return { exit: entry.lastDay };
    case 'cellsWritten':
    case 'putBack':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'undone':
    case 'unknown':
      return {};
  }
}

function amountsWith(
  line: Timeline,
  { begin, minutes, lreMinutes }: Hours & Pick<Entry, 'begin'>,
): Amounts[] {
  if (minutes === null && lreMinutes === null) return line.amounts;
  const before = amountsOn(line, begin);
  const now = { begin, minutes: minutes ?? before.minutes, lreMinutes: lreMinutes ?? before.lreMinutes };
  return place(line.amounts, now);
}

/** Puts `item` in its place by begin, instead of one that begins on the same day. */
function place<T extends { begin: Day | '' }>(items: readonly T[], item: T): T[] {
  return [...items.filter((i) => i.begin < item.begin), item, ...items.filter((i) => i.begin > item.begin)];
}

/** The last day of the `index`th assignment: its own, or the day before the next one begins, whichever is earlier; '' for none. */
export function lastDayOf(line: Timeline, index: number): Day | '' {
  const own = line.assignments[index]?.setLastDay ?? '';
  const next = line.assignments[index + 1]?.begin ?? '';
  if (next === '') return own;
  const before = dayBefore(next);
  return own !== '' && own < before ? own : before;
}

/** Who is written down for that day; null where nobody is. Who has the line, in a gap and after an exit too, is `heldOn`'s to say, which alone asks this. */
export function assignmentOn(line: Timeline, day: Day | ''): Assignment | null {
  for (let i = line.assignments.length - 1; i >= 0; i--) {
    const assignment = line.assignments[i];
    if (!assignment || assignment.begin > day) continue;
    const last = lastDayOf(line, i);
    return last === '' || day <= last ? assignment : null;
  }
  return null;
}

/** The amounts in force on a day; before the first, the first. */
export function amountsOn(line: Timeline, day: Day | ''): Amounts {
  let found = line.amounts[0];
  for (const amounts of line.amounts) if (amounts.begin <= day) found = amounts;
  return found ?? { begin: '', minutes: null, lreMinutes: null };
}

/** The assignments that begin after `day`, in order: what is already arranged for later. */
export const laterThan = (line: Timeline, day: Day): Assignment[] =>
  line.assignments.filter((a) => a.begin > day);

/** The entries as they would stand with `changes` recorded after them; without hashes, for trying a plan out. */
export function entriesWith(entries: readonly Entry[], changes: readonly Change[]): Entry[] {
  const last = entries.reduce((most, { entry }) => Math.max(most, entry), 0);
  const more = changes.map((change, i): Entry => {
    const entry = last + 1 + i;
    return { ...change, entry, batch: '', part: 1, of: 1, recordedAt: '', recordedBy: '', hash: '' };
  });
  return [...entries, ...more];
}
