import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, district, ROSTER } from '../../kit/district';

type Seen = Output<'inspectRoster'>;

const HEADER = [
  'Student ID',
  'Student',
  'Teacher',
  'Case Manager',
  'Service',
  'Start Date',
  'Minutes per week',
];
const rows = (): Cell[][] => [
  HEADER,
  ['1001', 'Alder, Ana', 'Hobbs, Pat', 'Ramos, Elena', 'Resource', '1.9.2026', 150],
  ['1002', 'Birch, Ben', 'Lee, Kim', 'Ramos, Elena', 'Resource', '2.9.2026', 150],
];

function seen(roster: Cell[][], mapping: Input<'inspectRoster'>['mapping'] = null): Seen {
  return ask(district(roster), 'inspectRoster', { sheet: mapping ? null : ROSTER, mapping });
}

const codes = ({ questions }: Seen): string[] => questions.map(({ code }) => code);

function answered(found: Seen, code: string, label: string): Input<'inspectRoster'>['mapping'] {
  const answers = found.questions.find((question) => question.code === code)?.answers ?? [];
  const answer = answers.find((each) => each.label === label);
  if (!answer) throw new Error(`${code} has no answer “${label}”, but ${JSON.stringify(answers)}.`);
  return answer.mapping;
}

describe('questions about a roster', () => {
  test('stay open while others are answered', () => {
    const first = seen(rows());
    expect(codes(first)).toEqual(['teacher-or-not', 'date-order']);
    const second = seen(rows(), answered(first, 'date-order', 'Day first'));
    expect(codes(second)).toEqual(['teacher-or-not']);
    const third = seen(rows(), answered(second, 'teacher-or-not', 'Someone else'));
    expect(codes(third)).toEqual([]);
    expect(third.mapping?.columns.provider).toBeUndefined();
  });

  test('whose teacher a teacher is are answered by one press', () => {
    const first = seen(rows());
    const { mapping, questions } = seen(rows(), answered(first, 'teacher-or-not', 'The provider'));
    expect(mapping?.columns.provider).toMatchObject({ header: 'Teacher' });
    expect(questions.map(({ code }) => code)).toEqual(['date-order']);
  });

  test('end where the column is chosen by hand', () => {
    const { mapping } = seen(rows());
    if (!mapping) throw new Error('The roster is recognised.');
    const provider = { header: 'Teacher', nth: 1, of: 1 };
    expect(codes(seen(rows(), { ...mapping, columns: { ...mapping.columns, provider } }))).toEqual([
      'date-order',
    ]);
  });

  test('name the provider where a block of columns has none, and lines of it are left out', () => {
    const blocks = [
      'Service 1',
      'Provider 1',
      'Minutes 1',
      'Service 2',
      'Provider 2',
      'Minutes 2',
      'Service 3',
      'Minutes 3',
    ];
    const found = seen([
      ['Student ID', 'Student', ...blocks],
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 60, 'OT', 30],
      ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 60, 'OT', 30],
    ]);
    expect(found.mapping?.services).toHaveLength(2);
    expect(found.questions.map(({ text }) => text)).toEqual([
      'Which column is the provider of the services that have none? Their lines are left out until it is added under “Add a service”.',
    ]);
  });
});
