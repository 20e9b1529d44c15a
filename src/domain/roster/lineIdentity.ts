import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';

/** What tells one service line from another. A line key of the log is found again by these. */
export type LineIdentity = { lineId?: string; studentId: string; service: string; start: Day | '' };

/** A line as the log knows it: its key and the identity it had when it was last seen. */
export type KnownLine = LineIdentity & {
  key: string;
  /** Its last day where the student exited from it: a row that starts later is a new enrollment. */
  exit?: Day | '';
};

const SEPARATOR = '\u001f';

// A roster has some twenty services on 25,000 lines.
const serviceKeys = new Map<string, string>();

/** A service for comparing: case and stray spaces don't make another one. */
function serviceKey(service: string): string {
  let key = serviceKeys.get(service);
  if (key === undefined) {
    key = foldedText(service);
    serviceKeys.set(service, key);
  }
  return key;
}

/** One text for a line's identity: its Line ID where the roster has one, else student ID, service and start date. */
export function lineIdentity(line: LineIdentity): string {
  return line.lineId ? `#${line.lineId}` : startIdentity(line);
}

const startIdentity = (line: LineIdentity): string => `${studentService(line)}${SEPARATOR}${line.start}`;

/** One text for a student's service, whatever its dates. */
export function studentService(line: { studentId: string; service: string }): string {
  return `${line.studentId}${SEPARATOR}${serviceKey(line.service)}`;
}

/**
 * The key of each line among those known, or null for a line that is new. By Line ID where there is one; else by student ID,
 * service and start date; else by student ID and service, where that is one line only in the roster and in the log (its start
 * date was corrected). No key is given twice, and a line is never matched across two different Line IDs.
 */
export function matchLines(lines: readonly LineIdentity[], known: readonly KnownLine[]): (string | null)[] {
  const matched: (string | null)[] = lines.map(() => null);
  if (known.length === 0) return matched;
  const taken = new Set<string>();
  const pass = (identity: (line: LineIdentity) => string | null, onlyWhereSingle: boolean) => {
    const candidates = grouped(known, identity);
    const asking = onlyWhereSingle ? grouped(lines, identity) : null;
    lines.forEach((line, index) => {
      const id = matched[index] === null ? identity(line) : null;
      if (id === null) return;
      const fitting = candidates.get(id) ?? [];
      if (asking && (fitting.length !== 1 || asking.get(id)?.length !== 1)) return;
      const free = fitting.filter((candidate) => !taken.has(candidate.key) && agree(line, candidate));
      const [only] = free;
      if (only === undefined || free.length > 1) return;
      matched[index] = only.key;
      taken.add(only.key);
    });
  };
  pass((line) => line.lineId || null, false);
  pass(startIdentity, false);
  pass(studentService, true);
  return matched;
}

const agree = (line: LineIdentity, known: KnownLine): boolean =>
  (!line.lineId || !known.lineId || line.lineId === known.lineId) && !(known.exit && line.start > known.exit);
