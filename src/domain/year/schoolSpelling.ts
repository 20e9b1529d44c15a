import type { Cell } from '../cells/cell';
import { commonest } from '../cells/commonest';
import { foldedText } from '../cells/foldedText';

/** How a column of schools writes a school: as most of its cells that mean it do, else by its name. `meant`: by which name one counts. */
export function schoolSpelling(
  cells: readonly Cell[],
  meant: ((school: string) => string) | null,
): (school: string) => string {
  const known = new Map<string, string>();
  return (school) => {
    const before = known.get(school);
    if (before !== undefined) return before;
    const own = cells
      .map((cell) => String(cell).trim())
      .filter((text) => foldedText(meant?.(text) ?? text) === foldedText(school));
    const written = commonest(own) ?? school;
    known.set(school, written);
    return written;
  };
}
