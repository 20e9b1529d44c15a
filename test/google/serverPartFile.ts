import { readFileSync } from 'node:fs';

/**
 * Importing this lets cell functions that are called outside of the local Sheets load the server part as they do on the
 * platform: from the built file, through the one service that hands it over; and tell days as in a spreadsheet of Greenwich.
 */
let page: string | null = null;

Object.assign(globalThis, {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
  Utilities: { formatDate: (date: Date) => date.toISOString().slice(0, 10) },
  HtmlService: {
    createTemplateFromFile: (name: string) => ({
      getRawContent: () => {
        page ??= readFileSync(`dist/${name}.html`, 'utf8');
        return page;
      },
    }),
  },
});
