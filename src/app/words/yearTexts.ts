import { counted, inFigures } from '../../domain/cells/counted';
import { showDay } from '../../domain/cells/day';
import { firstOf } from '../../domain/cells/listed';
import type { FindingCase } from '../../domain/decide/finding';
import { dayOrStart, notADate, type Sentences } from './sentenceParts';

/** Sentences of what a new school year finds. */
export const yearTexts = {
  'at-other-sites': ({ students }) =>
    `${students === 1 ? 'One student has' : `${inFigures(students)} students have`} lines at sites that are not yours as well. ${students === 1 ? 'That student’s' : 'Their'} year is left as it is: an Admin of all these sites plans it.`,
  'begins-after': ({ count, from, first }) => {
    const one = count === 1;
    return `${one ? 'One line begins' : `${inFigures(count)} lines begin`} only after ${showDay(from)}${one ? ', on' : ', the first on'} ${showDay(first)}, and ${one ? 'is' : 'are'} in no caseload and no load here. A later first day takes ${one ? 'it' : 'them'} in.`;
  },
  'begins-later': ({ cases }) =>
    `${leavers(cases, 'begins on')} Choose a grade instead, or take that service out first.`,
  'cut-off-unreadable': ({ text }) => `“${text}” is not a day of the year. Write the cut-off as 08/01.`,
  'exited-later': ({ cases }) => `${leavers(cases, 'has an exit on')} Undo that exit first.`,
  'from-on-weekend': ({ typed, from }) =>
    `${showDay(typed)} is on a weekend. The year begins on the Monday after it, ${showDay(from)}.`,
  'from-not-ahead': ({ from }) =>
    `The first day of the new school year must be after today; ${showDay(from)} is not.`,
  'from-too-far': ({ until }) => `A school year can be planned until ${showDay(until)}, 18 months ahead.`,
  'from-unreadable': ({ text }) => notADate(text, 'Write the first day as 08/02/2027.'),
  'later-elsewhere': ({ later }) =>
    `${firstOf(
      later.map(
        ({ person, student, day, school }) =>
          `${person} has ${student} from ${showDay(day)} on, who is at ${school} by then`,
      ),
      NAMED,
    )}. That was arranged before and stands: change it in Reassign caseloads if someone else is to follow.`,
  'leaving-age-unreadable': ({ text, youngest, oldest }) =>
    `“${text}” is not an age from ${youngest} to ${oldest}, in whole years.`,
  'next-school-missing': ({ grades }) =>
    `Nobody said to which school each goes: ${schoolGrades(grades)}. Choose one for each of them; their own school is a choice too.`,
  'no-grade-column': () =>
    'The roster has no column for the grade, so nobody goes up and nobody leaves with grade 12. If it has one under another name, choose it in Set up.',
  'no-next-school': ({ grades }) =>
    `No next school is chosen, and their school does not have the grade today: ${schoolGrades(grades)}. They stay at their school.`,
  'nothing-to-save': () => 'Nothing changes in the new school year, so there is nothing to save.',
  'planned-already': ({ students }) =>
    `${students === 1 ? 'One student has a grade' : `${inFigures(students)} students have their grades`} for the new year from a plan that was saved before, and ${students === 1 ? 'keeps it' : 'keep them'}. To plan anew, undo that save in History first.`,
  'schools-are-tabs': ({ grades }) =>
    `Each school is a tab of the roster, so nobody can be moved to another one from here: ${schoolGrades(grades)}, which their school does not have today. Move their rows to the tab of their new school when the year begins.`,
  'unknown-school': ({ school }) =>
    `“${school}” is none of your schools. A school without students yet has to be named under Sites of somebody in Providers first.`,
  'unknown-student': ({ studentId }) => `There is no student “${studentId}” in this plan. Look at it again.`,
  'unknown-team': () => 'One of the teams is not in this plan. Look at it again.',
} satisfies Partial<Sentences>;

/** So many students are named; of the others it is told how many there are. */
const NAMED = 5;

function leavers(cases: readonly FindingCase[], begins: string): string {
  const named = cases
    .slice(0, NAMED)
    .map(({ student, service, day }) => `${student} leaves, but ${service} ${begins} ${dayOrStart(day)}`);
  const rest = cases.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${inFigures(rest)} more like this` : ''}.`;
}

/** "Oak, grade 6 (12 students)". */
const schoolGrades = (grades: readonly { school: string; grade: string; students: number }[]): string =>
  firstOf(
    grades.map(
      ({ school, grade, students }) => `${school}, ${gradeName(grade)} (${counted(students, 'student')})`,
    ),
    NAMED,
  );

const gradeName = (grade: string): string => (/^\d+$/.test(grade) ? `grade ${grade}` : grade);
