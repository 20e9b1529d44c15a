import { caseloadSummary } from '../../app/report/caseloadSummary';
import type { CellAnswer } from './cellFunction';
import { dayIn, gridIn, provisionsIn } from './cellGrid';

const WRONG_SHEET = {
  roster:
    'roster: no student ID and provider columns are recognised; take the whole roster with its header row.',
  providers: 'providers: the Providers sheet belongs here, with its header row.',
  log: 'log: the Caseload log belongs here, with its header row.',
} as const;

/** CASELOAD_SUMMARY: its arguments as they come from cells, its table as it spills. */
export function caseloadSummaryTable(...[roster, providers, asOf, log, standards]: unknown[]): CellAnswer {
  const table = caseloadSummary({
    roster: gridIn('roster', roster),
    providers: gridIn('providers', providers),
    asOf: dayIn('as_of', asOf),
    log: log === undefined || log === null || log === '' ? null : gridIn('log', log),
    provisions: provisionsIn(standards),
  });
  if (typeof table === 'string') throw new Error(WRONG_SHEET[table]);
  return table;
}
