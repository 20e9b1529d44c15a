import { methodsOf, type Offers, Service } from '../service';
import type { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.RangeList>('SpreadsheetApp.RangeList')({
  activate: [''],
  clearContent: [''],
  getRanges: [''],
  insertCheckboxes: [''],
  setBackground: ['text?'],
  setFontColor: ['text?'],
  setFontWeight: ['text?'],
  setNumberFormat: ['text'],
  setValue: ['any'],
  setWrap: ['boolean'],
});

/** Several ranges of a sheet as one: a value or format for all of them costs one call. */
export class RangeList extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.RangeList';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly ranges: readonly Range[],
  ) {
    super(run);
  }

  getRanges(): readonly Range[] {
    return this.ranges;
  }

  activate(): RangeList {
    return this.each((range) => range.activate());
  }

  clearContent(): RangeList {
    return this.each((range) => range.clearContent());
  }

  insertCheckboxes(): RangeList {
    return this.each((range) => range.insertCheckboxes());
  }

  setValue(value: unknown): RangeList {
    // Only a run that is being killed writes some of them; see the switch setValuesAtomic.
    const written = this.run.dying ? Math.floor(this.ranges.length / 2) : this.ranges.length;
    return this.each((range) => range.setValue(value), this.ranges.slice(0, written));
  }

  setNumberFormat(format: string): RangeList {
    return this.each((range) => range.setNumberFormat(format));
  }

  setBackground(color: string | null): RangeList {
    return this.each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): RangeList {
    return this.each((range) => range.setFontColor(color));
  }

  setFontWeight(weight: string | null): RangeList {
    return this.each((range) => range.setFontWeight(weight));
  }

  setWrap(wraps: boolean): RangeList {
    return this.each((range) => range.setWrap(wraps));
  }

  private each(act: (range: Range) => unknown, ranges = this.ranges): RangeList {
    this.run.host.workbook.edit(() => {
      for (const range of ranges) act(range);
    });
    return this;
  }
}
