import { caseloadSummary } from '../app/caseloadSummary';
import { SUMMARY_HEADER } from '../app/summaryTable';
import type { CellFunction } from './cellFunction';
import { dayIn, gridIn, provisionsIn, STANDARDS_PARAM } from './cellGrid';

const WRONG_SHEET = {
  roster:
    'roster: no student ID and provider columns are recognised; take the whole roster with its header row.',
  providers: 'providers: the Providers sheet belongs here, with its header row.',
  log: 'log: the Caseload log belongs here, with its header row.',
} as const;

/** CASELOAD_SUMMARY: the report's numbers in cells. */
export const summaryFunctions: readonly CellFunction[] = [
  {
    name: 'CASELOAD_SUMMARY',
    description: `Everyone's caseload on a day, one row a person: ${SUMMARY_HEADER.slice(1).join(', ')}.`,
    cite: 'Missouri State Plan, Part VII, section 16, tables and worksheets',
    params: [
      {
        name: 'roster',
        type: 'range',
        description: 'The roster with its header row, such as Roster!A:N.',
      },
      {
        name: 'providers',
        type: 'range',
        description: 'The Providers sheet with its header row, such as Providers!A:T.',
      },
      { name: 'as_of', type: 'object', description: 'The day.' },
      {
        name: 'log',
        type: 'range',
        description:
          "The Caseload log with its header row, such as 'Caseload log'!A:X: then the record says who has what, and not the roster.",
        optional: true,
      },
      STANDARDS_PARAM,
    ],
    returns: 'A table with a header row.',
    run: (roster, providers, asOf, log, standards) => {
      const table = caseloadSummary({
        roster: gridIn('roster', roster),
        providers: gridIn('providers', providers),
        asOf: dayIn('as_of', asOf),
        log: log === undefined || log === null || log === '' ? null : gridIn('log', log),
        provisions: provisionsIn(standards),
      });
      if (typeof table === 'string') throw new Error(WRONG_SHEET[table]);
      return table;
    },
  },
];
