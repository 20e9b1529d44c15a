import type { Cell } from '../../src/domain/cells/cell';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { ROSTER } from '../kit/district';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER } from '../kit/rows';

/** What people do in the sheets by hand while others save. */
export const EDITS = [
  'sort the roster',
  'insert a row',
  'delete a row',
  'type into the roster',
  'filter',
  'rename a column',
  'rename it back',
  'move a column',
  'delete the log',
  'restore the log',
  'type into the log',
  'delete a row of the log',
  'sort the log',
  'type into Providers',
  'sort Providers',
  'let a day pass',
] as const;
export type Edit = { what: (typeof EDITS)[number]; a: number; b: number; c: number };

const NAMES = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Elena Ramos', ''];
/** What people type into each column; the last one nobody maps. */
const TYPED: readonly (readonly [string, readonly Cell[]])[] = [
  ['Provider', NAMES],
  ['Hours per week', [2, 2.5, 3, 4]],
  ['LRE Hours', [0, 1, 2]],
  ['Case Manager', NAMES.slice(0, 3)],
  ['Notes', ['call dad', 'moved?', '']],
  ['Grade', ['1', '6']],
];

type Row = Cell[];

function sorted(rows: readonly Row[], by: number, sign: number): Row[] {
  const key = (row: Row): string => String(row[by] ?? '');
  return [...rows].sort((x, y) => sign * (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0));
}

/** The people at the sheets. Rows are told apart by their arrays, wherever they stand, and columns by their first names. */
export class Desk {
  /** What people last wrote into each cell of the roster, by row and column. */
  readonly typed = new Map<Row, Map<string, Cell>>();
  /** The roster's columns from left to right. */
  readonly columns: string[] = [...HEADER];
  /** How often each thing was done. */
  readonly counts = new Map<string, number>();
  renamed: string | null = null;
  /** The log while it is deleted. */
  private deletedLog: { rows: Row[]; note: string } | null = null;
  /** How each damage of the log is mended again, in the order in which they were done. */
  private readonly mends: (() => unknown)[] = [];
  private deleted: Row[] = [];
  private newRows = 0;

  constructor(private readonly book: MemoryWorkbook) {
    for (const row of this.roster) this.remember(row);
  }

  private get roster(): Row[] {
    return this.book.sheets.get(ROSTER) ?? [];
  }
  private get log(): Row[] {
    return this.book.sheets.get(SHEETS.log) ?? [];
  }
  get logIsGone(): boolean {
    return this.deletedLog !== null;
  }
  get logIsDamaged(): boolean {
    return this.mends.length > 0;
  }

  /** Whether rows of the record were deleted from the log, which no opening may overlook. */
  get rowsDeleted(): boolean {
    return this.deleted.some((row) => this.isMissing(row));
  }
  /** A row that a save wrote before it was cut off is none of the record yet: that the save is not done is said. */
  private isMissing([entry]: Row): boolean {
    const head: { entries?: number } = JSON.parse(this.book.recall().head ?? '{}');
    return Number(entry) <= (head.entries ?? 0) && !this.log.some((row) => row[0] === entry);
  }
  /** Whether a deleted row is missed: nothing stands in its place, and what it was saved with stands or is to. */
  private isOfLog(row: Row): boolean {
    const [entry, batch] = row;
    const isFree = !this.log.some((each) => each[0] === entry);
    return isFree && (this.isMissing(row) || this.log.some((each) => each[1] === batch));
  }

  private remember(row: Row): void {
    this.typed.set(row, new Map(this.columns.map((column, c) => [column, row[c] ?? ''])));
  }

  /** Does it, and says what was done. */
  do({ what, a, b, c }: Edit): string {
    const said = this.act(what, a, b, c);
    if (said !== '') this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
    return said;
  }

  private act(what: Edit['what'], a: number, b: number, c: number): string {
    const rows = this.roster;
    const below = rows.length - 1;
    const at = 1 + (a % Math.max(1, below));
    switch (what) {
      case 'sort the roster': {
        const by = a % this.columns.length;
        const sign = b % 2 === 0 ? 1 : -1;
        rows.splice(1, below, ...sorted(rows.slice(1), by, sign));
        return `sort the roster by ${this.columns[by]}, ${sign}`;
      }
      case 'insert a row': {
        const kind = (['blank', 'student', 'note'] as const)[c % 3] ?? 'blank';
        const row = this.newRow(kind, b);
        rows.splice(at, 0, row);
        this.remember(row);
        return `insert ${kind} as row ${at + 1}: ${row.filter((cell) => cell !== '').join(', ')}`;
      }
      case 'delete a row': {
        if (below < 3) return '';
        const [row] = rows.splice(at, 1);
        return `delete row ${at + 1}: ${row?.[this.columns.indexOf('Student ID')]}`;
      }
      case 'type into the roster': {
        const [column, values] = TYPED[b % TYPED.length] ?? ['Notes', []];
        const row = rows[at];
        const value = values[c % values.length] ?? '';
        if (!row) return '';
        return this.type(row, column, value) ? `type ${value} into ${column}, row ${at + 1}` : '';
      }
      case 'filter':
        return 'filter the roster';
      case 'rename a column': {
        const mapped = ['Provider', 'Hours per week', 'Student ID', 'Case Manager', 'Service'];
        const column = mapped[a % mapped.length] ?? 'Provider';
        const header = rows[0];
        if (this.renamed !== null || !header) return '';
        header[this.columns.indexOf(column)] = 'Mine';
        this.renamed = column;
        return `rename the column ${column}`;
      }
      case 'rename it back': {
        const header = rows[0];
        if (this.renamed === null || !header) return '';
        const said = `rename ${this.renamed} back`;
        header[this.columns.indexOf(this.renamed)] = this.renamed;
        this.renamed = null;
        return said;
      }
      case 'move a column': {
        const [from, to] = [a % this.columns.length, b % this.columns.length];
        for (const row of rows) {
          while (row.length < this.columns.length) row.push('');
          row.splice(to, 0, ...row.splice(from, 1));
        }
        const [moved] = this.columns.splice(from, 1);
        if (moved !== undefined) this.columns.splice(to, 0, moved);
        return `move the column ${moved} from ${from + 1} to ${to + 1}`;
      }
      case 'delete the log': {
        const log = this.book.sheets.get(SHEETS.log);
        if (!log) return '';
        this.deletedLog = { rows: log, note: this.book.note(SHEETS.log) };
        this.book.sheets.delete(SHEETS.log);
        this.book.notes.delete(SHEETS.log);
        return 'delete the log';
      }
      case 'restore the log':
        return this.restoreLog() ? 'restore the log' : '';
      case 'type into the log': {
        const row = this.log[1 + (a % Math.max(1, this.log.length - 1))];
        const column = [9, 14, 21, 23][b % 4] ?? 21;
        const was = row?.[column];
        if (!row || was === undefined) return '';
        row[column] = 'soon';
        this.mends.push(() => {
          row[column] = was;
        });
        return `type into column ${column + 1} of entry ${row[0]}`;
      }
      case 'delete a row of the log': {
        const log = this.log;
        if (log.length < 2) return '';
        const place = 1 + (a % (log.length - 1));
        const [row] = log.splice(place, 1);
        if (row) {
          this.deleted.push(row);
          this.mends.push(() => this.isOfLog(row) && this.log.splice(place, 0, row));
        }
        return `delete entry ${row?.[0]} of the log`;
      }
      case 'sort the log':
        this.log.splice(1, this.log.length, ...this.log.slice(1).reverse());
        return 'sort the log';
      case 'type into Providers': {
        const people = this.book.sheets.get(SHEETS.people) ?? [];
        const header = people[0] ?? [];
        if (b % 4 === 0) {
          people.push(header.map((title) => (title === 'Name' ? `Added, Person ${c}` : '')));
          return `add Added, Person ${c} to Providers`;
        }
        const row = people[1 + (a % Math.max(1, people.length - 1))];
        if (!row) return '';
        const title = b % 4 === 1 ? 'FTE' : 'Role';
        row[header.indexOf(title)] = b % 4 === 1 ? 0.5 : 'SLP';
        return `type into ${title} of ${row[1]}`;
      }
      case 'sort Providers': {
        const people = this.book.sheets.get(SHEETS.people) ?? [];
        const by = a % Math.max(1, people[0]?.length ?? 0);
        const sign = b % 2 === 0 ? 1 : -1;
        people.splice(1, people.length, ...sorted(people.slice(1), by, sign));
        return `sort Providers by ${people[0]?.[by]}, ${sign}`;
      }
      case 'let a day pass':
        this.book.day = new Date(Date.parse(`${this.book.day}T00:00:00Z`) + 86_400_000 * (1 + (a % 6)))
          .toISOString()
          .slice(0, 10);
        return `it is ${this.book.day}`;
    }
  }

  private type(row: Row, column: string, value: Cell): boolean {
    row[this.columns.indexOf(column)] = value;
    const cells = this.typed.get(row) ?? new Map<string, Cell>();
    this.typed.set(row, cells.set(column, value));
    return true;
  }

  private newRow(kind: 'blank' | 'student' | 'note', b: number): Row {
    this.newRows += 1;
    const cells: Record<string, Cell> = {
      'Student ID': `30000${String(this.newRows).padStart(2, '0')}`,
      'Student Name': `Newly, Nan ${this.newRows}`,
      Grade: '2',
      School: 'Oak',
      Service: 'Resource',
      'Start Date': '2026-11-02',
      'End Date': '2027-05-28',
      'Hours per week': 1.5,
      'LRE Hours': 0.25,
      Provider: NAMES[b % 3] ?? '',
      'Case Manager': NAMES[b % 3] ?? '',
      Notes: 'new',
    };
    if (kind === 'blank') return this.columns.map(() => '');
    if (kind === 'note') return this.columns.map((column) => (column === 'Notes' ? 'not a student' : ''));
    return this.columns.map((column) => cells[column] ?? '');
  }

  private restoreLog(): boolean {
    if (!this.deletedLog) return false;
    this.book.sheets.set(SHEETS.log, this.deletedLog.rows);
    this.book.notes.set(SHEETS.log, this.deletedLog.note);
    this.deletedLog = null;
    return true;
  }

  /** What people do once the sidebar has told them: the version history brings the log back, and columns get their names. */
  mend(): void {
    this.restoreLog();
    for (const mend of this.mends.splice(0).reverse()) mend();
    this.deleted = [];
    this.do({ what: 'rename it back', a: 0, b: 0, c: 0 });
  }
}
