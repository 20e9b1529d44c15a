import type { Output } from '../../src/contract/contract';

export type Inspected = Output<'inspectRoster'>;
export type RosterMapping = NonNullable<Inspected['mapping']>;
export type MappedField = keyof RosterMapping['columns'];
export type ColumnOption = Inspected['columns'][number];

export type FieldLabel = { field: MappedField; label: string };
export type FieldSection = { title: string; fields: readonly FieldLabel[] };

/** Without these there is no caseload; of provider and case manager one is enough. */
export const NEEDED: readonly FieldLabel[] = [
  { field: 'studentId', label: 'Student ID' },
  { field: 'provider', label: 'Provider' },
  { field: 'caseManager', label: 'Case manager' },
];

/** The rest, folded: what is missing here switches off only what needs it. */
export const OPTIONAL: readonly FieldSection[] = [
  {
    title: 'About the student',
    fields: [
      { field: 'name', label: 'Name' },
      { field: 'lastName', label: 'Last name' },
      { field: 'firstName', label: 'First name' },
      { field: 'birthDate', label: 'Birth date' },
      { field: 'grade', label: 'Grade' },
      { field: 'site', label: 'Site or school' },
      { field: 'iepMark', label: 'Has an IEP' },
      { field: 'annualReview', label: 'Annual review due' },
      { field: 'reevaluation', label: 'Re-evaluation due' },
      { field: 'household', label: 'Household' },
      { field: 'headOfHousehold', label: 'Head of household' },
    ],
  },
  {
    title: 'About the service',
    fields: [
      { field: 'service', label: 'Program or service' },
      { field: 'delivery', label: 'Direct or consult' },
      { field: 'start', label: 'Start date' },
      { field: 'end', label: 'End date' },
      { field: 'esy', label: 'Extended school year' },
      { field: 'location', label: 'Location' },
      { field: 'restriction', label: 'Restriction' },
      { field: 'lineId', label: 'Line ID' },
    ],
  },
  {
    title: 'Hours or minutes a week',
    fields: [
      { field: 'amount', label: 'Program/service' },
      { field: 'amountMin', label: 'IEP minimum' },
      { field: 'amountMax', label: 'IEP maximum' },
      { field: 'lre', label: 'LRE' },
      { field: 'lreMin', label: 'LRE minimum' },
      { field: 'lreMax', label: 'LRE maximum' },
    ],
  },
];
