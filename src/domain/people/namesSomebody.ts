import { foldedText } from '../cells/foldedText';

const WORDS = /\p{L}[\p{L}\p{M}’'-]*/gu;
const SENTENCE = /[.!?;:\n]/;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|iep|fmla)$/i;

/** Whether a text may name a person: one of these names, or a word within a sentence that is written as names are. */
export function namesSomebody(text: string, names: Iterable<string>): boolean {
  const known = new Set<string>();
  for (const name of names)
    for (const [word] of name.matchAll(WORDS)) if (word.length > 1) known.add(foldedText(word));
  return text
    .split(SENTENCE)
    .some((sentence) =>
      [...sentence.matchAll(WORDS)].some(
        ([word], i) =>
          known.has(foldedText(word)) || (i > 0 && CAPITALIZED.test(word) && !CALENDAR.test(word)),
      ),
    );
}
