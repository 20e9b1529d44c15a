import { expect, test } from 'vitest';
import { handedOver, idOf, isSpanish, nameOf, STUDENTS } from './fortyThree';
import { ask, sheetOf, shown } from './installed';

const numbers = Array.from({ length: STUDENTS }, (_, n) => n);

test('43 students of a teacher who leaves: letters in two languages, one asked about apart, those sent kept when all are written again', () => {
  const { host, batch } = handedOver();
  const first = ask(host, 'makeLetters', { batch, all: false });

  // Whose minutes changed is asked about; all others have their letter, in the language of their home.
  const [asked, ...more] = first.apart;
  expect(more).toEqual([]);
  expect(asked?.asks).toMatch(
    /^Ask whether a prior written notice is due: Resource: minutes a week 180 → 240$/,
  );
  expect(first.letters).toHaveLength(STUDENTS - 1);
  expect(first.waiting).toBe(1);
  expect(first.notices).toEqual([
    'The letters say to call or write to Cho, Ben without an e-mail or a phone number. Type the e-mail in Providers, or a number into “Letter text”.',
  ]);
  const askedAt = numbers.find((n) => idOf(n) === asked?.studentId);
  for (const n of numbers.filter((each) => each !== askedAt)) {
    const letter = first.letters.find(({ studentId }) => studentId === idOf(n));
    expect(letter?.language, nameOf(n)).toBe(isSpanish(n) ? 'Spanish' : 'English');
    // Every placeholder was filled in.
    expect(`${letter?.title}${letter?.text}`, nameOf(n)).not.toMatch(/[{}]/);
    for (const said of [
      'Lakeview R-IV',
      `${n + 1} Elm St\nLakeview, MO 65000`,
      nameOf(n),
      'Oak',
      'Resource',
      'Ben Cho',
      'Elena Ramos',
      isSpanish(n) ? 'desde el 30 de noviembre de 2026' : 'from 11/30/2026',
    ])
      expect(letter?.text, nameOf(n)).toContain(said);
  }

  // A row a student, the one who is asked about first, without a letter.
  const header = shown(host, 'Letters')[0] ?? [];
  const column = (title: string): number => header.indexOf(title) + 1;
  const inColumn = (title: string): string[] =>
    shown(host, 'Letters')
      .slice(1)
      .map((row) => row[column(title) - 1] ?? '');
  expect(new Set(inColumn('Student ID'))).toEqual(new Set(numbers.map(idOf)));
  expect(inColumn('Letter').filter((text) => text === '')).toHaveLength(1);
  expect(inColumn('First ask').filter((text) => text !== '')).toHaveLength(1);

  // Two are sent: one ticked on the sheet, one in the sidebar; then the district changes its text and writes all again.
  const sheet = sheetOf(host, 'Letters');
  const rowOf = (n: number): number => inColumn('Student ID').indexOf(idOf(n)) + 2;
  sheet.typed(rowOf(3), column('Sent'), 'TRUE');
  ask(host, 'markSent', { batch, students: [idOf(4)], sent: true });
  const text = shown(host, 'Letter text');
  const at = text.findIndex((row) => row[0] === 'English') + 1;
  const letterAt = (text[at - 2] ?? []).indexOf('Letter') + 1;
  sheetOf(host, 'Letter text').typed(
    at,
    letterAt,
    'Dear {parents}: {new} works with {student} now. {changes}',
  );
  const again = ask(host, 'makeLetters', { batch, all: false, again: true });
  const one = (n: number) => again.letters.find(({ studentId }) => studentId === idOf(n));
  expect([3, 4].map((n) => one(n)?.sentOn)).toEqual(['11/21/2026', '11/21/2026']);
  expect(one(4)?.text).toContain('We would like you to know');
  expect(one(5)?.text).toMatch(/^Dear Mr\. and Mrs\. .*: Ben Cho works with /);
  expect(again.letters.filter(({ sentOn }) => sentOn !== '')).toHaveLength(2);
  expect(rowOf(4)).toBeGreaterThan(1);
  expect(sheet.display(rowOf(4), column('Sent on'))).toBe('11/21/2026');

  // Somebody asked: the last letter is written, and promises nothing of the minutes.
  const all = ask(host, 'makeLetters', { batch, all: true });
  expect(all.letters).toHaveLength(STUDENTS);
  expect(all.waiting).toBe(0);
});
