import type { Sheet } from '../../sheet';
import { methodsOf, type Offers, Service } from '../service';
import { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Filter>('SpreadsheetApp.Filter')({
  getColumnFilterCriteria: ['number'],
  getRange: [''],
  remove: [''],
  removeColumnFilterCriteria: ['number'],
  setColumnFilterCriteria: ['number FilterCriteria?'],
});

/** The one filter of a sheet (developers.google.com/apps-script/reference/spreadsheet/filter). */
export class SheetFilter extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.Filter';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly sheet: Sheet,
  ) {
    super(run);
  }

  getRange(): Range {
    const area = this.sheet.filter?.area ?? { row: 1, column: 1, rows: 1, columns: 1 };
    return new Range(this.run, this.sheet, { ...area });
  }

  remove(): void {
    const { sheet } = this;
    const { filter } = sheet;
    const remove = (): void => {
      if (sheet.filter === filter) sheet.filter = null;
      sheet.changedLook();
    };
    if (this.run.host.switches.filterRemoval === 'queued') this.run.atFlush(remove);
    else remove();
  }

  /** Columns count from the sheet's first. */
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const hidden = this.sheet.filter?.hidden.get(column);
    return hidden ? new FilterCriteria(this.run, hidden) : null;
  }

  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): SheetFilter {
    if (criteria) this.sheet.filter?.hidden.set(column, criteria.hidden);
    else this.sheet.filter?.hidden.delete(column);
    this.sheet.changedLook();
    return this;
  }

  removeColumnFilterCriteria(column: number): SheetFilter {
    return this.setColumnFilterCriteria(column, null);
  }
}

const CRITERIA_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.FilterCriteria>(
  'SpreadsheetApp.FilterCriteria',
)({ getHiddenValues: [''] });

export class FilterCriteria extends Service implements Offers<typeof CRITERIA_METHODS> {
  readonly className = 'SpreadsheetApp.FilterCriteria';
  readonly methods = CRITERIA_METHODS;

  constructor(
    run: Service['run'],
    readonly hidden: readonly string[],
  ) {
    super(run);
  }

  getHiddenValues(): readonly string[] {
    return this.hidden;
  }
}

const BUILDER_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>(
  'SpreadsheetApp.FilterCriteriaBuilder',
)({
  build: [''],
  setHiddenValues: ['array'],
});

/** Criteria by hidden values; conditions are not there yet. */
export class FilterCriteriaBuilder extends Service implements Offers<typeof BUILDER_METHODS> {
  readonly className = 'SpreadsheetApp.FilterCriteriaBuilder';
  readonly methods = BUILDER_METHODS;
  private hidden: string[] = [];

  setHiddenValues(values: readonly string[]): FilterCriteriaBuilder {
    this.hidden = [...values];
    return this;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.run, this.hidden);
  }
}
