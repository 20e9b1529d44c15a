import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { student } from '../../kit/caseForms';
import { afterSetUp, ask, caseload, column, district, signIn, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const ANA = '2000001';

/** The district where Ana's provider is written another way. */
function spelled(provider: string): MemoryWorkbook {
  const rows = rosterRows();
  const ana = rows[1];
  if (ana) ana[HEADER.indexOf('Provider')] = provider;
  return district(rows);
}
const providers = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get('Providers') ?? [];
const logOf = ({ sheets }: MemoryWorkbook): string => JSON.stringify(sheets.get('Caseload log'));
const asked = (workbook: MemoryWorkbook) => ask(workbook, 'attention', {}).samePerson.map(({ text }) => text);
const says = (workbook: MemoryWorkbook): unknown[] => ask(workbook, 'attention', {}).byHand;
const answered = (workbook: MemoryWorkbook, answer: 'same' | 'apart' | 'open') =>
  ask(workbook, 'answerSamePerson', { one: 'Ramos, Elena', others: [{ name: 'E. Ramos', answer }] });
const inspected = (workbook: MemoryWorkbook) =>
  ask(workbook, 'inspectRoster', { sheet: null, mapping: null });

const QUESTION = 'Are these the same person? “Ramos, Elena” (2 lines) and “E. Ramos” (1 line)';

describe('two names that may be one person', () => {
  test('are asked about on Home; a yes makes them one from the start, and writes nothing into the record', () => {
    const workbook = afterSetUp(spelled('E. Ramos'));
    expect(asked(workbook)).toEqual([QUESTION]);
    const before = logOf(workbook);
    expect(answered(workbook, 'same')).toEqual({ kept: true });
    expect(logOf(workbook)).toBe(before);
    expect([asked(workbook), says(workbook)]).toEqual([[], []]);
    expect(caseload(workbook, 'Ramos, Elena').map(({ student: name }) => name)).toEqual([
      'Alvarez, Ana',
      'Bishop, Ben',
      'Diaz, Drew',
    ]);
    expect(providers(workbook).find((row) => row[1] === 'Ramos, Elena')?.[2]).toBe('E. Ramos');
    expect(student(workbook, ANA).rows.map(({ person }) => person)).not.toContain('E. Ramos');
    expect(ask(workbook, 'checkRecord', {}).derived.filter(({ fine }) => !fine)).toEqual([]);
    expect(toCho(workbook)).toMatchObject({ saved: true, changes: 3 });
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });

  test('are two by a no, and asked again once an answer is taken back', () => {
    const workbook = afterSetUp(spelled('E. Ramos'));
    answered(workbook, 'apart');
    expect(asked(workbook)).toEqual([]);
    expect(inspected(workbook).questions).toEqual([]);
    answered(workbook, 'open');
    expect(asked(workbook)).toEqual([QUESTION]);
    answered(workbook, 'same');
    answered(workbook, 'open');
    expect(asked(workbook)).toEqual([QUESTION]);
    expect(
      providers(workbook)
        .map((row) => row[2])
        .join(''),
    ).toBe('Also written as');
  });

  test('are asked of an Admin only as far as both are at the Admin’s sites, with their lines there', () => {
    const askedAt = (sites: string): string[] => {
      const workbook = signIn(afterSetUp(spelled('E. Ramos')), 'Okafor, Dele', 'Admin');
      for (const row of providers(workbook)) if (row[1] === 'Okafor, Dele') row[5] = sites;
      return asked(workbook);
    };
    expect(providers(afterSetUp())[0]?.[5]).toBe('Sites');
    expect(askedAt('Oak')).toEqual([QUESTION]);
    expect(askedAt('All')).toEqual([QUESTION]);
    expect(askedAt('Birch')).toEqual([]);
  });

  test('are asked about where somebody types a name that Providers doesn’t know, and a yes ends the difference', () => {
    const workbook = afterSetUp();
    const rows = workbook.sheets.get('Roster') ?? [];
    (rows[1] ?? [])[HEADER.indexOf('Provider')] = 'E. Ramos';
    expect(says(workbook)).toHaveLength(1);
    expect(asked(workbook)).toEqual([QUESTION]);
    answered(workbook, 'same');
    expect([asked(workbook), says(workbook)]).toEqual([[], []]);
  });

  test('are asked about in Set up, and a yes lists one person', () => {
    const workbook = spelled('E. Ramos');
    const [question] = inspected(workbook).questions;
    expect([question?.text, question?.about]).toEqual([QUESTION, ['Ramos, Elena', 'E. Ramos']]);
    const yes = question?.answers.find(({ label }) => label === 'Yes, one person')?.mapping;
    if (!yes) throw new Error('There is a yes.');
    const again = ask(workbook, 'inspectRoster', { sheet: null, mapping: yes });
    expect(again.questions).toEqual([]);
    expect(again.people.map(({ name, alsoWrittenAs, lines }) => [name, alsoWrittenAs, lines])).toEqual([
      ['Cho, Ben', [], 1],
      ['Okafor, Dele', [], 1],
      ['Ramos, Elena', ['E. Ramos'], 3],
    ]);
    ask(workbook, 'setUp', { mapping: yes, name: 'Dana Director', protectLog: true });
    expect(providers(workbook).map((row) => row[1])).toEqual([
      'Name',
      'Cho, Ben',
      'Okafor, Dele',
      'Ramos, Elena',
      'Dana Director',
    ]);
    expect([asked(workbook), says(workbook)]).toEqual([[], []]);
  });

  test('are one for sure where only order, credentials or a role are otherwise', () => {
    const workbook = spelled('Elena Ramos M.A. CCC/SLP');
    const { questions, people } = inspected(workbook);
    expect(questions).toEqual([]);
    expect(people.find(({ name }) => name === 'Ramos, Elena')).toMatchObject({
      alsoWrittenAs: ['Elena Ramos M.A. CCC/SLP'],
      lines: 3,
    });
  });
});

describe('several spellings of one person', () => {
  const several = (): MemoryWorkbook => {
    const rows = rosterRows();
    const provider = HEADER.indexOf('Provider');
    for (const [at, name] of [
      [1, 'E. Ramos'],
      [2, 'Ms. Ramos'],
    ] as const) {
      const row = rows[at];
      if (row) row[provider] = name;
    }
    return district(rows);
  };
  const ALL =
    'Are these the same person? “Ramos, Elena” (1 line), “Ms. Ramos” (1 line) and “E. Ramos” (1 line)';
  const names = (workbook: MemoryWorkbook) => providers(workbook).map((row) => row[1]);

  test('are one question in Set up, with an answer for each that is somebody else', () => {
    const workbook = several();
    const { questions } = inspected(workbook);
    expect(questions.map(({ text }) => text)).toEqual([ALL]);
    expect(questions[0]?.answers.map(({ label }) => label)).toEqual([
      'Yes, one person',
      'All but “Ms. Ramos”',
      'All but “E. Ramos”',
      'No, each is somebody else',
    ]);
    const peopleAfter = (label: string) => {
      const mapping = questions[0]?.answers.find((answer) => answer.label === label)?.mapping ?? null;
      const seen = ask(workbook, 'inspectRoster', { sheet: null, mapping });
      return [seen.questions.length, ...seen.people.map(({ name }) => name)];
    };
    expect(peopleAfter('Yes, one person')).toEqual([0, 'Cho, Ben', 'Okafor, Dele', 'Ramos, Elena']);
    expect(peopleAfter('All but “Ms. Ramos”')).toEqual([
      0,
      'Cho, Ben',
      'Okafor, Dele',
      'Ms. Ramos',
      'Ramos, Elena',
    ]);
    expect(peopleAfter('No, each is somebody else')).toHaveLength(6);
  });

  test('are one question on Home, answered and taken back together', () => {
    const workbook = afterSetUp(several());
    expect(asked(workbook)).toEqual([ALL]);
    const answer = (first: 'same' | 'apart' | 'open', second: 'same' | 'apart' | 'open') =>
      ask(workbook, 'answerSamePerson', {
        one: 'Ramos, Elena',
        others: [
          { name: 'Ms. Ramos', answer: first },
          { name: 'E. Ramos', answer: second },
        ],
      });
    expect(answer('same', 'same')).toEqual({ kept: true });
    expect([asked(workbook), says(workbook)]).toEqual([[], []]);
    expect(caseload(workbook, 'Ramos, Elena')).toHaveLength(3);
    answer('open', 'open');
    expect(asked(workbook)).toEqual([ALL]);
    answer('apart', 'same');
    expect(asked(workbook)).toEqual([]);
    expect(caseload(workbook, 'Ramos, Elena')).toHaveLength(2);
  });

  test('are one in Case assignments too, once “Also written as” says so in Providers', () => {
    const workbook = afterSetUp(spelled('E. Ramos'));
    const assigned = () => JSON.stringify(workbook.sheets.get('Case assignments'));
    expect(assigned()).toContain('E. Ramos');
    const row = providers(workbook).find((each) => each[1] === 'Ramos, Elena');
    if (row) row[2] = 'E. Ramos';
    ask(workbook, 'open', {});
    expect(assigned()).not.toContain('E. Ramos');
    expect(names(workbook)).toContain('Ramos, Elena');
  });
});
