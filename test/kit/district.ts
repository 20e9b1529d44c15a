import { handle } from '../../src/app/calls/handle';
import type { Answer, Call, Draft, Input, Line, Output } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { MemoryWorkbook } from './memoryWorkbook';

export const ROSTER = 'Roster';
export const HEADER = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'Service',
  'Start Date',
  'End Date',
  'Hours per week',
  'Min Hours',
  'Max Hours',
  'LRE Hours',
  'Provider',
  'Case Manager',
  'Notes',
];

/** A small roster: Ramos with three lines at Oak, Cho with one at Oak, Okafor with one at Birch, one line unassigned. */
export const rosterRows = (): Cell[][] => [
  [...HEADER],
  [
    '2000001',
    'Alvarez, Ana',
    '3',
    'Oak',
    'Resource',
    '2026-08-15',
    '2027-05-28',
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
    '2026-08-15',
    '2027-05-28',
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
    '2026-08-15',
    '2027-05-28',
    3,
    2,
    4,
    1,
    'Elena Ramos',
    'Ramos, Elena',
    '',
  ],
  [
    '2000004',
    'Evans, Ella',
    '3',
    'Oak',
    'Resource',
    '2026-08-15',
    '2027-05-28',
    2,
    2,
    4,
    1,
    'Cho, Ben',
    'Cho, Ben',
    '',
  ],
  [
    '2000005',
    'Fox, Finn',
    '2',
    'Birch',
    'Resource',
    '2026-08-15',
    '2027-05-28',
    2,
    2,
    4,
    1,
    'Okafor, Dele',
    'Okafor, Dele',
    '',
  ],
  [
    '2000001',
    'Alvarez, Ana',
    '3',
    'Oak',
    'Speech',
    '2026-08-15',
    '2027-05-28',
    1,
    0.5,
    2,
    0,
    '',
    'Ramos, Elena',
    '',
  ],
];

export const district = (rows: Cell[][] = rosterRows()): MemoryWorkbook =>
  new MemoryWorkbook(new Map([[ROSTER, rows]]));

/** What the server answers to a call. */
export function answerOf<C extends Call>(workbook: MemoryWorkbook, call: C, input: Input<C>): Answer<C> {
  return JSON.parse(handle(workbook, call, JSON.stringify(input)));
}

/** The call's output; throws where the server refuses. */
export function ask<C extends Call>(workbook: MemoryWorkbook, call: C, input: Input<C>): Output<C> {
  const answer = answerOf(workbook, call, input);
  if (!answer.ok)
    throw new Error(`${answer.code}: ${answer.sentence} ${workbook.complaints.map(String).join(' ')}`);
  return answer.output;
}

/** The district after Set up by its director, with Dana's own name. */
export function afterSetUp(workbook = district()): MemoryWorkbook {
  const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  const done = ask(workbook, 'setUp', { mapping, name: 'Dana Director', protectLog: true });
  if (done.stop !== '') throw new Error(done.stop);
  return workbook;
}

/** Gives a person an e-mail in Providers and signs in with it. */
export function signIn(workbook: MemoryWorkbook, name: string, access = 'Provider'): MemoryWorkbook {
  for (const row of workbook.sheets.get('Providers') ?? [])
    if (row[1] === name) {
      row[3] = 'someone@lakeview.example';
      row[6] = access;
    }
  workbook.email = 'Someone@Lakeview.example';
  return workbook;
}

export function keyOf(workbook: MemoryWorkbook, name: string): string {
  const person = ask(workbook, 'people', { asOf: '2026-11-21' }).people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is not in Providers.`);
  return person.key;
}

export const caseload = (workbook: MemoryWorkbook, name: string, asOf = '2026-11-21'): Line[] =>
  ask(workbook, 'caseload', { person: keyOf(workbook, name), asOf }).lines;

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

export const reassignment = (
  workbook: MemoryWorkbook,
  from: string,
  drafts: Draft[],
  over: Partial<Input<'save'>> = {},
): Input<'save'> => ({
  person: keyOf(workbook, from),
  asOf: '2026-11-21',
  drafts,
  moveCaseManagement: false,
  reason: '',
  acknowledged: [],
  ...over,
});

/** A column of the roster by its header, from the first line on. */
export function column(workbook: MemoryWorkbook, header: string): Cell[] {
  const rows = workbook.sheets.get(ROSTER) ?? [];
  const at = HEADER.indexOf(header);
  return rows.slice(1).map((row) => row[at] ?? '');
}

export const undo = (workbook: MemoryWorkbook, batch: string, rest = false) =>
  ask(workbook, 'undo', { batch, rest, reason: '' });
export const batches = (workbook: MemoryWorkbook) => ask(workbook, 'history', { before: '' }).batches;

/** The whole of Ramos's caseload to Cho from `effective` on, with case management. */
export function movingToCho(workbook: MemoryWorkbook, effective = '11/21/2026', amount = '4'): Input<'save'> {
  const provider = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective, provider, amount }),
  );
  return reassignment(workbook, 'Ramos, Elena', drafts, { moveCaseManagement: true });
}

export const toCho = (workbook: MemoryWorkbook, effective?: string, amount?: string): Output<'save'> =>
  ask(workbook, 'save', {
    ...movingToCho(workbook, effective, amount),
    acknowledged: ['in-the-past', 'effective-in-the-past'],
  });

/** Rows that were emptied at the end of a sheet are not there any more for anyone. */
export const filledRows = (workbook: MemoryWorkbook): Cell[][] => {
  const rows = structuredClone(workbook.sheets.get(ROSTER) ?? []);
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
};
