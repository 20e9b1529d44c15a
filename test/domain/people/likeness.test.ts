import { describe, expect, it } from 'vitest';
import { likeness } from '../../../src/domain/people/likeness';
import { samePeople } from '../../../src/domain/people/samePeople';

describe('two spellings', () => {
  it.each([
    ['E. Ramos', 'Ramos, Elena'],
    ['Ms. Ramos', 'Ramos, Elena'],
    ['Ramos', 'Ramos, Elena'],
    ['Ramos SLP', 'Ramos, Elena'],
    ['ramos.elena@district.org', 'Ramos, Elena'],
    ['eramos@district.org', 'Elena Ramos, CCC-SLP'],
    ['elena_ramos2@district.org', 'Ramos, Elena'],
    ['Ramos, Elana', 'Ramos, Elena'],
    ['Ramso, Elena', 'Ramos, Elena'],
    ['Ramos-Cho, Elena', 'Ramos, Elena'],
    ['Elena Cho-Ramos', 'Ramos, Elena'],
    ['Ramos, Liz', 'Ramos, Elizabeth'],
    ['Ramos, Ben', 'Ramos, Benjamin'],
    ['Ramos Elena', 'Elena Ramos'],
    ['Maria Elena Ramos', 'Ramos, Elena'],
    ['Robert Diaz', 'Robert Diaz Jr.'],
    ['Elena Ramos MA', 'Ramos, Elena'],
    ['Ramos, Elena (SLP)', 'Ramos, Elena (OT)'],
    ['Elena', 'Ramos, Elena'],
    ['De la Cruz, M.', 'Maria de la Cruz'],
    ['ema@district.org', 'Ms. Ma'],
  ])('%s and %s are perhaps one person', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['perhaps', 'perhaps']);
  });

  it.each([
    ['Ramos, Elena', 'Ramos, Eva'],
    ['Ramos, Elena', 'Cho, Elena'],
    ['Mr. Ramos', 'Ms. Ramos'],
    ['E. Ramos', 'Ramos, Ben'],
    ['bcho@district.org', 'Ramos, Elena'],
    ['alma@district.org', 'Ms. Ma'],
    ['Kim, Jin', 'Kim, Jun'],
  ])('%s and %s are not', (one, other) => {
    expect(['two', 'other']).toContain(likeness(one, other));
  });
});

describe('who may be one person', () => {
  const people = (...names: string[]) =>
    names.map((name) => ({ name, alsoWrittenAs: [] as string[], lines: 1 }));
  const asked = (...of: Parameters<typeof samePeople>) =>
    samePeople(...of).map((pair) => pair.map(({ name }) => name));

  it('is asked with the fuller name first, once for each', () => {
    expect(asked(people('E. Ramos', 'Ms. Ramos', 'Ramos, Elena', 'Cho, Ben'))).toEqual([
      ['Ramos, Elena', 'E. Ramos'],
      ['Ramos, Elena', 'Ms. Ramos'],
    ]);
  });

  it('is asked of each of two, and of no third once it is one of them', () => {
    expect(asked(people('E. Ramos', 'Ramos, Elena', 'Ramos, Eva'))).toEqual([
      ['Ramos, Elena', 'E. Ramos'],
      ['Ramos, Eva', 'E. Ramos'],
    ]);
    expect(
      asked([{ name: 'Ramos, Elena', alsoWrittenAs: ['E. Ramos'], lines: 2 }, ...people('Ramos, Eva')]),
    ).toEqual([]);
  });

  it('is not asked again of two who are two, of two accounts, nor of positions', () => {
    expect(asked(people('E. Ramos', 'Ramos, Elena'), [['Elena Ramos', 'E. Ramos']])).toEqual([]);
    expect(asked(people('Vacant SLP', 'Vacant SLP - Oak'))).toEqual([]);
    const [one, other] = people('E. Ramos', 'Ramos, Elena');
    expect(
      asked([
        { ...one, name: 'E. Ramos', alsoWrittenAs: [], lines: 1, email: 'a@d.org' },
        { ...other, name: 'Ramos, Elena', alsoWrittenAs: [], lines: 1, email: 'b@d.org' },
      ]),
    ).toEqual([]);
  });
});
