import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../../google/callFunction';

/**
 * The federal money functions against arithmetic of another kind: whole cents in fractions of BigInt, written from the regulation and
 * not from the code, so that neither binary crumbs nor a slip of ours can be in both.
 */
type Fraction = { over: bigint; under: bigint };
const whole = (n: number | bigint): Fraction => ({ over: BigInt(n), under: 1n });
const less = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});
const times = (a: Fraction, n: bigint): Fraction => ({ over: a.over * n, under: a.under });
const parts = (a: Fraction, n: bigint): Fraction => ({ over: a.over, under: a.under * n });
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
const orNothing = (a: Fraction): Fraction => (a.over < 0n ? whole(0) : a);
/** In dollars. */
const dollars = ({ over, under }: Fraction): number => Number((over * 10_000_000n) / under) / 1_000_000_000;

type Year = {
  local: number | null;
  both: number | null;
  children: number | null;
  localLess: number;
  bothLess: number;
  adjustment: number;
};
const WAYS = [
  'local total',
  'state and local total',
  'local per capita',
  'state and local per capita',
] as const;

/** Each year's required, actual and met by each way; in cents. */
function byHand(years: readonly Year[]) {
  const bases = new Map<string, { level: Fraction; children: bigint }>();
  return years.map((year, at) => {
    const found = WAYS.map((way) => {
      const spent = way.startsWith('local') ? year.local : year.both;
      const heads = way.endsWith('capita') ? year.children : 1;
      if (spent === null || heads === null) return null;
      const off = BigInt((way.startsWith('local') ? year.localLess : year.bothLess) + year.adjustment);
      const actual = parts(whole(spent), BigInt(heads));
      const base = bases.get(way);
      if (spent === 0 && !base) return null;
      const required = base ? orNothing(less(base.level, parts(whole(off), base.children))) : null;
      const reached = required === null || !isLess(actual, required);
      if (reached && spent === 0) bases.delete(way);
      else if (reached) bases.set(way, { level: actual, children: BigInt(heads) });
      const missing = required && !reached ? times(less(required, actual), BigInt(heads)) : whole(0);
      return { way, required, actual, met: required === null && at > 0 ? null : reached, missing };
    });
    const held = found.flatMap((each) => (each && each.met !== null ? [each] : []));
    const least = held.reduce<Fraction | null>(
      (min, { missing }) => (min && !isLess(missing, min) ? min : missing),
      null,
    );
    return { found, metBy: held.filter(({ met }) => met).map(({ way }) => way), least };
  });
}

const cents = fc.integer({ min: 0, max: 2_000_000_000 });
/** A district without local money of its own has nothing in that column. */
const localCents = fc.oneof({ weight: 4, arbitrary: cents }, { weight: 1, arbitrary: fc.constant(0) });
const some = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000_000 }) },
);
const drawnYear = fc.record({
  local: fc.option(localCents, { freq: 8 }),
  state: cents,
  children: fc.option(fc.integer({ min: 1, max: 997 }), { freq: 8 }),
  localLess: some,
  bothLess: some,
  adjustment: some,
  /** Spends exactly what the year before did, which is where binary crumbs decide. */
  again: fc.boolean(),
});

test('MOE_TEST: required, actual, met and shortfall of every way, whatever the history', () => {
  fc.assert(
    fc.property(fc.array(drawnYear, { minLength: 1, maxLength: 7 }), (drawn) => {
      const years: Year[] = [];
      for (const { local, state, children, again, ...rest } of drawn) {
        const before = years[years.length - 1];
        const own = { local, both: (local ?? 0) + state, children };
        years.push({
          ...(again && before ? { ...before, local: before.local, both: before.both } : own),
          ...rest,
        });
      }
      const expected = byHand(years);
      const table = run(
        'MOE_TEST',
        years.map(({ local, both, children, localLess, bothLess, adjustment }, at) => [
          `FY${2001 + at}`,
          ...[local, both].map((each) => (each === null ? '' : each / 100)),
          children ?? '',
          ...[localLess, bothLess, adjustment].map((each) => (each === 0 ? '' : each / 100)),
        ]),
      );
      if (!Array.isArray(table)) throw new Error('no table');
      for (const [at, { found, metBy, least }] of expected.entries()) {
        const row: unknown[] = table[at];
        expect(row).toHaveLength(15);
        for (const [i, way] of found.entries()) {
          const [required, actual, met] = row.slice(1 + 3 * i, 4 + 3 * i);
          if (way === null) expect([required, actual, met]).toEqual(['', '', '']);
          else {
            if (way.required === null) expect(required).toBe('');
            else expect(required).toBeCloseTo(dollars(way.required), 5);
            expect(actual).toBeCloseTo(dollars(way.actual), 5);
            expect(met).toBe(way.met ?? '');
          }
        }
        // Where no way has a year before it, nobody can tell.
        expect(row[13]).toBe(least === null ? 'not known' : metBy.join('; ') || 'none');
        if (least === null) expect(row[14]).toBe('');
        else expect(row[14]).toBeCloseTo(dollars(least), 4);
      }
    }),
    { numRuns: 400 },
  );
});

test('EXCESS_COST: spent, less what is taken off, for each enrolled, times the children', () => {
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 3, maxLength: 7 }),
      fc.integer({ min: 1, max: 40_000 }),
      fc.nat(40_000),
      (parted, enrolled, some) => {
        const children = Math.min(some, enrolled);
        const [capital = 0, ...off] = parted;
        const spent = parted.reduce((sum, each) => sum + each, 0) + 12_345;
        const exact = times(parts(whole(12_345), BigInt(enrolled)), BigInt(children));
        const answer = run(
          'EXCESS_COST',
          spent / 100,
          capital / 100,
          off.map((each) => [each / 100]),
          enrolled,
          children,
        );
        expect(answer).toBeCloseTo(dollars(exact), 4);
      },
    ),
  );
});

test('PROPORTIONATE_SHARE and SCHOOLWIDE_MAX: one child’s part, times the children', () => {
  fc.assert(
    fc.property(cents, fc.nat(30_000), fc.integer({ min: 1, max: 30_000 }), (allocation, others, own) => {
      const exact = dollars(times(parts(whole(allocation), BigInt(others + own)), BigInt(own)));
      expect(run('PROPORTIONATE_SHARE', allocation / 100, others, own)).toBeCloseTo(exact, 5);
      expect(run('SCHOOLWIDE_MAX', allocation / 100, others + own, own)).toBeCloseTo(exact, 5);
    }),
  );
});

test('CEIS_MAX and MOE_REDUCTION_MAX: 15 percent and half of the growth, each less the other', () => {
  fc.assert(
    fc.property(cents, cents, cents, fc.boolean(), (allocation, previous, other, forbidden) => {
      const fifteen = dollars(orNothing(less(parts(whole(allocation * 15), 100n), whole(other))));
      expect(run('CEIS_MAX', allocation / 100, other / 100)).toBeCloseTo(fifteen, 5);
      const half = dollars(orNothing(less(parts(whole(allocation - previous), 2n), whole(other))));
      expect(run('MOE_REDUCTION_MAX', allocation / 100, previous / 100, other / 100, forbidden)).toBeCloseTo(
        forbidden ? 0 : half,
        5,
      );
    }),
  );
});
