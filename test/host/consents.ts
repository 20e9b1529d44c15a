/**
 * Who allowed a script that is bound to the spreadsheet its scopes. Each person is asked at the first click on its menu, which does nothing
 * more (developers.google.com/apps-script/guides/services/authorization); here everybody allows.
 */
export class Consents {
  readonly given: { email: string; scopes: readonly string[] }[] = [];

  constructor(
    private readonly areNeeded: boolean,
    private readonly scopes: readonly string[],
  ) {}

  /** Whether a click goes on to what it is for. */
  goesOn(email: string): boolean {
    if (!this.areNeeded || this.given.some((each) => each.email === email)) return true;
    this.given.push({ email, scopes: this.scopes });
    return false;
  }
}
