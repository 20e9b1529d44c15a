import { foldedText } from './foldedText';
import { LONGEST_VALUE } from './longestValue';
import { WEEKDAYS, weekdaysIn } from './weekdays';

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

type TokenMaker = (match: RegExpExecArray) => AmountToken[];

// The first that fits is taken, and the whole cell has to be made of them: "30 min ???" has more to say than its first two words.
const WORDS: readonly [RegExp, TokenMaker][] = [
  [/(?: |,|;)+|(?:and|for|of|served)\b/y, () => []],
  // "30 1/2 hour" is thirty times half an hour, or a slip; "1 1/2 hour" and "12 1/2 hours" are one number. "30/60 monthly" is none.
  [
    /(?:(1?\d(?= \d+ ?\/ ?\d+ ?(?:minutes|mins?|m|hours|hrs?|h)\b)|1) )?(\d+) ?\/ ?(\d+)(?= ?(?:minutes?|mins?|m|hours?|hrs?|h)\b)/y,
    ([, whole = '0', part, of]) => number(Number(whole) + Number(part) / Number(of)),
  ],
  // A cell of times arrives with its seconds: "2:30:00" is two hours and a half. "2:30" may be a time of day, "0:30" is none.
  [
    /(0{1,2}(?=:\d\d(?![\d:]))|\d{1,3}(?=:\d\d:00)):([0-5]\d)(?::00)?(?![\d:])(?! ?[ap]m\b)/y,
    ([, hours, minutes]) => [
      ...number(Number(hours) * 60 + Number(minutes)),
      { is: 'unit', unit: 'minutes' },
    ],
  ],
  [
    /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,(?!00)\d{1,2}|\d+(?:\.\d+)?|\.\d+)(?!,?\d)/y,
    // "1,5" is one and a half; "1,200" is more than a thousand, and "12,00" may be meant as either, where its column doesn't tell.
    ([text = '']) => number(Number(/,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replace(/,/g, ''))),
  ],
  [
    // "mpw", "mpm": minutes per week, per month.
    /(m|h)p(d|w|m|y)\b/y,
    ([, unit, letter = '']) => [
      { is: 'unit', unit: unit === 'h' ? 'hours' : 'minutes' },
      { is: 'period', period: PER_LETTER[letter] ?? 'week' },
    ],
  ],
  // "90m/w" may be minutes a week, or Monday and Wednesday.
  [/(?<=\d ?)m ?\/ ?w\b(?! ?[/,&])/y, () => [{ is: 'equals' }]],
  // "M-F" is five times a week.
  [new RegExp(WEEKDAYS, 'y'), ([text]) => timesAWeek(weekdaysIn(text))],
  [/(?:once|one time)\b(?! ?every)/y, () => [...number(1), { is: 'times' }]],
  [/twice\b/y, () => [...number(2), { is: 'times' }]],
  [/(?:minutes?|mins?|m)\b\.?/y, () => [{ is: 'unit', unit: 'minutes' }]],
  [/(?:hours?|hrs?|h)\b\.?/y, () => [{ is: 'unit', unit: 'hours' }]],
  [/days?(?= ?(?:per|an?|each|every|\/) ?(?:week|wk)\b)/y, () => [{ is: 'times' }]],
  [
    /(?:(?:per|an?|each|every) |\/ ?)(day|week|wk|month|mo|mth|year|yr)\b\.?/y,
    ([, word = '']) => period(word),
  ],
  [/(daily|weekly|wkly|monthly|yearly|annually)\b/y, ([word = '']) => period(word)],
  [/(?:times?|sessions?|x(?=[ \d/]|$|wk|week|day|month)|×|\*)/y, () => [{ is: 'times' }]],
  // "60 min x 3 Totaling: 180 min", as SEIS prints it.
  [/=|total(?:l?ing|s)?\b:?/y, () => [{ is: 'equals' }]],
  [/consult(?:ation|ative)?\b/y, () => [{ is: 'consult' }]],
];

/** The period by its letter in "mpw". */
export const PER_LETTER: Readonly<Record<string, Period>> = { d: 'day', w: 'week', m: 'month', y: 'year' };

const number = (value: number): AmountToken[] => [{ is: 'number', value }];

/** "F-M" is no number of days, and nothing can be made of it. */
const timesAWeek = (days: number | null): AmountToken[] =>
  days === null ? [{ is: 'equals' }] : [...number(days), { is: 'times' }, { is: 'period', period: 'week' }];

function period(word: string): AmountToken[] {
  const named = PERIODS[word];
  return named ? [{ is: 'period', period: named }] : [];
}

/** The words of a cell, or null where one of them means nothing here. */
export function amountTokens(cell: string): AmountToken[] | null {
  const text = foldedText(cell);
  if (text.length > LONGEST_VALUE) return null;
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
