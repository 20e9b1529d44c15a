import { columnLetters } from '../../src/domain/cells/a1';
import type { Chart } from '../../src/files/xlsxCharts';
import { chartPlaces, numberAt, rowsOf } from './barChart';
import type { Sheet } from './sheet';

/** The bar charts of a sheet as a file has them, the sheet under its name there; `leftOut` hears of any other chart. */
export function xlsxCharts(sheet: Sheet, name: string, leftOut: (what: string) => void): Chart[] {
  return sheet.charts.flatMap((chart) => {
    const { ranges, type, title, anchor } = chart;
    const places = chartPlaces(sheet, chart);
    // A column of each, all of this sheet, is what our charts draw.
    const isPlain = ranges.every(({ sheetId, area }) => sheetId === sheet.id && area.columns === 1);
    if (type !== 'BAR' || !places || !isPlain) {
      leftOut('a chart other than of bars from columns of its sheet');
      return [];
    }
    const { labels, first, last, names, series, width, height } = places;
    const rows = rowsOf(places);
    const range = (column: number, from: number, to: number): string => {
      const letters = columnLetters(column);
      return `$${letters}$${from}:$${letters}$${to}`;
    };
    return {
      ...{ sheet: name, title, width, height },
      labels: { range: range(labels, first, last), says: rows.map((row) => sheet.display(row, labels)) },
      series: series.map((each) => ({
        name: names === null ? each.name : { range: range(each.column, names, names), says: [each.name] },
        figures: {
          range: range(each.column, first, last),
          says: rows.map((row) => numberAt(sheet, row, each.column)),
        },
        colour: each.colour.replace('#', '').toUpperCase(),
      })),
      column: anchor.column - 1,
      row: anchor.row - 1,
    };
  });
}
