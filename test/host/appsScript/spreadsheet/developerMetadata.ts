import type { DeveloperMetadata as Entry } from '../../workbook';
import type { EnumValue } from '../enums';
import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service } from '../service';
import { spreadsheetEnumeration } from './enumerations';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.DeveloperMetadata>('SpreadsheetApp.DeveloperMetadata')(
  {
    getId: [''],
    getKey: [''],
    getValue: [''],
    getVisibility: [''],
    remove: [''],
    setValue: ['text'],
  },
);

/** A key and value kept with a sheet or the spreadsheet; no place for secrets, whatever its visibility. */
export class DeveloperMetadata extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.DeveloperMetadata';
  readonly methods = METHODS;

  constructor(
    run: Invocation,
    private readonly entry: Entry,
  ) {
    super(run);
  }

  static add(
    run: Invocation,
    sheetId: number | null,
    key: string,
    value: string | null,
    visibility?: EnumValue,
  ): void {
    const { developerMetadata } = run.host.workbook.state;
    const id = Math.max(0, ...developerMetadata.map((entry) => entry.id)) + 1;
    const shown = visibility?.key === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    developerMetadata.push({ id, key, value, visibility: shown, sheetId });
  }

  static of(run: Invocation, sheetId: number | null): DeveloperMetadata[] {
    const { developerMetadata } = run.host.workbook.state;
    return developerMetadata.flatMap((entry) =>
      entry.sheetId === sheetId ? new DeveloperMetadata(run, entry) : [],
    );
  }

  getId(): number {
    return this.entry.id;
  }

  getKey(): string {
    return this.entry.key;
  }

  getValue(): string | null {
    return this.entry.value;
  }

  setValue(value: string): DeveloperMetadata {
    this.entry.value = value;
    return this;
  }

  getVisibility(): EnumValue {
    return spreadsheetEnumeration(this.run, 'DeveloperMetadataVisibility').value(this.entry.visibility);
  }

  remove(): void {
    const { state } = this.run.host.workbook;
    state.developerMetadata = state.developerMetadata.filter((entry) => entry !== this.entry);
  }
}
