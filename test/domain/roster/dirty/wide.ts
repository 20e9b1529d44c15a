import type { Grid } from '../../../../src/domain/cells/cell';

/** One row a student, typed by hand over years: a logo's row, columns in any order, minutes without provider and the reverse. */
export const wideSheet: Grid = [
  ['', 'IEP ROSTER', '', '', '', '', '', '', '', '', '', '', ''],
  [
    'Comments',
    'Name',
    'OT',
    'OT min',
    ' slp ',
    'SLP Min.',
    'Resource Teacher',
    'Min',
    'Behavior coach',
    'Behavior coach minutes',
    'Gr',
    'Stu. ID',
    'Case  Manager',
  ],
  ['', 'Ann Stone', '', '', 'Lee, P', 30, 'Dunn, A', 120, '', '', 'K', 'S-1', 'Dunn, A'],
  ['', 'Bob Stone', 'N/A', '', 'Lee, P', '30 min ???', 'Dunn, A', 90, 'Hart, Z', 20, '2nd', 'S-2', 'Dunn, A'],
  ['ask', 'Cy Tran', '', 30, '', '', '', '', '', '', 'Gr 3', 'S-3', 'Dunn, A'],
  ['', 'Di Ude', 'Vacant OT', '', '', 0, 'Dunn, A', 60, '', '', 4, 'S-4', ''],
  ['', 'Di Ude', 'Vacant OT', '', '', 0, 'Dunn, A', 60, '', '', 4, 'S-4', ''],
  ['note for Monday', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['', 'Grade 5', '', '', '', '', '', '', '', '', '', '', ''],
  ['', 'Ed Voss', '#N/A', 15, '', '', '', '', '', '', 5, 'S-5', 'Dunn, A'],
];
