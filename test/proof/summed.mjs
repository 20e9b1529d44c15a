/** A figure's own numbers: of "a 3.5" or "P-0001" none is a count. */
const COUNT = /(?<![\w.-])\d+(?![\w.-]*\d)/g;

/**
 * The figures of one proof that was played in parts as one: where all say the same words, their counts are added ("500 games" and
 * "500 games" are "1000 games"); else each as it is. What stays 0 in each stays 0.
 * @param {readonly string[]} results
 * @returns {string[]}
 */
export function summed(results) {
  const [first = ''] = results;
  const words = (text) => text.replace(COUNT, '#');
  if (results.length < 2 || results.some((text) => words(text) !== words(first))) return [...results];
  const counts = results.map((text) => (text.match(COUNT) ?? []).map(Number));
  let nth = 0;
  const sumOfNext = () => {
    const at = nth++;
    return String(counts.reduce((sum, own) => sum + (own[at] ?? 0), 0));
  };
  return [first.replace(COUNT, sumOfNext)];
}
