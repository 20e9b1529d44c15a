import { expect, test } from 'vitest';
import type { Chart } from './cells';
import { fileCharts } from './fileCharts';
import type { Sheet } from './sheet';
import { Workbook } from './workbook';
import { readXlsx, writeXlsx } from './xlsx';

/** Two people with a number each, a note, and charts of them. */
function drawn(...charts: readonly ((sheet: Sheet) => Omit<Chart, 'id'>)[]): Workbook {
  const workbook = Workbook.fromSample({
    name: 'Charts',
    timeZone: 'America/Chicago',
    sheets: [
      { name: 'Notes', rows: [['none']] },
      {
        name: "Pat's report",
        rows: [
          ['Person', 'Caseload', 'Maximum'],
          ['Ramos & Cho', 46, 50],
          ['Tran, Mai', '', 50],
        ],
      },
    ],
  });
  const sheet = workbook.sheets[1];
  if (!sheet) throw new Error('no sheet');
  sheet.putAttribute('note', 2, 1, 'A sheet with notes has a part for them, too.');
  sheet.charts.push(...charts.map((make, id) => ({ id, ...make(sheet) })));
  return workbook;
}

const columns = ({ id: sheetId }: Sheet, from: number, count: number) =>
  [1, 2, 3].map((column) => ({ sheetId, area: { row: from, column, rows: count, columns: 1 } }));

const headed = (sheet: Sheet): Omit<Chart, 'id'> => ({
  type: 'BAR',
  title: 'Caseloads <against> limits',
  ranges: columns(sheet, 1, 3),
  anchor: { row: 6, column: 2, offsetX: 0, offsetY: 0 },
  options: { numHeaders: 1, width: 800, height: 420, colors: ['#174ea6', '#80868b'] },
});
const named = (sheet: Sheet): Omit<Chart, 'id'> => ({
  ...headed(sheet),
  title: 'Named by themselves',
  ranges: columns(sheet, 2, 2),
  options: { numHeaders: 0, series: [{ labelInLegend: 'Load' }, { labelInLegend: 'Limit' }] },
});

test('a downloaded file has a sheet’s charts of bars: title, ranges, names, colours, place and size', async () => {
  const { bytes, notices } = await writeXlsx(drawn(headed, named));
  expect(notices).toEqual([]);
  const chartsOn = await fileCharts(bytes);
  expect(chartsOn('Notes')).toEqual([]);
  expect(chartsOn("Pat's report")).toEqual([
    {
      ...{ title: 'Caseloads <against> limits', column: 1, row: 5, width: 800, height: 420 },
      labels: 'A2:A3',
      series: [
        { name: 'Caseload', figures: 'B2:B3', colour: '#174EA6' },
        { name: 'Maximum', figures: 'C2:C3', colour: '#80868B' },
      ],
    },
    {
      ...{ title: 'Named by themselves', column: 1, row: 5, width: 600, height: 371 },
      labels: 'A2:A3',
      series: [
        { name: 'Load', figures: 'B2:B3', colour: '#4285F4' },
        { name: 'Limit', figures: 'C2:C3', colour: '#EA4335' },
      ],
    },
  ]);
});

test('a file with charts is read again, which says that it leaves them out; its notes stand', async () => {
  const { bytes } = await writeXlsx(drawn(headed));
  const { workbook, notices } = await readXlsx(bytes, 'charts.xlsx');
  expect(notices).toEqual(['Left out: charts.']);
  expect(workbook.sheets[1]?.attribute('note', 2, 1)).toContain('notes');
});

test('a chart of another kind, or from another sheet, is named as left out', async () => {
  const workbook = drawn(
    (sheet) => ({ ...headed(sheet), type: 'PIE' }),
    (sheet) => ({ ...headed(sheet), ranges: columns(sheet, 1, 3).map((each) => ({ ...each, sheetId: 0 })) }),
  );
  const { bytes, notices } = await writeXlsx(workbook);
  expect(notices).toEqual([
    'Left out: a chart other than of bars from columns of its sheet (sheet "Pat\'s report").',
  ]);
  expect((await fileCharts(bytes))("Pat's report")).toEqual([]);
});
