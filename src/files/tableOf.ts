const WIDEST = 40;

/** Rows as a person reads them: columns under each other, long texts cut. */
export function tableOf(rows: readonly (readonly unknown[])[]): string {
  const texts = rows.map((cells) => cells.map((cell) => cut(String(cell).replace(/\s+/g, ' '))));
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
