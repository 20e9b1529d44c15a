import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { findPerson } from '../../../src/domain/people/personName';
import { rosterCases } from '../../../src/domain/roster/managed';
import { newPeople } from '../../../src/domain/roster/newPeople';
import { read } from '../../kit/plainRoster';

/** Whom a roster names and Providers doesn't; a row is student, school, service, provider and case manager. */
function found(rows: Cell[][], known: { key: string; name: string; alsoWrittenAs: string[] }[] = []) {
  const header = ['Student ID', 'School', 'Service', 'Provider', 'Case Manager', 'Minutes'];
  const roster = read([header, ...rows]);
  return newPeople(roster.lines, rosterCases(roster, roster.lines, findPerson(known)), known);
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
    expect(all.map(({ name, lines }) => [name, lines])).toEqual([
      ['Kim, Bo', 2],
      ['Lund, Sara', 3],
    ]);
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
});
