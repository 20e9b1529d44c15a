import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { LONGEST_VALUE } from '../../../src/domain/cells/longestValue';
import {
  assistantColumns,
  type FoundService,
  isAnybodysService,
  isServiceName,
  ofEverybody,
  serviceBeside,
  serviceColumns,
  servicePartsOf,
  servicesOf,
  unitOfServices,
} from '../../../src/domain/roster/serviceColumns';

/** Columns by their headers; of two that are headed alike the second has a star. */
type Columns = Record<string, Cell[]>;
const headersOf = (columns: Columns): string[] => Object.keys(columns).map((title) => title.replace('*', ''));
const cellsOf = (columns: Columns) => {
  const all = Object.values(columns);
  return (column: number): Cell[] => all[column] ?? [];
};
const WHO: Cell[] = ['Lund, Sara', 'Park, Joon'];
const MIN: Cell[] = [30, 60];
const OFTEN: Cell[] = ['2x weekly', 'weekly'];
const service = (name: string, provider: number, amount: number | null = null): FoundService => ({
  ...{ service: name, provider, amount },
});

/** The services of columns of people, each with the column of its minutes. */
const read = (columns: Columns): string =>
  serviceColumns(headersOf(columns), cellsOf(columns))
    .map(({ service: name, amount }) => (amount === null ? name : `${name}: ${Object.keys(columns)[amount]}`))
    .join('; ');

describe('a column of people is headed by its service', () => {
  test.each([
    ['SLP', 'SLP'],
    ['Assigned SLP', 'SLP'],
    ['SLP Provider Name', 'SLP'],
    ['Provider - Resource', 'Resource'],
    ['Teacher (SDC)', 'SDC'],
    ['Therapist: OT', 'OT'],
    ['SLP (if applicable)', 'SLP'],
    ['SLP/Speech', 'SLP/Speech'],
    ['OT/COTA', 'OT/COTA'],
    ['SLP/OT', ''],
    ['SLP (previous)', ''],
    ['Behavior coach', ''],
  ])('“%s”: %s', (header, name) => {
    const [only] = serviceColumns([header], () => WHO);
    expect(only?.service ?? '').toBe(name);
  });

  test('unless numbers stand below it', () => {
    expect(read({ SLP: MIN })).toBe('');
    expect(read({ SLP: [] })).toBe('SLP');
  });

  test('up to the length of a value', () => {
    const padded = (length: number): string => 'Provider - Resource'.padEnd(length);
    expect(read({ [padded(LONGEST_VALUE)]: WHO })).toBe('Resource');
    expect(read({ [padded(LONGEST_VALUE + 1)]: WHO })).toBe('');
    expect(read({ ['SLP '.repeat(LONGEST_VALUE)]: WHO })).toBe('');
  });

  test('as its name says', () => {
    const names = ['SLP', 'Assigned OT', 'Speech provider', 'SLP SLPA', 'Reading', 'ot pt'];
    expect(names.map(isServiceName)).toEqual([true, true, true, true, false, false]);
  });
});

describe('the minutes of a service', () => {
  test.each<[Columns, string]>([
    [{ SLP: WHO, 'SLP Min': MIN, OT: WHO, 'OT Min': MIN }, 'SLP: SLP Min; OT: OT Min'],
    [{ SLP: WHO, 'SLP service minutes': MIN }, 'SLP: SLP service minutes'],
    [{ 'SLP teacher': WHO, 'SLP min': MIN }, 'SLP teacher: SLP min'],
    [{ 'Behavior coach': WHO, 'Behavior coach min': MIN }, 'Behavior coach: Behavior coach min'],
    // Of the same role, right behind or before.
    [{ SLP: WHO, 'Speech Minutes': MIN }, 'SLP: Speech Minutes'],
    [{ 'Speech Minutes': MIN, SLP: WHO }, 'SLP: Speech Minutes'],
    [{ OT: WHO, 'Speech Minutes': MIN, SLP: WHO }, 'OT; SLP: Speech Minutes'],
    [{ SLP: WHO, Notes: WHO, 'Speech Minutes': MIN }, 'SLP'],
    [{ OT: WHO, SLP: WHO, 'Speech Minutes': MIN }, 'OT; SLP: Speech Minutes'],
    [{ OT: WHO, 'Speech Minutes': MIN }, 'OT'],
    [{ Counselor: WHO, 'Speech Minutes': MIN }, 'Counselor'],
    [{ SLP: WHO, Resource: WHO, 'Resource Minutes': MIN }, 'SLP; Resource: Resource Minutes'],
    // Without a name right behind each.
    [{ SLP: WHO, Min: MIN, OT: WHO, 'Min*': MIN }, 'SLP: Min; OT: Min*'],
    [{ SLP: WHO, Min: MIN, OT: WHO }, 'SLP: Min; OT'],
    // Behind all of them they may be of any.
    [{ SLP: WHO, OT: WHO, Min: MIN }, 'SLP; OT'],
    // Of two that begin alike.
    [
      { Resource: WHO, 'Resource math': WHO, 'Resource min': MIN, 'Resource math min': MIN },
      'Resource: Resource min; Resource math: Resource math min',
    ],
    [{ 'Resource math': WHO, 'Resource min': MIN }, 'Resource math: Resource min'],
    [{ 'Resource math': WHO, Resource: WHO, 'Resource min': MIN }, 'Resource: Resource min'],
    [{ SLP: WHO, 'SLP Max Min': MIN }, 'SLP'],
    // Wherever they stand, under the words of the header or of its service.
    [{ 'SLP Provider': WHO, Notes: WHO, 'SLP Provider Min': MIN }, 'SLP: SLP Provider Min'],
    [{ 'SLP Provider': WHO, Notes: WHO, 'SLP Min': MIN }, 'SLP: SLP Min'],
    [{ SLP: WHO, 'SLP Min': MIN, 'SLP Min*': MIN }, 'SLP: SLP Min'],
    [{ 'SLP Min': [], SLP: WHO }, 'SLP: SLP Min'],
    [
      {
        'Resource provider': WHO,
        'Resource math provider': WHO,
        'Resource math min': MIN,
        'Resource min': MIN,
      },
      'Resource: Resource min; Resource math: Resource math min',
    ],
    // Of one that somebody gives, none of another's; a column that nobody filled in is nobody's.
    [{ 'Resource math': WHO, Resource: [], 'Resource min': MIN }, 'Resource math: Resource min; Resource'],
    [
      { Resource: WHO, 'Resource teacher': WHO, 'Resource min': MIN },
      'Resource: Resource min; Resource teacher',
    ],
    // Beside another's or of no service they are not those of the one beside them.
    [{ SLP: WHO, 'Reading Min': MIN }, 'SLP'],
    [{ 'Resource Min': MIN, SLP: WHO }, 'SLP'],
    [{ SLP: WHO, 'Resource Min': MIN, Resource: WHO }, 'SLP; Resource: Resource Min'],
    [{ 'Speech Min': MIN, SLP: WHO, Speech: WHO }, 'SLP; Speech: Speech Min'],
    [{ 'Social Worker': WHO, 'Social Work Min': MIN }, 'Social Worker: Social Work Min'],
    [{ 'Reading Min': [] }, ''],
    [{ SLP: WHO, Min: MIN }, 'SLP: Min'],
    // "Min" behind the last is of any only where none has its own.
    [{ SLP: WHO, OT: WHO, PT: WHO, Min: MIN }, 'SLP; OT; PT'],
    [{ SLP: WHO, 'SLP Min': MIN, OT: WHO, PT: WHO, Min: MIN }, 'SLP: SLP Min; OT; PT: Min'],
    [{ SLP: WHO, OT: WHO, Min: MIN, 'OT Min': MIN }, 'SLP; OT: OT Min'],
    // Which of several is no service, nor is where, nor an evaluation.
    [{ 'Primary Provider': WHO, 'Primary Min': MIN }, ''],
    [{ 'Direct Svc 1 Loc': WHO, 'Direct Svc 1 Min': MIN }, ''],
    [{ 'Initial Eval': WHO, 'Initial Eval Min': MIN }, ''],
  ])('%j: %s', (columns, says) => {
    expect(read(columns)).toBe(says);
  });

  test.each<[string, string[], string[]]>([
    ['slp', ['SLP', 'OT'], ['SLP']],
    ['speech', ['SLP', 'OT'], ['SLP']],
    ['speech', ['SLP', 'Speech'], ['Speech']],
    ['speech', ['SLP', 'Speech Therapy'], ['Speech Therapy']],
    ['resource', ['Resource math', 'Resource reading'], ['Resource math', 'Resource reading']],
    ['resource math extra', ['Resource math', 'OT'], ['Resource math']],
    ['reading', ['SLP'], []],
  ])('called “%s” are those of %j: %j', (rest, names, of) => {
    const services = names.map((name, at) => service(name, at));
    const found = servicesOf(rest, services, (each) => each.service.toLowerCase());
    expect(found.map((each) => each.service)).toEqual(of);
  });

  test.each<[(number | null)[], Cell[], Cell[][], 'hours' | 'minutes']>([
    [[0, 1, 2], ['Hours', 'Minutes', 'Hours'], [], 'hours'],
    [[0, 1], ['Hours', 'Minutes'], [], 'minutes'],
    [[null, 0], ['Hours'], [], 'hours'],
    [[0], ['Amount'], [[0.5, 1]], 'hours'],
    [[0], ['Amount'], [[30]], 'minutes'],
    [[], [], [], 'minutes'],
  ])('are in the unit of most: %j of %j', (amounts, header, cells, unit) => {
    expect(unitOfServices(amounts, header, (column) => cells[column] ?? [])).toBe(unit);
  });
});

describe('what stands beside the minutes of a service', () => {
  const parts = (services: FoundService[], columns: Columns): string[] =>
    services.map((own) =>
      Object.entries(servicePartsOf(own, services, headersOf(columns), cellsOf(columns)))
        .map(([field, column]) => `${field}: ${Object.keys(columns)[column]}`)
        .join('; '),
    );
  const TWO = { SLP: WHO, 'SLP min': MIN };

  test('goes with the service that it names, else with the one before it, else with all', () => {
    const apart = [service('SLP', 0, 1), service('OT', 3, 4)];
    const ot = { OT: WHO, 'OT min': MIN };
    expect(parts(apart, { ...TWO, 'SLP Frequency': OFTEN, ...ot, 'OT Frequency': OFTEN })).toEqual([
      ...['frequency: SLP Frequency', 'frequency: OT Frequency'],
    ]);
    expect(parts(apart, { ...TWO, Frequency: OFTEN, ...ot, 'Frequency*': OFTEN })).toEqual([
      ...['frequency: Frequency', 'frequency: Frequency*'],
    ]);
    expect(parts(apart, { ...TWO, Frequency: OFTEN, ...ot })).toEqual([
      ...['frequency: Frequency', 'frequency: Frequency'],
    ]);
    expect(parts([service('SLP', 0), service('OT', 2, 3)], { SLP: WHO, Frequency: OFTEN, ...ot })).toEqual([
      ...['', 'frequency: Frequency'],
    ]);
  });

  test('is everybody’s where it is the only one that names no service', () => {
    const both = [service('SLP', 0, 1), service('OT', 2, 3)];
    const columns = { ...TWO, OT: WHO, 'OT min': MIN, 'OT Frequency': OFTEN, Frequency: OFTEN };
    expect(parts(both, columns)).toEqual(['frequency: Frequency', 'frequency: OT Frequency']);
    const one = [service('Resource', 0, 1)];
    const own = { Resource: WHO, 'Resource min': MIN, Frequency: OFTEN, 'Resource Frequency': OFTEN };
    expect(parts(one, own)).toEqual(['frequency: Resource Frequency']);
  });

  test('of two that begin alike goes with the one that is called so, wherever it stands', () => {
    const math = { 'Resource math': WHO, 'Resource math min': MIN };
    const plain = { Resource: WHO, 'Resource min': MIN };
    const often = { 'Resource math frequency': OFTEN, 'Resource frequency': OFTEN };
    expect(
      parts([service('Resource math', 0, 1), service('Resource', 2, 3)], { ...math, ...plain, ...often }),
    ).toEqual(['frequency: Resource math frequency', 'frequency: Resource frequency']);
    expect(
      parts([service('Resource', 0, 1), service('Resource math', 2, 3)], { ...plain, ...math, ...often }),
    ).toEqual(['frequency: Resource frequency', 'frequency: Resource math frequency']);
  });

  test('is nothing of minutes that are a week’s', () => {
    const slp = [service('SLP', 0, 1)];
    const days = { 'SLP Days': ['M W', 'T'], 'SLP Sessions per month': ['2', '3'] };
    expect(parts(slp, { SLP: WHO, 'SLP min per week': MIN, ...days })).toEqual(['']);
    expect(parts(slp, { ...TWO, 'SLP Days per week': ['3', '2'], 'SLP min type': ['MPM', 'MPW'] })).toEqual([
      'times: SLP Days per week; timeUnit: SLP min type',
    ]);
  });
});

describe('whoever is everybody’s, or assists, gives no service of special education', () => {
  test('by what the column is called, without minutes of its own', () => {
    const all = [
      service('Counselor', 0),
      service('School Nurse', 0),
      service('School Social Worker', 0),
      service('Nurse', 0, 1),
      service('SLP', 0),
    ];
    expect(all.map(isAnybodysService)).toEqual([true, true, true, false, false]);
  });

  test.each<[string, number[], number | undefined, string[]]>([
    ['Counselor', [3, 3, 1], 0, ['Counselor']],
    ['Counselor', [3, 3, 3], 0, []],
    ['Counselor', [3, 2, 1], 0, []],
    ['Counselor', [3, 3, 1], undefined, []],
    ['Social Worker', [3, 3, 1], 0, []],
    ['SLP', [3, 3, 1], 0, []],
  ])('“%s” beside OT, of students and people %j: %j', (name, counts, students, everybodys) => {
    const services = [service(name, 1), service('OT', 2)];
    const cells = (column: number) => Array.from({ length: counts[column] ?? 0 }, () => 'x');
    expect(ofEverybody(services, cells, students).map((each) => each.service)).toEqual(everybodys);
  });

  test('an assistant beside whom they assist, unless they have minutes of their own', () => {
    const both = [service('SLP', 0), service('SLPA', 1)];
    expect(assistantColumns(both, ['SLP', 'SLPA'])).toEqual([1]);
    expect(assistantColumns([service('SLPA', 1)], ['', 'SLPA'])).toEqual([]);
    const own = [service('SLP', 0), service('SLPA', 1, 2)];
    expect(assistantColumns(own, ['SLP', 'SLPA', 'SLPA min'])).toEqual([]);
    expect(assistantColumns(own, ['SLP', 'SLPA', 'Min'])).toEqual([1]);
  });

  test('a provider beside services has the minutes that are no other’s, and the service that is called as they are', () => {
    const other = [service('SLP', 5, 1)];
    const beside = (
      header: Cell[],
      amount: number | undefined,
      others: FoundService[] = [],
      provider = 0,
    ) => {
      const found = serviceBeside(provider, header, amount, others);
      return [found.service, found.amount, found.named];
    };
    expect(beside([' Provider ', 'Minutes'], 1)).toEqual(['Provider', 1, undefined]);
    expect(beside(['Provider', 'Minutes'], 1, other)).toEqual(['Provider', null, undefined]);
    expect(beside(['Provider'], undefined)).toEqual(['Provider', null, undefined]);
    const primary = ['Primary Provider', 'Primary Min', 'Primary Service'];
    expect(beside(primary, undefined)).toEqual(['Primary Provider', 1, 2]);
    expect(beside(primary, undefined, other)).toEqual(['Primary Provider', null, 2]);
    expect(beside(['Primary Min', 'Primary Provider'], undefined, [], 1)).toEqual([
      'Primary Provider',
      0,
      undefined,
    ]);
    expect(beside(['Primary Service', 'Primary Provider'], undefined, [], 1)).toEqual([
      'Primary Provider',
      null,
      0,
    ]);
  });
});
