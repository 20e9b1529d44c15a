import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, caseload, district, keyOf, ROSTER } from '../../kit/district';

type Seen = Output<'inspectRoster'>;
type Asked = Input<'inspectRoster'>['mapping'];

const lines = (from: number, count: number): Cell[][] =>
  Array.from({ length: count }, (_, at) => [String(from + at), `Alder, A${from + at}`, '3', 'Resource', 150]);
const HEADER = ['Student ID', 'Student Name', 'Grade', 'Service', 'Min/Wk'];

const seen = (rows: Cell[][], mapping: Asked = null): Seen =>
  ask(district(rows), 'inspectRoster', { sheet: mapping ? null : ROSTER, mapping });

const question = ({ questions }: Seen) => questions.find(({ code }) => code === 'group-names');

function answered(found: Seen, label: string): Asked {
  const answer = question(found)?.answers.find((each) => each.label === label);
  if (!answer) throw new Error(`No answer “${label}” in ${JSON.stringify(found.questions)}.`);
  return answer.mapping;
}

const people = ({ people: all }: Seen) => all.map(({ name, lines: held }) => `${name} ${held}`);

describe('rows that name a person above others', () => {
  test.each([
    ['Case Manager: Ramos, Elena', 'Case Manager: Cho, Ben', 'The case manager'],
    ['Teacher: Ramos, Elena', 'Teacher: Cho, Ben', 'The provider'],
    ['Ms. Ramos - Room 12 (2 students)', 'Mr. Cho (1 student)', 'The provider'],
    ['Ramos, Elena (2 students)', 'Cho, Ben (1 student)', 'The provider'],
    ['RAMOS', 'CHO', 'The provider'],
  ])('“%s” is asked about, first as what it says, and answered once for all', (one, other, label) => {
    const rows = [HEADER, [one], ...lines(1001, 2), [other], ...lines(1003, 1)];
    const first = seen(rows);
    expect(first.people).toEqual([]);
    expect(question(first)?.about.slice(0, 2)).toEqual([one, 'A2']);
    expect(question(first)?.answers.map((answer) => answer.label)[0]).toBe(label);
    const second = seen(rows, answered(first, label));
    expect(second).toMatchObject({ stop: '', questions: [] });
    expect(second.lines).toBe(3);
    expect(
      people(second)
        .map((each) => each.slice(-1))
        .sort(),
    ).toEqual(['1', '2']);
  });

  test('a title over the whole sheet names the person of all', () => {
    const rows = [['Teacher: Elena Ramos'], ['School: Oak'], [''], HEADER, ...lines(1001, 2)];
    const second = seen(rows, answered(seen(rows), 'The provider'));
    expect(people(second)).toEqual(['Elena Ramos 2']);
  });

  test('as an Aeries class list has them', () => {
    const rows = [HEADER, ['Teacher#', '101', 'Teacher: Ramos E'], ...lines(1001, 2)];
    expect(question(seen(rows))?.about).toEqual(['Teacher: Ramos E', 'C2', 'provider', 'caseManager']);
  });

  test('a column that is blank for every student is asked about, one that names anybody is not', () => {
    const named = (provider: string): Cell[][] => [
      [...HEADER, 'Provider', 'Case Manager'],
      ['Ms. Ramos (2 students)'],
      ...lines(1001, 2).map((row) => [...row, provider, 'Cho, Ben']),
      ['', '', '', '', '', 'Total'],
    ];
    expect(question(seen(named('')))?.about).toEqual(['Ms. Ramos (2 students)', 'A2', 'provider']);
    expect(question(seen(named('Lund, Sara')))).toBeUndefined();
  });

  test.each(['Oak Elementary (2 students)', 'SPEECH', 'Grade 3', 'Total: 2', 'Exited'])(
    '“%s” names nobody',
    (title) => {
      expect(question(seen([HEADER, [title], ...lines(1001, 2)]))).toBeUndefined();
    },
  );

  test('“Neither” settles it, and nobody has the lines', () => {
    const rows = [
      [...HEADER, 'Provider'],
      ['Ms. Ramos (2 students)'],
      ...lines(1001, 2).map((row) => [...row, '']),
    ];
    const second = seen(rows, answered(seen(rows), 'Neither'));
    expect(second.questions).toEqual([]);
    expect(second.people).toEqual([]);
  });

  test('are kept by Set up: the person has the lines, and no cell of the roster is written', () => {
    const rows = [
      HEADER,
      ['Teacher: Ramos, Elena'],
      ...lines(1001, 2),
      ['Teacher: Cho, Ben'],
      ...lines(1003, 1),
    ];
    const mapping = answered(seen(rows), 'The provider');
    if (!mapping) throw new Error('The answer has a mapping.');
    const workbook = district(rows);
    ask(workbook, 'setUp', { mapping, name: 'Diaz, Di', protectLog: false });
    expect(caseload(workbook, 'Ramos, Elena').map(({ studentId }) => studentId)).toEqual(['1001', '1002']);
    expect(keyOf(workbook, 'Cho, Ben')).not.toBe('');
    expect(workbook.sheets.get(ROSTER)).toEqual(rows);
  });
});
