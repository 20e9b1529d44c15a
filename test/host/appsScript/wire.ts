import { types } from 'node:util';
import type { Sandbox } from './sandbox';
import { rawOf } from './service';
import type { Switches } from './switches';

/** What google.script.run throws in the browser, at once and past the failure handler (texts of Google's client). */
export class IllegalArgument extends TypeError {}

/**
 * An argument, the `position`-th, as the server function gets it. Legal are numbers, booleans, texts, null, plain objects and arrays
 * (developers.google.com/apps-script/guides/html/communication); undefined items become null, keys ending in __ and
 * undefined properties are dropped, NaN becomes null (reported).
 */
export function toServer(value: unknown, position: number, sandbox: Sandbox): unknown {
  if (value === undefined || value === null) return null;
  return sandbox.parse(JSON.stringify(legal(value, String(position), [])) ?? 'null');
}

function legal(value: unknown, name: string, path: object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined) return undefined;
  if (typeof value !== 'object') throw illegal(name);
  if (path.includes(value)) throw new IllegalArgument('Failed due to circular reference.');
  const below = [...path, value];
  if (Array.isArray(value)) return value.map((item, i) => legal(item, String(i), below) ?? null);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw illegal(name);
  if (types.isDate(value) || types.isRegExp(value) || types.isMap(value) || types.isSet(value))
    throw illegal(name);
  if (types.isPromise(value) || types.isBoxedPrimitive(value) || ArrayBuffer.isView(value))
    throw illegal(name);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (!key.endsWith('__')) copy[key] = legal(item, key, below);
  return copy;
}

function illegal(name: string): IllegalArgument {
  return new IllegalArgument(`Failed due to illegal value in property: ${name}`);
}

/** What the success handler gets, or that no handler is called at all. */
export type Delivery = { arrives: true; value: unknown } | { arrives: false };

/**
 * A server function's result on the page (reported: tanaikech.github.io/2023/08/28): a Date, or anything that holds
 * one or a service, arrives as nothing without an error; Map, Set and the like as {}; undefined as null.
 */
export function toPage(value: unknown, switches: Switches): Delivery {
  if (holdsUnsendable(value, new Set())) {
    if (switches.dateOnWire === 'noHandler') return { arrives: false };
    return { arrives: true, value: switches.dateOnWire === 'null' ? null : undefined };
  }
  return { arrives: true, value: copyForPage(value) };
}

function holdsUnsendable(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (types.isDate(value) || rawOf(value)) return true;
  if (seen.has(value)) return true;
  const within = new Set(seen).add(value);
  if (Array.isArray(value)) return value.some((item) => holdsUnsendable(item, within));
  return isPlain(value) && Object.values(value).some((item) => holdsUnsendable(item, within));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copyForPage(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return typeof value === 'symbol' || typeof value === 'bigint' ? null : value;
  if (Array.isArray(value)) return value.map(copyForPage);
  if (!isPlain(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyForPage(item)]));
}
