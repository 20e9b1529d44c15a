import type { Grid } from '../cells/cell';
import { SAVES_BACK } from './followedOn';
import { hashOf } from './hashOf';
import { LOG_WIDTH, PART } from './log';
import { FIRST_START, type RecordStart } from './recordStart';

/** A row of the log as its cells say, whatever somebody typed into them. */
export type LogRow = {
  /** The row of the sheet, from 1. */
  place: number;
  /** null where the first cell is no number of an entry. */
  number: number | null;
  batch: string;
  /** 0 of 0 where the cell is no "i of n". */
  part: number;
  of: number;
  /** Every cell but the hash. */
  cells: string[];
  hash: string;
  /** The number that fits its hash is not the one in its cell. */
  isRenumbered: boolean;
};

/** A hash that the next entry may have been bound to, and the step that this one would then follow. */
type Tie = { hash: string; parent: number };

/**
 * An entry in the order of the numbers. 'fits': its hash is over its cells and the hash before. 'lost': the hash before is not
 * there any more, so it cannot be checked. 'changed': the hash before is there, and it does not fit.
 */
export type ChainStep = {
  row: LogRow;
  number: number;
  /** How many numbers before it are in no row. */
  gap: number;
  state: 'fits' | 'changed' | 'lost';
  /** The step that it follows, -1 for none; a save that did not begin is followed by none. */
  parent: number;
  /** The first step of the run of one batch, each bound to the one before. */
  first: number;
  ties: Tie[];
};

export type Walk = {
  steps: ChainStep[];
  /** Rows that have no number, or one that another row has with more right. */
  orphans: LogRow[];
};

/** How many hashes more than one an entry are tried, so that a log of which every row was spoilt takes no minutes. */
export type Budget = { left: number };

/** What a hash looks like. */
export const HASH = /^[0-9a-f]{64}$/;
/** So many hashes and places are looked at before an entry that fits none. */
const TIES = 20;

/** The rows below the header, blank ones left out. */
export function logRows(grid: Grid): LogRow[] {
  return grid.slice(1).flatMap((row, r): LogRow[] => {
    const texts = Array.from({ length: LOG_WIDTH }, (_, c) => String(row[c] ?? ''));
    if (texts.every((text) => text === '')) return [];
    const [first = '', batch = '', partText = ''] = texts;
    const part = PART.exec(partText);
    const number = Number(first);
    return [
      {
        place: r + 2,
        number: Number.isSafeInteger(number) && number > 0 ? number : null,
        batch,
        part: Number(part?.[1] ?? 0),
        of: Number(part?.[2] ?? 0),
        cells: texts.slice(0, -1),
        hash: texts[LOG_WIDTH - 1] ?? '',
        isRenumbered: false,
      },
    ];
  });
}

/** Whether a row's hash is one that the add-on wrote for it: no one types 64 hexadecimal digits, and a copy has another's. */
export function trustIn(rows: readonly LogRow[]): (row: LogRow) => boolean {
  const owner = new Map<string, number | null>();
  const shared = new Set<string>();
  for (const { hash, number } of rows) {
    if (owner.has(hash) && owner.get(hash) !== number) shared.add(hash);
    owner.set(hash, number);
  }
  return ({ hash }) => HASH.test(hash) && !shared.has(hash);
}

const cellsOf = (row: LogRow, number: number | null = row.number): readonly string[] =>
  row.isRenumbered || number !== row.number ? [String(number), ...row.cells.slice(1)] : row.cells;

/** Whether a run of steps, from its first one, is the whole of a batch and bound to what was recorded before it. */
function isWholeRun(steps: readonly ChainStep[], first: number): boolean {
  const of = steps[first]?.row.of ?? 0;
  const end = steps[first + of - 1];
  return steps[first]?.state === 'fits' && end?.first === first && end.row.part === of;
}

/**
 * Where an entry after the step `last` may be bound: to it or, past saves that did not begin, to an earlier one. A save that stands whole
 * did not begin either where rows of it could not be read when the next one was saved, with the same numbers perhaps. `before`: the
 * number before the first of the entry's own save.
 */
function placesAfter(steps: readonly ChainStep[], last: number, part: number, before: number): number[] {
  const places = [last];
  let at = last;
  for (let step = steps[at]; step && places.length < SAVES_BACK; step = steps[at]) {
    if (part !== 1 && step.number <= before && isWholeRun(steps, step.first)) break;
    at = step.first - 1;
    places.push(at);
  }
  return places;
}

type Bound = { at: number; tie: Tie; isOwn: boolean };

function bind(
  steps: readonly ChainStep[],
  last: number,
  {
    row: { hash, part },
    cells,
    budget,
    tried,
    start,
  }: { row: LogRow; cells: readonly string[]; budget: Budget; tried: Tie[]; start: RecordStart },
): Bound | null {
  const root: readonly Tie[] = [{ hash: start.hash, parent: -1 }];
  const [own] = last < 0 ? root : (steps[last]?.ties ?? []);
  if (own) {
    const made = hashOf(cells, own.hash);
    if (made === hash) return { at: last, tie: own, isOwn: true };
    tried.push({ hash: made, parent: last });
  }
  for (const at of placesAfter(steps, last, part, Number(cells[0]) - part))
    for (const tie of at < 0 ? root : (steps[at]?.ties ?? [])) {
      if (tie === own) continue;
      if (budget.left-- <= 0) return null;
      const made = hashOf(cells, tie.hash);
      if (made === hash) return { at, tie, isOwn: at < 0 || tie === steps[at]?.ties[0] };
      tried.push({ hash: made, parent: at });
    }
  return null;
}

/** Whether the hash that the next entry was bound to may be gone, though no number is missing right before it. */
function isLostAfter(
  steps: readonly ChainStep[],
  last: number,
  isTrusted: (row: LogRow) => boolean,
): boolean {
  let step = steps[last];
  for (let back = 0; step && back < TIES; back++) {
    if (step.state !== 'fits' && !isTrusted(step.row)) return true;
    // Only a save that lacks its end may not have begun, so that what follows was bound to something before it.
    if (step.row.part >= step.row.of) return false;
    if (steps[step.first]?.state === 'lost') return true;
    step = steps[step.first - 1];
  }
  return false;
}

/** The step before an entry that fits none: not one of a batch whose later numbers another batch was given. */
function likelyParent(steps: readonly ChainStep[], last: number, row: LogRow, number: number): number {
  const isOneBatch = (other: ChainStep): boolean =>
    other.row.batch === row.batch ||
    (other.row.of === row.of && other.number - other.row.part === number - row.part);
  let at = last;
  let start = number;
  for (let step = steps[at]; step; step = steps[at]) {
    const before = step.number - step.row.part;
    if (isOneBatch(step) || step.row.part === 0 || step.state === 'changed' || before + step.row.of < start)
      break;
    at = step.first - 1;
    start = before + 1;
  }
  return at;
}

/** Whether a row says that it comes right after another in one save. */
export const isNextOf = (before: LogRow, row: LogRow): boolean =>
  before.batch === row.batch && before.of === row.of && before.part === row.part - 1;

/** Binds every entry to the one before it, in the order of their numbers, and the first one to the record's start. */
export function walkLog(
  rows: readonly LogRow[],
  isTrusted: (row: LogRow) => boolean,
  budget: Budget,
  start = FIRST_START,
): Walk {
  const byNumber = new Map<number, LogRow[]>();
  const orphans: LogRow[] = [];
  for (const row of rows) {
    const others = row.number === null ? orphans : byNumber.get(row.number);
    if (others) others.push(row);
    else if (row.number !== null) byNumber.set(row.number, [row]);
  }
  const steps: ChainStep[] = [];
  const addStep = (row: LogRow, number: number, bound: Bound | null, tried: readonly Tie[]): void => {
    const last = steps.length - 1;
    const before = steps[last];
    const gap = Math.max(0, number - 1 - (before?.number ?? start.entry));
    const to = bound && steps[bound.at];
    // The next one was bound to what the hash should be: only the hash was retyped.
    if (bound && to && !bound.isOwn) Object.assign(to, { state: 'changed', parent: bound.tie.parent });
    const state = bound ? 'fits' : gap > 0 || isLostAfter(steps, last, isTrusted) ? 'lost' : 'changed';
    const parent = bound ? bound.at : likelyParent(steps, last, row, number);
    const goesOn = bound?.at === last && before && isNextOf(before.row, row);
    const first = goesOn && before ? before.first : steps.length;
    const ties = [{ hash: row.hash, parent }, ...(bound ? [] : tried.slice(0, TIES))];
    steps.push({ row, number, gap, state, parent, first, ties });
  };
  for (const number of [...byNumber.keys()].sort((a, b) => a - b)) {
    // The one of an earlier save first.
    const same = [...(byNumber.get(number) ?? [])].sort((a, b) => b.part - a.part);
    let chosen = same.find(isTrusted) ?? same[0];
    let bound: Bound | null = null;
    let tried: Tie[] = [];
    for (const row of same) {
      const made: Tie[] = [];
      bound = bind(steps, steps.length - 1, { row, cells: cellsOf(row), budget, tried: made, start });
      if (bound || row === chosen) tried = made;
      if (bound) chosen = row;
      if (bound) break;
    }
    if (!chosen) continue;
    const row = chosen;
    addStep(row, number, bound, tried);
    // Two saves got one number where rows of the first could not be read when the second one was saved.
    for (const other of same.filter((each) => each !== row)) {
      const isOwn = bound && other.hash !== row.hash;
      const to = isOwn
        ? bind(steps, steps.length - 1, { row: other, cells: cellsOf(other), budget, tried: [], start })
        : null;
      if (to) addStep(other, number, to, []);
      else orphans.push(other);
    }
  }
  return { steps, orphans };
}

/** Only the first numbers of a long gap are tried: a retyped number leaves a gap of one. */
const TRIED_OF_GAP = 100;

/**
 * Gives rows that fit nowhere the missing number under which they fit. Whether there was one: then the log is to be walked
 * again.
 */
export function renumber(
  { steps, orphans }: Walk,
  isTrusted: (row: LogRow) => boolean,
  budget: Budget,
  start = FIRST_START,
): boolean {
  const strays = [...orphans, ...steps.flatMap(({ state, row }) => (state === 'fits' ? [] : row))];
  const byBatch = new Map<string, LogRow[]>();
  for (const row of strays.filter(isTrusted)) {
    const others = byBatch.get(row.batch);
    if (others) others.push(row);
    else byBatch.set(row.batch, [row]);
  }
  let isFound = false;
  const tryAt = (number: number, row: LogRow, last: number): void => {
    if (row.isRenumbered || budget.left <= 0) return;
    budget.left -= 1;
    const cells = cellsOf(row, number);
    if (!bind(steps, last, { row, cells, budget, tried: [], start })) return;
    row.number = number;
    row.isRenumbered = true;
    isFound = true;
  };
  const end = (steps[steps.length - 1]?.number ?? start.entry) + 1;
  const gaps = steps.map(({ number, gap }, i) => ({
    from: number - gap,
    size: Math.min(gap, TRIED_OF_GAP),
    i,
  }));
  for (const { from, size, i } of [...gaps, { from: end, size: 1, i: steps.length }])
    for (let number = from; number < from + size; number++)
      // A number lies in its batch, or in one between those of its neighbours; a stray may stand beside its own gap.
      for (const batch of batchesAround(steps, i, byBatch))
        for (const row of byBatch.get(batch) ?? [])
          tryAt(number, row, steps[i - 1]?.row === row ? i - 2 : i - 1);
  return isFound;
}

/** The batches that a number missing before the step `i` may be of: those of the rows near it, and those between. */
function batchesAround(
  steps: readonly ChainStep[],
  i: number,
  among: ReadonlyMap<string, unknown>,
): string[] {
  const from = steps[i - 2]?.row.batch ?? '';
  const to = steps[i + 1]?.row.batch ?? '\uffff';
  return [...among.keys()].filter((batch) => batch >= from && batch <= to);
}
