import { moveFormula } from '../../formulas/formulaText';
import { growTables } from '../../tables';
import { methodsOf, type Offers } from '../service';
import { checkInput, enterInput, readRow } from './cellContent';
import { RangeBase } from './rangeBase';

export const VALUE_METHODS = methodsOf<GoogleAppsScript.Spreadsheet.Range>('SpreadsheetApp.Range')({
  clearContent: [''],
  clearNote: [''],
  getDisplayValue: [''],
  getDisplayValues: [''],
  getFormula: [''],
  getFormulas: [''],
  getNote: [''],
  getNotes: [''],
  getValue: [''],
  getValues: [''],
  isBlank: [''],
  setFormula: ['text?'],
  setFormulas: ['grid'],
  setNote: ['text?'],
  setNotes: ['grid'],
  setValue: ['any'],
  setValues: ['grid'],
});

/** What the cells say: values, formulas, notes (developers.google.com/apps-script/reference/spreadsheet/range). */
export abstract class RangeValues extends RangeBase implements Offers<typeof VALUE_METHODS> {
  getValue(): unknown {
    const { row, column } = this.area;
    return readRow(this.run, this.data, row, column, 1)[0];
  }

  getValues(): unknown[][] {
    const { row, column, rows, columns } = this.area;
    const { data } = this;
    return Array.from({ length: rows }, (_, r) => readRow(this.run, data, row + r, column, columns));
  }

  getDisplayValue(): string {
    return this.data.display(this.area.row, this.area.column);
  }

  getDisplayValues(): string[][] {
    const { data } = this;
    return this.map((row, column) => data.display(row, column));
  }

  setValue(value: unknown): this {
    const { editable } = this;
    this.map((row, column) => checkInput(this.run, editable, row, column, value));
    this.each((row, column) => enterInput(this.run, editable, row, column, value));
    this.written();
    return this;
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    const { editable: data, run } = this;
    this.checkSize(values);
    const { row, column } = this.area;
    for (const [r, line] of values.entries())
      for (let c = 0; c < line.length; c++) checkInput(run, data, row + r, column + c, line[c]);
    // Only a run that is being killed writes part of a block; see the switch setValuesAtomic.
    const written = run.dying ? Math.floor(values.length / 2) : values.length;
    data.workbook.editArea(data, this.area, () => {
      for (let r = 0; r < written; r++) {
        const line = values[r] ?? [];
        for (let c = 0; c < line.length; c++) enterInput(run, data, row + r, column + c, line[c]);
      }
    });
    this.written();
    return this;
  }

  private written(): void {
    if (this.run.host.switches.tableBelow === 'grows') growTables(this.data, this.area);
  }

  /** "" where there is none. */
  getFormula(): string {
    return this.data.formula(this.area.row, this.area.column) ?? '';
  }

  getFormulas(): string[][] {
    const { data } = this;
    return this.map((row, column) => data.formula(row, column) ?? '');
  }

  /** On a block the references move along, as when a formula is filled down. */
  setFormula(formula: string | null): this {
    const { row: top, column: left } = this.area;
    this.each((row, column) =>
      this.putFormula(
        row,
        column,
        formula ? moveFormula(withEquals(formula), row - top, column - left) : null,
      ),
    );
    return this;
  }

  setFormulas(formulas: readonly (readonly unknown[])[]): this {
    this.eachOf(formulas, (row, column, formula) =>
      this.putFormula(row, column, formula ? withEquals(String(formula)) : null),
    );
    return this;
  }

  /** Formats stay, so that a later number may read as a date. */
  clearContent(): this {
    this.editable.clearContent(this.area);
    return this;
  }

  /** Whether every cell is "totally blank"; a formula that shows nothing is something, as we read it. */
  isBlank(): boolean {
    const isNothing = this.getValues().every((line) => line.every((value) => value === ''));
    if (!isNothing || this.run.host.switches.blankFormula === 'isBlank') return isNothing;
    return this.getFormulas().every((line) => line.every((formula) => formula === ''));
  }

  getNote(): string {
    return this.attribute('note') ?? '';
  }

  getNotes(): string[][] {
    const { data } = this;
    return this.map((row, column) => data.attribute('note', row, column) ?? '');
  }

  setNote(note: string | null): this {
    return this.fill('note', note || undefined);
  }

  setNotes(notes: readonly (readonly unknown[])[]): this {
    const { data } = this;
    this.eachOf(notes, (row, column, note) =>
      data.putAttribute('note', row, column, note ? String(note) : undefined),
    );
    return this;
  }

  clearNote(): this {
    return this.fill('note', undefined);
  }

  private putFormula(row: number, column: number, formula: string | null): void {
    if (formula === null) this.data.putValue(row, column, null);
    // In a text cell a formula stays the text that it is (reported).
    else if (this.data.attribute('numberFormat', row, column) === '@')
      this.data.putValue(row, column, formula);
    else this.data.putFormula(row, column, formula);
  }
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
