import { caseloadSummary } from '../../app/report/caseloadSummary';
import type { StateRules } from '../../standards/loads/stateRules';
import { dayIn, dayOfMoment, gridIn, gridsIn, NO_RECORD, provisionsIn } from './cellGrid';

const WRONG_SHEET = {
  roster:
    'roster: no student ID and provider columns are recognised; take the whole roster with its header row.',
  providers: 'providers: the Providers sheet belongs here, with its header row.',
  log: NO_RECORD['other-version'],
  'closed-years': NO_RECORD['closed-years'],
} as const;

/** CASELOAD_SUMMARY by the state's rules: its arguments as they come from cells, its table as it spills. */
export const caseloadSummaryTable =
  (rules: StateRules) =>
  (...[roster, providers, asOf, log, standards, ...closedYears]: unknown[]): (string | number)[][] => {
    const table = caseloadSummary({
      roster: gridIn('roster', roster),
      providers: gridIn('providers', providers),
      asOf: dayIn('as_of', asOf),
      log:
        log === undefined || log === null || log === ''
          ? null
          : [gridIn('log', log), ...gridsIn('closed_years', closedYears)],
      rules,
      locale: () => SpreadsheetApp.getActive().getSpreadsheetLocale(),
      dayOf: dayOfMoment(),
      provisions: provisionsIn(standards, rules.provisions),
    });
    if (typeof table === 'string') throw new Error(WRONG_SHEET[table]);
    if ('asks' in table) throw new Error(`roster: ${table.asks}`);
    return table;
  };
