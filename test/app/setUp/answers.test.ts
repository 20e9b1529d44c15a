import { expect, it } from 'vitest';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import type { Cell } from '../../../src/domain/cells/cell';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const workbookOf = (...rows: Cell[][]) => new MemoryWorkbook(new Map([['Roster', rows]]));

it('dates that could be month or day first are asked about in a spreadsheet of another country, and read as answered', () => {
  const workbook = workbookOf(
    ['Student ID', 'Service', 'Start Date', 'Provider'],
    ['1001', 'Resource', '05/09/2026', 'Ramos, Elena'],
  );
  expect(inspectRoster(workbook, null, null).questions).toEqual([]);

  workbook.ownLocale = 'en_GB';
  const [question] = inspectRoster(workbook, null, null).questions;
  expect(question?.text).toBe(
    'Are the dates of “Start Date” (column C) month first or day first, as in 05/09/2026?',
  );
  expect(question?.answers.map(({ label }) => label)).toEqual(['Month first', 'Day first']);
  const answered = inspectRoster(workbook, null, question?.answers[0]?.mapping ?? null);
  expect(answered.mapping?.dayOrders).toEqual({ start: 'month-first' });
  expect(answered.questions).toEqual([]);
});
