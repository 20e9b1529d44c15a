import type { PeopleColumn } from '../../domain/people/people';
import { MINUTES_OF_WEEK } from '../../domain/people/readPeople';
import type { WorksheetContext, WorksheetLine } from '../loads/worksheetForm';
import { REQUIRED_PLANNING_MINUTES } from './formulas';

export const BLANK: WorksheetLine = { what: '' };
export const heading = (what: string): WorksheetLine => ({ what, look: 'heading' });

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

/** A line of minutes from Providers; blank where nobody typed any, as on paper. */
export function minutes(
  { provider, place }: WorksheetContext,
  number: string,
  what: string,
  columns: readonly PeopleColumn[],
): WorksheetLine {
  const cells = columns.map(provider);
  const sum = cells.map((cell) => read(cell, 0)).join('+');
  const value = { formula: `=IF(AND(${cells.map(isBlank).join(',')}),"",${sum})` };
  const remarks = columns.map(
    (column) =>
      `IF(${isUnread(provider(column))},"Look: ${column} in Providers (${quoted(place(column))}) is no number, so 0 counts","")`,
  );
  return { id: number, number, what, value, remark: { formula: `=${remarks.join('&')}` } };
}

/** A formula's text in the middle of another text. */
const quoted = (text: string): string => `"&${text}&"`;

/** What is to be typed into Providers, and into which column, as a formula's text. */
export const toType = ({ whose, letters }: WorksheetContext, column: PeopleColumn): string =>
  `"type ${whose.replace(/"/g, '""')} ${column.toLowerCase()} in Providers, column ${quoted(letters(column))}"`;

/** Without these minutes nothing can be computed: the remark says where they are to be typed. */
export function instructional(context: WorksheetContext): WorksheetLine {
  const typed = context.provider('Instructional minutes');
  const at = quoted(context.place('Instructional minutes'));
  return {
    ...{ id: '1', number: '1', what: 'Instructional minutes available a week' },
    value: { formula: `=IF(${read(typed, -1)}<0,"",${read(typed, 0)})` },
    remark: {
      formula: `=IF(${isBlank(typed)},${toType(context, 'Instructional minutes')},IF(${isUnread(typed)},"Look: ${at} of Providers is no number of minutes",""))`,
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

/** What line 1 leaves after the activities; blank where nobody typed it. */
export const lessActivities = (line1: string, activities: string): string =>
  `IF(${line1}="","",${line1}-${activities})`;

/** The worksheet's answer, or that the activities take all the time (reading `no-time-left`); blank while there are no minutes. */
export const whereTime = (left: string, formula: string): string =>
  `=IF(${left}="","",IF(${left}>0,${formula},${NO_TIME}))`;

/** What the cell function says of it; nothing where there are no minutes yet. */
export const orNoTime = (left: string, call: string): string =>
  `=IF(${left}="","",IFERROR(${call},${NO_TIME}))`;

/** Why there is no limit: without the district's sheet the state has none either, or else it is the sheet that can't be read. */
export const unread = (ofState: string, otherwise: string): string =>
  `IF(ISERROR(${ofState}),"Look: ${otherwise}","Look: the sheet Standards is missing or has no header row: mend it, then make this worksheet again")`;

/** The limits of the grades in the list, and how a number stands against them. */
export function limits(
  { list, cell, standards, provider }: WorksheetContext,
  method: string,
  of: string,
  perFullTime: boolean,
): [desirable: WorksheetLine, maximum: WorksheetLine, status: WorksheetLine] {
  const fte = fteOf({ provider });
  const limit = (level: 'desirable' | 'maximum'): WorksheetLine => ({
    id: level,
    what: `The table's ${level} for these grades${perFullTime ? ', times the FTE' : ''}`,
    value: {
      formula: `=IFERROR(CASELOAD_LIMIT("${method}",${list.grades},"${level}","strictest"${standards})${perFullTime ? `*${fte}` : ''},"")`,
    },
  });
  const why = `IF(COUNTIF(${list.grades},"?*")>0,${unread(`CASELOAD_LIMIT("${method}",${list.grades})`, 'the table has no number for these grades')},IF(COUNT(${list.minutes})>0,"Look: the roster tells no grade","no students"))`;
  const number = perFullTime ? `${cell(of)}/${fte}` : cell(of);
  const none = `IF(ISNUMBER(${cell('desirable')}),"",${why})`;
  const remark = perFullTime
    ? `=IF(${fte}>0,${none},"Look: the FTE in Providers must be more than 0")`
    : `=${none}`;
  return [
    { ...limit('desirable'), remark: { formula: remark } },
    limit('maximum'),
    statusLine(cell(of), `CASELOAD_STATUS(${number},"${method}",${list.grades}${standards})`),
  ];
}

/** Without a number or a limit there is no status: the lines above say what is missing. */
export const statusLine = (number: string, call: string): WorksheetLine => ({
  id: 'status',
  what: 'Status',
  value: { formula: `=IF(ISNUMBER(${number}),IFERROR(${call},"no number yet"),"no number yet")` },
  look: 'status',
});

/** Line 1 of both options. */
export const CORE_DATA = ['1', "From your district's core data, which has lunch taken off already."] as const;
