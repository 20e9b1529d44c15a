import type { Unit } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { amountColumns, durationHeader } from './amountColumns';
import { amountHeader, isOwnAmount } from './amountHeader';
import { fits } from './columnCells';
import { columnOf, FIELDS, type Field } from './fields';
import { spellingsOf, wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { isNotYetServed } from './notYetServed';
import { isRelatedPart, partHeader } from './partHeader';
import { fieldsOf, type Places } from './recognisedColumns';
import { isServiceName } from './serviceColumns';

/** One of several services side by side: what names it, and the 0-based columns that it has for itself. */
export type ServiceBlock = {
  title: string;
  provider: number;
  places: Places;
  columns: readonly number[];
  unit: Unit | null;
  /** Under "Initial Eval" stands who tests, and gives no service yet. */
  isNotYet: boolean;
};

/** The fields that a service may have for itself. */
const OWN: readonly Field[] = FIELDS.filter(
  (field) => field === 'provider' || columnOf(field).part === 'service',
);

/** A column of a service: what it holds, which of several its header says it is, and the title over it. */
type HeaderPart = { column: number; field: Field | 'amount'; nth: number; title: string; text: string };

/**
 * The services that stand side by side: under titles of their own ("Speech" over "Provider" and "Minutes"), or as the same
 * headers over again ("Service 1", "Provider 1", "Service 2" …). None where there are not two of them.
 */
export function serviceBlocks(
  header: readonly Cell[],
  titles: readonly string[],
  cells: (column: number) => Cell[],
): ServiceBlock[] {
  const parts = withTheirs(
    header.flatMap((cell, column) => partOf(cell, column, titles[column] ?? '', cells(column))),
  );
  const titled = underTitles(parts);
  return (titled.length > 0 ? titled : repeated(parts)).map(({ title, parts: own }) =>
    blockOf(title, own, header, cells),
  );
}

const DIRECT = /^(?:direct|indirect) service$/;

function partOf(cell: Cell, column: number, title: string, cells: readonly Cell[]): HeaderPart[] {
  const { text, nth } = numbered(cell);
  for (const spelling of spellingsOf(text))
    for (const [field] of fieldsOf(spelling))
      if (OWN.includes(field) && fits(field, cells)) return [{ column, field, nth, title, text }];
  // "Direct Svc 1"; without a number it may be how the service is given.
  if (nth > 0 && spellingsOf(text).some(({ plain }) => DIRECT.test(plain)) && cells.some(isServiceName))
    return [{ column, field: 'service', nth, title, text }];
  // "SLP" under "Speech" names who it is.
  if (title !== '' && isServiceName(text) && cells.length > 0 && fits('provider', cells))
    return [{ column, field: 'provider', nth, title: isServiceName(title) ? title : text, text }];
  const amount = amountHeader(text, new Set()) ?? durationHeader(text, cells, false);
  const part = partHeader(text);
  const isPart = part !== null && (part.rest === '' || isRelatedPart(part));
  const isAmount = amount ? amount.kind === 'service' && isOwnAmount(amount) : isPart;
  if (isAmount) return [{ column, field: 'amount', nth, title, text }];
  // "SLP Min" beside "SLP" under "Related Services".
  const isNamed = title !== '' && amount?.kind === 'service' && isServiceName(amount.rest);
  return isNamed ? [{ column, field: 'amount', nth, title: amount.rest, text }] : [];
}

/** The amounts headed by their service go with whoever is headed so, right before them. */
function withTheirs(parts: readonly HeaderPart[]): HeaderPart[] {
  return parts.flatMap((part, index) => {
    if (part.field !== 'amount' || !headerKey(part.text).startsWith(`${part.title} `)) return [part];
    const before = parts[index - 1];
    const isTheirs = before && isProvider(before) && headerKey(before.text) === part.title;
    return isTheirs ? [{ ...part, title: before.title, text: part.text.slice(part.title.length) }] : [];
  });
}

type HeaderParts = { title: string; parts: HeaderPart[] };

const isProvider = ({ field }: HeaderPart): boolean => field === 'provider';

function underTitles(parts: readonly HeaderPart[]): HeaderParts[] {
  const groups: HeaderParts[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (last?.title === part.title) last.parts.push(part);
    else groups.push({ title: part.title, parts: [part] });
  }
  const served = groups.filter((group) => group.title !== '' && group.parts.filter(isProvider).length === 1);
  return served.length > 1 && new Set(served.map(({ title }) => title)).size === served.length ? served : [];
}

function repeated(parts: readonly HeaderPart[]): HeaderParts[] {
  const named = parts.filter(({ field }) => field === 'service');
  if (named.length < 2) return [];
  const numbers = named.map(({ nth }) => nth || 1);
  const isNumbered = new Set(numbers).size === named.length;
  const blocks = named.map((service, index) => {
    const next = named[index + 1]?.column ?? service.column + widestOf(named);
    const stands = ({ column }: HeaderPart): boolean => column >= service.column && column < next;
    // "Mins" behind "Svc 1" and again behind "Svc 2" has no number of its own; alone beside "Minutes 2" it is the first one's.
    const isOwn = (part: HeaderPart): boolean => {
      if (!isNumbered) return stands(part);
      if (isUncountedTwice(parts, part)) return stands(part);
      return part.nth === service.nth || (part.nth === 0 && service.nth === 1 && isTwice(parts, part.field));
    };
    return { title: '', parts: parts.filter(isOwn) };
  });
  // Where the provider stands before its service, a block begins with it.
  const first = parts.find(isProvider);
  if (!isNumbered && first && first.column < (named[0]?.column ?? 0)) return fromProviders(parts);
  // "Service Code" beside "Service" is the same once more.
  const isOwn = (part: HeaderPart): boolean => isProvider(part) || part.field === 'amount';
  return blocks.filter(({ parts: own }) => own.some(isOwn)).length > 1 ? blocks : [];
}

/** How wide the blocks are that begin with these: what stands further behind the last of them is none of its own. */
const widestOf = (firsts: readonly HeaderPart[]): number =>
  Math.max(...firsts.slice(1).map(({ column }, index) => column - (firsts[index]?.column ?? 0)));

function fromProviders(parts: readonly HeaderPart[]): HeaderParts[] {
  const providers = parts.filter(isProvider);
  return providers.map(({ column }, index) => ({
    title: '',
    parts: parts.filter(
      (part) =>
        part.column >= column && part.column < (providers[index + 1]?.column ?? column + widestOf(providers)),
    ),
  }));
}

const isUncountedTwice = (parts: readonly HeaderPart[], { field, nth }: HeaderPart): boolean =>
  nth === 0 && parts.filter((part) => part.field === field && part.nth === 0).length > 1;

const isTwice = (parts: readonly HeaderPart[], field: HeaderPart['field']): boolean =>
  parts.filter((part) => part.field === field).length > 1;

function blockOf(
  title: string,
  parts: readonly HeaderPart[],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): ServiceBlock {
  const places: Places = {};
  for (const { field, column } of parts)
    if (field !== 'amount' && places[field] === undefined) places[field] = column;
  const mine = new Map(
    parts.flatMap(({ field, column, text }) => (field === 'amount' ? [[column, text]] : [])),
  );
  const amounts = header.map((_, column) => mine.get(column) ?? '');
  const { service, unit } = amountColumns(amounts, cells);
  Object.assign(places, service);
  const provider = places.provider ?? -1;
  delete places.provider;
  return {
    title,
    provider,
    places,
    columns: parts.map(({ column }) => column),
    unit,
    isNotYet: isNotYetServed(title),
  };
}

const RANKS: readonly string[] = ['primary', 'secondary', 'tertiary'];
/** One more than the first. */
const ADDED = /^(?:additional|add['’]?l|addnl|other)$/i;

/** Which of several a word says: "2", "#2", "2nd", "Secondary", "B"; 0 where it says none. */
function rankOf(word: string, index: number): number {
  const [, digits] = /^\(?#?(\d\d?)(?:st|nd|rd|th)?\)?$/i.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  if (ADDED.test(word)) return 2;
  return index > 0 && /^[A-F]$/.test(word) ? word.charCodeAt(0) - 64 : RANKS.indexOf(word.toLowerCase()) + 1;
}

/** "Service Line 1 Provider", "Line 1 Provider": what is numbered is the services. */
const COUNTED = /^(?:line|item|entry|slot|record|row)$/i;

/** A header's words without the one that says which of several it is. */
function numbered(cell: Cell): { text: string; nth: number } {
  const words = wordsApart(cell).split(/\s+/);
  const ranks = words.map(rankOf);
  const at = ranks.findIndex((rank) => rank > 0);
  const isSaid = (word: string, index: number): boolean =>
    index === at || (index === at - 1 && COUNTED.test(word));
  return { text: words.filter((word, index) => !isSaid(word, index)).join(' '), nth: ranks[at] ?? 0 };
}
