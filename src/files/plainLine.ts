/** A text as one line that a terminal shows: line ends, and signs that it would obey, are spaces. */
export const plainLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
