import { parseA1 } from '../../a1';
import type { Sheet } from '../../sheet';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { ServiceError } from '../scriptError';
import { methodsOf, type Offers, Service } from '../service';
import { DeveloperMetadata } from './developerMetadata';
import { type EnumValueOrText, textAndVisibility } from './metadataArguments';
import type { Protection } from './protection';
import { Range } from './range';
import { SheetService } from './sheet';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Spreadsheet>('SpreadsheetApp.Spreadsheet')({
  addDeveloperMetadata: [
    'text',
    'text text',
    'text text DeveloperMetadataVisibility',
    'text DeveloperMetadataVisibility',
  ],
  deleteSheet: ['Sheet'],
  getActiveCell: [''],
  getActiveRange: [''],
  getActiveSheet: [''],
  getDeveloperMetadata: [''],
  getId: [''],
  getName: [''],
  getNumSheets: [''],
  getOwner: [''],
  getProtections: ['ProtectionType'],
  getRange: ['text'],
  getRangeByName: ['text'],
  getSheetById: ['number'],
  getSheetByName: ['text'],
  getSheets: [''],
  getSpreadsheetLocale: [''],
  getSpreadsheetTimeZone: [''],
  getUrl: [''],
  insertSheet: ['', 'text', 'number', 'text number'],
  moveActiveSheet: ['number'],
  removeNamedRange: ['text'],
  rename: ['text'],
  setActiveSheet: ['Sheet', 'Sheet boolean'],
  setNamedRange: ['text Range'],
  setSpreadsheetTimeZone: ['text'],
  toast: ['text', 'text text', 'text text number?'],
});

/** developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export class Spreadsheet extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.Spreadsheet';
  readonly methods = METHODS;

  static of(run: Invocation): Spreadsheet {
    const known = run.singletons.get('Spreadsheet');
    if (known instanceof Spreadsheet) return known;
    const made = new Spreadsheet(run);
    run.singletons.set('Spreadsheet', made);
    return made;
  }

  private get workbook() {
    return this.run.host.workbook;
  }

  getId(): string {
    return this.workbook.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  }

  getName(): string {
    return this.workbook.name;
  }

  rename(name: string): void {
    this.workbook.name = name;
  }

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.workbook.timeZone = timeZone;
    this.workbook.recalculateAll();
  }

  getOwner(): Owner {
    return new Owner(this.run);
  }

  getSheets(): SheetService[] {
    return this.workbook.sheets.map((sheet) => this.handle(sheet));
  }

  getNumSheets(): number {
    return this.workbook.sheets.length;
  }

  getSheetByName(name: string): SheetService | null {
    const sheet = this.workbook.sheetNamed(name);
    return sheet && this.handle(sheet);
  }

  getSheetById(id: number): SheetService | null {
    const sheet = this.workbook.sheetWithId(id);
    return sheet && this.handle(sheet);
  }

  getActiveSheet(): SheetService {
    return this.handle(this.workbook.activeSheet);
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate();
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  /** The new sheet becomes the active one. Without a place it comes after the active sheet. */
  insertSheet(first?: string | number, second?: number): SheetService {
    const { workbook } = this;
    const name = typeof first === 'string' ? first : this.freeName();
    if (workbook.sheetNamed(name))
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const position =
      typeof first === 'number' ? first : (second ?? workbook.sheets.indexOf(workbook.activeSheet) + 1);
    const sheet = workbook.addSheet(name, position);
    workbook.activate(sheet);
    return this.handle(sheet);
  }

  deleteSheet(sheet: SheetService): void {
    if (this.workbook.sheets.length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    const { maxRows, maxColumns } = sheet.data;
    this.workbook.deleteSheet(sheet.editable({ row: 1, column: 1, rows: maxRows, columns: maxColumns }));
  }

  /** Counted from 1. */
  moveActiveSheet(position: number): void {
    this.workbook.moveSheet(this.workbook.activeSheet, position - 1);
  }

  getRange(name: string): Range {
    const found = this.find(name) ?? this.getRangeByName(name);
    if (!found) throw new ServiceError('Range not found');
    return found;
  }

  getRangeByName(name: string): Range | null {
    const named = this.workbook.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    const sheet = named && this.workbook.sheetWithId(named.sheetId);
    return named && sheet ? new Range(this.run, sheet, { ...named.area }) : null;
  }

  setNamedRange(name: string, range: Range): void {
    this.removeNamedRange(name);
    this.workbook.namedRanges.push({ name, sheetId: range.data.id, area: { ...range.area } });
  }

  removeNamedRange(name: string): void {
    this.workbook.namedRanges = this.workbook.namedRanges.filter((range) => range.name !== name);
  }

  getProtections(kind: EnumValue): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(kind));
  }

  addDeveloperMetadata(key: string, second?: EnumValueOrText, third?: EnumValue): Spreadsheet {
    const { value, visibility } = textAndVisibility(second, third);
    DeveloperMetadata.add(this.run, null, key, value, visibility);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.of(this.run, null);
  }

  toast(message: string, title = ''): void {
    this.run.host.toasts.push({ title, message });
  }

  private handle(sheet: Sheet): SheetService {
    return SheetService.of(this.run, sheet);
  }

  private freeName(): string {
    let number = this.workbook.sheets.length + 1;
    while (this.workbook.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private find(name: string): Range | null {
    const { workbook } = this;
    const sheetOf = (sheetName: string | null): Sheet | null =>
      sheetName === null ? workbook.activeSheet : workbook.sheetNamed(sheetName);
    const found = parseA1(name, (sheetName) => {
      const sheet = sheetOf(sheetName);
      return sheet && { rows: sheet.maxRows, columns: sheet.maxColumns };
    });
    const sheet = found && sheetOf(found.sheetName);
    if (!found || !sheet) return null;
    const { row, column, rows, columns } = found.area;
    return this.handle(sheet).getRange(row, column, rows, columns);
  }
}

const USER_METHODS = methodsOf<GoogleAppsScript.Base.User>('SpreadsheetApp.User')({ getEmail: [''] });

class Owner extends Service {
  readonly className = 'SpreadsheetApp.User';
  readonly methods = USER_METHODS;

  getEmail(): string {
    return this.run.host.workbook.ownerEmail;
  }
}
