import { a1 } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { studentService } from './lineIdentity';
import type { RosterFinding, RosterLine } from './roster';
import { textOf } from './rosterCells';

/** What to compare rows by: the sheet, its mapped 0-based columns, and the 1-based column of student IDs to point at. */
export type DoublesInput = { grid: Grid; mapped: readonly number[]; idColumn: number };

/**
 * The lines to use where rows double each other: of one identity (as `lineIdentity` has it) only the first. The others are
 * reported: `duplicate-row` where all mapped cells are the same, `same-line-twice` where they are not; and so are the rows of
 * one service and delivery that run at the same time, which are all used. A finding's text is the place of the other row.
 */
export function withoutDoubles(
  lines: readonly RosterLine[],
  comparing: DoublesInput,
): { lines: RosterLine[]; findings: RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const byLineId = new Map<string, RosterLine>();
  const byService = new Map<string, RosterLine[]>();
  const reported = new Set<number>();
  const used = lines.filter((line) => {
    const key = studentService(line);
    const others = byService.get(key);
    const twin = line.lineId
      ? byLineId.get(line.lineId)
      : others?.find((other) => other.lineId === '' && other.start === line.start);
    if (!twin) {
      if (others) others.push(line);
      else byService.set(key, [line]);
      if (line.lineId) byLineId.set(line.lineId, line);
      return true;
    }
    // A wide row repeated doubles each of its lines and is one finding.
    if (!reported.has(line.row)) findings.push(doubled(line, twin, comparing));
    reported.add(line.row);
    return false;
  });
  for (const group of byService.values())
    if (group.length > 1) findings.push(...overlaps(group, comparing.idColumn));
  return { lines: used, findings };
}

function doubled(
  line: RosterLine,
  twin: RosterLine,
  { grid, mapped, idColumn }: DoublesInput,
): RosterFinding {
  const text = (row: number, column: number) => textOf(grid[row - 1]?.[column]);
  const same = mapped.every((column) => text(line.row, column) === text(twin.row, column));
  return {
    code: same ? 'duplicate-row' : 'same-line-twice',
    place: a1(line.row, idColumn),
    text: a1(twin.row, idColumn),
  };
}

/** The dated rows of one student's service that begin before another of the same delivery has ended. */
function overlaps(group: readonly RosterLine[], idColumn: number): RosterFinding[] {
  const dated = group.filter((line) => line.start !== '' && (line.end === '' || line.end >= line.start));
  const byStart = dated.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.row - b.row));
  return byStart.flatMap((line, index): RosterFinding[] => {
    const running = byStart
      .slice(0, index)
      .find((other) => other.delivery === line.delivery && (other.end === '' || other.end >= line.start));
    if (!running) return [];
    return [{ code: 'overlapping-lines', place: a1(line.row, idColumn), text: a1(running.row, idColumn) }];
  });
}
