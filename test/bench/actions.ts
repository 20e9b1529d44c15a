import { type Cost, District, EXPORT, TODAY, together } from './district';
import { median } from './report';

/** One action of the sidebar on a district of some size, measured. */
export type Action = {
  what: string;
  /** Actions of one kind must read as often whatever the size. */
  kind: string;
  cost: Cost;
  /** Calls of the page that it takes. */
  trips: number;
  budgetMs: number | null;
  /** null where nothing is said about the calls. */
  writesAllowed: number | null;
};

const SIZES = [300, 5_000, 25_000];
const OPEN_MS = 1_000;
const SAVE_MS = 3_000;
const COMPARE_MS = 2_000;
/** Beside two for each distinct value written to the roster, of which a move to one person has one. */
const WRITES = 12;
const DISTINCT_VALUES = 1;
const REPEATS = 5;

/** One read more is for the log's sheet, where its rows don't suffice for the new entries. */
export const READS_TO_GROW = 1;

const count = (lines: number): string => lines.toLocaleString('en-US');

/** Opening and saving in districts of all sizes. */
export function* actions(files: Readonly<Record<string, string>>): Generator<Action> {
  for (const size of SIZES) {
    const district = new District(files, size);
    const at = `${count(size)} lines: `.padStart(14);
    const largest = size === Math.max(...SIZES);
    yield {
      what: `${at}set up`,
      kind: 'set up',
      cost: district.settingUp,
      trips: 1,
      budgetMs: null,
      writesAllowed: null,
    };
    yield {
      what: `${at}open the sidebar`,
      kind: 'open',
      cost: middle(() => district.call('open', {}).cost),
      trips: 1,
      budgetMs: null,
      writesAllowed: WRITES,
    };
    const { from } = district.fullest();
    yield {
      what: `${at}open a provider's caseload`,
      kind: 'caseload',
      cost: middle(() =>
        together(
          district.call('people', { asOf: TODAY }).cost,
          district.call('caseload', { person: from, asOf: TODAY }).cost,
        ),
      ),
      trips: 2,
      budgetMs: largest ? OPEN_MS : null,
      writesAllowed: 0,
    };
    yield* updating(at, files, size, largest);
    yield saving(at, district.save(1), null);
    yield saving(at, district.save(size), null);
    if (size >= 5_000)
      yield saving(at, new District(files, size, 5_000).save(5_000), largest ? SAVE_MS : null);
  }
}

/** As many lines of an export against as many of the roster, and the save of what they say otherwise. */
function* updating(
  at: string,
  files: Readonly<Record<string, string>>,
  size: number,
  largest: boolean,
): Generator<Action> {
  const district = new District(files, size);
  district.putExport();
  yield {
    what: `${at}compare with an export of as many`,
    kind: 'compare',
    cost: middle(() => district.call('compareExport', { sheet: EXPORT, mapping: null }).cost),
    trips: 1,
    budgetMs: largest ? COMPARE_MS : null,
    writesAllowed: 0,
  };
  const { changes, cost } = district.update();
  yield {
    what: `${at}take ${count(changes)} changes of it`,
    kind: 'update',
    cost,
    trips: 1,
    budgetMs: null,
    writesAllowed: null,
  };
}

const saving = (
  at: string,
  { lines, cost }: ReturnType<District['save']>,
  budgetMs: number | null,
): Action => ({
  what: `${at}save ${count(lines)} ${lines === 1 ? 'line' : 'lines'}`,
  kind: 'save',
  cost,
  trips: 1,
  budgetMs,
  writesAllowed: WRITES + 2 * DISTINCT_VALUES,
});

/** The call whose own time is the median of a few. */
function middle(call: () => Cost): Cost {
  const costs = Array.from({ length: REPEATS }, call);
  const typical = median(costs.map(({ own }) => own));
  const [first = call()] = costs.filter(({ own }) => own === typical);
  return first;
}
