import type { Person } from '../../domain/people/people';
import { contactNumber, option1Worksheet } from '../missouri/formulas';
import { missouri } from '../missouri/tables';
import { type Consideration, considerationsFor } from './considerations';
import { limitsFor } from './limits';
import { type Load, type LoadPerson, loadOf, type ServedLine, studentGrades, teacherTimeOf } from './load';
import type { Provision } from './provision';

/**
 * Everything that is told of one person on a day. The report, the worksheets, `CASELOAD_SUMMARY` and the sidebar all show
 * parts of this, so that they never disagree. What can't be worked out is null.
 */
export type Summary = {
  load: Load;
  minutesPerDay: number | null;
  contact: number | null;
  altcase: number | null;
  /** Both of option 1's maxima (reading `two-maxima`): its worksheet's, and its table's for these grades and this FTE. */
  worksheetMaximum: number | null;
  tableMaximum: number | null;
  considerations: Consideration[];
};

export type SummaryPerson = LoadPerson & Pick<Person, 'paraprofessional'>;

/** `person` is null for whoever has no limits: a vacancy, Unassigned. */
export function summaryOf(
  person: SummaryPerson | null,
  served: readonly ServedLine[],
  iepsManaged: number,
  provisions: readonly Provision[] = missouri,
): Summary {
  const load = loadOf(person, served, iepsManaged, provisions);
  const nothing = { minutesPerDay: null, contact: null, altcase: null };
  if (!person) return { load, ...nothing, worksheetMaximum: null, tableMaximum: null, considerations: [] };
  const time = teacherTimeOf(person.minutes);
  const contact = time.ok ? contactNumber(load.minutes, time.value.minutesPerDay) : null;
  const grades = [...studentGrades(served).values()].filter((grade) => grade !== null);
  const table = limitsFor({ method: 'head count', grades, fte: person.fte }, provisions);
  const worksheetMaximum = worksheetMaximumOf(person.minutes);
  return {
    load,
    ...(time.ok && contact?.ok
      ? {
          minutesPerDay: time.value.minutesPerDay,
          contact: contact.value,
          altcase: contact.value + iepsManaged,
        }
      : nothing),
    worksheetMaximum,
    tableMaximum: table.ok ? table.value.strictest.maximum : null,
    considerations: considerationsFor(person, load, worksheetMaximum),
  };
}

/** Option 1's worksheet from a person's row in Providers; null without instructional minutes or time left. */
function worksheetMaximumOf(minutes: LoadPerson['minutes']): number | null {
  const instructional = minutes['Instructional minutes'];
  if (instructional === null) return null;
  const { 'Instructional minutes': _, ...activities } = minutes;
  const worksheet = option1Worksheet(
    instructional,
    Object.values(activities).map((each) => each ?? 0),
  );
  return worksheet.ok ? worksheet.value.maximumStudents : null;
}
