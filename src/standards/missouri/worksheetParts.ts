import type { PeopleColumn } from '../../domain/people/people';
import { MINUTES_OF_WEEK } from '../../domain/people/readPeople';
import type { WorksheetContext, WorksheetLine } from '../loads/worksheetForm';
import { REQUIRED_PLANNING_MINUTES } from './formulas';

export const BLANK: WorksheetLine = { what: '' };
export const heading = (what: string): WorksheetLine => ({ what, look: 'heading' });
export const note = (what: string): WorksheetLine => ({ what });

/** A number of a cell as `readPeople` reads it, where it is a plain one, or written as text; `otherwise` where it is blank or none. */
function read(cell: string, otherwise: number): string {
  const digits = `SUBSTITUTE(TRIM(${cell}),",","")`;
  const text = `IFERROR(IF(VALUE(${digits})&""=${digits},VALUE(${digits}),-1),-1)`;
  const number = `IF(ISNUMBER(${cell}),${cell},${text})`;
  return `IF(${number}=MEDIAN(${number},0,${MINUTES_OF_WEEK}),${number},${otherwise})`;
}

const isBlank = (cell: string): string => `TRIM(${cell}&"")=""`;
/** Whether something stands in a cell that is no number of minutes. */
const isUnread = (cell: string): string => `AND(NOT(${isBlank(cell)}),${read(cell, -1)}<0)`;

/** A line of minutes from Providers. */
export function minutes(
  { provider, place }: WorksheetContext,
  number: string,
  what: string,
  columns: readonly PeopleColumn[],
): WorksheetLine {
  const value = { formula: `=${columns.map((column) => read(provider(column), 0)).join('+')}` };
  const remarks = columns.map(
    (column) =>
      `IF(${isUnread(provider(column))},"Look: ${column} in Providers (${quoted(place(column))}) is no number, so 0 counts","")`,
  );
  return { id: number, number, what, value, remark: { formula: `=${remarks.join('&')}` } };
}

/** A formula's text in the middle of another text. */
const quoted = (text: string): string => `"&${text}&"`;

/** Without these minutes nothing can be computed: the remark says where they are to be typed. */
export function instructional({ provider, place }: WorksheetContext): WorksheetLine {
  const typed = provider('Instructional minutes');
  const at = quoted(place('Instructional minutes'));
  return {
    ...{ id: '1', number: '1', what: 'Instructional minutes available a week' },
    value: { formula: `=IF(${read(typed, -1)}<0,"",${read(typed, 0)})` },
    remark: {
      formula: `=IF(${read(typed, -1)}<0,"Look: type the minutes a week into ${at} of Providers","")`,
    },
  };
}

/** Planning that is blank, or can't be read, counts as the minutes that are required (reading `blank-planning`). */
export function planning({ provider, place, cell }: WorksheetContext, id: string): WorksheetLine {
  const typed = provider('Planning');
  const required = REQUIRED_PLANNING_MINUTES;
  return {
    ...{ id, number: id, what: `Instructional planning (${required} required)` },
    value: { formula: `=${read(typed, required)}` },
    remark: {
      formula: `=IF(${isBlank(typed)},"Look: blank in Providers, so ${required} count",IF(${isUnread(typed)},"Look: ${quoted(place('Planning'))} of Providers is no number, so ${required} count",IF(${cell(id)}<${required},"Look: under ${required} minutes","")))`,
    },
  };
}

/** The person's part of a full-time position. */
export const fteOf = ({ provider }: Pick<WorksheetContext, 'provider'>): string => read(provider('FTE'), 1);

const NO_TIME = '"no time left"';
const NO_MINUTES = '"type line 1 in Providers"';

/** What line 1 leaves after the activities; blank where nobody typed it. */
export const lessActivities = (line1: string, activities: string): string =>
  `IF(${line1}="","",${line1}-${activities})`;

/** The worksheet's answer, or that the activities take all the time (reading `no-time-left`), or that there are no minutes yet. */
export const whereTime = (left: string, formula: string): string =>
  `=IF(${left}="",${NO_MINUTES},IF(${left}>0,${formula},${NO_TIME}))`;

/** What the cell function says of it; nothing where there are no minutes yet. */
export const orNoTime = (left: string, call: string): string =>
  `=IF(${left}="","",IFERROR(${call},${NO_TIME}))`;

/** The limits of the grades in the list, and how a number stands against them. */
export function limits(
  { list, cell, standards, provider }: WorksheetContext,
  method: string,
  of: string,
  perFullTime: boolean,
): WorksheetLine[] {
  const fte = fteOf({ provider });
  const limit = (level: string): WorksheetLine => ({
    id: level,
    what: `The table's ${level} for these grades${perFullTime ? ', times the FTE' : ''}`,
    value: {
      formula: `=CASELOAD_LIMIT("${method}",${list.grades},"${level}","strictest"${standards})${perFullTime ? `*${fte}` : ''}`,
    },
  });
  const number = perFullTime ? `${cell(of)}/${fte}` : cell(of);
  return [
    limit('desirable'),
    limit('maximum'),
    statusLine(cell(of), `CASELOAD_STATUS(${number},"${method}",${list.grades}${standards})`),
  ];
}

/** Without a number there is no status: the lines above say what is missing. */
export const statusLine = (number: string, call: string): WorksheetLine => ({
  id: 'status',
  what: 'Status',
  value: { formula: `=IF(ISNUMBER(${number}),${call},"no number yet")` },
  look: 'status',
});

export const ACTIVITIES_NOTE: WorksheetLine = {
  what: 'The activities are those of an average week. Lunch is out of line 1 already.',
};
