import { describe, expect, test } from 'vitest';
import { alikeSchools, schoolKey } from '../../../src/domain/roster/schoolNames';

describe('spellings of a school that mean the same, word by word,', () => {
  test.each([
    [
      'Oak Elementary',
      'OAK ELEM.',
      'Oak ES',
      'The Oak Elementary School',
      'Oak El',
      '0123 - Oak Elementary',
      'Oak Elementary (0123)',
      'Oak Elementary - 0123',
    ],
    ['Saint Mary & Ann', 'St. Mary and Ann'],
    ['PS 101', 'ps 101'],
    ['El Camino', 'EL CAMINO', '“El Camino”'],
    ['Oak Junior High', 'Oak Jr HS'],
  ])('are one: %j', (...names) => {
    expect(new Set(names.map(schoolKey)).size).toBe(1);
  });

  test.each([
    ['Oak Elementary', 'Oak Middle'],
    ['PS 101', 'PS 102'],
    ['El Camino', 'Elementary Camino'],
    ['ES 12', 'Elementary 12'],
  ])('are two: %j and %j', (one, other) => {
    expect(schoolKey(one)).not.toBe(schoolKey(other));
  });
});

describe('names that may be one school’s', () => {
  test.each<[string[], string[][]]>([
    // Without the level.
    [['Oak', 'Oak Elem.'], [['Oak Elem.', 'Oak']]],
    [['Oak Elementary', 'Oak', 'Elm'], [['Oak Elementary', 'Oak']]],
    [['Elementary', 'Middle'], []],
    [['Oak Elementary', 'Oak Middle'], []],
    // By their first letters.
    [['OES', 'Oak Elementary School'], [['Oak Elementary School', 'OES']]],
    [['OE', 'Oak Elementary School'], [['Oak Elementary School', 'OE']]],
    [['O.E.S.', 'Oak Elementary School'], [['Oak Elementary School', 'O.E.S.']]],
    [['Oes', 'Oak Elementary School'], []],
    [['OE', 'Oak'], []],
    [['OM', 'Oak Elementary School'], []],
    [['OES', 'Oak Elementary School 12'], [['Oak Elementary School 12', 'OES']]],
    [['ELM', 'Elm', 'East Lake Middle'], [['ELM', 'Elm']]],
    [['HS', 'HIGH', 'Hill School'], [['Hill School', 'HS', 'HIGH']]],
    [['OAK', 'Oak Elementary', 'Olive Arts Kindergarten'], [['Oak Elementary', 'OAK']]],
    // By a slip in a long word.
    [['Washngton Elementary', 'Washington Elementary'], [['Washington Elementary', 'Washngton Elementary']]],
    [['Lincln', 'Lincoln'], [['Lincoln', 'Lincln']]],
    [['Linco', 'Lincon'], []],
    [['Oak', 'Oat'], []],
    [['Building1 East', 'Building2 East'], []],
    [['Washngton Elem', 'Washington Midle'], []],
    // Spelled otherwise.
    [['Oak Elem', 'OAK ELEMENTARY', 'Elm'], [['Oak Elem', 'OAK ELEMENTARY']]],
    [['Oak'], []],
  ])('of %j: %j', (names, alike) => {
    expect(alikeSchools(names)).toEqual({ alike, either: [] });
  });

  test('are either’s where two schools have them', () => {
    expect(alikeSchools(['Oak', 'Oak Elementary', 'Oak Middle'])).toEqual({
      alike: [],
      either: [
        ['Oak Elementary', 'Oak'],
        ['Oak Middle', 'Oak'],
      ],
    });
  });

  test('are either’s also where one of the two may be a slip of others', () => {
    const slips = ['Lincoln Elementary', 'Lincon Elementary', 'Lincoin Elementary'];
    const { either } = alikeSchools([...slips, 'Lincoln Middle', 'Lincoln']);
    expect(either.filter((pair) => pair.includes('Lincoln'))).toEqual([
      ['Lincoln Elementary', 'Lincoln'],
      ['Lincoln Middle', 'Lincoln'],
    ]);
  });

  test('are each other’s once, of three slips of one another', () => {
    const { alike, either } = alikeSchools(['Lincoln', 'Lincoin', 'Lincoxn']);
    expect(alike).toEqual([]);
    expect(either.length).toBeGreaterThan(0);
    const told = either.map((pair) => [...pair].sort().join());
    expect(new Set(told).size).toBe(told.length);
  });

  test('are two where the user said so, whatever their spelling', () => {
    expect(alikeSchools(['Oak', 'Oak Elem.'], [['OAK', 'Oak Elementary']]).alike).toEqual([]);
    expect(alikeSchools(['Oak', 'Oak Elem.'], [['OAK', 'The Oak Elementary School']]).alike).toEqual([]);
    expect(alikeSchools(['Oak', 'Oak Elem.'], [['Elm', 'Oak Elementary']]).alike).toHaveLength(1);
    expect(alikeSchools(['Oak Elem', 'Oak Elementary'], [['Oak Elem', 'Oak Elementary']]).alike).toEqual([]);
    expect(
      alikeSchools(['Oak Elem', 'Oak Elementary', 'Oak ES'], [['Oak Elem', 'Oak Elementary']]).alike,
    ).toEqual([['Oak Elem', 'Oak ES']]);
    expect(
      alikeSchools(['Oak Elem', 'Oak ES', 'Oak Elementary'], [['Oak Elementary', 'Oak ES']]).alike,
    ).toEqual([['Oak Elem', 'Oak ES']]);
    // Of a name that was put together with another, either may be the one that they meant.
    const names = ['Oakdale', 'Oakdale Elementary', 'Oakdole Elementary', 'Oakdole Elem'];
    expect(alikeSchools(names, [['Oakdale', 'Oakdole Elementary']]).alike).toEqual([
      ['Oakdale Elementary', 'Oakdale'],
      ['Oakdole Elementary', 'Oakdole Elem'],
    ]);
  });

  test('are looked for among 300 names, and no more', () => {
    const names = (many: number) => [
      'Oak',
      'Oak Elem',
      ...Array.from({ length: many - 2 }, (_, i) => `X${i}`),
    ];
    expect(alikeSchools(names(300)).alike).toEqual([['Oak Elem', 'Oak']]);
    expect(alikeSchools(names(301))).toEqual({ alike: [], either: [] });
  });
});
