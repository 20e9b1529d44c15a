import { SheetRefused } from '../ports/sheetRefused';

/** The record refused the batch whole: nothing was saved. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
  /** Somebody made a Table of its sheet. */
  readonly isOfTable: boolean;
  constructor(why: unknown) {
    super(String(why));
    this.isOfTable = why instanceof SheetRefused && why.isOfTable;
  }
}
