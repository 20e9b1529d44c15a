import { holds, overlap } from './areas';
import type { Area, Protection } from './cells';
import { replacedTexts } from './findText';
import type { Edit } from './page/wire';
import type { Sheet } from './sheet';

/** Google's sentence for whoever may not edit a cell (reported). */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * "Until the script actually changes the list of editors", which here is still empty then, "the range remains unprotected"; one
 * that only warns lets scripts pass, and people who say yes. "Neither the owner of the spreadsheet nor the current user can be
 * removed" (developers.google.com/apps-script/reference/spreadsheet/protection).
 */
export function restricts({ warningOnly, editors }: Protection, sheet: Sheet, email: string): boolean {
  return (
    !warningOnly && editors.length > 0 && email !== sheet.workbook.ownerEmail && !editors.includes(email)
  );
}

/** Protects an area, or with null the sheet; nobody is kept out before its editors are named. */
export function protect(sheet: Sheet, area: Area | null): Protection {
  const ids = sheet.workbook.sheets.flatMap(({ protections }) => protections.map(({ id }) => id));
  const protection: Protection = {
    id: Math.max(0, ...ids) + 1,
    kind: area ? 'RANGE' : 'SHEET',
    area: area && { ...area },
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [],
  };
  sheet.protections.push(protection);
  sheet.changedLook();
  return protection;
}

/** Whether a protection keeps this account from changing any cell of the area; null is the sheet's grid itself. */
export function isProtectedFrom(email: string, sheet: Sheet, area: Area | null): boolean {
  return sheet.protections.some(
    (protection) => restricts(protection, sheet, email) && covers(protection, area),
  );
}

function covers(protection: Protection, area: Area | null): boolean {
  if (protection.area) return area !== null && overlap(protection.area, area);
  return area === null || !protection.unprotected.some((open) => holds(open, area));
}

/** The cells that a person's edit of a sheet changes; null stands for its grid. */
export function changedBy(edit: Extract<Edit, { sheet: number }>, sheet: Sheet): (Area | null)[] {
  const { maxRows: rows, maxColumns: columns } = sheet;
  switch (edit.do) {
    case 'type': {
      const width = Math.max(1, ...edit.texts.map((cells) => cells.length));
      return [{ row: edit.row, column: edit.column, rows: edit.texts.length, columns: width }];
    }
    case 'put':
      return edit.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
    case 'note':
      return [{ row: edit.row, column: edit.column, rows: 1, columns: 1 }];
    case 'clear':
    case 'style':
    case 'validate':
      return edit.areas;
    case 'replace':
      return replacedTexts(sheet, edit.wish, edit.by).map((place) => ({
        ...{ row: place.row, column: place.column, rows: 1, columns: 1 },
      }));
    case 'toTable':
    case 'toRange':
    case 'sort':
      return [edit.area];
    case 'deleteRows':
      return [{ row: edit.at, column: 1, rows: edit.count, columns }];
    case 'deleteColumns':
      return [{ row: 1, column: edit.at, rows, columns: edit.count }];
    case 'deleteSheet':
      return [{ row: 1, column: 1, rows, columns }];
    case 'insertRows':
    case 'insertColumns':
      return [null];
    default:
      return [];
  }
}
