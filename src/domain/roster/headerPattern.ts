const made = new Map<string, RegExp>();

/**
 * A phrase of `headerWords.ts` as an expression for a header's plain words: "[student]* id,number" is "id" or "number", behind as
 * many "student" as there are. Made when it is first asked for: most calls ask for none, and all of them take longer to make than
 * the rest of the script does to start.
 */
export function headerPattern(phrase: string): RegExp {
  const pattern = made.get(phrase) ?? patternOf(phrase);
  made.set(phrase, pattern);
  return pattern;
}

function patternOf(phrase: string): RegExp {
  const parts = phrase.split(' ').map((part) => {
    const [, may, words = '', often] = /^(\[)?([^\]]*)\]?(\*)?$/.exec(part) ?? [];
    const one = `(?:${words.split(',').join('|')}) `;
    return may ? `(?:${one})${often ?? '?'}` : one;
  });
  return new RegExp(`^${parts.join('')}$`);
}
