import { describe, expect, test } from 'vitest';
import type { Cell, ColumnRef, Grid } from '../../../src/domain/cells/cell';
import { FIELDS } from '../../../src/domain/roster/fields';
import { guessBeside, guessMapping } from '../../../src/domain/roster/guessMapping';
import type { ChosenPart, Mapping } from '../../../src/domain/roster/roster';
import { TAB_COLUMN } from '../../../src/domain/roster/stackTabs';
import { HEADER_ONLY } from '../../kit/plainRoster';
import type { Said } from './said';

/** Columns by their headers. */
type Columns = Record<string, Cell[]>;
const gridOf = (columns: Columns): Grid => {
  const all = Object.values(columns);
  const rows = Math.max(...all.map(({ length }) => length));
  return [
    Object.keys(columns),
    ...Array.from({ length: rows }, (_, row) => all.map((cells) => cells[row] ?? '')),
  ];
};
const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });

/** How a sheet is understood beside what its user chose: fields by their 0-based column or none, and what else. */
function read(columns: Columns, said: Said, over: Partial<Mapping> = {}, more: ChosenPart[] = []): string {
  const grid = gridOf(columns);
  const titles = Object.keys(columns);
  const mapping: Mapping = { ...(guessMapping('Sheet', grid)?.mapping ?? HEADER_ONLY), ...over };
  const chosen: ChosenPart[] = [...more];
  for (const field of FIELDS) {
    const column = said[field];
    if (column === undefined) continue;
    mapping.columns = {
      ...mapping.columns,
      [field]: column === null ? undefined : ref(titles[column] ?? ''),
    };
    chosen.push(field);
  }
  const guess = guessBeside({ ...mapping, chosen }, grid);
  if (!guess) return '';
  const { shape, amountUnit, lreUnit, columns: refs, services } = guess.mapping;
  return [
    `${shape} ${amountUnit}${lreUnit === amountUnit ? '' : ` ${lreUnit}`}`,
    ...Object.entries(refs).map(([field, each]) => `${field} ${each?.header}`),
    ...services.map(({ service, provider }) => `+${service}/${provider.header}`),
    ...guess.questions.map(({ code, about }) => `${code} ${about.join()}`),
  ].join('; ');
}

const NAMES: Cell[] = ['Alder, Ana', 'Birch, Ben', 'Cedar, Cora', 'Diaz, Drew'];
const NUMBERS: Cell[] = [1001, 1002, 1003, 1004];
const WHO: Cell[] = ['Lund, Sara', 'Park, Joon'];
const OTHER: Cell[] = ['Cho, Ben', 'Ramos, Elena'];
const OT: Cell[] = ['OT', 'PT'];
const ID: Columns = { 'Student ID': NUMBERS, Student: NAMES };
const STUDENT = 'studentId Student ID; name Student';

describe('beside the columns that the user chose', () => {
  const SWAPPED: Columns = { 'Student ID': NAMES, Student: NUMBERS, Provider: WHO };
  test.each<[string, Columns, Said, string]>([
    [
      'names below IDs are found, whatever else was chosen',
      SWAPPED,
      { provider: 2 },
      'long minutes; provider Provider; swapped-columns Student ID,A,Alder, Ana,Student,B,1001,name; missing-column studentId',
    ],
    [
      'not where the name was',
      SWAPPED,
      { name: 1 },
      'long minutes; name Student; provider Provider; missing-column studentId',
    ],
    [
      'nor where the ID was',
      SWAPPED,
      { studentId: 0 },
      'long minutes; studentId Student ID; name Student; provider Provider',
    ],
    [
      'nor beside another column of names',
      { ...SWAPPED, Nick: NAMES },
      { name: 3 },
      'long minutes; name Nick; provider Provider; missing-column studentId',
    ],
    [
      'an assistant of a case manager gives a service',
      { ...ID, SLP: WHO, SLPA: OTHER, OT: OTHER },
      { caseManager: 2 },
      `wide minutes; ${STUDENT}; caseManager SLP; +SLPA/SLPA; +OT/OT`,
    ],
    [
      'services in blocks have their own providers',
      {
        'Provider 1': WHO,
        'Service 1': OT,
        'Minutes 1': [30, 60],
        'Provider 2': OTHER,
        'Service 2': OT,
        'Minutes 2': [30, 60],
        ...ID,
      },
      { provider: null },
      `wide minutes; ${STUDENT}; +/Provider 1; +/Provider 2`,
    ],
    [
      'of which one alone makes no roster wide',
      {
        ...ID,
        'Provider 1': WHO,
        'Service 1': OT,
        'Minutes 1': [30, 60],
        'Service 2': OT,
        'Minutes 2': [30, 60],
      },
      { provider: null },
      `long minutes; ${STUDENT}; service Service 1; missing-column provider,caseManager; amount-or-not Minutes 1,E,a line; amount-or-not Minutes 2,G,a line`,
    ],
    [
      'a provider is the one, whoever else stands there',
      { ...ID, Service: ['OT'], Provider: WHO, SLP: OTHER },
      { provider: 3 },
      `long minutes; ${STUDENT}; service Service; provider Provider`,
    ],
    [
      'nobody is asked about where there is none',
      { ...ID, 'Case Manager': WHO, Coach: OTHER },
      { provider: null },
      `long minutes; ${STUDENT}; caseManager Case Manager`,
    ],
    [
      'hours are not asked about where there are none',
      {
        ...ID,
        Provider: WHO,
        Speech: [30, 60],
        '': [30, 60],
        SLP: ['x', ''],
        OT: ['', 'x'],
        Sep: [30],
        Oct: [30],
        Nov: [30],
      },
      { amount: null },
      `long minutes; ${STUDENT}; provider Provider; amount-or-not SLP,F,ticks,OT,G`,
    ],
    [
      'nor such of which none can be read',
      { ...ID, Provider: WHO, Minutes: ['#N/A'] },
      { amount: null },
      `long minutes; ${STUDENT}; provider Provider`,
    ],
    [
      'one column is enough',
      { 'Student ID': NUMBERS, Points: [3] },
      { name: null },
      'long minutes; studentId Student ID; missing-column provider,caseManager',
    ],
  ])('%s', (_, columns, said, says) => {
    expect(read(columns, said)).toBe(says);
  });

  test('the shape is the one that was chosen', () => {
    const columns = { ...ID, SLP: WHO, OT: OTHER };
    expect(read(columns, {}, { shape: 'long', services: [] }, ['shape'])).toBe(
      `long minutes; ${STUDENT}; missing-column provider,caseManager; teacher-or-not SLP,C; teacher-or-not OT,D`,
    );
    const one = { ...ID, Service: ['OT', 'PT'], SLP: WHO };
    expect(read(one, {}, { shape: 'wide' }, ['shape'])).toBe(`wide minutes; ${STUDENT}; +SLP/SLP`);
  });

  test('the services are those that were', () => {
    const columns = { ...ID, SLP: WHO, OT: OTHER, Coach: OTHER, 'Speech/OT': ['x', ''] };
    const services = [{ service: 'SLP', provider: ref('SLP'), amount: null }];
    expect(read(columns, {}, { shape: 'wide', services }, ['services'])).toBe(
      `wide minutes; ${STUDENT}; +SLP/SLP`,
    );
  });

  test('so are the units', () => {
    const columns = { ...ID, Provider: WHO, Minutes: [30, 60], 'LRE Hours': [20, 30] };
    const all = `${STUDENT}; amount Minutes; lre LRE Hours; provider Provider`;
    expect(read(columns, {})).toBe(`long minutes hours; ${all}`);
    expect(read(columns, {}, { amountUnit: 'hours' }, ['amountUnit'])).toBe(`long hours; ${all}`);
    expect(read(columns, {}, { lreUnit: 'minutes' }, ['lreUnit'])).toBe(`long minutes; ${all}`);
  });
});

test('what the names of tabs say stays, and of what stands in no header nothing does', () => {
  const grid = gridOf({ ...ID, Provider: WHO });
  const mapping = {
    ...HEADER_ONLY,
    columns: { studentId: ref('Student ID'), site: TAB_COLUMN, grade: ref('Grade') },
  };
  const columns = guessBeside(mapping, grid)?.mapping.columns ?? {};
  expect(Object.keys(columns).sort()).toEqual(['name', 'provider', 'site', 'studentId']);
  expect(guessBeside(mapping, [['Points'], [3]])).toBeNull();
});
