import type { Day } from '../cells/day';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';

/** What tells one service line from another. A line key of the log is found again by these. */
export type LineIdentity = {
  lineId?: string;
  studentId: string;
  service: string;
  start: Day | '';
  twin?: number;
};

/** What else a row says of its line, by which twins are told apart. */
export type LineCells = {
  minutes?: number | null;
  lreMinutes?: number | null;
  provider?: string;
  location?: string;
  site?: string;
};

/** A line as the log knows it: its key and the identity it had when it was last seen. */
export type KnownLine = LineIdentity & {
  key: string;
  /** Its last day where the student exited from it: a row that starts later is a new enrollment. */
  exit?: Day | '';
  /** How much a row reads like this line, where several have its student, service and start. */
  likeness?: (cells: LineCells) => number;
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

/** One text for a line's identity: its Line ID where the roster has one, else student ID, service and start date, and which of twins. */
export function lineIdentity(line: LineIdentity): string {
  if (line.lineId) return `#${line.lineId}`;
  return line.twin ? `${startIdentity(line)}${SEPARATOR}${line.twin}` : startIdentity(line);
}

const startIdentity = (line: LineIdentity): string => `${studentService(line)}${SEPARATOR}${line.start}`;

/** One text for a student's service, whatever its dates. */
export function studentService(line: { studentId: string; service: string }): string {
  return `${line.studentId}${SEPARATOR}${serviceKey(line.service)}`;
}

/**
 * The key of each line among those known, or null for a line that is new. By Line ID where there is one; else by student ID,
 * service and start date, of twins those that read most alike; else by student ID and service, where that is one line only in the
 * roster and in the log (its start date was corrected). No key is given twice, and a line is never matched across two different
 * Line IDs.
 */
export function matchLines(
  lines: readonly (LineIdentity & LineCells)[],
  known: readonly KnownLine[],
): (string | null)[] {
  const matched: (string | null)[] = lines.map(() => null);
  if (known.length === 0) return matched;
  const taken = new Set<string>();
  const take = (index: number, { key }: KnownLine): void => {
    matched[index] = key;
    taken.add(key);
  };
  const indexes = lines.map((_, index) => index);
  const open = (identity: (line: LineIdentity) => string | null): Map<string, number[]> =>
    grouped(indexes, (index) => {
      const line = lines[index];
      return line && matched[index] === null ? identity(line) : null;
    });
  const pass = (
    identity: (line: LineIdentity) => string | null,
    fits: (rows: readonly number[], all: readonly KnownLine[]) => boolean,
  ): void => {
    const left = open(identity);
    if (left.size === 0) return;
    const candidates = grouped(known, identity);
    for (const [id, rows] of left) {
      const all = candidates.get(id);
      if (!all || !fits(rows, all)) continue;
      const free = all.filter(({ key }) => !taken.has(key));
      for (const [index, line] of alikest(rows, free, lines)) take(index, line);
    }
  };
  let byService: Map<string, LineIdentity[]> | null = null;
  const isOnlyRow = (line: LineIdentity): boolean => {
    byService ??= grouped(lines, studentService);
    return byService.get(studentService(line))?.length === 1;
  };
  pass(
    (line) => line.lineId || null,
    () => true,
  );
  pass(startIdentity, () => true);
  pass(studentService, ([row = 0], all) => {
    const [line] = all;
    const isOnly = all.length === 1 && isOnlyRow(lines[row] ?? NONE);
    // Of twins the one whose start was corrected is the one that is left.
    const left = all.filter(({ key }) => !taken.has(key));
    const isTwin =
      left.length === 1 && all.some((other) => other !== left[0] && other.start === left[0]?.start);
    return line !== undefined && (isOnly || isTwin);
  });
  return matched;
}

const NONE: LineIdentity = { studentId: '', service: '', start: '' };

/** Which rows are which lines: all together as alike as can be, and in their order where nothing tells them apart. */
function alikest(
  rows: readonly number[],
  known: readonly KnownLine[],
  lines: readonly (LineIdentity & LineCells)[],
): [number, KnownLine][] {
  const [only = 0] = rows;
  const [one] = known;
  // Nearly every line of a roster is the only one of its kind.
  if (one && known.length === 1 && rows.length === 1)
    return agree(lines[only] ?? NONE, one) ? [[only, one]] : [];
  // Nothing tells which of several it is.
  if (known.length > 1 && known.some((one) => !one.likeness)) return [];
  const pairs = rows.flatMap((index) => {
    const line = lines[index];
    return known.flatMap((one) =>
      line && agree(line, one) ? [{ index, one, likeness: one.likeness?.(line) ?? 0 }] : [],
    );
  });
  if (pairs.length < 2) return pairs.map(({ index, one }) => [index, one]);
  // The likest pair first is not always the best of all; a group is two or three rows, of which each order is tried.
  const best = rows.length <= MOST_TRIED && known.length <= MOST_TRIED ? allTold(pairs, rows) : null;
  const chosen = best ?? pairs.sort((a, b) => b.likeness - a.likeness);
  const used = new Set<number | KnownLine>();
  return chosen.flatMap(({ index, one }): [number, KnownLine][] => {
    if (used.has(index) || used.has(one)) return [];
    used.add(index).add(one);
    return [[index, one]];
  });
}

const MOST_TRIED = 5;

type LikelyPair = { index: number; one: KnownLine; likeness: number };

/** Of all ways to pair rows and lines, each once, the one with the most likeness; the first of equals. */
function allTold(pairs: readonly LikelyPair[], [row, ...others]: readonly number[]): LikelyPair[] {
  if (row === undefined) return [];
  const sum = (some: readonly LikelyPair[]): number =>
    some.reduce((total, { likeness }) => total + likeness + 1, 0);
  let best: LikelyPair[] = [];
  for (const pair of [...pairs.filter(({ index }) => index === row), null]) {
    const left = pair ? pairs.filter(({ one }) => one !== pair.one) : pairs;
    const way = [...(pair ? [pair] : []), ...allTold(left, others)];
    if (sum(way) > sum(best)) best = way;
  }
  return best;
}

const agree = (line: LineIdentity, known: KnownLine): boolean =>
  (!line.lineId || !known.lineId || line.lineId === known.lineId) && !(known.exit && line.start > known.exit);
