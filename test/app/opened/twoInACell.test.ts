import { describe, expect, test } from 'vitest';
import { ask, batches, caseload, column, district, handingOver, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const BOTH = 'Ramos, Elena; Cho, Ben';

/** The district where two people stand in the cell of Ana's provider. */
function withBoth(text = BOTH): MemoryWorkbook {
  const rows = rosterRows();
  const ana = rows[1];
  if (ana) ana[HEADER.indexOf('Provider')] = text;
  return district(rows);
}
const inspected = (workbook: MemoryWorkbook) =>
  ask(workbook, 'inspectRoster', { sheet: null, mapping: null });

/** Set up with an answer to the question, by its label; none for going on without. */
function setUp(workbook: MemoryWorkbook, label: string | null): MemoryWorkbook {
  const { mapping, questions } = inspected(workbook);
  const answer = questions
    .filter(({ code }) => code === 'two-people')
    .flatMap(({ answers }) => answers)
    .find((each) => each.label === label);
  const chosen = answer?.mapping ?? mapping;
  if (!chosen) throw new Error('The roster is recognised.');
  expect(ask(workbook, 'setUp', { mapping: chosen, name: 'Dana Director', protectLog: true }).stop).toBe('');
  return workbook;
}
const studentsOf = (workbook: MemoryWorkbook, name: string): string[] =>
  caseload(workbook, name).map(({ student }) => student);

describe('two people in one cell', () => {
  test('are no person, but a question and a finding with the cell', () => {
    const { people, questions, problems } = inspected(withBoth());
    expect(people.map(({ name }) => name)).toEqual(['Cho, Ben', 'Okafor, Dele', 'Ramos, Elena']);
    expect(
      questions.map(({ text, about, answers }) => [text, about, answers.map(({ label }) => label)]),
    ).toEqual([
      [
        `“${BOTH}” names two people (L2): which one counts?`,
        [BOTH, 'L2'],
        [
          'Ramos, Elena',
          'Cho, Ben',
          'It is one person',
          'In every such cell: the first',
          'In every such cell: the second',
        ],
      ],
    ]);
    expect(problems.map(({ code, items }) => [code, items])).toEqual([
      ['two-people', [{ place: 'L2', text: BOTH }]],
    ]);
  });

  test('leave the line to nobody as long as nobody said who counts', () => {
    const workbook = setUp(withBoth(), null);
    expect(['Ramos, Elena', 'Cho, Ben', 'Unassigned'].map((name) => studentsOf(workbook, name))).toEqual([
      ['Bishop, Ben', 'Diaz, Drew'],
      ['Evans, Ella'],
      ['Alvarez, Ana'],
    ]);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
  });

  test.each([
    ['Cho, Ben', 'Cho, Ben'],
    ['In every such cell: the first', 'Ramos, Elena'],
    ['In every such cell: the second', 'Cho, Ben'],
    ['It is one person', BOTH],
  ])('“%s” gives the line to %s, and it is kept', (label, name) => {
    const workbook = setUp(withBoth(), label);
    expect(studentsOf(workbook, name)).toContain('Alvarez, Ana');
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
    // Whoever is left out is said; nobody is where it is one person.
    const told = ask(workbook, 'open', {}).problems.filter(({ code }) => code === 'one-of-two');
    expect(told.flatMap(({ items }) => items)).toEqual(name === BOTH ? [] : [{ place: 'L2', text: BOTH }]);
  });

  test('give way to the one who gets the line, which is said before, and stand there again after Undo', () => {
    const workbook = setUp(withBoth(), 'Ramos, Elena');
    const asked = handingOver(workbook, 'Ramos, Elena', 'Okafor, Dele', '11/21/2026');
    expect(
      ask(workbook, 'preview', asked).findings.map(({ code, sentence }) => [code, sentence]),
    ).toContainEqual([
      'cell-of-several',
      `Alvarez, Ana: the roster’s cell names several people (“${BOTH}”); it will name the new one alone.`,
    ]);
    const seen = ask(workbook, 'preview', asked).findings.map(
      ({ code, line }) => `${code}${line && `:${line}`}`,
    );
    const acknowledged = [...seen, ...seen.map((each) => each.replace(/:.*/, ''))];
    expect(ask(workbook, 'save', { ...asked, acknowledged })).toMatchObject({ saved: true });
    expect(column(workbook, 'Provider')[0]).toBe('Okafor, Dele');
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(column(workbook, 'Provider')[0]).toBe(BOTH);
    expect(studentsOf(workbook, 'Ramos, Elena')).toContain('Alvarez, Ana');
  });
});
