import * as fc from 'fast-check';
import type { Answer } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { columnOf } from '../addOn/edits';
import { afterSetUp, DIRECTOR, sheetOf, shown, smallRoster } from '../addOn/installed';
import type { Host } from '../host/host';
import type { Sheet } from '../host/sheet';
import { ROSTER } from '../kit/district';
import { MemoryWorkbook } from '../kit/memoryWorkbook';
import { HEADER } from '../kit/rows';
import { answerFaults, recordFaults, saveFaults, stateOf, type Violations } from './concurrencyChecks';
import { PROGRAMS } from './concurrencyPrograms';
import { rosterFaults } from './concurrencyRoster';
import { MARK, SheetDesk, type SheetEdit } from './concurrencySheetDesk';
import { placesToLookAt } from './concurrencyWitness';
import { type Program, SharedBook } from './sessions';

/** What happens before which service call, all sessions' calls counted together: an edit, or a whole call of another session. */
export type Nested = {
  sessions: readonly { does: keyof typeof PROGRAMS; as: number; dice: readonly number[] }[];
  between: readonly { after: number; session: number; edit: SheetEdit | null }[];
};

const nat = fc.nat({ max: 59 });
const WORK = [
  'reassign',
  'assign',
  'edit',
  'exit',
  'enroll',
  'reconcile',
  'enrollment',
  'open',
  'rebuild',
] as const;

export const nestings: fc.Arbitrary<Nested> = fc.record({
  sessions: fc.array(
    fc.record({
      does: fc.oneof(fc.constant('reassign' as const), fc.constantFrom(...WORK, 'undo' as const)),
      as: fc.nat({ max: 2 }),
      dice: fc.array(nat, { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  between: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 40 }),
      session: fc.nat({ max: 5 }),
      edit: fc.option(
        fc.record({
          what: fc.oneof(
            {
              weight: 6,
              arbitrary: fc.constantFrom(
                'sort' as const,
                'insert' as const,
                'delete' as const,
                'type' as const,
              ),
            },
            { weight: 2, arbitrary: fc.constantFrom('restore log' as const, 'rename back' as const) },
            { weight: 1, arbitrary: fc.constantFrom('rename' as const, 'delete log' as const) },
          ),
          a: nat,
          b: nat,
        }),
      ),
    }),
    { minLength: 1, maxLength: 14 },
  ),
});

const EMAILS = [DIRECTOR, 'ramos@lakeview.example', 'cho@lakeview.example'];

/** The built add-on after Set up, with a mark on each row and more people who may sign in. */
function installed(): Host {
  const host = afterSetUp(smallRoster());
  const roster = sheetOf(host, ROSTER);
  roster.putValue(1, HEADER.length + 1, MARK);
  for (let row = 2; row <= 7; row++) roster.putValue(row, HEADER.length + 1, `m${row}`);
  const people = sheetOf(host, SHEETS.people);
  shown(host, SHEETS.people).forEach((row, r) => {
    const name = EMAILS.find((email) => row[1]?.toLowerCase().startsWith(email.split('@')[0] ?? ''));
    if (!name || r === 0) return;
    people.putValue(r + 1, columnOf(host, SHEETS.people, 'Email'), name);
    people.putValue(
      r + 1,
      columnOf(host, SHEETS.people, 'Access'),
      name.startsWith('ramos') ? 'Admin' : 'Provider',
    );
  });
  return host;
}

const isoDay = (text: string): string => {
  const parts = /^(\d+)\/(\d+)\/(\d{4})$/.exec(text);
  return parts ? `${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}` : text;
};

/** The sheets as they show, to be looked at as the port gives them. */
function asMemory(host: Host): MemoryWorkbook {
  const grid = (sheet: Sheet): Cell[][] => shown(host, sheet.name).map((row) => row.map(isoDay));
  const book = new MemoryWorkbook(new Map(host.workbook.sheets.map((sheet) => [sheet.name, grid(sheet)])));
  book.memory = Object.fromEntries(host.workbook.state.documentProperties);
  return book;
}

export type RanBuilt = { shared: SharedBook; serviceCalls: number; edits: number; faults: Violations };

/** Plays whole calls into each other's service calls, and looks what does not hold in the end. */
export function playBuilt({ sessions, between }: Nested): RanBuilt {
  const host = installed();
  const desk = new SheetDesk(host);
  const shared = new SharedBook(asMemory(host));
  const { trace } = shared;
  const all = sessions.map(({ does, as, dice }, i) => {
    const program: Program = PROGRAMS[does](dice);
    return {
      name: `${i + 1} (${does})`,
      email: EMAILS[as] ?? '',
      program,
      last: '',
      isBusy: false,
      isOver: false,
    };
  });
  const goOn = (session: (typeof all)[number]): void => {
    if (session.isBusy || session.isOver) return;
    const next = session.program.next(session.last);
    session.isOver = next.done === true;
    if (next.done) return;
    const { call, payload } = next.value;
    const outer = host.user.email;
    const from = shared.clock;
    session.isBusy = true;
    host.signInAs(session.email);
    trace.push(`${session.name} calls ${call}`);
    try {
      session.last = String(host.run('rpc', call, payload));
    } finally {
      host.signInAs(outer);
      session.isBusy = false;
    }
    trace.push(`${session.name} is answered ${session.last.slice(0, 160)}`);
    desk.asked(placesToLookAt(session.last));
    const parsed: Answer<'save'> = JSON.parse(session.last);
    const batch = parsed.ok && 'batch' in parsed.output ? String(parsed.output.batch) : '';
    const to = shared.clock;
    const batches = batch === '' ? [] : [batch];
    const done = {
      call,
      payload,
      session: session.name,
      answer: session.last,
      batches,
      complaints: [],
      from,
      to,
    };
    shared.done.push(done);
  };
  const waiting = [...between];
  const removals: number[] = [];
  let countdown = waiting[0]?.after ?? 0;
  let depth = 0;
  host.onCall(({ phase, name }) => {
    if (phase !== 'before') return undefined;
    shared.clock += 1;
    trace.push(name);
    countdown -= 1;
    if (countdown > 0 || depth > 4) return undefined;
    const event = waiting.shift();
    countdown = waiting[0]?.after ?? 0;
    if (!event) return undefined;
    if (event.edit) {
      trace.push(`PEOPLE ${desk.do(event.edit)}`);
      if (event.edit.what === 'delete log') removals.push(shared.clock);
    }
    const other = all[event.session % all.length];
    depth += 1;
    if (other) goOn(other);
    depth -= 1;
    return undefined;
  });
  while (all.some(({ isOver }) => !isOver)) for (const session of all) goOn(session);
  host.onCall(null);
  desk.mend();
  const opened: Answer<'open'>[] = Array.from({ length: 3 }, () =>
    JSON.parse(String(host.run('rpc', 'open', '{}'))),
  );
  const last = opened[opened.length - 1];
  const faults = answerFaults(shared, ({ from, to }) => removals.some((when) => when >= from && when <= to));
  if (!last?.ok || last.output.stop !== '')
    return {
      shared,
      serviceCalls: shared.clock,
      edits: desk.count,
      faults: [...faults, `opening stops: ${JSON.stringify(last)}`],
    };
  const book = asMemory(host);
  const state = stateOf(book);
  const told = removals.length > 0 ? last.output.problems.map(({ code }) => code) : [];
  faults.push(...recordFaults(book, null, told), ...saveFaults(shared, state));
  // Cells are told apart by their texts only, so nobody watches single writes here; what answers ask to look at is known by the rows' marks.
  const no = (): boolean => false;
  const isTold = (row: Cell[], column: string): boolean =>
    desk.isAskedAbout(String(row[HEADER.length]), column);
  const witness = { isUnseen: no, isTold, isOrphan: no, hasTold: no };
  const shownTo = { byHand: handDifferences(host), witness, opened: last.output };
  faults.push(...rosterFaults(book, known(book, desk), state, shownTo));
  return { shared, serviceCalls: shared.clock, edits: desk.count, faults };
}

/** What people last wrote, by the rows as they stand by now. */
function known(book: MemoryWorkbook, desk: SheetDesk) {
  const rows = book.sheets.get(ROSTER) ?? [];
  const typed = new Map<Cell[], Map<string, Cell>>();
  for (const row of rows.slice(1)) {
    const cells = desk.typed.get(String(row[HEADER.length] ?? ''));
    if (cells) typed.set(row, new Map([...cells].map(([column, text]) => [column, isoDay(text)])));
  }
  return { typed, columns: desk.columns };
}

/** The cells, as row|column, that Home lists as changed by hand. */
function handDifferences(host: Host): Set<string> {
  const answer: Answer<'attention'> = JSON.parse(String(host.run('rpc', 'attention', '{}')));
  if (!answer.ok) return new Set();
  return new Set(
    answer.output.byHand.map(({ place }) => `${Number(place.slice(1))}|${place.charCodeAt(0) - 64}`),
  );
}
