import type { ShiftKind } from '../layers';
import { type Corner, mapReferences, type Reference } from './formulaText';

/** The formula after rows or columns came to or left the sheet it refers to, as Sheets rewrites it. */
export function shiftFormula(
  formula: string,
  kind: ShiftKind,
  at: number,
  count: number,
  refersTo: (sheetName: string | null) => boolean,
): string {
  return mapReferences(formula, (reference) =>
    refersTo(reference.sheetName) ? shiftReference(reference, kind, at, count) : reference,
  );
}

function shiftReference(reference: Reference, kind: ShiftKind, at: number, count: number): Reference | null {
  const axis = kind.startsWith('rows') ? 'row' : 'column';
  const { from, to } = reference;
  const start = from[axis];
  const end = (to ?? from)[axis];
  if (kind.endsWith('Inserted')) {
    const push = (corner: Corner): Corner => ({ ...corner, [axis]: inserted(corner[axis], at, count) });
    return { ...reference, from: push(from), to: to && push(to) };
  }
  const gone = at + count - 1;
  if (start !== null && end !== null && start >= at && end <= gone) return null;
  const newStart = start === null ? null : start < at ? start : Math.max(at, start - count);
  const newEnd = end === null ? null : end < at ? end : end <= gone ? at - 1 : end - count;
  return {
    ...reference,
    from: { ...from, [axis]: newStart },
    to: to && { ...to, [axis]: newEnd },
  };
}

function inserted(position: number | null, at: number, count: number): number | null {
  return position !== null && position >= at ? position + count : position;
}
