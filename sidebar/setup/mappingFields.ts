import type { Output } from '../../src/contract/contract';
import { columnOf, FIELDS } from '../../src/domain/roster/fields';

export type RosterInspection = Output<'inspectRoster'>;
export type RosterMapping = NonNullable<RosterInspection['mapping']>;
export type MappedField = keyof RosterMapping['columns'];
export type ColumnOption = RosterInspection['columns'][number];

export type FieldLabel = { field: MappedField; label: string };
type FieldSection = { title: string; fields: readonly FieldLabel[] };

const labelsOf = (part: ReturnType<typeof columnOf>['part']): FieldLabel[] =>
  FIELDS.map((field) => ({ field, ...columnOf(field) })).filter((column) => column.part === part);

/** Without these there is no caseload; of provider and case manager one is enough. */
export const NEEDED: readonly FieldLabel[] = labelsOf('needed');

/** The rest, folded: what is missing here switches off only what needs it. */
export const OPTIONAL: readonly FieldSection[] = [
  { title: 'About the student', fields: labelsOf('student') },
  { title: 'About the service', fields: [...labelsOf('service'), ...labelsOf('row')] },
  { title: 'Hours or minutes a week', fields: labelsOf('hours') },
];
