import { memoryFrom, type PropertyTexts } from '../../src/app/opened/memory';
import type { Answer, Call } from '../../src/contract/contract';
import type { Grid } from '../../src/domain/cells/cell';
import { checkLog, type LogCheck } from '../../src/domain/record/checkLog';
import { type Fault, failAt, HALF_WAY } from '../addOn/faults';
import { answerOf, ask, everything, install, NOON, setUp, sheetOf, smallRoster } from '../addOn/installed';
import { fixedClock, type Host, Killed } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import type { Asked, Operation } from './operations';

export type Sheets = ReturnType<typeof everything>;

/** A spreadsheet that is brought back to where an operation begins as often as wanted. */
export type Stage = { host: Host; asked: Asked; restore: () => void; first: Operation['first'] | null };

const LOG = 'Caseload log';
const HASH = 23;

/** One spreadsheet for all operations. */
export function theatre(sample = smallRoster()): (operation: Operation) => Stage {
  const clock = fixedClock(NOON);
  const host = install(sample, { clock });
  const first = snapshotOf(host.workbook);
  setUp(host);
  ask(host, 'open', {});
  const second = snapshotOf(host.workbook);
  return ({ isFirst, prepare, asked, first: putsFirst = null }) => {
    clock.set(NOON);
    (isFirst ? first : second)();
    prepare?.(host, clock);
    const restore = snapshotOf(host.workbook);
    const what = asked(host);
    restore();
    return { host, asked: what, restore, first: putsFirst };
  };
}

/** The names of the service calls that an undisturbed run makes. */
export function callsOf({ host, asked, restore }: Stage): string[] {
  restore();
  const names: string[] = [];
  host.onCall(({ phase, name }) => {
    if (phase === 'before') names.push(name);
    return undefined;
  });
  ask(host, asked.call, asked.input);
  host.onCall(null);
  return names;
}

/** What the page got: an answer, or its failure handler's error. */
export type Reply = { answer: Answer<Call> | null; error: unknown };

/** Runs the operation with a fault at one service call. */
export function cutOff({ host, asked, restore }: Stage, at: number, fault: Fault): Reply {
  restore();
  host.switches.setValuesAtomic = fault !== HALF_WAY;
  failAt(host, at, fault);
  const { keepsScript } = host;
  // What is cut off is loaded anew, and nothing goes on with what it left.
  host.keepsScript = false;
  try {
    return { answer: answerOf(host, asked.call, asked.input), error: null };
  } catch (error) {
    return { answer: null, error };
  } finally {
    host.onCall(null);
    host.keepsScript = keepsScript;
    host.switches.setValuesAtomic = true;
  }
}

/** Errors that are none of ours: the script was ended, or could not even load its server part, which has written nothing. */
export const isExpected = (error: unknown, call: string): boolean =>
  error === null || error instanceof Killed || call.startsWith('HtmlService.');

export const memoryOf = ({ workbook }: Host): PropertyTexts =>
  Object.fromEntries([...workbook.state.documentProperties].filter(([, text]) => text !== ''));

/** The check of the record as it stands in the log's cells. */
export function checked(host: Host): LogCheck {
  const log = sheetOf(host, LOG);
  const { rows } = log.extent();
  const grid: Grid = Array.from({ length: rows }, (_, r) => log.valuesOfRow(r + 1).map((cell) => cell ?? ''));
  return checkLog(grid, memoryFrom(memoryOf(host)).head);
}

const isOfWholeBatch = (rows: readonly string[][]): ((row: string[]) => boolean) => {
  const sizes = new Map<string, number>();
  // A row without its hash is none yet.
  for (const row of rows) if (row[HASH] !== '') sizes.set(row[1] ?? '', (sizes.get(row[1] ?? '') ?? 0) + 1);
  return ([, batch = '', part = '']) => part === 'Part' || part.endsWith(` of ${sizes.get(batch)}`);
};

/** Whether rows of a save that did not begin stand in the log. */
export function hasCutOffRows(host: Host): boolean {
  const cells = host.workbook.sheetNamed(LOG) ? everything(host).find(({ name }) => name === LOG)?.cells : [];
  return cells?.every(isOfWholeBatch(cells)) === false;
}

/**
 * Every sheet, and what the document remembers. Rows of a save that did not begin stay in the log as its trace, and are no
 * difference in what holds; but their numbers and keys are not given out again, so later ones are counted as if they were not there.
 */
export function stateOf(host: Host): { sheets: Sheets; memory: PropertyTexts } {
  const sheets = everything(host);
  const memory = memoryOf(host);
  const log = sheets.find(({ name }) => name === LOG);
  if (!log) return { sheets, memory };
  const isWhole = isOfWholeBatch(log.cells);
  if (log.cells.every(isWhole)) return { sheets, memory };
  const cells = log.cells.filter(isWhole);
  const numbers = new Map(cells.map(([entry = ''], i) => [entry, String(i)]));
  const keys = new Map<string, string>();
  for (const [, batch = '', , , , , , line = ''] of cells.slice(1))
    for (const key of [batch, line]) if (!keys.has(key)) keys.set(key, next(key, keys));
  const renamed = (text: string): string => text.replace(/[BL]-\d{6}/g, (key) => keys.get(key) ?? key);
  return {
    sheets: sheets.map((sheet) => {
      const own = sheet === log ? cells : sheet.cells;
      const isNumbered = sheet === log || sheet.name === 'Case assignments';
      return {
        ...sheet,
        cells: own.map((row, r) =>
          row.map((text, c) => {
            if (isNumbered && c === 0 && r > 0) return numbers.get(text) ?? text;
            return sheet === log && c === HASH ? '' : renamed(text);
          }),
        ),
      };
    }),
    memory: { ...memory, head: '', derived: '' },
  };
}
const next = (key: string, keys: ReadonlyMap<string, string>): string => {
  const kind = key.slice(0, 2);
  const count = [...keys.keys()].filter((other) => other.startsWith(kind)).length;
  return `${kind}${String(count + 1).padStart(6, '0')}`;
};

/** Everything that the sheets carry, formulas' results excepted: those follow. */
export function carriedBy({ workbook }: Host) {
  const nameOf = (id: number): string => workbook.sheetWithId(id)?.name ?? '';
  return workbook.sheets.map((sheet) => {
    const { layers, look, filter, hidden, maxRows, maxColumns, name } = sheet;
    const isResult = (row: number, column: number): boolean =>
      layers.formulas.get(row, column) !== undefined || layers.spills.get(row, column) !== undefined;
    return {
      name,
      hidden,
      size: [maxRows, maxColumns],
      values: [...layers.values.entries()].filter(([row, column]) => !isResult(row, column)),
      formulas: [...layers.formulas.entries()],
      attributes: Object.values(layers.attributes).map((layer) => [...layer.entries()]),
      // Whether a group of columns is open is whoever opens it.
      look: {
        ...structuredClone(look),
        // A column as wide as Sheets makes one is that whether its width was set or not.
        columnWidths: [...look.columnWidths].filter(([, pixels]) => pixels !== 100),
        columnsHiddenByUser: [...look.columnsHiddenByUser].filter((c) => !look.columnGroupDepths.get(c)),
      },
      filter: structuredClone(filter),
      rules: structuredClone(sheet.conditionalFormats),
      protections: sheet.protections.map(({ id: _, ...protection }) => structuredClone(protection)),
      charts: sheet.charts.map(({ id: _, ranges, ...chart }) => ({
        ...structuredClone(chart),
        ranges: ranges.map(({ sheetId, area }) => [nameOf(sheetId), area]),
      })),
    };
  });
}
