import type { TriedOut } from '../../app/ports/tryOut';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each kind of call is made so many times. */
const TIMES = 3;
const [ROWS, COLUMNS] = [1_000, 10];

const since = (start: number): number => (Date.now() - start) / 1_000;

/** The seconds that one of several takes. */
function each(work: (time: number) => void): number {
  const start = Date.now();
  for (let time = 1; time <= TIMES; time++) work(time);
  return since(start) / TIMES;
}

const rounded = (seconds: number): number => Math.round(Math.max(0, seconds) * 1e7) / 1e7;

/** What each kind of call takes here, by the bench's names. */
export function measured(sheet: Sheet): TriedOut['seconds'] {
  const cell = sheet.getRange(1, 1);
  let flush = 0;
  const write = each((time) => {
    cell.setValue(`write ${time}`);
    const start = Date.now();
    SpreadsheetApp.flush();
    flush += since(start) / TIMES;
  });
  const read = each(() => void cell.getValue());
  const properties = PropertiesService.getDocumentProperties();
  const other = each(() => void properties.getProperty('installation check'));
  const block = sheet.getRange(2, 1, ROWS - 1, COLUMNS);
  const start = Date.now();
  block.setValues(
    Array.from({ length: ROWS - 1 }, (_, r) => Array.from({ length: COLUMNS }, (__, c) => r * c)),
  );
  SpreadsheetApp.flush();
  const writeBlock = since(start);
  const readBlock = each(() => void block.getValues());
  const cells = (ROWS - 1) * COLUMNS;
  return {
    read: rounded(read),
    write: rounded(write - flush),
    flush: rounded(flush),
    other: rounded(other),
    readCell: rounded((readBlock - read) / cells),
    writeCell: rounded((writeBlock - write) / cells),
  };
}
