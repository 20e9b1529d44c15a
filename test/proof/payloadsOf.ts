import * as z from 'zod/mini';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A payload that fits a schema; its texts are taken by the name of their field. */
export function payloadFor(schema: z.core.$ZodType, textOf: (field: string) => string, field = ''): Json {
  if (schema instanceof z.core.$ZodObject)
    return Object.fromEntries(
      Object.entries(schema._zod.def.shape).map(([name, inner]) => [name, payloadFor(inner, textOf, name)]),
    );
  if (schema instanceof z.core.$ZodArray) return [payloadFor(schema._zod.def.element, textOf, field)];
  if (schema instanceof z.core.$ZodTuple)
    return schema._zod.def.items.map((item) => payloadFor(item, textOf, field));
  if (schema instanceof z.core.$ZodNullable || schema instanceof z.core.$ZodOptional)
    return payloadFor(schema._zod.def.innerType, textOf, field);
  if (schema instanceof z.core.$ZodLiteral) return literalOf(schema);
  if (schema instanceof z.core.$ZodEnum) return String(Object.values(schema._zod.def.entries)[0]);
  if (schema instanceof z.core.$ZodString) return textOf(field);
  if (schema instanceof z.core.$ZodNumber) return 1;
  if (schema instanceof z.core.$ZodBoolean) return true;
  throw new Error(`No payload is known for a ${schema._zod.def.type}.`);
}

function literalOf(schema: z.core.$ZodLiteral): Json {
  const [first] = schema._zod.def.values;
  return typeof first === 'number' || typeof first === 'boolean' ? first : String(first);
}

export type Mutation = {
  /** Where it was changed and into what, for the test's message. */
  what: string;
  payload: Json;
  /** Whether no reader may take it: it has another type than the field, or one field too few or too many. */
  isWrong: boolean;
};

const HUGE = 'x'.repeat(100_000);
const OTHERS: readonly Json[] = [null, true, 7, -1.5e300, '', 'text', HUGE, [], [[]], {}, { length: 1 }];
const UNWANTED = ['__proto__', 'constructor', 'toString', 'extra'];

const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Every node of a payload replaced by every other thing, every field left out, and fields that nobody asked for. */
export function mutations(schema: z.core.$ZodType, payload: Json): Mutation[] {
  return mutated(schema, payload, 'input', false);
}

function mutated(schema: z.core.$ZodType, value: Json, path: string, isNullable: boolean): Mutation[] {
  if (schema instanceof z.core.$ZodNullable) return mutated(schema._zod.def.innerType, value, path, true);
  if (schema instanceof z.core.$ZodOptional)
    return mutated(schema._zod.def.innerType, value, path, isNullable);
  const replaced = OTHERS.map(
    (other): Mutation => ({
      what: `${path} = ${JSON.stringify(other).slice(0, 20)}`,
      payload: other,
      isWrong: typeOf(other) !== typeOf(value) && !(other === null && isNullable),
    }),
  );
  if (schema instanceof z.core.$ZodArray && Array.isArray(value)) {
    const [first = null] = value;
    return [
      ...replaced,
      ...wrap(mutated(schema._zod.def.element, first, `${path}[0]`, false), (inner) => [inner]),
    ];
  }
  if (schema instanceof z.core.$ZodTuple && Array.isArray(value)) {
    const { items } = schema._zod.def;
    const wrong = [value.slice(1), [...value, value[0] ?? null]].map(
      (other): Mutation => ({ what: `${path} of ${other.length}`, payload: other, isWrong: true }),
    );
    const inside = items.flatMap((item, i) =>
      wrap(mutated(item, value[i] ?? null, `${path}[${i}]`, false), (inner) => value.with(i, inner)),
    );
    return [...replaced, ...wrong, ...inside];
  }
  if (
    !(schema instanceof z.core.$ZodObject) ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  )
    return replaced;
  const inside = Object.entries(schema._zod.def.shape).flatMap(([name, inner]) => {
    const { [name]: own = null, ...rest } = value;
    const isOptional = inner instanceof z.core.$ZodOptional;
    const missing: Mutation = { what: `${path} without ${name}`, payload: rest, isWrong: !isOptional };
    const changed = wrap(mutated(inner, own, `${path}.${name}`, false), (other) => ({
      ...value,
      [name]: other,
    }));
    return [missing, ...changed];
  });
  const more = UNWANTED.map(
    (name): Mutation => ({
      what: `${path} with ${name}`,
      // As JSON.parse makes it: a field of its own, whatever its name.
      payload: { ...value, [`${name}`]: { isAdmin: true } },
      isWrong: true,
    }),
  );
  return [...replaced, ...inside, ...more];
}

const wrap = (inner: readonly Mutation[], around: (value: Json) => Json): Mutation[] =>
  inner.map((mutation) => ({ ...mutation, payload: around(mutation.payload) }));
