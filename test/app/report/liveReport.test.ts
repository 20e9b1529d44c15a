import { describe, expect, test } from 'vitest';
import { afterSetUp, ask } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** What the report follows, and what is told with it, where the mapping says something besides. */
function made(besides: object): { isLive: boolean; notices: string[] } {
  const workbook: MemoryWorkbook = afterSetUp();
  const mapping: object = JSON.parse(workbook.memory.mapping ?? '{}');
  workbook.memory.mapping = JSON.stringify({ ...mapping, ...besides });
  const { notices } = ask(workbook, 'makeReport', { asOf: '' });
  return { isLive: (workbook.sheets.get('Caseload figures') ?? []).length <= 1, notices };
}

test('the report counts as many people in the sidebar as its sheet does: no vacancy, no Unassigned', () => {
  const workbook: MemoryWorkbook = afterSetUp();
  const { sheet, people, idle } = ask(workbook, 'makeReport', { asOf: '' });
  const rows = workbook.sheets.get(sheet) ?? [];
  const names = rows.slice(rows.findIndex((row) => row[0] === 'Person') + 1).map(([name]) => name);
  expect([people, idle]).toEqual([names.length - idle - (names.includes('Unassigned') ? 1 : 0), 1]);
  expect(String(rows[2]?.[0])).toContain(`${idle} person without a line`);
});

describe('the report follows the roster', () => {
  test.each(['en_US', 'es_PR', 'ja_JP', ''])('where the spreadsheet’s locale is “%s”', (locale) => {
    expect(made({ locale })).toEqual({ isLive: true, notices: [] });
  });

  test('not where a formula would take the dates for others, and says so', () => {
    expect(made({ locale: 'en_GB' })).toEqual({
      isLive: false,
      notices: [
        'The spreadsheet’s country writes dates day first, so the report does not follow changes: make it again.',
      ],
    });
  });
});

describe('the report follows the roster, whatever was said of', () => {
  test.each([
    { schools: [['Oak', 'Oak Elem.']] },
    { schoolsApart: [['Oak', 'Oak Elem.']] },
    { people: { apart: [['Ramos, Elena', 'Ramos, Eva']] } },
  ])('%j', (said) => {
    expect(made(said)).toEqual({ isLive: true, notices: [] });
  });

  test.each([
    [
      { people: { same: [['Ramos, Elena', 'Ramos, E.']] } },
      'Set up was told that two spellings are one person',
    ],
    [{ people: { counts: 'first' } }, 'Two people stand in one cell, and Set up was told who counts'],
    [{ divisors: { daily: 5, monthly: 5, yearly: 36 } }, 'Set up was told how to read the columns'],
  ])('but not where %j, and says that it is for this', (said, why) => {
    expect(made(said)).toEqual({
      isLive: false,
      notices: [`${why}, so the report does not follow changes: make it again.`],
    });
  });
});
