import type { Trial } from '../../app/ports/tryOut';
import { localFormula } from '../../domain/cells/formulaSeparators';
import { fact, tried } from './tried';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In a cell of texts each of these is to read back as it was. */
const TEXTS = ['+1 Test', '007', '=1+1', '1-2', '3/4', '2026-09-15', '2026-09', 'TRUE', '1e5', ' x ', '50%'];

/** The last text of the block: Google takes its apostrophe off, perhaps in cells of texts too. */
const QUOTED = "'tis agreed";
const EITHER_WAY = 'Caseload writes such texts so that they read back either way';

const ROW = 3;

/** What cells make of what is written into them. */
export function textTries(spreadsheet: Spreadsheet, sheet: Sheet): Trial[] {
  const cells = sheet.getRange(ROW, 1, TEXTS.length + 1, 1);
  const plain = sheet.getRange(ROW, 3, 11, 1);
  cells.setNumberFormat('@').setValues([...TEXTS, QUOTED].map((text) => [text]));
  SpreadsheetApp.flush();
  const read: unknown[] = cells.getValues().map(([cell]) => cell);
  const at = (row: number) => plain.getCell(row, 1);
  const settled = (): void => SpreadsheetApp.flush();
  const hasCommas = localFormula(',', spreadsheet.getSpreadsheetLocale()) === ',';
  const [comma, otherComma] = hasCommas ? ['3', '#ERROR!'] : ['#ERROR!', '3'];
  return [
    ...TEXTS.map((text, i) =>
      tried(`The text “${text}” in a cell of texts`, `“${text}”`, 'the record, IDs and names', () =>
        typeof read[i] === 'string' ? `“${read[i]}”` : `${typeof read[i]} ${read[i]}`,
      ),
    ),
    fact('A text with an apostrophe first', '“tis agreed”', `“${QUOTED}”`, EITHER_WAY, () => {
      at(7).setValue(QUOTED);
      settled();
      return `“${at(7).getValue()}”`;
    }),
    fact(
      'A text with an apostrophe first in a cell of texts',
      '“tis agreed”',
      `“${QUOTED}”`,
      EITHER_WAY,
      () => `“${read[TEXTS.length]}”`,
    ),
    fact(
      'A text with + first in a cell without a format',
      'a formula',
      'a text',
      'Caseload gives such texts their format first',
      () => {
        at(1).setValue('+abc');
        settled();
        return at(1).getFormula() === '' ? 'a text' : 'a formula';
      },
    ),
    fact(
      '“2026-09” in a cell without a format',
      'a date',
      'a text',
      'Caseload gives such texts their format first',
      () => {
        at(8).setValue('2026-09');
        settled();
        return at(8).getValue() instanceof Date ? 'a date' : 'a text';
      },
    ),
    tried('“2026-09-15” in a cell without a format', 'the day 2026-09-15', 'cells of dates', () => {
      at(2).setValue('2026-09-15');
      settled();
      const value: unknown = at(2).getValue();
      return value instanceof Date
        ? `the day ${Utilities.formatDate(value, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd')}`
        : `${typeof value} ${value}`;
    }),
    tried('A formula and its result', '2', 'the report and the worksheets', () => {
      at(3).setFormula('=1+1');
      settled();
      return String(at(3).getValue());
    }),
    fact(
      'A formula with a comma between its arguments',
      comma,
      otherComma,
      'Caseload writes formulas as the spreadsheet’s language has them',
      () => {
        at(9).setFormula('=SUM(1,2)');
        settled();
        return String(at(9).getValue());
      },
    ),
    fact(
      'A date that is joined to a text',
      'its text',
      'its number',
      'Caseload joins none that it shows',
      () => {
        at(10).setFormula(`=${at(2).getA1Notation()}&""`);
        settled();
        return /^\d+$/.test(String(at(10).getValue())) ? 'its number' : 'its text';
      },
    ),
    fact(
      'A formula that shows nothing',
      'no blank cell',
      'a blank cell',
      'Caseload asks for formulas by themselves',
      () => {
        at(11).setFormula('=""');
        settled();
        return at(11).isBlank() ? 'a blank cell' : 'no blank cell';
      },
    ),
    fact('A cell that shows an error', '#N/A', '#ERROR!', 'Caseload takes either for an error', () => {
      at(4).setFormula('=NA()');
      settled();
      return String(at(4).getValue());
    }),
    tried('A checkbox', 'false, then true', 'Changes to key in', () => {
      at(5).insertCheckboxes();
      settled();
      const first: unknown = at(5).getValue();
      at(5).setValue(true);
      settled();
      return `${first}, then ${at(5).getValue()}`;
    }),
    tried('The format of a cell that has none', '0.###############', 'a number that is put back', () =>
      at(6).getNumberFormat(),
    ),
    tried('A text of 45,000 characters', '45000 characters', 'long entries of the record', () => {
      at(6).setValue('x'.repeat(45_000));
      settled();
      return `${String(at(6).getValue()).length} characters`;
    }),
  ];
}
