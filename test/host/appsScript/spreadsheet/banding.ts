import { areaName } from '../../a1';
import type { Area } from '../../cells';
import type { Sheet } from '../../sheet';
import { methodsOf, type Offers, Service } from '../service';

const METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Banding>('SpreadsheetApp.Banding')({ remove: [''] });

/** Alternating row colours, kept as a record. */
export class Banding extends Service implements Offers<typeof METHODS> {
  readonly className = 'SpreadsheetApp.Banding';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super(run);
  }

  remove(): void {
    const { look } = this.sheet;
    look.bandings = look.bandings.filter(({ area }) => areaName(area) !== areaName(this.area));
    this.sheet.changedLook();
  }
}
