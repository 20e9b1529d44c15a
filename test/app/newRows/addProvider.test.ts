import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { draftOf } from '../../kit/client';
import { afterSetUp, answerOf, ask, caseload, keyOf, reassignment, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const kim = (more: Partial<Input<'addProvider'>> = {}): Input<'addProvider'> => ({
  name: 'Nguyen, Kim',
  role: 'Resource teacher',
  site: 'Oak',
  email: 'Kim@Lakeview.example',
  ...more,
});
const providers = ({ sheets }: MemoryWorkbook) => sheets.get('Providers') ?? [];
const saidOf = (workbook: MemoryWorkbook, more: Partial<Input<'addProvider'>>) => {
  const before = structuredClone(providers(workbook));
  const { key, problems } = ask(workbook, 'addProvider', kim(more));
  expect([key, providers(workbook)]).toEqual(['', before]);
  return problems.map(({ field, sentence }) => `${field}: ${sentence}`);
};

describe('somebody new in Providers', () => {
  test('stands right under the last row, never as an Admin, and lines can go to them at once', () => {
    const workbook = afterSetUp();
    const before = providers(workbook).length;
    const { key, people } = ask(workbook, 'addProvider', kim());
    expect(providers(workbook).slice(before)).toMatchObject([
      { 0: key, 1: 'Nguyen, Kim', 3: 'kim@lakeview.example', 4: 'Resource teacher', 5: 'Oak', 6: 'Provider' },
    ]);
    expect(people.people.find((person) => person.key === key)).toMatchObject({ name: 'Nguyen, Kim' });
    const [first] = caseload(workbook, 'Ramos, Elena');
    if (!first) throw new Error('Ramos has lines.');
    const draft = draftOf(first, { effective: '11/21/2026', provider: key });
    expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', [draft]))).toMatchObject({
      saved: true,
    });
    expect(caseload(workbook, 'Nguyen, Kim')).toHaveLength(1);
  });

  test.each<[string, Partial<Input<'addProvider'>>, string]>([
    ['without a name', { name: ' ' }, 'name: Type the name, as the roster is to write it.'],
    ['whose name is nobody’s', { name: 'Unassigned' }, 'name: “Unassigned” is nobody’s name.'],
    ['whose key was typed instead', { name: 'P-0001' }, 'name: “P-0001” is nobody’s name.'],
    ['who are a vacancy', { name: 'Vacant SLP - Oak' }, 'name: “Vacant SLP - Oak” is nobody’s name.'],
    [
      'who are two',
      { name: 'Kim Nguyen; Lee Park' },
      'name: These are several names. Add one after the other.',
    ],
    [
      'who is listed, however written',
      { name: 'Ben Cho' },
      'name: Cho, Ben is in Providers already: choose them from the list.',
    ],
    ['whose e-mail is none', { email: 'kim' }, 'email: “kim” is no e-mail address.'],
  ])('is not added %s', (_, more, said) => {
    expect(saidOf(afterSetUp(), more)).toEqual([said]);
  });

  test('who is listed in another spelling is offered as the one who is there', () => {
    const workbook = afterSetUp();
    for (const name of ['Ben Cho', 'cho,  ben', 'CHO, BEN'])
      expect(ask(workbook, 'addProvider', kim({ name })).listed).toBe(keyOf(workbook, 'Cho, Ben'));
    expect(ask(workbook, 'addProvider', kim()).listed).toBe('');
  });

  test('has nobody else’s e-mail, else both were locked out', () => {
    const workbook = afterSetUp();
    ask(workbook, 'addProvider', kim());
    expect(saidOf(workbook, { name: 'Park, Lee', email: 'KIM@lakeview.example' })).toEqual([
      'email: Somebody in Providers has this e-mail already.',
    ]);
  });

  test('is added by an Admin of some sites at those alone, and by no Provider', () => {
    const workbook = afterSetUp();
    for (const row of providers(workbook)) if (row[1] === 'Cho, Ben') row[5] = 'Oak';
    signIn(workbook, 'Cho, Ben', 'Admin');
    expect(saidOf(workbook, { site: 'Birch' })).toEqual(['site: You are not at “Birch”.']);
    expect(saidOf(workbook, { site: '' })).toEqual(['site: Choose one of your sites.']);
    expect(ask(workbook, 'addProvider', kim()).problems).toEqual([]);
    signIn(workbook, 'Cho, Ben', 'Provider');
    expect(answerOf(workbook, 'addProvider', kim({ name: 'Park, Lee', email: '' }))).toMatchObject({
      ok: false,
      code: 'only-admins',
    });
  });
});

describe('somebody who was typed into Providers by hand', () => {
  test('can be chosen from the next reading on, by a key of their own', () => {
    const workbook = afterSetUp();
    const { team } = ask(workbook, 'people', { asOf: '2026-11-21' });
    const [header = []] = providers(workbook);
    providers(workbook).push(header.map((title) => (title === 'Name' ? 'Nguyen, Kim' : '')));
    const work = {
      id: 'W-1',
      person: keyOf(workbook, 'Ramos, Elena'),
      kind: 'service' as const,
      asOf: '2026-11-21',
      moveCaseManagement: null,
      reason: '',
      inputs: [],
    };
    expect(ask(workbook, 'keepStaged', work).team).not.toBe(team);
    const after = ask(workbook, 'people', { asOf: '2026-11-21' });
    const key = after.people.find(({ name }) => name === 'Nguyen, Kim')?.key;
    expect(key).toMatch(/^P-\d{4}$/);
    expect(providers(workbook).at(-1)?.[0]).toBe(key);
    expect(ask(workbook, 'keepStaged', work).team).toBe(after.team);
  });
});
