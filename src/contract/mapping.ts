import * as z from 'zod/mini';
import { FIELDS, type Field, type FieldOf, isDayField } from '../domain/roster/fields';

const columnRefSchema = () =>
  z.strictObject({ header: z.string().check(z.maxLength(50_000)), nth: z.number(), of: z.number() });
const unit = () => z.enum(['hours', 'minutes']);

const name = () => z.string().check(z.maxLength(2_000));

const optionalColumn = () => z.optional(columnRefSchema());
type ColumnShape = Record<Field, ReturnType<typeof optionalColumn>>;

/**
 * A place for each field, all of one schema: each call on Google makes its schemas anew, and one a field took longer than reading the
 * roster. Zod's own record would say the same with some kilobytes more, here and in the page.
 */
function columnShape(): ColumnShape {
  const shape: Partial<ColumnShape> = {};
  const column = optionalColumn();
  for (const field of FIELDS) shape[field] = column;
  if (!isWhole(shape)) throw new Error('Each field has its place.');
  return shape;
}

const dayOrder = () => z.optional(z.enum(['month-first', 'day-first']));
type OrderShape = Record<FieldOf<'day'>, ReturnType<typeof dayOrder>>;

function orderShape(): OrderShape {
  const shape: Partial<OrderShape> = {};
  const order = dayOrder();
  for (const field of FIELDS) if (isDayField(field)) shape[field] = order;
  if (!hasOrders(shape)) throw new Error('Each column of dates has its place.');
  return shape;
}

/** How columns of dates are written, as far as that is known. */
export const dayOrdersSchema = () => z.strictObject(orderShape());

const hasOrders = (shape: Partial<OrderShape>): shape is OrderShape =>
  FIELDS.every((field) => !isDayField(field) || shape[field] !== undefined);

const isWhole = (shape: Partial<ColumnShape>): shape is ColumnShape =>
  FIELDS.every((field) => shape[field] !== undefined);

const CHOSEN = [...FIELDS, 'shape', 'services', 'amountUnit', 'lreUnit'] as const;

/** The roster mapping as it crosses the wire and is remembered; the same shape as the domain's `Mapping`. */
export const mappingSchema = () => {
  const columns = z.strictObject(columnShape());
  return z.strictObject({
    sheet: z.string(),
    shape: z.enum(['long', 'wide']),
    columns,
    services: z.array(
      z.strictObject({
        service: z.string().check(z.maxLength(1_000)),
        provider: columnRefSchema(),
        amount: z.nullable(columnRefSchema()),
        own: z.optional(columns),
      }),
    ),
    amountUnit: unit(),
    lreUnit: unit(),
    divisors: z.strictObject({
      daily: z.number().check(z.positive()),
      monthly: z.number().check(z.positive()),
      yearly: z.number().check(z.positive()),
    }),
    studentBy: z.optional(z.enum(['name', 'name and birth date'])),
    locale: z.optional(z.string().check(z.maxLength(50))),
    settled: z.optional(z.array(z.string().check(z.maxLength(1_000)))),
    chosen: z.optional(z.array(z.enum(CHOSEN))),
    merged: z.optional(z.literal(true)),
    namesBelow: z.optional(z.array(z.enum(['provider', 'caseManager']))),
    dayOrders: z.optional(dayOrdersSchema()),
    decimalSign: z.optional(z.enum(['point', 'comma'])),
    schools: z.optional(z.array(z.array(name()))),
    schoolsApart: z.optional(z.array(z.tuple([name(), name()]))),
    limitsSince: z.optional(z.number()),
    people: z.optional(
      z.strictObject({
        counts: z.optional(z.enum(['first', 'second'])),
        cells: z.optional(z.array(z.strictObject({ text: name(), counts: name() }))),
        same: z.optional(z.array(z.tuple([name(), name()]))),
        apart: z.optional(z.array(z.tuple([name(), name()]))),
      }),
    ),
    tabs: z.optional(
      z.strictObject({
        id: z.number(),
        further: z.array(
          z.strictObject({
            sheet: z.string(),
            id: z.number(),
            otherwise: z.array(z.strictObject({ of: columnRefSchema(), is: z.nullable(columnRefSchema()) })),
          }),
        ),
        others: z.array(z.number()),
      }),
    ),
  });
};
