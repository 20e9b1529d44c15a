import { VERSION } from '../../contract/version';
import { listed } from '../../domain/cells/listed';
import type { MissingColumn } from '../../domain/roster/headers';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { Stop } from './state';

/** Why nothing can go on, in a sentence that says what to do. */
export function stopText(stop: Stop): string {
  switch (stop.code) {
    case 'not-set-up':
      return 'Caseload is not set up in this spreadsheet yet.';
    case 'removal-unfinished':
      return 'Removing Caseload’s data was cut off, so part of it is gone already. Nothing else can be done until an Admin finishes it.';
    case 'newer-version':
      return `A newer version of Caseload (${stop.version}) has saved in this spreadsheet, and this one is ${VERSION}: you can look at everything, but nothing is saved or changed. Reload the spreadsheet; if it stays so, ask whoever installed Caseload to update it.`;
    case 'no-email':
      return 'Google does not tell Caseload which account you are signed in with, so nothing can be shown. Sign in with your school account, or ask your Caseload admin how this spreadsheet is shared.';
    case 'unknown-email':
      return `${stop.email} is not in the Providers sheet, so nothing can be shown. Ask your Caseload admin to write it in the Email column beside your name.`;
    case 'email-used-twice':
      return `${stop.email} stands in more than one row of Providers. Ask your Caseload admin to leave it in one.`;
    case 'key-used-twice':
      return `The key beside ${stop.email} stands in more than one row of Providers, so nobody can tell whose students are yours. Ask your Caseload admin to clear the copy; the next opening gives that person a key of their own.`;
    case 'only-admins-set-up':
      return 'Only an Admin can run Set up again. Ask one of the people marked Admin in Providers.';
    case 'roster-sheet-gone':
      return stop.tabs
        ? `“${stop.sheet}”, a tab of the roster, is gone. Undo the deletion, or run Set up again: without that tab its lines count as gone from the roster, and the record keeps them.`
        : `The sheet “${stop.sheet}” is gone or was renamed. Run Set up and choose the roster again.`;
    case 'roster-error':
      return `“${stop.sheet}” shows ${stop.text} in ${stop.place} where its rows should be, so nothing is read or changed. If it is an IMPORTRANGE, click that cell and press Allow access; “Loading...” only needs a moment.`;
    case 'columns-missing':
      return `${stop.tabs ? `On the tab “${stop.sheet}”: ` : ''}${stop.missing.map(columnText).join('; ')}. Give the column its old name back, or run Set up and choose it again.`;
    case 'log-gone':
      if (stop.renamed !== undefined)
        return `The sheet “${SHEETS.log}” is called “${stop.renamed}” now. Nothing is changed until it has its name back.`;
      return `The sheet “${SHEETS.log}” is gone or was renamed. Nothing is changed until it is back: undo the deletion, or bring it back with File › Version history.`;
    case 'log-damaged':
      if (stop.closed !== undefined && stop.retyped === undefined)
        return `The record is not whole: entries of closed school years were deleted or retyped, which stand on ${namesOf(stop.closed)}. Nothing is changed until ${
          stop.lost
            ? 'that is decided. Undo it, or bring the sheet back with File › Version history; or an Admin goes on from here: the record then says for ever which saves are gone, and lines that were opened by them begin anew, as the roster has them.'
            : 'they are back: undo that, or bring the sheet back with File › Version history.'
        }`;
      if (stop.retyped !== undefined)
        return `Entries of ${stop.closed ? `the record, on ${namesOf(stop.closed)},` : `the “${SHEETS.log}”`} say something else than was saved: ${stop.retyped}. Somebody retyped them, perhaps with Find and replace over all sheets. Nothing is changed until that is decided. Undo it, or bring the sheets back with File › Version history; or an Admin goes on from here: the record then says for ever which entries were retyped.`;
      return `Rows of the “${SHEETS.log}” were deleted or retyped, so the record is not whole. Nothing is changed until they are back: undo that, or bring the sheet back with File › Version history.`;
    case 'log-older':
      return `An older version of this spreadsheet was brought back: its record lacks ${stop.lost}. Nothing is changed until that is decided. Bring the newest version back with File › Version history, or an Admin goes on from here: the record then says for ever what it lacks, and the roster is compared with it.`;
    case 'log-unreadable':
      return `The first row of “${SHEETS.log}” is not as Caseload wrote it. Nothing is changed until it is back: see File › Version history.`;
    case 'providers-gone':
      if (stop.renamed !== undefined)
        return `The sheet “${SHEETS.people}” is called “${stop.renamed}” now. Give it its name back.`;
      return `The sheet “${SHEETS.people}” is gone or was renamed. Bring it back with File › Version history, or run Set up again.`;
    case 'providers-unreadable':
      return `The first row of “${SHEETS.people}” has no column ${stop.missing.map((title) => `“${title}”`).join(', ')}. Give it its name back. Or is this a sheet of your own? Then rename it and run Set up again.`;
  }
}

const namesOf = (sheets: readonly string[]): string => listed(sheets.map((sheet) => `“${sheet}”`));

const columnText = ({ ref, why }: MissingColumn): string =>
  why === 'gone'
    ? `The roster’s column “${ref.header}” is gone or was renamed`
    : `The roster now has another number of columns named “${ref.header}”`;
