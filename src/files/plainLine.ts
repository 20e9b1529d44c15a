/** A text as one line that a terminal shows: line ends, and signs that it would obey or not show, are spaces. */
export const plainLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
