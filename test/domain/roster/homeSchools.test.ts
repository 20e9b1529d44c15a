import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { homeSchools } from '../../../src/domain/roster/homeSchools';
import { atMeantSchools, meantSchools } from '../../../src/domain/roster/meantSchools';
import { otherServices } from '../../../src/domain/roster/otherServices';

describe('where the school that serves is blank', () => {
  const told = (header: string[], site: number | undefined, row: Cell[], taken = [site ?? 0]) =>
    homeSchools(header, site, new Set(taken))?.(row);

  test('another column of the school is told with what it says, wherever it stands', () => {
    expect(told(['School', 'Home School', 'Name'], 0, ['', 'Elm', 'Ana'])).toBe('Home School: Elm');
    expect(told(['Home School', 'School'], 1, ['Elm', ''])).toBe('Home School: Elm');
    expect(told(['School', 'Home School (if other)'], 0, ['', 'Elm'])).toBe('Home School (if other): Elm');
  });

  test('nothing is where the school stands, or neither does', () => {
    expect(told(['School', 'Home School'], 0, ['Oak', 'Elm'])).toBeNull();
    expect(told(['School', 'Home School'], 0, ['', ''])).toBeNull();
  });

  test('nothing is asked where there is no such column, or it means something of its own', () => {
    expect(told(['School', 'Name'], 0, ['', 'Ana'])).toBeUndefined();
    expect(told(['School', 'Home School'], 0, ['', 'Elm'], [0, 1])).toBeUndefined();
    expect(told(['Name', 'Home School'], undefined, ['', 'Elm'])).toBeUndefined();
  });
});

describe('a school counts', () => {
  const schools = [
    ['Oak', 'Oak Elementary', 'oak'],
    ['Birch', 'Oak'],
  ];
  const meant = (school: string, all: string[][] = schools) => meantSchools({ schools: all })?.(school);

  test('by the name that the user said, also of a name that was one’s spelling before', () => {
    expect(['OAK elementary', 'Oak', 'Elm'].map((each) => meant(each))).toEqual(['Birch', 'Birch', 'Elm']);
  });

  test('as it is written where nothing was said, and once around where two answers go round', () => {
    expect(meantSchools({})).toBeNull();
    expect(meantSchools({ schools: [['Oak', 'OAK']] })).toBeNull();
    const round = [
      ['Oak', 'Elm'],
      ['Elm', 'Oak'],
    ];
    expect(['Oak', 'Elm'].map((each) => meant(each, round))).toEqual(['Oak', 'Elm']);
  });

  test('for all that stands at it, and nothing else is made anew', () => {
    const [oak, elm] = [{ site: 'Oak' }, { site: 'Elm' }];
    const all = [oak, elm];
    expect(atMeantSchools(all, null)).toBe(all);
    const at = atMeantSchools(all, meantSchools({ schools }));
    expect(at).toEqual([{ site: 'Birch' }, { site: 'Elm' }]);
    expect(at[1]).toBe(elm);
  });
});

describe('one more service of some rows', () => {
  const found = (header: string, ...cells: Cell[]) => otherServices(['Service', header], () => cells);

  test('stands in a column that is headed so and names some', () => {
    expect(found('Other Services', '', 'OT')).toEqual([1]);
    expect(found('Secondary Service', 'Speech', '')).toEqual([1]);
    expect(found('Other Services (if any)', 'OT')).toEqual([1]);
  });

  test('in none that names none, or is headed otherwise', () => {
    expect(found('Other Services', '', 'bus')).toEqual([]);
    expect(found('Notes', '', 'OT')).toEqual([]);
  });
});
