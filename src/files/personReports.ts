import { holdingsBy, summaries } from '../app/report/caseloadSummary';
import type { PersonFigures } from '../app/report/summaryTable';
import type { Day } from '../domain/cells/day';
import type { OpenedFile } from './openedFile';

/** One person's caseload on a day: what CASELOAD_SUMMARY has in the columns of these names; null where there is nothing to tell. */
export type PersonReport = {
  key: string;
  person: string;
  role: string | null;
  sites: string | null;
  fte: number | null;
  grades: string | null;
  method: string;
  headCount: number;
  iepsManaged: number;
  studentMinutes: number;
  teacherMinutesADay: number | null;
  contact: number | null;
  altcase: number | null;
  maximumByWorksheet: number | null;
  maximumByTable: number | null;
  caseload: number | null;
  desirable: number | null;
  maximum: number | null;
  status: PersonFigures['Status'];
  restsOn: string | null;
  toConsider: string | null;
  lines: number;
};

/** Every person of a workbook, and Unassigned where anything is nobody's. */
export const personReports = (
  { state }: OpenedFile,
  asOf: Day,
  by = holdingsBy(state, asOf),
): PersonReport[] =>
  summaries(state, asOf, by).map((figures) => ({
    key: figures.Key,
    person: figures.Person,
    role: figures.Role || null,
    sites: figures.Sites || null,
    fte: figures.FTE,
    grades: figures.Grades || null,
    method: figures.Method,
    headCount: figures['Head count'],
    iepsManaged: figures['IEPs managed'],
    studentMinutes: figures['Student minutes'],
    teacherMinutesADay: figures['Teacher minutes a day'],
    contact: figures['CONTACT#'],
    altcase: figures['ALTCASE#'],
    maximumByWorksheet: figures['Maximum by worksheet'],
    maximumByTable: figures['Maximum by table'],
    caseload: figures.Caseload,
    desirable: figures.Desirable,
    maximum: figures.Maximum,
    status: figures.Status,
    restsOn: figures['Rests on'] || null,
    toConsider: figures['To consider'] || null,
    lines: figures.Lines,
  }));
