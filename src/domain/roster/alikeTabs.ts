import type { ColumnRef, Grid } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { cellsBelow } from './columnCells';
import { columnOf, type Field } from './fields';
import { guessMapping, lacks } from './guessMapping';
import { yearOf } from './headerSpelling';
import { columnRefs, fieldColumns, findHeader, headerCells, headerKey, mappedColumns } from './headers';
import { SERVICE_WORDS } from './headerWords';
import { readRoster } from './readRoster';
import { isDoubtfulProvider } from './recognisedColumns';
import type { FurtherTab, Mapping, RosterLine } from './roster';
import { headedAs, isTrouble, sameRef, stackTabs, withoutTabColumn } from './stackTabs';

/** A sheet as it is asked whether it is one more tab of a roster. */
export type TabGrid = { name: string; id: number; grid: Grid };

/** Why a sheet that looks like a tab of the roster is not taken for one unasked, or can't be one. */
export type TabDoubt =
  /** Most of its lines stand on another tab already. */
  | { code: 'same-lines'; other: string }
  /** Its name is that of a list of former, other or no students. */
  | { code: 'name' }
  /** It counts in the other unit than the first tab, so that its amounts would be misread. */
  | { code: 'unit' }
  /** It has columns of services, people, schools or amounts that the first tab has not, so that they would go unread. */
  | { code: 'more-columns'; headers: string[] }
  /** In the first tab's columns its amounts would read otherwise than by themselves. */
  | { code: 'reads-otherwise' };

/** A sheet beside the first tab: how it would be read as part of the roster, null where it can't be, and what speaks against it. */
export type AlikeTab = { sheet: string; id: number; tab: FurtherTab | null; doubt: TabDoubt | null };

/** A name that says that the sheet is none of this year's, or no list of students with services. */
const APART =
  /\b(?:old|cop(?:y|ies)|archived?|exit(?:ed|s)?|inactive|moved|transfers?|transferred|waitlist(?:ed)?|wait list|pending|referrals?|504s?|gifted|dropped|declined|declassified|template|backup|draft|last year|prior|previous|former|dismissed|withdrawn|graduated|sample|example|test|20\d\d|\d\d ?[-–/] ?\d\d)\b/i;

/** The columns without which a tab is no tab of a roster that has them. */
const NEEDED: readonly Field[] = ['studentId', 'service', 'provider', 'caseManager', 'name', 'lastName'];

/** The sheets that look like the first tab of a roster: the same needed columns, in whatever order and under whatever known header. */
export function alikeTabs(mapping: Mapping, first: Grid, others: readonly TabGrid[]): AlikeTab[] {
  // Reading the first tab takes as long as all the rest.
  if (others.length === 0) return [];
  const base = withoutTabColumn(mapping);
  const own = guessMapping(base.sheet, first)?.mapping ?? null;
  const taken: { sheet: string; lines: ReadonlySet<string> }[] = [
    { sheet: base.sheet, lines: linesOf(base, first, base.sheet) },
  ];
  return others.flatMap((other): AlikeTab[] => {
    const found = headedBy(base, other);
    if (!found) return [];
    const { tab, guess, headed } = found;
    const of = { sheet: other.name, id: other.id };
    if (own && guess && hasAmounts(base) && hasAmounts(guess) && guess.amountUnit !== own.amountUnit)
      return [{ ...of, tab: null, doubt: { code: 'unit' } }];
    const headers = guess ? unreadIn([base, own], guess, other.grid) : [];
    if (headers.length > 0) return [{ ...of, tab: null, doubt: { code: 'more-columns', headers } }];
    if (readsOtherwise(base, first, headed, tab, other.grid))
      return [{ ...of, tab: null, doubt: { code: 'reads-otherwise' } }];
    const lines = linesOf(headed, other.grid, other.name);
    const double = taken.find(
      (each) => [...lines].filter((line) => each.lines.has(line)).length * 2 > lines.size,
    );
    const doubt: TabDoubt | null = double
      ? { code: 'same-lines', other: double.sheet }
      : (APART.test(other.name) && !APART.test(base.sheet)) || yearOf(other.name) < yearOf(base.sheet)
        ? { code: 'name' }
        : null;
    if (!doubt) taken.push({ sheet: other.name, lines });
    return [{ ...of, tab, doubt }];
  });
}

type HeadedTab = { tab: FurtherTab; guess: Mapping | null; headed: Mapping };

/** How a sheet heads the columns of a mapping; null where it lacks one that is needed. */
function headedBy(base: Mapping, { name, id, grid }: TabGrid): HeadedTab | null {
  const guess = guessMapping(name, grid);
  const row = guess ? guess.headerRow - 1 : findHeader(base, grid)?.row;
  if (row === undefined) return null;
  const refs = columnRefs(headerCells(grid, row));
  const named = new Map(guess ? mappedColumns(guess.mapping).map((use) => [keyOfUse(use), use.ref]) : []);
  const isHere = (ref: ColumnRef): boolean =>
    refs.some(
      (own) => own !== null && own.of === ref.of && sameRef(own, ref) && isNumbered(own) === isNumbered(ref),
    );
  const otherwise: FurtherTab['otherwise'] = [];
  for (const use of mappedColumns(base)) {
    if (isHere(use.ref)) continue;
    const is = named.get(keyOfUse(use)) ?? null;
    // A school without an OT has no column for one.
    const canLack = 'service' in use;
    if (!is && !canLack && NEEDED.includes(use.field)) return null;
    otherwise.push({ of: use.ref, is });
  }
  const tab = { sheet: name, id, otherwise };
  const headed = headedAs(base, tab);
  if (base.services.length > 0 && headed.services.length === 0) return null;
  return { tab, guess: guess?.mapping ?? null, headed };
}

/** "Student #" is no "Student" of another tab, however alike they are without signs. */
const isNumbered = ({ header }: ColumnRef): boolean => header.includes('#');

/** Whether a tab's lines say something else below the first tab's header than under their own, as amounts do of which a part is lost. */
function readsOtherwise(base: Mapping, first: Grid, headed: Mapping, tab: FurtherTab, grid: Grid): boolean {
  const header = findHeader(base, first);
  const mapping = { ...base, tabs: { id: 0, further: [tab], others: [] } };
  const stack = stackTabs(mapping, [first.slice(0, (header?.row ?? 0) + 1), grid]);
  if (isTrouble(stack)) return true;
  const [below, alone] = [readRoster(stack.grid, mapping), readRoster(grid, headed)];
  if ('missing' in below || 'missing' in alone) return true;
  const said = (lines: readonly RosterLine[]) =>
    lines.map(({ studentId, service, minutes, lreMinutes }) =>
      [studentId, service, minutes, lreMinutes].join('|'),
    );
  return said(below.lines).join('\n') !== said(alone.lines).join('\n');
}

/**
 * What a tab's columns say that the first tab has not: services, people, schools, and columns that say more of its amounts. `own` is
 * what the first tab would be read as by itself: what of it isn't mapped was left aside for all tabs, as for their names.
 */
function unreadIn([base, own]: readonly [Mapping, Mapping | null], guess: Mapping, grid: Grid): string[] {
  const known = new Set([base, ...(own ? [own] : [])].flatMap((each) => mappedColumns(each).map(keyOfUse)));
  const header = findHeader(guess, grid);
  if (!header) return [];
  const isBlank = (ref: ColumnRef): boolean => {
    const column = header.columnOf(ref);
    return column === null || cellsBelow(grid, header.row + 1, column).length === 0;
  };
  return mappedColumns(guess).flatMap((use) => {
    const tells =
      'service' in use || TELLING.includes(use.field) || (hasAmounts(base) && isOfAmount(use.field));
    return tells && !known.has(keyOfUse(use)) && !isBlank(use.ref) ? [use.ref.header] : [];
  });
}

/** What a tab's name would say of its rows, or nobody, though a column of theirs does. */
const TELLING: readonly Field[] = ['site', 'service', 'provider', 'caseManager'];

/** Whether a column is a part of a line's amount; without a tab's own IEP ranges and LRE its amounts read the same. */
const isOfAmount = (field: Field): boolean =>
  field === 'amount' || (columnOf(field).part === 'hours' && columnOf(field).kind === 'text');

const hasAmounts = ({ columns, services }: Mapping): boolean =>
  columns.amount !== undefined || services.some(({ amount }) => amount !== null);

const keyOfUse = (use: ReturnType<typeof mappedColumns>[number]): string =>
  'service' in use ? `${use.field} ${foldedText(use.service)}` : use.field;

/** Whether a tab is called as a service is: "OT", "Resource/SDI". */
const isService = (name: string): boolean =>
  name.split(/[/&+]/).some((part) => SERVICE_WORDS.includes(headerKey(part)));

/** A tab's lines by student and service, as far as its columns or its name tell. */
function linesOf(mapping: Mapping, grid: Grid, name: string): Set<string> {
  const read = readRoster(grid, mapping);
  const own = isService(name) ? name : '';
  return new Set(
    'missing' in read
      ? []
      : read.lines.map(({ studentId, service }) => `${studentId}|${foldedText(service || own)}`),
  );
}

/** School words: "Oak MS", but not "Ms. Ramos"; and what a sheet is called that nobody named. */
const SITE =
  /\b(?:school|elem|elementary|middle|high|academy|primary|prep|campus|center|es|(?<=\S\s)ms|hs|jhs|k-?8)\b/i;
/** What a tab may be called that is no school: a grade, a level, a month, a state, a part of the list. */
const NO_SITE =
  /^(?:all|active|current|new|grades?\b.*|gr\.? ?\d.*|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?: grade)?|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) grade\b.*|k(?:indergarten)?|\d{1,2} ?[-–] ?\d{1,2}|k ?[-–] ?\d+|pre-?k|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?(?: ?\d+)?|(?:fall|spring|winter|summer)\b.*|(?:semester|quarter|trimester|term|week|period|block|group|team|cohort|part|list|section) ?\w?\d*|iep|sped|speech only|secondary|related services?|students?|master|data|main|caseloads?)$/i;
/** "Ms. Lund", "SLP Ms. Lund"; but "Oak MS Resource" is a school's, and so is "Dr. King Elementary". */
const LEADING = /^(?:mrs?|ms|miss|mx|dr)\b\.? +\p{L}[\p{L}'’-]*/iu;
const TITLED = /\b(?:(?:Mrs?|Ms|Miss|Mx|Dr)\b\.?|(?:ms|MS|mrs?|MRS?|mx|MX|dr|DR)\.) +\p{L}[\p{L}'’-]*/gu;
const UNNAMED = /^(?:copy of )?(?:sheet|tab|roster|page|blad|tabelle) ?\d*$/i;

/** What the names of a roster's tabs say of their rows where no column does; null where they say nothing that is known. */
export function saidByTabs(
  mapping: Mapping,
  tabs: readonly { name: string; grid: Grid }[],
): 'provider' | 'service' | 'site' | null {
  const { columns, shape } = mapping;
  if (tabs.length < 2 || tabs.some(({ name }) => UNNAMED.test(name.trim()))) return null;
  if (
    tabs.some(({ name }) => isNoSchool(name.trim())) &&
    !lacks(mapping).includes('provider or case manager')
  )
    return null;
  const isSite = tabs.some(({ name }) => isSchool(name));
  const areServices = tabs.every(({ name }) => isService(name));
  if (shape === 'long' && !columns.service && areServices) return 'service';
  // "Teacher" on the tab of a teacher whom it doesn't name is the teacher of the class.
  const isOfClass =
    !columns.caseManager &&
    isDoubtfulProvider(columns.provider?.header ?? '') &&
    !tabs.some((tab) => bearsPerson(mapping, tab));
  if (isOfClass && !isSite && !areServices) return 'provider';
  if (lacks(mapping).includes('provider or case manager')) return isSite || areServices ? null : 'provider';
  if (columns.site) return null;
  return areServices || (!isSite && tabs.every((tab) => bearsPerson(mapping, tab))) ? null : 'site';
}

const isSchool = (name: string): boolean => SITE.test(withoutTitled(name));

const isNoSchool = (name: string): boolean =>
  NO_SITE.test(name) || (withoutTitled(name) !== name && !isSchool(name));

const withoutTitled = (name: string): string => name.replace(LEADING, ' ').replace(TITLED, ' ');

/** Whether a tab bears the name of whoever most of its rows name. */
function bearsPerson(mapping: Mapping, { name, grid }: { name: string; grid: Grid }): boolean {
  const header = findHeader(mapping, grid);
  const { provider, caseManager } = fieldColumns(mapping, header);
  const words = headerKey(name).split(' ');
  const rows = grid.slice((header?.row ?? 0) + 1);
  return [provider, caseManager].some((column) => {
    const cells = column === undefined ? [] : rows.map((row) => headerKey(row[column])).filter(Boolean);
    const bearing = cells.filter((cell) => words.some((word) => cell.split(' ').includes(word)));
    return bearing.length > 0 && bearing.length * 2 >= cells.length;
  });
}
