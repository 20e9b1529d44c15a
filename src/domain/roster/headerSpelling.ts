import type { Cell } from '../cells/cell';
import { ABBREVIATIONS, HEADER_WORDS, PHRASES, SERVICE_WORDS } from './headerWords';
import { inEnglish } from './spanishHeader';

/** A header as it is compared with the words for a field. */
export type Spelling = {
  /** In plain words, abbreviations written out; the words of its parentheses too where `note` is. */
  plain: string;
  /** What stands in its parentheses. */
  note: string;
  /** The first year of the school year that it names, 0 where it names none. */
  year: number;
  /** Which of several it is, "Provider 2"; 0 where it doesn't say. */
  nth: number;
};

// What is longer is a sentence.
const LONGEST = 120;

/** Words of amounts, which no field's words hold. */
const AMOUNT_WORDS =
  'min mins minutes minute hour hours hrs week weekly month monthly year yearly daily per wk total max maximum minimum sessions frequency lre duration';

const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...Object.values(HEADER_WORDS).flat(),
    ...SERVICE_WORDS,
    ...ABBREVIATIONS.keys(),
    AMOUNT_WORDS,
    'parent guardian previous former phone email date notes status',
  ].flatMap((phrase) => phrase.match(/[a-z]+/g) ?? []),
);

/** Words of two letters that stand in runs; others would be found in any. */
const SHORT = new Set(['id', 'ot', 'pt', 'cm', 'of', 'by', 'to', 'no', 'in', 'yr', 'dt', 'ed']);

/**
 * A header's text with its run-together words apart, "SpeechProvider" and "CASEMANAGER" as two; a run is one of words that
 * headers have, or one that its capitals divide.
 */
export const wordsApart = (cell: Cell | undefined): string => apartIn(lastPart(cell) ?? String(cell ?? ''));

/** The last part of a database's name: `STU.GR`, `learnPlanService.minutes`, `[Students]Student_Number`. */
const lastPart = (cell: Cell | undefined): string | undefined =>
  /^\s*\[?[A-Za-z]\w*[.\]](\w+)\s*$/.exec(String(cell ?? ''))?.[1];

function apartIn(text: string): string {
  return inEnglish(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b\ufeff]/g, '')
    .replace(/\((?:s|es)\)|\/s\b/gi, '')
    .replace(/_+/g, ' ')
    .replace(/\b([MH])P([DWMY])\b/gi, (_, unit: string, per: string) => inWords(unit, per))
    .replace(/[A-Za-z]{3,}/g, (run) => apart(run).join(' '))
    .replace(/([A-Za-z])(?=\d)|(\d)(?=[A-Za-z]{2})/g, '$1$2 ')
    .replace(/\b(\d) (st|nd|rd|th)\b/gi, '$1$2')
    .trim();
}

const PER: Readonly<Record<string, string>> = { d: 'Day', w: 'Week', m: 'Month', y: 'Year' };

/** "MPM": minutes per month. */
const inWords = (unit: string, per: string): string =>
  `${unit.toLowerCase() === 'h' ? 'Hours' : 'Minutes'} per ${PER[per.toLowerCase()] ?? ''}`;

function apart(run: string): string[] {
  if (run.length > LONGEST_RUN || isWord(run)) return [run];
  const pieces = piecesOf(run, 0);
  if (pieces) return pieces;
  const byCapitals = run.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z]{2,})/g, '$1$3 $2$4').split(' ');
  return byCapitals.length === 1 ? byCapitals : byCapitals.flatMap(apart);
}

/** No header runs more together, while a cell below it may hold an essay without a space. */
const LONGEST_RUN = 60;

const isWord = (text: string): boolean => VOCABULARY.has(text.toLowerCase());

/** The words that a run is made of, the longest first; null where a rest is none. */
function piecesOf(run: string, from: number): string[] | null {
  if (from === run.length) return [];
  if (run.length < 5) return null;
  for (let to = run.length; to > from + 1; to--) {
    const piece = run.slice(from, to);
    if (!isWord(piece) || (piece.length === 2 && !SHORT.has(piece.toLowerCase()))) continue;
    const rest = piecesOf(run, to);
    if (rest) return [piece, ...rest];
  }
  return null;
}

const SCHOOL_YEAR = /(?:\b(?:sy|fy|ay)\s*)?['’]?\b(?:20)?(\d\d)(?:\s*[-–—/]\s*|\s)['’]?(?:20)?(\d\d)\b/gi;
const NOTE = /[([{]([^)\]}]*)(?:[)\]}]|$)/g;

const spelled = new Map<string, readonly Spelling[]>();

/** How a header reads: as it is written, and by the last part of a database's name (`STU.GR`, `[Students]Student_Number`). */
export function spellingsOf(cell: Cell | undefined): readonly Spelling[] {
  if (typeof cell !== 'string' || cell.length > LONGEST) return NONE;
  const known = spelled.get(cell);
  if (known) return known;
  const last = lastPart(cell);
  const spellings = [cell, ...(last === undefined ? [] : [last])].flatMap(readings);
  if (spelled.size > MOST) spelled.clear();
  spelled.set(cell, spellings);
  return spellings;
}

const NONE: readonly Spelling[] = [];
const MOST = 5_000;

/** The first year of the school year that a sheet's name tells, 0 where it tells none. A name of numbers alone is no header, so it is given a word. */
export const yearOf = (name: string): number => spellingsOf(`Year ${name}`)[0]?.year ?? 0;

/** A header's words without its school year, and the first year of that; 0 where it names none. */
export function withoutYear(text: string): { bare: string; year: number } {
  let year = 0;
  const bare = text.replace(SCHOOL_YEAR, (span, from: string, to: string) => {
    if ((Number(from) + 1) % 100 !== Number(to)) return span;
    year = 2000 + Number(from);
    return '';
  });
  return { bare, year };
}

/** With the words of its parentheses first, since "Teacher (sped)" says more than "Teacher"; then without. */
function readings(text: string): Spelling[] {
  if (!/\p{L}/u.test(text)) return [];
  const { year, bare: dated } = withoutYear(apartIn(text));
  const notes = [...dated.matchAll(NOTE)].flatMap(([, note = '']) => plainWords(note) || []);
  const bare = plainWords(dated.replace(NOTE, ' '));
  const all = plainWords(dated.replace(/[()[\]{}]/g, ' '));
  const note = notes.join(' ');
  const both = [{ text: all, note: '' }, ...(note === '' || bare === '' ? [] : [{ text: bare, note }])];
  return both.flatMap((each): Spelling[] => {
    if (each.text === '') return [];
    const [counted, before, of] = NTH.exec(each.text) ?? [];
    const plain = counted === undefined ? each.text : each.text.replace(counted, ' ').trim();
    return [{ plain, note: each.note, year, nth: Number(before ?? of ?? 0) }];
  });
}

const NTH = /(?: number)? (\d\d?)$|^(\d\d?)(?:st|nd|rd|th) /;

const singular = (word: string): string =>
  word.endsWith('s') && !VOCABULARY.has(word) && VOCABULARY.has(word.slice(0, -1))
    ? (ABBREVIATIONS.get(word.slice(0, -1)) ?? word.slice(0, -1))
    : word;

/** Lower-case words, abbreviations written out, without those that say nothing. */
function plainWords(text: string): string {
  let plain = ` ${text
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replace(/\./g, ''))
    .replace(/['’]s\b/g, '')
    .replace(/#/g, ' number ')
    .replace(/%/g, ' percent ')
    .replace(/\b20\d\d\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? singular(word))
    .filter((word) => word !== '')
    .join(' ')} `;
  for (const [said, meant] of PHRASES) if (plain.includes(said)) plain = plain.split(said).join(meant);
  return plain.trim();
}
