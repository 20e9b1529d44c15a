/** A sign or a word that stands for what is above it: no spreadsheet reads it so, and neither do we. */
export const isDitto = (text: string): boolean =>
  /^(?:["“”„″〃^↓|]+|''|,,|ditto|do\.|same(?: as above)?|as above)$/i.test(text.trim());
