import { type BarCharts, rowsOfChart } from '../../app/ports/layout';
import { columnLetters } from '../../domain/cells/a1';

/** The row in which the last of the charts begins: it must be there. */
export const lastOfCharts = ({ row, charts }: BarCharts): number =>
  row + charts.slice(0, -1).reduce((sum, { height }) => sum + rowsOfChart(height), 0);

/** Ours are those whose title begins as ours does, or that start where the first of ours does; people's own charts stay. */
export function putCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { title, row, charts }: BarCharts,
): void {
  const corner = charts[0]?.ranges[0]?.split(':')[0];
  for (const chart of sheet.getCharts()) {
    const [range] = chart.getRanges();
    const letters = range ? columnLetters(range.getColumn()) : '';
    const isOurs = (): boolean =>
      letters + range?.getRow() === corner || String(chart.getOptions().get('title') ?? '').startsWith(title);
    if (letters !== '' && corner?.startsWith(letters) && isOurs()) sheet.removeChart(chart);
  }
  let next = row;
  for (const { about, ranges, series, height } of charts) {
    let builder = sheet.newChart();
    for (const range of ranges) builder = builder.addRange(sheet.getRange(range));
    builder = builder
      .setNumHeaders(series ? 0 : 1)
      .setOption('title', title + about)
      .setOption('height', height)
      .setOption('width', CHART_WIDTH)
      .setOption('colors', CHART_COLOURS)
      .setPosition(next, 1, 0, 0);
    if (series)
      builder = builder.setOption(
        'series',
        series.map((labelInLegend) => ({ labelInLegend })),
      );
    sheet.insertChart(builder.asBarChart().build());
    next += rowsOfChart(height);
  }
}

/** As wide as a page, with its margins. */
const CHART_WIDTH = 800;
/** A number against its limit: dark and grey can be told apart in print without colours, too. */
const CHART_COLOURS = ['#174ea6', '#80868b'];
