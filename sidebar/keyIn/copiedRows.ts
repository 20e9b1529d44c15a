import type { Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { inertText } from '../shell/inertText';

type Students = Output<'keyIn'>['students'];

const HEADER = [
  'Entry',
  'Student ID',
  'Student',
  'Service',
  'Change',
  'From',
  'Site',
  'Saved by',
  'Saved on',
  'Reason',
];

/** The list as rows with tabs between the cells, as a spreadsheet and a word processor paste them. */
export const copiedRows = (students: Students): string =>
  [
    HEADER,
    ...students.flatMap(({ studentId, student, items }) =>
      items.map(({ entry, service, change, note, from, site, by, on, reason }) => [
        String(entry),
        studentId,
        student,
        service,
        note === '' ? change : `${note}: ${change}`,
        dayText(from),
        site,
        by,
        dayText(on),
        reason,
      ]),
    ),
  ]
    .map((row) => row.map(pastedCell).join('\t'))
    .join('\n');

/** One cell stays one cell, and what would be a formula where it is pasted stays text. */
function pastedCell(text: string): string {
  return inertText(text).replace(/[\t\r\n]+/g, ' ');
}
