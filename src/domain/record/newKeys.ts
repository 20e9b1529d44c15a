/** Gives out line keys that the record has not used: L-000001 for services, C-000001 for case management, and so on. */
export function newKeys(keys: Iterable<string>): (letter: 'L' | 'C') => string {
  const last = { L: 0, C: 0 };
  for (const key of keys) {
    const [letter] = key;
    if ((letter === 'L' || letter === 'C') && key[1] === '-')
      last[letter] = Math.max(last[letter], Number(key.slice(2)) || 0);
  }
  return (letter) => `${letter}-${String(++last[letter]).padStart(6, '0')}`;
}
