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

  test('but not where a person counts under another name', () => {
    expect(made({ people: { same: [['Ramos, Elena', 'Ramos, E.']] } })).toMatchObject({ isLive: false });
  });
});
