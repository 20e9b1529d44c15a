import type { RosterLine } from '../roster/roster';
import { type Case, linesOf } from './cases';
import type { Line } from './line';

/**
 * Says of each line where it is, and so whose it is to see and to change: where its row says; where that cell is empty, where the
 * record last had it; where neither says, where the student's other lines are. Emptying a cell thus opens a line to nobody.
 * (In place: a copy of every line would take longer than joining them.)
 */
export function placeLines(lines: ReadonlyMap<string, Line>): void {
  const nowhere: Line[] = [];
  for (const line of lines.values()) {
    line.site = line.row?.site || line.timeline.site;
    if (line.site === '') nowhere.push(line);
  }
  if (nowhere.length === 0) return;
  const ofStudent = new Map<string, string>();
  for (const { site, timeline } of lines.values())
    if (site !== '' && !ofStudent.has(timeline.studentId)) ofStudent.set(timeline.studentId, site);
  for (const line of nowhere) line.site = ofStudent.get(line.timeline.studentId) ?? '';
}

/** Where a row is that the record need not know, of the roster or of an export: as it says, else where its student's lines are. */
export function siteOfRow(row: Pick<RosterLine, 'site'>, own: Case | undefined): string {
  if (row.site !== '' || !own) return row.site;
  return linesOf(own).find((line) => line.row === row)?.site ?? siteOfStudent(own);
}

/** Where a student's lines are, the first of them; '' where nothing says. */
export const siteOfStudent = (own: Case): string => linesOf(own)[0]?.site ?? '';

/** Where the line of an entry is; of one whose opening was undone, where the entry says. */
export const siteOfEntry = (
  { lineKey, site }: { lineKey: string; site: string },
  lines: ReadonlyMap<string, Line>,
): string => lines.get(lineKey)?.site ?? site;
