import * as z from 'zod/mini';
import { FIELDS } from '../domain/roster/fields';

const columnRefSchema = () =>
  z.strictObject({ header: z.string().check(z.maxLength(50_000)), nth: z.number(), of: z.number() });
const unit = () => z.enum(['hours', 'minutes']);

/** The roster mapping as it crosses the wire and is remembered; the same shape as the domain's `Mapping`. */
export const mappingSchema = () =>
  z.strictObject({
    sheet: z.string(),
    shape: z.enum(['long', 'wide']),
    columns: z.partialRecord(z.enum(FIELDS), z.optional(columnRefSchema())),
    services: z.array(
      z.strictObject({
        service: z.string().check(z.maxLength(1_000)),
        provider: columnRefSchema(),
        amount: z.nullable(columnRefSchema()),
      }),
    ),
    amountUnit: unit(),
    lreUnit: unit(),
    divisors: z.strictObject({
      daily: z.number().check(z.positive()),
      monthly: z.number().check(z.positive()),
      yearly: z.number().check(z.positive()),
    }),
  });
