import type { Grid } from '../../../../src/domain/cells/cell';

/** In the shape of a high school's own caseload sheet: capitals, a trailing space in a header, an entry date that is no service's. */
export const nahsCurrentCaseload: Grid = [
  [
    'LAST',
    'FIRST',
    'ID',
    'GRADE',
    'CASE MANAGER',
    'HOME CAMPUS',
    'ENTRY DATE',
    'ESCHOOL ',
    'LAST ARD',
    'NOTES',
  ],
  ['HOLM', 'ADA', 'N-3001', 9, 'PEREZ, J', 'NORTH', '2026-08-12', 'Y', '2026-02-11', ''],
  ['IMAN', 'BO', 'N-3002', 12, 'PEREZ, J', 'NORTH', '2026-08-12', 'N', '2026-03-04', 'senior'],
  ['JOYCE', 'CY', 'N-3003', '10th', 'unassigned', 'SOUTH', '2026-10-01', '', '#N/A', ''],
];
