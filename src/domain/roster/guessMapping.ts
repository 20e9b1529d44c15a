import { type Unit, USUAL_DIVISORS } from '../cells/amount';
import type { Cell, Grid } from '../cells/cell';
import { type AmountHeader, amountHeader, isOwnAmount, unitOfCells } from './amountHeader';
import { fits, sampleOf } from './columnCells';
import { columnOf, FIELDS, type Field } from './fields';
import { columnRefs, HEADER_ROWS, headerKey } from './headers';
import { HEADER_WORDS } from './headerWords';
import { isOwnSheet } from './ownSheets';
import type { Question } from './questions';
import type { Mapping } from './roster';
import { type FoundService, serviceColumns } from './serviceColumns';

/**
 * How a sheet was understood at first sight, and what of it is left to the user; `headerRow` is 1-based. The higher the score,
 * the likelier a roster.
 */
type GuessedMapping = { mapping: Mapping; headerRow: number; score: number; questions: Question[] };

/** What the add-on can't do without, where a mapping lacks it. */
type Lack = 'studentId' | 'provider or case manager';

/** The first guess at a roster's mapping, for the user to confirm; null where the sheet doesn't look like a roster. */
export function guessMapping(sheetName: string, grid: Grid): GuessedMapping | null {
  let best: GuessedMapping | null = null;
  for (let row = 0; row < Math.min(grid.length, HEADER_ROWS); row++) {
    const guess = guessFromHeader(sheetName, grid, row);
    if (guess && guess.score > (best?.score ?? 0)) best = guess;
  }
  return best;
}

/** The sheets that look like rosters, the likeliest first; the add-on's own sheets never do. */
export function candidateSheets(
  sheets: readonly { name: string; grid: Grid }[],
): (GuessedMapping & { name: string; rows: number })[] {
  return sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .flatMap(({ name, grid }) => {
      const guess = guessMapping(name, grid);
      return guess ? [{ ...guess, name, rows: grid.length - guess.headerRow }] : [];
    })
    .sort((a, b) => b.score - a.score || b.rows - a.rows);
}

/** What a mapping still lacks before a roster can be read with it. */
export function lacks(mapping: Mapping): Lack[] {
  const lack: Lack[] = [];
  const { columns, services, shape } = mapping;
  if (!columns.studentId) lack.push('studentId');
  const provider = shape === 'wide' ? services.length > 0 : columns.provider !== undefined;
  if (!provider && !columns.caseManager) lack.push('provider or case manager');
  return lack;
}

function guessFromHeader(sheet: string, grid: Grid, row: number): GuessedMapping | null {
  const header = grid[row] ?? [];
  const refs = columnRefs(header);
  if (refs.filter((ref) => ref !== null).length < 2) return null;
  const cells = (column: number) => sampleOf(grid, row + 1, column);
  const columns = recognisedColumns(header, cells);
  if (columns.studentId === undefined) return null;

  const amounts = amountColumns(header, cells);
  const services = serviceColumns(header, cells);
  const named = (columns.service !== undefined ? 1 : 0) + (columns.provider !== undefined ? 1 : 0);
  // One column headed "OT" beside a provider column may hold anything; two name services.
  const wide = services.length > 0 && (named === 0 || (named === 1 && services.length > 1));
  if (wide) for (const field of ['service', 'provider'] as const) delete columns[field];
  else Object.assign(columns, amounts.service);
  Object.assign(columns, amounts.lre);
  if (
    columns.provider === undefined &&
    columns.caseManager === undefined &&
    !wide &&
    columns.service === undefined
  )
    return null;

  const mapping: Mapping = {
    sheet,
    shape: wide ? 'wide' : 'long',
    columns: {},
    services: [],
    amountUnit: wide ? unitOfServices(services, header, cells) : (amounts.unit ?? 'minutes'),
    lreUnit: amounts.lreUnit ?? amounts.unit ?? 'minutes',
    divisors: { ...USUAL_DIVISORS },
  };
  let score = 0;
  for (const field of FIELDS) {
    const column = columns[field];
    const ref = column === undefined ? null : refs[column];
    if (!ref) continue;
    mapping.columns[field] = ref;
    score += columnOf(field).weight ?? 1;
  }
  if (wide) {
    score += 30 + services.length;
    for (const { service, provider, amount } of services) {
      const ref = refs[provider];
      if (ref)
        mapping.services.push({ service, provider: ref, amount: (amount !== null && refs[amount]) || null });
    }
  }
  return { mapping, headerRow: row + 1, score, questions: [] };
}

type Places = Partial<Record<Field, number>>;

/** The columns whose header is one of a field's words and whose cells don't speak against it. */
function recognisedColumns(header: readonly Cell[], cells: (column: number) => Cell[]): Places {
  const spellings = header.map(spellingsOf);
  const places: Places = {};
  const taken = new Set<number>();
  for (const field of FIELDS) {
    const words = HEADER_WORDS[field] ?? [];
    for (const word of words) {
      const column = spellings.findIndex(
        (spelling, index) =>
          spelling.includes(squash(word)) && !taken.has(index) && fits(field, cells(index)),
      );
      if (column < 0) continue;
      places[field] = column;
      taken.add(column);
      break;
    }
  }
  if (places.lastName !== undefined && places.firstName !== undefined) delete places.name;
  return places;
}

type AmountPlaces = {
  service: Places;
  lre: Places;
  unit: Unit | null;
  lreUnit: Unit | null;
};

/** The columns of amounts and their ranges. A bound in another unit than its amounts would be misread, so it is left out. */
function amountColumns(header: readonly Cell[], cells: (column: number) => Cell[]): AmountPlaces {
  const keys = new Set(header.map(headerKey));
  const found: AmountPlaces = { service: {}, lre: {}, unit: null, lreUnit: null };
  const all = header.flatMap((cell, column) => {
    const says = amountHeader(cell, keys);
    return says && (says.kind === 'lre' || isOwnAmount(says)) && fits('amount', cells(column))
      ? [{ ...says, column }]
      : [];
  });
  // "Minutes per week" says more than "Sessions / Frequency", so a header that names its unit goes first.
  all.sort((a, b) => Number(b.unit !== null) - Number(a.unit !== null));
  const unitFor = (kind: AmountHeader['kind']) => {
    const own =
      all.find((entry) => entry.kind === kind && entry.bound === 'amount') ??
      all.find((e) => e.kind === kind);
    return own ? (own.unit ?? unitOfCells(cells(own.column))) : null;
  };
  found.unit = unitFor('service');
  found.lreUnit = unitFor('lre');
  const fields = {
    service: { amount: 'amount', min: 'amountMin', max: 'amountMax' },
    lre: { amount: 'lre', min: 'lreMin', max: 'lreMax' },
  } as const;
  for (const { kind, bound, unit, column } of all) {
    if (unit !== null && unit !== (kind === 'lre' ? found.lreUnit : found.unit)) continue;
    const places = found[kind];
    const field = fields[kind][bound];
    if (places[field] === undefined) places[field] = column;
  }
  return found;
}

function unitOfServices(
  services: readonly FoundService[],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Unit {
  const keys = new Set(header.map(headerKey));
  const units = services.flatMap(({ amount }) =>
    amount === null ? [] : [amountHeader(header[amount], keys)?.unit ?? unitOfCells(cells(amount))],
  );
  return units.filter((unit) => unit === 'hours').length * 2 > units.length ? 'hours' : 'minutes';
}

/** A header's spellings to compare: its own, and the last part of a database name (`STU.GR`, `[Students]Student_Number`). */
function spellingsOf(cell: Cell): string[] {
  const own = squash(headerKey(cell));
  const last = /^\[?\w+[.\]](\w+)$/.exec(String(cell).trim())?.[1];
  return last === undefined ? [own] : [own, squash(headerKey(last))];
}

const squash = (words: string): string => words.replace(/ /g, '');
