import { type Cost, District, EXPORT, TODAY } from './district';
import { median } from './report';

/** One action of the sidebar on a district of some size, measured. */
export type Action = {
  what: string;
  /** By which programs know it; null for what the contract of the command line doesn't name. */
  action: string | null;
  /** Entries of the record before it. */
  logEntries: number;
  /** Actions of one kind must read as often whatever the size. */
  kind: string;
  cost: Cost;
  /** Calls of the page that it takes. */
  trips: number;
  budgetMs: number | null;
  /** null where nothing is said about the calls. */
  writesAllowed: number | null;
  /** How large the district is. */
  lines: number;
};

export const SIZES = [300, 5_000, 25_000];
const OPEN_MS = 500;
const SAVE_MS = 1_000;
const SAVE_OF_THOUSANDS_MS = 3_000;
const COMPARE_MS = 2_000;
const WRITES = 12;
/** The largest save that the budget is for. */
const USUAL = 100;
const REPEATS = 5;

/** One read more is for the log's sheet, where its rows don't suffice for the new entries. */
export const READS_TO_GROW = 1;

const count = (lines: number): string => lines.toLocaleString('en-US');

/** Opening and saving in districts of all sizes. */
export function* actions(
  files: Readonly<Record<string, string>>,
  sizes: readonly number[],
): Generator<Action> {
  for (const size of sizes) {
    const district = new District(files, size);
    const at = `${count(size)} lines: `.padStart(14);
    const largest = size === Math.max(...SIZES);
    const of = { trips: 1, lines: size, budgetMs: null, writesAllowed: null };
    yield {
      ...of,
      what: `${at}set up`,
      action: 'set up',
      logEntries: 0,
      kind: 'set up',
      cost: district.settingUp,
    };
    // As Home does by itself after the first opening.
    district.call('attention', {});
    yield* opening(at, size, district, largest ? OPEN_MS : null);
    yield {
      ...of,
      what: `${at}everyone’s loads, beside the user’s own doings`,
      action: null,
      logEntries: district.logEntries,
      kind: 'people',
      cost: middle(() => district.call('people', { asOf: TODAY }).cost),
      writesAllowed: 0,
    };
    yield* updating(at, files, size, largest);
    yield* saving(at, size, district.save(1), largest ? SAVE_MS : null);
    const lumped = new District(files, size, LUMPED);
    lumped.call('attention', {});
    yield* saving(at, size, lumped.save(LUMPED), largest ? SAVE_MS : null);
    if (size < 5_000) continue;
    const most = new District(files, size, 5_000);
    most.call('attention', {});
    yield* saving(at, size, most.save(5_000), largest ? SAVE_OF_THOUSANDS_MS : null);
  }
}

/** The first list of Home, and a provider's. */
function* opening(at: string, size: number, district: District, budgetMs: number | null): Generator<Action> {
  const of = { trips: 1, lines: size, logEntries: district.logEntries };
  yield {
    ...of,
    what: `${at}open the sidebar`,
    action: 'open',
    kind: 'open',
    cost: middle(() => district.call('open', { first: true }).cost),
    budgetMs: null,
    writesAllowed: WRITES,
  };
  if (district.call('open', { first: true }).output.byRecord)
    yield {
      ...of,
      what: `${at}the roster is checked, beside the user’s own doings`,
      action: null,
      kind: 'check',
      cost: middle(() => district.call('open', {}).cost),
      budgetMs: null,
      writesAllowed: null,
    };
  const { from } = district.fullest();
  yield {
    ...of,
    what: `${at}open a provider's caseload`,
    action: 'caseload',
    kind: 'caseload',
    cost: middle(() => district.call('caseload', { person: from, asOf: TODAY, first: true }).cost),
    budgetMs,
    writesAllowed: 0,
  };
  if (district.call('caseload', { person: from, asOf: TODAY, first: true }).output.checking)
    yield {
      ...of,
      what: `${at}its rows are checked, beside the user’s own doings`,
      action: null,
      kind: 'check',
      cost: middle(() => district.call('caseload', { person: from, asOf: TODAY }).cost),
      budgetMs: null,
      writesAllowed: null,
    };
}

/** The same sidebar where the record is ten years long. */
export function* afterTenYears(files: Readonly<Record<string, string>>, size: number): Generator<Action> {
  const district = new District(files, size);
  district.liveTenYears();
  const at = `${count(size)} lines, ten years: `;
  const of = { trips: 1, lines: size, logEntries: district.logEntries, budgetMs: null, writesAllowed: null };
  const once = { ...of, action: null, kind: 'once' };
  yield { ...once, what: `${at}open without a checkpoint`, cost: district.call('open', {}).cost };
  const home = district.call('attention', {});
  if (home.output.byHand.length > 0) throw new Error('The roster says what the record says.');
  yield { ...once, what: `${at}Home, which writes a checkpoint`, cost: home.cost };
  yield* opening(at, size, district, OPEN_MS);
  yield* saving(at, size, district.save(1), SAVE_MS);
  const check = district.call('checkRecord', {});
  if (!check.output.intact) throw new Error(check.output.title);
  yield { ...once, what: `${at}Check the record`, cost: check.cost };
  yield* withClosedYears(at, size, district);
  const lumped = new District(files, size, LUMPED);
  lumped.liveTenYears();
  lumped.call('attention', {});
  yield* saving(at, size, lumped.save(LUMPED), SAVE_MS);
}

/** The same once every year that is over stands on a sheet of its own; programs are told of the record as a whole. */
function* withClosedYears(at: string, size: number, district: District): Generator<Action> {
  const { logEntries } = district;
  const of = { trips: 1, lines: size, logEntries, budgetMs: null, writesAllowed: null };
  const costs: Cost[] = [];
  for (let years = 1; years > 0; ) {
    const { output, cost } = district.call('moveClosedYear', {});
    costs.push(cost);
    years = output.years;
  }
  const longest = costs.reduce((most, cost) => (cost.cellsWritten > most.cellsWritten ? cost : most));
  const once = { ...of, action: null, kind: 'once' };
  yield { ...once, what: `${at}the largest of ${costs.length} closed years is moved`, cost: longest };
  const apart = `${at}closed years moved, `;
  const alike = function* (all: Generator<Action>): Generator<Action> {
    for (const each of all) yield { ...each, logEntries, action: null };
  };
  yield* alike(opening(apart, size, district, OPEN_MS));
  yield* alike(saving(apart, size, district.save(1), null));
  const home = district.call('attention', {});
  yield { ...once, what: `${apart}Home`, cost: home.cost };
  const check = district.call('checkRecord', {});
  if (!check.output.intact) throw new Error(check.output.title);
  yield { ...once, what: `${apart}Check the record`, cost: check.cost };
}

/** A large caseload, as one person has it who leaves. */
const LUMPED = 71;

/** As many lines of an export against as many of the roster, and the save of what they say otherwise. */
function* updating(
  at: string,
  files: Readonly<Record<string, string>>,
  size: number,
  largest: boolean,
): Generator<Action> {
  const district = new District(files, size);
  district.call('attention', {});
  district.putExport();
  yield {
    what: `${at}compare with an export of as many`,
    action: 'compare',
    logEntries: district.logEntries,
    kind: 'compare',
    lines: size,
    cost: middle(() => district.call('compareExport', { sheet: EXPORT, mapping: null }).cost),
    trips: 1,
    budgetMs: largest ? COMPARE_MS : null,
    writesAllowed: 0,
  };
  const { logEntries } = district;
  const { changes, cost } = district.update();
  yield {
    what: `${at}take ${count(changes)} changes of it`,
    action: 'update',
    logEntries,
    kind: 'update',
    lines: size,
    cost,
    trips: 1,
    budgetMs: null,
    writesAllowed: null,
  };
}

/** The preview, the save until its green bar, and what the page asks for by itself after that. */
function* saving(
  at: string,
  size: number,
  { lines, logEntries, preview, check, cost, follow }: ReturnType<District['save']>,
  budgetMs: number | null,
): Generator<Action> {
  const those = `${count(lines)} ${lines === 1 ? 'line' : 'lines'}`;
  const of = { trips: 1, lines: size, logEntries, budgetMs: null, writesAllowed: null };
  const isNamed = lines === 1 || lines === LUMPED;
  yield {
    ...of,
    what: `${at}preview ${those}`,
    action: isNamed ? 'preview' : null,
    kind: 'preview',
    cost: preview,
    writesAllowed: 0,
  };
  yield {
    ...of,
    what: `${at}its rows and lists are checked, beside the user’s own doings`,
    action: null,
    kind: 'check',
    cost: check,
  };
  yield {
    ...of,
    what: `${at}save ${those}`,
    action: isNamed ? `save ${those}` : null,
    // Thousands of entries at once have no budget of Google's time.
    kind: lines > USUAL ? 'save of thousands' : 'save',
    cost,
    budgetMs,
    writesAllowed: WRITES,
  };
  const kind = lines > USUAL ? 'follow of thousands' : 'follow';
  yield { ...of, what: `${at}the roster follows`, action: isNamed ? 'follow' : null, kind, cost: follow };
}

/** The call whose own time is the median of a few. */
function middle(call: () => Cost): Cost {
  const costs = Array.from({ length: REPEATS }, call);
  const typical = median(costs.map(({ own }) => own));
  const [first = call()] = costs.filter(({ own }) => own === typical);
  return first;
}
