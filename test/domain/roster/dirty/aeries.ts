import type { Grid } from '../../../../src/domain/cells/cell';

/** In the shape of an Aeries class list: titles, page headers again and again, teacher rows; someone added a provider column. */
export const aeriesClassList: Grid = [
  ['Elmwood Unified', '', '', '', '', ''],
  ['Class List 2026-27', '', '', '', '', 'Page 1'],
  ['', '', '', '', '', ''],
  ['Student Name', 'Student ID', 'Grade', 'Birthdate', 'Program', 'Service Provider'],
  ['Teacher#', '101', 'Teacher: Barrera E', '', '', ''],
  ['Eide, Nils', '40001', '3', '05/02/2018', 'RSP', 'Barrera, Eva'],
  ['Farah, Amal', '40002', '3rd', '05/02/2018', 'RSP', 'Barrera, Eva'],
  ['Student Name', 'Student ID', 'Grade', 'Birthdate', 'Program', 'Service Provider'],
  ['Teacher#', '102', 'Teacher: Kim J', '', '', ''],
  ['Gage, Ona', '40003', '4', '05/02/2017', 'RSP', 'Kim, Jo'],
  ['Total Students', '3', '', '', '', ''],
];
