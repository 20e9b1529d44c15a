import type { Invocation } from './invocation';
import { checkArguments, type Signatures } from './signatures';

/** An object of Google's as a script sees it: only its listed members exist, every other one throws by name. */
export abstract class Service {
  /** As in Google's error sentences: `SpreadsheetApp.Range`. */
  abstract readonly className: string;
  /** The methods with the argument lists they take. */
  abstract readonly methods: Signatures;
  /** Members that are values, enums mostly. */
  readonly values: readonly string[] = [];

  constructor(protected readonly run: Invocation) {}

  /** What String(handle) gives. */
  get text(): string {
    return this.className.slice(this.className.lastIndexOf('.') + 1);
  }
}

/** Every method that the local Sheets offers, as calls are named: `SpreadsheetApp.Range.getValues`. */
const offered = new Set<string>();
export const isOffered = (name: string): boolean => offered.has(name);

/** Checks at compile time that a class's method list names only members of Google's own type. */
export function methodsOf<Google>(className: string) {
  return <M extends { readonly [K in keyof Google]?: readonly string[] }>(methods: M): M => {
    for (const name of Object.keys(methods)) offered.add(`${className}.${name}`);
    return methods;
  };
}

/** What a class must have to offer the methods it lists. */
export type Offers<M> = { [K in keyof M]: (...args: never[]) => unknown };

const raws = new WeakMap<object, Service>();

/** The service behind a script's handle, or null where the value is none. */
export function rawOf(value: unknown): Service | null {
  return typeof value === 'object' && value !== null ? (raws.get(value) ?? null) : null;
}

/** The script's handle of a service. Every call through it is counted, checked and may fail as the host wills. */
export function handleOf(service: Service, run: Invocation): object {
  const functions = new Map<string, unknown>();
  const handle = new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name === 'symbol') return undefined;
      const known = functions.get(name);
      if (known !== undefined) return known;
      const member = memberOf(service, name, run);
      if (typeof member === 'function') functions.set(name, member);
      return member;
    },
    has: (_, name) => typeof name === 'string' && (name in service.methods || service.values.includes(name)),
    ownKeys: () => [],
    set(_, name, value) {
      if (hasOwnNames(service)) {
        service.setName(String(name), value);
        return true;
      }
      throw run.sandbox.error(
        `Setting ${service.className}.${String(name)} is not implemented in the local Sheets`,
      );
    },
  });
  raws.set(handle, service);
  return handle;
}

/** A template takes any property that a script sets on it. */
export type WithOwnNames = { setName(name: string, value: unknown): void; getName(name: string): unknown };
function hasOwnNames(service: Service): service is Service & WithOwnNames {
  return 'setName' in service;
}

/** Names that JavaScript itself asks every object for; they are no calls of the service. */
const ASKED_BY_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  '__proto__',
  'asymmetricMatch',
  'nodeType',
]);

function memberOf(service: Service, name: string, run: Invocation): unknown {
  if (name === 'toString') return () => service.text;
  if (name === 'valueOf') return () => run.toScript(service);
  const signatures = service.methods[name];
  if (signatures) return (...args: unknown[]) => call(service, name, signatures, args, run);
  if (service.values.includes(name)) return run.toScript(Reflect.get(service, name));
  if (hasOwnNames(service)) return service.getName(name);
  if (ASKED_BY_LANGUAGE.has(name)) return undefined;
  throw run.sandbox.error(`${service.className}.${name} is not implemented in the local Sheets`);
}

function call(
  service: Service,
  name: string,
  signatures: readonly string[],
  args: unknown[],
  run: Invocation,
): unknown {
  return run.serviceCall(service.className, name, () => {
    checkArguments(service.className, name, signatures, args);
    const method: unknown = Reflect.get(service, name);
    if (typeof method !== 'function')
      throw new Error(`${service.className} lists ${name} but does not offer it`);
    return Reflect.apply(
      method,
      service,
      args.map((arg) => rawOf(arg) ?? arg),
    );
  });
}
