// Letters that decomposing leaves alone, though an export without them writes the plain one.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** A name without what makes nobody another person: case, Latin accents, apostrophes, stray spaces and invisible marks. */
export function foldedName(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only Latin, Greek and Cyrillic accents: the vowel signs of other scripts are letters of the name.
      .replace(/[\u0300-\u036f]/g, '')
      // Zero-width spaces, direction marks and byte-order marks travel along when names are pasted.
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .toLowerCase()
      .replace(/[øłđæœßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replace(/['’‘`´]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
