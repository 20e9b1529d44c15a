import type { Day } from '../cells/day';
import type { Field, RosterLine } from './roster';

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

export const WEIGHT: Partial<Record<Field, number>> = {
  studentId: 30,
  provider: 25,
  caseManager: 15,
  service: 10,
  amount: 8,
  name: 8,
  lastName: 8,
  grade: 6,
  site: 5,
  start: 4,
  delivery: 3,
};

/** How a column's input is typed and checked. */
export type FieldKind = 'text' | 'day' | 'amount' | 'grade' | 'mark' | 'delivery';

export const KINDS: Partial<Record<Field, FieldKind>> = {
  birthDate: 'day',
  annualReview: 'day',
  reevaluation: 'day',
  esy: 'mark',
  start: 'day',
  end: 'day',
  amount: 'amount',
  amountMin: 'amount',
  amountMax: 'amount',
  lre: 'amount',
  lreMin: 'amount',
  lreMax: 'amount',
  grade: 'grade',
  iepMark: 'mark',
  delivery: 'delivery',
};

export const kindOf = (field: Field): FieldKind => KINDS[field] ?? 'text';

export function dayIn(field: Field, row: RosterLine): Day | '' {
  switch (field) {
    case 'birthDate':
    case 'start':
    case 'end':
    case 'annualReview':
    case 'reevaluation':
      return row[field];
    default:
      return '';
  }
}

export function minutesIn(field: Field, row: RosterLine): number | null {
  switch (field) {
    case 'amount':
      return row.minutes;
    case 'amountMin':
      return row.minutesMin;
    case 'amountMax':
      return row.minutesMax;
    case 'lre':
      return row.lreMinutes;
    case 'lreMin':
    case 'lreMax':
      return row[field];
    default:
      return null;
  }
}
