import type { RosterLine } from '../roster/roster';
import type { Case } from './cases';
import type { Line } from './line';

/**
 * Where each line is, and so whose it is to see and to change: where its row says; where that cell is empty, where the record
 * last had it; where neither says, where the student's other lines are. Emptying a cell thus opens a line to nobody.
 */
export function withSites(lines: ReadonlyMap<string, Omit<Line, 'site'>>): Map<string, Line> {
  const said = ({ row, timeline }: Omit<Line, 'site'>): string => row?.site || timeline.site;
  const ofStudent = new Map<string, string>();
  for (const line of lines.values()) {
    const { studentId } = line.timeline;
    if (!ofStudent.get(studentId)) ofStudent.set(studentId, said(line));
  }
  return new Map(
    [...lines].map(([key, line]) => [
      key,
      { ...line, site: said(line) || (ofStudent.get(line.timeline.studentId) ?? '') },
    ]),
  );
}

/** Where a row is that the record need not know, of the roster or of an export: as it says, else where its student's lines are. */
export function siteOfRow(row: Pick<RosterLine, 'site'>, own: Case | undefined): string {
  if (row.site !== '' || !own) return row.site;
  return linesOf(own).find((line) => line.row === row)?.site ?? siteOfStudent(own);
}

/** Where a student's lines are, the first of them; '' where nothing says. */
export const siteOfStudent = (own: Case): string => linesOf(own)[0]?.site ?? '';

const linesOf = ({ services, management }: Case): Line[] => [...services, ...management];

/** Where the line of an entry is; of one whose opening was undone, where the entry says. */
export const siteOfEntry = (
  { lineKey, site }: { lineKey: string; site: string },
  lines: ReadonlyMap<string, Line>,
): string => lines.get(lineKey)?.site ?? site;
