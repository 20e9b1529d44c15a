import * as z from 'zod/mini';
import { dayOrdersSchema } from '../../contract/mapping';
import { VERSION } from '../../contract/version';
import type { Cell, Grid } from '../../domain/cells/cell';
import type { Day } from '../../domain/cells/day';
import { jsonIn } from '../../domain/cells/jsonIn';
import {
  isPackedColumn,
  type PackedColumn,
  packColumn,
  unpackColumn,
} from '../../domain/record/packedColumn';
import { findHeader, mappedAt } from '../../domain/roster/headers';
import type { Mapping, Roster } from '../../domain/roster/roster';
import { isStacked } from '../../domain/roster/stackTabs';
import type { Workbook } from '../ports/ports';
import { packedLines, packLines, unpackLines } from './keptLines';
import { keptMapping, type Memory, recall } from './memory';
import type { TabReader } from './rosterTabs';
import type { State } from './state';

const WORTH = 1_500;

/** Whether a roster is read as quickly as what would be kept of it. */
export const isSmall = (grid: Grid): boolean => grid.length < WORTH;

const schema = () => {
  const texts = z.array(z.string());
  return z.object({
    at: z.string(),
    zone: z.string(),
    followed: z.string(),
    header: texts,
    bare: z.nullable(z.object({ rows: z.number(), columns: z.number() })),
    mapping: z.string(),
    rows: z.number(),
    width: z.number(),
    columns: z.array(z.object({ at: z.number(), cells: z.custom<PackedColumn>(isPackedColumn) })),
    read: z.nullable(
      z.object({
        version: z.string(),
        day: z.string(),
        headerRow: z.number(),
        sites: texts,
        dayOrders: dayOrdersSchema(),
        lines: packedLines(),
      }),
    ),
  });
};

/** So many of the first rows and columns of a sheet. */
export type Extent = { rows: number; columns: number };

/**
 * Keeps beside the document, for some hours, what the mapped columns of a large roster say, so that what looks can answer by it before
 * they are read again. It may be gone or old at any moment: nothing is decided on it. What was read and is one sheet as it stands is
 * kept, no stack of tabs and none with merged cells; beside its cells stand its lines as they were read, so that a few of them need not
 * be read as all are, and the checkpoint by which the record was read, whose sheet then need not be read. `bareTo`: finds out in how much
 * of it no formula stands.
 */
export function keepRoster(
  workbook: Workbook,
  { mapping, grid, roster, lastRead, memory, record, today }: State,
  bareTo: () => Extent | null = () => null,
): void {
  const header = findHeader(mapping, grid);
  if (lastRead || !header || isSmall(grid) || !isPlain(mapping)) return;
  const mapped = new Set(mappedAt(mapping, header));
  try {
    const kept: z.infer<ReturnType<typeof schema>> = {
      at: workbook.now(),
      zone: workbook.knownZone(),
      followed: followedIn(memory),
      header: (grid[header.row] ?? []).map(String),
      bare: bareTo(),
      mapping: JSON.stringify(mapping),
      rows: grid.length,
      width: grid[0]?.length ?? 0,
      columns: [...mapped].map((at) => ({ at, cells: packColumn(grid.map((row) => textOf(row[at] ?? ''))) })),
      read: readIn(roster, today),
    };
    // Nothing of it is to come back once all is taken out.
    const now = recall(workbook);
    if (now.removing || !keptMapping(workbook, now)) return;
    const cells = record?.cells ?? [];
    keep(workbook, workbook.pack(JSON.stringify(kept)), cells[0] === memory.checkpoint ? cells : []);
  } catch (error) {
    // Google's cache may take nothing more today, or time run out: then it is read as before.
    workbook.complain(error);
  }
}

/** Keeps both; the roster alone where that is too much for Google's cache, of which nobody tells how much it takes at once. */
function keep(workbook: Workbook, roster: string, cells: readonly string[]): void {
  try {
    workbook.keepForDocument([roster, ...cells].join('\n'));
  } catch (error) {
    if (cells.length === 0) throw error;
    workbook.complain(error);
    workbook.keepForDocument(roster);
  }
}

/** A roster as this version read it on that day. */
function readIn({ lines, headerRow, dayOrders }: Roster, day: Day) {
  const packed = packLines(lines);
  const sites = [...new Set(lines.map(({ site }) => site))];
  return packed && { version: VERSION, day, headerRow, sites, dayOrders, lines: packed };
}

/** How far a roster follows the record, to be compared: what the add-on itself wrote into it since makes it another one. */
const followedIn = ({ derived }: Memory): string => JSON.stringify(derived);

/**
 * `at`: when it was read, as `now` of the port gives it, in which `zone` of the spreadsheet; `header`: all of its titles; `bare`: in so
 * much of it no formula stood.
 */
export type KeptRoster = {
  at: string;
  zone: string;
  followed: string;
  header: readonly string[];
  bare: Extent | null;
  tabs: TabReader;
  /** Some students' part of it, as it was read that day; null where that is not kept. */
  partOf: (students: ReadonlySet<string>, day: Day) => KeptPart | null;
  /** The sheet of the checkpoint that counts, where that was kept too. */
  checkpoint: Grid | null;
};

/** A part of a roster: no other rows stand in its sheet but those above its students. `sites`: those of all of it. */
export type KeptPart = { tabs: TabReader; roster: Roster; sites: readonly string[] };

/** The roster as it was kept, for whoever reads it by this mapping; null where nothing is kept of it. */
export function keptRoster(
  workbook: Workbook,
  mapping: Mapping,
  { derived, checkpoint }: Memory,
): KeptRoster | null {
  // Of a small one nothing is kept: to ask is a call.
  if (!isPlain(mapping) || derived?.isSmall) return null;
  const { roster, cells } = keptIn(workbook);
  const parsed = z.safeParse(schema(), roster);
  if (!parsed.success || parsed.data.mapping !== JSON.stringify(mapping)) return null;
  const { data } = parsed;
  const tabsOf = (grid: () => Grid): TabReader => ({
    sheetIds: () => [],
    read: (sheet) => (sheet === mapping.sheet ? grid() : null),
    merged: () => [],
  });
  return {
    ...data,
    checkpoint: cells.length > 0 && cells[0] === checkpoint ? cells.map((cell) => [cell]) : null,
    tabs: tabsOf(() => gridOf(data)),
    partOf(students, day) {
      const { read } = data;
      if (read?.version !== VERSION || read.day !== day) return null;
      const { headerRow, dayOrders, sites } = read;
      const lines = unpackLines(read.lines, students);
      const above = Array.from({ length: headerRow }, (_, r) => r);
      const rows = new Set([...above, ...(lines ?? []).map(({ row }) => row - 1)]);
      return (
        lines && {
          tabs: tabsOf(() => gridOf(data, rows)),
          roster: { mapping, headerRow, lines, dayOrders, findings: [], questions: [] },
          sites,
        }
      );
    },
  };
}

/**
 * The same where it was read a moment ago, for whoever reads again what is decided on: nothing was written into it by the add-on since,
 * as far as `memory` knows.
 */
export function recentRoster(workbook: Workbook, mapping: Mapping, memory: Memory): KeptRoster | null {
  const kept = keptRoster(workbook, mapping, memory);
  if (!kept || kept.followed !== followedIn(memory)) return null;
  const age = Date.parse(workbook.now()) - Date.parse(kept.at);
  return age <= RECENT_MS ? { ...kept, bare: age <= BARE_MS ? kept.bare : null } : null;
}

/** Loads are counted by a roster that is no older, where only some of its rows are read again. */
const RECENT_MS = 10 * 60_000;

/** From a preview to what follows its save. */
const BARE_MS = 2 * 60_000;

/** What was kept: the roster, and the cells of a checkpoint. */
function keptIn(workbook: Workbook): { roster: unknown; cells: string[] } {
  try {
    const [roster = '', ...cells] = workbook.keptForDocument().split('\n');
    return { roster: roster === '' ? null : jsonIn(workbook.unpack(roster)), cells };
  } catch (error) {
    // Without Google's cache all is read as before.
    workbook.complain(error);
    return { roster: null, cells: [] };
  }
}

const isPlain = (mapping: Mapping): boolean => !mapping.merged && !isStacked(mapping);

/** A cell as a text: of a text what tells it from a number first. */
const textOf = (cell: Cell): string =>
  cell === '' ? '' : typeof cell === 'string' ? `"${cell}` : String(cell);

function cellOf(text: string): Cell {
  if (text === '' || text.startsWith('"')) return text.slice(1);
  return text === 'true' || text === 'false' ? text === 'true' : Number(text);
}

/** The cells that were kept in their places, blank ones where nothing is mapped, and in all but `some` rows, where they are given. */
function gridOf(
  { rows, width, columns }: z.infer<ReturnType<typeof schema>>,
  some: ReadonlySet<number> | null = null,
): Grid {
  const blank = () => new Array<Cell>(width).fill('');
  const nothing = blank();
  const grid = Array.from({ length: rows }, (_, r) => (some?.has(r) === false ? nothing : blank()));
  for (const { at, cells } of columns) {
    const { textAt } = unpackColumn(cells);
    // Few of a column's texts differ: each is made a cell once.
    const known = new Map<string, Cell>();
    for (const r of some ?? grid.keys()) {
      const text = textAt(r);
      const cell = known.get(text) ?? cellOf(text);
      known.set(text, cell);
      const row = grid[r];
      if (row) row[at] = cell;
    }
  }
  return grid;
}
