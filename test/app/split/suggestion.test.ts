import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import { acknowledging, afterSetUp, ask, caseload, keyOf, reassignment } from '../../kit/district';

const asked = (workbook: ReturnType<typeof afterSetUp>) => ({
  person: keyOf(workbook, 'Ramos, Elena'),
  on: '11/30/2026',
  among: [keyOf(workbook, 'Cho, Ben'), keyOf(workbook, 'Okafor, Dele')],
  lines: caseload(workbook, 'Ramos, Elena').map(({ key }) => key),
  fixed: [],
  relieve: false,
  order: [],
});

describe('a suggested split', () => {
  test('says for every line who takes it and why, and how full the fullest becomes; nothing is saved', () => {
    const workbook = afterSetUp();
    const before = structuredClone([...workbook.sheets]);
    const { moves, left, fullest } = ask(workbook, 'suggestSplit', asked(workbook));
    expect(moves.map(({ line }) => line).sort()).toEqual([...asked(workbook).lines].sort());
    expect(left).toEqual([]);
    for (const { why } of moves) expect(why).toMatch(/\d → \d.* of \d+\.$/);
    expect(fullest).toMatch(/^Fullest: .+ of \d+ \(\d+%\)\. At least \d+% can’t be avoided\.$/);
    expect([...workbook.sheets]).toEqual(before);
  });
  test('leaves what the user has put somewhere, and counts it', () => {
    const workbook = afterSetUp();
    const [first = '', ...rest] = asked(workbook).lines;
    const okafor = keyOf(workbook, 'Okafor, Dele');
    const { moves } = ask(workbook, 'suggestSplit', {
      ...asked(workbook),
      lines: rest,
      fixed: [{ line: first, to: okafor }],
    });
    expect(moves.map(({ line }) => line)).not.toContain(first);
    expect(moves).toHaveLength(rest.length);
  });
  test('gives lines that nobody has to who works as they need', () => {
    const workbook = afterSetUp();
    const lines = caseload(workbook, 'Unassigned');
    const { moves, left } = ask(workbook, 'suggestSplit', {
      ...asked(workbook),
      person: keyOf(workbook, 'Unassigned'),
      lines: lines.map(({ key }) => key),
    });
    expect([...moves, ...left].map(({ line }) => line).sort()).toEqual(lines.map(({ key }) => key).sort());
    expect(lines.length).toBeGreaterThan(0);
  });
  test('never gives a line back to whom it is taken from, though they were named among the others', () => {
    const workbook = afterSetUp();
    const { person, among, ...rest } = asked(workbook);
    const { moves } = ask(workbook, 'suggestSplit', { ...rest, person, among: [person, ...among] });
    expect(moves).toEqual(ask(workbook, 'suggestSplit', asked(workbook)).moves);
  });
  test('relieves nobody who is within the maximum, and says of each line that it stays', () => {
    const workbook = afterSetUp();
    const { moves, left } = ask(workbook, 'suggestSplit', { ...asked(workbook), relieve: true });
    expect(moves).toEqual([]);
    expect(left.map(({ line }) => line).sort()).toEqual([...asked(workbook).lines].sort());
    for (const { why } of left) expect(why).toMatch(/^Stays: (held since|as few)/);
  });
  test('says who has a line by the day from which it would go', () => {
    const workbook = afterSetUp();
    const split = asked(workbook);
    const [first] = caseload(workbook, 'Ramos, Elena');
    if (!first) throw new Error('Ramos has no line.');
    const okafor = keyOf(workbook, 'Okafor, Dele');
    const batch = reassignment(workbook, 'Ramos, Elena', [
      draftOf(first, { effective: '11/25/2026', provider: okafor }),
    ]);
    expect(ask(workbook, 'save', acknowledging(workbook, batch)).saved).toBe(true);
    const { moves, left } = ask(workbook, 'suggestSplit', split);
    expect(left).toEqual([{ line: first.key, why: 'Okafor, Dele has it by then.' }]);
    expect([...moves, ...left].map(({ line }) => line).sort()).toEqual([...split.lines].sort());
  });
  test('is told as such in the record, after the reason that was typed', () => {
    const workbook = afterSetUp();
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { effective: '11/30/2026', provider: keyOf(workbook, 'Cho, Ben') }),
    );
    const [first = '', second = ''] = asked(workbook).lines;
    const batch = reassignment(workbook, 'Ramos, Elena', drafts, { reason: 'Leave', suggested: [first] });
    expect(ask(workbook, 'save', acknowledging(workbook, batch)).saved).toBe(true);
    const log = workbook.sheets.get('Caseload log') ?? [];
    const [header = []] = log;
    const reasonOf = (line: string) =>
      log
        .filter((row) => row.includes(line) && row.includes('Assign'))
        .map((row) => row[header.indexOf('Reason')]);
    expect([reasonOf(first), reasonOf(second)]).toEqual([['Leave; suggested'], ['Leave']]);
  });
});
