/**
 * Behaviours of the platform that Google does not document, each with all that is thought possible; tests set what is not believed
 * to see that the add-on holds either way.
 */
export const possible = {
  /** What a skipped middle argument of a custom function arrives as. No source found; '' is the general assumption. */
  emptyArgument: ['', undefined, null],
  /** What `A1:A1` arrives as. Documented for "a range" is an array; for one cell its value. */
  oneCellRange: ['scalar', 'array'],
  /**
   * Whether setValue("'x") stores x in every cell (reported: code that writes `'0890` into text cells and reads back 0890), in all but
   * text cells, or in none.
   */
  leadingApostrophe: ['stripped', 'keptInText', 'kept'],
  /** Whether a text starting with + and no number becomes a formula when set (reported through the API). */
  leadingPlus: ['formula', 'text'],
  /** LockService.getDocumentLock() is null outside a containing document; in an add-on it is assumed to be real. */
  documentLock: ['real', 'null'],
  /** What the page gets when a server function returns a Date or anything holding one (reported: nothing). */
  dateOnWire: ['undefined', 'null', 'noHandler'],
  /** Whether a setValues (or a list's setValue) during which the script is killed is applied wholly or not at all; false applies half. */
  setValuesAtomic: [true, false],
  /** Whether createHtmlOutputFromFile cuts long files short (reported) or hands them over whole. */
  htmlFromFile: ['truncated', 'whole'],
  /** Whether // and /* inside template literals of inline scripts are stripped as comments (reported). */
  templateLiteralComments: ['stripped', 'kept'],
  /** What getEmail gives a user whose domain's policy forbids it: documented as ''. */
  email: ['visible', 'hidden'],
  /** How an error cell reads by getValue and as an argument; no source found beyond one report of "#ERROR!". */
  errorCell: ['code', '#ERROR!'],
  /** Where a format, a rule or checkboxes in a Table's typed columns are refused: at the call or when it is flushed. No source found. */
  typedColumns: ['refusedAtCall', 'refusedAtFlush'],
  /** Whether a filter that is removed is gone at once, or once it is flushed (one report; another project removes and creates without). */
  filterRemoval: ['queued', 'atOnce'],
  /** Whether clearFormat leaves conditional rules as they are, or takes the cells out of them. No source found. */
  clearedRules: ['kept', 'clipped'],
  /** Whether a script's formulas with commas are refused in a locale with decimal commas (reported), or taken. */
  formulaCommas: ['refused', 'taken'],
  /** What `&` makes of a date: its text (common knowledge) or its serial number (one report in public says so of Sheets, too). */
  joinedDates: ['texts', 'serials'],
  /** Whether months ("2026-09", "Sep 2026", "9/2026"), days with their weekday and "25:00" are dates when they are typed (reported of "2026-09"; of the others common knowledge). */
  typedMonths: ['dates', 'texts'],
  /** Whether isBlank is false for a formula that shows nothing: the reference says "totally blank". */
  blankFormula: ['isContent', 'isBlank'],
  /**
   * What becomes of a text that a script writes into a Table's column of numbers. No source found: typed by hand it is taken, and marked;
   * it may be refused, or leave the cell as it was.
   */
  tableValues: ['taken', 'refused', 'leftOut'],
  /** Whether a Table takes in what a script writes right below it. No source found. */
  tableBelow: ['stays', 'grows'],
  /** How many ranges a list of ranges may have. No source found; nobody reports a bound. */
  rangeListAreas: ['any', 'upTo1000'],
  /** What getSheetValues(1, 1, -1, -1) reads: documented as "the very last row or column that has data"; of lengths only code in public shows it. */
  sheetValuesToEnd: ['content', 'grid', 'refused'],
  /** Whether a chart's options tell the title that it was given: documented for any option, and nobody shows it of a title. */
  chartTitle: ['told', 'null'],
} as const;

export type Switches = { -readonly [K in keyof typeof possible]: (typeof possible)[K][number] };

export const believed: Switches = {
  emptyArgument: '',
  oneCellRange: 'scalar',
  leadingApostrophe: 'stripped',
  leadingPlus: 'formula',
  documentLock: 'real',
  dateOnWire: 'undefined',
  setValuesAtomic: true,
  htmlFromFile: 'truncated',
  templateLiteralComments: 'stripped',
  email: 'visible',
  errorCell: 'code',
  typedColumns: 'refusedAtCall',
  filterRemoval: 'queued',
  clearedRules: 'kept',
  formulaCommas: 'refused',
  joinedDates: 'texts',
  typedMonths: 'dates',
  blankFormula: 'isContent',
  tableValues: 'taken',
  tableBelow: 'stays',
  rangeListAreas: 'any',
  sheetValuesToEnd: 'content',
  chartTitle: 'told',
};

/** Switches as they are typed, `typedColumns=refusedAtFlush`; a text that names none is handed back as such. */
export function switchesOf(texts: readonly string[]): Partial<Switches> | { unknown: string } {
  const found: Partial<Switches> = {};
  for (const text of texts) {
    const [name = '', value = ''] = text.split('=');
    const values: readonly unknown[] = Object.entries(possible).find(([known]) => known === name)?.[1] ?? [];
    const at = values.findIndex((each) => String(each) === value);
    if (at < 0) return { unknown: text };
    Object.assign(found, { [name]: values[at] });
  }
  return found;
}
