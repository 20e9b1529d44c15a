import type { Trial } from '../../app/ports/tryOut';
import { localFormula } from '../../domain/cells/formulaSeparators';
import { tried } from './tried';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Over three cells in which nothing stands. */
const COLUMN = 7;

const TRIES = [
  ['A function in a cell', '=ALTCASE(5000, 20, 290)', /^37\.24/, '37.24…'],
  ['A function over blank cells, an argument skipped', '=ALTCASE(G10:G12, , 290)', /^0$/, '0'],
  [
    'A function with an argument skipped in the middle',
    '=CASELOAD_LIMIT("altcase", "3", , "average")',
    /^55$/,
    '55',
  ],
  ['A function of a cell with an error', '=ALTCASE(NA(), 1, 290)', /^#(ERROR!|N\/A)$/, 'an error'],
] as const;

/** Google calculates such cells beside the script: so many seconds it may take. */
const MOST_SECONDS = 8;

/** What cells make of the add-on's own functions; all of them are laid first, so that they are calculated side by side. */
export function cellFunctionTries(spreadsheet: Spreadsheet, sheet: Sheet): Trial[] {
  const cells = sheet.getRange(1, COLUMN, TRIES.length, 1);
  const locale = spreadsheet.getSpreadsheetLocale();
  cells.setFormulas(TRIES.map(([, formula]) => [localFormula(formula, locale)]));
  let shown: string[] = [];
  for (let second = 0; second < MOST_SECONDS; second++) {
    SpreadsheetApp.flush();
    shown = cells.getValues().map(([value]) => String(value));
    if (!shown.some((text) => text === '' || text.startsWith('Loading'))) break;
    Utilities.sleep(1_000);
  }
  return TRIES.map(([what, , right, expected], i) =>
    tried(what, expected, 'functions in cells, the report and the worksheets', () => {
      const text = shown[i] ?? '';
      return right.test(text) ? expected : text;
    }),
  );
}
