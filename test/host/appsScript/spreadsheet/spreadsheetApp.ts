import type { Enumeration } from '../enums';
import { methodsOf, type Offers, Service } from '../service';
import { Ui } from '../ui/ui';
import { ConditionalFormatRuleBuilder } from './conditionalFormat';
import { DataValidationBuilder } from './dataValidation';
import { ENUMERATIONS, type EnumerationName, spreadsheetEnumeration } from './enumerations';
import { FilterCriteriaBuilder } from './filter';
import type { Range } from './range';
import type { SheetService } from './sheet';
import { Spreadsheet } from './spreadsheet';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp')({
  flush: [''],
  getActive: [''],
  getActiveRange: [''],
  getActiveSheet: [''],
  getActiveSpreadsheet: [''],
  getCurrentCell: [''],
  getUi: [''],
  newConditionalFormatRule: [''],
  newDataValidation: [''],
  newFilterCriteria: [''],
  openById: ['text'],
  openByUrl: ['text'],
  setActiveSheet: ['Sheet'],
});

type Enumerations = { readonly [K in EnumerationName]: Enumeration };

/** developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
export class SpreadsheetApp extends Service implements Offers<typeof METHODS>, Enumerations {
  readonly className = 'SpreadsheetApp';
  readonly methods = METHODS;
  override readonly values = ENUMERATIONS;

  getActive(): Spreadsheet {
    return Spreadsheet.of(this.run);
  }

  getActiveSpreadsheet(): Spreadsheet {
    return Spreadsheet.of(this.run);
  }

  /** Only this spreadsheet is there, and the scope for others is checked before. */
  openById(): Spreadsheet {
    return Spreadsheet.of(this.run);
  }

  openByUrl(): Spreadsheet {
    return Spreadsheet.of(this.run);
  }

  getActiveSheet(): SheetService {
    return this.getActive().getActiveSheet();
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate();
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }

  getCurrentCell(): Range {
    return this.getActive().getActiveCell();
  }

  getUi(): Ui {
    const known = this.run.singletons.get('Ui');
    if (known instanceof Ui) return known;
    const ui = new Ui(this.run);
    this.run.singletons.set('Ui', ui);
    return ui;
  }

  flush(): void {
    this.run.flush();
    // The view hears of what was written so far.
    this.run.host.workbook.recalculate();
    this.run.host.workbook.announce();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.run);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.run);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.run);
  }

  get BandingTheme(): Enumeration {
    return spreadsheetEnumeration(this.run, 'BandingTheme');
  }

  get BooleanCriteria(): Enumeration {
    return spreadsheetEnumeration(this.run, 'BooleanCriteria');
  }

  get BorderStyle(): Enumeration {
    return spreadsheetEnumeration(this.run, 'BorderStyle');
  }

  get DataValidationCriteria(): Enumeration {
    return spreadsheetEnumeration(this.run, 'DataValidationCriteria');
  }

  get DeveloperMetadataVisibility(): Enumeration {
    return spreadsheetEnumeration(this.run, 'DeveloperMetadataVisibility');
  }

  get Dimension(): Enumeration {
    return spreadsheetEnumeration(this.run, 'Dimension');
  }

  get Direction(): Enumeration {
    return spreadsheetEnumeration(this.run, 'Direction');
  }

  get ProtectionType(): Enumeration {
    return spreadsheetEnumeration(this.run, 'ProtectionType');
  }

  get SheetType(): Enumeration {
    return spreadsheetEnumeration(this.run, 'SheetType');
  }

  get WrapStrategy(): Enumeration {
    return spreadsheetEnumeration(this.run, 'WrapStrategy');
  }
}
