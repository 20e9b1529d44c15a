import { expect, test } from 'vitest';
import { harmlessIn } from '../../../src/domain/record/harmlessIn';
import { LOG_HEADER, type Log, logRow } from '../../../src/domain/record/log';
import { type ChainStep, logRows, trustIn, walkLog } from '../../../src/domain/record/logChain';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { emptyLog, fact } from '../../kit/entries';

function saved(log: Log, size: number): { rows: string[][]; log: Log } {
  const facts = Array.from({ length: size }, () => fact());
  const entries = seal(log, facts, '2026-11-21T15:00:00Z', 'director@lakeview.example');
  return { rows: entries.map(logRow), log: withBatch(log, entries) };
}

/** A save of three that did not begin, and shares the name of its batch with the one that went on without it. */
const first = saved(emptyLog(), 1);
const begun = saved(first.log, 3);
const after = saved(first.log, 1);
const stepsOf = (of: readonly string[][]): ChainStep[] => {
  const rows = logRows([LOG_HEADER, ...of]);
  return walkLog(rows, trustIn(rows), { left: 1_000 }).steps;
};
const steps = stepsOf([...first.rows, ...begun.rows]);
const counting = stepsOf([...first.rows, ...after.rows]);

const harmless = (made: readonly ChainStep[]): number[] => {
  const aside = made.slice(1);
  return [...harmlessIn(made, aside, counting, [], true)].map(({ number }) => number);
};

test('rows of a save that did not begin are harmless beside one of the same name where the save stands whole', () => {
  expect(counting.map(({ row }) => row.batch)).toEqual(['B-000001', 'B-000002']);
  expect(harmless(steps)).toEqual([2, 3, 4]);
});

test.each([2, 3])('none of them is where its row %i fits nothing', (number) => {
  const made = steps.map((step) => (step.number === number ? { ...step, state: 'changed' as const } : step));
  expect(harmless(made)).toEqual([]);
});

test.each([
  ['batch', { batch: 'B-000009' }],
  ['part', { part: 9 }],
  ['number of parts', { of: 9 }],
])('nor where one says another %s than those of its save', (_, other) => {
  const made = steps.map((step) => (step.number === 3 ? { ...step, row: { ...step.row, ...other } } : step));
  expect(harmless(made)).not.toContain(2);
  expect(harmless(made)).not.toContain(4);
});

test('nor where the row that its end is bound to is not there', () => {
  const made = steps.filter(({ number }) => number === 1 || number === 4);
  expect(harmless(made.map((step) => (step.number === 4 ? { ...step, parent: -1 } : step)))).toEqual([]);
});
