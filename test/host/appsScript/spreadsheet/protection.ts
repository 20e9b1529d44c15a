import type { Area, Protection as Rule } from '../../cells';
import { protect, restricts } from '../../protections';
import type { Sheet } from '../../sheet';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service } from '../service';
import { spreadsheetEnumeration } from './enumerations';
import { Range } from './range';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Protection>('SpreadsheetApp.Protection')({
  addEditor: ['text'],
  addEditors: ['array'],
  canEdit: [''],
  canDomainEdit: [''],
  getDescription: [''],
  getEditors: [''],
  getProtectionType: [''],
  getRange: [''],
  getUnprotectedRanges: [''],
  isWarningOnly: [''],
  remove: [''],
  removeEditor: ['text'],
  removeEditors: ['array'],
  setDescription: ['text'],
  setDomainEdit: ['boolean'],
  setRange: ['Range'],
  setUnprotectedRanges: ['array'],
  setWarningOnly: ['boolean'],
});

/** developers.google.com/apps-script/reference/spreadsheet/protection */
export class Protection extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.Protection';
  readonly methods = METHODS;

  constructor(
    run: Invocation,
    private readonly sheet: Sheet,
    private readonly rule: Rule,
  ) {
    super(run);
  }

  static add(run: Invocation, sheet: Sheet, area: Area | null): Protection {
    return new Protection(run, sheet, protect(sheet, area));
  }

  canEdit(): boolean {
    return !restricts(this.rule, this.sheet, this.run.host.user.email);
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(): Protection {
    return this;
  }

  getDescription(): string {
    return this.rule.description;
  }

  setDescription(description: string): Protection {
    this.rule.description = description;
    return this.changed();
  }

  /** A new protection's list lacks the owner, although canEdit is true (reported). */
  getEditors(): ProtectionEditor[] {
    return this.rule.editors.map((email) => new ProtectionEditor(this.run, email));
  }

  addEditor(email: string): Protection {
    return this.addEditors([email]);
  }

  addEditors(emails: readonly string[]): Protection {
    return this.edit([...this.rule.editors, ...emails]);
  }

  removeEditor(email: string): Protection {
    return this.removeEditors([email]);
  }

  removeEditors(editors: readonly unknown[]): Protection {
    const gone = editors.map(String);
    return this.edit(this.rule.editors.filter((email) => !gone.includes(email)));
  }

  getProtectionType(): EnumValue {
    return spreadsheetEnumeration(this.run, 'ProtectionType').value(this.rule.kind);
  }

  getRange(): Range {
    const { maxRows, maxColumns } = this.sheet;
    const whole = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return new Range(this.run, this.sheet, this.rule.area ?? whole, this.rule.area === null);
  }

  setRange(range: Range): Protection {
    this.rule.area = { ...range.area };
    return this.changed();
  }

  getUnprotectedRanges(): Range[] {
    return this.rule.unprotected.map((area) => new Range(this.run, this.sheet, area));
  }

  setUnprotectedRanges(ranges: readonly unknown[]): Protection {
    this.rule.unprotected = Range.read(ranges).map(({ area }) => ({ ...area }));
    return this.changed();
  }

  isWarningOnly(): boolean {
    return this.rule.warningOnly;
  }

  setWarningOnly(warns: boolean): Protection {
    this.rule.warningOnly = warns;
    return this.changed();
  }

  remove(): void {
    this.sheet.protections = this.sheet.protections.filter((other) => other !== this.rule);
    this.sheet.changedLook();
  }

  /** "Neither the owner of the spreadsheet nor the current user can be removed." */
  private edit(emails: readonly string[]): Protection {
    const { user, workbook } = this.run.host;
    this.rule.editors = [...new Set([workbook.ownerEmail, user.email, ...emails])];
    return this.changed();
  }

  private changed(): Protection {
    this.sheet.changedLook();
    return this;
  }
}

const USER_METHODS = methodsOf<GoogleAppsScript.Base.User>('SpreadsheetApp.User')({ getEmail: [''] });

class ProtectionEditor extends Service {
  readonly className = 'SpreadsheetApp.User';
  readonly methods = USER_METHODS;

  constructor(
    run: Invocation,
    private readonly email: string,
  ) {
    super(run);
  }

  getEmail(): string {
    return this.email;
  }
}
