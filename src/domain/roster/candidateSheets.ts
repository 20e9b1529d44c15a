import type { Cell, Grid } from '../cells/cell';
import type { Field } from './fields';
import { type GuessedMapping, guessMapping } from './guessMapping';
import { spellingsOf, yearOf } from './headerSpelling';
import { findHeader, headerKey } from './headers';
import { isMarked } from './ownSheets';
import { isDoubtfulProvider } from './recognisedColumns';
import type { Mapping } from './roster';

/** A sheet that could be the roster. `others`: it is a log, a report of goals or put away, and a caseload goes before it. */
export type CandidateSheet = GuessedMapping & { name: string; rows: number; others: boolean };

/** The sheets that look like rosters, the likeliest first; the add-on's own sheets never do. */
export function candidateSheets(sheets: readonly { name: string; grid: Grid }[]): CandidateSheet[] {
  const latest = Math.max(0, ...sheets.map(({ name }) => yearOf(name)));
  const rosters = sheets.flatMap(({ name, grid }) => {
    const guess = isMarked(grid) ? null : guessMapping(name, grid);
    if (!guess || !isRoster(guess)) return [];
    const titles = JSON.stringify(grid[guess.headerRow - 1]);
    return [{ guess, name, grid, titles, isReport: isReport(guess, grid) }];
  });
  // A tab in which each student happens to stand twice is no report where another of the same headers is none.
  const plain = new Set(rosters.flatMap(({ titles, isReport: is }) => (is ? [] : [titles])));
  return rosters
    .map(({ guess, name, grid, titles, isReport: is }) => {
      const year = yearOf(name);
      const isPast =
        PUT_AWAY.test(name) ||
        (year > 0 && year < latest) ||
        (grid[guess.headerRow - 1] ?? []).some((cell) => headerKey(cell) === 'timestamp');
      const others = OTHER_SHEET.test(name) || (is && !plain.has(titles));
      const order = others ? 3 : isPast ? 2 : isOfClass(guess) ? 1 : 0;
      return { ...guess, name, rows: grid.length - guess.headerRow, others, order };
    })
    .sort((a, b) => a.order - b.order || b.score - a.score || b.rows - a.rows)
    .map(({ order: _, ...sheet }) => sheet);
}

/** Nobody but a teacher is named and no service: as in a list of all the school's students. */
const isOfClass = ({ mapping: { columns, services } }: GuessedMapping): boolean =>
  columns.provider !== undefined &&
  isDoubtfulProvider(columns.provider.header) &&
  !columns.caseManager &&
  !columns.service &&
  !columns.amount &&
  services.length === 0;

const PUT_AWAY =
  /\b(?:old|archived?|copy of|backup|last year|previous|prior|do not use|exited|inactive|dismissed|withdrawn|graduated|exits?|504s?|gifted|form responses?|template|sample)\b/i;
const OTHER_SHEET =
  /\b(?:logs?|attendance|goals?|progress|objectives?|sessions?|billing|medicaid|contacts?|referrals?|evaluations?|evals?|re-?evals?|testing|initials)\b/i;

/** Whether the columns tell students, and who serves them or what of: with one of them unknown, others must make up for it. */
function isRoster({ mapping: { columns, services }, questions }: GuessedMapping): boolean {
  const isKnown = (fields: readonly Field[]): number =>
    fields.filter((field) => columns[field] !== undefined).length;
  const served = isKnown(['provider', 'caseManager', 'service']) + services.length;
  const about = isKnown(['name', 'lastName', 'grade', 'site']);
  const areSwapped = questions.some(({ code }) => code === 'swapped-columns');
  if (columns.studentId || areSwapped) return served > 0 || about + isKnown(['amount']) > 1;
  if (isKnown(['name', 'lastName']) === 0) return false;
  // On a tab for each teacher no column says whose the students are.
  const isOfTab = columns.service !== undefined && isKnown(['amount', 'start']) > 0;
  return (isOfTab || served > isKnown(['service'])) && served + about > 2;
}

/** Columns of a report on goals, and of what was done on a day. */
const GOALS =
  /^(?:(?:annual|measurable|iep|student|current) )*(?:goal|objective|benchmark|baseline|short term objective)(?: (?:number|text|statement|description|area|progress))?$|^progress(?: .*)?$|^area need$|^reporting period$/;
const DAY_OF =
  /^(?:session|service|log|attendance|visit|contact|therapy|entry|activity|encounter)? ?date(?: (?:session|service|visit|contact|log|therapy))?$/;
const SESSION =
  /^(?:(?:actual )?time (?:in|out)|(?:session |service )?(?:start|end) time|(?:session |progress |daily )?notes?|attendance|attended|absent|present|cpt(?: code)?|units?(?: billed)?|(?:minutes?|time) (?:served|delivered|provided|completed|attended)|activity|session(?: number)?)$/;

/** Whether a sheet tells of goals or of single days: its rows are no service lines. */
function isReport({ mapping, headerRow }: GuessedMapping, grid: Grid): boolean {
  const header = grid[headerRow - 1] ?? [];
  const headed = (pattern: RegExp): number =>
    header.filter((cell) => spellingsOf(cell).some(({ plain }) => pattern.test(plain))).length;
  const goals = headed(GOALS);
  if (goals > 1 || (goals > 0 && repeats(mapping, grid, ['studentId', 'name']))) return true;
  return headed(DAY_OF) > 0 && (headed(SESSION) > 0 || repeats(mapping, grid, LINE));
}

/** Whether many rows say in these columns what others said already. */
function repeats(mapping: Mapping, grid: Grid, fields: readonly Field[]): boolean {
  const found = findHeader(mapping, grid);
  if (!found) return false;
  const told = fields.flatMap((field) => {
    const ref = mapping.columns[field];
    return (ref && found.columnOf(ref)) ?? [];
  });
  const rows = grid.slice(found.row + 1).slice(0, ENOUGH);
  const distinct = new Set(rows.map((row: readonly Cell[]) => told.map((column) => row[column]).join('|')));
  return rows.length > 2 && distinct.size * 3 < rows.length * 2;
}

const LINE: readonly Field[] = ['studentId', 'name', 'service', 'provider'];
const ENOUGH = 300;
