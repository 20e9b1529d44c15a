/**
 * A text as a spreadsheet takes it for no formula: one that begins like a formula has an apostrophe in front. OWASP (CSV Injection)
 * names these first characters, their fullwidth forms among them, which some spreadsheets read as the plain ones.
 */
export const inertText = (text: string): string =>
  /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/.test(text) ? `'${text}` : text;
