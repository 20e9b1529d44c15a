import * as z from 'zod/mini';

export const columnRefSchema = () =>
  z.strictObject({ header: z.string().check(z.maxLength(50_000)), nth: z.number(), of: z.number() });
const optionalColumn = () => z.optional(columnRefSchema());
const unit = () => z.enum(['hours', 'minutes']);

/** A finding's code: lower case and hyphens. */
export const wireCode = () => z.string();

/** The roster mapping as it crosses the wire and is remembered; the same shape as the domain's `Mapping`. */
export const mappingSchema = () =>
  z.strictObject({
    sheet: z.string(),
    shape: z.enum(['long', 'wide']),
    columns: z.strictObject({
      lineId: optionalColumn(),
      studentId: optionalColumn(),
      name: optionalColumn(),
      lastName: optionalColumn(),
      firstName: optionalColumn(),
      birthDate: optionalColumn(),
      grade: optionalColumn(),
      site: optionalColumn(),
      service: optionalColumn(),
      delivery: optionalColumn(),
      start: optionalColumn(),
      end: optionalColumn(),
      amount: optionalColumn(),
      amountMin: optionalColumn(),
      amountMax: optionalColumn(),
      lre: optionalColumn(),
      lreMin: optionalColumn(),
      lreMax: optionalColumn(),
      provider: optionalColumn(),
      caseManager: optionalColumn(),
      iepMark: optionalColumn(),
      annualReview: optionalColumn(),
      reevaluation: optionalColumn(),
      esy: optionalColumn(),
      household: optionalColumn(),
      headOfHousehold: optionalColumn(),
      restriction: optionalColumn(),
      location: optionalColumn(),
    }),
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
