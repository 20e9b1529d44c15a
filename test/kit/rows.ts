import type { Cell } from '../../src/domain/cells/cell';

/** The columns of the small roster. */
export const HEADER = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'Service',
  'Start Date',
  'End Date',
  'Hours per week',
  'Min Hours',
  'Max Hours',
  'LRE Hours',
  'Provider',
  'Case Manager',
  'Notes',
];

/**
 * A row of the small roster in one line: ID | student | grade | school | service | start | end | hours and their IEP range | LRE hours |
 * provider | case manager | notes. "3 2-4" is three hours, of which the IEP allows two to four; what is left out at the end is blank.
 */
export function row(line: string): Cell[] {
  const [id, student, grade, school, service, start, end, hours = '', lre, provider, manager, notes] = line
    .split('|')
    .map((part) => part.trim());
  const [amount, least, most] = hours.split(/[ -]/);
  const texts = [id, student, grade, school, service, start, end];
  return [
    ...texts.map((text) => text ?? ''),
    ...[amount, least, most, lre].map(numberIn),
    ...[provider, manager, notes].map((text) => text ?? ''),
  ];
}

const numberIn = (text = ''): Cell => (text === '' ? '' : Number(text));

/** Ramos with three lines at Oak, Cho with one at Oak, Okafor with one at Birch, one line unassigned. */
const SMALL = [
  '2000001 | Alvarez, Ana | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Ramos, Elena',
  '2000002 | Bishop, Ben  | 4 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Cho, Ben     | call mom',
  '2000003 | Diaz, Drew   | 5 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Elena Ramos  | Ramos, Elena',
  '2000004 | Evans, Ella  | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Cho, Ben     | Cho, Ben',
  '2000005 | Fox, Finn    | 2 | Birch | Resource | 2026-08-15 | 2027-05-28 | 2 2-4   | 1 | Okafor, Dele | Okafor, Dele',
  '2000001 | Alvarez, Ana | 3 | Oak   | Speech   | 2026-08-15 | 2027-05-28 | 1 0.5-2 | 0 |              | Ramos, Elena',
];

/** The small roster without its header. */
export const smallRows = (): Cell[][] => SMALL.map(row);

/** The small roster with its header first. */
export const rosterRows = (): Cell[][] => [[...HEADER], ...smallRows()];
