import type { AttributeName, CellAttributes, CellError, CellValue } from './cells';
import { Grid } from './grid';

/** The layers that formatting is made of; number formats, notes and validations are none. */
export const FORMATS = [
  'bold',
  'italic',
  'strikethrough',
  'fontSize',
  'fontFamily',
  'background',
  'fontColor',
  'wrap',
  'horizontalAlignment',
  'verticalAlignment',
] as const satisfies readonly AttributeName[];

type AttributeLayers = { [K in AttributeName]: Grid<CellAttributes[K]> };
export type ShiftKind = 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';

/** What each layer can do whatever it holds. */
type AnyLayer = Pick<
  Grid<unknown>,
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'arrangeRows'
  | 'moveBlock'
  | 'copy'
  | 'become'
>;

/** All that a sheet's cells carry, a layer a kind, so that inserting a row is one loop over the layers. */
export class Layers {
  /** Constants, formulas' results and spilled values alike; `formulas` and `spills` tell which is which. */
  readonly values = new Grid<CellValue>();
  readonly formulas = new Grid<string>();
  /** Cells that an array formula fills, each with its formula's cell. */
  readonly spills = new Grid<readonly [row: number, column: number]>();
  readonly errors = new Grid<CellError>();
  readonly attributes: AttributeLayers = {
    numberFormat: new Grid(),
    bold: new Grid(),
    italic: new Grid(),
    strikethrough: new Grid(),
    fontSize: new Grid(),
    fontFamily: new Grid(),
    background: new Grid(),
    fontColor: new Grid(),
    wrap: new Grid(),
    horizontalAlignment: new Grid(),
    verticalAlignment: new Grid(),
    note: new Grid(),
    validation: new Grid(),
  };

  shift(kind: ShiftKind, at: number, count: number): void {
    for (const layer of this.all()) {
      if (kind === 'rowsInserted') layer.insertRows(at, count);
      else if (kind === 'rowsDeleted') layer.deleteRows(at, count);
      else if (kind === 'columnsInserted') layer.insertColumns(at, count);
      else layer.deleteColumns(at, count);
    }
  }

  /** Every layer, content first; attributes after. */
  all(): AnyLayer[] {
    return [this.values, this.formulas, this.spills, this.errors, ...Object.values(this.attributes)];
  }
}
