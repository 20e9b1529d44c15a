import { VERSION } from '../../src/contract/version';
import { dayText } from '../../src/domain/cells/dateText';

/** Which version runs, and since which day it writes in this spreadsheet; `since`: '' where it has not, or that is not known yet. */
export const versionText = (since: string): string =>
  `Caseload ${VERSION}${since === '' ? '' : `, in this spreadsheet since ${dayText(since)}`}`;
