import { readFileSync } from 'node:fs';

/**
 * Importing this lets cell functions that are called outside of the local Sheets load the server part from the built file, through the
 * one service that hands it over; and tell days as in a spreadsheet of Greenwich. The platform runs it anew for each call, as the local
 * Sheets does. Here it is run once: that takes longer than what thousands of calls ask of it.
 */
let isRun = false;

Object.assign(globalThis, {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) },
  Utilities: { formatDate: (date: Date) => date.toISOString().slice(0, 10) },
  HtmlService: {
    createTemplateFromFile: (name: string) => ({
      getRawContent: () => {
        if (!isRun) {
          const page = readFileSync(`dist/${name}.html`, 'utf8');
          const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
          Object.assign(globalThis, { serverPartOnce: new Function(`${script}\nreturn CaseloadServer;`)() });
          isRun = true;
        }
        return '<script>const CaseloadServer = globalThis.serverPartOnce;</script>';
      },
    }),
  },
});
