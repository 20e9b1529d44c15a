import { type NamesAround, namesInCell } from './namesInCell';

/** What the user said of how people are written. Plain data: it is kept with the mapping. */
export type PeopleAnswers = {
  /** Which of two people in one cell counts; where nothing is said, each such cell is asked about. */
  counts?: 'first' | 'second' | undefined;
  /** Cells by their text, with the one of the names in it who counts, or the text itself where it is one person's. */
  cells?: { text: string; counts: string }[] | undefined;
  /** Spellings that are one person, until Providers says so, and those that are two. */
  same?: [string, string][] | undefined;
  apart?: [string, string][] | undefined;
};

/** Who counts in a cell: a name, or the names of which nobody said who does. */
export function whoCounts(
  text: string,
  answers: PeopleAnswers | undefined,
  around?: NamesAround,
): string | readonly string[] {
  const said = answers?.cells?.find((cell) => cell.text === text);
  if (said) return said.counts;
  const names = namesInCell(text, around);
  const [first = text, second = text] = names;
  if (names.length === 1) return first;
  if (answers?.counts === 'first') return first;
  return answers?.counts === 'second' ? second : names;
}

/** The name by which a cell's text is to be looked up; a text of several people of whom nobody counts yet stays what it is. */
export function nameCounted(text: string, answers: PeopleAnswers | undefined): string {
  const who = whoCounts(text, answers);
  return typeof who === 'string' ? who : text;
}
