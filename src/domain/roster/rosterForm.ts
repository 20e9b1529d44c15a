import { FIELDS, type Field, isFor } from './fields';
import type { Mapping } from './roster';
import { isTabColumn } from './stackTabs';

/** The mapped columns of a row that can be edited as they are. What tells its line, and who has it, is changed by assignments. */
export const editableFields = (mapping: Mapping): Field[] =>
  // A row's tab is changed by moving the row.
  mappedFor('edited', mapping).filter((field) => !isTabColumn(mapping.columns[field]));

/** The mapped columns of a new row; people, services and hours have inputs of their own. */
export const entryFields = (mapping: Mapping): Field[] => mappedFor('entered', mapping);

const mappedFor = (use: 'edited' | 'entered', { columns }: Mapping): Field[] =>
  FIELDS.filter((field) => columns[field] !== undefined && isFor(field, use));
