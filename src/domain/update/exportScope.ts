import type { Line } from '../caseload/line';
import { foldedText } from '../cells/foldedText';
import { grouped } from '../cells/grouped';
import { studentService } from '../roster/lineIdentity';
import type { Mapping } from '../roster/roster';
import type { ExportSheet } from './exportSheet';

/** What an export speaks of: of another site or service it says nothing, so that nobody is gone there. */
export type ExportScope = {
  /** Whether a line would be in the export if the student still had it. */
  includes: (line: Line) => boolean;
  /** The services that its rows name, and lines of services that none does. */
  named: string[];
  others: Line[];
  /** Lines at sites that its rows don't name. */
  elsewhere: Line[];
};

/** So many students may all have left a service; where more had it, the export leaves that service out. */
const FEW_STUDENTS = 3;

/** What an export speaks of, held against the open service lines of the record. */
export function exportScope(sheet: ExportSheet, open: readonly Line[]): ExportScope {
  const { mapping, sites } = sheet;
  const named = new Map(
    sheet.lines.flatMap(({ service }) => (service === '' ? [] : [[keyOf(service), service] as const])),
  );
  const isAtSite = ({ site }: Line): boolean =>
    sites.size === 0 || site === '' || sites.has(foldedText(site));
  const studentsOf = (lines: readonly Line[]) => new Set(lines.map(({ timeline }) => timeline.studentId));
  const [exported, here] = [
    new Set(sheet.lines.map(({ studentId }) => studentId)),
    studentsOf(open.filter(isAtSite)),
  ];
  // Whom it names, and who has nothing at its sites, has moved there: it speaks of all that they have.
  const hasMoved = ({ timeline: { studentId } }: Line): boolean =>
    exported.has(studentId) && !here.has(studentId);
  const isNamedSite = (line: Line): boolean => isAtSite(line) || hasMoved(line);
  // Blocks name their services row by row, as a long export does.
  const namesAny = hasBlocks(mapping);
  const speaksOf = (line: Line): boolean =>
    isNamedSite(line) &&
    (mapping.shape === 'long' || namesAny || !!columnOfService(mapping, line.timeline.service));
  const others = [...grouped(open.filter(speaksOf), ({ timeline }) => keyOf(timeline.service))]
    .filter(([key]) => named.size > 0 && key !== keyOf('') && !named.has(key))
    .flatMap(([, lines]) => (studentsOf(lines).size > FEW_STUDENTS ? lines : []));
  const left = new Set(others);
  return {
    includes: (line) => speaksOf(line) && !left.has(line),
    named: [...named.values()],
    others,
    elsewhere: open.filter((line) => !isNamedSite(line)),
  };
}

const keyOf = (service: string): string => studentService({ studentId: '', service });

/** Whether services stand in blocks, each named by a column of its own. */
export const hasBlocks = ({ services }: Mapping): boolean => services.some(({ service }) => service === '');

/** The columns that a wide roster has for a service. */
export const columnOfService = (
  { services }: Mapping,
  service: string,
): Mapping['services'][number] | undefined => services.find((each) => keyOf(each.service) === keyOf(service));
