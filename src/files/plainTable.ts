import { plainLine } from './plainLine';

const WIDEST = 40;

/** Rows as a person reads them: columns under each other, long texts cut, but for a last column that is to be read whole. */
export function plainTable(rows: readonly (readonly unknown[])[], last: 'cut' | 'whole' = 'cut'): string {
  const texts = rows.map((cells) =>
    cells.map((cell, column) => {
      const text = plainLine(String(cell));
      return last === 'whole' && column === cells.length - 1 ? text : cut(text);
    }),
  );
  const widths = texts.reduce<number[]>(
    (widest, cells) => cells.map((text, column) => Math.max(widest[column] ?? 0, text.length)),
    [],
  );
  return texts
    .map((cells) =>
      cells
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
