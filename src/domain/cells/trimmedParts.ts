/**
 * The parts of a text between separators, without the spaces around them. The separator's pattern names no spaces: one that takes those
 * around it too looks through a long run of them again from each of its signs.
 */
export const trimmedParts = (text: string, separator: RegExp): string[] =>
  text.split(separator).map((part) => part.trim());
