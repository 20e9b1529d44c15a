import { foldedText } from './foldedText';

export type Period = 'day' | 'week' | 'month' | 'year';

/** What a cell of amounts or of frequencies says, word by word. */
export type AmountToken =
  | { is: 'number'; value: number }
  | { is: 'unit'; unit: 'hours' | 'minutes' }
  | { is: 'period'; period: Period }
  /** "x", "times", "sessions", and the "days" of "5 days a week". */
  | { is: 'times' }
  | { is: 'equals' }
  | { is: 'consult' };

const PERIODS: Readonly<Record<string, Period>> = {
  daily: 'day',
  day: 'day',
  days: 'day',
  weekly: 'week',
  wkly: 'week',
  week: 'week',
  wk: 'week',
  w: 'week',
  monthly: 'month',
  month: 'month',
  mo: 'month',
  mth: 'month',
  yearly: 'year',
  annually: 'year',
  year: 'year',
  yr: 'year',
};

type Made = (match: RegExpExecArray) => AmountToken[];

// The first that fits is taken, and the whole cell has to be made of them: "30 min ???" has more to say than its first two words.
const WORDS: readonly [RegExp, Made][] = [
  [/(?: |,|;)+|(?:and|for|of|served)\b/y, () => []],
  [
    /(?:(\d+) )?(\d+) ?\/ ?(\d+)(?= ?(?:m|h)[a-z]*\b)/y,
    ([, whole = '0', part, of]) => number(Number(whole) + Number(part) / Number(of)),
  ],
  [
    /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?!\d)/y,
    ([text = '']) => number(Number(text.replace(/,/g, ''))),
  ],
  [
    /mpw\b/y,
    () => [
      { is: 'unit', unit: 'minutes' },
      { is: 'period', period: 'week' },
    ],
  ],
  [/(?:minutes?|mins?|m)\b\.?/y, () => [{ is: 'unit', unit: 'minutes' }]],
  [/(?:hours?|hrs?|h)\b\.?/y, () => [{ is: 'unit', unit: 'hours' }]],
  [/days?(?= ?(?:per|an?|each|every|\/) ?(?:week|wk)\b)/y, () => [{ is: 'times' }]],
  [
    /(?:(?:per|an?|each|every) |\/ ?)(day|week|wk|month|mo|mth|year|yr)\b\.?/y,
    ([, word = '']) => period(word),
  ],
  [/(daily|weekly|wkly|monthly|yearly|annually)\b/y, ([word = '']) => period(word)],
  [/(?:times?|sessions?|x(?=[ \d/]|$|wk|week|day|month)|×|\*)/y, () => [{ is: 'times' }]],
  [/=/y, () => [{ is: 'equals' }]],
  [/consult(?:ation|ative)?\b/y, () => [{ is: 'consult' }]],
];

const number = (value: number): AmountToken[] => [{ is: 'number', value }];

function period(word: string): AmountToken[] {
  const named = PERIODS[word];
  return named ? [{ is: 'period', period: named }] : [];
}

/** The words of a cell, or null where one of them means nothing here. */
export function amountTokens(cell: string): AmountToken[] | null {
  const text = foldedText(cell);
  const tokens: AmountToken[] = [];
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at);
    if (!found) return null;
    tokens.push(...found.tokens);
    at = found.end;
  }
  return tokens;
}

function wordAt(text: string, at: number): { tokens: AmountToken[]; end: number } | null {
  for (const [word, made] of WORDS) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (match) return { tokens: made(match), end: word.lastIndex };
  }
  return null;
}

/** Whether a cell of amounts says that the line is served by consulting, as "15 min monthly consult" does. */
export const saysConsult = (cell: string): boolean =>
  /consult/i.test(cell) && (amountTokens(cell)?.some(({ is }) => is === 'consult') ?? false);
