import { describe, expect, test } from 'vitest';
import { limitFor } from '../../../src/standards/loads/limits';
import type { Provision } from '../../../src/standards/loads/provision';
import { editionOn, newestIn, rulesOn } from '../../../src/standards/loads/stateRules';
import { missouri } from '../../../src/standards/missouri/missouri';
import { headCount } from '../../../src/standards/missouri/tables';
import { day } from '../../kit/entries';

const edition = (from: string | null, until: string | null, maximum: number): Provision => ({
  ...headCount,
  edition: { from, until, checkedOn: '2026-11-21' },
  rows: [{ from: 'K', to: '12', maximum, desirable: 1 }],
});
const maximumOf = (provision: Provision | null): number | null => {
  const [row] = provision?.rows ?? [];
  return row && 'maximum' in row ? row.maximum : null;
};
const asked = { method: 'head count', grades: ['5'], level: 'maximum', mixed: 'strictest' } as const;

describe('the edition in force', () => {
  const editions = [
    edition('2027-07-01', null, 40),
    edition(null, null, 60),
    edition('2028-07-01', '2029-06-30', 30),
  ];

  test.each([
    ['2026-11-21', 60],
    ['2027-06-30', 60],
    ['2027-07-01', 40],
    ['2028-06-30', 40],
    ['2028-07-01', 30],
    ['2029-06-30', 30],
    // One that has ended hands over to nobody: the text that it took the place of is not in force again.
    ['2029-07-01', null],
  ])('on %s allows %j, in whatever order they are listed', (on, maximum) => {
    expect(maximumOf(editionOn(editions, day(on)))).toBe(maximum);
    expect(maximumOf(editionOn([...editions].reverse(), day(on)))).toBe(maximum);
  });

  test('is nothing before the first one begins', () => {
    expect(editionOn([edition('2027-07-01', null, 40)], day('2027-06-30'))).toBeNull();
  });

  test('takes the place of its own provision only', () => {
    const rules = { ...missouri, provisions: [...missouri.provisions, edition('2027-07-01', null, 40)] };
    const [before, since] = ['2027-06-30', '2027-07-01'].map((on) => rulesOn(rules, day(on)));
    expect(before?.inForce).toEqual(missouri.provisions);
    expect(since?.inForce.map(({ id }) => id)).toEqual(missouri.provisions.map(({ id }) => id));
    expect(since?.inForce.slice(1)).toEqual(missouri.provisions.slice(1));
    expect(before && limitFor(asked, before)).toEqual({ ok: true, value: 60 });
    expect(since && limitFor(asked, since)).toEqual({ ok: true, value: 40 });
  });

  test('is the newest where no day is given', () => {
    const { inForce } = newestIn([...missouri.provisions, ...editions]);
    expect(inForce).toHaveLength(missouri.provisions.length);
    expect(limitFor(asked, { inForce })).toEqual({ ok: true, value: 30 });
  });
});
