import { showAmount } from '../domain/amount';
import { type Day, showDay } from '../domain/day';
import type { Line } from '../domain/line';
import type { Field, Mapping, RosterLine } from '../domain/roster';
import { amountsOn } from '../domain/timeline';
import type { State } from './state';

/** What the columns of a roster are called in sentences. */
export const FIELD_WORDS: { readonly [F in Field]: string } = {
  lineId: 'line ID',
  studentId: 'student ID',
  name: 'name',
  lastName: 'last name',
  firstName: 'first name',
  birthDate: 'birth date',
  grade: 'grade',
  site: 'site',
  service: 'service',
  delivery: 'delivery',
  start: 'start date',
  end: 'end date',
  amount: 'hours',
  amountMin: 'minimum',
  amountMax: 'maximum',
  lre: 'LRE hours',
  lreMin: 'LRE minimum',
  lreMax: 'LRE maximum',
  provider: 'provider',
  caseManager: 'case manager',
  iepMark: 'IEP mark',
  annualReview: 'annual review',
  reevaluation: 're-evaluation',
  esy: 'extended school year',
  household: 'household',
  headOfHousehold: 'head of household',
  restriction: 'restriction',
  location: 'location',
};

/** "Grade: 3 → 4". Hours are those of the record; both sides are in the roster's own unit. */
export function saysOtherwise({ mapping, today }: State, field: Field, line: Line, said: RosterLine): string {
  const amounts = amountsOn(line.timeline, today);
  const recorded = field === 'amount' ? amounts.minutes : field === 'lre' ? amounts.lreMinutes : null;
  const isRecorded = field === 'amount' || field === 'lre';
  const known = line.timeline.rowStart || line.timeline.start;
  const ours = isRecorded
    ? amountText(recorded, field, mapping)
    : // Of a roster that was pasted over, the row is the export itself.
      field === 'start' && line.row === said && known !== ''
      ? showDay(known)
      : line.row
        ? fieldText(field, line.row, mapping)
        : '';
  return `${titleOf(field, mapping)}: ${ours || (line.row?.unreadable.includes(field) ? 'can’t be read' : 'blank')} → ${fieldText(field, said, mapping)}`;
}

/** A field's name at the beginning of a sentence; amounts are called by the roster's unit. */
function titleOf(field: Field, mapping: Mapping): string {
  const words = FIELD_WORDS[field];
  const own = field === 'amount' ? mapping.amountUnit : field === 'lre' ? `LRE ${mapping.lreUnit}` : words;
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** What a row says of a field, for reading; '' where nothing. */
export function fieldText(field: Field, row: RosterLine, mapping: Mapping): string {
  switch (field) {
    case 'name':
    case 'lastName':
    case 'firstName':
      return row.student;
    case 'grade':
      return row.grade ?? '';
    case 'birthDate':
    case 'start':
    case 'end':
    case 'annualReview':
    case 'reevaluation':
      return dayText(row[field]);
    case 'amount':
      return amountText(row.minutes, field, mapping);
    case 'amountMin':
      return amountText(row.minutesMin, field, mapping);
    case 'amountMax':
      return amountText(row.minutesMax, field, mapping);
    case 'lre':
      return amountText(row.lreMinutes, field, mapping);
    case 'lreMin':
    case 'lreMax':
      return amountText(row[field], field, mapping);
    case 'iepMark':
      return row.iepMark ? 'yes' : 'no';
    case 'esy':
      return row.isEsy ? 'yes' : 'no';
    case 'headOfHousehold':
      return row.isHead ? 'yes' : 'no';
    default:
      return row[field];
  }
}

const dayText = (day: Day | ''): string => (day === '' ? '' : showDay(day));

const amountText = (minutes: number | null, field: Field, { amountUnit, lreUnit }: Mapping): string =>
  minutes === null ? '' : showAmount(minutes, field.startsWith('lre') ? lreUnit : amountUnit);
