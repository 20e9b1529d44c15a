import { expect, test } from 'vitest';
import { samePeople } from '../../../src/domain/people/samePeople';

const people = (...names: string[]) => names.map((name) => ({ name, alsoWrittenAs: [], lines: 1 }));

test('a cell full of letters is no name that somebody wrote otherwise', () => {
  const long = 'x'.repeat(49_000);
  expect(samePeople(people('Ramos, Elena', 'E. Ramos', long, `${long}y`))).toHaveLength(1);
});

test('a word that hundreds share asks about nobody', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => `Teacher ${i}`);
  expect(samePeople(people(...many))).toEqual([]);
});
