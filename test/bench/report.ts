/** One figure, with its budget where it has one. */
export type Figure = {
  what: string;
  figure: string;
  budget?: string;
  /** Whether the budget is kept; left out where there is none. */
  kept?: boolean;
};

let isQuiet = false;

/** From here on nothing is printed but JSON. */
export function printNothing(): void {
  isQuiet = true;
}

/** What was gathered, for programs. */
export const printJson = (gathered: object): void => console.log(JSON.stringify(gathered, null, 2));

/** Says something beside the figures. */
export function say(text: string): void {
  if (!isQuiet) console.log(text);
}

/** Prints figures as a table under a title. */
export function print(title: string, figures: readonly Figure[]): void {
  if (isQuiet) return;
  const rows = figures.map(({ what, figure, budget = '', kept }) => [
    what,
    figure,
    budget,
    kept === undefined ? '' : kept ? 'OK' : 'over',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('   ')}`.trimEnd());
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const milliseconds = (value: number): string =>
  `${value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 })} ms`;

export const seconds = (value: number): string => `${value.toFixed(1)} s`;

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
