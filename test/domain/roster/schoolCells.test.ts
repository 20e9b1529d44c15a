import { describe, expect, test } from 'vitest';
import { atOneSpelling, rowsBySite, sameSchools, twoSchools } from '../../../src/domain/roster/schoolCells';

/** A row for each school, from the second one of the sheet on. */
const at = (...sites: string[]) => sites.map((site, i) => ({ site, row: i + 2 }));

test('schools have the rows that name them, each once', () => {
  const lines = [...at('Oak', '', 'Elm', 'Oak'), { site: 'Elm', row: 4 }];
  expect([...rowsBySite(lines)].map(([site, rows]) => [site, ...rows])).toEqual([
    ['Oak', 2, 5],
    ['Elm', 4],
  ]);
});

describe('a school is spelled as most of its rows spell it', () => {
  const spelled = (...sites: string[]) => {
    const lines = at(...sites);
    return atOneSpelling(lines, rowsBySite(lines)).map(({ site }) => site);
  };

  test('where case and spaces alone differ', () => {
    expect(spelled('OAK', 'Oak', 'oak ', 'Oak', 'Elm')).toEqual(['Oak', 'Oak', 'Oak', 'Oak', 'Elm']);
    expect(spelled('OAK', 'Oak')).toEqual(['OAK', 'OAK']);
    expect(spelled('Oak', 'Oak Elem')).toEqual(['Oak', 'Oak Elem']);
  });

  test('and stays the same line where it is', () => {
    const lines = at('OAK', 'Oak', 'Oak', '');
    const [first, second, , last] = atOneSpelling(lines, rowsBySite(lines));
    expect(first).toEqual({ site: 'Oak', row: 2 });
    expect([second, last]).toEqual([lines[1], lines[3]]);
    expect(second).toBe(lines[1]);
    const alike = at('Oak', 'Elm');
    expect(atOneSpelling(alike, rowsBySite(alike))).toBe(alike);
  });
});

describe('two schools in a cell', () => {
  const told = (...sites: string[]) =>
    twoSchools(rowsBySite(at(...sites)), 3).map(({ code, place, text }) => `${code} ${place} ${text}`);

  test.each<[string[], string[]]>([
    [['Oak; Elm', 'Oak'], ['two-sites D2 Oak; Elm']],
    [
      ['Oak | Elm', 'Oak | Elm'],
      ['two-sites D2 Oak | Elm', 'two-sites D3 Oak | Elm'],
    ],
    // Where both are schools of other rows.
    [['Oak/Elm', 'Oak', 'Elm Elem', 'ELM'], ['two-sites D2 Oak/Elm']],
    [['Oak and Elm', 'Oak', 'Elm'], ['two-sites D2 Oak and Elm']],
    [['Oak/Elm', 'Oak'], []],
    [['Oak/Elm', 'Oak/Ash'], []],
    [['Oak; 12', 'Oak'], []],
    [['Oak;', 'Oak'], []],
  ])('of %j: %j', (sites, cells) => {
    expect(told(...sites)).toEqual(cells);
  });
});

describe('names that may be one school’s are asked about', () => {
  type Said = Parameters<typeof sameSchools>[1];
  const asked = (sites: string[], said: Said = {}) =>
    sameSchools(at(...sites), said).map(({ about }) => about?.join(' = '));

  test('the one of most rows first', () => {
    expect(asked(['Oak Elem', 'Oak', 'Oak'])).toEqual(['Oak = Oak Elem']);
    expect(asked(['Oak Elem', 'Oak Elem', 'Oak'])).toEqual(['Oak Elem = Oak']);
    expect(asked(['Oak', 'Elm'])).toEqual([]);
  });

  test('not for case and spaces alone, nor of a cell that names two', () => {
    expect(asked(['Oak', 'OAK '])).toEqual([]);
    expect(asked(['Oak; Elm', 'Oak Elm'])).toEqual([]);
  });

  test('with each of two that it may be, the whole name first', () => {
    expect(asked(['Oak', 'Oak', 'Oak Elem', 'Oak Middle'])).toEqual(['Oak Elem = Oak', 'Oak Middle = Oak']);
  });

  test('not where the user said that they are two', () => {
    expect(asked(['Oak Elem', 'Oak'], { schoolsApart: [['Oak', 'Oak Elem']] })).toEqual([]);
    expect(asked(['Oak Elem', 'Oak'], { schoolsApart: [['Oak', 'Elm']] })).toEqual(['Oak Elem = Oak']);
  });
});
