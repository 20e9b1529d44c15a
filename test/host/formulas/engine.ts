import { createRequire } from 'node:module';
import type {
  FunctionPluginDefinition,
  HyperFormula,
  ImplementedFunctions,
  SimpleCellAddress,
} from 'hyperformula';

import { displayText } from '../displayText';
import { SHEETS_FUNCTIONS } from './sheetsFunctions';
import { actAsSheets, dateAsText } from './sheetsOperators';

type Library = typeof import('hyperformula');
let loaded: Library | null = null;

/** The formula library; loading it costs 100 ms, so only workbooks with formulas pay. */
function library(): Library {
  loaded ??= createRequire(import.meta.url)('hyperformula') as Library;
  return loaded;
}

/** What formulas may use besides the add-on's functions. */
export function builtInFunctionNames(): string[] {
  const names = library().HyperFormula.getRegisteredFunctionNames('enGB');
  return [...new Set([...names, ...Object.keys(SHEETS_FUNCTIONS), 'LET', 'LAMBDA', 'MAP', 'BYROW'])];
}

export type EngineValue = number | string | boolean | null;

/** What a custom function is handed: values as the engine knows them, and where they stand if anywhere. */
export type EngineArgument = {
  kind: 'skipped' | 'scalar' | 'range';
  /** The first cell of a plain reference: the formats of its cells tell the dates. */
  source: SimpleCellAddress | null;
  values: { value: EngineValue; isDate: boolean }[][];
};

export type EngineResult = { values: EngineValue[][] } | { error: string; code: 'ERROR' | 'REF' };

/** The engine's way back to the workbook. */
export type EngineContext = {
  /** This moment as a serial number in the spreadsheet's zone. */
  now(): number;
  /** The text as which a date, a time or both are joined to a text; null leaves the number. */
  dateInText(serial: number, type: string): string | null;
  /** `inCall`: as an argument of another custom function. Gives the array to what is around it, or one value to the cell. */
  call(name: string, args: EngineArgument[], at: SimpleCellAddress, inCall: boolean): EngineResult;
};

const pluginsByNames = new Map<string, FunctionPluginDefinition[]>();

/**
 * A calculation of these sheets' contents. Custom functions go through one plugin to the context; dates in the
 * contents are texts `YYYY-MM-DD`, which the engine reads as dates and so knows that `=A1+7` is one too.
 */
export function buildEngine(
  sheets: Record<string, EngineValue[][]>,
  names: readonly string[],
  context: EngineContext,
): HyperFormula {
  const key = names.join();
  const { HyperFormula } = library();
  let functionPlugins = pluginsByNames.get(key);
  if (!functionPlugins) {
    functionPlugins = [...HyperFormula.getAllFunctionPlugins(), hostPlugin(names)];
    HyperFormula.getLanguage('enGB').extendFunctions(Object.fromEntries(names.map((name) => [name, name])));
    pluginsByNames.set(key, functionPlugins);
  }
  const engine = HyperFormula.buildFromSheets(
    sheets,
    {
      licenseKey: 'gpl-v3',
      functionPlugins,
      context,
      maxRows: 1_000_000,
      // The workbook keeps its own history; the engine's would cost more than the calculation.
      undoLimit: 0,
      dateFormats: ['YYYY-MM-DD', 'MM/DD/YYYY', 'MM/DD/YY'],
      ignoreWhiteSpace: 'any',
    },
    // The engine knows only TRUE() and FALSE(); Sheets knows the bare words too.
    [
      { name: 'TRUE', expression: '=TRUE()' },
      { name: 'FALSE', expression: '=FALSE()' },
    ],
  );
  removeInOneGo(engine);
  return engine;
}

type Vertex = { sheet: number };
type Dependency = [address: SimpleCellAddress, vertex: Vertex];
type Graph = {
  graph: {
    removeNode(vertex: Vertex): Iterable<Dependency>;
    hasNode(vertex: Vertex): boolean;
    adjacentNodesCount(vertex: Vertex): number;
  };
  rangeMapping: { removeVertexIfExists(vertex: Vertex): void };
  addressMapping: { removeCell(address: SimpleCellAddress): void };
  cleanupPlaceholderSheets(sheets: Set<number>): void;
};

let isQuick = false;

/**
 * What a formula read and nobody else does goes with it. The library takes each time the first of a Set that it empties, which costs the
 * square of its size: half a second where a formula read two whole sheets. This does the same as its method of the name, one by one.
 */
function removeInOneGo(engine: HyperFormula): void {
  if (isQuick) return;
  isQuick = true;
  Object.assign(Object.getPrototypeOf(engine.dependencyGraph), {
    removeVertexAndCleanupDependencies(this: Graph, removed: Vertex): void {
      const { graph, rangeMapping, addressMapping } = this;
      const dependencies = [...graph.removeNode(removed)];
      const sheets = new Set<number>();
      for (const [address, vertex] of dependencies) {
        if (!graph.hasNode(vertex) || graph.adjacentNodesCount(vertex) > 0) continue;
        const kind = vertex.constructor.name;
        const isRange = kind === 'RangeVertex';
        if (!isRange && kind !== 'EmptyCellVertex') continue;
        for (const dependency of graph.removeNode(vertex)) dependencies.push(dependency);
        if (isRange) rangeMapping.removeVertexIfExists(vertex);
        else addressMapping.removeCell(address);
        sheets.add(isRange ? vertex.sheet : address.sheet);
      }
      this.cleanupPlaceholderSheets(sheets);
    },
  });
}

/** The syntax nodes as far as they are looked at; the library keeps their types to itself. */
type Node = { type: string; reference?: { toSimpleCellAddress(from: SimpleCellAddress): SimpleCellAddress } };
type Call = { procedureName: string; args: Node[] };
type State = { formulaAddress: SimpleCellAddress };

const RANGES = new Set(['CELL_RANGE', 'COLUMN_RANGE', 'ROW_RANGE']);

function hostPlugin(names: readonly string[]): FunctionPluginDefinition {
  const lib = library();

  class HostPlugin extends lib.FunctionPlugin {
    static override implementedFunctions: ImplementedFunctions = {
      ...Object.fromEntries(names.map((name) => [name, { method: 'callHost' }])),
      TODAY: { ...MOMENT, method: 'hostToday', returnNumberType: lib.CellValueDetailedType.NUMBER_DATE },
      NOW: { ...MOMENT, method: 'hostNow', returnNumberType: lib.CellValueDetailedType.NUMBER_DATETIME },
      CONCATENATE: {
        parameters: [{ argumentType: lib.FunctionArgumentType.SCALAR, passSubtype: true }],
        ...{ repeatLastArgs: 1, expandRanges: true, method: 'hostConcatenate' },
      },
    };
    /** Calls under way: all but the outermost stand inside another one. */
    private depth = 0;

    constructor(...given: ConstructorParameters<typeof lib.FunctionPlugin>) {
      super(...given);
      actAsSheets(given[0], lib, () => this.host());
    }

    callHost(call: Call, state: State): unknown {
      this.depth += 1;
      const args = call.args.map((node) => this.argument(node, state));
      this.depth -= 1;
      const result = this.host().call(call.procedureName, args, state.formulaAddress, this.depth > 0);
      if ('error' in result) return new lib.CellError(lib.ErrorType[result.code], result.error);
      const cells = result.values.map((row) => row.map((value) => value ?? lib.EmptyValue));
      return cells.length === 1 && cells[0]?.length === 1
        ? cells[0][0]
        : lib.SimpleRangeValue.onlyValues(cells);
    }

    hostConcatenate(call: Call, state: State): unknown {
      const joined = (...parts: unknown[]) =>
        parts.find((part) => part instanceof lib.CellError) ??
        parts.map((part) => displayText(plain(dateAsText(part, this.host())).value, undefined)).join('');
      return this.runFunction(call.args as never, state as never, this.metadata('CONCATENATE'), joined);
    }

    hostToday(call: Call, state: State): unknown {
      return this.moment(call, state, 'TODAY', () => Math.floor(this.host().now()));
    }

    hostNow(call: Call, state: State): unknown {
      return this.moment(call, state, 'NOW', () => this.host().now());
    }

    private moment(call: Call, state: State, name: string, serial: () => number): unknown {
      return this.runFunction(call.args as never, state as never, this.metadata(name), serial);
    }

    private host(): EngineContext {
      return this.config.context as EngineContext;
    }

    private argument(node: Node, state: State): EngineArgument {
      if (node.type === 'EMPTY')
        return { kind: 'skipped', source: null, values: [[{ value: null, isDate: false }]] };
      const value = this.evaluateAst(node as never, state as never);
      const kind = RANGES.has(node.type) || value instanceof lib.SimpleRangeValue ? 'range' : 'scalar';
      const source = node.reference?.toSimpleCellAddress(state.formulaAddress) ?? null;
      if (!(value instanceof lib.SimpleRangeValue))
        return { kind, source: source ?? rangeStart(node), values: [[plain(value)]] };
      return { kind, source: value.range?.start ?? null, values: value.data.map((row) => row.map(plain)) };

      /** A range of one cell is evaluated to its value, so its place is in the syntax; whole columns of a deleted sheet have none. */
      function rangeStart(range: Node): SimpleCellAddress | null {
        const { start } = range as { start?: Partial<NonNullable<Node['reference']>> };
        return start?.toSimpleCellAddress?.(state.formulaAddress) ?? null;
      }
    }
  }

  function plain(value: unknown): { value: EngineValue; isDate: boolean } {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
      return { value, isDate: false };
    // An error cell reaches a custom function as the text it shows (reported by users).
    if (value instanceof lib.CellError) return { value: ERROR_CODES[value.type] ?? '#ERROR!', isDate: false };
    if (typeof value === 'object' && value !== null && 'val' in value && typeof value.val === 'number') {
      const detailed = 'getDetailedType' in value && typeof value.getDetailedType === 'function';
      const type: unknown = detailed ? (value as { getDetailedType(): unknown }).getDetailedType() : null;
      return { value: value.val, isDate: DATE_TYPES.has(String(type)) };
    }
    return { value: null, isDate: false };
  }

  return HostPlugin;
}

const MOMENT = { parameters: [], isVolatile: true };

export const DATE_TYPES: ReadonlySet<string> = new Set(['NUMBER_DATE', 'NUMBER_TIME', 'NUMBER_DATETIME']);

/** What Sheets shows for the engine's error types; a cycle and a blocked array are #REF! there. */
export const ERROR_CODES: Record<string, string> = {
  DIV_BY_ZERO: '#DIV/0!',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  NUM: '#NUM!',
  NA: '#N/A',
  CYCLE: '#REF!',
  REF: '#REF!',
  SPILL: '#REF!',
  ERROR: '#ERROR!',
};
