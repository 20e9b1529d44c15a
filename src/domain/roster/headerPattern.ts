/**
 * A phrase of `headerWords.ts` as an expression for a header's plain words: "[student]* id,number" is "id" or "number", behind as
 * many "student" as there are.
 */
export function headerPattern(phrase: string): RegExp {
  const parts = phrase.split(' ').map((part) => {
    const [, may, words = '', often] = /^(\[)?([^\]]*)\]?(\*)?$/.exec(part) ?? [];
    const one = `(?:${words.split(',').join('|')}) `;
    return may ? `(?:${one})${often ?? '?'}` : one;
  });
  return new RegExp(`^${parts.join('')}$`);
}
