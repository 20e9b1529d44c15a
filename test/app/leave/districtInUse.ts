import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, keyOf, ROSTER } from '../../kit/district';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

export const DIRECTOR = 'director@lakeview.example';
export const NOTES: Cell[][] = [['Phone'], ['555-0100']];

/** A district that uses everything that makes a sheet, beside sheets of its own. */
export const inUse = (() => {
  const made = afterSetUp(
    new MemoryWorkbook(
      new Map([
        [ROSTER, rosterRows()],
        ['Notes', structuredClone(NOTES)],
      ]),
    ),
  );
  ask(made, 'open', {});
  ask(made, 'makeReport', { asOf: '' });
  ask(made, 'makeWorksheet', { person: keyOf(made, 'Cho, Ben'), option: 'option 1' });
  ask(made, 'makeMoneySheet', { id: 'excess-cost' });
  return (): MemoryWorkbook => {
    const workbook = new MemoryWorkbook(structuredClone(made.sheets));
    workbook.memory = made.recall();
    workbook.notes = new Map(made.notes);
    for (const [place, formula] of made.formulaCells) workbook.formulaCells.set(place, formula);
    return workbook;
  };
})();

export const OURS = [
  'Caseload log',
  'Providers',
  'Case assignments',
  'Standards',
  'Caseload figures',
  'Caseload report',
  'Worksheet 1 - Cho, Ben',
  'Money worksheet - Excess cost',
];
export const sheets = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);
