import { describe, expect, it } from 'vitest';
import { siteList, sitesIn } from '../../../src/domain/people/siteList';

const schools = (...names: string[]): Set<string> => new Set(names.map((name) => name.toLowerCase()));

describe('the sites in a cell of Providers', () => {
  it.each([
    ['Oak; Elm', [], ['Oak', 'Elm']],
    ['Oak, Elm\nBirch | Ash', [], ['Oak', 'Elm', 'Birch', 'Ash']],
    ['Washington, North', ['Washington, North', 'Washington'], ['Washington, North']],
    ['Oak; Washington, North, Elm', ['Washington, North', 'Oak', 'Elm'], ['Oak', 'Washington, North', 'Elm']],
    ['"Washington, North"; Oak', [], ['Washington, North', 'Oak']],
    [
      'St. Mary, Queen of Peace, Elm',
      ['St. Mary, Queen of Peace', 'St. Mary'],
      ['St. Mary, Queen of Peace', 'Elm'],
    ],
    ['"All"', ['All'], ['All']],
    ['All; Oak', ['All', 'Oak'], ['All', 'Oak']],
    ['Oak; OAK ; Elm', [], ['Oak', 'Elm']],
    ['', [], []],
  ] as const)('%j, where there are %j, are %j', (text, there, sites) => {
    expect(sitesIn(text, schools(...there))).toEqual(sites);
  });

  it.each([
    ['All', []],
    ['all sites', []],
    ['Oak; All', ['Oak']],
    ['All sites', ['All', 'Oak']],
  ] as const)('%j, where there are %j, are all', (text, there) => {
    expect(sitesIn(text, schools(...there))).toBe('All');
  });

  it('are read back as they were written', () => {
    for (const sites of [['All'], ['All sites', 'Oak'], ['Washington, North', 'Washington'], ['A;B', 'C|D']])
      expect(sitesIn(siteList(sites))).toEqual(sites);
  });
});

it('thousands of commas in that cell are no school’s, which would be looked for in every run of them', () => {
  expect(sitesIn('Oak, '.repeat(10_000), schools('Washington, North'))).toEqual(['Oak']);
});
