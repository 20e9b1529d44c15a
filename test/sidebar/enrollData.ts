import type { FieldOnWire } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { ana } from './assignmentData';

/** A student's row and the form for a new one, with the roster's own columns as the server sends them. */

const column = (
  field: FieldOnWire['field'],
  header: string,
  more: Partial<FieldOnWire> = {},
): FieldOnWire => ({
  field,
  header,
  kind: 'text',
  needed: false,
  value: '',
  choices: [],
  ...more,
});
const SITES = ['Birch Middle', 'Oak Elementary'];

export const rosterRow: Output<'enrollment'> = {
  line: 'L-000001',
  studentId: ana.studentId,
  student: ana.student,
  enrollment: 'Resource',
  fields: [
    column('studentId', 'Student ID', { needed: true, value: '2000001' }),
    column('name', 'Student Name', { value: 'Alvarez, Ana' }),
    column('grade', 'Grade', { kind: 'grade', value: '3' }),
    column('site', 'School', { value: 'Oak Elementary', choices: SITES }),
    column('delivery', 'Delivery', { kind: 'delivery', value: 'direct' }),
    column('start', 'Start Date', { kind: 'day', value: '2025-08-15' }),
    column('end', 'End Date', { kind: 'day', value: '2027-05-28' }),
    column('amount', 'Program/Service Hours', { kind: 'amount', value: '3' }),
    column('iepMark', 'IEP', { kind: 'mark', value: 'x' }),
  ],
  seen: 'seen-row',
};

export const enrollForm: Output<'enrollForm'> = {
  fields: [
    column('studentId', 'Student ID', { needed: true }),
    column('name', 'Student Name'),
    column('grade', 'Grade', { kind: 'grade' }),
    column('site', 'School', { choices: SITES }),
    column('service', 'Service', { choices: ['OT', 'Resource', 'Speech'] }),
    column('start', 'Start Date', { kind: 'day' }),
    column('end', 'End Date', { kind: 'day' }),
    column('amount', 'Program/Service Hours', { kind: 'amount' }),
    column('delivery', 'Delivery', { kind: 'delivery' }),
    column('household', 'Household'),
    column('headOfHousehold', 'Head of Household', { kind: 'mark' }),
  ],
  services: ['OT', 'Resource', 'Speech'],
  anyService: true,
  hasAmount: true,
  amountUnit: 'hours',
  hasCaseManager: true,
  temporaryId: 'TEMP-0004',
  self: 'P-0009',
};
