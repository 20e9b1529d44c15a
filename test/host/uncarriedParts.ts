const UNCARRIED: readonly [pattern: RegExp, what: string][] = [
  [/^xl\/charts\//, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/vbaProject/, 'macros'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/tables\//, 'table styles (the cells are here)'],
];

/** What the file's directory tells is in it and the local Sheets leave out. */
export function uncarriedParts(entries: readonly string[]): string[] {
  return UNCARRIED.flatMap(([pattern, what]) => (entries.some((entry) => pattern.test(entry)) ? [what] : []));
}
