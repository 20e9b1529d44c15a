import type { Cell } from './cell';

/** A mark as people make one: 1, TRUE, x, yes; 0, FALSE, no or nothing for none. Null where it is neither. */
export function parseMark(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : null;
  const text = cell.trim().toLowerCase();
  if (/^(?:1|true|x|yes|y|✓|✔|☑)$/.test(text)) return true;
  return /^(?:|0|false|no|n|-|☐)$/.test(text) ? false : null;
}
