import { expect, test } from 'vitest';
import { newStudent } from '../../kit/caseForms';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import { rosterRows } from '../../kit/rows';

test('a formula in a new row that reads an error for a reason of its own costs no cell of the row', () => {
  const [header = [], ...rows] = rosterRows();
  const workbook = afterSetUp(district([['Link', ...header], ...rows.map((row) => ['', ...row])]));
  workbook.formulaCells.set('8|1', '=TRIM(Helper!B8)');
  // As the sheet calculates it once somebody stands there: the sheet that it looks into is gone.
  workbook.before = (method) => {
    const cells = workbook.sheets.get(ROSTER)?.[7];
    if (method === `read ${ROSTER}` && cells) cells[0] = '#REF!';
  };
  const saved = ask(workbook, 'enroll', newStudent(workbook));
  expect(saved).toMatchObject({ saved: true, notices: [] });
  expect(workbook.sheets.get(ROSTER)?.[7]?.slice(0, 6)).toEqual([
    '#REF!',
    '2000077',
    'Gray, Gil',
    'K',
    'Oak',
    'Speech',
  ]);
});
