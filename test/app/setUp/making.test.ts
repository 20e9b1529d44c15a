import { expect, it } from 'vitest';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import type { Cell } from '../../../src/domain/cells/cell';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const madeOf = (headers: string[], ...rows: Cell[][]) =>
  inspectRoster(
    new MemoryWorkbook(
      new Map([
        [
          'Roster',
          [
            ['Student ID', 'Service', 'Provider', ...headers],
            ...rows.map((cells, index) => [`${1001 + index}`, 'Resource', 'Ramos, Elena', ...cells]),
          ],
        ],
      ]),
    ),
    null,
    null,
  );

it('Set up says how amounts are made where several columns make them, an example of each way', () => {
  const rows = [
    [30, '5x/week'],
    [45, '5x/week'],
    [30, '20 - Weekly'],
    [30, 'Monthly'],
    [30, 'every other week'],
    [30, 'biweekly'],
  ];
  const { made, problems } = madeOf(['Minutes', 'Frequency'], ...rows);
  expect(made).toEqual([
    '30 minutes, 5 times a week = 150 min a week',
    '30 minutes a week = 30 min a week',
    '30 minutes a month = 7.5 min a week',
    '30 minutes every other week = 15 min a week',
  ]);
  expect(problems.map(({ code, items }) => [code, items[0]?.place, items[0]?.text])).toEqual([
    ['amount-not-made', 'E7', 'Minutes: 30; Frequency: biweekly'],
  ]);
  expect(madeOf(['Amount', 'Unit', 'Period'], [2, 'hr', 'week'], [30, 'min', 'week']).made[0]).toBe(
    '2 hours a week = 120 min a week',
  );
});

it('Set up says nothing of it where one column says it all', () => {
  expect(madeOf(['Minutes per week'], [150]).made).toEqual([]);
});

it('Set up asks what an unknown column means whose cells say how often, and reads by the answer', () => {
  const workbook = new MemoryWorkbook(
    new Map([
      [
        'Roster',
        [
          ['Student ID', 'Service', 'Provider', 'Minutes', 'Remark'],
          ['1001', 'Resource', 'Ramos, Elena', 30, '5x/week'],
          ['1002', 'Resource', 'Ramos, Elena', 30, 'weekly'],
        ],
      ],
    ]),
  );
  const [question] = inspectRoster(workbook, null, null).questions;
  expect(question?.text).toBe(
    'Does “Remark” (column E) say how often the hours or minutes are given, as in “5x/week”?',
  );
  const [yes, no] = question?.answers ?? [];
  const answered = inspectRoster(workbook, null, yes?.mapping ?? null);
  expect([answered.questions, answered.made[0]]).toEqual([[], '30 minutes, 5 times a week = 150 min a week']);
  expect(inspectRoster(workbook, null, no?.mapping ?? null).questions).toEqual([]);
});

it('Set up asks which of two columns of amounts counts', () => {
  const { questions } = madeOf(['Minutes', 'Total Minutes'], [30, 60], [45, 90]);
  expect(questions.map(({ text }) => text)).toEqual([
    'Which column is the hours: “Minutes” or “Total Minutes”?',
  ]);
});
