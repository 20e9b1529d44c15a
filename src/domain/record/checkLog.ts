import type { Grid } from '../cells/cell';
import { numbersIn } from '../cells/runs';
import type { LostSaves } from './changes';
import type { Entry } from './entry';
import { harmlessIn } from './harmlessIn';
import { type Head, isDamaged } from './head';
import { BATCH, batchNumber, type Log, sumsOf } from './log';
import {
  type Budget,
  type ChainStep,
  HASH,
  type LogRow,
  logRows,
  renumber,
  trustIn,
  walkLog,
} from './logChain';
import { type RecordStart, readRecord, readSince, recordStart, rowsSince } from './recordStart';

/** Numbers of entries from one to another, both included. */
export type Span = { from: number; to: number };

/** What the check of the log found. All but `newer`, `restored` and `notBegun` is a trouble. */
export type LogCheck = {
  isIntact: boolean;
  /** How many entries count. */
  entries: number;
  /** Entries of which a cell or the hash was retyped, and the sum over what they say now. */
  changed: number[];
  changedSum: number;
  removed: Span[];
  /** Entries missing at the end, as the document remembers it. */
  cutOff: Span[];
  /** Rows of the sheet (from 1) that are no entry of the record: typed by hand, or copies. */
  added: number[];
  /** Entries that say more than this version knows. */
  newer: number[];
  /** Entries that say which saves an older version did not have that was gone on from. */
  restored: { entry: number; lost: LostSaves }[];
  /** Entries of saves that did not begin. They count for nothing and harm nothing. */
  notBegun: number[];
  /** The last entry where nothing else is wrong, but its hash is another one than the document remembers. */
  other: number | null;
};

/** Beside one hash an entry: enough for thousands of damaged ones, and no minutes where every row was spoilt. */
const HASHES_MORE = 20_000;

/**
 * Recomputes the hash of every entry from the texts in the log's cells, whatever order the rows are in, and tells exactly what
 * was done to which entries by hand. `grid` has the header first; `head` is what the document remembers, null where it forgot.
 *
 * What no check can tell: that the last entries were removed where the document forgot its head, too; what an entry said
 * before somebody made all hashes anew; whether an entry was changed besides, when the hash before it is gone with a removed
 * entry or the destroyed hash of one (it is taken to be whole); and, where the document forgot its head, whether an entry after
 * missing rows of a save that never began was changed, or entries before it removed (it says removed), and whether saves that are
 * missing before the rest of a last one that never began, and whose first row is gone too, had begun (it says removed: nearly all
 * do begin).
 */
export function checkLog(all: Grid, head: Head | null, from?: RecordStart): LogCheck {
  const log = from ? readSince(all, from) : readRecord(all);
  const start = from ?? recordStart(entriesIn(log));
  const grid = rowsSince(all, start);
  const rows = logRows(grid);
  const isTrusted = trustIn(rows);
  const budget: Budget = { left: HASHES_MORE };
  let walk = walkLog(rows, isTrusted, budget, start);
  while (renumber(walk, isTrusted, budget, start)) walk = walkLog(rows, isTrusted, budget, start);
  const { steps, orphans } = walk;
  const known = head && head.entries > 0 ? head : null;
  const { chain, isFound } = recordedIn(steps, known, isTrusted);
  const member = new Set(chain);
  const aside = steps.filter((_, i) => !member.has(i));
  const { removed, changedAfter } = gapsIn(steps, chain, isFound ? known : null, isTrusted);
  const last = endOf(steps, chain)?.number ?? start.entry;
  const lacking = known && !isFound ? known.entries - chain.length - sizeOf(removed) : 0;
  if (!known) removed.push(...removedAtEnd(steps, chain, isTrusted));
  const counting = chain.flatMap((i) => steps[i] ?? []);
  const told = toldIn(entriesIn(log));
  const rowOf = new Map(counting.map(({ number, row }) => [number, grid[row.place - 1] ?? []]));
  const sumOver = (numbers: readonly number[]): number =>
    sumsOf(
      0,
      numbers.map((number) => rowOf.get(number) ?? []),
    ).pop() ?? 0;
  // What was gone on from is no trouble for as long as it says what it said then.
  const accepted = new Set(
    told.restored.flatMap(({ lost: { retyped = '', sum } }) => {
      const numbers = numbersIn(retyped);
      return sum === sumOver(numbers) ? numbers : [];
    }),
  );
  const changed = chain.flatMap((i) => {
    const step = steps[i];
    const isOther = step && (isChanged(step, isTrusted) || changedAfter.has(i));
    return isOther && !accepted.has(step.number) ? step.number : [];
  });
  const isWhole = changed.length + removed.length + orphans.length === 0 && lacking <= 0;
  let harmless = harmlessIn(steps, aside, counting, entriesIn(log), isWhole);
  // Nothing is vouched for that no opening goes on with.
  const isVouched = isWhole && aside.length > 0 && harmless.size === aside.length;
  const opened = head && !from && isVouched ? readRecord(all, head) : null;
  if (opened && opened !== 'other-version' && isDamaged(opened, head))
    harmless = harmlessIn(steps, aside, counting, opened.entries, isWhole);
  const check = {
    entries: chain.length,
    changed,
    changedSum: sumOver(changed),
    removed,
    cutOff: absentAfter(steps, last, lacking),
    added: [
      ...orphans.map(({ place }) => place),
      ...aside.flatMap((step) => (harmless.has(step) ? [] : step.row.place)),
    ].sort((a, b) => a - b),
    notBegun: [...harmless].map(({ number }) => number),
    ...told,
  };
  const isClean = [check.changed, check.removed, check.cutOff, check.added].every(
    ({ length }) => length === 0,
  );
  const other = isClean && known && !isFound ? last : null;
  return { ...check, other, isIntact: isClean && other === null };
}

/** What the entries that count tell of themselves. */
function toldIn(entries: readonly Entry[]): Pick<LogCheck, 'newer' | 'restored'> {
  return {
    newer: entries.flatMap(({ newer, entry }) => (newer ? [entry] : [])),
    restored: entries.flatMap((each) =>
      each.name === 'restored' ? [{ entry: each.entry, lost: each.lost }] : [],
    ),
  };
}

const entriesIn = (log: Log | 'other-version'): readonly Entry[] =>
  log === 'other-version' ? [] : log.entries;

/** Whether the record is whole in itself and only another one than the document remembers: an older version was brought back. */
export const isOtherVersion = ({ changed, removed, added, cutOff, other }: LogCheck): boolean =>
  changed.length + removed.length + added.length === 0 && (cutOff.length > 0 || other !== null);

const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** An entry without a hash that was once its own was changed, even where nothing is left to check it by. */
const isChanged = ({ state, row }: ChainStep, isTrusted: (row: LogRow) => boolean): boolean =>
  state === 'changed' || row.isRenumbered || (state === 'lost' && !isTrusted(row));

function chainTo(steps: readonly ChainStep[], end: number): number[] {
  const chain: number[] = [];
  for (let at = end, step = steps[at]; step; step = steps[at]) {
    chain.push(at);
    at = step.parent;
  }
  return chain.reverse();
}

/** The step with which a chain ends. */
function endOf(steps: readonly ChainStep[], chain: readonly number[]): ChainStep | undefined {
  const end = chain[chain.length - 1];
  return end === undefined ? undefined : steps[end];
}

/** Where in the chain the entry is that the document remembers; -1 for nowhere. */
const headIn = (steps: readonly ChainStep[], chain: readonly number[], head: Head | null): number =>
  chain.findIndex((i) => steps[i]?.ties.some(({ hash }) => hash === head?.hash));

/**
 * The steps that the record is made of, back from its last one: neither rows beyond it that fit nothing, nor a last save that
 * was cut off. And whether its remembered head is among them.
 */
function recordedIn(
  steps: readonly ChainStep[],
  head: Head | null,
  isTrusted: (row: LogRow) => boolean,
): { chain: number[]; isFound: boolean } {
  let chain = chainTo(steps, steps.length - 1);
  let found = headIn(steps, chain, head);
  // A save that did not begin may have had more numbers than the one that was given them again.
  const end =
    found < 0 && head ? steps.findIndex(({ row, state }) => state === 'fits' && row.hash === head.hash) : -1;
  if (end >= 0) {
    chain = chainTo(steps, end);
    found = chain.length - 1;
  }
  for (;;) {
    const step = endOf(steps, chain);
    if (!step || chain.length - 1 <= found) break;
    const { batch, part, of, hash } = step.row;
    // A copy of another entry has its hash; a row of which only the hash was retyped has none.
    const isEntry = isTrusted(step.row) || (BATCH.test(batch) && part > 0 && !HASH.test(hash));
    if (step.state !== 'fits' && (found >= 0 || !isEntry)) {
      chain.pop();
      continue;
    }
    if (step.state === 'changed' || part >= of) break;
    const start = batchStart(steps, chain, step);
    const before = chain.slice(0, start);
    const first = endOf(steps, chain.slice(0, start + 1)) ?? step;
    const gone = sizeOf([...gapsIn(steps, before, null, isTrusted).removed, ...gapBeforeBatch(first)]);
    // The document remembers more: the save was whole and lost its end.
    if (head && found < 0 && before.length + gone + of <= head.entries) break;
    chain = before;
  }
  return { chain, isFound: found >= 0 };
}

/** Where in the chain the batch of its last step begins. */
const batchStart = (steps: readonly ChainStep[], chain: readonly number[], last: ChainStep): number =>
  chain.findIndex((i) => {
    const step = steps[i];
    return step?.row.batch === last.row.batch && step.number - step.row.part === last.number - last.row.part;
  });

/** The missing numbers right before a step but those of its own batch, which did not begin. */
const gapBeforeBatch = ({ state, number, gap, row }: ChainStep): Span[] => {
  const to = number - Math.max(1, row.part);
  return state === 'lost' && to >= number - gap ? [{ from: number - gap, to }] : [];
};

/** Whether the numbers missing before a step are all of the batch before, which lacks them and so did not begin. */
const isGapOf = (before: ChainStep | undefined, { row, number }: ChainStep): boolean =>
  before !== undefined &&
  batchNumber(row.batch) === batchNumber(before.row.batch) + 1 &&
  before.number - before.row.part + before.row.of > number - row.part;

/**
 * The entries that are missing inside the record: numbers in no row, with which the hash went that the next entry was bound to.
 * Where none is missing, the entry was changed: nothing lies between it and the entry before but saves that did not begin, or the
 * document remembers no more entries than there are, and the one gap is between whole saves.
 */
function gapsIn(
  steps: readonly ChainStep[],
  chain: readonly number[],
  found: Head | null,
  isTrusted: (row: LogRow) => boolean,
): { removed: Span[]; changedAfter: ReadonlySet<number> } {
  const gaps = chain.flatMap((i) => {
    const step = steps[i];
    if (step?.state !== 'lost') return [];
    const between = steps.slice(step.parent + 1, i).flatMap(gapBeforeBatch);
    const own = step.gap > 0 ? [{ from: step.number - step.gap, to: step.number - 1 }] : [];
    return { i, step, before: steps[step.parent], spans: [...between, ...own] };
  });
  const isBound = ({ before, spans }: (typeof gaps)[number]): boolean =>
    spans.length === 0 && (before === undefined || before.state === 'fits' || isTrusted(before.row));
  const changedAfter = new Set(gaps.filter(isBound).map(({ i }) => i));
  const [only] = gaps;
  const isWholeBefore = only?.before === undefined || only.before.row.part === only.before.row.of;
  if (
    found &&
    only &&
    gaps.length === 1 &&
    only.step.gap > 0 &&
    isWholeBefore &&
    found.entries === headIn(steps, chain, found) + 1
  )
    return { removed: [], changedAfter: changedAfter.add(only.i) };
  return { removed: gaps.flatMap(({ spans }) => spans), changedAfter };
}

/**
 * Where the document forgot its head: what was removed before the rows of last saves that did not begin. Where one of them is
 * bound to the end of the record, nothing that counted lay between.
 */
function removedAtEnd(
  steps: readonly ChainStep[],
  chain: readonly number[],
  isTrusted: (row: LogRow) => boolean,
): Span[] {
  const end = chain[chain.length - 1] ?? -1;
  const from = steps.reduce((at, { state, parent }, i) => (state === 'fits' && parent === end ? i : at), end);
  return steps
    .filter((step, i) => i > from && isTrusted(step.row) && !isGapOf(steps[i - 1], step))
    .flatMap(gapBeforeBatch);
}

/** The next `many` numbers after `last` that are in no row; none for 0. */
function absentAfter(steps: readonly ChainStep[], last: number, many: number): Span[] {
  const spans: Span[] = [];
  let from = last + 1;
  let left = many;
  for (const { number } of steps) {
    if (number < from) continue;
    const size = Math.min(left, number - from);
    if (size > 0) spans.push({ from, to: from + size - 1 });
    left -= size;
    from = number + 1;
  }
  if (left > 0) spans.push({ from, to: from + left - 1 });
  return spans;
}
