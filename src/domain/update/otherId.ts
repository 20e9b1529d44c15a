import type { Case } from '../caseload/cases';
import type { Line } from '../caseload/line';
import { foldedText } from '../cells/foldedText';
import { nameKey } from '../people/personName';
import { studentService } from '../roster/lineIdentity';
import type { RosterLine } from '../roster/roster';

/**
 * Finds the line of a student whom a new row is about under another ID: the same name and birth date; or, where one side has no birth
 * date, the same name, site and service of a student of whom only this line is gone.
 */
export function otherIds(
  cases: ReadonlyMap<string, Case>,
  gone: readonly Line[],
  isOurs: (line: Line) => boolean,
): (row: RosterLine) => Line | undefined {
  const open = [...cases.values()].flatMap(({ services }) =>
    services.filter((line) => line.timeline.exit === '' && isOurs(line)),
  );
  const missing = new Set(gone);
  const stays = new Set(open.filter((line) => !missing.has(line)).map(({ timeline }) => timeline.studentId));
  const born = new Map<string, Line>();
  const seen = new Map<string, Line>();
  for (const line of open) {
    const { row, timeline } = line;
    if (row && row.birthDate !== '') born.set(`${nameKey(row.student)}|${row.birthDate}`, line);
    if (row && missing.has(line) && stays.has(timeline.studentId) && row.site !== '')
      seen.set(atSite(row), line);
  }
  return (row) => {
    if (cases.has(row.studentId) || nameKey(row.student) === '') return undefined;
    const same = row.birthDate === '' ? undefined : born.get(`${nameKey(row.student)}|${row.birthDate}`);
    const alike = seen.get(atSite(row));
    const contradicts = row.birthDate !== '' && (alike?.row?.birthDate ?? '') !== '';
    return same ?? (contradicts ? undefined : alike);
  };
}

const atSite = ({ student, site, service }: RosterLine): string =>
  [nameKey(student), foldedText(site), studentService({ studentId: '', service })].join('|');
