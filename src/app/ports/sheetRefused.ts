/** A sheet took nothing of what was to be written there: mostly it is protected from the account. */
export class SheetRefused extends Error {
  override name = 'SheetRefused';
  constructor(
    readonly sheet: string,
    why: unknown,
    /** Its cells are a Table's, whose columns have a type of their own. */
    readonly isOfTable = false,
  ) {
    super(`${sheet}: ${why instanceof Error ? why.message : String(why)}`);
  }
}
