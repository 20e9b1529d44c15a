import { describe, expect, test } from 'vitest';
import { letterDay } from '../../../src/app/papers/letterDay';
import { afterSetUp, answerOf, ask, district, handingOver, signIn } from '../../kit/district';
import { again, DAY, familyRows, given, handedOver, inSheet, letters, newest } from '../../kit/letters';

test.each([
  ['English', '2026-11-12', '11/12/2026'],
  ['Spanish', '2026-11-12', '12 de noviembre de 2026'],
  ['Español (México)', '2027-01-01', '1 de enero de 2027'],
  ['Estonian', '2026-11-12', '11/12/2026'],
  ['Spanish', 'a day that nobody knows', 'a day that nobody knows'],
])('a letter in %s says %s as %s', (language, day, said) => {
  expect(letterDay({ language }, day)).toBe(said);
});

describe('the letters of a save', () => {
  test('say who it was, who it is, from when, which services and whom to call, a letter a student in their language', () => {
    const workbook = handedOver();
    const { letters: made, apart, sheet: name } = letters(workbook);
    expect([name, apart]).toEqual(['Letters', []]);
    expect(made.map(({ student, language }) => `${student}: ${language}`)).toEqual([
      'Ana Alvarez: English',
      'Ben Bishop: Spanish',
      'Drew Diaz: English',
    ]);
    expect(made[0]?.text).toBe(
      [
        '11/21/2026',
        'Rosa Alvarez\n12 Elm St\nLakeview, MO 65000',
        'Dear Rosa Alvarez,',
        'We would like you to know who works with Ana Alvarez at Oak.',
        `• Resource: Ben Cho, from ${DAY}. Before: Elena Ramos.\n• Case manager: Ben Cho, from ${DAY}. Before: Elena Ramos.`,
        'Only the staff changes. The services, their time and their place stay as they are.',
        'If you have a question, please call or write to Ben Cho.',
        'Thank you.',
      ].join('\n\n'),
    );
    expect(made[1]?.text).toContain(
      `• Resource: Ben Cho, desde el 30 de noviembre de 2026. Antes: Elena Ramos.`,
    );
    expect(made[1]?.text).toContain('21 de noviembre de 2026\n\nJuan y Ana Bishop');
    expect(made[1]?.text).toContain('Estimada familia de Ben Bishop:');
    expect(made[2]?.text).toContain('Dear Parents or guardians of Drew Diaz,');
  });

  test('stand on a sheet with a row a student, for mail merge', () => {
    const workbook = handedOver();
    letters(workbook);
    expect(inSheet(workbook, 'Student')).toEqual(['Ana Alvarez', 'Ben Bishop', 'Drew Diaz']);
    expect(inSheet(workbook, 'Parents')).toEqual([
      'Rosa Alvarez',
      'Juan y Ana Bishop',
      'Parents or guardians of Drew Diaz',
    ]);
    expect(inSheet(workbook, 'Who it was')).toEqual(['Elena Ramos', 'Elena Ramos', 'Elena Ramos']);
    expect(inSheet(workbook, 'Who it is')).toEqual(['Ben Cho', 'Ben Cho', 'Ben Cho']);
    expect(inSheet(workbook, 'Services')[1]).toBe('Resource');
    expect(inSheet(workbook, 'Sent')).toEqual([false, false, false]);
  });

  test('a language without a text of its own is told', () => {
    expect(letters(handedOver()).notices).toEqual([
      '“Letter text” has no Vietnamese: those letters are in English.',
      'The letters say to call or write to Cho, Ben without an e-mail or a phone number. Type the e-mail in Providers, or a number into “Letter text”.',
      'The roster has no mailing address of Diaz, Drew.',
    ]);
  });

  test('have the district for their sender: without its name that is said, and it is typed in one place', () => {
    const workbook = handedOver();
    expect(letters(workbook).noSender).toBe(true);
    ask(workbook, 'nameDistrict', { name: 'Lakeview R-IV' });
    const { noSender, letters: made } = again(workbook);
    expect(noSender).toBe(false);
    expect(made.map(({ text }) => text.split('\n')[0])).toEqual(Array(3).fill('Lakeview R-IV'));
  });

  test('that need no name of the district don’t ask for it', () => {
    const workbook = handedOver();
    letters(workbook);
    for (const cells of workbook.sheets.get('Letter text') ?? [])
      if (typeof cells[3] === 'string') cells[3] = cells[3].replace('{district}', 'Lakeview R-IV');
    expect(letters(workbook).noSender).toBe(false);
  });

  test('are told apart by ID and grade where two students have one name', () => {
    const { letters: made } = letters(handedOver());
    expect(made.map(({ studentId, grade }) => [studentId, grade])).toEqual([
      ['2000001', '3'],
      ['2000002', '4'],
      ['2000003', '5'],
    ]);
  });

  test('address parents without a name with a capital, and greet the family in Spanish, be it one parent or two', () => {
    const spanish = familyRows().map((cells) =>
      cells.map((cell) => (cell === 'Vietnamese' ? 'Español' : cell)),
    );
    const workbook = handedOver(afterSetUp(district(spanish)));
    expect(letters(workbook).letters[2]?.text).toMatch(
      /\n\nPadres o tutores de Drew Diaz\n\nEstimada familia de Drew Diaz:/,
    );
    expect(inSheet(workbook, 'Parents')[2]).toBe('Padres o tutores de Drew Diaz');
  });

  test('whose rows disagree are told in one notice for addresses and one for parents, after a language without text', () => {
    const twice = familyRows().flatMap((cells, r) =>
      r === 1 || r === 2
        ? [
            cells,
            cells.map((cell, c) =>
              c === 4 ? 'Math' : c === 15 ? '9 Ash St' : r === 1 && c === 14 ? 'R. A.' : cell,
            ),
          ]
        : [cells],
    );
    const { notices } = letters(handedOver(afterSetUp(district(twice))));
    expect(notices[0]).toMatch(/has no Vietnamese/);
    expect(notices.filter((notice) => notice.includes('different'))).toEqual([
      'The rows of Alvarez, Ana say different parents; the first counts.',
      'The rows of Alvarez, Ana; Bishop, Ben say different addresses; the first counts.',
    ]);
  });

  test('look like no prior written notice', () => {
    const { letters: made } = letters(handedOver());
    for (const { title, text } of made)
      expect(title + text).not.toMatch(/notice|notificación|IDEA|propos|procedural/i);
  });

  test('an e-mail of Providers stands with whom to call', () => {
    const workbook = handedOver();
    for (const row of workbook.sheets.get('Providers') ?? [])
      if (row[1] === 'Cho, Ben') row[3] = 'ben.cho@lakeview.example';
    expect(letters(workbook).letters[0]?.text).toContain('write to Ben Cho, ben.cho@lakeview.example.');
  });

  test('a substitute’s last day is said', () => {
    const workbook = given();
    const [line] = ask(workbook, 'assignments', { studentId: '2000001', household: false }).rows.filter(
      ({ kind }) => kind === 'service',
    );
    expect(line).toBeDefined();
    const page = ask(workbook, 'assignments', { studentId: '2000001', household: false });
    const enrollment = page.enrollments.find(({ service }) => service === 'Resource')?.line ?? '';
    const cho =
      ask(workbook, 'people', { asOf: '2026-11-21' }).people.find(({ name }) => name === 'Cho, Ben')?.key ??
      '';
    const saved = ask(workbook, 'addAssignment', {
      ...{
        studentId: '2000001',
        kind: 'service',
        enrollment,
        person: cho,
        begin: DAY,
        status: 'Active',
        lastDay: '',
      },
      ...{
        returnsOn: '12/21/2026',
        location: '',
        restriction: '',
        reason: '',
        endTheirs: true,
        seen: page.seen,
        acknowledged: ['held-by-another'],
      },
    });
    expect(saved.findings).toEqual([]);
    expect(letters(workbook).letters[0]?.text).toContain(
      `• Resource: Ben Cho, from ${DAY} to 12/20/2026. Before: Elena Ramos.`,
    );
  });
});

describe('listed apart, to ask whether a prior written notice is due', () => {
  test('are students whose minutes changed; the others have their letters', () => {
    const workbook = given();
    const draft = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', DAY, {});
    ask(workbook, 'save', {
      ...draft,
      drafts: draft.drafts.map((each, i) => (i === 0 ? { ...each, amount: '4' } : each)),
      acknowledged: [],
    });
    const { letters: made, apart } = letters(workbook);
    expect(apart).toEqual([
      {
        studentId: '2000001',
        student: 'Ana Alvarez',
        asks: 'Ask whether a prior written notice is due: Resource: minutes a week 180 → 240',
      },
    ]);
    expect(made.map(({ student }) => student)).toEqual(['Ben Bishop', 'Drew Diaz']);
    expect(inSheet(workbook, 'Student')).toEqual(['Ben Bishop', 'Drew Diaz', 'Ana Alvarez']);
    expect(inSheet(workbook, 'Letter')[2]).toBe('');
    const also = letters(workbook, true).letters.find(({ student }) => student === 'Ana Alvarez');
    expect(also?.text).not.toContain('Only the staff changes');
    expect(also?.text).toContain('Ben Cho');
  });

  test('are students with days on which nobody serves', () => {
    const workbook = given();
    const draft = handingOver(workbook, 'Ramos, Elena', 'Unassigned', DAY, {});
    ask(workbook, 'save', { ...draft, moveCaseManagement: false, acknowledged: [] });
    const { letters: made, apart } = letters(workbook);
    expect(made).toEqual([]);
    expect(apart.map(({ student }) => student)).toEqual(['Ana Alvarez', 'Ben Bishop', 'Drew Diaz']);
    expect(apart[1]?.asks).toContain('Resource: nobody from 11/30/2026 on');
  });

  test('are students of whom another service has nobody', () => {
    const workbook = handedOver(afterSetUp(district(familyRows((cells) => cells))));
    expect(letters(workbook).apart).toEqual([
      {
        studentId: '2000001',
        student: 'Ana Alvarez',
        asks: 'Ask whether a prior written notice is due: Speech: nobody from 08/15/2026 on',
      },
    ]);
  });
});

test('a placeholder that stands for nothing is told with its cell, and nothing is written', () => {
  const workbook = handedOver();
  letters(workbook);
  const text = workbook.sheets.get('Letter text') ?? [];
  const row = text.findIndex((cells) => cells[0] === 'Spanish');
  (text[row] ?? [])[3] = 'Hola {techer}';
  expect(answerOf(workbook, 'makeLetters', { batch: newest(workbook), all: false })).toMatchObject({
    code: 'letter-text',
    sentence: `“Letter text”: D${row + 1} says {techer}, which stands for nothing. The placeholders are listed there.`,
  });
});

test.each(['Letters', 'Letter text'])('a sheet “%s” that somebody else made stays as it is', (name) => {
  const workbook = handedOver();
  workbook.sheets.set(name, [['To the editor']]);
  expect(answerOf(workbook, 'makeLetters', { batch: newest(workbook), all: false })).toMatchObject({
    code: 'not-ours',
  });
  expect(workbook.sheets.get(name)).toEqual([['To the editor']]);
});

test('a Provider makes letters of their own saves only', () => {
  const workbook = signIn(handedOver(), 'Okafor, Dele');
  expect(answerOf(workbook, 'makeLetters', { batch: 'B-000002', all: false })).toMatchObject({
    ok: false,
    code: 'not-found',
  });
  expect(
    answerOf(workbook, 'markSent', { batch: 'B-000002', students: ['2000001'], sent: true }),
  ).toMatchObject({ ok: false });
});

test('texts that begin like a formula stay texts', () => {
  const workbook = handedOver();
  letters(workbook);
  const text = workbook.sheets.get('Letter text') ?? [];
  const row = text.findIndex((cells) => cells[0] === 'English');
  (text[row] ?? [])[3] = '=HYPERLINK("x") {student}';
  expect(again(workbook).letters[0]?.text).toBe('=HYPERLINK("x") Ana Alvarez');
  expect([...workbook.formulaCells.keys()].filter((place) => place.startsWith('Letters|'))).toEqual([]);
});
