import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, district } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { otherState } from '../../kit/otherState';
import { HEADER } from '../../kit/rows';

type Serving = [provider: string, site: string, service: string, students: number, manager?: string];

/** A district in which each of these serves as many third-graders. */
function serving(...all: Serving[]): MemoryWorkbook {
  const rows = all.flatMap(([provider, site, service, students, manager = provider], a) =>
    Array.from({ length: students }, (_, i): Cell[] => [
      ...[`S-${a}-${i}`, `Student ${a} ${i}`, '3', site, service, '2026-08-15', '2027-05-28', 1, '', '', ''],
      ...[provider, manager, ''],
    ]),
  );
  return afterSetUp(district([[...HEADER], ...rows]));
}

/** The three lines above them all. */
function answers(workbook: MemoryWorkbook) {
  const { sheet } = ask(workbook, 'makeReport', { asOf: '', groupBy: 'school' });
  return (workbook.sheets.get(sheet) ?? []).slice(5, 8).map(([text]) => text);
}

/** The names of the report's rows, in their order. */
function listed(workbook: MemoryWorkbook, groupBy?: Input<'makeReport'>['groupBy']): string[] {
  const { sheet } = ask(workbook, 'makeReport', { asOf: '', ...(groupBy && { groupBy }) });
  const rows = workbook.sheets.get(sheet) ?? [];
  const header = rows.findIndex((row) => row[0] === 'Person');
  const names = rows.slice(header + 1).map(([name]) => String(name));
  // She has no line and no case.
  expect(names.pop()).toBe('Dana Director');
  return names;
}

const lakeview = () =>
  serving(
    ['Abel, Ann', 'Oak', 'Resource', 2],
    ['Okafor, Dele', 'Oak', 'Speech', 40],
    ['Cho, Ben', 'Birch', 'Resource', 50],
    ['Ramos, Elena', 'Birch', 'Speech', 56],
    ['', 'Oak', 'Resource', 1],
  );

describe('the people of the report', () => {
  test('stand worst first: over the maximum, nobody’s lines, above desirable, within it by how full they are', () => {
    const people = ['Ramos, Elena', 'Unassigned', 'Cho, Ben', 'Okafor, Dele', 'Abel, Ann'];
    expect(listed(lakeview())).toEqual(people);
  });

  test('are named above them all: who is over, who has most room, and what is nobody’s', () => {
    expect(answers(lakeview())).toEqual([
      'When made, over the maximum: Ramos, Elena 56 of 55.',
      'Most room: Abel, Ann 2 of 55 (Resource teacher, Oak); Okafor, Dele 40 of 55 (Speech-language pathologist, Oak); Cho, Ben 50 of 55 (Resource teacher, Birch).',
      'Vacant or nobody’s: Unassigned (1 line).',
    ]);
    const many = Array.from({ length: 9 }, (_, i): Serving => [`Person, Number ${i}`, 'Oak', 'Speech', 1]);
    expect(answers(serving(...many))).toEqual([
      'When made, over the maximum: nobody.',
      expect.stringMatching(
        /^Most room: Speech-language pathologist \(9 with room\): Person, Number 0 1 of 55 \(Oak\); .* \(Oak\)\.$/,
      ),
      'Vacant or nobody’s: nothing.',
    ]);
  });

  test('with room stand by role where they are too many to be named, each role with how many it has', () => {
    const of = (service: string, site: string): Serving[] =>
      Array.from({ length: 40 }, (_, i) => [`${service}, Number ${i}`, site, service, i === 0 ? 1 : 2]);
    const [, room = ''] = answers(
      serving(...of('Resource', 'Oak'), ...of('Speech', 'Birch'), ...of('Physical Therapy', 'Oak')),
    ).map(String);
    expect(room.split(' · ')).toEqual([
      expect.stringMatching(/^Most room: Physical therapist \(40 with room\): Physical Therapy, Number 0 /),
      expect.stringMatching(/^Resource teacher \(40 with room\): Resource, Number 0 1 of 55 \(Oak\)/),
      expect.stringMatching(
        /^Speech-language pathologist \(40 with room\): Speech, Number 0 1 of 55 \(Birch\)/,
      ),
    ]);
    expect(room.length).toBeLessThanOrEqual(3 * 95);
  });

  /** What is said of so many who are over the maximum. */
  function saidOver(count: number): { said: string; unnamed: number } {
    const many = Array.from(
      { length: count },
      (_, i): Serving => [`Person, Number ${i}`, 'Oak', 'Speech', 3],
    );
    const workbook = serving(...many);
    workbook.rules = otherState;
    const said = String(answers(workbook)[0]);
    return { said, unnamed: many.filter(([name]) => !said.includes(`${name} 3 of 2`)).length };
  }

  test('are all named where a dozen are over the maximum', () => {
    expect(saidOver(12).unnamed).toBe(0);
  });

  test('are named as far as four lines go where forty are over the maximum, and the others counted', () => {
    const { said, unnamed } = saidOver(40);
    expect(said).toMatch(
      new RegExp(`^When made, over the maximum: Person, Number 0 3 of 2; .* and ${unnamed} more\\.$`),
    );
    expect(said.length).toBeLessThan(4 * 95 + 60);
  });

  test('of whom nobody knows a limit are told, where one would read that nobody is over and nobody has room', () => {
    const ungraded = (workbook: MemoryWorkbook, provider: string): MemoryWorkbook => {
      for (const row of workbook.sheets.get('Roster') ?? [])
        if (row[HEADER.indexOf('Provider')] === provider) row[HEADER.indexOf('Grade')] = '';
      return workbook;
    };
    const two = (): MemoryWorkbook =>
      serving(['Abel, Ann', 'Oak', 'Resource', 2], ['Cho, Ben', 'Birch', 'Resource', 3]);
    expect(answers(ungraded(two(), 'Cho, Ben')).slice(0, 2)).toEqual([
      'When made, over the maximum: nobody; for 1 person no limit is known.',
      'Most room: Abel, Ann 2 of 55 (Resource teacher, Oak).',
    ]);
    expect(answers(ungraded(ungraded(two(), 'Cho, Ben'), 'Abel, Ann')).slice(0, 2)).toEqual([
      'When made, over the maximum: not known; for 2 people no limit is known.',
      'Most room: not known.',
    ]);
  });

  test('with room are the first of each role before the second of any', () => {
    const [, room] = answers(
      serving(
        ['Abel, Ann', 'Oak', 'Resource', 1],
        ['Cho, Ben', 'Birch', 'Resource', 2],
        ['Ramos, Elena', 'Birch', 'Speech', 40],
      ),
    );
    expect(String(room).match(/[A-Z]\w+, \w+(?= \d)/g)).toEqual(['Abel, Ann', 'Ramos, Elena', 'Cho, Ben']);
  });

  test('are no reason to say that nothing is nobody’s while cases are', () => {
    const [, , open] = answers(
      serving(['Abel, Ann', 'Oak', 'Resource', 2, ''], ['Abel, Ann', 'Oak', 'Resource', 1]),
    );
    expect(open).toBe('Vacant or nobody’s: Unassigned (2 IEPs).');
  });

  test('are who has no student yet too, and a position that nobody holds', () => {
    const workbook = serving(['Abel, Ann', 'Oak', 'Resource', 2]);
    const people = workbook.sheets.get('Providers') ?? [];
    for (const [key, name, role] of [
      ['P-0050', 'New, Nell', 'Resource teacher'],
      ['P-0051', 'Open, Oak', 'Vacancy'],
    ] as const)
      people.push((people[1] ?? []).map((_, i) => (i === 0 ? key : i === 1 ? name : i === 4 ? role : '')));
    expect(answers(workbook).slice(1)).toEqual([
      'Most room: Abel, Ann 2 of 55 (Resource teacher, Oak); without a student: New, Nell (Resource teacher).',
      'Vacant or nobody’s: Open, Oak (0 lines).',
    ]);
  });

  test('that nobody holds are told with their school: there somebody is missing', () => {
    const [, , open] = answers(
      serving(
        ['Vacant Speech', 'Oak', 'Speech', 3],
        ['Vacant Resource', 'Birch', 'Resource', 1],
        ['Vacant Resource', 'Oak', 'Resource', 1],
        ['Abel, Ann', 'Oak', 'Resource', 2],
      ),
    );
    expect(open).toBe(
      'Vacant or nobody’s: Vacant Speech (Oak, 3 lines); Vacant Resource (Birch and Oak, 2 lines).',
    );
  });

  test('stand by school, worst first at each, and what has no school last', () => {
    const people = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Abel, Ann', 'Unassigned'];
    expect(listed(lakeview(), 'school')).toEqual(people);
  });

  test('stand by role, worst first in each', () => {
    const workbook = lakeview();
    const people = listed(workbook, 'role');
    const of = (...names: string[]) => people.filter((name) => names.includes(name));
    expect([of('Cho, Ben', 'Abel, Ann'), of('Ramos, Elena', 'Okafor, Dele')]).toEqual([
      ['Cho, Ben', 'Abel, Ann'],
      ['Ramos, Elena', 'Okafor, Dele'],
    ]);
    expect(people.indexOf('Abel, Ann') - people.indexOf('Cho, Ben')).toBe(1);
    expect(people.indexOf('Okafor, Dele') - people.indexOf('Ramos, Elena')).toBe(1);
  });

  test('made anew stand by what they have then; beside whom somebody wrote stays in that row', () => {
    const workbook = lakeview();
    listed(workbook);
    const rows = workbook.sheets.get('Caseload report') ?? [];
    const cho = rows.find(([name]) => name === 'Cho, Ben');
    cho?.push('plan for spring');
    expect(listed(workbook, 'school')[2]).toBe('Cho, Ben');
    expect(listed(workbook, 'school').filter((name) => name !== 'Cho, Ben')).toEqual([
      ...['Ramos, Elena', 'Okafor, Dele', 'Abel, Ann', 'Unassigned'],
    ]);
  });
});
