import { cpus } from 'node:os';
import { type Action, actions, afterTenYears, READS_TO_GROW, SIZES } from './actions';
import { cellFunctions } from './cells';
import {
  allowedCalls,
  budgetSeconds,
  formerSeconds,
  googleSeconds,
  type Latencies,
  latenciesIn,
} from './google';
import { bytesOf, loading, loadTimes, sizes, zodNames } from './loading';
import { readingTheRoster, seeingARoster } from './reading';
import { type Figure, milliseconds, print, printJson, printNothing, say, seconds } from './report';
import { tripsOfSaves } from './saves';
import { splitting } from './splitting';
import { statewideFigures } from './statewide';

type Input = {
  files: Readonly<Record<string, string>>;
  root: string;
  zodAlone: (names: readonly string[]) => Promise<string>;
  args: readonly string[];
};

const FEW_WORKBOOKS = 6;

/**
 * `--json`, `--latencies FILE`, `--lines 300` for one size and nothing else, `--ten-years` for it after ten years and nothing else,
 * `--workbooks 560` for so many workbooks and nothing else.
 */
export async function runBench({ files, root, zodAlone, args }: Input): Promise<void> {
  const option = (name: string): string | null => args[args.indexOf(name) + 1 || args.length] ?? null;
  const at = latenciesIn(option('--latencies'));
  const only = Number(option('--lines')) || null;
  const asJson = args.includes('--json');
  const isOld = args.includes('--ten-years');
  if (asJson) printNothing();
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  const workbooks = Number(option('--workbooks')) || null;
  const many =
    workbooks !== null || (only === null && !isOld && !asJson)
      ? await statewideFigures(root, workbooks ?? FEW_WORKBOOKS)
      : [];
  if (many.length > 0) print('Many workbooks', many);
  if (workbooks !== null) {
    if (asJson) printJson({ workbooks: many });
    return;
  }
  const zod = await zodAlone(zodNames(root));
  const loadMs = only === null && !isOld ? loadTimes(files, zod) : null;
  if (loadMs && !asJson) await printAllElse(files, zod, loadMs);

  const measured = [
    ...(isOld ? [] : actions(files, only === null ? SIZES : [only])),
    ...(isOld || only === null ? afterTenYears(files, only ?? Math.max(...SIZES)) : []),
  ];
  print(
    'Own time of the sidebar’s actions, without the local Sheets’ (in brackets: with it)',
    measured.map(ownTime),
  );
  print('Service calls: spreadsheet reads, writes, flushes, others', measured.map(serviceCalls(measured)));
  print('What Google would take, and took before', measured.map(onGoogle(at)));
  say(predictionOf(at));
  if (asJson)
    printJson({
      bytes: bytesOf(files, zod),
      loadMs: loadMs ?? {},
      actions: measured.flatMap(forPrograms(at)),
    });
}

async function printAllElse(
  files: Input['files'],
  zod: string,
  loadMs: ReturnType<typeof loadTimes>,
): Promise<void> {
  print('Size', sizes(files, zod));
  print('Loading, which every cell and every click pays', loading(loadMs));
  print('In cells', cellFunctions(files));
  print('Suggesting a split', splitting());
  print('Reading', [readingTheRoster(), seeingARoster()]);
  print(
    'What a save goes through, whatever the size (after the +: only the lines and students that it is about)',
    await tripsOfSaves(),
  );
}

/** What the contract of the command line promises of an action that it names. */
const forPrograms =
  (at: Latencies) =>
  ({ lines, logEntries, action, kind, cost, trips }: Action): object[] => {
    if (action === null) return [];
    const { own, reads, writes, flushes, cellsRead, cellsWritten } = cost;
    const [taken, allowed] = [googleSeconds(cost, trips, at), budgetSeconds(kind, lines)];
    return [
      {
        lines,
        logEntries,
        action,
        ownMs: Math.round(own),
        reads,
        writes: writes - flushes,
        flushes,
        cellsRead,
        cellsWritten,
        googleSeconds: Math.round(taken * 100) / 100,
        trips,
        ...(allowed !== null && { budgetSeconds: allowed, kept: taken <= allowed }),
      },
    ];
  };

const onGoogle =
  (at: Latencies) =>
  ({ what, kind, cost, trips, lines }: Action): Figure => {
    const taken = googleSeconds(cost, trips, at);
    const [allowed, former] = [budgetSeconds(kind, lines), formerSeconds(kind, lines)];
    return {
      what,
      figure: `${seconds(taken)}${former === null ? '' : ` (was ${seconds(former)})`}`,
      ...(allowed !== null && { budget: `≤ ${seconds(allowed)}`, kept: taken <= allowed }),
    };
  };

function ownTime({ what, cost, budgetMs }: Action): Figure {
  const figure = `${milliseconds(cost.own)} (${milliseconds(cost.own + cost.standIn)})`;
  return budgetMs === null
    ? { what, figure }
    : { what, figure, budget: `≤ ${milliseconds(budgetMs)}`, kept: cost.own <= budgetMs };
}

/** Writes have a ceiling; reads must be as many whatever the size of the district. */
function serviceCalls(all: readonly Action[]): (action: Action) => Figure {
  return ({ what, kind, cost: { reads, writes, flushes, others }, writesAllowed }) => {
    const figure = `${reads} + ${writes - flushes} + ${flushes} + ${others}`;
    const allowed = allowedCalls(kind);
    if (allowed)
      return {
        what,
        figure,
        budget: `≤ ${allowed.reads} reads + ${allowed.writes} writes + ${allowed.flushes} flushes`,
        kept: reads <= allowed.reads && writes - flushes <= allowed.writes && flushes <= allowed.flushes,
      };
    if (writesAllowed === null) return { what, figure };
    const fewest = Math.min(...all.filter((other) => other.kind === kind).map(({ cost }) => cost.reads));
    return {
      what,
      figure,
      budget: `reads constant, writes ≤ ${writesAllowed}`,
      kept: reads <= fewest + READS_TO_GROW && writes <= writesAllowed,
    };
  };
}

const predictionOf = (at: Latencies): string => `
  Not measured but worked out, from times that others have reported: ${at.read} s a spreadsheet read and ${at.readCell * 1e6} µs a cell of it,
  ${at.write} s a write and ${at.writeCell * 1e6} µs a cell (values and formats alike), ${at.flush} s a flush, ${at.other} s for properties, lock and account each,
  ${at.roundTrip} s for the page's trip to the server and back (reported: 0.4 to 1.5). Google puts writes together and remembers what it
  read, so this is rather too much than too little; a busy day can be worse. Try it on a copy of your own roster.`;
