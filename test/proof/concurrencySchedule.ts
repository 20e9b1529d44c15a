import * as fc from 'fast-check';
import { handle } from '../../src/app/calls/handle';
import type { Workbook } from '../../src/app/ports/ports';
import type { Answer } from '../../src/contract/contract';
import { columnNumber } from '../../src/domain/cells/a1';
import type { Cell } from '../../src/domain/cells/cell';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { missouri } from '../../src/standards/missouri/missouri';
import { afterSetUp, district, ROSTER } from '../kit/district';
import { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../kit/rows';
import {
  answerFaults,
  derivedFaults,
  recordFaults,
  saveFaults,
  stateOf,
  stopFaults,
  type Violations,
} from './concurrencyChecks';
import { Desk, EDITS, type Edit } from './concurrencyEdits';
import { EXPORT, exportedRows, PROGRAMS } from './concurrencyPrograms';
import { rosterFaults } from './concurrencyRoster';
import { Witness } from './concurrencyWitness';
import { areSame, type Done, type Program, Session, SharedBook } from './sessions';

type ProgramName = keyof typeof PROGRAMS;

const answerTo = (workbook: Workbook, call: string, payload: string): string =>
  handle(workbook, missouri, call, payload);

/** Who does what, in which order, and what people do at the sheets in between: nothing but this decides what happens. */
export type Schedule = {
  sessions: readonly { does: ProgramName; as: number; dice: readonly number[] }[];
  turns: readonly Turn[];
};
type Turn = {
  session: number;
  calls: number;
  /** The beginning of a port call to stop at; '' for none. */
  until: string;
  timesOut: boolean;
  dies: boolean;
  edits: readonly Edit[];
};

const EMAILS = ['director', 'ramos', 'cho', 'okafor'].map((name) => `${name}@lakeview.example`);

const nat = fc.nat({ max: 59 });
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...EDITS) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'sort the roster' as const,
        'insert a row' as const,
        'delete a row' as const,
        'type into the roster' as const,
        'move a column' as const,
        'restore the log' as const,
        'rename it back' as const,
      ),
    },
  ),
  a: nat,
  b: nat,
  c: nat,
});

/** Once in so many times and one. */
const rarely = (max: number): fc.Arbitrary<boolean> => fc.nat({ max }).map((n) => n === max);

/** Schedules of 2 to 8 sessions, with people at the sheets or without. */
export const schedules = (edits: boolean): fc.Arbitrary<Schedule> =>
  fc.record({
    sessions: fc.array(
      fc.record({
        does: fc.oneof(
          { weight: 3, arbitrary: fc.constant('reassign' as const) },
          { weight: 5, arbitrary: fc.constantFrom(...(Object.keys(PROGRAMS) as ProgramName[])) },
        ),
        as: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 3 })),
        dice: fc.array(nat, { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    turns: fc.array(
      fc.record({
        session: fc.nat({ max: 7 }),
        calls: edits
          ? fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 24 }))
          : fc.integer({ min: 1, max: 24 }),
        until: fc.constant(''),
        timesOut: rarely(7),
        dies: rarely(199),
        edits: edits ? fc.array(edit, { maxLength: 1 }) : fc.constant([]),
      }),
      { maxLength: 50 },
    ),
  });

/** One save, and people at the sheets in the very instants of it. */
export const instants = (most: number): fc.Arbitrary<Schedule> =>
  fc.record({
    sessions: fc.tuple(
      fc.record({
        does: fc.constantFrom(
          'reassign' as const,
          'enrollment' as const,
          'exit' as const,
          'takeBack' as const,
          'update' as const,
        ),
        as: fc.constant(0),
        dice: fc.array(nat, { minLength: 6, maxLength: 6 }),
      }),
    ),
    turns: fc
      .tuple(
        fc.array(fc.constantFrom('write Roster', 'formulas Roster', 'append', 'remember', 'read Roster'), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(fc.record({ calls: fc.integer({ min: 1, max: 3 }), edit, dies: rarely(29) }), {
          minLength: 1,
          maxLength: most,
        }),
      )
      .map(([stops, rest]) => {
        const turn: Turn = { session: 0, calls: 60, until: '', timesOut: false, dies: false, edits: [] };
        const last = stops.length - 1;
        return [
          ...stops.flatMap((until, i) => [{ ...turn, until }, ...(i < last ? [{ ...turn, calls: 1 }] : [])]),
          ...rest.map(({ calls, edit: one, dies }) => ({ ...turn, calls, dies, edits: [one] })),
        ];
      }),
  });

const start = (() => {
  const more: Cell[][] = [
    [
      '2000006',
      'Hale, Hui',
      '4',
      'Oak',
      'Speech',
      '2026-08-15',
      '2027-05-28',
      1,
      0.5,
      2,
      0,
      'Cho, Ben',
      'Cho, Ben',
      '',
    ],
    [
      '2000002',
      'Bishop, Ben',
      '4',
      'Oak',
      'Speech',
      '2026-08-15',
      '2027-05-28',
      1,
      0.5,
      2,
      0,
      'Okafor, Dele',
      'Cho, Ben',
      'x',
    ],
  ];
  const book = afterSetUp(district([...rosterRows(), ...more]));
  book.sheets.set(EXPORT, exportedRows([...rosterRows(), ...more]));
  for (const row of book.sheets.get(SHEETS.people) ?? [])
    for (const name of ['ramos', 'cho', 'okafor'])
      if (String(row[1]).toLowerCase().startsWith(name)) {
        row[3] = `${name}@lakeview.example`;
        row[6] = name === 'ramos' ? 'Admin' : 'Provider';
      }
  return book;
})();

/** A workbook after Set up, with three more people who may sign in. */
export function freshBook(): MemoryWorkbook {
  const book = new MemoryWorkbook(structuredClone(start.sheets));
  book.memory = { ...start.memory };
  book.notes = new Map(start.notes);
  return book;
}

/** What happened, for the figures and for whoever reads a failure. */
export type Ran = { shared: SharedBook; desk: Desk; faults: Violations };

/** Plays a schedule to its end and looks what does not hold. */
export function play({ sessions, turns }: Schedule): Ran {
  const book = freshBook();
  const shared = new SharedBook(book);
  const desk = new Desk(book);
  const keys = new Map((book.sheets.get(SHEETS.people) ?? []).map((row) => [String(row[1]), String(row[0])]));
  const written: Cell[][] = (book.sheets.get(SHEETS.log) ?? []).slice(1).map((row) => [...row]);
  const witness = new Witness(book, desk);
  shared.onAppend = (sheet, rows) => {
    if (sheet === SHEETS.log) written.push(...rows.map((row) => [...row]));
    if (sheet === ROSTER) witness.append(rows);
  };
  shared.onRead = (sheet) => {
    if (sheet === ROSTER) witness.read(shared.locks);
  };
  shared.onWrite = (sheet, cells) => {
    if (sheet === ROSTER) witness.write(cells);
  };
  shared.onAnswer = (answer) => witness.answered(answer);
  shared.onDeath = () => witness.died();
  const removals: number[] = [];
  const all = sessions.map(({ does, as, dice }, i) => {
    const email = EMAILS[as] ?? '';
    const program: Program = PROGRAMS[does](dice);
    return new Session(`${i + 1} ${email.split('@')[0]} (${does})`, email, shared, answerTo, program);
  });
  for (const { session, calls, until, timesOut, dies, edits } of turns) {
    for (const each of edits) {
      const said = desk.do(each);
      if (said !== '') shared.trace.push(`PEOPLE ${said}`);
      if (each.what === 'delete the log') removals.push(shared.clock);
    }
    const next = all[session % all.length];
    if (dies && next && !next.over) next.die();
    else next?.turn(calls, timesOut, until);
  }
  while (all.some((session) => !session.over)) {
    let moved = false;
    for (const session of all) moved = session.turn(Number.MAX_SAFE_INTEGER, false) || moved;
    if (!moved) throw new Error('Nobody can go on.');
  }
  const mayFail = ({ from, to }: Done): boolean => removals.some((when) => when >= from && when <= to);
  const faults = answerFaults(shared, mayFail);
  faults.push(...stopFaults(desk, ask(book, 'open', shared, written)));
  desk.mend();
  shared.trace.push('PEOPLE mend what the sidebar complains of', 'everyone opens');
  for (let i = 0; i < 3; i++) ask(book, 'open', shared, written);
  // What followed a retyped record follows the mended one when it is made anew.
  if (desk.counts.has('type into the log')) answerTo(book, 'rebuildAssignments', '{}');
  const before = structuredClone(book.sheets);
  const opened: Answer<'open'> = ask(book, 'open', shared, written);
  if (!opened.ok || opened.output.stop !== '') faults.push(`opening stops: ${JSON.stringify(opened)}`);
  else {
    if (!areSame(before, book.sheets)) faults.push('opening again changes something');
    const state = stateOf(book);
    faults.push(
      ...recordFaults(book, written),
      ...saveFaults(shared, state),
      ...derivedFaults(book, state, keys),
      ...rosterFaults(book, desk, state, {
        byHand: handDifferences(book),
        witness,
        opened: opened.output,
        hasDied: turns.some(({ dies }) => dies),
      }),
    );
  }
  return { shared, desk, faults };
}

/** The director's call, with nobody between. What it writes to the record counts as written. */
function ask(book: MemoryWorkbook, call: 'open', shared?: SharedBook, written?: Cell[][]): Answer<'open'> {
  const known = (book.sheets.get(SHEETS.log) ?? []).length;
  const answer: Answer<'open'> = JSON.parse(answerTo(book, call, '{}'));
  const added = (book.sheets.get(SHEETS.log) ?? []).slice(known);
  written?.push(...added.map((row) => [...row]));
  shared?.onAnswer(JSON.stringify(answer));
  shared?.trace.push(JSON.stringify(answer).slice(0, 200));
  return answer;
}

/** The cells, as row|column, that Home lists as changed by hand. */
function handDifferences(book: MemoryWorkbook): Set<string> {
  const answer: Answer<'attention'> = JSON.parse(answerTo(book, 'attention', '{}'));
  if (!answer.ok) return new Set();
  return new Set(
    answer.output.byHand.map(({ place }) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
      return `${row}|${columnNumber(letters)}`;
    }),
  );
}

/** The whole story, line by line, with what does not hold at its end. */
export const told = ({ shared, faults }: Ran): string =>
  [
    ...shared.trace,
    '',
    ...faults.map((fault) => `NOT SO: ${fault}`),
    '',
    `Columns: ${HEADER.join(', ')}`,
  ].join('\n');
