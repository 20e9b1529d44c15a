import { columnLetters } from '../cells/a1';
import { type Unit, USUAL_DIVISORS } from '../cells/amount';
import type { Cell, Grid } from '../cells/cell';
import { type AmountPlaces, amountColumns, oftenColumns } from './amountColumns';
import { amountHeader, unitOfCells } from './amountHeader';
import { sampleOf } from './columnCells';
import { columnOf, FIELDS } from './fields';
import { wordsApart } from './headerSpelling';
import { columnRefs, HEADER_ROWS, headerCells, headerKey } from './headers';
import { PART_FIELDS } from './madeAmount';
import type { Question } from './questions';
import { isOfAnother, type Recognised, recognisedColumns } from './recognisedColumns';
import type { Mapping } from './roster';
import { serviceBlocks } from './serviceBlocks';
import { type FoundService, serviceColumns, servicePartsOf } from './serviceColumns';

/**
 * How a sheet was understood at first sight, and what of it is left to the user; `headerRow` is 1-based. The higher the score,
 * the likelier a roster.
 */
export type GuessedMapping = { mapping: Mapping; headerRow: number; score: number; questions: Question[] };

/** What the add-on can't do without, where a mapping lacks it. */
type Lack = 'studentId' | 'provider or case manager';

/** The first guess at a roster's mapping, for the user to confirm; null where no row looks like a roster's header. */
export function guessMapping(sheetName: string, grid: Grid): GuessedMapping | null {
  let best: GuessedMapping | null = null;
  const rows = new Set<string>();
  for (let row = 0; row < Math.min(grid.length, HEADER_ROWS); row++) {
    // A header that stands again has students above it, who would read like its titles.
    const text = JSON.stringify(grid[row]);
    if (rows.has(text)) continue;
    rows.add(text);
    const guess = guessFromHeader(sheetName, grid, row);
    if (guess && guess.score > (best?.score ?? 0)) best = guess;
  }
  return best;
}

/** What a mapping still lacks before a roster can be read with it. */
export function lacks(mapping: Mapping): Lack[] {
  const lack: Lack[] = [];
  const { columns, services, shape } = mapping;
  if (!columns.studentId && !mapping.studentBy) lack.push('studentId');
  const provider = shape === 'wide' ? services.length > 0 : columns.provider !== undefined;
  if (!provider && !columns.caseManager) lack.push('provider or case manager');
  return lack;
}

function guessFromHeader(sheet: string, grid: Grid, row: number): GuessedMapping | null {
  const written = headerCells(grid, row);
  const titles = titlesOver(grid, row);
  const refs = columnRefs(written);
  if (refs.filter((ref) => ref !== null).length < 2) return null;
  const samples = new Map<number, Cell[]>();
  const cells = (column: number): Cell[] => {
    const known = samples.get(column) ?? sampleOf(grid, row + 1, column);
    samples.set(column, known);
    return known;
  };
  const recognised = recognisedColumns(
    written.map((cell, column) => headingsOf(cell, titles[column] ?? '')),
    cells,
  );
  const columns = recognised.places;
  const header = written.map(wordsApart);

  const amounts = amountColumns(header, cells);
  // "Last minutes" beside "Last" are no service's.
  const student = [columns.name, columns.lastName, columns.firstName];
  const services = serviceColumns(header, cells).filter(({ provider }) => !student.includes(provider));
  const blocks = serviceBlocks(written, titles, cells).filter(
    ({ provider }) => provider >= 0 || columns.provider !== undefined,
  );
  const named = (columns.service !== undefined ? 1 : 0) + (columns.provider !== undefined ? 1 : 0);
  // One column headed "OT" beside a provider column may hold anything; two name services.
  const inBlocks = blocks.length > 1;
  const wide = inBlocks || (services.length > 0 && (named === 0 || (named === 1 && services.length > 1)));
  if (inBlocks)
    for (const field of FIELDS) {
      const column = columns[field];
      if (column !== undefined && blocks.some((block) => block.columns.includes(column)))
        delete columns[field];
    }
  // One that no block has to itself names the provider of those that have none.
  const ofAll = columns.provider;
  if (wide) for (const field of ['service', 'provider'] as const) delete columns[field];
  else Object.assign(columns, amounts.service);
  Object.assign(columns, amounts.lre);
  const mapping: Mapping = {
    sheet,
    shape: wide ? 'wide' : 'long',
    columns: {},
    services: [],
    amountUnit: inBlocks
      ? (blocks.find(({ unit }) => unit)?.unit ?? 'minutes')
      : wide
        ? unitOfServices(services, header, cells)
        : (amounts.unit ?? 'minutes'),
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
  let isUnled = false;
  if (wide) {
    score += 30 + services.length;
    for (const { title, provider, places, unit } of inBlocks ? blocks : []) {
      const { amount, ...own } = places;
      const ref = refs[provider >= 0 ? provider : (ofAll ?? -1)];
      if (!ref) {
        isUnled = true;
        continue;
      }
      const refsOf: Mapping['columns'] = {};
      for (const field of FIELDS) {
        const column = field === 'amount' ? undefined : own[field];
        if (column !== undefined) refsOf[field] = refs[column] ?? undefined;
      }
      mapping.services.push({
        service: own.service === undefined ? title : '',
        provider: ref,
        // Amounts in another unit than the others' would be misread.
        amount: (amount !== undefined && unit === mapping.amountUnit && refs[amount]) || null,
        ...(Object.keys(refsOf).length > 0 && { own: refsOf }),
      });
    }
    for (const found of inBlocks ? [] : services) {
      const { service, provider, amount } = found;
      const ref = refs[provider];
      if (!ref) continue;
      const own: Mapping['columns'] = {};
      const parts = servicePartsOf(found, services, header, cells);
      for (const field of PART_FIELDS)
        if (parts[field] !== undefined) own[field] = refs[parts[field]] ?? undefined;
      mapping.services.push({
        service,
        provider: ref,
        amount: (amount !== null && refs[amount]) || null,
        ...(Object.keys(own).length > 0 && { own }),
      });
    }
  }
  if (Object.keys(mapping.columns).length + mapping.services.length < 2) return null;
  return {
    mapping,
    headerRow: row + 1,
    score,
    questions: [
      ...questionsOf(mapping, recognised, written),
      ...(isUnled ? [{ code: 'missing-column', about: ['provider'] } as const] : []),
      ...amountQuestions(mapping, amounts, written, cells),
    ],
  };
}

/** Which of two columns holds the amounts, and whether a column says how often they are given. */
function amountQuestions(
  { columns, shape }: Mapping,
  { rival, isWeekly }: AmountPlaces,
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Question[] {
  const { amount } = columns;
  if (shape === 'wide' || !amount) return [];
  const titleOf = (column: number): string => String(header[column]).trim();
  const keys = new Set(Object.values(columns).flatMap((ref) => (ref ? headerKey(ref.header) : [])));
  const taken = new Set(header.flatMap((cell, column) => (keys.has(headerKey(cell)) ? [column] : [])));
  const often = isWeekly || columns.frequency || columns.period ? [] : oftenColumns(header, cells, taken);
  return [
    ...(rival === null
      ? []
      : [{ code: 'two-columns', about: ['amount', amount.header.trim(), titleOf(rival)] } as const]),
    ...often.map(
      (column): Question => ({
        code: 'how-often',
        about: [titleOf(column), columnLetters(column + 1), String(cells(column)[0] ?? '').trim()],
      }),
    ),
  ];
}

/** How a column is headed under a title: by both together, else by its own header where the title doesn't speak of another. */
const headingsOf = (cell: Cell, title: string): Cell[] =>
  title === '' || typeof cell !== 'string'
    ? [cell]
    : [`${title} ${cell}`, ...(isOfAnother(title) ? [] : [cell])];

/** The titles in the row above a header, each over its own column and the blank ones to its right; none where that is no row of titles. */
function titlesOver(grid: Grid, row: number): string[] {
  const above = grid[row - 1] ?? [];
  const isTitle = (cell: Cell | undefined): cell is string => typeof cell === 'string' && cell.trim() !== '';
  if (above.filter(isTitle).length < 2) return [];
  let title = '';
  return (grid[row] ?? []).map((cell, column) => {
    const over = above[column];
    if (isTitle(over)) title = over.trim();
    return headerKey(cell) === '' ? '' : title;
  });
}

/** What the headers leave to the user: what is lacking, what stands twice, and whose teacher a teacher is. */
function questionsOf(mapping: Mapping, recognised: Recognised, header: readonly Cell[]): Question[] {
  const titleOf = (column: number): string => String(header[column]).trim();
  const { columns } = mapping;
  const lacking = lacks(mapping).map(
    (lack): Question => ({
      code: 'missing-column',
      about: lack === 'studentId' ? ['studentId'] : ['provider', 'caseManager'],
    }),
  );
  const twice = recognised.rivals.flatMap(({ field, other }): Question[] => {
    const taken = columns[field];
    return taken ? [{ code: 'two-columns', about: [field, taken.header.trim(), titleOf(other)] }] : [];
  });
  const doubtful = columns.provider || mapping.shape === 'wide' ? [] : recognised.doubtful;
  return [
    ...lacking,
    ...twice,
    ...doubtful.map(
      (column): Question => ({
        code: 'teacher-or-not',
        about: [titleOf(column), columnLetters(column + 1)],
      }),
    ),
  ];
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
