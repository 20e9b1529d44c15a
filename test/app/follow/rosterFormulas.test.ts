import { describe, expect, test } from 'vitest';
import { NO_FORMULAS, rosterFormulas } from '../../../src/app/follow/rosterFormulas';
import type { FieldWrite } from '../../../src/domain/cells/cell';
import type { Change } from '../../../src/domain/record/changes';
import { field, gil } from '../../kit/addedRows';
import { afterSetUp, ROSTER, setUp } from '../../kit/district';
import { fact } from '../../kit/entries';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

/** The small roster with these formulas, by row and column. */
function given(formulas: Record<string, string>) {
  const workbook = afterSetUp();
  for (const [place, formula] of Object.entries(formulas)) workbook.formulaCells.set(place, formula);
  const asked: unknown[] = [];
  const read = workbook.formulas.bind(workbook);
  workbook.formulas = (sheet, upTo) => {
    if (sheet === ROSTER) asked.push(upTo);
    return read(sheet, upTo);
  };
  return { ...rosterFormulas(workbook, stateOf(workbook)), asked };
}
const at = (header: string): number => HEADER.indexOf(header);
const place = (row: number, header: string): string => `${row}|${at(header) + 1}`;
const enrolls = (row: readonly FieldWrite[]): Change => fact({ replaced: { row } });
const rowOf = (change: Change | undefined) =>
  change?.name === 'opened' ? change.row?.map(({ ref }) => ref.header) : undefined;

describe('a roster that holds formulas', () => {
  test('holds them in a column where one stands, and where one spreads below the header', () => {
    const { holds } = given({ [place(5, 'Grade')]: '=1+2', [place(1, 'School')]: '=ARRAYFORMULA(A1:A9)' });
    expect([holds(at('Grade')), holds(at('School')), holds(at('Provider'))]).toEqual([true, true, false]);
  });

  test('holds them where one beside spreads so far, and no further', () => {
    const { holds } = given({ [place(2, 'School')]: '=ARRAYFORMULA(A2:B9)' });
    expect([holds(at('Service')), holds(at('Start Date'))]).toEqual([true, false]);
    const further = given({ [place(5, 'School')]: '=ARRAYFORMULA(A5:B5)' });
    expect([further.holds(at('Service')), further.holds(at('Grade'))]).toEqual([true, false]);
  });

  test('has cells that are made, by row and by field, whatever the field is spelled in', () => {
    const { makes } = given({ [place(5, 'Provider')]: '=IF(A5="","",M5)' });
    expect([makes(5, 'provider'), makes(4, 'provider'), makes(5, 'caseManager')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('takes no row where one fills what tells it', () => {
    for (const header of ['Student ID', 'Service', 'Start Date'])
      expect(given({ [place(2, header)]: '=ARRAYFORMULA(Z2:Z9)' }).fillsRows()).toBe(true);
    expect(given({ [place(2, 'Grade')]: '=ARRAYFORMULA(Z2:Z9)' }).fillsRows()).toBe(false);
    expect(given({ [place(7, 'Service')]: '=ARRAYFORMULA(Z7:Z9)' }).fillsRows()).toBe(true);
    expect(given({ [place(7, 'Service')]: '=Z7' }).fillsRows()).toBe(false);
    expect(given({}).fillsRows()).toBe(false);
    expect(given({ [place(7, 'School')]: '=ARRAYFORMULA(Y7:Z7)' }).fillsRows()).toBe(true);
  });

  test('is asked for all formulas by no field that it lacks', () => {
    const { fillsRows, asked } = given({});
    expect([fillsRows(), asked]).toEqual([false, [{ rows: 7, columns: at('Case Manager') + 1 }]]);
  });

  test('has a student’s name that is made where its first names are', () => {
    const workbook = afterSetUp();
    const { mapping, ...state } = stateOf(workbook);
    const columns = { ...mapping.columns, firstName: { header: 'Notes', nth: 1, of: 1 } };
    workbook.formulaCells.set(place(5, 'Notes'), '=X5');
    const { makes } = rosterFormulas(workbook, { ...state, mapping: { ...mapping, columns } });
    expect([makes(5, 'name'), makes(5, 'firstName'), makes(4, 'name')]).toEqual([true, true, false]);
  });

  test('is asked for them as far as its columns are used, and for all only beyond', () => {
    const last = at('Case Manager');
    const near = given({});
    expect([near.holds(last), near.asked]).toEqual([false, [{ rows: 7, columns: last + 1 }]]);
    const far = given({ [place(3, 'Notes')]: '=1+2' });
    expect([far.holds(at('Notes')), far.asked]).toEqual([true, [undefined]]);
  });
});

describe('of a new row', () => {
  const FILLED = { [place(2, 'Grade')]: '=ARRAYFORMULA(Z2:Z9)', [place(2, 'Notes')]: '=ARRAYFORMULA(Z2:Z9)' };
  const ROW = [...gil().cells, field('Grade', '3'), field('Notes', ''), field('Home room', '7')];

  test('what a formula fills is not saved, and all else is', () => {
    const { withoutFilled } = given(FILLED);
    const other = fact({ change: 'Assign' });
    const opened = fact({});
    const told = withoutFilled([enrolls(ROW), other, opened]);
    expect(rowOf(told[0])).toEqual([...gil().cells.map(({ ref }) => ref.header), 'Home room']);
    expect([told[1], told[2]]).toEqual([other, opened]);
  });

  test('what would have been written there is told, each column once', () => {
    const { leftToFormulas } = given(FILLED);
    expect(leftToFormulas([enrolls(ROW), enrolls(ROW)])).toEqual([
      'A formula fills “Grade”, so there the new row was left as it is; the record counts.',
    ]);
    expect(leftToFormulas([enrolls(gil().cells), fact({ change: 'Assign' })])).toEqual([]);
    expect(given({}).leftToFormulas([enrolls(ROW)])).toEqual([]);
  });

  test('all is saved where the roster is not written to', () => {
    const changes = [enrolls(ROW)];
    expect(NO_FORMULAS.withoutFilled(changes)).toEqual(changes);
    expect([NO_FORMULAS.holds(0), NO_FORMULAS.makes(2, 'provider'), NO_FORMULAS.fillsRows()]).toEqual(
      Array(3).fill(false),
    );
    expect(NO_FORMULAS.leftToFormulas(changes)).toEqual([]);
  });
});

describe('on several tabs', () => {
  const tabbed = (sheet: string, at: string) => {
    const workbook = setUp(tabbedDistrict());
    workbook.formulaCells.set(`${sheet}|${at}`, '=ARRAYFORMULA(Z2:Z9)');
    return rosterFormulas(workbook, stateOf(workbook));
  };

  test('a column holds formulas where one of them does, or lacks it', () => {
    // Birch has its columns the other way round; Cedar lacks the hours of the IEP.
    const { holds } = tabbed('Birch', '4|13');
    const headers = HEADER.filter((header) => header !== 'School');
    expect(holds(headers.indexOf('Student ID'))).toBe(true);
    expect(holds(headers.indexOf('Student Name'))).toBe(false);
    expect(holds(headers.indexOf('Min Hours'))).toBe(true);
  });

  test('no row is added where one of them is filled', () => {
    expect(tabbed('Birch', '4|13').fillsRows()).toBe(true);
    expect(tabbed('Birch', '4|1').fillsRows()).toBe(false);
  });
});
