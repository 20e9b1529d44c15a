import { describe, expect, test } from 'vitest';
import { letterDay } from '../../../src/app/papers/letterDay';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, batches, district, handingOver, signIn, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, smallRows } from '../../kit/rows';

const MORE = ['Parent/Guardian Name', 'Mailing Address', 'Home Language', 'Location'];
/** By student: Bishop's parents speak Spanish, Diaz's Vietnamese; Alvarez's say nothing of it. */
const FAMILIES: Readonly<Record<string, string[]>> = {
  '2000001': ['Rosa Alvarez', '12 Elm St\nLakeview, MO 65000', '', ''],
  '2000002': ['Juan y Ana Bishop', '3 Oak Ave', 'Español', 'Room 4'],
  '2000003': ['', '', 'Vietnamese', ''],
};

/** Alvarez's speech, which nobody has in the small roster, is somebody's here. */
const withSpeech = (cells: Cell[]): Cell[] =>
  cells.map((cell, c) => (c === 11 && cell === '' ? 'Finch, Amy' : cell));

const rows = (own = withSpeech): Cell[][] => [
  [...HEADER, ...MORE],
  ...smallRows().map((cells) => [...own(cells), ...(FAMILIES[String(cells[0])] ?? ['', '', '', ''])]),
];

const DAY = '11/30/2026';
const given = (): MemoryWorkbook => afterSetUp(district(rows()));

/** Ramos's whole caseload to Cho, hours as they are. */
function handedOver(workbook = given(), more = {}): MemoryWorkbook {
  const saved = ask(workbook, 'save', {
    ...handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', DAY, more),
    acknowledged: [],
  });
  if (!saved.saved) throw new Error(saved.findings.map(({ sentence }) => sentence).join(' '));
  return workbook;
}

const newest = (workbook: MemoryWorkbook): string => batches(workbook)[0]?.batch ?? '';
const letters = (workbook: MemoryWorkbook, all = false) =>
  ask(workbook, 'makeLetters', { batch: newest(workbook), all });
const again = (workbook: MemoryWorkbook) =>
  ask(workbook, 'makeLetters', { batch: newest(workbook), all: false, again: true });
/** Writes into the sheet by hand, in a student's row. */
function byHand(workbook: MemoryWorkbook, student: string, title: string, value: Cell): void {
  const [header = [], ...below] = sheet(workbook);
  const row = below.find((cells) => cells.includes(student));
  const at = header.indexOf(title);
  if (row) row[at < 0 ? header.length : at] = value;
}
const sheet = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get('Letters') ?? [];
const inSheet = (workbook: MemoryWorkbook, title: string): Cell[] => {
  const [header = [], ...below] = sheet(workbook);
  return below.map((row) => row[header.indexOf(title)] ?? '');
};

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
    expect(made[1]?.text).toContain('Estimados Juan y Ana Bishop:');
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

  test('address parents without a name with a capital, and greet them without', () => {
    const spanish = rows().map((cells) => cells.map((cell) => (cell === 'Vietnamese' ? 'Español' : cell)));
    const workbook = handedOver(afterSetUp(district(spanish)));
    expect(letters(workbook).letters[2]?.text).toMatch(
      /\n\nPadres o tutores de Drew Diaz\n\nEstimados padres o tutores de Drew Diaz:/,
    );
    expect(inSheet(workbook, 'Parents')[2]).toBe('Padres o tutores de Drew Diaz');
  });

  test('whose rows disagree are told in one notice for addresses and one for parents, after a language without text', () => {
    const twice = rows().flatMap((cells, r) =>
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
    const workbook = handedOver(afterSetUp(district(rows((cells) => cells))));
    expect(letters(workbook).apart).toEqual([
      {
        studentId: '2000001',
        student: 'Ana Alvarez',
        asks: 'Ask whether a prior written notice is due: Speech: nobody from 08/15/2026 on',
      },
    ]);
  });
});

describe('sent', () => {
  test('is ticked and kept, with its day and as it was sent, when the letters are written again', () => {
    const workbook = handedOver();
    letters(workbook);
    expect(ask(workbook, 'markSent', { batch: newest(workbook), students: ['2000002'], sent: true })).toEqual(
      { marked: 1, on: '11/21/2026' },
    );
    const text = workbook.sheets.get('Letter text') ?? [];
    const header = text.findIndex((row) => row[0] === 'Language');
    const letter = (text[header] ?? []).indexOf('Letter');
    for (const row of text.slice(header + 1, header + 3)) row[letter] = 'Hello, {student}.';
    const rewritten = again(workbook).letters;
    expect(rewritten.map(({ text: said, sentOn }) => [said.slice(0, 12), sentOn])).toEqual([
      ['Hello, Ana A', ''],
      ['21 de noviem', '11/21/2026'],
      ['Hello, Drew ', ''],
    ]);
    expect(inSheet(workbook, 'Sent')).toEqual([false, true, false]);
    ask(workbook, 'markSent', { batch: newest(workbook), students: ['2000002'], sent: false });
    expect(inSheet(workbook, 'Sent on')).toEqual(['', '', '']);
  });

  test('stays with its row however people sort the sheet, and beside what they wrote', () => {
    const workbook = handedOver();
    letters(workbook);
    const [header = [], ...below] = sheet(workbook);
    const sorted = [...below].reverse();
    if (sorted[0]) Object.assign(sorted[0], { 0: true, [header.length]: 'by mail' });
    workbook.sheets.set('Letters', [[...header, 'How'], ...sorted]);
    letters(workbook);
    expect(sheet(workbook)[1]?.slice(-1)).toEqual(['by mail']);
    expect(inSheet(workbook, 'Student')).toEqual(['Drew Diaz', 'Ben Bishop', 'Ana Alvarez']);
    expect(inSheet(workbook, 'Sent')).toEqual([true, false, false]);
  });

  test('letters of another save stay on the sheet', () => {
    const workbook = handedOver();
    letters(workbook);
    const first = newest(workbook);
    workbook.day = '2026-12-02';
    const saved = ask(workbook, 'save', {
      ...handingOver(workbook, 'Okafor, Dele', 'Cho, Ben', '12/07/2026', {}),
      acknowledged: ['provider-not-at-site:L-000005'],
    });
    expect(saved.findings).toEqual([]);
    letters(workbook);
    expect(inSheet(workbook, 'Save')).toEqual([first, first, first, newest(workbook)]);
  });
});

test('a save that is undone needs no letters, and its undo tells of no change where it was never sent', () => {
  const workbook = handedOver();
  const batch = newest(workbook);
  undo(workbook, batch);
  expect(ask(workbook, 'makeLetters', { batch, all: false })).toMatchObject({
    sheet: '',
    letters: [],
    apart: [],
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

/** As the small roster, but Diaz is at Birch: one save changes people at two schools. */
function atTwoSchools(): MemoryWorkbook {
  const twoSchools = rows().map((cells) =>
    cells.map((cell, c) => (c === 3 && cells[0] === '2000003' ? 'Birch' : cell)),
  );
  const workbook = afterSetUp(district(twoSchools));
  const saved = ask(workbook, 'save', {
    ...handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', DAY, {}),
    acknowledged: ['L-000001', 'L-000002', 'L-000003', 'L-000004'].map(
      (line) => `provider-not-at-site:${line}`,
    ),
  });
  expect(saved.findings).toEqual([]);
  return workbook;
}

describe('opening the letters changes nothing that was written', () => {
  test('nor do those of other schools change, whoever opens them', () => {
    const workbook = atTwoSchools();
    letters(workbook);
    byHand(workbook, 'Ana Alvarez', 'Note', 'by mail');
    const before = structuredClone(sheet(workbook));
    expect(inSheet(workbook, 'Student')).toEqual(['Ana Alvarez', 'Ben Bishop', 'Drew Diaz']);
    signIn(workbook, 'Okafor, Dele', 'Admin');
    expect(letters(workbook).letters.map(({ student }) => student)).toEqual(['Drew Diaz']);
    expect(sheet(workbook)).toEqual(before);
    undo(workbook, 'B-000002');
    expect(sheet(workbook)).toEqual(before);
  });

  test('whoever sees a part of a student’s changes leaves the letter of the whole as it is', () => {
    const twoSchools = rows().map((cells) =>
      cells.map((cell, c) => (c === 3 && cells[4] === 'Speech' ? 'Birch' : cell)),
    );
    twoSchools.push(
      [...(twoSchools[1] ?? [])].map((cell, c) => (c === 3 ? 'Birch' : c === 4 ? 'Math' : cell)),
    );
    const workbook = afterSetUp(district(twoSchools));
    const batch = ask(workbook, 'save', {
      ...handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', DAY, {}),
      acknowledged: Array.from({ length: 9 }, (_, i) => `provider-not-at-site:L-00000${i}`),
    });
    expect(batch.findings).toEqual([]);
    letters(workbook);
    const before = structuredClone(sheet(workbook));
    signIn(workbook, 'Okafor, Dele', 'Admin');
    expect(again(workbook).notices).toContain(
      'Ana Alvarez has lines in this save that are not yours: their letter stays as it is.',
    );
    expect(sheet(workbook)).toEqual(before);
  });

  test('a letter that was corrected by hand stays until the letters are written again', () => {
    const workbook = handedOver();
    letters(workbook);
    byHand(workbook, 'Ben Bishop', 'Letter', 'Queridos Juan y Ana');
    byHand(workbook, 'Ben Bishop', 'Address', '4 Oak Ave');
    expect(letters(workbook).letters[1]?.text).toBe('Queridos Juan y Ana');
    expect(inSheet(workbook, 'Address')[1]).toBe('4 Oak Ave');
    expect(again(workbook).letters[1]?.text).toContain('Estimados Juan y Ana Bishop:');
  });

  test('letters that were written after somebody asked stay, also when all are written again', () => {
    const workbook = handedOver(afterSetUp(district(rows((cells) => cells))));
    expect(letters(workbook).waiting).toBe(1);
    expect(letters(workbook, true).waiting).toBe(0);
    const written = inSheet(workbook, 'Letter');
    expect(written.filter((text) => text === '')).toEqual([]);
    letters(workbook);
    expect(inSheet(workbook, 'Letter')).toEqual(written);
    again(workbook);
    expect(inSheet(workbook, 'Letter')).toEqual(written);
  });

  test('a second row that somebody copied, and one that they added, stay', () => {
    const workbook = handedOver();
    letters(workbook);
    const [, first = []] = sheet(workbook);
    const own = first.map((_, c) => (c === 4 ? 'A cousin' : ''));
    sheet(workbook).push([...first], own);
    again(workbook);
    expect(inSheet(workbook, 'Student')).toEqual([
      'Ana Alvarez',
      'Ben Bishop',
      'Drew Diaz',
      'Ana Alvarez',
      'A cousin',
    ]);
  });

  test('a letter that tells of another change than the record does by now is told', () => {
    const workbook = handedOver();
    letters(workbook);
    expect(letters(workbook).notices).toHaveLength(3);
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[1] = 'Choi, Ben';
    expect(letters(workbook).notices).toContain(
      'The record says otherwise now than the letter about Ana Alvarez; Ben Bishop; Drew Diaz: look at it, or write them again.',
    );
  });
});

test('a box that somebody ticked on the sheet gets its day, and its letter stays as it was sent', () => {
  const workbook = handedOver();
  letters(workbook);
  byHand(workbook, 'Ben Bishop', 'Sent', true);
  expect(letters(workbook).letters.map(({ sentOn }) => sentOn)).toEqual(['', '11/21/2026', '']);
  expect(inSheet(workbook, 'Sent on')).toEqual(['', '11/21/2026', '']);
  workbook.day = '2026-11-24';
  byHand(workbook, 'Drew Diaz', 'Sent', true);
  ask(workbook, 'markSent', { batch: newest(workbook), students: ['2000001', '2000002'], sent: true });
  expect(inSheet(workbook, 'Sent on')).toEqual(['11/24/2026', '11/21/2026', '11/24/2026']);
});

test('letters of a save that was undone since go, but those that were sent, and notes stay with whom they are about', () => {
  const workbook = handedOver();
  const batch = newest(workbook);
  letters(workbook);
  ask(workbook, 'markSent', { batch, students: ['2000002'], sent: true });
  byHand(workbook, 'Drew Diaz', 'Note', 'moves in May');
  undo(workbook, batch);
  ask(workbook, 'makeLetters', { batch, all: false });
  expect(inSheet(workbook, 'Student')).toEqual(['Ben Bishop', 'Drew Diaz']);
  expect(inSheet(workbook, 'Letter').map((text) => text !== '')).toEqual([true, false]);
  expect(sheet(workbook)[2]?.slice(-1)).toEqual(['moves in May']);
});

describe('whose family it is', () => {
  /** The roster has Line IDs; Bishop's student ID is retyped on the row, and the old one may be given to a student of another family. */
  function retyped(given: string): MemoryWorkbook {
    const withIds = rows().map((cells, r) => [...cells, r === 0 ? 'Line ID' : `L-00000${r}`]);
    const workbook = handedOver(afterSetUp(district(withIds)));
    const roster = workbook.sheets.get('Roster') ?? [];
    const bishop = roster.find((cells) => cells[0] === '2000002') ?? [];
    expect(bishop[18]).toBe('L-000002');
    bishop[0] = '2999999';
    if (given)
      roster.push(
        bishop.map(
          (cell, c) =>
            ({ 0: given, 1: 'Gray, Gus', 14: 'Mr. Gray', 15: '9 Ash St', 16: '', 18: '' })[c] ?? cell,
        ),
      );
    return workbook;
  }

  test.each(['', '2000002'])(
    'is found by the line where the student’s ID was retyped, be it another’s now: %j',
    (given) => {
      const bishop = letters(retyped(given)).letters.find(({ student }) => student === 'Ben Bishop');
      expect(bishop?.text).toContain('Estimados Juan y Ana Bishop:');
      expect(bishop?.text).toContain('3 Oak Ave');
      expect(bishop?.text).toMatch(/comuníquense con Ben Cho/);
    },
  );

  test('is told where the row that has the student’s ID names somebody else', () => {
    const workbook = handedOver();
    for (const cells of workbook.sheets.get('Roster') ?? [])
      if (cells[0] === '2000002') cells[1] = 'Gray, Gus';
    expect(letters(workbook).notices).toContain(
      'The roster’s row of Bishop, Ben names Gray, Gus now: see whose family their letter goes to.',
    );
  });

  test('is told where the roster has no row any more, and what was written stays', () => {
    const workbook = handedOver();
    letters(workbook);
    const written = structuredClone(sheet(workbook));
    const gone = (workbook.sheets.get('Roster') ?? []).filter((row) => row[0] !== '2000002');
    workbook.sheets.set('Roster', gone);
    expect(again(workbook).notices).toContain(
      'The roster has no row of Bishop, Ben now: language, parents and address stay as “Letters” has them.',
    );
    expect(sheet(workbook)).toEqual(written);
    workbook.sheets.delete('Letters');
    expect(letters(workbook).notices).toContain(
      'The roster has no row of Bishop, Ben now: their letter is in English, without parents and address.',
    );
  });
});
