import type { Cell, Grid } from '../cells/cell';
import { LONGEST_VALUE } from '../cells/longestValue';
import { areRoles } from '../people/credentials';
import { foldedName } from '../people/foldedName';
import { isBlank } from './rosterRows';
import { isServiceName } from './serviceColumns';

/** A row that names a person for the rows below it, or for the whole sheet; `of` where it says as whom. Row and column count from 0. */
export type GroupRow = {
  row: number;
  column: number;
  text: string;
  name: string;
  of: 'provider' | 'caseManager' | null;
};

const LABEL =
  /^(?:(case ?managers?|cm|case ?carrier|caseload(?: of)?)|(?:sped |special ed(?:ucation)? |service |resource )?(?:teacher|provider|therapist|clinician|specialist|interventionist|staff|slp|ot|pt))(?: name)? ?[:#–—] ?(.*)$/i;
const COUNT =
  /\s*[([]\s*\d+\s*(?:students?|pupils?|kids|cases?|lines?)?\s*[)\]]\s*$|\s+[-–—:]\s*\d+\s*(?:students?|pupils?|kids|cases?)?\s*$/i;
/** "1. Ramos, Elena", "2) Lund" */
const NUMBERED = /^#?\d{1,2}[.)] +(?=\p{L})/u;
const ROOM = /\s+(?:[-–—]\s*)?(?:room|rm|grades?|gr)\b.*$/i;
const TITLED = /^(?:mr|mrs|ms|miss|mx|dr)\b\.? *\p{L}/iu;
const LAST_FIRST = /^\p{L}[\p{L}' -]*, *\p{L}[\p{L}'. -]*$/u;
const FIRST_LAST = /^\p{Lu}[\p{L}'.-]* \p{Lu}[\p{L}'-]+$/u;
const PLACE = /\b(?:elem\w*|middle|high|school|academy|center|program|skills|grade)\b/i;
const ONE_WORD = /^\p{Lu}[\p{L}'-]{2,}$/u;
/** Words that head rows and are nobody's name. */
const NO_NAME =
  /^(?:totals?|count|students?|pupils?|active|inactive|exited|moved|new|pending|referrals?|initials?|notes?|kindergarten|preschool|elementary|middle|high|monday|tuesday|wednesday|thursday|friday|caseload|roster|signature)$/i;

/** The rows of a sheet that name a person for those below; `headerRow` counts from 0. Above it a title does so for all. */
export function groupRows(grid: Grid, headerRow: number): GroupRow[] {
  const found = grid.flatMap((cells, row) => (row === headerRow ? [] : groupIn(cells, row, row > headerRow)));
  const words = found.filter(({ name }) => ONE_WORD.test(name) && !LABEL.test(name));
  // "RAMOS" alone may head anything; where every other row of its kind is a name too, it is asked.
  return words.length === 1 && found.length === 1 && words[0]?.of === null && !TITLED.test(words[0].text)
    ? []
    : found;
}

function groupIn(cells: readonly Cell[], row: number, isBelow: boolean): GroupRow[] {
  // Nearly every row is a student's, with more cells than a title has.
  let count = 0;
  for (const cell of cells) if (!isBlank(cell) && ++count > 3) return [];
  const filled = cells.flatMap((cell, column) => {
    const text = String(cell).trim();
    return text === '' ? [] : [{ column, text }];
  });
  const [first, second] = filled;
  if (
    !first ||
    filled.some(({ text }) => text.length > LONGEST_VALUE) ||
    (filled.length === 3 && !/^teacher ?#/i.test(first.text))
  )
    return [];
  for (const { column, text } of [...filled].reverse()) {
    const [label, manager, said = ''] = LABEL.exec(text) ?? [];
    if (label === undefined) continue;
    const name = nameIn(said) || (said === '' && second && second.column > column ? nameIn(second.text) : '');
    if (name !== '') return [{ row, column, text, name, of: manager ? 'caseManager' : 'provider' }];
  }
  if (!isBelow || second) return [];
  const name = nameIn(first.text);
  const title = first.text.replace(NUMBERED, '').replace(COUNT, '');
  // "Sara Lund" alone may be anything; "Sara Lund - SLP" is somebody.
  const isSaid = title !== withoutRole(title) && FIRST_LAST.test(name) && !PLACE.test(name);
  const isName =
    isSaid || TITLED.test(name) || LAST_FIRST.test(name) || (ONE_WORD.test(name) && !isServiceName(name));
  return isName && !NO_NAME.test(name) ? [{ row, ...first, name, of: null }] : [];
}

/** "Lund's Caseload" */
const OWN = /['’]s?\s+(?:caseload|students|roster|kids|list|class)$/i;

/** A title without what its person works as, and where: "Sara Lund - SLP - Oak". */
function withoutRole(text: string): string {
  const [name = '', role, ...place] = text.replace(OWN, '').split(/\s+[-–—|]\s+/);
  return role !== undefined && place.length < 2 && areRoles(foldedName(role)) ? name : text.replace(OWN, '');
}

/** The name in a title, without how many students are below and where. */
function nameIn(text: string): string {
  const name = withoutRole(text.replace(NUMBERED, '').replace(COUNT, ''))
    .replace(ROOM, '')
    .replace(COUNT, '')
    .replace(/[\s:–—-]+$/, '')
    .trim();
  return /\d/.test(name) || !/\p{L}{2}/u.test(name) || areRoles(foldedName(name)) ? '' : name;
}

/** For each row the name of the person above it; '' where there is none, and for the row that names one. */
export function namesAbove(grid: Grid, headerRow: number): string[] {
  const groups = new Map(groupRows(grid, headerRow).map(({ row, name }) => [row, name]));
  let name = '';
  return grid.map((_, row) => {
    const own = groups.get(row);
    name = own ?? name;
    return own === undefined ? name : '';
  });
}
