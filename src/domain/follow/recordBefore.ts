import { exitOf, heldOn, managerOn, servicesByStudent } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { namedManagerOn, namedOn } from '../caseload/namedOn';
import { type Day, parseDay } from '../cells/day';
import { grouped } from '../cells/grouped';
import type { Entry } from '../record/entry';
import { type Amounts, amountsOn, type Timeline, timelinesFrom } from '../record/timeline';

/** Whom a cell named when a change was saved, and whether nobody had the line any more. */
export type NamedAtSave = { personKey: string; isOver: boolean };

/** Without the change and what was saved with it, on the day of the save; or with them. */
type When = 'before' | 'with';

/**
 * What the record said when a change was saved: before it, which is what a cell stood for that the change found, and with it. Of each
 * line only as much is read as somebody asks for.
 */
export class RecordBefore {
  private byLine: ReadonlyMap<string, Entry[]> | null = null;
  private byStudent: ReadonlyMap<string, Line[]> | null = null;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly lines: ReadonlyMap<string, Line>,
  ) {}

  /** Whom the provider's cell of a line named on a day, that of the save where none is given. */
  provider(key: string, change: Entry, when: When = 'before', on = savedOn(change)): NamedAtSave | null {
    const [timeline] = this.timelines([key], change, when);
    if (!timeline || !on) return null;
    const line = { timeline, exit: timeline.exit };
    return namedAs(namedOn(line, on)?.personKey, heldOn(line, on) === null);
  }

  /** Whom an enrollment's cell of case managers named on a day, that of the save where none is given. */
  manager(
    studentId: string,
    service: string,
    change: Entry,
    when: When = 'before',
    on = savedOn(change),
  ): NamedAtSave | null {
    if (!on) return null;
    this.byStudent ??= grouped(this.lines.values(), ({ timeline }) => timeline.studentId);
    const keys = (this.byStudent.get(studentId) ?? []).map(({ key }) => key);
    const all = this.timelines(keys, change, when);
    const services = [...servicesByStudent(all).values()].flat();
    const management = all
      .filter(({ kind }) => kind === 'case management')
      .map((timeline) => ({ timeline, exit: exitOf(timeline, services) }));
    return namedAs(
      namedManagerOn(management, service, on)?.holder.personKey,
      managerOn(management, service, on) === null,
    );
  }

  /** The hours of a line. */
  amounts(key: string, change: Entry): Amounts | null {
    const day = savedOn(change);
    const [was] = this.timelines([key], change, 'before');
    return was && day ? amountsOn(was, day) : null;
  }

  private timelines(keys: readonly string[], { entry, batch }: Entry, when: When): Timeline[] {
    this.byLine ??= grouped(this.entries, ({ lineKey }) => lineKey);
    const all = keys.flatMap((key) => this.byLine?.get(key) ?? []);
    const said = all.filter((each) => (each.batch === batch ? when === 'with' : each.entry < entry));
    return [...timelinesFrom(said).values()];
  }
}

const namedAs = (personKey: string | undefined, isOver: boolean): NamedAtSave | null =>
  personKey ? { personKey, isOver } : null;

/** The day on which a change was saved. */
const savedOn = ({ recordedAt }: Entry): Day | null => parseDay(recordedAt.slice(0, 10));

/** The day from which a change could be seen in the roster: that of its save, or a later one on which it begins. */
export function seenFrom(change: Entry): Day | null {
  const saved = savedOn(change);
  return saved && change.begin > saved && change.begin !== '' ? change.begin : saved;
}
