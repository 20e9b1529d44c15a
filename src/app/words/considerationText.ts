import { counted } from '../../domain/cells/counted';
import type { Consideration } from '../../standards/loads/considerations';
import { gradesText } from '../look/loadOnWire';

/** What the plan asks to consider, in a sentence that says what to do. */
export function considerationText(what: Consideration): string {
  switch (what.code) {
    case 'planning-under-required':
      return `Planning is ${what.minutes} minutes a week in Providers; the plan requires ${what.required}.`;
    case 'consider-paraprofessional':
      return `${what.students} students are above the desirable ${what.desirable}: consider a paraprofessional.`;
    case 'no-method':
      return 'Choose a method in Providers; until then the head count applies.';
    case 'worksheet-lines-missing':
      return `The worksheet lacks ${what.lines.join(' and ').toLowerCase()}: write the minutes a week in Providers.${
        what.lines.includes('Planning') ? ` Blank planning counts as ${what.planning}.` : ''
      }`;
    case 'over-worksheet-maximum':
      return `${what.students} students are more than the ${what.maximum} of ${what.worksheet}.`;
    case 'several-bands':
      return 'Grades in several bands: the strictest counts.';
    case 'grades-without-band':
      return `Grades ${gradesText(what.grades)} are in no table${what.see === 'ecse' ? '; for preschool there is the method ECSE' : ''}.`;
    case 'students-without-grade':
      return `${counted(what.students, 'student')} without a grade in the roster: type it, since the limit goes by grades.`;
    case 'ecse-with-school-age':
      return `${what.children === 1 ? 'One child is' : `${what.children} children are`} five and of kindergarten age: ECSE funding is for younger children.`;
  }
}
