import { USUAL_DIVISORS } from '../cells/amount';
import type { Cell, ColumnRef, Grid } from '../cells/cell';
import { amountColumns, unreadAmounts } from './amountColumns';
import { amountHeading, amountHeadings, isOverPeriods } from './amountHeadings';
import { cellsBelow, sampleOf, sampleRows } from './columnCells';
import { columnOf, FIELDS, type Field, isNameField } from './fields';
import { genEdAside } from './genEdAside';
import { amountQuestions, headerQuestions, type Lack, unreadColumns } from './headerQuestions';
import { wordsApart } from './headerSpelling';
import { columnRefs, findHeader, HEADER_ROWS, headerCells, headerKey, mappedColumns } from './headers';
import { ownTable } from './ownTable';
import { otherPeriods } from './periodAround';
import type { Question } from './questions';
import { isDoubtfulProvider, isOfAnother, recognisedColumns } from './recognisedColumns';
import { rivalsBeside } from './rivalsBeside';
import type { Mapping } from './roster';
import { countsRows } from './rowNumbers';
import { NOTHING_SAID, type SaidColumns, saidOf, unsaid } from './saidColumns';
import { serviceBlocks } from './serviceBlocks';
import {
  assistantColumns,
  type FoundService,
  isAnybodysService,
  ofEverybody,
  serviceBeside,
  serviceColumns,
  unitOfServices,
} from './serviceColumns';
import { spanColumns } from './spanColumns';
import { isTabColumn } from './stackTabs';
import { swappedColumns, swappedQuestion } from './swappedColumns';
import { tickedDays, tickedPeriods } from './tickedDays';
import { tickedServices } from './tickedServices';
import { isUnderHeader, titlesOver } from './titleRow';
import { unheadedColumns } from './unheadedColumns';
import { peopleBeside, unusedAmounts } from './unusedColumns';
import { servicesOfBlocks, servicesOfColumns } from './wideServices';

/**
 * How a sheet was understood at first sight, and what of it is left to the user; `headerRow` is 1-based. The higher the score,
 * the likelier a roster.
 */
export type GuessedMapping = { mapping: Mapping; headerRow: number; score: number; questions: Question[] };

/** The first guess at a roster's mapping, for the user to confirm; null where no row looks like a roster's header. */
export function guessMapping(sheetName: string, grid: Grid): GuessedMapping | null {
  let best: GuessedMapping | null = null;
  const headers: Set<string>[] = [];
  for (let row = 0; row < Math.min(grid.length, HEADER_ROWS); row++) {
    // A header that stands again, in whatever order, has students above it, who would read like its titles.
    const texts = new Set((grid[row] ?? []).map(headerKey).filter((text) => text !== ''));
    if (headers.some((header) => standsAgain(header, texts)) || isUnderHeader(grid, row)) continue;
    if (isOverPeriods(grid, row)) continue;
    const guess = guessFromHeader(sheetName, grid, row);
    if (guess) headers.push(texts);
    if (guess && guess.score > (best?.score ?? 0)) best = guess;
  }
  return best;
}

/** Whether most of a row's texts are headers of another one. */
function standsAgain(header: ReadonlySet<string>, texts: ReadonlySet<string>): boolean {
  const same = [...texts].filter((text) => header.has(text)).length;
  return same > 2 && same * 2 > texts.size;
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

/** What a mapping's sheet is understood as beside what the user chose of it himself, which stays; null where its header is gone. */
export function guessBeside(mapping: Mapping, grid: Grid): GuessedMapping | null {
  const found = findHeader(mapping, grid);
  const guess = found && guessFromHeader(mapping.sheet, grid, found.row, saidOf(mapping, found));
  if (!guess) return null;
  const columns = { ...guess.mapping.columns };
  for (const field of FIELDS) {
    const ref = mapping.columns[field];
    // What the tabs' names say stands in no header.
    if (ref && isTabColumn(ref)) columns[field] = ref;
  }
  const { shape, services, amountUnit, lreUnit } = guess.mapping;
  return { ...guess, mapping: { ...mapping, columns, shape, services, amountUnit, lreUnit } };
}

function guessFromHeader(
  sheet: string,
  grid: Grid,
  row: number,
  said: SaidColumns = NOTHING_SAID,
): GuessedMapping | null {
  const whole = headerCells(grid, row);
  const titles = titlesOver(grid, row);
  const refs = columnRefs(whole);
  if (refs.filter((ref) => ref !== null).length < 2) return null;
  const rows = sampleRows(grid, row + 1);
  const samples = new Map<number, Cell[]>();
  const sample = (column: number): Cell[] => {
    const known = samples.get(column) ?? sampleOf(grid, row + 1, column, rows);
    samples.set(column, known);
    return known;
  };
  const headed = (cell: Cell, column: number): Cell[] => headingsOf(cell, titles[column] ?? '');
  const chosenId = said.fields.get('studentId');
  const { begin, end, otherIds } = ownTable(whole.map(headed), sample, chosenId);
  const isOwn = (column: number): boolean => column >= begin && column < end;
  const ownOf = (row: readonly Cell[]): Cell[] => row.map((cell, column) => (isOwn(column) ? cell : ''));
  const all = ownOf(amountHeadings(grid, row));
  // Columns are called as they are headed, without the titles over them.
  const named = unsaid(ownOf(whole), said);
  const cells = (column: number): Cell[] => (isOwn(column) ? sample(column) : []);
  const written = unsaid(all, said);
  const recognised = recognisedColumns(written.map(headed), cells, said);
  const columns = recognised.places;
  const hasChosen =
    chosenId !== undefined || FIELDS.some((field) => isNameField(field) && said.fields.has(field));
  const swapped = hasChosen ? null : swappedColumns(written.map(headed), cells);
  if (swapped) {
    delete columns.studentId;
    for (const field of FIELDS) if (isNameField(field)) delete columns[field];
  }
  if (chosenId === undefined && countsRows(grid, row, columns)) delete columns.studentId;
  if (chosenId === undefined)
    recognised.rivals.push(...otherIds.map((other) => ({ field: 'studentId', other }) as const));
  const header = written.map(wordsApart);
  const amounts = amountColumns(
    all.map((cell, column) => amountHeading(cell, grid[row - 1]?.[column])),
    cells,
    said,
    all[columns.provider ?? -1],
  );
  // "Last minutes" beside "Last" are no service's, nor is whoever manages the case.
  const student = [columns.name, columns.lastName, columns.firstName, columns.caseManager];
  const isStaffs = ({ provider }: FoundService): boolean => !student.includes(provider);
  const assistants = assistantColumns(serviceColumns(header, cells), header);
  const mains = header.map((cell, column) => (assistants.includes(column) ? '' : cell));
  const found = serviceColumns(mains, cells).filter(isStaffs);
  const everybodys = ofEverybody(found, cells, columns.studentId ?? columns.name ?? columns.lastName);
  const somebodys = found.filter((each) => !everybodys.includes(each));
  recognised.doubtful.push(...assistants, ...everybodys.map(({ provider }) => provider));
  // By itself that is no service of special education.
  const isAnybodys = somebodys.every(isAnybodysService);
  // Services that nobody gives make no roster wide that says who manages each case.
  const isNobodys =
    columns.caseManager !== undefined && somebodys.every(({ provider }) => cells(provider).length === 0);
  const ofServices = isAnybodys || isNobodys ? [] : somebodys;
  if (isAnybodys) recognised.doubtful.push(...somebodys.map(({ provider }) => provider));
  // "Provider" beside "SLP" and "OT" serves too, whatever its service is called.
  const { provider: other } = columns;
  const isAlone = other !== undefined && columns.service === undefined;
  // "Teacher" there is anybody's, and asked about.
  const isBeside = isAlone && (said.fields.has('provider') || !isDoubtfulProvider(String(all[other])));
  if (isAlone && !isBeside) recognised.doubtful.push(other);
  const services =
    isBeside && !ofServices.some(({ provider }) => provider === other)
      ? [serviceBeside(other, all, amounts.service.amount, ofServices), ...ofServices]
      : ofServices;
  const blocks = serviceBlocks(written, titles, cells).filter(
    ({ provider }) => provider >= 0 || columns.provider !== undefined,
  );
  recognised.doubtful.push(...blocks.flatMap((block) => (block.isNotYet ? block.provider : [])));
  const told = (columns.service !== undefined ? 1 : 0) + (columns.provider !== undefined ? 1 : 0);
  // One column headed "OT" beside a provider column may hold anything; two name services.
  const inBlocks = blocks.length > 1 && !said.services && said.shape !== 'long';
  const isAsked = !said.fields.has('amount') && !said.services;
  const looksWide =
    inBlocks || (ofServices.length > 0 && (told === 0 || (told === 1 && ofServices.length > 1)));
  const wide = said.shape ? said.shape === 'wide' : looksWide;
  // "SLP" beside a column of services may be whoever gives the one of the row, also where another column names somebody.
  const besides = wide || said.fields.has('provider') ? [] : ofServices;
  if (columns.provider === undefined) recognised.doubtful.push(...besides.map(({ provider }) => provider));
  else recognised.rivals.push(...rivalsBeside(recognised, besides, cells));
  if (inBlocks)
    for (const field of FIELDS) {
      const column = columns[field];
      if (column !== undefined && blocks.some((block) => block.columns.includes(column)))
        delete columns[field];
    }
  // A column that says how often tells it there.
  const isTold = inBlocks || (amounts.service.frequency ?? amounts.service.period) !== undefined;
  const ofRoster = wide ? services.map(({ amount }) => amount) : [amounts.service.amount ?? null];
  const aside = isAsked && !isTold ? otherPeriods(grid, row, ofRoster) : [];
  const isAside = (amount: number | null): boolean => aside.some(({ column }) => column === amount);
  // One that no block has to itself names the provider of those that have none.
  const ofAll = columns.provider;
  if (wide) for (const field of ['service', 'provider', 'amount'] as const) delete columns[field];
  else if (aside.length === 0) Object.assign(columns, amounts.service);
  const genEd = said.fields.has('lre') ? [] : genEdAside(grid, row, amounts, all);
  if (genEd.length === 0) Object.assign(columns, amounts.lre);
  const mapping: Mapping = {
    sheet,
    shape: wide ? 'wide' : 'long',
    columns: {},
    services: [...(said.services ?? [])],
    amountUnit:
      said.amountUnit ??
      (inBlocks
        ? (blocks.find(({ unit }) => unit)?.unit ?? 'minutes')
        : wide
          ? unitOfServices(said.serviceAmounts ?? services.map(({ amount }) => amount), all, cells)
          : (amounts.unit ?? 'minutes')),
    lreUnit: said.lreUnit ?? amounts.lreUnit ?? amounts.unit ?? 'minutes',
    divisors: { ...USUAL_DIVISORS },
  };
  let score = swapped ? weightOf('studentId') + weightOf('name') : 0;
  for (const field of FIELDS) {
    const column = columns[field];
    const ref = column === undefined ? null : refs[column];
    if (!ref) continue;
    mapping.columns[field] = ref;
    score += weightOf(field);
  }
  const isLed = blocks.every(({ provider }) => provider >= 0 || ofAll !== undefined);
  const isUnled = inBlocks && !isLed;
  if (wide) {
    score += 30;
    if (inBlocks)
      mapping.services.push(
        ...servicesOfBlocks(blocks, { refs, ofAll, unit: mapping.amountUnit, header: all }),
      );
    else if (!said.services)
      mapping.services.push(...servicesOfColumns(services, { refs, header, cells, isAside }));
  }
  // A title alone over "Provider" and "Minutes" says less than these.
  if (wide) score += mappedColumns(mapping).length - Object.keys(mapping.columns).length;
  const taken = takenColumns(mapping, refs);
  recognised.doubtful = recognised.doubtful.filter((column) => !taken.has(column));
  const isUnstaffed = wide ? !said.services : columns.provider === undefined && !said.fields.has('provider');
  // Where neither is known, which column it is is asked anyway; so it is of two that may be one field's.
  if (isUnstaffed && !lacks(mapping).includes('provider or case manager'))
    recognised.doubtful.push(
      ...peopleBeside(all, cells, new Set([...taken, ...recognised.rivals.map(({ other }) => other)])),
    );
  recognised.doubtful = [...new Set(recognised.doubtful)];
  const rowsOf = (column: number): number => cellsBelow(grid, row + 1, column).length;
  const unread = (isAsked ? unreadAmounts(written, cells) : []).map(
    (column) => ({ field: 'amount', column }) as const,
  );
  const used = Object.keys(mapping.columns).length + mapping.services.length;
  // Of what the user chose nothing is too little.
  if (said === NOTHING_SAID && !swapped && used < 2) return null;
  return {
    mapping,
    headerRow: row + 1,
    score,
    questions: [
      ...(swapped ? [swappedQuestion(swapped, whole, cells)] : []),
      ...headerQuestions(mapping, lacks(mapping), recognised, whole, cells),
      ...(isUnled ? [{ code: 'missing-column', about: ['provider'] } as const] : []),
      ...amountQuestions(mapping, amounts, named, cells, taken),
      ...(isAsked && aside.length === 0 ? unusedAmounts(mapping, all, cells, taken, rowsOf) : []),
      ...genEd,
      ...(isAsked ? unheadedColumns(mapping, all, cells) : []),
      ...aside.map(({ question }) => question),
      ...(isAsked
        ? [...tickedDays(mapping, all, cells, taken), ...tickedPeriods(mapping, all, cells, taken)]
        : []),
      ...(isAsked ? spanColumns(mapping, all, cells, taken) : []),
      ...(said.services ? [] : tickedServices(mapping, all, cells, taken)),
      ...unreadColumns(mapping, [...recognised.unfit, ...unread], named, cells, taken),
    ],
  };
}

const weightOf = (field: Field): number => columnOf(field).weight ?? 1;

/** The 0-based columns that a mapping uses. */
const takenColumns = (mapping: Mapping, refs: readonly (ColumnRef | null)[]): Set<number> => {
  const used = mappedColumns(mapping).map(({ ref }) => `${ref.nth} ${headerKey(ref.header)}`);
  return new Set(
    refs.flatMap((ref, column) =>
      ref && used.includes(`${ref.nth} ${headerKey(ref.header)}`) ? [column] : [],
    ),
  );
};

/** How a column is headed under a title: by both together, else by its own header where the title doesn't speak of another. */
const headingsOf = (cell: Cell, title: string): Cell[] =>
  title === '' || typeof cell !== 'string' || headerKey(cell) === ''
    ? [cell]
    : [`${title} ${cell}`, ...(isOfAnother(title) ? [] : [cell])];
