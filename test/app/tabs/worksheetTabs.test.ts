import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../src/domain/cells/a1';
import { ask, keyOf, setUp } from '../../kit/district';
import { tabbedDistrict } from '../../kit/tabs';

describe('a worksheet of a roster on several tabs', () => {
  test('refers for each line to the cells of its own tab, in that tab’s rows and columns', () => {
    const workbook = setUp(tabbedDistrict());
    const option = 'option 1';
    const made = ask(workbook, 'makeWorksheet', { person: keyOf(workbook, 'Okafor, Dele'), option });
    const header = (workbook.sheets.get('Birch')?.[2] ?? []).map(String);
    const hours = columnLetters(header.indexOf('Hours per week') + 1);
    const cells = (workbook.sheets.get(made?.sheet ?? '') ?? []).flat().map(String);
    const live = cells.filter((cell) => cell.includes('SUMIFS'));
    expect(live).toHaveLength(1);
    expect(live[0]).toContain(`N('Birch'!$${hours}$4)`);
    expect(live[0]).toContain(`SUMIFS('Birch'!$${hours}:$${hours}`);
    expect(live[0]).not.toContain("'Oak'");
  });
});
