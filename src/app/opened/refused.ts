import type { FailureCode } from '../../contract/failureCodes';
import type { Stop } from './state';
import { stopText } from './stopText';

/** Says no with a code for the page and a sentence for the user. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly code: FailureCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** The no to an account, or in a spreadsheet, that can't go on. */
export const refusal = (stop: Stop): Refused => new Refused(stop.code, stopText(stop));
