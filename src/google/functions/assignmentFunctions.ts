import { BEFORE_RECORD } from '../../domain/caseload/recordedFrom';
import type { Day } from '../../domain/cells/day';
import { statusOn } from '../../domain/record/assignmentStatus';
import { isRange } from './cellArguments';
import type { CellFunction } from './cellFunction';
import { CLOSED_YEARS_PARAM, dayIn } from './cellGrid';
import { loadServerPart } from './loadServerPart';

const CITE = 'the Caseload log';
const DAY = 'A date, or a text such as 11/30/2026.';

/** ASSIGNMENT_STATUS and PROVIDER_ON: the record in cells. */
export const assignmentFunctions: readonly CellFunction[] = [
  {
    name: 'ASSIGNMENT_STATUS',
    description:
      'Whether an assignment is Upcoming, Active, Pending (its last day is known) or Inactive on a day.',
    cite: CITE,
    params: [
      {
        name: 'begin',
        type: 'object',
        description: 'The first day. Blank, or "Before the record", for since before the record began.',
      },
      { name: 'last_day', type: 'object', description: 'The last day, included. Blank where none is known.' },
      { name: 'as_of', type: 'object', description: 'The day that is asked about.' },
    ],
    returns: '"Upcoming", "Active", "Pending" or "Inactive".',
    run: (begin, lastDay, asOf) => {
      const [from, to] = [dayOrBlank('begin', begin), dayOrBlank('last_day', lastDay)];
      if (to !== '' && to < from) throw new Error('last_day: it is before the first day.');
      return statusOn(from, to, dayIn('as_of', asOf));
    },
  },
  {
    name: 'PROVIDER_ON',
    description: 'Who was responsible for each student on a day, as the Caseload log says.',
    cite: CITE,
    params: [
      {
        name: 'student_ids',
        type: 'range',
        description: 'A student ID, or a whole column of them; the answers stand beside them.',
      },
      {
        name: 'service',
        type: 'string',
        description: 'The service as the roster writes it, or "Case management" for the case manager.',
      },
      {
        name: 'dates',
        type: 'object',
        description: `${DAY} Or a column of them, one for each student; of one student a column or a row of days.`,
      },
      {
        name: 'log',
        type: 'range',
        description: "The Caseload log with its header row, such as 'Caseload log'!A:X.",
      },
      {
        name: 'providers',
        type: 'range',
        optional: true,
        description:
          'Providers with its header row, such as Providers!A:T: then people who are one by "Also written as" have one name.',
      },
      CLOSED_YEARS_PARAM,
    ],
    returns:
      'A name; several with "; " between, "Nobody", blank where the log does not know the student, or "Before the record" of days that nobody recorded.',
    run: (...args) => loadServerPart().providerOn(...args),
  },
];

function dayOrBlank(name: string, value: unknown): Day | '' {
  const cell: unknown = Array.isArray(value) && !isRange(value) ? value.flat(2)[0] : value;
  const isBlank =
    cell === undefined ||
    cell === null ||
    (typeof cell === 'string' && ['', BEFORE_RECORD].includes(cell.trim()));
  return isBlank ? '' : dayIn(name, cell);
}
