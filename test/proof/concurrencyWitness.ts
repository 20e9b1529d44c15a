import type { CellWrite } from '../../src/app/ports/ports';
import { columnNumber } from '../../src/domain/cells/a1';
import type { Cell } from '../../src/domain/cells/cell';
import { ROSTER } from '../kit/district';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import type { Desk } from './concurrencyEdits';

/** A place of the roster wherever its row stands: the row's array and the column's first name. */
type Place = [Cell[], string];

/** Watches what sessions read of the roster and write into it, for what nothing can prevent and what people were told of. */
export class Witness {
  /**
   * Cells that a person typed into after the reading on which a write into them was based; or into which they typed, during the save,
   * the very value that it writes elsewhere, which is then taken for one that went astray.
   */
  private readonly unseen = new Map<Cell[], Set<string>>();
  private readonly told = new Map<Cell[], Set<string>>();
  private rows: Cell[][] = [];
  private columns: string[] = [];
  private cells = new Map<Cell[], Map<string, Cell>>();
  /** The save under way, by the number of its lock; how the roster read at first, and what was written since. */
  private save = 0;
  private first = new Map<Cell[], Map<string, Cell>>();
  private values = new Set<Cell>();
  private readonly orphans = new Set<Cell>();
  private isAsked = false;

  constructor(
    private readonly book: MemoryWorkbook,
    private readonly desk: Desk,
  ) {}

  /** A session that holds the lock reads the roster; `save` counts the locks. */
  read(save: number): void {
    this.rows = [...(this.book.sheets.get(ROSTER) ?? [])];
    this.columns = [...this.desk.columns];
    this.cells = new Map(
      this.rows.map((row) => [row, new Map(this.columns.map((column, c) => [column, row[c] ?? '']))]),
    );
    // It finds that it can't read the roster any more, and so can't look where its cells came to stand.
    if (save === this.save && this.desk.renamed !== null) this.died();
    if (save === this.save) return;
    this.save = save;
    this.first = new Map([...this.cells].map(([row, cells]) => [row, new Map(cells)]));
    this.values = new Set();
  }

  /** It is about to write. */
  write(cells: readonly CellWrite[]): void {
    for (const { row, column, value } of cells) {
      const [into, header] = this.at(row, column, this.book.sheets.get(ROSTER) ?? [], this.desk.columns);
      const known = into && this.cells.get(into);
      if (!into || !known) continue;
      const now = into[column - 1] ?? '';
      const isTyped =
        now === this.desk.typed.get(into)?.get(header) && now !== this.first.get(into)?.get(header);
      if (now !== known.get(header) || (isTyped && this.values.has(now))) note(this.unseen, into, header);
      known.set(header, value);
    }
    for (const { value } of cells) this.values.add(value);
  }

  /** It adds rows. */
  append(rows: readonly (readonly Cell[])[]): void {
    for (const value of rows.flat()) this.values.add(value);
  }

  /** It dies, or has to stop: what it wrote may stand in wrong cells, and nobody puts it back. The next opening asks to look. */
  died(): void {
    for (const value of this.values) this.orphans.add(value);
  }

  /** It is answered: the cells that it asks people to look at, as they stand now and as they stood when it read them last. */
  answered(answer: string): void {
    if (answer.includes('please look it over')) this.isAsked = true;
    for (const place of placesToLookAt(answer)) {
      const now = this.at(...place, this.book.sheets.get(ROSTER) ?? [], this.desk.columns);
      for (const [into, header] of [now, this.at(...place, this.rows, this.columns)])
        if (into) note(this.told, into, header);
    }
  }

  /** Whether a cell may hold what a script wrote that died, and the opening asked people to look the roster over. */
  isOrphan = (value: Cell): boolean => this.isAsked && this.orphans.has(value);
  isUnseen = (...[row, column]: Place): boolean => this.unseen.get(row)?.has(column) === true;
  isTold = (...[row, column]: Place): boolean => this.told.get(row)?.has(column) === true;

  /** Whether somebody was asked to look at a row that holds this, or all over the roster. */
  hasTold = (rows: Cell[][], text: string): boolean =>
    this.isAsked || rows.some((row) => this.told.has(row) && row.includes(text));

  private at(
    row: number,
    column: number,
    rows: Cell[][],
    columns: readonly string[],
  ): [Cell[] | undefined, string] {
    return [rows[row - 1], columns[column - 1] ?? ''];
  }
}

/** The cells, as row and column from 1, that an answer asks people to look at. */
export const placesToLookAt = (answer: string): [row: number, column: number][] =>
  [
    ...answer.matchAll(/Please look at ((?:[A-Z0-9:, ]|and )+?)(?: and [\d,]+ others?)? in the roster/g),
  ].flatMap(([, list = '']) =>
    [...list.matchAll(/([A-Z]+)(\d+)(?::([A-Z]+)\d+)?/g)].flatMap(([, from = '', row = '', to = from]) =>
      Array.from({ length: columnNumber(to) - columnNumber(from) + 1 }, (_, c): [number, number] => [
        Number(row),
        columnNumber(from) + c,
      ]),
    ),
  );

function note(places: Map<Cell[], Set<string>>, row: Cell[], column: string): void {
  places.set(row, (places.get(row) ?? new Set<string>()).add(column));
}
