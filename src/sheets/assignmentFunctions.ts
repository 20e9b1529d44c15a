import { readDay } from '../domain/dateText';
import type { Day } from '../domain/day';
import { readLog } from '../domain/log';
import { responsible } from '../domain/responsible';
import { statusOn } from '../domain/timeline';
import { isErrorCell, isRange, oneText, shortened, wrongKind } from './cellArguments';
import type { CellFunction } from './cellFunction';
import { dayIn, gridIn } from './cellGrid';

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
        description: 'The first day. Blank for since before the record began.',
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
      { name: 'dates', type: 'object', description: `${DAY} Or a column of them, one for each student.` },
      {
        name: 'log',
        type: 'range',
        description: "The Caseload log with its header row, such as 'Caseload log'!A:X.",
      },
    ],
    returns: 'A name; several with "; " between, "Nobody", or blank where the log does not know the student.',
    run: (studentIds, service, dates, log) => {
      const asked = oneText('service', service);
      if (asked === '') throw new Error('service: it is blank; name a service, or "Case management".');
      const ids = columnOf('student_ids', studentIds);
      const days = daysFor(dates, ids.length);
      const read = readLog(gridIn('log', log));
      if (read === 'other-version')
        throw new Error('log: the Caseload log belongs here, with its header row.');
      const isManagement = asked.toLowerCase().replace(/[^a-z]/g, '') === 'casemanagement';
      const who = responsible(read.entries, isManagement ? null : asked);
      const names = ids.map((id, i) => {
        const day = id === '' ? null : days(i);
        return day ? who(id, day) : '';
      });
      return isRange(studentIds) ? names.map((name) => [name]) : (names[0] ?? '');
    },
  },
];

function dayOrBlank(name: string, value: unknown): Day | '' {
  const cell: unknown = Array.isArray(value) && !isRange(value) ? value.flat(2)[0] : value;
  const isBlank = cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
  return isBlank ? '' : dayIn(name, cell);
}

/** The cells of one column as texts; a number by its digits. */
function columnOf(name: string, value: unknown): string[] {
  if (!isRange(value)) return [oneText(name, value)];
  return gridIn(name, value).map((row, r) => {
    const [cell = ''] = row;
    if (row.length > 1) throw new Error(`${name}: one column belongs here, not ${row.length}.`);
    if (isErrorCell(cell) || typeof cell === 'boolean')
      throw new Error(`${name}, row ${r + 1} of the range: ${wrongKind(cell, 'a student ID')}`);
    return String(cell).trim();
  });
}

/** The day for each student: one for all, or one beside each; null where it is blank or, in a header, no date. */
function daysFor(dates: unknown, count: number): (index: number) => Day | null {
  if (!isRange(dates)) {
    const day = dayIn('dates', dates);
    return () => day;
  }
  const cells = gridIn('dates', dates);
  if (cells.length !== count)
    throw new Error(`dates: ${cells.length} rows beside ${count} students; take as many.`);
  return (index) => {
    const cell = cells[index]?.[0] ?? '';
    const day = readDay(cell);
    // The first row may be a header.
    if (day || cell === '' || (typeof cell === 'string' && cell.trim() === '') || index === 0) return day;
    throw new Error(`dates, row ${index + 1} of the range: "${shortened(String(cell))}" is not a date.`);
  };
}
