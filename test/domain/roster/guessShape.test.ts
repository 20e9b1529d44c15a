import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { guessMapping, lacks } from '../../../src/domain/roster/guessMapping';
import { HEADER_ONLY } from '../../kit/plainRoster';

/** Columns by their headers; of two that are headed alike the second has a star. */
type Columns = Record<string, Cell[]>;
const gridOf = (columns: Columns): Grid => {
  const all = Object.values(columns);
  const rows = Math.max(...all.map(({ length }) => length));
  return [
    Object.keys(columns).map((title) => title.replace('*', '')),
    ...Array.from({ length: rows }, (_, row) => all.map((cells) => cells[row] ?? '')),
  ];
};

/** How a sheet is understood: its shape and unit, its columns but for the students', its services and what is asked. */
function read(columns: Columns, title?: string): string {
  const guess = guessMapping('Sheet', [...(title === undefined ? [] : [[title]]), ...gridOf(columns)]);
  if (!guess) return '';
  const { shape, amountUnit, lreUnit, columns: refs, services } = guess.mapping;
  const { studentId, name, ...others } = refs;
  return [
    `${shape} ${amountUnit}${lreUnit === amountUnit ? '' : ` ${lreUnit}`}`,
    ...Object.entries(others).map(([field, ref]) => `${field} ${ref?.header}`),
    ...services.map(
      ({ service, provider, amount, own = {} }) =>
        `+${[service, provider.header, amount?.header, ...Object.values(own).map((ref) => ref?.header)].filter(Boolean).join('/')}`,
    ),
    ...guess.questions.map(({ code, about }) => `${code} ${about.join()}`),
  ].join('; ');
}

const ID: Columns = { 'Student ID': [1001, 1002], Student: ['Alder, Ana', 'Birch, Ben'] };
const WHO: Cell[] = ['Lund, Sara', 'Park, Joon'];
const OTHER: Cell[] = ['Cho, Ben', 'Ramos, Elena'];
const MIN: Cell[] = [30, 60];
const OT: Cell[] = ['OT', 'PT'];
const FIRST: Columns = { 'Service 1': OT, 'Provider 1': WHO, 'Minutes 1': MIN };
const SECOND: Columns = { 'Service 2': OT, 'Provider 2': OTHER, 'Minutes 2': MIN };

describe('a column for each service', () => {
  test.each<[string, Columns, string]>([
    ['makes a roster wide', { ...ID, SLP: WHO, OT: OTHER }, 'wide minutes; +SLP/SLP; +OT/OT'],
    ['also one', { ...ID, SLP: WHO }, 'wide minutes; +SLP/SLP'],
    [
      'not beside a provider',
      { ...ID, Provider: WHO, SLP: OTHER },
      'long minutes; provider Provider; two-columns provider,Provider,SLP,C,D',
    ],
    [
      'has its hours',
      { ...ID, SLP: WHO, 'SLP Hours': [1, 2], OT: OTHER, 'OT Hours': [1, 2] },
      'wide hours minutes; +SLP/SLP/SLP Hours; +OT/OT/OT Hours',
    ],
    [
      'that nobody gives makes none beside case managers',
      { ...ID, 'Case Manager': WHO, SLP: [], OT: [] },
      'long minutes; caseManager Case Manager',
    ],
    [
      'but one that one person gives',
      { ...ID, 'Case Manager': WHO, SLP: [], OT: ['Cho, Ben'] },
      'wide minutes; caseManager Case Manager; +SLP/SLP; +OT/OT',
    ],
    [
      'may be a teacher’s',
      { ...ID, 'Sped Teacher': WHO, SLP: OTHER },
      'wide minutes; +Sped Teacher/Sped Teacher; +SLP/SLP',
    ],
    [
      'or of a second one, by whose minutes it is',
      { ...ID, SLP: WHO, 'SLP Min': MIN, 'Second Therapist': OTHER, 'Second Therapist Min': MIN },
      'wide minutes; +SLP/SLP/SLP Min; +Second Therapist/Second Therapist/Second Therapist Min',
    ],
    [
      'two also beside a column of services',
      { ...ID, Service: OT, SLP: WHO, OT: OTHER },
      'wide minutes; +SLP/SLP; +OT/OT',
    ],
    [
      'one beside these and a provider may be of the row’s',
      { ...ID, Service: OT, Provider: WHO, SLP: OTHER },
      'long minutes; service Service; provider Provider; two-columns provider,Provider,SLP,D,E',
    ],
    [
      'and a provider is one more',
      { ...ID, Provider: WHO, SLP: OTHER, OT: OTHER },
      'wide minutes; +Provider/Provider; +SLP/SLP; +OT/OT',
    ],
    [
      'a teacher may be',
      { ...ID, Teacher: ['Lund', 'Park'], SLP: OTHER, OT: OTHER },
      'wide minutes; +SLP/SLP; +OT/OT; teacher-or-not Teacher,C',
    ],
    [
      'and an assistant assists',
      { ...ID, SLP: WHO, SLPA: OTHER, OT: OTHER },
      'wide minutes; +SLP/SLP; +OT/OT; teacher-or-not SLPA,D',
    ],
    // A counselor of all students is everybody's.
    [
      'a counselor of all may be none',
      {
        Grade: ['3', '4'],
        'Student ID': [1, 2],
        SLP: ['Lund, Sara', ''],
        OT: ['', 'Park, Joon'],
        Counselor: WHO,
      },
      'wide minutes; grade Grade; +SLP/SLP; +OT/OT; teacher-or-not Counselor,E',
    ],
    [
      'one of some is a service',
      { ...ID, SLP: ['Lund, Sara', ''], Counselor: ['', 'Park, Joon'] },
      'wide minutes; +SLP/SLP; +Counselor/Counselor',
    ],
    [
      'one alone may be none',
      { ...ID, Counselor: ['Lund', ''], 'Case Manager': WHO },
      'long minutes; caseManager Case Manager; teacher-or-not Counselor,C',
    ],
    [
      'whose coach is asked about',
      { ...ID, SLP: WHO, OT: OTHER, Coach: OTHER },
      'wide minutes; +SLP/SLP; +OT/OT; teacher-or-not Coach,E',
    ],
    [
      'minutes of which none can be read are told',
      { ...ID, SLP: WHO, OT: OTHER, Minutes: ['#N/A', '#N/A'] },
      'wide minutes; +SLP/SLP; +OT/OT; unread-column Minutes,E,amount,#N/A',
    ],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

describe('services that stand in blocks', () => {
  const WIDE = 'wide minutes; +Provider 1/Minutes 1/Service 1';
  test.each<[string, Columns, string]>([
    ['are two', { ...ID, ...FIRST, ...SECOND }, `${WIDE}; +Provider 2/Minutes 2/Service 2`],
    [
      'also in the first column',
      { 'Provider 1': WHO, ...FIRST, ...SECOND, ...ID },
      `${WIDE}; +Provider 2/Minutes 2/Service 2`,
    ],
    [
      'not one',
      { ...ID, ...FIRST },
      'long minutes; service Service 1; provider Provider 1; amount-or-not Minutes 1,E,a line',
    ],
    [
      'have their own dates',
      { ...ID, ...FIRST, 'Start 1': ['8/15/26'], ...SECOND, 'Start 2': ['8/15/26'] },
      `${WIDE}/Start 1; +Provider 2/Minutes 2/Service 2/Start 2`,
    ],
    [
      'and the unit of the first that names one',
      { ...ID, 'Service 1': OT, 'Provider 1': WHO, 'Hours 1': [3, 6], ...SECOND },
      'wide hours minutes; +Provider 1/Hours 1/Service 1; +Provider 2/Minutes 2/Service 2',
    ],
    [
      'share a provider that stands alone',
      { ...ID, Provider: WHO, 'Service 1': OT, 'Minutes 1': MIN, 'Service 2': OT, 'Minutes 2': MIN },
      'wide minutes; +Provider/Minutes 1/Service 1; +Provider/Minutes 2/Service 2',
    ],
    [
      'lack one where only another has it',
      { ...ID, ...FIRST, 'Service 2': OT, 'Minutes 2': MIN },
      `${WIDE}; missing-column provider`,
    ],
    [
      'make nothing wide where nobody gives any',
      { ...ID, 'Service 1': OT, 'Minutes 1': MIN, 'Service 2': OT, 'Minutes 2': MIN, 'Case Manager': WHO },
      'long minutes; service Service 1; caseManager Case Manager; amount-or-not Minutes 1,D,a line; amount-or-not Minutes 2,F,a line',
    ],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });

  test('are none under the title of an evaluation', () => {
    const grid: Grid = [
      ['', '', 'Speech', '', 'Initial Eval', ''],
      ['Student ID', 'Student', 'Provider', 'Minutes', 'Provider', 'Minutes'],
      [1001, 'Alder, Ana', 'Lund, Sara', 30, 'Park, Joon', 60],
    ];
    expect(guessMapping('Sheet', grid)?.questions.map(({ about }) => about)).toEqual([['Provider', 'E']]);
  });
});

describe('one service a row', () => {
  test.each<[string, Columns, string]>([
    [
      'has the minutes of whoever gives it',
      { ...ID, Provider: WHO, 'RS Min': [60, 60], Min: [30, 40] },
      'long minutes; amount Min; provider Provider; two-columns amount,Min,RS Min,E,D',
    ],
    [
      'and any of them where nobody does',
      { ...ID, 'RS Min': [60, 60], Min: [30, 40], 'Case Manager': WHO },
      'long minutes; amount RS Min; caseManager Case Manager; two-columns amount,RS Min,Min,C,D',
    ],
    [
      'has LRE in its own unit',
      { ...ID, Provider: WHO, Minutes: MIN, 'LRE Hours': [20, 30] },
      'long minutes hours; amount Minutes; lre LRE Hours; provider Provider',
    ],
    [
      'else in that of its hours',
      { ...ID, Provider: WHO, Hours: [3, 6] },
      'long hours; amount Hours; provider Provider',
    ],
    [
      'may have a coach who is the provider',
      { ...ID, 'Case Manager': WHO, Coach: OTHER },
      'long minutes; caseManager Case Manager; teacher-or-not Coach,D',
    ],
    [
      'which is not asked where one is known',
      { ...ID, Provider: WHO, Coach: OTHER },
      'long minutes; provider Provider',
    ],
    ['nor where nobody is', { ...ID, Coach: OTHER }, 'long minutes; missing-column provider,caseManager'],
    [
      'may be ticked',
      { ...ID, Provider: WHO, SLP: ['x', ''], OT: ['', 'x'] },
      'long minutes; provider Provider; amount-or-not SLP,D,ticks,OT,E',
    ],
    [
      'may be of nobody, in so many rows',
      { ...ID, Provider: WHO, Speech: MIN },
      'long minutes; provider Provider; amount-or-not Speech,D,nobody,2',
    ],
    [
      'may have minutes of which none can be read',
      { ...ID, Provider: WHO, Minutes: ['#N/A', '#N/A'] },
      'long minutes; provider Provider; unread-column Minutes,D,amount,#N/A',
    ],
  ])('%s', (_, columns, says) => {
    expect(read(columns)).toBe(says);
  });
});

test('rows are counted below the header, also where a title stands over it', () => {
  const says = 'long minutes; provider Provider; amount-or-not Speech,D,nobody,2';
  expect(read({ ...ID, Provider: WHO, Speech: MIN }, 'Roster')).toBe(says);
});

describe('minutes that a title or a note gives another period', () => {
  const PER_MONTH = 'IEP MINUTES PER MONTH';
  const asked = (header: string, letter: string): string =>
    `amount-or-not ${header},${letter},another period,${PER_MONTH},A1`;
  const MINUTES: Columns = { ...ID, Provider: WHO, Minutes: [120, 240] };
  test.each<[Columns, string]>([
    [MINUTES, `long minutes; provider Provider; ${asked('Minutes', 'D')}`],
    // A column tells it.
    [
      { ...MINUTES, Frequency: ['2x weekly', 'weekly'] },
      'long minutes; amount Minutes; frequency Frequency; provider Provider',
    ],
    [
      { ...MINUTES, Period: ['month', 'month'] },
      'long minutes; amount Minutes; period Period; provider Provider',
    ],
    [{ ...ID, Provider: WHO }, 'long minutes; provider Provider'],
    [
      { ...ID, SLP: WHO, 'SLP Min': MIN, OT: OTHER, 'OT Min': MIN },
      `wide minutes; +SLP/SLP; +OT/OT; ${asked('SLP Min', 'D')}; ${asked('OT Min', 'F')}`,
    ],
    [
      { ...ID, ...FIRST, ...SECOND },
      'wide minutes; +Provider 1/Minutes 1/Service 1; +Provider 2/Minutes 2/Service 2',
    ],
  ])('are asked about: %j: %s', (columns, says) => {
    expect(read(columns, PER_MONTH)).toBe(says);
  });

  test('of one service are its own', () => {
    const columns = {
      SLP: ['', ...WHO],
      'SLP Min': ['(per month)', 120, 240],
      OT: ['', ...OTHER],
      'OT Min': ['', 60, 60],
    };
    expect(read({ ...ID, ...columns })).toBe(
      'wide minutes; +SLP/SLP; +OT/OT/OT Min; amount-or-not SLP Min,D,another period,(per month),D2',
    );
  });
});

test('a wide roster lacks a provider where it has no service, unless somebody manages the cases', () => {
  const wide = { ...HEADER_ONLY, shape: 'wide' as const, services: [] };
  expect(lacks(wide)).toEqual(['provider or case manager']);
  expect(lacks({ ...wide, columns: {} })).toEqual(['studentId', 'provider or case manager']);
  expect(lacks({ ...wide, columns: {}, studentBy: 'name' })).toEqual(['provider or case manager']);
});
