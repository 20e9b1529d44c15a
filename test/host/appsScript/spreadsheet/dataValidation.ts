import { types } from 'node:util';
import type { DataValidation as Rule } from '../../cells';
import { serialOfInstant } from '../../serials';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { methodsOf, type Offers, rawOf, Service } from '../service';
import { spreadsheetEnumeration } from './enumerations';
import type { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.DataValidation>('SpreadsheetApp.DataValidation')({
  copy: [''],
  getAllowInvalid: [''],
  getCriteriaType: [''],
  getCriteriaValues: [''],
  getHelpText: [''],
});

const BLANK: Rule = {
  kind: 'other',
  criteria: '',
  criteriaValues: [],
  options: [],
  showDropdown: true,
  // "allowInvalid" is true by default: the rule only warns.
  allowInvalid: true,
  helpText: null,
};

/** developers.google.com/apps-script/reference/spreadsheet/data-validation */
export class DataValidation extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.DataValidation';
  readonly methods = METHODS;
  static readonly checkbox: Rule = { ...BLANK, kind: 'checkbox', criteria: 'CHECKBOX', allowInvalid: false };

  constructor(
    run: Invocation,
    readonly rule: Rule,
    /** The range that a rule keeps, as a script gets it. */
    private readonly rangeOf: (kept: unknown) => unknown = (kept) => kept,
  ) {
    super(run);
  }

  /** The rule behind a script's handle; null takes the rule away. */
  static read(handle: unknown): Rule | undefined {
    const raw = rawOf(handle);
    return raw instanceof DataValidation ? raw.rule : undefined;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.run, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  getCriteriaType(): EnumValue {
    return spreadsheetEnumeration(this.run, 'DataValidationCriteria').value(this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    if (this.rule.kind === 'list') return [[...this.rule.options], this.rule.showDropdown];
    return this.rule.criteriaValues.map(this.rangeOf);
  }
}

const BUILDER_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(
  'SpreadsheetApp.DataValidationBuilder',
)({
  build: [''],
  getAllowInvalid: [''],
  requireCheckbox: ['', 'any', 'any any'],
  requireDate: [''],
  requireFormulaSatisfied: ['text'],
  requireNumberBetween: ['number number'],
  requireNumberEqualTo: ['number'],
  requireNumberGreaterThan: ['number'],
  requireNumberGreaterThanOrEqualTo: ['number'],
  requireNumberLessThan: ['number'],
  requireNumberLessThanOrEqualTo: ['number'],
  requireNumberNotBetween: ['number number'],
  requireDateBetween: ['date date'],
  requireValueInList: ['array', 'array boolean'],
  requireValueInRange: ['Range', 'Range boolean'],
  setAllowInvalid: ['boolean'],
  setHelpText: ['text'],
});

/** developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
export class DataValidationBuilder extends Service implements Offers<typeof BUILDER_METHODS> {
  readonly className = 'SpreadsheetApp.DataValidationBuilder';
  readonly methods = BUILDER_METHODS;

  constructor(
    run: Invocation,
    private rule: Rule = BLANK,
  ) {
    super(run);
  }

  build(): DataValidation {
    return new DataValidation(this.run, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  setAllowInvalid(allows: boolean): DataValidationBuilder {
    return this.with({ allowInvalid: allows });
  }

  setHelpText(helpText: string): DataValidationBuilder {
    return this.with({ helpText });
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): DataValidationBuilder {
    const own = [checked, unchecked].filter((value) => value !== undefined);
    return this.with({
      kind: 'checkbox',
      criteria: 'CHECKBOX',
      criteriaValues: own,
      options: own.map(String),
    });
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): DataValidationBuilder {
    const options = values.map(String);
    return this.with({ kind: 'list', criteria: 'VALUE_IN_LIST', criteriaValues: [], options, showDropdown });
  }

  requireValueInRange(range: Range, showDropdown = true): DataValidationBuilder {
    const source = { sheetId: range.data.id, area: { ...range.area } };
    return this.with({ kind: 'range', criteria: 'VALUE_IN_RANGE', criteriaValues: [source], showDropdown });
  }

  requireFormulaSatisfied(formula: string): DataValidationBuilder {
    return this.with({ kind: 'formula', criteria: 'CUSTOM_FORMULA', criteriaValues: [formula] });
  }

  requireDate(): DataValidationBuilder {
    return this.with({ kind: 'date', criteria: 'DATE_IS_VALID_DATE', criteriaValues: [] });
  }

  requireDateBetween(from: Date, until: Date): DataValidationBuilder {
    const { timeZone } = this.run.host.workbook;
    const bounds = [from, until].map((day) =>
      types.isDate(day) ? serialOfInstant(day.getTime(), timeZone) : 0,
    );
    return this.with({ kind: 'date', criteria: 'DATE_BETWEEN', criteriaValues: bounds });
  }

  requireNumberBetween(low: number, high: number): DataValidationBuilder {
    return this.number('NUMBER_BETWEEN', low, high);
  }

  requireNumberNotBetween(low: number, high: number): DataValidationBuilder {
    return this.number('NUMBER_NOT_BETWEEN', low, high);
  }

  requireNumberEqualTo(number: number): DataValidationBuilder {
    return this.number('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): DataValidationBuilder {
    return this.number('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): DataValidationBuilder {
    return this.number('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): DataValidationBuilder {
    return this.number('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): DataValidationBuilder {
    return this.number('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  private number(criteria: string, ...bounds: number[]): DataValidationBuilder {
    return this.with({ kind: 'number', criteria, criteriaValues: bounds });
  }

  private with(change: Partial<Rule>): DataValidationBuilder {
    this.rule = { ...this.rule, ...change };
    return this;
  }
}
