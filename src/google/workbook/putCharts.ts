import { type BarCharts, USUAL_ROW } from '../../app/ports/layout';
import { columnLetters } from '../../domain/cells/a1';

/** The row of the last of the charts: it must be there. */
export const lastOfCharts = ({ row, charts }: BarCharts): number => row + Math.max(0, charts.length - 1);

/** Draws the charts anew in the place of ours; people's own charts stay. */
export function putCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { title, row, charts }: BarCharts,
): void {
  const own = new Set(
    charts.flatMap(({ ranges }) => ranges.map((range) => /^[A-Z]+/.exec(range)?.[0] ?? '')),
  );
  for (const chart of sheet.getCharts())
    if (isSame(columnsOf(chart), own) && isOurTitle(chart.getOptions().get('title'), title)) {
      // Its row may be a person's now; a chart that is gone tells none.
      sheet.setRowHeight(chart.getContainerInfo().getAnchorRow(), USUAL_ROW);
      sheet.removeChart(chart);
    }
  for (const [i, { about, ranges, series, height }] of charts.entries()) {
    sheet.setRowHeight(row + i, height + BELOW);
    let builder = sheet.newChart();
    for (const range of ranges) builder = builder.addRange(sheet.getRange(range));
    builder = builder
      .setNumHeaders(series ? 0 : 1)
      .setOption('title', title + about)
      .setOption('height', height)
      .setOption('width', CHART_WIDTH)
      .setOption('colors', CHART_COLOURS)
      .setOption('vAxis', { textStyle: { fontSize: LABEL } })
      .setPosition(row + i, 1, 0, 0);
    if (series)
      builder = builder.setOption(
        'series',
        series.map((labelInLegend) => ({ labelInLegend })),
      );
    sheet.insertChart(builder.asBarChart().build());
  }
}

/** The columns that a chart draws, however many of them Google tells as one range. */
function columnsOf(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): ReadonlySet<string> {
  const letters = chart.getRanges().flatMap((range) => {
    const first = range.getColumn();
    return Array.from({ length: range.getNumColumns() }, (_, i) => columnLetters(first + i));
  });
  return new Set(letters);
}

const isSame = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((each) => others.has(each));

/** Nobody documents whether a chart tells the title that it was given; one that tells none is known by its columns alone. */
const isOurTitle = (told: unknown, title: string): boolean =>
  typeof told !== 'string' || told === title || told.startsWith(`${title}, rows `);

/** Pixels that stay clear below a chart. */
const BELOW = 10;
/** As wide as a page, with its margins. */
const CHART_WIDTH = 800;
/** Pixels of a person’s name: of larger ones every other would be left out. */
const LABEL = 10;
/** A number against its limit: dark and grey can be told apart in print without colours, too. */
const CHART_COLOURS = ['#174ea6', '#80868b'];
