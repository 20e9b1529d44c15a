import type { Grade } from '../../domain/cells/grade';
import type { Activity, Method, Person } from '../../domain/people/people';
import { type Load, type LoadPerson, ofKindergartenAge, type ServedLine } from './load';
import type { DayRules } from './stateRules';

/** Something that the state's text asks a director to consider about one person. None of them blocks anything. */
export type Consideration =
  /** Less planning than the text requires. */
  | { code: 'planning-under-required'; minutes: number; required: number }
  /** Self-contained classrooms: between desirable and maximum, a paraprofessional should be considered. */
  | { code: 'consider-paraprofessional'; students: number; desirable: number }
  | { code: 'no-method' }
  /** The worksheet was begun, or the method needs it, and these lines of it are blank in Providers; `planning` counts where that one is. */
  | { code: 'worksheet-lines-missing'; lines: readonly Activity[]; planning: number }
  /** Reading `two-maxima`: more students than the head count's worksheet comes to. */
  | { code: 'over-worksheet-maximum'; students: number; maximum: number; worksheet: string }
  /** Reading `mixed-grades`. */
  | { code: 'several-bands' }
  /** Reading `grades-without-band`; `see` is the method that has numbers for them. */
  | { code: 'grades-without-band'; grades: readonly Grade[]; see: Method | null }
  /** Students whose grade the roster does not tell, so that the limit goes by those of the others. */
  | { code: 'students-without-grade'; students: number }
  /** Early childhood: no state funding for staff who serve children of kindergarten age. */
  | { code: 'ecse-with-school-age'; children: number };

/** Lines that no worksheet can do without; a blank in any other line may well mean no such duty. */
const NEEDED: readonly Activity[] = ['Instructional minutes', 'Planning'];

export function considerationsFor(
  { minutes, method, paraprofessional }: LoadPerson & Pick<Person, 'paraprofessional'>,
  load: Load,
  served: readonly ServedLine[],
  worksheetMaximum: number | null,
  rules: DayRules,
): Consideration[] {
  const { requiredPlanning, headCountMaximum } = rules.formulas;
  if (load.lines === 0) return [];
  const found: Consideration[] = [];
  const { limits, students, rests } = load;
  if (method === null) found.push({ code: 'no-method' });

  const missing = NEEDED.filter((line) => minutes[line] === null);
  const begun = Object.values(minutes).some((each) => each !== null);
  if (missing.length > 0 && (begun || method === 'altcase'))
    found.push({ code: 'worksheet-lines-missing', lines: missing, planning: requiredPlanning });
  const planning = minutes.Planning;
  if (planning !== null && planning < requiredPlanning)
    found.push({ code: 'planning-under-required', minutes: planning, required: requiredPlanning });

  if (load.method === 'self-contained' && !paraprofessional && limits && load.status === 'Above desirable')
    found.push({
      code: 'consider-paraprofessional',
      students,
      desirable: limits.strictest.desirable,
    });
  if (load.method === 'head count' && worksheetMaximum !== null && students > worksheetMaximum)
    found.push({
      code: 'over-worksheet-maximum',
      students,
      maximum: worksheetMaximum,
      worksheet: headCountMaximum.name,
    });

  if ((limits?.bands.length ?? 0) > 1) found.push({ code: 'several-bands' });
  const outside = rests.code === 'grade-has-no-band' ? rests.grades : [...new Set(limits?.outside)];
  if (outside.length > 0)
    found.push({
      code: 'grades-without-band',
      grades: outside,
      see: outside.includes('PK') ? 'ecse' : null,
    });
  if (load.ungraded > 0 && load.method !== 'ecse' && rests.code !== 'no-grades')
    found.push({ code: 'students-without-grade', students: load.ungraded });
  const children = load.method === 'ecse' ? ofKindergartenAge(served, rules).size : 0;
  if (children > 0) found.push({ code: 'ecse-with-school-age', children });
  return found;
}
