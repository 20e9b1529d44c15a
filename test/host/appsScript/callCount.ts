/** Handles and enumerations are made without a round trip; only the others cost time on Google's servers. */
const HANDLES =
  /^SpreadsheetApp\.(getActive|getActiveSpreadsheet|getActiveSheet|getUi|new[A-Z]\w*)$|\.(getRange|getRangeList|getSheetByName|getSheets|getSheetId|getName|getParent|getSheet|getRow|getColumn|getNumRows|getNumColumns|getA1Notation|getGridId|getCell|offset|getId|name|ordinal|compareTo|getRanges)$/;
/** Objects that are filled in before they are put anywhere. */
const BUILDERS = /Builder\.|^Ui\.|^Menu\.|\.(DataValidation|ConditionalFormatRule|EmbeddedChart)\./;

/** What the last invocation asked of Google's services. */
export class CallCount {
  /** Every call by name, `SpreadsheetApp.Range.getValues`. */
  readonly byName = new Map<string, number>();
  /** Spreadsheet calls that fetch something from the document. */
  spreadsheetReads = 0;
  /** Spreadsheet calls that change the document, flush included. */
  spreadsheetWrites = 0;
  /** Properties, cache, lock, session, … */
  others = 0;
  total = 0;

  add(name: string): void {
    this.total += 1;
    this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
    if (!name.startsWith('SpreadsheetApp')) {
      if (!BUILDERS.test(name)) this.others += 1;
    } else if (!HANDLES.test(name) && !BUILDERS.test(name)) {
      if (/\.(get|is|has|can)[A-Z]/.test(name)) this.spreadsheetReads += 1;
      else this.spreadsheetWrites += 1;
    }
  }

  count(name: string): number {
    return this.byName.get(name) ?? 0;
  }
}
