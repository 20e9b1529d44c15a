import { describe, expect, test } from 'vitest';
import { afterSetUp, ask, district, handingOver, signIn, undo } from '../../kit/district';
import {
  again,
  byHand,
  DAY,
  familyRows,
  handedOver,
  inSheet,
  letters,
  newest,
  sheet,
} from '../../kit/letters';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

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

/** As the small roster, but Diaz is at Birch: one save changes people at two schools. */
function atTwoSchools(): MemoryWorkbook {
  const twoSchools = familyRows().map((cells) =>
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
    const twoSchools = familyRows().map((cells) =>
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
    expect(again(workbook).letters[1]?.text).toContain('Estimada familia de Ben Bishop:');
  });

  test('letters that were written after somebody asked stay, also when all are written again', () => {
    const workbook = handedOver(afterSetUp(district(familyRows((cells) => cells))));
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
    const [header = [], first = []] = sheet(workbook);
    const own = header.map((title) => (title === 'Student' ? 'A cousin' : ''));
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
