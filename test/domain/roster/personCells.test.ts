import { describe, expect, test } from 'vitest';
import type { PeopleAnswers } from '../../../src/domain/people/peopleAnswers';
import { PersonCells } from '../../../src/domain/roster/personCells';

/** Whom each cell of a column of providers means, and what is told and asked of them. */
function read(texts: readonly string[], answers?: PeopleAnswers, above = 'Fall') {
  const people = new PersonCells(
    [['', above], ['ID', 'Provider'], ...texts.map((text, i) => [i, text])],
    1,
    [1],
    answers,
  );
  const who = texts.map((text, i) => people.name(text.trim(), i + 3, 1));
  const told = people.findings.map(({ code, place, text }) => `${code} ${place} ${text}`);
  return { who, told, asked: people.questions.map(({ about }) => about) };
}

describe('a cell of people', () => {
  test('names one, without a role; what is no name is told in each cell', () => {
    expect(read(['SLP - Sara Lund', 'see IEP', 'see IEP'])).toEqual({
      who: ['Sara Lund', 'see IEP', 'see IEP'],
      told: ['odd-name B4 see IEP', 'odd-name B5 see IEP'],
      asked: [],
    });
  });

  test('that names several is nobody’s until the user says who counts, and is told as soon as one does', () => {
    const cells = ['Sara Lund / Joon Park', 'Sara Lund / Joon Park', 'Sara Lund'];
    expect(read(cells)).toEqual({
      who: [null, null, 'Sara Lund'],
      told: ['two-people B3 Sara Lund / Joon Park', 'two-people B4 Sara Lund / Joon Park'],
      asked: [['Sara Lund / Joon Park', 'B3', 'B4']],
    });
    expect(read(cells, { counts: 'second' })).toEqual({
      who: ['Joon Park', 'Joon Park', 'Sara Lund'],
      told: ['one-of-two B3 Sara Lund / Joon Park', 'one-of-two B4 Sara Lund / Joon Park'],
      asked: [],
    });
  });

  test('that the user said is one person’s is told of no second one', () => {
    expect(
      read(['Sara Lund / Joon Park', 'Ms. L'], {
        cells: [
          { text: 'Sara Lund / Joon Park', counts: 'Sara Lund / Joon Park' },
          { text: 'Ms. L', counts: 'Lund, Sara' },
        ],
      }),
    ).toEqual({ who: ['Sara Lund / Joon Park', 'Lund, Sara'], told: [], asked: [] });
  });

  test('is read as the names below the header are, not by a title over it', () => {
    expect(read([' Lund ', 'Lund, Park', 'Park']).who).toEqual(['Lund', null, 'Park']);
    expect(read(['Lund, Park', 'Lund'], undefined, 'Park').who).toEqual(['Lund, Park', 'Lund']);
  });
});
