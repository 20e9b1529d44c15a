import type { Chart } from '../../cells';
import type { Sheet } from '../../sheet';
import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service } from '../service';
import { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.EmbeddedChart>('SpreadsheetApp.EmbeddedChart')({
  getChartId: [''],
  getContainerInfo: [''],
  getOptions: [''],
  getRanges: [''],
});

/** A chart on a sheet, kept as a record of its type, ranges, place and options. */
export class EmbeddedChart extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.EmbeddedChart';
  readonly methods = METHODS;

  constructor(
    run: Invocation,
    private readonly sheet: Sheet,
    readonly chart: Chart,
  ) {
    super(run);
  }

  getChartId(): number {
    return this.chart.id;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.run, this.chart);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.run, this.chart);
  }

  getRanges(): Range[] {
    return this.chart.ranges.map(({ sheetId, area }) => {
      const sheet = this.sheet.workbook.sheetWithId(sheetId) ?? this.sheet;
      return new Range(this.run, sheet, { ...area });
    });
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.run, this.sheet, this.chart);
  }
}

const CONTAINER_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.ContainerInfo>(
  'SpreadsheetApp.ContainerInfo',
)({
  getAnchorColumn: [''],
  getAnchorRow: [''],
});

/** developers.google.com/apps-script/reference/spreadsheet/container-info */
class ContainerInfo extends Service implements Offers<typeof CONTAINER_METHODS> {
  readonly className = 'SpreadsheetApp.ContainerInfo';
  readonly methods = CONTAINER_METHODS;

  constructor(
    run: Invocation,
    private readonly chart: Chart,
  ) {
    super(run);
  }

  getAnchorColumn(): number {
    return this.chart.anchor.column;
  }

  getAnchorRow(): number {
    return this.chart.anchor.row;
  }
}

const OPTION_METHODS = methodsOf<GoogleAppsScript.Charts.ChartOptions>('Charts.ChartOptions')({
  get: ['text'],
});

class ChartOptions extends Service implements Offers<typeof OPTION_METHODS> {
  readonly className = 'Charts.ChartOptions';
  readonly methods = OPTION_METHODS;

  constructor(
    run: Invocation,
    private readonly chart: Chart,
  ) {
    super(run);
  }

  get(option: string): unknown {
    if (option !== 'title') return this.chart.options[option] ?? null;
    return this.run.host.switches.chartTitle === 'null' ? null : this.chart.title;
  }
}

const BUILDER_METHODS = {
  ...methodsOf<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>('SpreadsheetApp.EmbeddedChartBuilder')({
    addRange: ['Range'],
    asBarChart: [''],
    asColumnChart: [''],
    asLineChart: [''],
    asPieChart: [''],
    build: [''],
    setNumHeaders: ['number'],
    setOption: ['text any'],
    setPosition: ['number number number number'],
  }),
  // Members of the builders for one type of chart (EmbeddedBarChartBuilder and so on), which here are the same object.
  ...methodsOf<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>('SpreadsheetApp.EmbeddedChartBuilder')({
    setTitle: ['text'],
    setXAxisTitle: ['text'],
    setYAxisTitle: ['text'],
    setStacked: [''],
    setColors: ['array'],
    setRange: ['number number'],
  }),
};

/** developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder */
export class EmbeddedChartBuilder extends Service implements Offers<typeof BUILDER_METHODS> {
  readonly className = 'SpreadsheetApp.EmbeddedChartBuilder';
  readonly methods = BUILDER_METHODS;
  private chart: Chart;

  constructor(
    run: Invocation,
    private readonly sheet: Sheet,
    start?: Chart,
  ) {
    super(run);
    const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    this.chart = start ?? { id: 0, type: 'COLUMN', title: '', ranges: [], anchor, options: {} };
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.run, this.sheet, { ...this.chart });
  }

  addRange(range: Range): this {
    return this.with({ ranges: [...this.chart.ranges, { sheetId: range.data.id, area: { ...range.area } }] });
  }

  asBarChart(): this {
    return this.with({ type: 'BAR' });
  }

  asColumnChart(): this {
    return this.with({ type: 'COLUMN' });
  }

  asLineChart(): this {
    return this.with({ type: 'LINE' });
  }

  asPieChart(): this {
    return this.with({ type: 'PIE' });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return this.with({ anchor: { row, column, offsetX, offsetY } });
  }

  setTitle(title: string): this {
    return this.with({ title });
  }

  setOption(name: string, value: unknown): this {
    if (name === 'title') return this.setTitle(String(value));
    return this.with({ options: { ...this.chart.options, [name]: value } });
  }

  setNumHeaders(count: number): this {
    return this.setOption('numHeaders', count);
  }

  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }

  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }

  setStacked(): this {
    return this.setOption('isStacked', true);
  }

  setColors(colors: readonly unknown[]): this {
    return this.setOption('colors', colors.map(String));
  }

  setRange(from: number, to: number): this {
    return this.setOption('vAxis.viewWindow', `${from}..${to}`);
  }

  private with(change: Partial<Chart>): this {
    this.chart = { ...this.chart, ...change };
    return this;
  }
}
