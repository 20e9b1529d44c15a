import { holdingsBy, summaryRows } from '../app/report/caseloadSummary';
import { SUMMARY_HEADER, type SummaryColumn } from '../app/report/summaryTable';
import type { Day } from '../domain/cells/day';
import type { OpenedFile } from './openedFile';

const FIELDS = {
  Key: 'key',
  Person: 'person',
  Role: 'role',
  Sites: 'sites',
  FTE: 'fte',
  Grades: 'grades',
  Method: 'method',
  'Head count': 'headCount',
  'IEPs managed': 'iepsManaged',
  'Student minutes': 'studentMinutes',
  'Teacher minutes a day': 'teacherMinutesADay',
  'CONTACT#': 'contact',
  'ALTCASE#': 'altcase',
  'Maximum by worksheet': 'maximumByWorksheet',
  'Maximum by table': 'maximumByTable',
  Caseload: 'caseload',
  Desirable: 'desirable',
  Maximum: 'maximum',
  Status: 'status',
  'Rests on': 'restsOn',
  'To consider': 'toConsider',
  Lines: 'lines',
} as const satisfies Readonly<Record<SummaryColumn, string>>;

/** One person's caseload on a day: what CASELOAD_SUMMARY has in the columns of these names; null where there is nothing to tell. */
export type PersonReport = { [field in (typeof FIELDS)[SummaryColumn]]?: string | number | null };

/** Every person of a workbook, and Unassigned where anything is nobody's. */
export const personReports = (
  { state }: OpenedFile,
  asOf: Day,
  by = holdingsBy(state, asOf),
): PersonReport[] =>
  summaryRows(state, asOf, by).map((row) =>
    Object.fromEntries(
      SUMMARY_HEADER.map((title, i) => [FIELDS[title], row[i] === '' ? null : (row[i] ?? null)]),
    ),
  );
