import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StateRules } from '../../standards/loads/stateRules';
import type { DistrictFile } from './districtFiles';
import { type DistrictRead, type DistrictReading, readDistrict } from './readDistrict';
import { tableRow } from './tables';

/** A thread costs half a second to start. */
const WORTH_A_THREAD = 8;
/** Megabytes that a thread may take: a workbook that takes more is told, where otherwise all would end. */
const MOST_MEMORY = 1_200;

type DistrictsInput = {
  files: readonly DistrictFile[];
  reading: DistrictReading;
  rules: StateRules;
  /** The script that a thread runs; null where all is read in this one. */
  worker: (() => Promise<string>) | null;
};

/** Every file's rows in the files' order, as many read at a time as there are cores. No more than those wait in memory. */
export async function* readDistricts({
  files,
  reading,
  rules,
  worker,
}: DistrictsInput): AsyncGenerator<DistrictRead> {
  if (!worker || files.length < WORTH_A_THREAD) {
    for (const file of files) yield await readDistrict(file, reading, rules);
    return;
  }
  const script = await worker();
  const threads = Array.from(
    { length: Math.min(availableParallelism(), files.length) },
    () => new Thread(script, reading),
  );
  const waiting: Promise<DistrictRead>[] = [];
  try {
    for (const [i, file] of files.entries()) {
      const thread = threads[i % threads.length];
      if (!thread) continue;
      if (waiting.length >= threads.length * 2) yield await next(waiting);
      waiting.push(thread.read(file));
    }
    while (waiting.length > 0) yield await next(waiting);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function next(waiting: Promise<DistrictRead>[]): Promise<DistrictRead> {
  const first = waiting.shift();
  if (!first) throw new Error('Nothing is waited for.');
  return first;
}

/** A thread that reads one file after the other; where one is too much for it, it tells so and starts anew. */
class Thread {
  private worker: Worker;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly script: string,
    private readonly reading: DistrictReading,
  ) {
    this.worker = this.started();
  }

  read(file: DistrictFile): Promise<DistrictRead> {
    const answer = this.last.then(() => this.ask(file));
    this.last = answer;
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private started(): Worker {
    return new Worker(this.script, {
      workerData: this.reading,
      // Most of what a workbook is read through is thrown away at once: with room for it, a third less is copied about.
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 96 },
    });
  }

  private ask(file: DistrictFile): Promise<DistrictRead> {
    return new Promise((resolve) => {
      const { worker } = this;
      worker.removeAllListeners();
      worker.once('message', resolve);
      worker.once('error', (error) => {
        this.worker = this.started();
        resolve(unread(file, this.reading, error));
      });
      worker.postMessage(file);
    });
  }
}

function unread(
  { file, district, region }: DistrictFile,
  { withNames }: DistrictReading,
  error: Error,
): DistrictRead {
  const what =
    'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'The file is too large to be read: save the roster’s sheet alone as .xlsx or .csv.'
      : `The file can’t be read: ${error.message.split('\n')[0]}`;
  return {
    isRead: false,
    cellsHash: null,
    district: [
      tableRow('district', withNames, { district, region, file, is_read: false, has_record: false }),
    ],
    load: [],
    line: [],
    staffing: [],
    problem: [tableRow('problem', withNames, { district, file, what, kind: 'file' })],
  };
}
