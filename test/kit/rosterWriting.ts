import fc from 'fast-check';
import { AMOUNTS, TRAPS } from './rosterSpellings';

export type Shape = 'long' | 'wide' | 'blocks' | 'grouped' | 'tabs';

const rare = fc.constantFrom(false, false, false, false, true);

/** How a roster is written. Numbers choose from lists by their remainder. */
export type Writing = {
  shape: Shape;
  spelling: number[];
  amount: number | null;
  order: number | null;
  traps: number[];
  twoNames: boolean;
  manager: boolean;
  titles: number;
  mess: { [M in Mess]: boolean };
};
export type Mess = (typeof MESS)[number];
export const MESS = [
  'credentials',
  'short names',
  'staff numbers',
  'two in a cell',
  'blank runs',
  'totals',
  'repeated header',
  'blank rows',
  'sections',
  'damaged IDs',
  'no ID',
  'day first',
  'initials',
  'ditto',
  'example row',
  'another table',
] as const;

export const writings: fc.Arbitrary<Writing> = fc.record({
  shape: fc.constantFrom<Shape>('long', 'wide', 'blocks', 'grouped', 'tabs'),
  spelling: fc.array(fc.nat(200), { minLength: 14, maxLength: 14 }),
  amount: fc.option(fc.nat(AMOUNTS.length - 1), { freq: 8, nil: null }),
  order: fc.option(fc.nat(10_000), { freq: 1, nil: null }),
  traps: fc.subarray([...TRAPS.keys()], { maxLength: 2 }),
  twoNames: fc.boolean(),
  manager: fc.boolean(),
  titles: fc.constantFrom(0, 0, 0, 1, 2),
  mess: fc.record({
    credentials: rare,
    'short names': rare,
    'staff numbers': rare,
    'two in a cell': rare,
    'blank runs': rare,
    totals: rare,
    'repeated header': rare,
    'blank rows': rare,
    sections: rare,
    'damaged IDs': rare,
    'no ID': rare,
    'day first': rare,
    initials: rare,
    ditto: rare,
    'example row': rare,
    'another table': rare,
  }),
});
