import { type Day, showDay } from '../../domain/cells/day';
import { birthday } from '../../domain/cells/schoolAge';
import type { YearSettings } from '../../domain/year/nextGrade';
import type { StudentInYear } from '../../domain/year/yearStudents';

/** Why someone should look at a student, in a sentence. */
export function studentNote(
  { next, grades }: StudentInYear,
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
