import { types } from 'node:util';
import type { CellValue } from '../cells';
import { instantOfSerial, serialOfInstant } from '../serials';
import type { CustomFunctions, FunctionArgument, FunctionResult } from '../workbook';
import type { HostState } from './hostState';
import { Invocation } from './invocation';
import { Killed, ScriptFailure } from './scriptError';

type Cell = { value: CellValue; isDate: boolean };

/** The script's functions as cells call them: one context for each recalculation, 30 seconds for each call. */
export function customFunctionsOf(
  state: HostState,
  functions: readonly string[],
  timeLimit?: number,
): CustomFunctions {
  const byName = new Map(
    functions.filter((name) => !name.endsWith('_')).map((name) => [name.toUpperCase(), name]),
  );
  return {
    names: [...byName.keys()].sort(),
    begin() {
      const run = new Invocation(state, 'CUSTOM_FUNCTION', 'customFunction', timeLimit);
      const leaveTimeZone = run.enterTimeZone();
      let loaded = false;
      return {
        call(name, args) {
          try {
            const value = run.perform(() => {
              if (!loaded) run.load();
              loaded = true;
              const called: unknown = run.sandbox.lookUp(byName.get(name) ?? name);
              if (typeof called !== 'function')
                throw new ScriptFailure(`Script function not found: ${name}`, 'Exception', '');
              return Reflect.apply(
                called,
                undefined,
                args.map((arg) => argument(run, arg)),
              );
            });
            return { cells: cellsOf(value, run) };
          } catch (error) {
            return failed(error);
          }
        },
        end() {
          run.end();
          leaveTimeZone();
        },
      };
    },
  };
}

function argument(run: Invocation, { kind, cells }: FunctionArgument): unknown {
  const { switches } = run.host;
  if (kind === 'skipped') return switches.emptyArgument;
  const read = ({ value, isDate }: Cell): unknown => {
    if (value === null) return '';
    if (isDate && typeof value === 'number')
      return run.sandbox.date(instantOfSerial(value, run.host.workbook.timeZone));
    return switches.errorCell === '#ERROR!' && typeof value === 'string' && ERRORS.test(value)
      ? '#ERROR!'
      : value;
  };
  const [first] = cells[0] ?? [];
  const single = cells.length === 1 && cells[0]?.length === 1 && first;
  if (single && (kind === 'scalar' || switches.oneCellRange === 'scalar')) return read(first);
  return run.sandbox.array(cells.map((line) => run.sandbox.array(line.map(read))));
}

const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/**
 * A value fills the cell, a 2-D array spills. What objects, ragged or empty arrays, NaN, null and undefined give is
 * not documented, so those are refused here with a sentence of the local Sheets' own.
 */
function cellsOf(result: unknown, run: Invocation): Cell[][] {
  if (!Array.isArray(result)) return [[cellOf(result, run)]];
  if (result.length === 0)
    throw new ScriptFailure('Undocumented in Sheets: an empty array as a result', 'Error', '');
  // A flat array fills a row.
  const lines: unknown[][] = result.some(Array.isArray)
    ? result.map((line) => (Array.isArray(line) ? line : [line]))
    : [result];
  const width = lines[0]?.length ?? 0;
  if (width === 0 || lines.some((line) => line.length !== width))
    throw new ScriptFailure('Undocumented in Sheets: rows of different lengths as a result', 'Error', '');
  return lines.map((line) => line.map((value) => cellOf(value, run)));
}

function cellOf(value: unknown, run: Invocation): Cell {
  if (typeof value === 'string') return { value: value === '' ? null : value, isDate: false };
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return { value, isDate: false };
  if (types.isDate(value) && !Number.isNaN(value.getTime()))
    return { value: serialOfInstant(value.getTime(), run.host.workbook.timeZone), isDate: true };
  throw new ScriptFailure(`Undocumented in Sheets: ${String(value)} as a result`, 'Error', '');
}

/** The note carries the message with a line's number, which means nothing in a bundle (reported: "(line 116)."). */
function failed(error: unknown): FunctionResult {
  if (error instanceof Killed) return { error: 'Exceeded maximum execution time (line 0).' };
  if (!(error instanceof ScriptFailure)) throw error;
  const line = /:(\d+):\d+\)?$/m.exec(error.scriptStack)?.[1] ?? '0';
  return { error: `${error.message} (line ${line}).` };
}
