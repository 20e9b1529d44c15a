import { type Answer, type Call, GOES_ON, type Input, type Output } from '../../src/contract/contract';
import { bigDistrict } from '../host/bigDistrict';
import { countCells } from '../host/countedCells';
import { createHost, fixedClock, type Host } from '../host/host';
import { Workbook } from '../host/workbook';
import { liveTenYears } from './tenYears';

export const TODAY = '2026-11-21';
/** The sheet with next month's export. */
export const EXPORT = 'Export';

/** What one call of the page cost. */
export type Cost = {
  /** Milliseconds of the add-on's own code, its loading included. */
  own: number;
  /** Milliseconds that the local Sheets took in its services; Google's take others. */
  standIn: number;
  reads: number;
  writes: number;
  flushes: number;
  /** Properties, lock, account: each a trip to Google. */
  others: number;
  cellsRead: number;
  cellsWritten: number;
};

/** A caseload of thousands is written in a few. */
const MOST_CALLS = 100;

const NOTHING: Cost = {
  own: 0,
  standIn: 0,
  reads: 0,
  writes: 0,
  flushes: 0,
  others: 0,
  cellsRead: 0,
  cellsWritten: 0,
};

const cells = countCells();

/** A made-up district with its add-on set up, measured call by call. */
export class District {
  private readonly host: Host;
  /** What Set up cost here. */
  readonly settingUp: Cost;

  /** `lumped` gives the first so many lines to one person. */
  constructor(files: Readonly<Record<string, string>>, lines: number, lumped = 0) {
    const sample = bigDistrict(lines);
    const [header = [], ...rows] = sample.sheets[0]?.rows ?? [];
    const provider = header.indexOf('Service Provider');
    const holder = rows[0]?.[provider] ?? '';
    for (const row of rows.slice(0, lumped)) row[provider] = holder;
    this.host = createHost({
      files,
      workbook: Workbook.fromSample(sample),
      clock: fixedClock(`${TODAY}T15:00:00Z`),
    });
    const { mapping } = this.call('inspectRoster', { sheet: null, mapping: null }).output;
    if (!mapping) throw new Error('The roster was not recognised.');
    const { output, cost } = this.call('setUp', { mapping, name: '', protectLog: true });
    if (output.stop !== '') throw new Error(output.stop);
    this.settingUp = cost;
    // As the page does by itself then.
    this.call('open', {});
  }

  /** How many entries the record has. */
  get logEntries(): number {
    return (this.host.workbook.sheetNamed('Caseload log')?.extent().rows ?? 1) - 1;
  }

  /** Gives it a record of ten years. */
  liveTenYears(): void {
    liveTenYears(this.host.workbook);
  }

  /** The person with most lines, and someone else to take them. */
  fullest(): { from: string; to: string } {
    const { people } = this.call('people', { asOf: TODAY }).output;
    const [first, ...rest] = [...people].sort((a, b) => b.load.lines - a.load.lines);
    const to = rest.find(({ vacancy }) => !vacancy);
    if (!first || !to) throw new Error('The district has too few people.');
    return { from: first.key, to: to.key };
  }

  call<C extends Call>(name: C, input: Input<C>): { output: Output<C>; cost: Cost } {
    cells.read = 0;
    cells.written = 0;
    let standIn = 0;
    let since = 0;
    this.host.onCall(({ phase }) => {
      if (phase === 'before') since = performance.now();
      else standIn += performance.now() - since;
      return undefined;
    });
    const payload = JSON.stringify(input);
    const start = performance.now();
    const text = this.host.run('rpc', name, payload, GOES_ON);
    const elapsed = performance.now() - start;
    this.host.onCall(null);
    const answer: Answer<C> = JSON.parse(String(text));
    if (!answer.ok) throw new Error(`${name}: ${answer.sentence}`);
    const { calls } = this.host;
    const flushes = calls.count('SpreadsheetApp.flush');
    return {
      output: answer.output,
      cost: {
        own: elapsed - standIn,
        standIn,
        reads: calls.spreadsheetReads,
        writes: calls.spreadsheetWrites,
        flushes,
        others: [...calls.byName]
          .filter(([service]) => /^(PropertiesService|CacheService|LockService|Session)\b/.test(service))
          .filter(([service]) => !/\.get\w+(Properties|Lock|User|Cache)$/.test(service))
          .reduce((sum, [, count]) => sum + count, 0),
        cellsRead: cells.read,
        cellsWritten: cells.written,
      },
    };
  }

  /**
   * Puts next month's export beside the roster: a line in ten in another grade, one in fifty with another provider, one in a hundred
   * renewed, one in two hundred gone, and as many new ones.
   */
  putExport(): void {
    const { workbook } = this.host;
    const roster = workbook.sheetNamed('Roster');
    if (!roster) throw new Error('The district has a roster.');
    const { rows, columns } = roster.extent();
    const sheet = workbook.addSheet(EXPORT);
    sheet.growTo(rows, columns);
    const at = new Map(Array.from({ length: columns }, (_, c) => [roster.value(1, c + 1), c + 1]));
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= columns; column++)
        if (column === at.get('Start Date') || column === at.get('End Date'))
          sheet.enter(row, column, roster.display(row, column));
        else sheet.putValue(row, column, roster.value(row, column));
    const put = (row: number, title: string, value: string): void =>
      sheet.putValue(row, at.get(title) ?? 1, value);
    for (let row = 2; row <= rows; row++) {
      if (row % 10 === 0) put(row, 'Grade', '12');
      if (row % 50 === 1)
        put(row, 'Service Provider', String(roster.value(row - 1, at.get('Service Provider') ?? 1)));
      if (row % 100 === 2) sheet.enter(row, at.get('Start Date') ?? 1, '05/29/2027');
      if (row % 200 === 3) put(row, 'Student ID', String(900_000 + row));
    }
  }

  /** What the page asks for by itself until nothing is left of what follows a save. */
  private follow(left: number): Cost {
    const costs: Cost[] = [];
    for (let rest = left; rest > 0 && costs.length < MOST_CALLS; ) {
      const { output, cost } = this.call('finish', {});
      costs.push(cost);
      rest = output.left;
    }
    return together(...costs);
  }

  /** Saves an update from that export: all that it says otherwise is taken, but who is gone. */
  update(): { changes: number; cost: Cost } {
    const asked = { sheet: EXPORT, mapping: null };
    const { seen } = this.call('compareExport', asked).output;
    const { output, cost } = this.call('saveExport', {
      ...asked,
      seen,
      choices: [{ kind: 'provider', choice: 'theirs', except: [] }],
      from: '',
      lastDay: '',
      reason: '',
      acknowledged: ['in-the-past', 'runs-until', 'cancels-later'],
    });
    if (!output.saved)
      throw new Error(`Not saved: ${output.findings.map(({ sentence }) => sentence).join(' ')}`);
    const { added, renewed, moved, providers } = output.counts;
    return { changes: added + renewed + moved + providers, cost };
  }

  /** Saves the move of a caseload's first `count` lines to someone else, the warnings acknowledged; `follow`: what the page asks for then. */
  save(count: number): {
    lines: number;
    logEntries: number;
    preview: Cost;
    check: Cost;
    cost: Cost;
    follow: Cost;
  } {
    const { from, to } = this.fullest();
    const { lines } = this.call('caseload', { person: from, asOf: TODAY }).output;
    const asked: Input<'save'> = {
      person: from,
      asOf: TODAY,
      drafts: lines.slice(0, count).map(({ key, seen }) => ({
        line: key,
        seen,
        effective: TODAY,
        amount: '',
        lre: '',
        provider: to,
        correctOpening: false,
      })),
      moveCaseManagement: count > 1,
      reason: '',
      acknowledged: [],
    };
    const { logEntries } = this;
    // As the page asks, which shows the first as soon as it is there.
    const preview = this.call('preview', { ...asked, first: true });
    const check = this.call('preview', asked);
    const { findings } = check.output;
    asked.acknowledged = findings.map(({ code, line }) => (line === null ? code : `${code}:${line}`));
    const { output, cost } = this.call('save', asked);
    if (!output.saved)
      throw new Error(`Not saved: ${output.findings.map(({ sentence }) => sentence).join(' ')}`);
    return {
      lines: asked.drafts.length,
      logEntries,
      preview: preview.cost,
      check: check.cost,
      cost,
      follow: this.follow(output.left),
    };
  }
}

/** Several calls in a row as one. */
export function together(...costs: readonly Cost[]): Cost {
  const sum = { ...NOTHING };
  for (const cost of costs)
    for (const key of Object.keys(sum)) {
      const part: keyof Cost = key as keyof Cost;
      sum[part] += cost[part];
    }
  return sum;
}
