import { types } from 'node:util';
import { ServiceError } from './scriptError';
import { rawOf, type Service } from './service';

/**
 * A method's accepted argument lists, each a text of types: `number`, `text`, `boolean`, `date`, `any`, `array`,
 * `grid` (2-D array), `object`, or a class's last name (`Range`, `Sheet`). `?` after a type accepts null too,
 * `a|b` either, `*` any number of it.
 */
export type Signatures = { readonly [method: string]: readonly string[] };

/** Throws Google's sentence where no signature takes the arguments. `undefined` counts as null (documented for V8). */
export function checkArguments(
  owner: string,
  method: string,
  signatures: readonly string[],
  args: unknown[],
): void {
  if (signatures.some((signature) => accepts(signature, args))) return;
  throw new ServiceError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${owner}.${method}.`,
  );
}

const parsedSignatures = new Map<string, readonly (readonly string[])[]>();

function accepts(signature: string, args: unknown[]): boolean {
  let kinds = parsedSignatures.get(signature);
  if (!kinds) {
    kinds = signature === '' ? [] : signature.split(' ').map((kind) => kind.split('|'));
    parsedSignatures.set(signature, kinds);
  }
  const [repeated] = kinds;
  if (kinds.length === 1 && repeated?.[0]?.endsWith('*')) {
    const kind = repeated[0].slice(0, -1);
    return args.every((arg) => isOfKind(arg, kind));
  }
  return (
    kinds.length === args.length && kinds.every((either, i) => either.some((kind) => isOfKind(args[i], kind)))
  );
}

function isOfKind(arg: unknown, kind: string): boolean {
  if (kind.endsWith('?')) return arg === null || arg === undefined || isOfKind(arg, kind.slice(0, -1));
  switch (kind) {
    case 'any':
      return true;
    case 'number':
      return typeof arg === 'number' && Number.isFinite(arg);
    case 'text':
      return typeof arg === 'string';
    case 'boolean':
      return typeof arg === 'boolean';
    case 'date':
      return types.isDate(arg);
    case 'array':
      return Array.isArray(arg);
    case 'grid':
      return Array.isArray(arg) && arg.every((row) => Array.isArray(row));
    case 'object':
      return typeof arg === 'object' && arg !== null && !Array.isArray(arg) && !rawOf(arg);
    default:
      return `.${rawOf(arg)?.className}`.endsWith(`.${kind}`);
  }
}

/** How Google's sentence names an argument's type: (String,String,String), (number), (number[]), (null). */
function typeName(arg: unknown): string {
  if (arg === null || arg === undefined) return 'null';
  if (typeof arg === 'string') return 'String';
  if (typeof arg === 'number') return 'number';
  if (typeof arg === 'boolean') return 'Boolean';
  if (types.isDate(arg)) return 'Date';
  const raw: Service | null = rawOf(arg);
  if (raw) return raw.className;
  if (Array.isArray(arg)) return arg.length > 0 ? `${typeName(arg[0])}[]` : 'Array';
  return '(class)';
}
