import type { Answer, Call, Input } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { copyOfWorkbook } from '../host/copyOfWorkbook';
import { fixedClock, Host, type HostOptions } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import type { Sheet } from '../host/sheet';
import { Workbook } from '../host/workbook';
import { clientOf } from '../kit/client';
import { HEADER, smallRows as plainRows } from '../kit/rows';
import { isProof } from '../proof/figures';

export const DIRECTOR = 'director@lakeview.example';
export const ROSTER = 'Roster';

/** A Saturday in November, in the middle of the day in the middle of the country. */
export const NOON = '2026-11-21T18:00:00Z';

type Row = SampleWorkbook['sheets'][number]['rows'][number];

/** The small roster of `test/kit/district.ts` as a spreadsheet with real date cells. */
export const smallRoster = (timeZone = 'America/Chicago', rows = smallRows()): SampleWorkbook => ({
  name: 'Small district',
  timeZone,
  sheets: [{ name: ROSTER, rows: [[...HEADER], ...rows] }],
});

/** The small roster's rows, its days as date cells. */
export const smallRows = (): Row[] =>
  plainRows().map((row) => row.map((cell) => (isDay(cell) ? { day: cell } : cell)));
const isDay = (cell: Cell): cell is string => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);

/** The built add-on in a spreadsheet. The tests load it anew for each call, as Google does; the proof, which plays a million, for some. */
export const install = (
  sample: SampleWorkbook,
  { workbook = Workbook.fromSample(sample), ...options }: Partial<HostOptions> = {},
): Host =>
  new Host({
    files: { folder: 'dist' },
    workbook,
    user: { email: DIRECTOR },
    clock: fixedClock(NOON),
    keepsScript: isProof,
    ...options,
  });

export function answerOf<C extends Call>(host: Host, call: C, input: Input<C>): Answer<C> {
  return JSON.parse(String(host.run('rpc', call, JSON.stringify(input))));
}

export const { ask, setUp, keyOf, caseload, acknowledging, handingOver } = clientOf<Host>(
  answerOf,
  ({ logs }) => logs.join('\n'),
);

const afterIt = new Map<string, Workbook>();

/** The built add-on in a spreadsheet where Set up has run. It runs once for each sample; the next gets what it left. */
export function afterSetUp(sample: SampleWorkbook, options: Partial<HostOptions> = {}): Host {
  const { clock = fixedClock(NOON) } = options;
  const key = JSON.stringify([sample, options, clock.now()]);
  const known = afterIt.get(key);
  const host = known
    ? install(sample, { ...options, workbook: copyOfWorkbook(known) })
    : setUp(install(sample, options));
  if (!known) afterIt.set(key, copyOfWorkbook(host.workbook));
  return host;
}

export function sheetOf(host: Host, name: string): Sheet {
  const sheet = host.workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** A sheet as it shows, row by row. */
export function shown(host: Host, name: string): string[][] {
  const sheet = sheetOf(host, name);
  const { rows, columns } = sheet.extent();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => sheet.display(r + 1, c + 1)),
  );
}

/** Every sheet as it shows, and every formula. */
export const everything = (host: Host) =>
  host.workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: shown(host, sheet.name),
    formulas: [...sheet.formulaEntries()],
  }));
