import type { Cell } from '../cells/cell';
import { parseMark } from '../cells/mark';
import { headerKey } from './headers';
import { isNotYetServed } from './notYetServed';
import { textOf } from './rosterCells';
import { isBlank } from './rosterRows';

const STATUS =
  /^(?:(?:student|sped|special ed(?:ucation)?|iep|service|enroll(?:ment|ed)|eligibility|current|caseload|case|active) )*(?:status|active|inactive|enrollment|enrolled)$/;
const EXIT =
  /^(?:(?:student|sped|special ed(?:ucation)?|iep|date|school) )*(?:exit(?:ed)?|withdraw(?:al|n)|left|drop(?:ped)?|moved|inactive)(?: (?:date|code|reason|of|exit|sped))*$/;
const LEFT =
  /\b(?:exit(?:ed|s)?|inactive|withdr(?:ew|awn|awal)|moved|transferred out|dismissed|graduated|dropped|declassified|deceased|revoked|left|no longer|not eligible|dnq|ineligible|declined|refused|refusal|did not qualify|not qualified|referral|referred|waitlist(?:ed)?|wait list|pending|eval(?:uation)? only|in process|child find|rti|mtss)\b/i;

/** Which plan a student has: a 504 plan is no IEP. */
const PLAN =
  /^(?:(?:student|support|current) )*(?:plan|plan type|type of plan|document type|iep (?:or )?504|504 (?:or )?iep)$/;
const isNoIep = (cell: Cell): boolean => /^(?:section )?504\b/i.test(String(cell).trim());

/** No name has these words: "Cedar, Cora EXITED 10/1". */
const LEFT_NAME =
  /\b(?:exited|moved|withdrew|withdrawn|dismissed|graduated|dropped|deceased|inactive|transferred|no longer)\b/i;

/** Whether a service's text says that its student has left or isn't served yet: "EXIT", "Speech (dismissed)", "Initial Eval". */
export const isLeftService = (service: string): boolean =>
  /^exit$/i.test(service) || LEFT_NAME.test(service) || isNotYetServed(service);

/** `taken` have a meaning of their own; beside `names` it may stand in the same cell. All 0-based, `seams` too, with which tabs begin. */
type StudentColumns = {
  taken: ReadonlySet<number>;
  names: readonly number[];
  ids: number;
  seams: ReadonlySet<number>;
};

/**
 * Tells for each row, one after the other, what says that its student has left, and the 0-based column to point at: a column of its
 * own, the name, or a title above ("Exited Students"); null where nothing does.
 */
export function leftStudents(
  grid: readonly (readonly Cell[])[],
  headerRow: number,
  { taken, names, ids, seams }: StudentColumns,
): (row: readonly Cell[], index: number, isOfStudent: boolean) => { column: number; text: string } | null {
  const columns = (grid[headerRow] ?? []).flatMap((header, column) => {
    const key = headerKey(header);
    if (!taken.has(column) && PLAN.test(key)) return [{ column, says: isNoIep }];
    if (taken.has(column) || !(STATUS.test(key) || EXIT.test(key))) return [];
    const says = STATUS.test(key)
      ? (cell: Cell) =>
          LEFT.test(String(cell)) ||
          isNoIep(cell) ||
          (/active$|enrolled$/.test(key) && parseMark(cell) === key.endsWith('inactive'))
      : (cell: Cell) => parseMark(cell) !== false;
    const rows = grid.slice(headerRow + 1).map((row) => row[column] ?? '');
    const left = rows.filter((cell) => !isBlank(cell) && says(cell)).length;
    // A day of exit that nearly everybody has is the day on which they will.
    const isSaid = STATUS.test(key) || left * 2 <= rows.length;
    return isSaid ? [{ column, says }] : [];
  });
  let title: string | null = null;
  return (row, index, isOfStudent) => {
    if (seams.has(index)) title = null;
    if (!isOfStudent) {
      title = titleOfLeft(row);
      return null;
    }
    const column =
      names.find((name) => LEFT_NAME.test(String(row[name] ?? ''))) ??
      columns.find((each) => !isBlank(row[each.column]) && each.says(row[each.column] ?? ''))?.column;
    if (column !== undefined) return { column, text: textOf(row[column]) };
    return title === null ? null : { column: ids, text: title };
  };
}

/** The title over students who have left, alone in its row: "Exited Students"; null where a row is none. */
function titleOfLeft(row: readonly Cell[]): string | null {
  const [title, ...others] = row.filter((cell) => !isBlank(cell));
  return others.length === 0 && typeof title === 'string' && title.length <= LONGEST_TITLE && LEFT.test(title)
    ? title.trim()
    : null;
}

const LONGEST_TITLE = 60;
