import { gunzipSync, gzipSync } from 'node:zlib';
import type { PropertyTexts } from '../../src/app/opened/memory';
import type { Layout } from '../../src/app/ports/layout';
import type { Area, CellWrite, NewSheet, NotWritten, TextBlock, Workbook } from '../../src/app/ports/ports';
import type { TriedOut } from '../../src/app/ports/tryOut';
import type { Cell, Grid } from '../../src/domain/cells/cell';
import { type Day, dayInUtc, parseDay } from '../../src/domain/cells/day';
import { type MergedArea, mergedAt } from '../../src/domain/cells/mergedCells';
import type { StateRules } from '../../src/standards/loads/stateRules';
import { missouri } from '../../src/standards/missouri/missouri';

const noCell = () => false;
const noList = () => null;
const nothing = () => undefined;
const MOST = Number.MAX_SAFE_INTEGER;

/** The port over plain rows in memory: what the use cases see, without a spreadsheet. `calls` counts how often each method ran. */
export class MemoryWorkbook implements Workbook {
  /** By whose rules its calls are answered. */
  rules: StateRules = missouri;
  email = 'director@lakeview.example';
  day = '2026-11-21';
  memory: PropertyTexts = {};
  notes = new Map<string, string>();
  /** What each sheet warns its editors with. */
  warnings = new Map<string, string>();
  calls: string[] = [];
  complaints: unknown[] = [];
  isLocked = false;
  /** Cells that the sheet refuses, because they are protected. */
  refuses: (cell: CellWrite) => boolean = noCell;
  /** Whether it refuses a cell because somebody made a Table there. */
  isTable: (cell: CellWrite) => boolean = noCell;
  /** By row and column, of the roster; of a sheet that was laid out, by its name too. */
  formulaCells = new Map<string, string>();
  /** Runs before each method, and may throw or change the sheets as a person would. */
  before: (method: string) => void = nothing;

  constructor(readonly sheets: Map<string, Cell[][]>) {}

  private count(method: string): void {
    this.calls.push(method);
    this.before(method);
  }
  private rows(sheet: string): Cell[][] {
    const rows = this.sheets.get(sheet);
    if (!rows) throw new Error(`There is no sheet ${sheet}.`);
    return rows;
  }

  account(): string {
    return this.email;
  }
  now(): string {
    return `${this.day}T15:00:00Z`;
  }
  isGoingOn = false;
  goesOn(): boolean {
    return this.isGoingOn;
  }
  spentMs = 0;
  spent(): number {
    return this.spentMs;
  }
  ownZone = 'America/Chicago';
  zone(): string {
    return this.ownZone;
  }
  knownZone(): string {
    return this.ownZone;
  }
  /** Its days are texts. */
  assumeZone(_zone: string): void {
    return;
  }
  today(): Day {
    const day = parseDay(this.day);
    if (!day) throw new Error(`${this.day} is no day.`);
    return day;
  }
  dayOf(moment: string): Day | null {
    return dayInUtc(moment);
  }
  ownLocale = 'en_US';
  locale(): string {
    return this.ownLocale;
  }
  sheetNames(): string[] {
    return [...this.sheets.keys()];
  }
  private ids = new Map<string, number>();
  cells(): number {
    return [...this.sheets.values()].reduce((sum, rows) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  }
  sheetIds(): { name: string; id: number }[] {
    this.count('sheetIds');
    return this.sheetNames().map((name) => {
      const id = this.ids.get(name) ?? this.nextId++;
      this.ids.set(name, id);
      return { name, id };
    });
  }
  private nextId = 101;
  /** As a person renames a tab, which stays where it is. */
  rename(from: string, to: string): void {
    const id = this.sheetIds().find(({ name }) => name === from)?.id;
    if (id === undefined) throw new Error(`There is no sheet ${from}.`);
    const sheets = [...this.sheets].map(([name, rows]) => [name === from ? to : name, rows] as const);
    this.sheets.clear();
    for (const [name, rows] of sheets) this.sheets.set(name, rows);
    this.ids.delete(from);
    this.ids.set(to, id);
  }
  read(sheet: string): Grid | null {
    this.count(`read ${sheet}`);
    return this.sheets.get(sheet)?.map((row) => [...row]) ?? null;
  }
  readFrom(
    sheet: string,
    row: number,
    rows: number,
    columns: number,
    { header }: { header: boolean },
  ): { header: Grid[number] | null; rows: Grid } | null {
    this.count(`readFrom ${sheet}`);
    const all = this.sheets.get(sheet);
    if (!all) return null;
    const cells = (r: number): Cell[] => Array.from({ length: columns }, (_, c) => all[r]?.[c] ?? '');
    return {
      header: header ? cells(0) : null,
      rows: Array.from({ length: rows }, (_, r) => cells(row - 1 + r)),
    };
  }
  /** A reading like any other, for whoever counts them or comes in between. */
  readPart(sheet: string, rows: number, columns: number): Grid | null {
    this.count(`read ${sheet}`);
    const all = this.sheets.get(sheet) ?? [];
    if (all.length < rows) return null;
    return all.slice(0, rows).map((cells) => Array.from({ length: columns }, (_, c): Cell => cells[c] ?? ''));
  }
  readArea(sheet: string, { row, column, rows, columns }: Area): Grid | null {
    this.count(`readArea ${sheet}`);
    const own = (this.sheets.get(sheet) ?? []).slice(row - 1, row - 1 + rows);
    if (own.length === 0) return null;
    return own.map((cells) => Array.from({ length: columns }, (_, c): Cell => cells[column - 1 + c] ?? ''));
  }
  keepHidden(sheet: string, texts: readonly string[]): void {
    this.count(`keepHidden ${sheet}`);
    const below = this.sheets.get(sheet)?.slice(texts.length) ?? [];
    this.sheets.set(sheet, [...texts.map((text) => [text]), ...below]);
  }
  pack(text: string): string {
    return gzipSync(text).toString('base64');
  }
  unpack(packed: string): string {
    try {
      return gunzipSync(Buffer.from(packed, 'base64')).toString();
    } catch (error) {
      this.complain(error);
      return '';
    }
  }
  texts(sheet: string, from: number, count: number): { rows: number; texts: string[][] } | null {
    this.count(`texts ${sheet}`);
    const rows = this.sheets.get(sheet);
    if (!rows) return null;
    return { rows: rows.length, texts: rows.slice(from - 1, from - 1 + count).map((row) => row.map(String)) };
  }
  /** The merged cells of each sheet. */
  mergedAreas = new Map<string, MergedArea[]>();
  merged(sheet: string): readonly MergedArea[] {
    this.count(`merged ${sheet}`);
    return this.mergedAreas.get(sheet) ?? [];
  }
  frozen = new Map<string, number>();
  frozenRows(sheet: string): number {
    this.count(`frozenRows ${sheet}`);
    return this.frozen.get(sheet) ?? 0;
  }
  freezeRows(sheet: string, rows: number): void {
    this.count(`freezeRows ${sheet}`);
    this.frozen.set(sheet, rows);
  }
  formulas(
    sheet: string,
    upTo: NonNullable<Parameters<Workbook['formulas']>[1]> = { rows: MOST, columns: MOST },
  ): string[][] {
    this.count(`formulas ${sheet}${upTo.from ? ` from ${upTo.from}` : ''}`);
    const rows = this.rows(sheet).slice(0, upTo.rows);
    return rows.map((row, r) =>
      row.slice(0, upTo.columns).map((_, c) => {
        if (c + 1 < (upTo.from ?? 1)) return '';
        const place = `${r + 1}|${c + 1}`;
        return this.formulaCells.get(place) ?? this.formulaCells.get(`${sheet}|${place}`) ?? '';
      }),
    );
  }
  write(sheet: string, cells: readonly CellWrite[]): NotWritten[] {
    this.count(`write ${sheet}`);
    const rows = this.rows(sheet);
    const refused = cells.filter((cell) => this.refuses(cell) || this.isTable(cell));
    for (const { row, column, value, isDay, format } of cells.filter((cell) => !refused.includes(cell))) {
      const isText = typeof value === 'string' && value !== '' && !isDay;
      if (format !== undefined || isText) this.numberFormats.set(`${sheet}|${row}|${column}`, format ?? '@');
      // Below the last row a sheet goes on with blank ones.
      while (rows.length < row) rows.push([]);
      const target = rows[row - 1] ?? [];
      while (target.length < column) target.push('');
      // As Google does with what a merged cell covers.
      const area = mergedAt(this.mergedAreas.get(sheet) ?? [], row, column);
      if (!area || (area.row === row && area.column === column)) target[column - 1] = value;
    }
    return refused.map((cell) => ({ cell, isTried: true, ...(this.isTable(cell) && { isOfTable: true }) }));
  }
  /** The list of a cell, as a rule that rejects everything else. */
  listOf: (cell: CellWrite) => readonly string[] | null = noList;
  /** By sheet, row and column; a text's own is `@`, as the adapter sets it, and a number's is kept. */
  numberFormats = new Map<string, string>();
  formats(sheet: string, cells: readonly Pick<CellWrite, 'row' | 'column'>[]): string[] {
    this.count(`formats ${sheet}`);
    return cells.map(({ row, column }) => this.numberFormats.get(`${sheet}|${row}|${column}`) ?? 'General');
  }
  lists(sheet: string, cells: readonly CellWrite[]): (readonly string[] | null)[] {
    this.count(`lists ${sheet}`);
    return cells.map((cell) => this.listOf(cell));
  }
  append(sheet: string, block: readonly (readonly (string | number)[])[]): Grid {
    this.count(`append ${sheet}`);
    const rows = this.rows(sheet);
    // Below the last row with content, as `getLastRow` counts.
    while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
    rows.push(...block.map((row) => [...row]));
    return block;
  }
  deleteBlankRows(sheet: string, rows: readonly number[]): void {
    this.count(`deleteBlankRows ${sheet}`);
    for (const row of [...rows].sort((a, b) => b - a))
      if ((this.rows(sheet)[row - 1] ?? []).every((cell) => cell === '')) this.rows(sheet).splice(row - 1, 1);
  }
  takeOut(sheet: string, row: number, texts: readonly (readonly string[])[]): boolean {
    this.count(`takeOut ${sheet}`);
    const rows = this.rows(sheet);
    const isSame = texts.every((cells, r) =>
      cells.every((text, c) => String(rows[row - 1 + r]?.[c] ?? '') === text),
    );
    if (isSame) rows.splice(row - 1, texts.length);
    return isSame;
  }
  insertRows(sheet: string, after: number, count: number, _goingOn: readonly number[]): void {
    this.count(`insertRows ${sheet}`);
    this.rows(sheet).splice(after, 0, ...Array.from({ length: count }, () => []));
  }
  patch(sheet: string, blocks: readonly TextBlock[]): void {
    this.count(`patch ${sheet}`);
    const rows = this.rows(sheet);
    for (const { row, column, texts } of blocks)
      texts.forEach((cells, r) => {
        const width = rows[0]?.length ?? 0;
        while (rows.length < row + r) rows.push(Array.from({ length: width }, () => ''));
        const target = rows[row - 1 + r] ?? [];
        cells.forEach((text, c) => {
          target[column - 1 + c] = text;
        });
      });
  }
  writeBoth(
    sheet: string,
    cells: readonly CellWrite[],
    texts: { sheet: string; blocks: readonly TextBlock[] },
  ): boolean {
    const isWhole = this.write(sheet, cells).length === 0;
    if (isWhole) this.patch(texts.sheet, texts.blocks);
    return isWhole;
  }
  goTo(sheet: string, row: number): void {
    this.count(`goTo ${sheet} ${row}`);
  }
  create({ name, header }: NewSheet): void {
    this.count(`create ${name}`);
    const standing = this.sheets.get(name);
    // As the adapter finishes one that was cut off before its header.
    if (!standing?.some((row) => row.some((cell) => cell !== ''))) this.sheets.set(name, [[...header]]);
  }
  lay({ name, cells, gone }: Layout): void {
    this.count(`lay ${name}`);
    const rows = (this.sheets.get(name) ?? []).filter((_, r) => !gone?.includes(r + 1));
    cells.forEach((row, r) => {
      const target = rows[r] ?? [];
      rows[r] = target;
      row.forEach((cell, c) => {
        target[c] = typeof cell === 'object' ? cell.formula : cell;
        if (typeof cell === 'object') this.formulaCells.set(`${name}|${r + 1}|${c + 1}`, cell.formula);
      });
    });
    // As the adapter does with what an earlier layout left below.
    for (const row of rows.slice(cells.length)) row.fill('', 0, cells[0]?.length ?? 0);
    this.sheets.set(name, rows);
  }
  show(name: string): void {
    this.count(`show ${name}`);
  }
  remove(sheet: string): void {
    this.count(`remove ${sheet}`);
    if (this.sheets.size === 1) this.sheets.set('Sheet1', []);
    this.sheets.delete(sheet);
    this.ids.delete(sheet);
    this.notes.delete(sheet);
    this.warnings.delete(sheet);
  }
  warnBeforeEdits(sheet: string, description: string): void {
    this.count(`warnBeforeEdits ${sheet}`);
    if (!this.warnings.has(sheet)) this.warnings.set(sheet, description);
  }
  recall(): PropertyTexts {
    return { ...this.memory };
  }
  remember(memory: Readonly<Record<string, string>>): void {
    this.count('remember');
    this.memory = { ...this.memory, ...memory };
  }
  forget(): void {
    this.count('forget');
    this.memory = {};
  }
  /** By account. */
  kept = new Map<string, string>();
  /** Rows in memory have no platform. */
  tryOut(): TriedOut {
    return { tried: [], seconds: {}, filler: '' };
  }
  keptForUser(): string {
    this.count('keptForUser');
    return this.kept.get(this.email) ?? '';
  }
  keepForUser(text: string): void {
    this.count('keepForUser');
    this.kept.set(this.email, text);
  }
  /** Whoever it was. */
  keptTogether = '';
  keptForDocument(): string {
    this.count('keptForDocument');
    return this.keptTogether;
  }
  keepForDocument(text: string): void {
    this.keptTogether = text;
  }
  note(sheet: string): string {
    return this.notes.get(sheet) ?? '';
  }
  keepNote(sheet: string, text: string): void {
    this.notes.set(sheet, text);
  }
  flush(): void {
    this.count('flush');
  }
  complain(error: unknown): void {
    this.complaints.push(error);
  }
  exclusively<T>(work: () => T): T | 'busy' {
    return this.isLocked ? 'busy' : work();
  }

  /** Whether all that tells what a call does to it is what it holds: no rule of a test's own stands in between. */
  get isPlain(): boolean {
    const { refuses, isTable, listOf, before, isLocked, rules } = this;
    if (this.constructor !== MemoryWorkbook || this.complaints.length > 0) return false;
    if (refuses !== noCell || isTable !== noCell) return false;
    return listOf === noList && before === nothing && !isLocked && rules === missouri;
  }

  /** All that it holds. */
  held() {
    const { email, day, memory, notes, warnings, complaints, spentMs, ownLocale, ids, nextId } = this;
    const { sheets, mergedAreas, frozen, formulaCells, numberFormats, kept } = this;
    return {
      ...{ email, day, memory, notes, warnings, complaints, spentMs, ownLocale, ids, nextId },
      ...{ sheets, mergedAreas, frozen, formulaCells, numberFormats, kept },
    };
  }

  /** Holds the same as another did; its rows stay the ones that a test may know. */
  hold(held: ReturnType<MemoryWorkbook['held']>): void {
    const { sheets, ...rest } = structuredClone(held);
    const own = new Map(this.sheets);
    this.sheets.clear();
    for (const [name, rows] of sheets) {
      const known = own.get(name) ?? [];
      const filled = rows.map((row, r) => {
        const target = known[r] ?? [];
        target.splice(0, target.length, ...row);
        return target;
      });
      known.splice(0, known.length, ...filled);
      this.sheets.set(name, known);
    }
    Object.assign(this, rest);
  }
}
