import { handle as answer } from '../app/calls/handle';
import { GOES_ON } from '../contract/contract';
import { caseloadSummaryTable } from './functions/caseloadSummaryTable';
import type { ServerPart } from './functions/loadServerPart';
import { providerOn } from './functions/providerOn';
import { state } from './state';
import { spreadsheetWorkbook } from './workbook/spreadsheetWorkbook';

/**
 * What most cells and the menu have no need of, pushed as the text of server.html: the answers to the sidebar, and the two
 * cell functions that read whole sheets. `loadServerPart.ts` says why.
 */
export const serverPart = {
  /**
   * Answers one call of the sidebar: the call's name and its input as JSON in, the answer as JSON out. Text both ways, because
   * the platform turns an answer that holds a Date into nothing, without an error.
   */
  handle: (name: string, payload: string, manner: string): string =>
    answer(
      spreadsheetWorkbook(() => SpreadsheetApp.getActive(), manner === GOES_ON),
      state,
      name,
      payload,
    ),
  caseloadSummaryTable: caseloadSummaryTable(state),
  providerOn,
} satisfies ServerPart;
