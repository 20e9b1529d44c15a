import { expect, test } from 'vitest';
import { afterSetUp, ask, movingToCho, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** How far a call looks for formulas in the roster. */
function lookedAt(workbook: MemoryWorkbook, call: () => unknown): unknown[] {
  const asked: unknown[] = [];
  const formulas = workbook.formulas.bind(workbook);
  workbook.formulas = (sheet, upTo) => {
    if (sheet === ROSTER) asked.push(upTo);
    return formulas(sheet, upTo);
  };
  call();
  return asked;
}

test('what follows a save looks for formulas only above and left of the cells that it writes', () => {
  const workbook = afterSetUp();
  workbook.isGoingOn = true;
  const asked = movingToCho(workbook);
  const [, second] = asked.drafts;
  const { findings } = ask(workbook, 'preview', asked);
  const acknowledged = findings.map(({ code, line }) => `${code}:${line}`);
  ask(workbook, 'save', { ...asked, drafts: second ? [second] : [], acknowledged });
  const provider = (workbook.sheets.get(ROSTER)?.[0] ?? []).indexOf('Provider') + 1;
  expect(lookedAt(workbook, () => ask(workbook, 'finish', {}))).toEqual([{ rows: 3, columns: provider }]);
  expect(workbook.sheets.get(ROSTER)?.[2]?.[provider - 1]).toBe('Cho, Ben');
});
