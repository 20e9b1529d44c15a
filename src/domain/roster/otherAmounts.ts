import { a1 } from '../cells/a1';
import { type AmountSaid, type Divisors, readAmount, weeklyMinutes, weeklyShare } from '../cells/amount';
import type { Cell, Grid } from '../cells/cell';
import { grouped } from '../cells/grouped';
import { amountColumns } from './amountColumns';
import { amountHeader, amountSays } from './amountHeader';
import { isOfLine } from './amountsBeside';
import { BesideReader } from './besideReader';
import { sampleOf } from './columnCells';
import { wordsApart } from './headerSpelling';
import { type FieldColumns, headerKey } from './headers';
import { makingOf, PART_FIELDS } from './madeAmount';
import { namedAmount } from './namedAmount';
import { namedOtherwise } from './namedOtherwise';
import { partHeader } from './partHeader';
import type { Mapping, RosterFinding, RosterLine } from './roster';
import { textOf } from './rosterCells';

/** A column of notes on something else than what a service's minutes are. */
const ELSE =
  /\b(?:goals?|accommodations?|modifications?|behaviou?r|progress|missed|makeup|make up|attend\w*|previous|prior|last|old|former|history|bus|transport\w*|schedule|lre|gen|medical|health|diagnosis|parents?|address|phone|email)\b/;

/** The words of which an amount is said in a sentence: "60 min/wk", "2 x 30 minutes weekly", "2x/week for 30 min". */
const WORD =
  '(?:\\d+(?:[.,]\\d+)?|minutes?|mins?|hours?|hrs?|times?|sessions?|x|×|\\*|\\/|,|for|per|an?|each|week(?:ly)?|wk|wkly|month(?:ly)?|mo|day|daily|year(?:ly)?|yr|once|twice|[mh]p[wmdy])';
const SPOKEN = new RegExp(`(?<![\\p{L}\\d/.-])${WORD}(?:[ .]*${WORD})*(?![\\p{L}\\d/-])`, 'giu');

/** A sum beside the parts that make it. */
const TOTAL =
  /^(?:total|sum)(?: (?:weekly|week|wk|service|services|sped|iep|minutes?|mins?|time|per|a|of|all))*$|^(?:weekly|wk) total(?: (?:minutes?|mins?|min|time))?$/;

type AmountsBeside = {
  grid: Grid;
  header: readonly Cell[];
  /** 0-based. */
  headerRow: number;
  mapping: Mapping;
  columns: FieldColumns;
  /** The 0-based columns that are used. */
  taken: ReadonlySet<number>;
  /** All services by their texts. */
  services: readonly string[];
};

/**
 * What another column of a row says of its hours or minutes, where that is another amount than the one that counts: a total that its
 * parts don't make, a remark ("now 60 min/wk"), a service with its minutes behind it. `lines` are those that count.
 */
export function otherAmounts(lines: readonly RosterLine[], input: AmountsBeside): RosterFinding[] {
  if (!lines.some(({ minutes }) => minutes !== null)) return [];
  return [
    ...otherThanParts(lines, input),
    ...otherTotals(lines, input),
    ...hoursBesides(lines, input),
    ...onlyBeside(lines, input),
    ...inWords(lines, input),
    ...namedOtherwise(lines, input),
  ];
}

const isAs = (one: number, other: number): boolean => Math.abs(one - other) < 1;

const finding = (
  row: number,
  column: number,
  text: string,
  code: RosterFinding['code'] = 'other-amount',
): RosterFinding => ({
  code,
  place: a1(row, column + 1),
  text,
});

/** Minutes a week that count, beside an amount of a session and how many there are: where these make most of them, the others are told. */
function otherThanParts(
  lines: readonly RosterLine[],
  { grid, header, headerRow, mapping, columns: { amount } }: AmountsBeside,
): RosterFinding[] {
  if (amount === undefined || amountSays(wordsApart(header[amount])).period !== 'week') return [];
  const cells = (column: number): Cell[] => sampleOf(grid, headerRow + 1, column);
  const others = header.map((cell, column) => (column === amount ? '' : wordsApart(cell)));
  if (!others.some(partHeader)) return [];
  const { service, unit } = amountColumns(others, cells);
  const { amount: each } = service;
  if (each === undefined || PART_FIELDS.every((field) => service[field] === undefined)) return [];
  const beside = new BesideReader(header, service);
  const partsSay = beside.saysOf(each);
  if (!partsSay) return [];
  let same = 0;
  const differ = lines.flatMap(({ row, minutes }) => {
    const cellsOfRow = grid[row - 1] ?? [];
    const cell = cellsOfRow[each] ?? '';
    const made = makingOf(cell, unit ?? 'minutes', mapping.divisors, beside.read(cellsOfRow, partsSay));
    if (minutes === null || 'trouble' in made) return [];
    if (isAs(made.minutes, minutes)) {
      same += 1;
      return [];
    }
    const parts = beside.shown(cellsOfRow, each);
    return [finding(row, amount, `${titleOf(header, amount)}: ${textOf(cellsOfRow[amount])}; ${parts}`)];
  });
  return same >= differ.length ? differ : [];
}

/** Hours 5 and minutes 300 are one amount said twice: where another row of such a roster says "1" and "30", that is told. */
function hoursBesides(
  lines: readonly RosterLine[],
  { grid, header, columns: { amount, amountMore } }: AmountsBeside,
): RosterFinding[] {
  if (amount === undefined || amountMore === undefined) return [];
  const both = lines.flatMap((line) => {
    const more = line.beside?.more ?? 0;
    const own = readAmount(line.text.amount, 'minutes')?.minutes ?? 0;
    return more > 0 && own > 0 ? [{ line, isTwice: isAs(more, own) }] : [];
  });
  const twice = both.filter(({ isTwice }) => isTwice).length;
  // Without a period of their own they may be the parts of one amount, unless most rows say that they aren't.
  const isOpen = [amount, amountMore].some(
    (column) => amountSays(wordsApart(header[column])).period === null,
  );
  if (twice === 0 || (isOpen && twice * 2 <= both.length)) return [];
  return both.flatMap(({ line: { row, text }, isTwice }) => {
    const said = `${titleOf(header, amount)}: ${text.amount}; ${titleOf(header, amountMore)}: ${textOf(grid[row - 1]?.[amountMore])}`;
    return isTwice ? [] : [finding(row, amountMore, said)];
  });
}

/** A column of sums that nothing is read from: where most of its rows say what their lines do, the others are told. */
function otherTotals(
  lines: readonly RosterLine[],
  { grid, header, taken, mapping }: AmountsBeside,
): RosterFinding[] {
  const totals = header.flatMap((cell, column) =>
    !taken.has(column) && TOTAL.test(headerKey(wordsApart(cell))) ? [column] : [],
  );
  if (totals.length === 0) return [];
  const byRow = grouped(lines, ({ row }) => String(row));
  return totals.flatMap((column) => {
    const differ: RosterFinding[] = [];
    let same = 0;
    for (const [row, own] of byRow) {
      const text = textOf(grid[Number(row) - 1]?.[column]);
      const said = readAmount(text, mapping.amountUnit);
      if (text === '' || said === null || own.some(({ minutes }) => minutes === null)) continue;
      const sum = own.reduce((all, { minutes }) => all + (minutes ?? 0), 0);
      if (isAs(said.minutes, sum)) same += 1;
      else
        differ.push(
          finding(Number(row), column, `${titleOf(header, column)}: ${text}; ${sum} minutes a week`),
        );
    }
    return same >= differ.length ? differ : [];
  });
}

/** Minutes of consulting, of a group, of a month or a quarter beside the line's own: where it has those alone, nothing is counted of it. */
function onlyBeside(
  lines: readonly RosterLine[],
  { grid, header, taken, mapping }: AmountsBeside,
): RosterFinding[] {
  const isWide = mapping.shape === 'wide';
  return header.flatMap((cell, column) => {
    const key = headerKey(wordsApart(cell));
    if (taken.has(column) || !(CONSULT_MINUTES.test(key) || (!isWide && isOfLine(key)))) return [];
    return lines.flatMap(({ row, minutes, service, text: { amount } }) => {
      const text = textOf(grid[row - 1]?.[column]);
      // "OT Indirect Min" is of OT alone.
      const isOwn = !isWide || key.startsWith(`${headerKey(service)} `);
      const isOnly = isOwn && minutes === null && amount.trim() === '';
      return isOnly && /[1-9]/.test(text)
        ? [finding(row, column, `${titleOf(header, column)}: ${text}`, 'amount-elsewhere')]
        : [];
    });
  });
}

const CONSULT_MINUTES =
  /^(?=.*\b(?:consult\w*|indirect)\b)(?=.*\b(?:minutes?|mins?|hours?|hrs?|time|amount)\b)/;

/** Remarks, and services with an amount in their text: one that no line of the student has is told. */
function inWords(
  lines: readonly RosterLine[],
  { grid, header, taken, columns, services, mapping }: AmountsBeside,
): RosterFinding[] {
  // Most rosters have no amount in any of their services' texts, which are as many as its rows.
  const isOfServices = services.some((text) => amountsIn(text, mapping.divisors).length > 0);
  const spoken: { line: RosterLine; column: number; text: string; said: readonly number[] }[] = [];
  header.forEach((cell, column) => {
    const title = wordsApart(cell);
    const isRead = taken.has(column) && !(isOfServices && column === columns.service);
    // A column of amounts is asked about as a whole.
    if (isRead || headerKey(cell) === '' || ELSE.test(headerKey(title)) || amountHeader(title, NONE)) return;
    const known = new Map<string, readonly number[]>();
    for (const line of lines) {
      const text = grid[line.row - 1]?.[column];
      if (typeof text !== 'string' || text.length < SHORTEST) continue;
      const said =
        known.get(text) ??
        amountsIn(text, mapping.divisors).concat(column === columns.service ? [] : minutesNamed(text));
      known.set(text, said);
      if (said.length > 0) spoken.push({ line, column, text, said });
    }
  });
  if (spoken.length === 0) return [];
  const byStudent = grouped(lines, ({ studentId }) => studentId);
  const told = new Set<string>();
  return spoken.flatMap(({ line, column, text, said }) => {
    const own = byStudent.get(line.studentId) ?? [];
    const isSame = said.some((amount) =>
      own.some(({ minutes }) => minutes !== null && isAs(minutes, amount)),
    );
    const key = `${line.row} ${column}`;
    if (isSame || told.has(key)) return [];
    told.add(key);
    return [finding(line.row, column, text.trim())];
  });
}

/** "30mpw" */
const SHORTEST = 5;
const NONE: ReadonlySet<string> = new Set();

/** The minutes a week of which a text speaks; what it says without a period may be anything's. */
function amountsIn(text: string, divisors: Divisors): number[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  return (text.match(SPOKEN) ?? []).flatMap((words) => {
    const said = UNIT.test(words) ? longestAmount(words) : null;
    if (!said?.period) return [];
    return weeklyMinutes(said.minutes * (said.times ?? 1) * weeklyShare(said.period, divisors)) ?? [];
  });
}

/** "Resource 300 min" in a column of something else: of a service, and so of a week. */
function minutesNamed(text: string): number[] {
  const named = /\d *m(?:in|\b)/i.test(text) ? namedAmount(text) : null;
  return named ? [named.minutes] : [];
}

const UNIT = /\d *m\b|min|hour|hr|[mh]p[wmdy]/i;

/** The longest part of these words that is an amount per some period: of "minutes 60 per week for" the middle. */
function longestAmount(words: string): AmountSaid | null {
  const all = words.split(/ +/).slice(0, MOST_WORDS);
  for (let count = all.length; count > 0; count--)
    for (let from = 0; from + count <= all.length; from++) {
      const part = all
        .slice(from, from + count)
        .join(' ')
        .replace(/^[,/.]+|(?<![,/.])[,/.]+$/g, '');
      const said = readAmount(part, 'minutes');
      if (said?.period) return said;
    }
  return null;
}

const MOST_WORDS = 10;

/** What is longer tells a story. */
const LONGEST = 400;

const titleOf = (header: readonly Cell[], column: number): string =>
  textOf(header[column]).replace(/\s+/g, ' ');
