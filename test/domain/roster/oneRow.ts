import type { Cell } from '../../../src/domain/cells/cell';

/** A row by the titles of its columns. */
export type Cells = Record<string, Cell>;

export const ANA: Cells = {
  'Student ID': 1001,
  Student: 'Alder, Ana',
  Service: 'Speech',
  Minutes: 30,
  Provider: 'Lund, Sara',
};
