import { expect, test } from 'vitest';
import { copiedRows } from '../../sidebar/keyIn/copiedRows';
import { keyIn } from './keyInExamples';

test('the copied list has a row for each change, tabs between its cells, and nothing that runs where it is pasted', () => {
  const [first] = keyIn().students;
  if (!first) throw new Error('There is a student.');
  const items = first.items.map((item) => ({ ...item, reason: 'one\ttwo\r\nthree' }));
  const rows = copiedRows([{ ...first, student: '=HYPERLINK("x")', items }])
    .split('\n')
    .map((row) => row.split('\t'));
  expect(rows).toHaveLength(3);
  expect(rows[0]?.slice(0, 5)).toEqual(['Entry', 'Student ID', 'Student', 'Service', 'Change']);
  expect(rows[1]).toEqual([
    '566',
    '2000001',
    '\'=HYPERLINK("x")',
    'Resource',
    'Ramos, Elena → Cho, Ben; 3 → 4 hours',
    '11/30/2026',
    'Oak Elementary',
    'Hale, Dana',
    '11/20/2026',
    'one two three',
  ]);
});
