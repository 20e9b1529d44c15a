/** Runs of consecutive numbers, as [first, last]. */
export function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** The same in words: "3, 5-9". */
export const runsText = (numbers: readonly number[]): string =>
  runs(numbers)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(', ');

/** The numbers that `runsText` has told: "3, 5-9". */
export const numbersIn = (text: string): number[] =>
  text.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return from > 0 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  });
