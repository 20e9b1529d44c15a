import type { ConditionalFormat as Rule } from '../../cells';
import type { Sheet } from '../../sheet';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';
import { methodsOf, type Offers, rawOf, Service } from '../service';
import { spreadsheetEnumeration } from './enumerations';
import { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>(
  'SpreadsheetApp.ConditionalFormatRule',
)({
  copy: [''],
  getBooleanCondition: [''],
  getRanges: [''],
});

/** A rule that formats cells by a condition; colour scales are not there yet. */
export class ConditionalFormatRule extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.ConditionalFormatRule';
  readonly methods = METHODS;

  constructor(
    run: Invocation,
    readonly sheet: Sheet,
    readonly rule: Rule,
  ) {
    super(run);
  }

  static read(handle: unknown): ConditionalFormatRule {
    const raw = rawOf(handle);
    if (raw instanceof ConditionalFormatRule) return raw;
    throw new ServiceError('Invalid argument: rules');
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.run, this.sheet, { ...this.rule });
  }

  getRanges(): Range[] {
    return this.rule.areas.map((area) => new Range(this.run, this.sheet, { ...area }));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.run, this.rule);
  }
}

const CONDITION_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.BooleanCondition>(
  'SpreadsheetApp.BooleanCondition',
)({
  getBackground: [''],
  getBold: [''],
  getCriteriaType: [''],
  getCriteriaValues: [''],
  getFontColor: [''],
});

class BooleanCondition extends Service implements Offers<typeof CONDITION_METHODS> {
  readonly className = 'SpreadsheetApp.BooleanCondition';
  readonly methods = CONDITION_METHODS;

  constructor(
    run: Invocation,
    private readonly rule: Rule,
  ) {
    super(run);
  }

  getCriteriaType(): EnumValue {
    return spreadsheetEnumeration(this.run, 'BooleanCriteria').value(this.rule.criteria);
  }

  getCriteriaValues(): (string | number)[] {
    return [...this.rule.criteriaValues];
  }

  getBackground(): string | null {
    return this.rule.background;
  }

  getFontColor(): string | null {
    return this.rule.fontColor;
  }

  getBold(): boolean | null {
    return this.rule.bold;
  }
}

const BUILDER_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
)({
  build: [''],
  setBackground: ['text?'],
  setBold: ['boolean?'],
  setFontColor: ['text?'],
  setItalic: ['boolean?'],
  setRanges: ['array'],
  setStrikethrough: ['boolean?'],
  whenCellEmpty: [''],
  whenCellNotEmpty: [''],
  whenFormulaSatisfied: ['text'],
  whenNumberBetween: ['number number'],
  whenNumberEqualTo: ['number'],
  whenNumberGreaterThan: ['number'],
  whenNumberGreaterThanOrEqualTo: ['number'],
  whenNumberLessThan: ['number'],
  whenNumberLessThanOrEqualTo: ['number'],
  whenTextContains: ['text'],
  whenTextDoesNotContain: ['text'],
  whenTextEndsWith: ['text'],
  whenTextEqualTo: ['text'],
  whenTextStartsWith: ['text'],
});

const BLANK: Rule = {
  areas: [],
  criteria: '',
  criteriaValues: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
};

/** developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
export class ConditionalFormatRuleBuilder extends Service implements Offers<typeof BUILDER_METHODS> {
  readonly className = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  readonly methods = BUILDER_METHODS;

  constructor(
    run: Invocation,
    private sheet: Sheet | null = null,
    private rule: Rule = { ...BLANK },
  ) {
    super(run);
  }

  build(): ConditionalFormatRule {
    if (!this.sheet) throw new ServiceError('Conditional format rule must have at least one range.');
    if (this.rule.criteria === '') throw new ServiceError('Conditional format rule must have a condition.');
    return new ConditionalFormatRule(this.run, this.sheet, { ...this.rule });
  }

  setRanges(ranges: readonly unknown[]): this {
    const raws = Range.read(ranges);
    this.sheet = raws[0]?.data ?? null;
    return this.with({ areas: raws.map(({ area }) => ({ ...area })) });
  }

  setBackground(color: string | null): this {
    return this.with({ background: color });
  }

  setFontColor(color: string | null): this {
    return this.with({ fontColor: color });
  }

  setBold(bold: boolean | null): this {
    return this.with({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.with({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.with({ strikethrough });
  }

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(low: number, high: number): this {
    return this.when('NUMBER_BETWEEN', low, high);
  }

  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }

  private when(criteria: string, ...values: (string | number)[]): this {
    return this.with({ criteria, criteriaValues: values });
  }

  private with(change: Partial<Rule>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }
}
