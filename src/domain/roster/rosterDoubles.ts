import { a1 } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { studentService } from './lineIdentity';
import type { RosterFinding, RosterLine } from './roster';
import { textOf } from './rosterCells';

/** What to compare rows by: the sheet, and the 1-based column of student IDs to point at. */
type DoublesInput = { grid: Grid; idColumn: number };

/**
 * The lines to use where rows double each other. A row that is the same as another in every cell of the sheet counts once:
 * `duplicate-row`; so does a Line ID, and a student whose rows name no provider: `same-line-twice`. Else two rows of one student,
 * service and start are two lines, twins, and reported: `second-line`; and so are the rows of one service and delivery that run at
 * the same time. A finding's text is the place of the other row.
 */
export function withoutDoubles(
  lines: readonly RosterLine[],
  { grid, idColumn }: DoublesInput,
): { lines: RosterLine[]; findings: RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const byLineId = new Map<string, RosterLine>();
  const byService = new Map<string, RosterLine[]>();
  const reported = new Set<number>();
  const used = lines.filter((line) => {
    const key = studentService(line);
    const others = byService.get(key);
    const twins = line.lineId
      ? [byLineId.get(line.lineId) ?? []].flat()
      : (others ?? []).filter((other) => other.lineId === '' && other.start === line.start);
    const [first] = twins;
    const same = twins.find((twin) => isSameRow(grid, line, twin));
    const isOwn = line.lineId === '' && line.columns.provider !== null;
    if (!first || (!same && isOwn)) {
      if (first) tell('second-line', line, first);
      if (first) line.twin = twins.length;
      if (others) others.push(line);
      else byService.set(key, [line]);
      if (line.lineId) byLineId.set(line.lineId, line);
      return true;
    }
    tell(same ? 'duplicate-row' : 'same-line-twice', line, same ?? first);
    return false;
  });
  for (const group of byService.values()) if (group.length > 1) findings.push(...overlaps(group, idColumn));
  return { lines: used, findings };

  /** A wide row repeated doubles each of its lines and is one finding. */
  function tell(code: RosterFinding['code'], { row }: RosterLine, other: RosterLine): void {
    if (!reported.has(row)) findings.push({ code, place: a1(row, idColumn), text: a1(other.row, idColumn) });
    reported.add(row);
  }
}

function isSameRow(grid: Grid, line: RosterLine, twin: RosterLine): boolean {
  const [own = [], other = []] = [grid[line.row - 1], grid[twin.row - 1]];
  // As far as the longer one goes; beyond its end a row is blank.
  return [...own, ...other].every((_, column) => textOf(own[column]) === textOf(other[column]));
}

/** The dated rows of one student's service that begin before another of the same delivery has ended. */
function overlaps(group: readonly RosterLine[], idColumn: number): RosterFinding[] {
  const dated = group.filter((line) => line.start !== '' && (line.end === '' || line.end >= line.start));
  const byStart = dated.sort((a, b) => a.start.localeCompare(b.start));
  return byStart.flatMap((line, index): RosterFinding[] => {
    const running = byStart
      .slice(0, index)
      .find(
        (other) =>
          other.start !== line.start &&
          other.delivery === line.delivery &&
          (other.end === '' || other.end >= line.start),
      );
    if (!running) return [];
    return [{ code: 'overlapping-lines', place: a1(line.row, idColumn), text: a1(running.row, idColumn) }];
  });
}
