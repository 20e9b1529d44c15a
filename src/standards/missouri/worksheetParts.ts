import type { PeopleColumn } from '../../domain/people/people';
import type { WorksheetContext, WorksheetLine } from '../loads/worksheetForm';
import { REQUIRED_PLANNING_MINUTES } from './formulas';

export const BLANK: WorksheetLine = { what: '' };
export const heading = (what: string): WorksheetLine => ({ what, look: 'heading' });
export const note = (what: string): WorksheetLine => ({ what });

/** A line of minutes from Providers. */
export function minutes(
  { provider }: WorksheetContext,
  number: string,
  what: string,
  columns: readonly PeopleColumn[],
  remark: WorksheetLine['remark'] = '',
): WorksheetLine {
  const value = { formula: `=${columns.map((column) => `N(${provider(column)})`).join('+')}` };
  return { id: number, number, what, value, remark };
}

export const instructional = (context: WorksheetContext): WorksheetLine =>
  minutes(context, '1', 'Instructional minutes available a week', ['Instructional minutes'], {
    formula: `=IF(${context.provider('Instructional minutes')}="","Look: blank in Providers","")`,
  });

/** Blank planning counts as the minutes that are required (reading `blank-planning`). */
export function planning({ provider, cell }: WorksheetContext, id: string): WorksheetLine {
  const typed = provider('Planning');
  const required = REQUIRED_PLANNING_MINUTES;
  return {
    ...{ id, number: id, what: `Instructional planning (${required} required)` },
    value: { formula: `=IF(TRIM(${typed}&"")="",${required},N(${typed}))` },
    remark: {
      formula: `=IF(TRIM(${typed}&"")="","Look: blank in Providers, so ${required} count",IF(${cell(id)}<${required},"Look: under ${required} minutes",""))`,
    },
  };
}

const NO_TIME = '"no time left"';
/** The worksheet's answer, or that the activities take all the time (reading `no-time-left`). */
export const whereTime = (left: string, formula: string): string => `=IF(${left}>0,${formula},${NO_TIME})`;
export const orNoTime = (call: string): string => `=IFERROR(${call},${NO_TIME})`;

/** The limits of the grades in the list, and how a number stands against them. */
export function limits(
  { list, cell, standards, provider }: WorksheetContext,
  method: string,
  of: string,
  perFullTime: boolean,
): WorksheetLine[] {
  const fte = `IF(${provider('FTE')}="",1,N(${provider('FTE')}))`;
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
