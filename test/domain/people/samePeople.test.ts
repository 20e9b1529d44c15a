import { expect, test } from 'vitest';
import { sameGroups } from '../../../src/domain/people/sameGroups';
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

const asked = (names: readonly string[], apart: [string, string][] = []) =>
  sameGroups(samePeople(people(...names), apart), apart).map(({ one, others }) =>
    [one, ...others].map(({ name }) => name).join(' | '),
  );

test.each([
  [
    ['Ramos, Elena', 'E. Ramos', 'Ms. Ramos', 'eramos@lake.org'],
    ['Ramos, Elena | E. Ramos | Ms. Ramos | eramos@lake.org'],
  ],
  [
    ['Ramos, Elena', 'E. Ramos', 'Cho, Ben', 'Mr. Cho'],
    ['Ramos, Elena | E. Ramos', 'Cho, Ben | Mr. Cho'],
  ],
  [
    ['Ramos, Elana', 'Ramos, Elena', 'Ramoz, Elena'],
    ['Ramos, Elana | Ramos, Elena', 'Ramos, Elena | Ramoz, Elena'],
  ],
  [
    ['Lund, Sara', 'Lund S', 's. lund', 'MS LUND', 'Lund'],
    ['Lund, Sara | Lund S | s. lund | MS LUND | Lund'],
  ],
])('the spellings of one person are one question: %j', (names, expected) => {
  expect(asked(names)).toEqual(expected);
});

test('a spelling that may be two people’s is asked of each', () => {
  expect(asked(['Ramos, Elena', 'Ramos, Eva', 'E. Ramos']).sort()).toEqual([
    'Ramos, Elena | E. Ramos',
    'Ramos, Eva | E. Ramos',
  ]);
});

test('two that the user told apart are in no question together', () => {
  const names = ['Ramos, Elena', 'E. Ramos', 'Ms. Ramos'];
  expect(asked(names, [['E. Ramos', 'Ms. Ramos']])).toEqual([
    'Ramos, Elena | E. Ramos',
    'Ramos, Elena | Ms. Ramos',
  ]);
  expect(asked(names, [['Ramos, Elena', 'Ms. Ramos']])).not.toContain('Ramos, Elena | Ms. Ramos');
});
