import type { Answer, Call, Draft, Input, Line, Output } from '../../src/contract/contract';
import { fixedClock, Host, type HostOptions } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import type { Sheet } from '../host/sheet';
import { Workbook } from '../host/workbook';
import { HEADER } from '../kit/district';

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

const start = { day: '2026-08-15' };
const end = { day: '2027-05-28' };
export const smallRows = (): Row[] => [
  [
    '2000001',
    'Alvarez, Ana',
    '3',
    'Oak',
    'Resource',
    start,
    end,
    3,
    2,
    4,
    1,
    'Ramos, Elena',
    'Ramos, Elena',
    '',
  ],
  [
    '2000002',
    'Bishop, Ben',
    '4',
    'Oak',
    'Resource',
    start,
    end,
    3,
    2,
    4,
    1,
    'Ramos, Elena',
    'Cho, Ben',
    'call mom',
  ],
  [
    '2000003',
    'Diaz, Drew',
    '5',
    'Oak',
    'Resource',
    start,
    end,
    3,
    2,
    4,
    1,
    'Elena Ramos',
    'Ramos, Elena',
    '',
  ],
  ['2000004', 'Evans, Ella', '3', 'Oak', 'Resource', start, end, 2, 2, 4, 1, 'Cho, Ben', 'Cho, Ben', ''],
  [
    '2000005',
    'Fox, Finn',
    '2',
    'Birch',
    'Resource',
    start,
    end,
    2,
    2,
    4,
    1,
    'Okafor, Dele',
    'Okafor, Dele',
    '',
  ],
  ['2000001', 'Alvarez, Ana', '3', 'Oak', 'Speech', start, end, 1, 0.5, 2, 0, '', 'Ramos, Elena', ''],
];

/** The built add-on in a spreadsheet. */
export const install = (sample: SampleWorkbook, options: Partial<HostOptions> = {}): Host =>
  new Host({
    files: { folder: 'dist' },
    workbook: Workbook.fromSample(sample),
    user: { email: DIRECTOR },
    clock: fixedClock(NOON),
    ...options,
  });

export function answerOf<C extends Call>(host: Host, call: C, input: Input<C>): Answer<C> {
  return JSON.parse(String(host.run('rpc', call, JSON.stringify(input))));
}

export function ask<C extends Call>(host: Host, call: C, input: Input<C>): Output<C> {
  const answer = answerOf(host, call, input);
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.sentence} ${host.logs.join('\n')}`);
  return answer.output;
}

/** The host after Set up by its director. */
export function setUp(host: Host): Host {
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  const { stop } = ask(host, 'setUp', { mapping, name: 'Dana Director', protectLog: true });
  if (stop !== '') throw new Error(stop);
  return host;
}

export function keyOf(host: Host, name: string): string {
  const person = ask(host, 'people', { asOf: '2026-11-21' }).people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is not in Providers.`);
  return person.key;
}

export const caseload = (host: Host, name: string, asOf = '2026-11-21'): Line[] =>
  ask(host, 'caseload', { person: keyOf(host, name), asOf }).lines;

export const draftOf = (line: Line | undefined, over: Partial<Draft>): Draft => {
  if (!line) throw new Error('There is no such line.');
  return {
    line: line.key,
    seen: line.seen,
    effective: '',
    amount: '',
    lre: '',
    provider: '',
    correctOpening: false,
    ...over,
  };
};

/** All of one person's lines to another from a day on. */
export function handOver(
  host: Host,
  from: string,
  to: string,
  effective: string,
  over: Partial<Draft> = {},
): Input<'save'> {
  const provider = keyOf(host, to);
  return {
    person: keyOf(host, from),
    asOf: '2026-11-21',
    drafts: caseload(host, from).map((line) => draftOf(line, { effective, provider, ...over })),
    moveCaseManagement: true,
    reason: '',
    acknowledged: [],
  };
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
