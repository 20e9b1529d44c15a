import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { findPerson } from '../../../src/domain/people/personName';
import { rosterCases } from '../../../src/domain/roster/managed';
import { newPeople } from '../../../src/domain/roster/newPeople';
import { read } from '../../kit/plainRoster';

/** Whom a roster names and Providers doesn't; a row is student, school, service, provider and case manager. */
type Known = { key: string; name: string; alsoWrittenAs: string[] };
function found(rows: Cell[][], known: Known[] = [], departed: Known[] = [], same: [string, string][] = []) {
  const header = ['Student ID', 'School', 'Service', 'Provider', 'Case Manager', 'Minutes'];
  const roster = read([header, ...rows]);
  return newPeople(roster.lines, rosterCases(roster, roster.lines, findPerson(known)), known, departed, same);
}
const row = (id: string, school: string, provider: string, manager = ''): Cell[] => [
  ...[id, school, 'Resource', provider, manager, 60],
];

describe('somebody new', () => {
  test('has the lines that they deliver, or the students whom they manage where they deliver none', () => {
    const all = found([
      row('1', 'Oak', 'Lund, Sara', 'Kim, Bo'),
      row('2', 'Oak', 'Lund, Sara', 'Kim, Bo'),
      row('3', 'Oak', 'Lund, Sara', 'Lund, Sara'),
    ]);
    expect(all.map(({ name, lines, manages }) => [name, lines, manages])).toEqual([
      ['Kim, Bo', 2, true],
      ['Lund, Sara', 3, false],
    ]);
    const [both] = found([row('1', 'Oak', 'Lund, Sara'), row('2', 'Oak', 'Kim, Bo', 'Sara Lund')]).slice(1);
    expect(both).toMatchObject({ name: 'Lund, Sara', lines: 1, manages: false });
  });

  test('has the schools of their rows, each once, in order, but for blanks and what is no name of one', () => {
    const long = 'x'.repeat(1_001);
    const schools = ['Oak', '', 'Birch', 'Oak', long, long.slice(1)];
    const [person] = found(schools.map((school, i) => row(`${i + 1}`, school, 'Lund, Sara')));
    expect(person?.sites).toEqual(['Birch', 'Oak', long.slice(1)]);
  });

  test('is nobody whom Providers lists, nor a dot or a comma', () => {
    const known = [{ key: 'P-0001', name: 'Lund, Sara', alsoWrittenAs: ['Ms. Lund'] }];
    expect(
      found([row('1', 'Oak', 'Sara Lund'), row('2', 'Oak', 'Ms. Lund'), row('3', 'Oak', '.')], known),
    ).toEqual([]);
    const [person] = found([row('1', 'Oak', 'Kim, Bo')], known);
    expect(person).toMatchObject({ key: 'P-0002', vacancy: false });
  });

  test('has the role of their services, and a vacancy is one', () => {
    const speech = (id: string, who: string): Cell[] => [id, 'Oak', 'Speech', who, '', 60];
    const all = found([speech('1', 'Lund, Sara'), speech('2', 'Vacant SLP'), row('3', 'Oak', '', 'Kim, Bo')]);
    expect(all.map(({ name, role, vacancy }) => [name, role, vacancy])).toEqual([
      ['Kim, Bo', '', false],
      ['Lund, Sara', 'Speech-language pathologist', false],
      ['Vacant SLP', 'Vacancy', true],
    ]);
  });

  test('is called as most rows call them; another order or case is no other spelling', () => {
    const all = found(
      ['Sara Lund', 'Lund, Sara', 'LUND, SARA', 'Lund, Sara', ', Sara Lund'].map((name, i) =>
        row(`${i + 1}`, 'Oak', name),
      ),
    );
    expect(all).toMatchObject([{ name: 'Lund, Sara', alsoWrittenAs: [], lines: 5 }]);
  });

  test('is called by the whole name of the spellings that the user said are theirs, and written so each otherwise once', () => {
    const names = ['Lund, S.', 'Lund, S.', 'Lund, Sara', 'Sally Lund', 'LUND, S.'];
    const same: [string, string][] = [
      ['Lund, S.', 'Lund, Sara'],
      ['Lund, Sara', 'Sally Lund'],
    ];
    const all = found(
      names.map((name, i) => row(`${i + 1}`, 'Oak', name)),
      [],
      [],
      same,
    );
    expect(all.map(({ name, lines }) => [name, lines])).toEqual([['Lund, Sara', 5]]);
    expect(all[0]?.alsoWrittenAs).toEqual(['Lund, S.', 'Sally Lund']);
  });

  test('is one person where the user said so, also by a third spelling', () => {
    const rows = [row('1', 'Oak', 'Lund, Sara'), row('2', 'Oak', 'Meyer, Sara'), row('3', 'Oak', 'Sally')];
    const people = (...same: [string, string][]) => found(rows, [], [], same).map(({ name }) => name);
    expect(people()).toHaveLength(3);
    expect(people(['Lund, Sara', 'Meyer, Sara'])).toHaveLength(2);
    expect(people(['Lund, Sara', 'Meyer, Sara'], ['Sally', 'Meyer, Sara'])).toHaveLength(1);
    expect(people(['Lund, Sara', 'Somebody, Else'])).toHaveLength(3);
    const alike = ['Lund, Sara', 'Lund, Sara', 'Lund, Sara M.', 'Sally'];
    expect(
      found(
        alike.map((name, i) => row(`${i + 1}`, 'Oak', name)),
        [],
        [],
        [['Sally', 'Lund, Sara']],
      ),
    ).toMatchObject([{ name: 'Lund, Sara', alsoWrittenAs: ['Lund, Sara M.', 'Sally'], lines: 4 }]);
  });

  test('has the key that the record has for them, and nobody else gets it', () => {
    const departed = [{ key: 'P-0007', name: 'Lund, Sara', alsoWrittenAs: [] }];
    const all = found([row('1', 'Oak', 'Lund, Sara'), row('2', 'Oak', 'Kim, Bo')], [], departed);
    expect(all.map(({ name, key }) => [name, key])).toEqual([
      ['Kim, Bo', 'P-0008'],
      ['Lund, Sara', 'P-0007'],
    ]);
    const married = ['Meyer, Sara', 'Meyer, Sara', 'Lund, Sara'].map((name, i) =>
      row(`${i + 1}`, 'Oak', name),
    );
    expect(found(married, [], departed, [['Meyer, Sara', 'Lund, Sara']])).toMatchObject([
      { name: 'Meyer, Sara', key: 'P-0007' },
    ]);
  });
});
