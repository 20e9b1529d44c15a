import { describe, expect, test } from 'vitest';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { afterSetUp, answerOf, ask, column, movingToCho, ROSTER } from '../../kit/district';

/** Google's own sentence, where a call has to do with columns that a Table gave a type (reported by several projects). */
const TYPED = new Error('This operation is not allowed on cells in typed columns.');

describe('a Google Table that takes something else than what is written', () => {
  test('in the roster is named with the cells and the remedy, apart from cells that are protected', () => {
    const workbook = afterSetUp();
    workbook.isTable = ({ row, column: at }) => (row === 2 || row === 3) && at === 12;
    workbook.refuses = ({ row, column: at }) => row === 4 && at === 12;
    const { saved, notices } = ask(workbook, 'save', movingToCho(workbook));
    expect(saved).toBe(true);
    expect(notices.filter((text) => text.includes('could not be written'))).toEqual([
      '“Cho, Ben” could not be written into L2 and L3: the Google Table in “Roster” around L2 takes something else in that column. The record counts. Click the Table’s name, choose “Convert to range”, and open the sidebar again.',
      '“Cho, Ben” could not be written into L4: it is protected, or a rule allows other values only. The record counts.',
    ]);
    // Converted to a range, it takes what waits.
    workbook.isTable = () => false;
    workbook.refuses = () => false;
    ask(workbook, 'open', {});
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });

  test('made of the Caseload log: nothing is saved, with the remedy', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    const before = structuredClone(workbook.sheets.get(ROSTER));
    workbook.before = (method) => {
      if (method === 'append Caseload log') throw new SheetRefused('Caseload log', TYPED, true);
    };
    expect(answerOf(workbook, 'save', asked)).toEqual({
      ok: false,
      code: 'not-recorded',
      sentence:
        'The Caseload log could not be written, so nothing was saved: the Google Table in its sheet takes something else in a column. Click the Table’s name, choose “Convert to range”, and try again; if you may not, ask whoever owns this spreadsheet.',
    });
    expect(workbook.sheets.get(ROSTER)).toEqual(before);
  });

  test('made of a sheet of ours is named, with the remedy', () => {
    const workbook = afterSetUp();
    workbook.before = (method) => {
      if (method === 'lay Standards') throw new SheetRefused('Standards', TYPED, true);
    };
    expect(answerOf(workbook, 'restoreStandards', {})).toEqual({
      ok: false,
      code: 'sheet-refused',
      sentence:
        '“Standards” could not be written: the Google Table in that sheet takes something else in a column. Click the Table’s name, choose “Convert to range”, and try again; if you may not, ask whoever owns this spreadsheet.',
    });
  });
});
