import { namesInCell } from '../people/namesInCell';
import type { Kind } from '../record/changes';
import type { RosterLine } from '../roster/roster';
import type { Remark } from './finding';

/** A warning where the cell of who has the line names others beside them: they will stand there no more. */
export function severalInCell(kind: Kind, row: RosterLine): Remark<'cell-of-several'> | null {
  const text = row.text[kind === 'service' ? 'provider' : 'caseManager'];
  return namesInCell(text).length > 1 ? { code: 'cell-of-several', field: 'provider', text } : null;
}
