import { without } from '../../areas';
import type {
  AttributeName,
  CellAttributes,
  HorizontalAlignment,
  VerticalAlignment,
  WrapStrategy,
} from '../../cells';
import { FORMATS } from '../../layers';
import type { EnumValue } from '../enums';
import { methodsOf, type Offers } from '../service';
import { spreadsheetEnumeration } from './enumerations';
import { RangeValues } from './rangeValues';

export const FORMAT_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Range>('SpreadsheetApp.Range')({
  clearFormat: [''],
  getBackground: [''],
  getBackgrounds: [''],
  getFontColor: [''],
  getFontColors: [''],
  getFontWeight: [''],
  getFontWeights: [''],
  getHorizontalAlignment: [''],
  getNumberFormat: [''],
  getNumberFormats: [''],
  getWrap: [''],
  setBackground: ['text?'],
  setBackgrounds: ['grid'],
  setBorder: [
    'boolean? boolean? boolean? boolean? boolean? boolean?',
    'boolean? boolean? boolean? boolean? boolean? boolean? text? BorderStyle?',
  ],
  setFontColor: ['text?'],
  setFontColors: ['grid'],
  setFontFamily: ['text?'],
  setFontLine: ['text?'],
  setFontSize: ['number'],
  setFontStyle: ['text?'],
  setFontWeight: ['text?'],
  setFontWeights: ['grid'],
  setHorizontalAlignment: ['text?'],
  setHorizontalAlignments: ['grid'],
  setNumberFormat: ['text'],
  setNumberFormats: ['grid'],
  setVerticalAlignment: ['text?'],
  setWrap: ['boolean'],
  setWrapStrategy: ['WrapStrategy'],
});

/** What getNumberFormat gives for an Automatic cell. No source found. */
const AUTOMATIC = '0.###############';

/** How the cells look. Bad colours are often taken without a word (reported), so none is checked. */
export abstract class RangeFormats extends RangeValues implements Offers<typeof FORMAT_METHODS> {
  getNumberFormat(): string {
    return this.attribute('numberFormat') ?? AUTOMATIC;
  }

  getNumberFormats(): string[][] {
    return this.mapAttribute('numberFormat', AUTOMATIC);
  }

  setNumberFormat(format: string): this {
    return this.takesTypes() ? this.fill('numberFormat', storedFormat(format)) : this;
  }

  setNumberFormats(formats: readonly (readonly unknown[])[]): this {
    return this.takesTypes()
      ? this.put('numberFormat', formats, (format) => storedFormat(String(format)))
      : this;
  }

  getBackground(): string {
    return this.attribute('background') ?? '#ffffff';
  }

  getBackgrounds(): string[][] {
    return this.mapAttribute('background', '#ffffff');
  }

  setBackground(color: string | null): this {
    return this.fill('background', hexOf(color));
  }

  setBackgrounds(colors: readonly (readonly unknown[])[]): this {
    return this.put('background', colors, (color) => hexOf(textOrNone(color)));
  }

  getFontColor(): string {
    return this.attribute('fontColor') ?? '#000000';
  }

  getFontColors(): string[][] {
    return this.mapAttribute('fontColor', '#000000');
  }

  setFontColor(color: string | null): this {
    return this.fill('fontColor', hexOf(color));
  }

  setFontColors(colors: readonly (readonly unknown[])[]): this {
    return this.put('fontColor', colors, (color) => hexOf(textOrNone(color)));
  }

  getFontWeight(): string {
    return this.attribute('bold') ? 'bold' : 'normal';
  }

  getFontWeights(): string[][] {
    const { data } = this;
    return this.map((row, column) => (data.attribute('bold', row, column) ? 'bold' : 'normal'));
  }

  setFontWeight(weight: string | null): this {
    return this.fill('bold', weight === 'bold' || undefined);
  }

  setFontWeights(weights: readonly (readonly unknown[])[]): this {
    return this.put('bold', weights, (weight) => weight === 'bold' || undefined);
  }

  setFontStyle(style: string | null): this {
    return this.fill('italic', style === 'italic' || undefined);
  }

  setFontLine(line: string | null): this {
    return this.fill('strikethrough', line === 'line-through' || undefined);
  }

  setFontSize(size: number): this {
    return this.fill('fontSize', size);
  }

  setFontFamily(family: string | null): this {
    return this.fill('fontFamily', family ?? undefined);
  }

  getWrap(): boolean {
    return this.attribute('wrap') === 'WRAP';
  }

  setWrap(wraps: boolean): this {
    return this.fill('wrap', wraps ? 'WRAP' : undefined);
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.fill(
      'wrap',
      WRAPS.find((wrap) => wrap === strategy.key),
    );
  }

  getWrapStrategy(): EnumValue {
    return spreadsheetEnumeration(this.run, 'WrapStrategy').value(this.attribute('wrap') ?? 'OVERFLOW');
  }

  getHorizontalAlignment(): string {
    return this.attribute('horizontalAlignment') ?? 'general';
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.fill('horizontalAlignment', horizontal(alignment));
  }

  setHorizontalAlignments(alignments: readonly (readonly unknown[])[]): this {
    return this.put('horizontalAlignment', alignments, horizontal);
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.fill(
      'verticalAlignment',
      VERTICAL.find((known) => known === alignment),
    );
  }

  /** Borders are not kept. */
  setBorder(): this {
    return this;
  }

  /** "Clears formatting"; number formats stay (developers.google.com/apps-script/reference/spreadsheet/range#clearformat). */
  clearFormat(): this {
    for (const name of FORMATS) this.fill(name, undefined);
    const { data } = this;
    if (this.run.host.switches.clearedRules === 'clipped') {
      data.conditionalFormats = data.conditionalFormats
        .map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => without(area, this.area)) }))
        .filter(({ areas }) => areas.length > 0);
      data.changedLook();
    }
    return this;
  }

  private mapAttribute<K extends 'numberFormat' | 'background' | 'fontColor'>(
    name: K,
    fallback: string,
  ): string[][] {
    const { data } = this;
    return this.map((row, column) => data.attribute(name, row, column) ?? fallback);
  }

  private put<K extends AttributeName>(
    name: K,
    grid: readonly (readonly unknown[])[],
    read: (value: unknown) => CellAttributes[K] | undefined,
  ): this {
    const { data } = this;
    this.eachOf(grid, (row, column, value) => data.putAttribute(name, row, column, read(value)));
    return this;
  }
}

const WRAPS: readonly WrapStrategy[] = ['WRAP', 'OVERFLOW', 'CLIP'];
const VERTICAL: readonly VerticalAlignment[] = ['top', 'middle', 'bottom'];
const HORIZONTAL: readonly HorizontalAlignment[] = ['left', 'center', 'right'];

function horizontal(alignment: unknown): HorizontalAlignment | undefined {
  return HORIZONTAL.find((known) => known === alignment);
}

function storedFormat(format: string): string | undefined {
  return format === 'General' || format === '' ? undefined : format;
}

/** Colours with a name read back as their number (gas-fakes' tests); these are CSS's first sixteen and orange. */
const NAMED = new Map([
  ...([
    ['black', '#000000'],
    ['silver', '#c0c0c0'],
    ['gray', '#808080'],
    ['white', '#ffffff'],
  ] as const),
  ...([
    ['maroon', '#800000'],
    ['red', '#ff0000'],
    ['purple', '#800080'],
    ['fuchsia', '#ff00ff'],
  ] as const),
  ...([
    ['green', '#008000'],
    ['lime', '#00ff00'],
    ['olive', '#808000'],
    ['yellow', '#ffff00'],
  ] as const),
  ...([
    ['navy', '#000080'],
    ['blue', '#0000ff'],
    ['teal', '#008080'],
    ['aqua', '#00ffff'],
  ] as const),
  ['orange', '#ffa500'],
]);
const hexOf = (color: string | null | undefined): string | undefined =>
  color === null || color === undefined ? undefined : (NAMED.get(color.toLowerCase()) ?? color);

function textOrNone(value: unknown): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : String(value);
}
