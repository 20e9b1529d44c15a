import { isMore } from '../../standards/federal/crumb';
import {
  EFFORT_MEASURES,
  type EffortAnswer,
  type EffortYear,
  effortTest,
} from '../../standards/federal/maintenanceOfEffort';
import { isBlankArgument, isErrorArgument, numberIn, quotedCell, wrongKind } from './cellArguments';
import type { CellAnswer } from './cellFunction';
import { LARGEST_AMOUNT } from './largestAmount';

/** The columns of a history, in this order. */
export const HISTORY_COLUMNS = [
  'year',
  'local actual',
  'state and local actual',
  'child count',
  'exceptions local',
  'exceptions state and local',
  'adjustment',
] as const;

const HEADER = [
  'year',
  ...EFFORT_MEASURES.flatMap((measure) => [`${measure}: required`, `${measure}: actual`, `${measure}: met`]),
  'met by',
  'shortfall',
];

type FiscalYear = EffortYear & { name: string | number };

/** A row for each row of the history, so that both stand side by side: a header for its header, a blank row for a blank one. Of a form that nobody filled in yet there is the header alone. */
export function moeTest(history: unknown): CellAnswer {
  const rows = rowsOf(history);
  const header = rows.findIndex((row) => !row.every(isBlankArgument));
  const hasHeader = header >= 0 && isHeader(rows[header] ?? []);
  const years = rows.map((row, at) =>
    row.every(isBlankArgument) || (hasHeader && at === header) ? null : yearIn(row, at + 1),
  );
  const known = years.filter((year) => year !== null);
  if (known.length === 0 && !hasHeader)
    throw new Error('history: it has no year; one row for each fiscal year belongs here.');
  oldestFirst(years);
  const answers = effortTest(known).values();
  return years.map((year, at) => {
    if (year) return rowOf(year.name, answers.next().value);
    return hasHeader && at === header ? [...HEADER] : HEADER.map(() => '');
  });
}

/** The rows down to the last one that holds anything. */
function rowsOf(history: unknown): unknown[][] {
  if (!Array.isArray(history))
    throw new Error(`history: a range of ${HISTORY_COLUMNS.length} columns belongs here.`);
  const all: unknown[] = history;
  const rows = all.map((row): unknown[] => (Array.isArray(row) ? row : [row]));
  while (rows[rows.length - 1]?.every(isBlankArgument)) rows.pop();
  return rows;
}

/** Words above the amounts. An amount that was typed as a text ("$400") makes no header: it is a mistake to be told. */
const isHeader = (row: readonly unknown[]): boolean =>
  row
    .slice(1, 4)
    .every(
      (cell) =>
        typeof cell === 'string' && !isErrorArgument(cell) && !/^\W*\d[\d.,\s]*(?:[^\w.,\s]\W*)?$/.test(cell),
    ) && row.slice(1, 4).some((cell) => !isBlankArgument(cell));

function yearIn(row: readonly unknown[], number: number): FiscalYear {
  const at = (column: number) => `history, row ${number}, column ${column + 1} of the range`;
  const amount = (column: number): number | null => {
    const cell = row[column];
    return isBlankArgument(cell) ? null : numberIn(cell, () => at(column), LARGEST_AMOUNT);
  };
  const beyond = row.findIndex((cell, column) => column >= HISTORY_COLUMNS.length && !isBlankArgument(cell));
  if (beyond >= 0)
    throw new Error(
      `history, row ${number}, column ${beyond + 1} of the range: a history has ${HISTORY_COLUMNS.length} columns: ${HISTORY_COLUMNS.join(', ')}.`,
    );
  const local = amount(1);
  const stateAndLocal = amount(2);
  if (local === null && stateAndLocal === null)
    throw new Error(`${at(1)}: neither this local amount nor the state and local one beside it is given.`);
  if (local !== null && stateAndLocal !== null && isMore(local, stateAndLocal))
    throw new Error(
      `${at(2)}: the state and local amount ${stateAndLocal} is less than the local ${local}, which it includes.`,
    );
  const children = amount(3);
  if (children === 0) throw new Error(`${at(3)}: at least one child is needed, or a blank cell.`);
  if (children !== null && !Number.isInteger(children))
    throw new Error(`${at(3)}: ${children} is not a whole number of children.`);
  return {
    name: nameIn(row[0], at(0)),
    local,
    stateAndLocal,
    children,
    localExceptions: amount(4) ?? 0,
    stateAndLocalExceptions: amount(5) ?? 0,
    adjustment: amount(6) ?? 0,
  };
}

/** A sum or an average below the years would be held against them like a year: "Grand total", "Sub-total", "3-year average", "Total (all years)". */
const NO_YEAR = /^\W*(\d+-?\s*(years?|yrs?\.?)\s+)?((grand|sub)[\s-]*)?(totals?|sum|avg|average|mean)\b/i;

function nameIn(cell: unknown, place: string): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string' && NO_YEAR.test(cell))
    throw new Error(`${place}: ${quotedCell(cell)} is no fiscal year; leave its row out of the range.`);
  if (typeof cell === 'string' && !isBlankArgument(cell) && !isErrorArgument(cell)) return cell.trim();
  throw new Error(
    `${place}: ${isBlankArgument(cell) ? 'it is blank; a fiscal year belongs here.' : wrongKind(cell, 'a fiscal year')}`,
  );
}

/** A later row is compared with the earlier ones, so a history upside down would be answered wrongly. */
function oldestFirst(years: readonly (FiscalYear | null)[]): void {
  let before: { name: string | number; first: number } | null = null;
  for (const [at, year] of years.entries()) {
    const first = year && firstYear(year.name);
    if (!year || first === null) continue;
    if (before && first <= before.first)
      throw new Error(
        `history, row ${at + 1}, column 1 of the range: ${year.name} does not come after ${before.name}; write each year once, the oldest first.`,
      );
    before = { name: year.name, first };
  }
}

/** A day of a name, which tells its year: "6/30/24", "2024-06-30", "June 30, 2024", "30 June 24". */
const DAYS: readonly (readonly [RegExp, string])[] = [
  [/(\d{4})-\d{1,2}-\d{1,2}/g, '$1'],
  [/(?<!\d)\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})(?!\d)/g, '$2'],
  [
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?=,?\s+'?\d)/gi,
    '',
  ],
  [/(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi, ''],
];
/** A month and its year, "06/24"; "06/07" is a school year. */
const MONTH_AND_YEAR = /(?<![\d/])(0?[1-9]|1[0-2])\/(\d{4}|\d{2})(?![\d/])/g;

/** The first year that a name speaks of: 2020 for "2020-21", 2021 for "FY21", 2025 for "FYE 6/30/25"; null for a name without one. */
function firstYear(name: string | number): number | null {
  const text = DAYS.reduce((rest, [day, year]) => rest.replace(day, year), String(name)).replace(
    MONTH_AND_YEAR,
    (whole, month: string, year: string) => (Number(year) === Number(month) + 1 ? whole : year),
  );
  const digits = /\d{4}/.exec(text)?.[0] ?? /\d{2}/.exec(text)?.[0];
  if (digits === undefined) return null;
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
}

function rowOf(name: string | number, answer: EffortAnswer | undefined): (number | string | boolean)[] {
  if (!answer) throw new Error('a year without an answer');
  return [
    name,
    ...EFFORT_MEASURES.flatMap((measure) => {
      const effort = answer.measures[measure];
      return effort ? [effort.required ?? '', effort.actual, effort.met ?? ''] : ['', '', ''];
    }),
    ...(answer.shortfall === null
      ? ['not known', '']
      : [answer.metBy.join('; ') || 'none', answer.shortfall]),
  ];
}
