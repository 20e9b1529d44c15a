import type { Chart } from './cells';
import type { Sheet } from './sheet';

/** Google’s own first colours, where a chart names none. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];

/** A bar chart with what its ranges say: a bar of each series for each row that shows. */
export type BarChart = {
  title: string;
  width: number;
  height: number;
  labels: readonly string[];
  series: readonly { name: string; colour: string; figures: readonly number[] }[];
};

/** Where a bar chart’s labels and figures stand: its columns, from row to row, below a row of names or with names of their own. */
export type ChartPlaces = {
  labels: number;
  first: number;
  last: number;
  /** The row of names, null where they are given. */
  names: number | null;
  series: readonly { column: number; name: string; colour: string }[];
  width: number;
  height: number;
};

/** Labels first, then a column for each series; null where there is no range. */
export function chartPlaces(sheet: Sheet, { ranges, options }: Chart): ChartPlaces | null {
  const [labels, ...series] = ranges;
  if (!labels) return null;
  const names = Number(options['numHeaders'] ?? 0) > 0 ? labels.area.row : null;
  const given = Array.isArray(options['series']) ? options['series'] : [];
  const colours: unknown[] = Array.isArray(options['colors']) ? options['colors'] : COLOURS;
  return {
    labels: labels.area.column,
    first: labels.area.row + (names === null ? 0 : 1),
    last: labels.area.row + labels.area.rows - 1,
    names,
    series: series.map(({ area: { row, column } }, i) => ({
      column,
      name: names === null ? String(given[i]?.labelInLegend ?? '') : sheet.display(row, column),
      colour: String(colours[i % colours.length]),
    })),
    width: Number(options['width'] ?? 600),
    height: Number(options['height'] ?? 371),
  };
}

/** A bar chart as it shows on the sheet: without rows that are hidden or filtered out. */
export function barChartOf(sheet: Sheet, chart: Chart): BarChart | null {
  const places = chartPlaces(sheet, chart);
  if (!places) return null;
  const rows = rowsOf(places).filter(
    (row) => !sheet.look.rowsHiddenByUser.has(row) && !sheet.hiddenByFilter(row),
  );
  return {
    title: chart.title,
    width: places.width,
    height: places.height,
    labels: rows.map((row) => sheet.display(row, places.labels)),
    series: places.series.map(({ name, colour, column }) => ({
      name,
      colour,
      figures: rows.map((row) => numberAt(sheet, row, column) ?? 0),
    })),
  };
}

export const rowsOf = ({ first, last }: ChartPlaces): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

export function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const value = sheet.value(row, column);
  return typeof value === 'number' ? value : null;
}
