import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Cost } from './district';

/** Seconds that Google takes for each; reported by others (docs say where), or measured on a real account and handed in as a file. */
const REPORTED = {
  read: 0.3,
  write: 0.2,
  flush: 0.6,
  other: 0.08,
  readCell: 8.5e-6,
  writeCell: 36e-6,
  roundTrip: 1,
};
export type Latencies = typeof REPORTED;

/** The latencies of a JSON file that has some or all of them; those that were reported where there is none. */
export function latenciesIn(file: string | null): Latencies {
  if (file === null) return REPORTED;
  const second = z.optional(z.number().check(z.nonnegative()));
  const measured = z.strictObject({
    read: second,
    write: second,
    flush: second,
    other: second,
    readCell: second,
    writeCell: second,
    roundTrip: second,
  });
  const found = z.parse(measured, JSON.parse(readFileSync(file, 'utf8')));
  return {
    read: found.read ?? REPORTED.read,
    write: found.write ?? REPORTED.write,
    flush: found.flush ?? REPORTED.flush,
    other: found.other ?? REPORTED.other,
    readCell: found.readCell ?? REPORTED.readCell,
    writeCell: found.writeCell ?? REPORTED.writeCell,
    roundTrip: found.roundTrip ?? REPORTED.roundTrip,
  };
}

/** What an action would take on Google. */
export const googleSeconds = (cost: Cost, trips: number, at: Latencies): number =>
  cost.reads * at.read +
  cost.cellsRead * at.readCell +
  (cost.writes - cost.flushes) * at.write +
  cost.flushes * at.flush +
  cost.cellsWritten * at.writeCell +
  cost.others * at.other +
  trips * at.roundTrip;

/** What a kind of action may take in a district of some size, in seconds, and what it took before it was made quicker. */
type Allowed = { small: number; large: number; reads?: number; writes?: number; flushes?: number };

const BUDGETS: { readonly [kind: string]: Allowed } = {
  open: { small: 2.6, large: 4, reads: 5 },
  caseload: { small: 2.4, large: 3.5, reads: 4 },
  preview: { small: 2.4, large: 3.5 },
  save: { small: 4.8, large: 7, reads: 7, writes: 4, flushes: 2 },
  follow: { small: 5, large: 8 },
  'set up': { small: 14, large: 75 },
  compare: { small: 4, large: 16 },
};

/** By the same latencies on 2026-11-29, everything that follows a save included in it. */
const FORMER: { readonly [at: string]: number } = {
  'open 300': 5.8,
  'save 300': 15.1,
  'set up 300': 36,
  'open 25000': 15,
  'save 25000': 35,
};

export const formerSeconds = (kind: string, lines: number): number | null =>
  FORMER[`${kind} ${lines}`] ?? null;

/** Districts up to so many lines are small. */
const SMALL = 300;

export function budgetSeconds(kind: string, lines: number): number | null {
  const allowed = BUDGETS[kind];
  return allowed ? (lines <= SMALL ? allowed.small : allowed.large) : null;
}

/** The calls that a kind of action may make, whatever the size; null where nothing is said. */
export function allowedCalls(kind: string): { reads: number; writes: number; flushes: number } | null {
  const { reads, writes = 0, flushes = 0 } = BUDGETS[kind] ?? {};
  return reads === undefined ? null : { reads, writes, flushes };
}
