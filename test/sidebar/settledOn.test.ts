import { describe, expect, test } from 'vitest';
import { matching, settledOn } from '../../sidebar/shell/Combobox';
import { findPerson } from '../../src/domain/people/personName';

const called = (...names: string[]) => names.map((name, n) => ({ key: `P-${n + 1}`, name, detail: '' }));

/** Whom a text means on leaving the field, of people who are called so. */
function meant(typed: string, ...names: string[]): string {
  const choices = called(...names);
  const find = findPerson(choices.map((choice) => ({ ...choice, alsoWrittenAs: [] })));
  return settledOn(typed, { choices, found: matching(choices, typed), listed: find });
}

describe('a name that is typed in full means', () => {
  test.each([
    ['Kim Lee, SLP', 'P-1'],
    ['kim lee, ot', 'P-2'],
    ['Lee, Kim, OT', 'P-2'],
    ['Lee, Kim', 'Lee, Kim'],
    ['Kim Lee', 'Kim Lee'],
    ['Ms. Kim Lee', 'Ms. Kim Lee'],
  ])('one of two of a name where it says which: %s', (typed, expected) => {
    expect(meant(typed, 'Kim Lee, SLP', 'Kim Lee, OT')).toBe(expected);
  });

  test.each(['Lee, Kim', 'Kim Lee', 'Ms. Kim Lee', 'Kim Lee, SLP'])(
    'the one who is called so: %s',
    (typed) => {
      expect(meant(typed, 'Kim Lee, SLP', 'Ramos, Elena')).toBe('P-1');
    },
  );

  test('neither of two whose names are the same, letter for letter', () => {
    expect(meant('Kim Lee', 'Kim Lee', 'Kim Lee')).toBe('Kim Lee');
  });

  test('the only one whom its words fit, and nobody where two words would do', () => {
    expect(meant('ramos', 'Kim Lee', 'Ramos, Elena')).toBe('P-2');
    expect(meant('ramos', 'Ramos, Eva', 'Ramos, Elena')).toBe('ramos');
    expect(meant('ra', 'Kim Lee', 'Ramos, Elena')).toBe('ra');
  });
});
