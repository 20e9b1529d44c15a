import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import {
  acknowledging,
  afterSetUp,
  answerOf,
  ask,
  caseload,
  keyOf,
  reassignment,
  signIn,
  toCho,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';

/** All lines of Ana, by the key of one of them, from a day on. */
function linesOfAna(workbook: MemoryWorkbook, kind: 'service' | 'case management' = 'service') {
  const { rows } = ask(workbook, 'assignments', { studentId: ANA, household: false });
  return ask(workbook, 'caseload', { person: rows[0]?.line ?? '', asOf: '2026-11-21', kind });
}

describe('what is saved for later', () => {
  test('stands with its line: who has it from when, and who after a substitute', () => {
    const workbook = afterSetUp();
    toCho(workbook, '12/01/2026');
    const [first] = caseload(workbook, 'Ramos, Elena');
    const cho = keyOf(workbook, 'Cho, Ben');
    expect(first).toMatchObject({
      holder: keyOf(workbook, 'Ramos, Elena'),
      later: [{ from: '2026-12-01', person: cho, name: 'Cho, Ben' }],
    });
    expect(first?.notes.join()).not.toContain('Cho');
  });
});

describe('from the student', () => {
  test('all lines are shown, whoever has them, and go to others in one save', () => {
    const workbook = afterSetUp();
    const { person, ofStudent, lines } = linesOfAna(workbook);
    expect([person.name, ofStudent]).toEqual(['Alvarez, Ana', true]);
    expect(new Set(lines.map(({ studentId }) => studentId))).toEqual(new Set([ANA]));
    for (const { holder } of lines) expect(holder).toMatch(/^P-|^UNASSIGNED$/);
    const okafor = keyOf(workbook, 'Okafor, Dele');
    const drafts = lines
      .filter(({ holder }) => holder !== okafor)
      .map((line) => draftOf(line, { effective: '11/21/2026', provider: okafor }));
    const input = { ...reassignment(workbook, 'Ramos, Elena', drafts), person: person.key };
    expect(ask(workbook, 'save', acknowledging(workbook, input))).toMatchObject({ saved: true });
    expect(linesOfAna(workbook).lines.map(({ holder }) => holder)).toEqual(lines.map(() => okafor));
  });

  test('case management is shown by itself', () => {
    const { lines } = linesOfAna(afterSetUp(), 'case management');
    expect(lines).toHaveLength(1);
  });

  test('what is typed is offered again, by no more than the key of a line', () => {
    const workbook = afterSetUp();
    const { person, lines } = linesOfAna(workbook);
    ask(workbook, 'keepStaged', {
      id: 'W-1',
      person: person.key,
      kind: 'service',
      asOf: '2026-11-21',
      moveCaseManagement: null,
      reason: '',
      inputs: lines.map(({ key, seen }) => ({
        line: key,
        seen,
        effective: '12/01/2026',
        amount: '',
        lre: '',
        lastDay: '',
        provider: '',
        correctOpening: false,
        suggested: false,
        locked: false,
      })),
    });
    expect([...workbook.kept.values()].join()).not.toContain(ANA);
    expect(ask(workbook, 'staged', {}).works).toMatchObject([
      { name: 'Alvarez, Ana', inputs: lines.map(({ key }) => ({ line: key })), left: [] },
    ]);
  });

  test('an Admin of one site has the lines there alone, is told how many there are elsewhere, and moves none of those', () => {
    const workbook = afterSetUp();
    const on = { asOf: '2026-11-21' };
    const row = workbook.sheets.get('Roster')?.find((cells) => cells.includes('Ramos, Elena'));
    row?.splice(row.indexOf('Oak'), 1, 'Birch');
    const ramos = keyOf(workbook, 'Ramos, Elena');
    const everywhere = ask(workbook, 'caseload', { person: ramos, ...on }).lines;
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Birch';
    signIn(workbook, 'Cho, Ben', 'Admin');
    const { lines, elsewhere } = ask(workbook, 'caseload', { person: ramos, ...on });
    const atBirch = everywhere.filter(({ site }) => site === 'Birch');
    expect(lines.map(({ key }) => key)).toEqual(atBirch.map(({ key }) => key));
    expect([lines.length > 0, elsewhere]).toEqual([true, everywhere.length - atBirch.length]);
    const among = [keyOf(workbook, 'Cho, Ben')];
    const all = everywhere.map(({ key }) => key);
    const wishes = { on: '11/30/2026', among, fixed: [], relieve: false, order: [] };
    const { moves, left } = ask(workbook, 'suggestSplit', { person: ramos, lines: all, ...wishes });
    expect([...moves, ...left].map(({ line }) => line).sort()).toEqual(lines.map(({ key }) => key).sort());
    const [other] = everywhere.filter(({ site }) => site !== 'Birch');
    if (!other) throw new Error('Ramos has lines at Oak.');
    const draft = draftOf(other, { effective: '11/30/2026', provider: among[0] ?? '' });
    expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', [draft])).saved).toBe(false);
  });

  test('nothing is told of a student at other sites', () => {
    const workbook = afterSetUp();
    const { person } = linesOfAna(workbook);
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Nowhere';
    signIn(workbook, 'Cho, Ben');
    expect(answerOf(workbook, 'caseload', { person: person.key, asOf: '2026-11-21' })).toMatchObject({
      ok: false,
      code: 'unknown-person',
    });
  });
});
