import { StepRefused } from './session';

const PATH = String.raw`(?:\.\w+|\[\d+\]|\[\w+=[^\]]*\])*`;
const NAMED = new RegExp(String.raw`^\$([A-Za-z_]\w*)(${PATH})$`);
const WHOLE = new RegExp(`^\\w+${PATH}$`);
const LINK = /\[(\d+)\]|\[(\w+)=([^\]]*)\]|(\w+)/g;

/** The step with each text such as `$ramos` or `$lines[0].key` in it replaced by what was set under that name. */
export function withValues(part: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (typeof part === 'string') {
    const [, name, path = ''] = NAMED.exec(part) ?? [];
    if (name === undefined) return part;
    if (!values.has(name)) throw new StepRefused(`No step before has set "${name}".`);
    return follow(values.get(name), path, part);
  }
  if (Array.isArray(part)) return part.map((item) => withValues(item, values));
  if (!isObject(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, withValues(item, values)]));
}

/** What stands at a path such as `answer.people[0].key` or `answer.people[name=Cho, Ben].key`. */
export function valueAt(output: unknown, path: string): unknown {
  if (!WHOLE.test(path)) throw new StepRefused(`"${path}" is no path, as answer.people[0].key is.`);
  return follow(output, path, path);
}

function follow(start: unknown, path: string, written: string): unknown {
  let value = start;
  for (const [, index, field, text, name] of path.matchAll(LINK)) {
    if (field === undefined) value = isObject(value) ? own(value, index ?? name ?? '') : undefined;
    else if (Array.isArray(value)) value = value.find((item) => isObject(item) && own(item, field) === text);
    else value = undefined;
    if (value === undefined) throw new StepRefused(`"${written}" leads to nothing.`);
  }
  return value;
}

export const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null;

const own = (value: { [name: string]: unknown }, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;
