import type { Question } from './questions';

type AboutAmounts = Extract<Question, { code: 'amount-or-not' }>['about'];

/** One question for all columns of amounts of which the same is to be said; `columns`: header and letter of each. */
export function together(of: AboutAmounts[2], columns: readonly string[]): Question[] {
  const [header, letter, ...more] = columns;
  return header === undefined || letter === undefined
    ? []
    : [{ code: 'amount-or-not', about: [header, letter, of, ...more] }];
}
