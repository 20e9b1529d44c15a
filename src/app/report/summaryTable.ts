import type { Person } from '../../domain/people/people';
import type { PersonSummary } from '../../standards/loads/summary';
import { gradesText, restsText } from '../look/loadOnWire';
import { considerationText } from '../words/considerationText';
import { SUMMARY_HEADER, type SummaryColumn } from './summaryHeader';

type SummarizedPerson = { key: string; name: string; person: Person | null };

/** A person's figures by the titles of their columns; null or '' where there is nothing to tell. */
export type PersonFigures = ReturnType<typeof personFigures>;

/** `rests`: what the figures rest on besides. */
export function personFigures({ key, name, person }: SummarizedPerson, summary: PersonSummary, rests = '') {
  const { load } = summary;
  return {
    Key: key,
    Person: name,
    Role: person?.role ?? null,
    Sites: !person ? null : person.sites === 'All' ? 'All' : person.sites.join('; '),
    FTE: person?.fte ?? null,
    Grades: gradesText(load.grades),
    Method: load.methodName,
    'Head count': load.students,
    'IEPs managed': load.iepsManaged,
    'Student minutes': Math.round(load.minutes * 100) / 100,
    'Teacher minutes a day': summary.minutesPerDay,
    'CONTACT#': summary.contact,
    'ALTCASE#': summary.altcase,
    'Maximum by worksheet': summary.worksheetMaximum,
    'Maximum by table': summary.tableMaximum,
    Caseload: load.number,
    Desirable: load.limits?.strictest.desirable ?? null,
    Maximum: load.limits?.strictest.maximum ?? null,
    Status: load.status,
    'Rests on': [restsText(load), rests].filter((text) => text !== '').join(' '),
    'To consider': summary.considerations.map(considerationText).join(' '),
    Lines: load.lines,
  } satisfies Record<SummaryColumn, string | number | null>;
}

/** A person's row; blank where there is nothing to tell. */
export const summaryRow = (figures: PersonFigures): (string | number)[] =>
  SUMMARY_HEADER.map((column) => figures[column] ?? '');
