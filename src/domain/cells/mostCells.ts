/** So many cells Google allows a spreadsheet, blank ones too: support.google.com/drive/answer/37603. */
export const MOST_CELLS = 10_000_000;
