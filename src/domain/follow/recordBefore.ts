import { exitOf, servicesByStudent } from '../caseload/heldOn';
import type { Line } from '../caseload/line';
import { namedManagerOn, namedOn } from '../caseload/namedOn';
import { type Day, parseDay } from '../cells/day';
import { grouped } from '../cells/grouped';
import type { Entry } from '../record/entry';
import { type Amounts, amountsOn, type Timeline, timelinesFrom } from '../record/timeline';

/**
 * What the record said when a change was saved, before it: what a cell stood for that the change found. Of each line only as much is
 * read as somebody asks for.
 */
export class RecordBefore {
  private byLine: ReadonlyMap<string, Entry[]> | null = null;
  private byStudent: ReadonlyMap<string, Line[]> | null = null;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly lines: ReadonlyMap<string, Line>,
  ) {}

  /** Whom the provider's cell of a line named. */
  provider(key: string, change: Entry): string | null {
    const day = savedOn(change);
    const [was] = this.timelines([key], change);
    return (was && day && namedOn({ timeline: was, exit: was.exit }, day)?.personKey) || null;
  }

  /** Whom an enrollment's cell of case managers named. */
  manager(studentId: string, service: string, change: Entry): string | null {
    this.byStudent ??= grouped(this.lines.values(), ({ timeline }) => timeline.studentId);
    const keys = (this.byStudent.get(studentId) ?? []).map(({ key }) => key);
    const all = this.timelines(keys, change);
    const services = [...servicesByStudent(all).values()].flat();
    const management = all
      .filter(({ kind }) => kind === 'case management')
      .map((timeline) => ({ timeline, exit: exitOf(timeline, services) }));
    const day = savedOn(change);
    return (day && namedManagerOn(management, service, day)?.holder.personKey) || null;
  }

  /** The hours of a line. */
  amounts(key: string, change: Entry): Amounts | null {
    const day = savedOn(change);
    const [was] = this.timelines([key], change);
    return was && day ? amountsOn(was, day) : null;
  }

  private timelines(keys: readonly string[], { entry, batch }: Entry): Timeline[] {
    this.byLine ??= grouped(this.entries, ({ lineKey }) => lineKey);
    const earlier = keys.flatMap((key) => this.byLine?.get(key) ?? []);
    return [...timelinesFrom(earlier.filter((each) => each.entry < entry && each.batch !== batch)).values()];
  }
}

const savedOn = ({ recordedAt }: Entry): Day | null => parseDay(recordedAt.slice(0, 10));
