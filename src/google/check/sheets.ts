import type { Trial } from '../../app/ports/tryOut';
import { fact, tried } from './tried';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BLOCK = [
  ['Name', 'Site'],
  ['one', 'Oak'],
  ['two', 'Elm'],
];

/** What is written in one list at most (`inLists`). */
const AREAS_AT_ONCE = 500;

/** Gives so many cells apart a format, by one list. */
function formatted(sheet: Sheet, count: number): 'taken' {
  const cells = Array.from({ length: count }, (_, i) => `${i % 2 === 0 ? 'J' : 'L'}${(i >> 1) + 1}`);
  sheet.getRangeList(cells).setNumberFormat('@');
  SpreadsheetApp.flush();
  return 'taken';
}

/** What a sheet does besides holding cells. */
export function sheetTries(sheet: Sheet): Trial[] {
  const block = sheet.getRange(1, 1, BLOCK.length, 2);
  block.setValues(BLOCK);
  SpreadsheetApp.flush();
  return [
    tried('All cells read at once', '3 rows of 2', 'opening in time', () => {
      const values = sheet.getSheetValues(1, 1, -1, -1);
      return `${values.length} rows of ${values[0]?.length ?? 0}`;
    }),
    tried('A filter, removed and made anew', 'made anew', 'the report', () => {
      block.createFilter();
      sheet.getFilter()?.remove();
      SpreadsheetApp.flush();
      block.createFilter();
      SpreadsheetApp.flush();
      return sheet.getFilter() !== null ? 'made anew' : 'no filter';
    }),
    fact(
      'A filter made anew before its removal was flushed',
      'refused',
      'made anew',
      'Caseload flushes between them',
      () => {
        sheet.getFilter()?.remove();
        try {
          block.createFilter();
          SpreadsheetApp.flush();
          return 'made anew';
        } catch {
          return 'refused';
        } finally {
          SpreadsheetApp.flush();
          sheet.getFilter()?.remove();
          SpreadsheetApp.flush();
        }
      },
    ),
    fact(
      'A rule for colors once formats are cleared',
      'kept',
      'taken away',
      'Caseload lays people’s rules anew',
      () => {
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo('one')
          .setBackground('#fff2cc')
          .setRanges([block])
          .build();
        sheet.setConditionalFormatRules([rule]);
        SpreadsheetApp.flush();
        block.clearFormat();
        SpreadsheetApp.flush();
        return sheet.getConditionalFormatRules().length === 1 ? 'kept' : 'taken away';
      },
    ),
    tried(`A list of ${AREAS_AT_ONCE} ranges`, 'taken', 'formats of many cells at once', () =>
      formatted(sheet, AREAS_AT_ONCE),
    ),
    fact('A list of 1,001 ranges', 'taken', 'refused', `Caseload writes ${AREAS_AT_ONCE} at a time`, () => {
      try {
        return formatted(sheet, 1_001);
      } catch {
        return 'refused';
      }
    }),
    fact('The title of a chart', 'told', 'not told', 'Caseload knows its charts by their columns', () => {
      const chart = sheet
        .newChart()
        .addRange(block)
        .setOption('title', BLOCK[0]?.[0])
        .setPosition(1, 4, 0, 0)
        .asBarChart()
        .build();
      sheet.insertChart(chart);
      SpreadsheetApp.flush();
      const [made] = sheet.getCharts();
      const title: unknown = made?.getOptions().get('title');
      if (made) sheet.removeChart(made);
      return title === BLOCK[0]?.[0]
        ? 'told'
        : (title ?? null) === null
          ? 'not told'
          : `${typeof title} ${title}`;
    }),
    tried('A value that a list does not have', 'refused', 'changes that a sheet does not take', () => {
      const cell = sheet.getRange(2, 4);
      cell.setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['Oak'], true).setAllowInvalid(false).build(),
      );
      SpreadsheetApp.flush();
      try {
        cell.setValue('Elm');
        SpreadsheetApp.flush();
        return 'written';
      } catch {
        return 'refused';
      }
    }),
    tried('A note of 5,000 characters', '5000 characters', 'a copy of the spreadsheet', () => {
      const cell = sheet.getRange(1, 1);
      cell.setNote('x'.repeat(5_000));
      return `${cell.getNote().length} characters`;
    }),
    tried('Rows that stay in sight', '1', 'Set up', () => {
      sheet.setFrozenRows(1);
      return String(sheet.getFrozenRows());
    }),
    tried('A warning before edits by hand', 'a warning', 'the Caseload log', () => {
      const protection = sheet.protect().setWarningOnly(true);
      const isWarning = protection.isWarningOnly();
      protection.remove();
      return isWarning ? 'a warning' : 'no warning';
    }),
    tried('Rows inserted in the middle', 'one, , two', 'new rows of the roster', () => {
      sheet.insertRowsAfter(2, 1);
      SpreadsheetApp.flush();
      return sheet
        .getRange(2, 1, 3, 1)
        .getValues()
        .map(([cell]) => String(cell))
        .join(', ');
    }),
  ];
}
