import type { CellChange, ColumnRef, FieldWrite } from '../cells/cell';
import { jsonIn } from '../cells/jsonIn';
import type { Replaced } from './entry';

/** The record's cell "Replaced" as it was written; null where somebody made something else of it. */
export function replacedOf(text: string): Replaced | null {
  if (text === '') return {};
  const value = jsonIn(text);
  if (!isRecord(value)) return null;
  const { provider, amount, lre, caseManager, line, undoes, begin, end } = value;
  const { cells, cellsBegin, start, from, row } = value;
  return {
    ...(typeof provider === 'string' && { provider }),
    ...(typeof amount === 'string' && { amount }),
    ...(typeof lre === 'string' && { lre }),
    ...(typeof caseManager === 'string' && { caseManager }),
    ...(typeof line === 'string' && { line }),
    ...(typeof undoes === 'number' && { undoes }),
    ...(typeof begin === 'string' && { begin }),
    ...(typeof end === 'string' && { end }),
    ...(Array.isArray(cells) && cells.every(isChange) && { cells }),
    ...(typeof cellsBegin === 'string' && { cellsBegin }),
    ...(typeof start === 'string' && { start }),
    ...((from === 'export' || from === 'new year') && { from }),
    ...(Array.isArray(row) && row.every(isWrite) && { row }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isColumn(value: unknown): value is ColumnRef {
  if (!isRecord(value)) return false;
  const { header, nth, of } = value;
  return typeof header === 'string' && typeof nth === 'number' && typeof of === 'number';
}

function isWrite(written: unknown): written is FieldWrite {
  if (!isRecord(written)) return false;
  const { ref, value, isDay } = written;
  return (
    isColumn(ref) &&
    (typeof value === 'string' || typeof value === 'number') &&
    (isDay === undefined || isDay === true)
  );
}

const isChange = (value: unknown): value is CellChange =>
  isWrite(value) && 'was' in value && ['string', 'number', 'boolean'].includes(typeof value.was);
