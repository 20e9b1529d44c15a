import * as z from 'zod/mini';
import { type Day, parseDay } from '../../domain/cells/day';
import { GRADES } from '../../domain/cells/grade';
import { jsonIn } from '../../domain/cells/jsonIn';
import {
  isPackedColumn,
  type PackedColumn,
  packColumn,
  unpackColumn,
} from '../../domain/record/packedColumn';
import { FIELDS } from '../../domain/roster/fields';
import type { RosterLine } from '../../domain/roster/roster';

const PEOPLE = ['provider', 'caseManager'] as const;
const AMOUNTS = ['amount', 'lre'] as const;

/** What a line of a roster has as it was read. One that is made of several columns is not kept. */
const shape = () => {
  const text = z.string();
  const amount = z.nullable(z.number());
  const column = z.nullable(z.number());
  const day = z.custom<Day | ''>((value) => value === '' || (typeof value === 'string' && !!parseDay(value)));
  return {
    row: z.number(),
    twin: z.number(),
    columns: z.object({ provider: column, amount: column, lre: column, caseManager: column, end: column }),
    byTab: z.optional(z.array(z.enum(PEOPLE))),
    firstNames: z.object({ provider: column, caseManager: column }),
    text: z.object({ provider: text, amount: text, lre: text, caseManager: text, end: text }),
    beside: z.null(),
    rangeBeside: z.null(),
    commas: z.optional(z.array(z.enum(AMOUNTS))),
    unreadable: z.array(z.enum(FIELDS)),
    ...{ lineId: text, studentId: text, student: text, birthDate: day, grade: z.nullable(z.enum(GRADES)) },
    ...{ site: text, service: text, delivery: z.enum(['direct', 'consult']), start: day, end: day },
    ...{ minutes: amount, amountMore: text, times: text, frequency: text, period: text, timeUnit: text },
    ...{ minutesMin: amount, minutesMax: amount, lreMinutes: amount, lreMin: amount, lreMax: amount },
    ...{ provider: text, caseManager: text, providerFirst: text, managerFirst: text },
    ...{ iepMark: z.boolean(), annualReview: day, reevaluation: day, isEsy: z.boolean() },
    ...{ household: text, isHead: z.boolean(), parents: text, address: text, language: text },
    ...{ restriction: text, location: text },
  } satisfies Record<Exclude<keyof RosterLine, 'upsideDown'>, unknown>;
};

const packedColumns = () => z.array(z.tuple([z.string(), z.custom<PackedColumn>(isPackedColumn)]));

/** Lines column by column, so that some of them are had without a look at the others; apart the own texts of their cells. */
export const packedLines = () => z.object({ lines: packedColumns(), texts: packedColumns() });
type PackedLines = z.infer<ReturnType<typeof packedLines>>;
type PackedColumns = PackedLines['lines'];

/**
 * The lines of a roster, to be kept; null where what stands in several columns makes their amounts, a range is upside down, or rows name
 * their lines, of whatever student they are.
 */
export function packLines(lines: readonly RosterLine[]): PackedLines | null {
  const isOdd = ({ beside, rangeBeside, upsideDown, lineId }: RosterLine): boolean =>
    beside !== null || (rangeBeside ?? null) !== null || upsideDown !== undefined || lineId !== '';
  if (lines.some(isOdd)) return null;
  const [first] = lines;
  if (!first) return null;
  const { text, ...own } = { ...first, ...lines.find(({ commas }) => commas) };
  return {
    lines: namesOf(own).map((name) => packed(name, lines, (line) => line[name])),
    texts: namesOf(text).map((name) => packed(name, lines, (line) => line.text[name])),
  };
}

function namesOf<T extends object>(item: T): Extract<keyof T, string>[] {
  const names: Extract<keyof T, string>[] = [];
  for (const name in item) names.push(name);
  return names;
}

function packed(
  name: string,
  lines: readonly RosterLine[],
  valueIn: (line: RosterLine) => unknown,
): PackedColumns[number] {
  // Few of a column's values differ: each is made a text once.
  const known = new Map<unknown, string>();
  const texts = lines.map((line) => {
    const value = valueIn(line);
    const text = known.get(value) ?? JSON.stringify(value) ?? '';
    known.set(value, text);
    return text;
  });
  return [name, packColumn(texts)];
}

/** Those of the lines whose student is wanted; null where they can't be read. */
export function unpackLines(
  { lines, texts }: PackedLines,
  students: ReadonlySet<string>,
): RosterLine[] | null {
  const [, ids = []] = lines.find(([name]) => name === 'studentId') ?? [];
  const { length, textAt } = unpackColumn(ids);
  const wanted = new Set([...students].map((id) => JSON.stringify(id)));
  const { text, ...own } = shape();
  const [columns, textColumns] = [columnsIn(lines, own), columnsIn(texts, text.shape)];
  const isLine = isWhole([...Object.keys(own), 'text'], Object.keys(text.shape));
  const found: RosterLine[] = [];
  for (let i = 0; i < length; i++) {
    if (!wanted.has(textAt(i))) continue;
    const line = { ...itemAt(columns, i), text: itemAt(textColumns, i) };
    if (!isLine(line)) return null;
    found.push(line);
  }
  return found;
}

type LineParts = Record<string, unknown> & { text: Record<string, unknown> };

/** Whether something has all that a line has, each of which was checked where it was read. */
const isWhole =
  (names: readonly string[], texts: readonly string[]) =>
  (line: LineParts): line is LineParts & RosterLine =>
    names.every((name) => isRead(line[name]) && (line[name] !== undefined || MAY_LACK.includes(name))) &&
    texts.every((name) => isRead(line.text[name]) && line.text[name] !== undefined);

const MAY_LACK = ['byTab', 'commas'];

const UNREADABLE = Symbol('unreadable');
const isRead = (value: unknown): boolean => value !== UNREADABLE;

type ValueColumn = { name: string; valueAt: (i: number) => unknown };

/** The columns of what was packed, each text read and checked once. */
function columnsIn(
  packedIn: PackedColumns,
  shapes: Readonly<Record<string, z.core.$ZodType>>,
): ValueColumn[] {
  const shapeOf = new Map(Object.entries(shapes));
  return packedIn.flatMap(([name, column]): ValueColumn[] => {
    const one = shapeOf.get(name);
    if (!one) return [];
    const { textAt } = unpackColumn(column);
    const known = new Map<string, unknown>();
    const valueAt = (i: number): unknown => {
      const text = textAt(i);
      if (text === '') return undefined;
      const value = known.get(text);
      if (value !== undefined) return value;
      const parsed = z.safeParse(one, jsonIn(text));
      const read = parsed.success ? parsed.data : UNREADABLE;
      known.set(text, read);
      return read;
    };
    return [{ name, valueAt }];
  });
}

function itemAt(columns: readonly ValueColumn[], i: number): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const { name, valueAt } of columns) item[name] = valueAt(i);
  return item;
}
