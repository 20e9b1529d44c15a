import type { Unit } from '../cells/amount';
import type { Cell } from '../cells/cell';
import { LONGEST_VALUE } from '../cells/longestValue';
import { knownRole } from '../people/roleFor';
import { amountHeader, amountSays, isOwnAmount, unitOfCells } from './amountHeader';

import { fits } from './columnCells';
import type { Field } from './fields';
import { wordsApart } from './headerSpelling';
import { headerKey } from './headers';
import { SERVICE_WORDS } from './headerWords';
import { isNotYetServed } from './notYetServed';
import { holdsPart, namedBeside, partHeader, ratePart, saysNothingOfWeek } from './partHeader';
import { isOfAnother } from './recognisedColumns';

/**
 * A wide roster's service: its name as the header gives it, and the 0-based columns of its provider, of its amounts and, where another
 * column says which service a row has, of its name.
 */
export type FoundService = { service: string; provider: number; amount: number | null; named?: number };

const KNOWN: ReadonlySet<string> = new Set(SERVICE_WORDS);

/** Whether words name a service, or twice the same one: "SLP/Speech", "OT/COTA". */
function isKnown(key: string): boolean {
  if (KNOWN.has(key)) return true;
  if (key.length > LONGEST_VALUE) return false;
  const words = key.split(' ');
  return words.some((_, at) => {
    const parts = at === 0 ? [] : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [role = null, other] = parts.map((part) => (KNOWN.has(part) ? roleIn(part) : null));
    return role !== null && role === other;
  });
}

const ASSISTS: Readonly<Record<string, string>> = { slpa: 'slp', cota: 'ot', pta: 'pt' };
const roleIn = (service: string): string | null => knownRole(ASSISTS[service] ?? service);

/** The counselor of a school is every student's. */
const ANYBODYS = /^(?:school )?(?:counsell?or|nurse|psych(?:ologist)?|social worker)$/;
export const isAnybodysService = ({ service, amount }: FoundService): boolean =>
  amount === null && ANYBODYS.test(headerKey(service));

/** Those of whom every student has one, beside services that only some have. `students` is the column that tells students apart. */
export function ofEverybody(
  services: readonly FoundService[],
  cells: (column: number) => Cell[],
  students: number | undefined,
): FoundService[] {
  if (students === undefined) return [];
  const count = cells(students).length;
  const isFull = ({ provider }: FoundService): boolean => cells(provider).length >= count;
  return services.every(isFull)
    ? []
    : services.filter((each) => isAnybodysService(each) && !SERVES.test(each.service) && isFull(each));
}

/** In a caseload a social worker gives a service of their own. */
const SERVES = /social/i;

/** A word behind the service that says no more than the column does. */
const STAFF = / (?:provider|prov|prvdr|staff|assigned|name)(?: name)?$/;

/** Which of several services, and not which service. */
const NO_SERVICE =
  /^(?:(?:primary|secondary|tertiary|first|second|third|other|additional|main|services?|svc|rs|related|program|\d\d?(?!\d)(?:st|nd|rd|th)?|[a-f]) ?)+$/;

/** "Direct Svc 1 Loc" beside "Direct Svc 1 Min" is where, and not who. */
const NO_STAFF =
  / (?:loc|location|room|rm|setting|placement|environment|start|begin|end|date|type|code|cd|notes?|level|status|model|delivery|goals?|description|desc)$/;

/** Whether a header names a service, and so whoever gives it. */
export const isServiceName = (header: Cell): boolean => isKnown(bareService(headerKey(header)));

/** A word before the service that says no more than the column does. */
const ASSIGNED = /^(?:assigned|current|serving) /;

const bareService = (key: string): string => key.replace(ASSIGNED, '').replace(STAFF, '');

/** "Provider - Resource", "Therapist: OT", "Teacher (SDC)": who gives which service, the other way round. */
const BEHIND =
  /^\s*(?:provider|prov|teacher|therapist|specialist|staff|clinician)\s*(?:[:/–—-]\s*([^()]+)|\(\s*([^()]+)\))\s*$/i;

/** A header with its service before whoever gives it. */
function serviceFirst(header: Cell): Cell {
  const [, after, inBrackets] =
    (String(header).length > LONGEST_VALUE ? null : BEHIND.exec(String(header))) ?? [];
  const service = after ?? inBrackets ?? '';
  return isServiceName(service) ? `${service} provider` : header;
}

/** "SLP (if applicable)" without what stands behind; "SLP (previous)" is somebody else's column. */
const withoutNote = (header: Cell): Cell => {
  const bare = String(header).replace(/\([^()]*\)/g, ' ');
  return bare !== header && isServiceName(bare) && !isOfAnother(String(header)) ? bare : header;
};

/**
 * The provider columns of a wide roster: headers that name a service ("SLP", "OT provider"), and any header that has its own
 * amounts ("Behavior coach" beside "Behavior coach min"). Columns headed so that hold marks or numbers are none.
 */
export function serviceColumns(header: readonly Cell[], cells: (column: number) => Cell[]): FoundService[] {
  const all = new Set(header.map(headerKey));
  const titles = header.map((cell) => serviceFirst(withoutNote(cell)));
  const keys = titles.map(headerKey);
  const amounts = header.flatMap((cell, column) => {
    const says = amountHeader(cell, all);
    return says?.kind === 'service' &&
      says.bound === 'amount' &&
      !partHeader(cell) &&
      fits('amount', cells(column))
      ? [{ column, rest: says.rest, own: isOwnAmount(says) }]
      : [];
  });
  const used = new Set<number>();
  const bare = new Set<number>();
  const isPeoples = (column: number): boolean => cells(column).length > 0 && fits('provider', cells(column));
  const names = new Set(keys.flatMap((key, at) => (isPeoples(at) ? [key, bareService(key)] : [])));
  const found = keys.flatMap((key, provider): FoundService[] => {
    const service = bareService(key);
    if (service === '' || amounts.some((amount) => amount.column === provider)) return [];
    // "Resource min" beside "Resource" is none of "Resource math".
    const named = amounts.filter(
      ({ rest, own, column }) =>
        !own &&
        !used.has(column) &&
        isFor(rest, key, service) &&
        (isExactly(rest, key, service) || !names.has(rest)),
    );
    // "Speech minutes" right behind "SLP" or before it, where no column is headed "Speech"; those of "Resource" are another's.
    const role = knownRole(service);
    const isNobodys = (rest: string): boolean => isKnown(rest) && !keys.includes(rest);
    const isOfRole = (rest: string): boolean => role !== null && knownRole(rest) === role;
    const mayBeOfRole = (rest: string): boolean =>
      role === null || knownRole(rest) === null || isOfRole(rest);
    const beside =
      amounts.find(
        ({ column, own, rest }) =>
          (own || (isNobodys(rest) && mayBeOfRole(rest))) && column === provider + 1 && !used.has(column),
      ) ??
      amounts.find(
        ({ column, own, rest }) =>
          !own && isNobodys(rest) && isOfRole(rest) && column === provider - 1 && !used.has(column),
      );
    const isNone = NO_SERVICE.test(service) || NO_STAFF.test(key) || isNotYetServed(service);
    if (!isKnown(service) && (named.length === 0 || isNone)) return [];
    if (!fits('provider', cells(provider))) return [];
    const amount =
      (named.find(({ rest }) => isExactly(rest, key, service)) ?? named[0] ?? beside)?.column ?? null;
    if (amount !== null) used.add(amount);
    // "Speech minutes" are nobody else's.
    if (amount !== null && named.length === 0 && beside?.own) bare.add(amount);
    return [{ service: serviceName(titles[provider], service), provider, amount }];
  });
  // "Minutes" behind all the services of which none has its own may be those of any, or of all together.
  const [last, ...others] = [...found].reverse();
  const isOfAll =
    last &&
    others.length > 0 &&
    last.amount !== null &&
    bare.has(last.amount) &&
    others.every(({ amount }) => amount === null);
  return isOfAll ? [...others.reverse(), { ...last, amount: null }] : found;
}

/** "Resource min" goes with "Resource teacher", "SLP minutes" with "SLP provider", "OT service minutes" with "OT". */
const isFor = (rest: string, key: string, service: string): boolean =>
  rest === key || rest === service || service.startsWith(`${rest} `) || rest.startsWith(`${key} `);

const isExactly = (rest: string, key: string, service: string): boolean => rest === key || rest === service;

/**
 * The services of which a header's words are: those called so, else those that the words begin or go on with, else the only one of
 * their role ("Speech" beside "SLP"): of two resource teachers nobody knows whose "Resource" it is.
 */
export function servicesOf<S extends { service: string }>(
  rest: string,
  services: readonly S[],
  keyOf: (service: S) => string,
): S[] {
  // The words have lost their "and", "a" and "of" already.
  const by = (test: typeof isFor): S[] =>
    services.filter((each) => {
      const [key, service] = [keyOf(each), headerKey(each.service)];
      return test(rest, key, service) || test(rest, namedBeside(key), namedBeside(service));
    });
  const [called, akin] = [by(isExactly), by(isFor)];
  if (called.length + akin.length > 0) return called.length > 0 ? called : akin;
  const role = knownRole(rest);
  const ofRole = services.filter(({ service }) => role !== null && knownRole(service) === role);
  return ofRole.length === 1 ? ofRole : [];
}

/**
 * The columns that are a part of a wide service's amounts: "SLP frequency" beside "SLP min", the "Frequency" that stands behind it
 * before the next service, or the only one, which is every service's; and "SLP min type" over "MPM".
 */
export function servicePartsOf(
  own: FoundService,
  services: readonly FoundService[],
  header: readonly Cell[],
  cells: (column: number) => Cell[],
): Partial<Record<Field, number>> {
  const places: Partial<Record<Field, number>> = {};
  const { service, provider, amount } = own;
  if (amount === null) return places;
  const isWeekly = amountSays(header[amount]).period === 'week';
  const parts = header.flatMap((cell, column) => {
    const part = partHeader(cell) ?? ratePart(cell, cells(column));
    if (!part || column === amount || (isWeekly && saysNothingOfWeek(part))) return [];
    return holdsPart(part, cells(column)) ? [{ ...part, column }] : [];
  });
  const keyOf = (each: FoundService): string => headerKey(header[each.provider]);
  const isOwn = ({ rest, field, column }: (typeof parts)[number]): boolean => {
    if (rest !== '') return servicesOf(rest, services, keyOf).includes(own);
    const isOnly = parts.filter((each) => each.rest === '' && each.field === field).length === 1;
    const left = services.filter((each) => each.provider < column).pop();
    return isOnly || left?.provider === provider;
  };
  // "Resource math frequency" before "Resource frequency", wherever they stand.
  const isCalled = ({ rest }: (typeof parts)[number]): boolean =>
    isExactly(rest, keyOf(own), headerKey(service));
  const mine = parts.filter(isOwn);
  for (const part of [...mine.filter(isCalled), ...mine]) places[part.field] ??= part.column;
  return places;
}

/** The header as written, without the "provider" behind the service. */
function serviceName(header: Cell | undefined, service: string): string {
  const text = String(header ?? '')
    .replace(/\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (headerKey(text) === service) return text;
  return (
    text
      .replace(/^(?:assigned|current|serving)\s+/i, '')
      .replace(
        /(?<![\s:–—-])[\s:–—-]*\b(?:provider|prov|prvdr|staff|assigned|name)\b(?:\s+name)?\W*$/i,
        '',
      ) || text
  );
}

/** The columns of assistants beside those whom they assist: they give no other service, unless they have amounts of their own. */
export function assistantColumns(services: readonly FoundService[], header: readonly Cell[]): number[] {
  const named = new Set(services.map(({ provider }) => headerKey(header[provider])));
  return services.flatMap(({ provider, amount }) => {
    const key = headerKey(header[provider]);
    const hasOwn = amount !== null && headerKey(header[amount]).includes(key);
    return !hasOwn && named.has(ASSISTS[key] ?? '') ? [provider] : [];
  });
}

/**
 * A provider's column as that of a service by its header, with the amounts that are no other's; "Primary Provider" goes with "Primary
 * Service" and "Primary Min".
 */
export function serviceBeside(
  provider: number,
  header: readonly Cell[],
  amount: number | undefined,
  others: readonly FoundService[],
): FoundService {
  const isFree = (column: number): boolean => !others.some((each) => each.amount === column);
  const keys = header.map((cell) => headerKey(wordsApart(cell)));
  const [, own] = OWN_PROVIDER.exec(keys[provider] ?? '') ?? [];
  const named = own === undefined ? -1 : keys.findIndex((key) => SERVICE_NAME.exec(key)?.[1] === own);
  const amounts = new Set(keys);
  const ofOwn = header.findIndex((cell, column) => {
    const says = own === undefined ? null : amountHeader(wordsApart(cell), amounts);
    return says?.bound === 'amount' && says.rest === own && isFree(column);
  });
  const of = amount !== undefined && isFree(amount) ? amount : ofOwn;
  return {
    service: String(header[provider]).trim(),
    provider,
    amount: of >= 0 ? of : null,
    ...(named >= 0 && { named }),
  };
}

const OWN_PROVIDER = /^(.+) (?:provider|prov|teacher|staff|therapist|clinician)(?: name)?$/;
const SERVICE_NAME = /^(.+) (?:service|services|svc|program)(?: (?:name|type))?$/;

/** The unit of most amounts of a wide roster. */
export function unitOfServices(
  amounts: readonly (number | null)[],
  written: readonly Cell[],
  cells: (column: number) => Cell[],
): Unit {
  const header = written.map(wordsApart);
  const keys = new Set(header.map(headerKey));
  const units = amounts.flatMap((amount) =>
    amount === null ? [] : [amountHeader(header[amount], keys)?.unit ?? unitOfCells(cells(amount))],
  );
  return units.filter((unit) => unit === 'hours').length * 2 > units.length ? 'hours' : 'minutes';
}
