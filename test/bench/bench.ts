import { cpus } from 'node:os';
import { type Action, actions, READS_TO_GROW } from './actions';
import { cellFunctions } from './cells';
import { loading, sizes, zodNames } from './loading';
import { readingTheRoster, seeingARoster } from './reading';
import { type Figure, milliseconds, print, seconds } from './report';
import { tripsOfSaves } from './saves';
import { splitting } from './splitting';

type Input = {
  files: Readonly<Record<string, string>>;
  root: string;
  zodAlone: (names: readonly string[]) => Promise<string>;
};

export async function runBench({ files, root, zodAlone }: Input): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  const zod = await zodAlone(zodNames(root));
  print('Size', sizes(files, zod));
  print('Loading, which every cell and every click pays', loading(files, zod));
  print('In cells', cellFunctions(files));
  print('Suggesting a split', splitting());
  print('Reading', [readingTheRoster(), seeingARoster()]);
  print(
    'What a save goes through, whatever the size (after the +: only the lines and students that it is about)',
    await tripsOfSaves(),
  );

  const measured = [...actions(files)];
  print(
    'Own time of the sidebar’s actions, without the local Sheets’ (in brackets: with it)',
    measured.map(ownTime),
  );
  print('Service calls: spreadsheet reads, writes, others', measured.map(serviceCalls(measured)));
  print(
    'What Google would take',
    measured.map(({ what, cost, trips }) => ({ what, figure: seconds(googleSeconds(cost, trips)) })),
  );
  console.log(PREDICTION);
}

function ownTime({ what, cost, budgetMs }: Action): Figure {
  const figure = `${milliseconds(cost.own)} (${milliseconds(cost.own + cost.standIn)})`;
  return budgetMs === null
    ? { what, figure }
    : { what, figure, budget: `≤ ${milliseconds(budgetMs)}`, kept: cost.own <= budgetMs };
}

/** Writes have a ceiling; reads must be as many whatever the size of the district. */
function serviceCalls(all: readonly Action[]): (action: Action) => Figure {
  return ({ what, kind, cost: { reads, writes, others }, writesAllowed }) => {
    const figure = `${reads} + ${writes} + ${others}`;
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

const READ = 0.3;
const WRITE = 0.2;
const FLUSH = 0.6;
const OTHER = 0.08;
const READ_CELL = 8.5e-6;
const WRITE_CELL = 36e-6;
const ROUND_TRIP = 1;

const googleSeconds = (cost: Action['cost'], trips: number): number =>
  cost.reads * READ +
  cost.cellsRead * READ_CELL +
  (cost.writes - cost.flushes) * WRITE +
  cost.flushes * FLUSH +
  cost.cellsWritten * WRITE_CELL +
  cost.others * OTHER +
  trips * ROUND_TRIP;

const PREDICTION = `
  Not measured but worked out, from times that others have reported: ${READ} s a spreadsheet read and ${READ_CELL * 1e6} µs a cell of it,
  ${WRITE} s a write and ${WRITE_CELL * 1e6} µs a cell (values and formats alike), ${FLUSH} s a flush, ${OTHER} s for properties, lock and account each,
  ${ROUND_TRIP} s for the page's trip to the server and back (reported: 0.4 to 1.5). Google puts writes together and remembers what it
  read, so this is rather too much than too little; a busy day can be worse. Try it on a copy of your own roster.`;
