import { expect, test } from 'vitest';
import { afterSetUp, ask, district, keyOf } from '../../kit/district';
import { HEADER } from '../../kit/rows';

test('a worksheet tells which minutes stay as they are today: their cell says them in words', () => {
  const rows = ['2.5', '30 min 2x/week'].map((amount, i) => [
    ...[`S-${i}`, `Student ${i}`, '3', 'Oak', 'Resource', '2026-08-15', '2027-05-28'],
    ...[amount === '2.5' ? 2.5 : amount, '', '', '', 'Ramos, Elena', 'Ramos, Elena', ''],
  ]);
  const workbook = afterSetUp(district([[...HEADER], ...rows]));
  const made = ask(workbook, 'makeWorksheet', {
    person: keyOf(workbook, 'Ramos, Elena'),
    option: 'option 2',
  });
  expect(made.fixed).toBe(1);
  const remarks = (workbook.sheets.get(made.sheet) ?? []).map((row) => String(row[5]));
  expect(remarks.filter((remark) => remark.startsWith('today’s'))).toEqual([
    'today’s minutes: H3 holds no number',
  ]);
});
