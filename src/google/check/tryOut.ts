import type { TriedOut, TryOutPart } from '../../app/ports/tryOut';
import { LARGEST_ANSWER } from '../../contract/checkParts';
import { cellFunctionTries } from './cellFunctions';
import { onCheckSheet } from './onCheckSheet';
import { serviceTries } from './services';
import { sheetTries } from './sheets';
import { textTries } from './texts';
import { measured } from './times';
import { notTried } from './tried';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NOTHING: TriedOut = { tried: [], seconds: {}, filler: '' };

/** Tries a part of what the add-on rests on. What can't be tried, say because this account may only view, is told like what fails. */
export function tryOut(spreadsheet: Spreadsheet, part: TryOutPart): TriedOut {
  switch (part) {
    case 'nothing':
      return NOTHING;
    case 'size':
      return { ...NOTHING, filler: 'x'.repeat(LARGEST_ANSWER) };
    case 'services':
      return { ...NOTHING, tried: serviceTries(spreadsheet) };
    default:
      try {
        return onCheckSheet(spreadsheet, (sheet) =>
          part === 'times'
            ? { ...NOTHING, seconds: measured(sheet) }
            : {
                ...NOTHING,
                tried:
                  part === 'sheet'
                    ? sheetTries(sheet)
                    : [...textTries(spreadsheet, sheet), ...cellFunctionTries(spreadsheet, sheet)],
              },
        );
      } catch (error) {
        return { ...NOTHING, tried: [notTried(NAMES[part], 'every sheet that Caseload makes', error)] };
      }
  }
}

const NAMES = {
  texts: 'A sheet of its own, for texts',
  sheet: 'A sheet of its own, for filters and rules',
  times: 'A sheet of its own, for times',
} as const;
