import type { Cell } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { headerKey } from './headers';
import { isBlank } from './rosterRows';

const STATUS =
  /^(?:(?:student|sped|special ed(?:ucation)?|iep|service|enroll(?:ment|ed)|eligibility|current|caseload|case|active) )*(?:status|active|inactive|enrollment|enrolled)$/;
const EXIT =
  /^(?:(?:student|sped|special ed(?:ucation)?|iep|date|school) )*(?:exit(?:ed)?|withdraw(?:al|n)|left|drop(?:ped)?|moved|inactive)(?: (?:date|code|reason|of|exit|sped))*$/;
const LEFT =
  /\b(?:exit(?:ed|s)?|inactive|withdr(?:ew|awn|awal)|moved|transferred out|dismissed|graduated|dropped|declassified|deceased|revoked|left|no longer|not eligible|dnq|ineligible|declined|did not qualify|not qualified|referral|referred|waitlist(?:ed)?|wait list)\b/i;

/** No name has these words: "Cedar, Cora EXITED 10/1". */
const LEFT_NAME =
  /\b(?:exited|moved|withdrew|withdrawn|dismissed|graduated|dropped|deceased|inactive|transferred|no longer)\b/i;

/**
 * Tells for a row the 0-based column that says that its student has left, null where none does. `taken` have a meaning of their own;
 * beside `names` it may stand in the same cell.
 */
export function leftStudents(
  grid: readonly (readonly Cell[])[],
  headerRow: number,
  taken: ReadonlySet<number>,
  names: readonly number[],
): (row: readonly Cell[]) => number | null {
  const columns = (grid[headerRow] ?? []).flatMap((header, column) => {
    const key = headerKey(header);
    if (taken.has(column) || !(STATUS.test(key) || EXIT.test(key))) return [];
    const says = STATUS.test(key)
      ? (cell: Cell) =>
          LEFT.test(String(cell)) ||
          (/active$|enrolled$/.test(key) && parseMark(cell) === key.endsWith('inactive'))
      : (cell: Cell) => parseMark(cell) !== false;
    const rows = grid.slice(headerRow + 1).map((row) => row[column] ?? '');
    const left = rows.filter((cell) => !isBlank(cell) && says(cell)).length;
    // A day of exit that nearly everybody has is the day on which they will.
    const isSaid = STATUS.test(key) ? left > 0 : left > 0 && left * 2 <= rows.length;
    return isSaid ? [{ column, says }] : [];
  });
  return (row) =>
    names.find((column) => LEFT_NAME.test(String(row[column] ?? ''))) ??
    columns.find(({ column, says }) => !isBlank(row[column]) && says(row[column] ?? ''))?.column ??
    null;
}
