import { SUMMARY_HEADER } from '../../app/report/summaryHeader';
import type { StateFunction } from './cellFunction';
import { CLOSED_YEARS_PARAM, STANDARDS_PARAM } from './cellGrid';
import { loadServerPart } from './loadServerPart';

/** CASELOAD_SUMMARY: the report's numbers in cells. */
export const summaryFunctions: readonly StateFunction[] = [
  {
    name: 'CASELOAD_SUMMARY',
    description: `Everyone's caseload on a day, one row a person: ${SUMMARY_HEADER.slice(1).join(', ')}.`,
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
      CLOSED_YEARS_PARAM,
    ],
    returns: 'A table with a header row.',
    run: (...args) => loadServerPart().caseloadSummaryTable(...args),
  },
];
