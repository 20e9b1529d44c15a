import { moveFormula, references, splitFormula } from './formulaText';

/** More cells than this are a formula for each of them that nobody waits for. */
const MOST_CELLS = 2_000;

/** What stands in quotation marks, or a sheet's name. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Does something to what stands outside of quotation marks and of arrays in braces. */
function outside(formula: string, change: (text: string) => string): string {
  let depth = 0;
  let result = '';
  let at = 0;
  const plain = (text: string): string =>
    text.replace(/[{}]|[^{}]+/g, (part) => {
      if (part === '{') depth += 1;
      else if (part === '}') depth -= 1;
      else if (depth === 0) return change(part);
      return part;
    });
  for (const match of formula.matchAll(QUOTED)) {
    result += plain(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + plain(formula.slice(at));
}

/** Sheets takes ";" between arguments in every locale (common knowledge); the engine takes commas. */
export const withCommas = (formula: string): string => outside(formula, (text) => text.replace(/;/g, ','));

/** Numbers of a locale of decimal commas as the engine takes them. */
export const withPoints = (formula: string): string =>
  outside(formula, (text) => text.replace(/(?<![A-Za-z0-9_$.])(\d+),(?=\d)/g, '$1.'));

/** Whether arguments are separated by commas, which a locale of decimal commas refuses (reported). */
export function hasCommas(formula: string): boolean {
  let has = false;
  outside(formula, (text) => {
    has ||= text.includes(',');
    return text;
  });
  return has;
}

/** A call of a function: where it begins and ends in the formula, and its arguments. */
type Call = { from: number; to: number; args: string[] };

/** The arguments of a call whose bracket opens at `open`; null where it never closes. */
function argumentsAt(formula: string, open: number): { args: string[]; end: number } | null {
  const args = [''];
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    const sign = formula[i] ?? '';
    if (sign === '"' || sign === "'") {
      const close =
        new RegExp(`^${sign}(?:[^${sign}]|${sign}${sign})*${sign}`).exec(formula.slice(i))?.[0] ?? sign;
      args[args.length - 1] += close;
      i += close.length - 1;
      continue;
    }
    if ('({'.includes(sign)) depth += 1;
    else if (')}'.includes(sign)) depth -= 1;
    if (depth === 0) return { args: args.map((arg) => arg.trim()), end: i + 1 };
    if (sign === ',' && depth === 1) args.push('');
    else if (i > open) args[args.length - 1] += sign;
  }
  return null;
}

function callOf(formula: string, name: string): Call | null {
  const bare = formula.replace(QUOTED, (text) => '"'.repeat(text.length));
  const match = new RegExp(`(?<![A-Za-z0-9_.])${name}\\s*\\(`, 'i').exec(bare);
  if (!match) return null;
  const read = argumentsAt(formula, match.index + match[0].length - 1);
  return read && { from: match.index, to: read.end, args: read.args };
}

const put = (formula: string, { from, to }: Pick<Call, 'from' | 'to'>, text: string): string =>
  formula.slice(0, from) + text + formula.slice(to);

/** Puts a value where a name stands. */
function named(text: string, name: string, value: string): string {
  const word = new RegExp(`(?<![A-Za-z0-9_.$!])${name.replace(/[.]/g, '\\.')}(?![A-Za-z0-9_.(!])`, 'gi');
  let result = '';
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    result += text.slice(at, match.index).replace(word, () => value) + match[0];
    at = match.index + match[0].length;
  }
  return result + text.slice(at).replace(word, () => value);
}

const bracketed = (text: string): string =>
  references(text).length === 1 && /^[^(]+$/.test(text) ? text : `(${text})`;

/** LET(name, value, …, result) */
function expandLet({ args }: Call): string | null {
  if (args.length < 3 || args.length % 2 === 0) return null;
  let rest = args;
  while (rest.length > 1) {
    const [name = '', value = '', ...more] = rest;
    rest = more.map((arg, i) =>
      i % 2 === 0 && i < more.length - 1 ? arg : named(arg, name, bracketed(value)),
    );
  }
  return `(${rest[0]})`;
}

/** The parameters and the body of LAMBDA(x, …, body). */
function lambdaOf(text: string): { parameters: string[]; body: string } | null {
  const call = /^LAMBDA\s*\(/i.test(text) ? callOf(text, 'LAMBDA') : null;
  return call && call.to === text.length
    ? { parameters: call.args.slice(0, -1), body: call.args[call.args.length - 1] ?? '' }
    : null;
}

const applied = (parameters: readonly string[], body: string, values: readonly string[]): string =>
  parameters.reduce((text, name, i) => named(text, name, bracketed(values[i] ?? '')), body);

/** A range as its cells, or as its rows, each as a formula names it. */
function piecesOf(text: string, by: 'cell' | 'row'): string[][] | null {
  const pieces = splitFormula(text);
  const [before, range, after] = pieces;
  if (pieces.length !== 3 || before !== '' || after !== '' || typeof range !== 'object' || !range.to)
    return null;
  const { from, to } = range;
  if (from.row === null || from.column === null || to.row === null || to.column === null) return null;
  const [rows, columns] = [to.row - from.row + 1, by === 'row' ? 1 : to.column - from.column + 1];
  if (rows * columns > MOST_CELLS) return null;
  const sheet = text.slice(0, text.lastIndexOf('!') + 1);
  const letters = (column: number): string => moveFormula('A1', 0, column - 1).replace(/\d+/, '');
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const row = (from.row ?? 1) + r;
      const first = `${letters((from.column ?? 1) + (by === 'row' ? 0 : c))}${row}`;
      return by === 'row' ? `${sheet}${first}:${letters(to.column ?? 1)}${row}` : sheet + first;
    }),
  );
}

function expandOver({ args }: Call, by: 'cell' | 'row'): string | null {
  const lambda = lambdaOf(args[args.length - 1] ?? '');
  const ranges = args.slice(0, -1).map((text) => piecesOf(text, by));
  const [first] = ranges;
  if (!lambda || !first || lambda.parameters.length !== ranges.length) return null;
  const cells = first.map((row, r) =>
    row.map((_, c) =>
      applied(
        lambda.parameters,
        lambda.body,
        ranges.map((range) => range?.[r]?.[c] ?? '""'),
      ),
    ),
  );
  // An array in braces would not wait for the ranges that its cells read.
  const rows = cells.map((row) => (row.length === 1 ? (row[0] ?? '') : `HSTACK(${row.join(',')})`));
  return rows.length === 1 ? (rows[0] ?? '') : `VSTACK(${rows.join(',')})`;
}

/** LAMBDA(x, body)(value) */
function expandLambda(formula: string, call: Call): { text: string; to: number } | null {
  const lambda = lambdaOf(formula.slice(call.from, call.to));
  const values = formula[call.to] === '(' ? argumentsAt(formula, call.to) : null;
  return (
    lambda && values && { text: `(${applied(lambda.parameters, lambda.body, values.args)})`, to: values.end }
  );
}

/** So many names in names are a circle. */
const MOST_STEPS = 200;

/** LET, MAP, BYROW and a LAMBDA that is called at once, in what the engine knows; what can't be said so stays as it is. */
export function expandFormula(formula: string): string {
  let now = formula;
  if (!/\b(LET|LAMBDA|MAP|BYROW|IFERROR)\s*\(/i.test(formula)) return formula;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = oneStep(now);
    if (next === null) break;
    now = next;
  }
  return errorsToBlank(now);
}

function oneStep(formula: string): string | null {
  const steps: [string, (call: Call) => string | null][] = [
    ['LET', expandLet],
    ['MAP', (call) => expandOver(call, 'cell')],
    ['BYROW', (call) => expandOver(call, 'row')],
  ];
  for (const [name, expand] of steps) {
    const call = callOf(formula, name);
    const text = call && expand(call);
    if (call && text !== null) return put(formula, call, text);
  }
  const call = callOf(formula, 'LAMBDA');
  const run = call && expandLambda(formula, call);
  return call && run ? put(formula, { from: call.from, to: run.to }, run.text) : null;
}

/** IFERROR(value) shows nothing for an error. */
function errorsToBlank(formula: string): string {
  let now = formula;
  for (let from = 0; ; ) {
    const call = callOf(now.slice(from), 'IFERROR');
    if (!call) return now;
    const at = { from: call.from + from, to: call.to + from };
    if (call.args.length === 1) now = put(now, at, `IFERROR(${call.args[0]},"")`);
    from = at.from + 'IFERROR('.length;
  }
}
