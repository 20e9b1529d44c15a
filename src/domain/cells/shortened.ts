/** A text of at most so many characters: a cell may hold 50,000. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
