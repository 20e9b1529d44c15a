import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import { afterSetUp, answerOf, ask, caseload, keyOf, reassignment, signIn, toCho } from '../../kit/district';
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
    const { findings } = ask(workbook, 'preview', input);
    const acknowledged = findings.map(({ code, line }) => (line === null ? code : `${code}:${line}`));
    expect(ask(workbook, 'save', { ...input, acknowledged })).toMatchObject({ saved: true });
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
