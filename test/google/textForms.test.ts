import { expect, test } from 'vitest';
import { isMadeOf, needsTextFormat } from '../../src/google/workbook/textForms';

test.each([
  ["'tis agreed", 'tis agreed', true],
  ['0042', "'0042", true],
  ['0042', 42, true],
  ['1,200', 1200, true],
  ['9/1/2026', '2026-09-01', true],
  ['TRUE', true, true],
  ["'tis agreed", 'Diaz, Drew', false],
  ['0042', 43, false],
  ['9/1/2026', '2026-09-02', false],
  ['TRUE', false, false],
  ["'tis agreed", '', false],
])(
  'of the text %s a spreadsheet may have made %s: %j; whatever else stands there is somebody’s',
  (text, now, right) => {
    expect(isMadeOf(text, now)).toBe(right);
  },
);

test.each([
  ['Cho, Ben', false],
  ['', false],
  ['Oak (annex)', false],
  ['Mayer, Ana', false],
  ['Verona', false],
  ['May', true],
  ['Mayo', true],
  ['mayo, primera semana', true],
  ['FALSO', true],
  ['Wahr', true],
  ['Room 4', true],
  ['=A1', true],
  ["'tis", true],
])('of the text “%s” a spreadsheet may make something else: %s', (text, may) => {
  expect(needsTextFormat(text)).toBe(may);
});
