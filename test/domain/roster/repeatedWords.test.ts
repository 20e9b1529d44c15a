import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { afterSetUp, answerOf, district } from '../../kit/district';
import { rosterRows } from '../../kit/rows';

const domain = resolve(import.meta.dirname, '../../../src/domain');

/** The words of every expression with a part that may come again and again, by which the readers know a header, a name or an ID. */
const WORDS = [
  ...new Set(
    ['roster', 'people', 'cells'].flatMap((room) =>
      readdirSync(join(domain, room)).flatMap((file) =>
        (readFileSync(join(domain, room, file), 'utf8').match(/\/.*\)[*+].*\/[iu]*/g) ?? []).flatMap(
          (expression) => expression.match(/[a-z]{1,14}/g) ?? [],
        ),
      ),
    ),
  ),
];

/** What can be read in two ways each time is then read in a billion, which no test outlives. */
const OFTEN = 30;

const again = (first: string, again: string): string => `${first}${again.repeat(OFTEN)} zz`;

test('a header that says the same words again and again is read like any other', () => {
  const headers = ['', 'total ', 'may ', 'q1 '].flatMap((first) =>
    [...WORDS, '12'].flatMap((word) => [again(first, `${word} `), again(first, word)]),
  );
  expect(headers.length).toBeGreaterThan(500);
  const rows = rosterRows().map((row, r) => [...row, ...headers.map((header) => (r === 0 ? header : ''))]);
  expect(answerOf(afterSetUp(district(rows)), 'open', {})).toMatchObject({ ok: true });
});

test('so is an ID', () => {
  const ids = ['0\n\n-', '1;', '2, ', '3\r\n', 'a-1'].map((part) => again(part, part));
  const [header = [], ...rows] = rosterRows();
  const renamed = rows.map((row, r) => [ids[r % ids.length] ?? '', ...row.slice(1)]);
  expect(answerOf(afterSetUp(district([header, ...renamed])), 'open', {})).toMatchObject({ ok: true });
});
