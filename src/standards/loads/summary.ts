import type { Person } from '../../domain/people/people';
import { type Consideration, considerationsFor } from './considerations';
import { limitsFor } from './limits';
import { filledIn, type Load, type LoadPerson, loadOf, type ServedLine, studentGrades } from './load';
import type { DayRules } from './stateRules';

/**
 * Everything that is told of one person on a day. The report, the worksheets, `CASELOAD_SUMMARY` and the sidebar all show
 * parts of this, so that they never disagree. What can't be worked out is null.
 */
export type PersonSummary = {
  load: Load;
  minutesPerDay: number | null;
  contact: number | null;
  altcase: number | null;
  /** Both maxima of the head count (reading `two-maxima`): its worksheet's, and its table's for these grades and this FTE. */
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
  rules: DayRules,
): PersonSummary {
  const students = studentGrades(served);
  const load = loadOf(person, served, iepsManaged, rules, students);
  const nothing = { minutesPerDay: null, contact: null, altcase: null };
  if (!person) return { load, ...nothing, worksheetMaximum: null, tableMaximum: null, considerations: [] };
  const { teacherTime, contactNumber, headCountMaximum } = rules.formulas;
  const time = filledIn(teacherTime, person.minutes);
  const contact = time.ok ? contactNumber(load.minutes, time.value.minutesPerDay) : null;
  const grades = [...students.values()].filter((grade) => grade !== null);
  const table = limitsFor({ method: 'head count', grades, fte: person.fte }, rules);
  const worksheet = filledIn(headCountMaximum, person.minutes);
  const worksheetMaximum = worksheet.ok ? worksheet.value.maximumStudents : null;
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
    considerations: considerationsFor(person, load, served, worksheetMaximum, rules),
  };
}
