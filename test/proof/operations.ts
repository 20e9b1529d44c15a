import type { Call, Input } from '../../src/contract/contract';
import { saveHandOver, writeProvider } from '../addOn/edits';
import { ask, handingOver, keyOf, sheetOf } from '../addOn/installed';
import type { fixedClock, Host } from '../host/host';

/** A call of the sidebar with its input. */
export type Asked = { [C in Call]: { call: C; input: Input<C> } }[Call];

/** Something that a person does and that changes the spreadsheet. */
export type Operation = {
  name: string;
  /** Begins with a roster that nobody has set up yet. */
  isFirst?: true;
  /**
   * What it puts down before its save begins, and what stays where that does not begin: people in Providers, as new rows do, or to which
   * school grades go, which is what the next school year is asked with.
   */
  first?: 'people' | 'feeders';
  /** What happened in the district before. */
  prepare?: (host: Host, clock: ReturnType<typeof fixedClock>) => void;
  asked: (host: Host) => Asked;
};

const ANA = '2000001';
const RAMOS = 'Ramos, Elena';
const CHO = 'Cho, Ben';
const TODAY = '11/21/2026';

const shown = (host: Host) => ask(host, 'assignments', { studentId: ANA, household: false });
const lineOf = (host: Host): string => shown(host).enrollments[0]?.line ?? '';

const reassign = (effective: string) => (host: Host) => ({
  call: 'save' as const,
  input: handingOver(host, RAMOS, CHO, effective, { amount: '4' }),
});

/** Somebody typed another provider and other hours into Ana's first row. */
function typed(host: Host): void {
  const roster = sheetOf(host, 'Roster');
  roster.putValue(2, 12, CHO);
  roster.putValue(2, 8, 4);
}

const edit =
  (values: Input<'editEnrollment'>['values']) =>
  (host: Host): Asked => {
    const line = lineOf(host);
    const { seen } = ask(host, 'enrollment', { line });
    return {
      call: 'editEnrollment',
      input: { line, values, effective: '', reason: '', seen, acknowledged: [] },
    };
  };

const enroll = (host: Host) => ({
  call: 'enroll' as const,
  input: {
    values: [
      { field: 'studentId' as const, value: 'TEMP-0001' },
      { field: 'name' as const, value: 'Gray, Gil' },
      { field: 'grade' as const, value: 'K' },
      { field: 'site' as const, value: 'Oak' },
      { field: 'start' as const, value: TODAY },
    ],
    services: [
      { service: 'Speech', provider: keyOf(host, CHO), amount: '1.5' },
      { service: 'OT', provider: '', amount: '' },
    ],
    caseManager: keyOf(host, CHO),
    begin: '',
    reason: '',
    acknowledged: [],
  },
});

const exit = (host: Host) => ({
  call: 'exit' as const,
  input: {
    studentId: ANA,
    line: '',
    lastDay: TODAY,
    reason: 'Moved away',
    endAssignment: true,
    seen: shown(host).seen,
    acknowledged: [],
  },
});

/** Takes back the last save. */
export const undo = (host: Host): Asked => {
  const [last] = ask(host, 'history', { before: '' }).batches;
  return { call: 'undo', input: { batch: last?.batch ?? '', rest: false, reason: '' } };
};
/** Does it, undisturbed. */
export const done = (host: Host, { call, input }: Asked): void => {
  const output = ask(host, call, input);
  if ('saved' in output && !output.saved) throw new Error(`${call}: ${JSON.stringify(output.findings)}`);
};
/** The entries that nobody has typed into the IEP system yet. */
const toKeyIn = (host: Host): number[] =>
  ask(host, 'keyIn', { since: '', all: false }).students.flatMap(({ items }) =>
    items.map(({ entry }) => entry),
  );
export const open = (): Asked => ({ call: 'open', input: {} });

/** Rows that somebody wrote below the roster: a student with somebody whom nobody knew, and a service of Ana's. */
function newRows(host: Host): void {
  const roster = sheetOf(host, 'Roster');
  const rows = [
    ['2000009', 'Gray, Gil', 'K', 'Birch', 'OT', '', '', 1, '', '', '', 'Reyes, Maria', 'Okafor, Dele'],
    [ANA, 'Alvarez, Ana', '3', 'Oak', 'OT', '', '', 1, '', '', '', CHO, RAMOS],
  ];
  for (const [r, cells] of rows.entries())
    for (const [c, cell] of cells.entries()) roster.putValue(8 + r, c + 1, cell === '' ? null : cell);
}

/** Each operation that commits to the log. */
export const SAVES: readonly Operation[] = [
  {
    name: 'set up',
    isFirst: true,
    asked: (host) => {
      const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
      if (!mapping) throw new Error('The roster is recognised.');
      return { call: 'setUp', input: { mapping, name: 'Dana Director', protectLog: true } };
    },
  },
  { name: 'save', asked: reassign(TODAY) },
  { name: 'save dated ahead', asked: reassign('12/01/2026') },
  { name: 'undo of a save', prepare: (host) => done(host, reassign(TODAY)(host)), asked: undo },
  {
    name: 'undo of an undo',
    prepare: (host) => {
      done(host, reassign(TODAY)(host));
      done(host, undo(host));
    },
    asked: undo,
  },
  { name: 'undo of an enrollment', prepare: (host) => done(host, enroll(host)), asked: undo },
  { name: 'undo of an exit', prepare: (host) => done(host, exit(host)), asked: undo },
  { name: 'enroll', asked: enroll },
  { name: 'exit', asked: exit },
  {
    name: 'add assignment',
    asked: (host) => ({
      call: 'addAssignment',
      input: {
        studentId: ANA,
        kind: 'case management',
        enrollment: '',
        person: keyOf(host, CHO),
        begin: TODAY,
        status: 'Active',
        lastDay: '',
        returnsOn: '12/18/2026',
        location: '',
        restriction: '',
        reason: '',
        endTheirs: true,
        seen: shown(host).seen,
        acknowledged: [],
      },
    }),
  },
  {
    name: 'edit assignment',
    asked: (host) => {
      const { rows, seen } = shown(host);
      const row = rows.find(({ kind }) => kind === 'case management');
      return {
        call: 'editAssignment',
        input: {
          line: row?.line ?? '',
          begin: row?.begin ?? '',
          newBegin: '09/01/2026',
          status: 'Pending',
          lastDay: '12/18/2026',
          location: 'Room 4',
          restriction: '',
          reason: '',
          seen,
          acknowledged: ['leaves-nobody'],
        },
      };
    },
  },
  {
    name: 'edit enrollment',
    asked: edit([
      { field: 'grade', value: '4' },
      { field: 'end', value: '6/1/2027' },
      { field: 'amount', value: '3.5' },
    ]),
  },
  { name: 'edit enrollment without hours', asked: edit([{ field: 'grade', value: '4' }]) },
  { name: 'take in', prepare: typed, asked: () => ({ call: 'takeIn', input: { items: [] } }) },
  { name: 'put back', prepare: typed, asked: () => ({ call: 'putBack', input: { items: [] } }) },
  {
    name: 'apply changes that are due',
    prepare: (host, clock) => {
      done(host, reassign('12/01/2026')(host));
      clock.set('2026-12-01T18:00:00Z');
    },
    asked: open,
  },
  { name: 'new rows of the roster', prepare: newRows, asked: open },
  {
    name: 'save for a reason that begins with an apostrophe',
    asked: (host) => ({ call: 'save', input: { ...reassign(TODAY)(host).input, reason: "'tis agreed" } }),
  },
];

/** Each operation that makes sheets from the record, or takes them away: doing it again is all that it takes. */
export const MAKES: readonly Operation[] = [
  { name: 'caseload report', asked: () => ({ call: 'makeReport', input: { asOf: '' } }) },
  {
    name: 'worksheet',
    prepare: (host) => {
      for (const [column, text] of [
        ['Instructional minutes', '1800'],
        ['Planning', '250'],
      ] as const)
        writeProvider(host, RAMOS, column, text);
    },
    asked: (host) => ({ call: 'makeWorksheet', input: { person: keyOf(host, RAMOS), option: 'option 1' } }),
  },
  {
    name: 'restore standards',
    prepare: (host) => {
      ask(host, 'restoreStandards', {});
      const standards = sheetOf(host, 'Standards');
      for (let row = 5; row < 9; row++)
        for (let column = 1; column < 9; column++)
          if (typeof standards.value(row, column) === 'number') standards.putValue(row, column, 99);
    },
    asked: () => ({ call: 'restoreStandards', input: {} }),
  },
  {
    name: 'rebuild Case assignments',
    prepare: (host) => {
      saveHandOver(host, RAMOS, CHO, TODAY);
      sheetOf(host, 'Case assignments').putValue(3, 4, 'Nobody');
      sheetOf(host, 'Case assignments').deleteRows(5, 2);
    },
    asked: () => ({ call: 'rebuildAssignments', input: {} }),
  },
  {
    name: 'changes to key in',
    prepare: (host) => done(host, reassign(TODAY)(host)),
    asked: () => ({ call: 'makeKeyIn', input: { since: '' } }),
  },
  {
    name: 'changes to key in, made again',
    prepare: (host) => {
      done(host, reassign(TODAY)(host));
      ask(host, 'markKeyedIn', { entries: toKeyIn(host).slice(1), keyed: true });
      sheetOf(host, 'Changes to key in').putValue(2, 3, 'mistyped');
      done(host, undo(host));
    },
    asked: () => ({ call: 'makeKeyIn', input: { since: '' } }),
  },
  {
    name: 'boxes of changes to key in',
    prepare: (host) => {
      done(host, reassign(TODAY)(host));
      ask(host, 'markKeyedIn', { entries: toKeyIn(host).slice(1), keyed: true });
    },
    asked: (host) => ({ call: 'markKeyedIn', input: { entries: toKeyIn(host), keyed: true } }),
  },
  {
    name: 'repair',
    prepare: (host) => {
      done(host, reassign(TODAY)(host));
      sheetOf(host, 'Case assignments').putValue(3, 4, 'Nobody');
      sheetOf(host, 'Case assignments').deleteRows(5, 2);
      for (const key of ['mapping', 'head']) host.workbook.state.documentProperties.delete(key);
    },
    asked: () => ({ call: 'repair', input: {} }),
  },
  {
    name: 'remove data',
    prepare: (host) => {
      ask(host, 'restoreStandards', {});
      done(host, reassign(TODAY)(host));
    },
    asked: () => ({ call: 'removeData', input: { confirm: 'REMOVE' } }),
  },
];
