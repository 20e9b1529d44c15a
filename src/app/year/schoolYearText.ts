import type { YearFinding } from '../../contract/schoolYear';
import { type Day, showDay } from '../../domain/cells/day';
import { birthday, type YearSettings } from '../../domain/year/nextGrade';
import type { YearCase, YearProblem } from '../../domain/year/yearProblem';
import type { YearStudent } from '../../domain/year/yearStudents';
import { findingOnWire } from '../words/findingText';
import { problemOnWire } from '../words/formText';

/** A finding of a school year in words: the one place where its codes become sentences. */
export function yearFinding(problem: YearProblem): YearFinding {
  const blocks = (field: YearFinding['field'], sentence: string): YearFinding => ({
    code: problem.code,
    severity: 'blocks',
    field,
    sentence,
  });
  const warns = (field: YearFinding['field'], sentence: string): YearFinding => ({
    ...blocks(field, sentence),
    severity: 'warns',
  });
  switch (problem.code) {
    case 'from-unreadable':
      return blocks('from', `“${problem.text}” is not a date. Write the first day as 08/01/2027.`);
    case 'from-not-ahead':
      return blocks(
        'from',
        `The first day of the new school year must be after today; ${showDay(problem.from)} is not.`,
      );
    case 'from-too-far':
      return blocks('from', `A school year can be planned until ${showDay(problem.until)}, 18 months ahead.`);
    case 'cut-off-unreadable':
      return blocks('cutOff', `“${problem.text}” is not a day of the year. Write the cut-off as 08/01.`);
    case 'leaving-age-unreadable':
      return blocks(
        'leavingAge',
        `“${problem.text}” is not an age from ${problem.youngest} to ${problem.oldest}, in whole years.`,
      );
    case 'no-grade-column':
      return warns(
        null,
        'The roster has no column for the grade, so nobody goes up and nobody leaves with grade 12. If it has one under another name, choose it in Set up.',
      );
    case 'changed-since-read':
      return blocks(
        null,
        'The roster, the record or the settings changed since you looked at this plan. Look at it again.',
      );
    case 'nothing-to-save':
      return blocks(null, 'Nothing changes in the new school year, so there is nothing to save.');
    case 'at-other-sites':
      return warns(
        null,
        `${problem.students === 1 ? 'One student has' : `${problem.students} students have`} lines at sites that are not yours as well. ${problem.students === 1 ? 'That student’s' : 'Their'} year is left as it is: an Admin of all these sites plans it.`,
      );
    case 'planned-already':
      return warns(
        null,
        `${problem.students === 1 ? 'One student has a grade' : `${problem.students} students have their grades`} for the new year from a plan that was saved before, and ${problem.students === 1 ? 'keeps it' : 'keep them'}. To plan anew, undo that save in History first.`,
      );
    case 'unknown-student':
      return blocks('becomes', `There is no student “${problem.studentId}” in this plan. Look at it again.`);
    case 'unknown-team':
      return blocks('teams', 'One of the teams is not in this plan. Look at it again.');
    case 'unknown-person':
      return blocks('teams', 'Choose whom the team goes to from the list.');
    case 'begins-later':
      return blocks(
        'becomes',
        `${casesText(problem.cases, 'leaves, but', 'begins on')} Choose a grade instead, or take that service out first.`,
      );
    case 'exited-later':
      return blocks(
        'becomes',
        `${casesText(problem.cases, 'leaves, but', 'has an exit on')} Undo that exit first.`,
      );
    case 'begins-after': {
      const { lines, from, first } = problem;
      const begin = lines === 1 ? 'One line begins' : `${lines} lines begin`;
      return warns(
        'from',
        `${begin} only after ${showDay(from)}${lines === 1 ? ', on' : ', the first on'} ${showDay(first)}, and ${lines === 1 ? 'is' : 'are'} in no caseload and no load here. A later first day takes ${lines === 1 ? 'it' : 'them'} in.`,
      );
    }
    case 'of-moves': {
      const { code, severity, sentence } = findingOnWire(problem.first);
      return { code, severity, field: 'teams', sentence: more(sentence, problem.count) };
    }
    case 'of-exits': {
      const { code, severity, sentence } = problemOnWire(problem.first);
      const text = `${problem.student}: ${sentence}`;
      return { code, severity, field: 'becomes', sentence: more(text, problem.count) };
    }
  }
}

const more = (sentence: string, count: number): string =>
  count === 1 ? sentence : `${sentence} (And ${count - 1} more like this.)`;

/** So many students are named; of the others it is told how many there are. */
const NAMED = 5;

function casesText(cases: readonly YearCase[], leaves: string, begins: string): string {
  const named = cases
    .slice(0, NAMED)
    .map(({ student, service, day }) => `${student} ${leaves} ${service} ${begins} ${showDay(day)}`);
  const rest = cases.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${rest} more like this` : ''}.`;
}

/** Why someone should look at a student, in a sentence. */
export function studentNote(
  { next, grades }: YearStudent,
  { from, cutOff, leavingAge }: YearSettings,
  today: Day,
): string {
  const { why, five, leaving } = next;
  const turns =
    leaving === '' ? '' : `${leaving <= today ? 'Turned' : 'Turns'} ${leavingAge} on ${showDay(leaving)}.`;
  switch (why) {
    case null:
      return '';
    case 'too old':
    case 'ages out':
      return turns;
    case 'kindergarten':
      return five === '' ? '' : `Five on ${showDay(five)}, before the cut-off.`;
    case 'stays in preschool':
      return five === ''
        ? ''
        : `Five on ${showDay(five)}, not before the cut-off (${cutOff.replace('-', '/')}).`;
    case 'no birth date':
      return 'In preschool, and the roster tells no one birth date.';
    case 'no grade':
      return 'No row tells a grade that can be read.';
    case 'several grades':
      return `The rows say grades ${grades.join(' and ')}.`;
    case 'grade 12':
      return leaving !== '' && leaving < birthday(from, 1)
        ? `In grade 12 this year. ${turns}`
        : 'In grade 12 this year.';
  }
}
