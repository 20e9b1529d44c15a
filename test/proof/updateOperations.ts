import type { Input } from '../../src/contract/contract';
import { ask, keyOf, ROSTER, sheetOf, smallRows } from '../addOn/installed';
import type { Host } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import { YEAR_HEADER } from '../kit/yearDistrict';
import { done, type Operation, open, undo } from './operations';

type Row = SampleWorkbook['sheets'][number]['rows'][number];

const EXPORT = 'Export';
const CHO = 'Cho, Ben';
const RAMOS = 'Ramos, Elena';
const AUGUST = '2027-08-02T18:00:00Z';

const HEADER = [...YEAR_HEADER, 'Next Annual Review'];
const withDays = (row: Row, i: number): Row => [
  ...row,
  { day: `2018-03-${i + 10}` },
  '',
  { day: `2026-12-${i + 10}` },
];
/** The small roster, six more students whom Ramos serves, and four at a site of which no export tells. */
const rosterRows = (): Row[] => {
  const rows = smallRows();
  const [first = []] = rows;
  const more = Array.from({ length: 10 }, (_, i) => [
    String(2_000_011 + i),
    `Gray, G${i}`,
    i === 0 ? '12' : '4',
    i < 6 ? 'Oak' : 'Elm',
    ...first.slice(4),
  ]);
  return [...rows, ...more].map(withDays);
};

const at = (title: string): number => HEADER.indexOf(title);
const changed = (row: Row | undefined, ...cells: [title: string, cell: Row[number]][]): Row =>
  cells.reduce((all, [title, cell]) => all.with(at(title), cell), row ?? []);

/** The roster's rows as an export a month later: some of everything; Finn Fox is gone. */
function exportRows(): Row[] {
  const [ana, ben, drew, ella, , speech, ...more] = rosterRows().slice(0, 12);
  return [
    changed(ana, ['Start Date', { day: '2026-11-01' }], ['End Date', { day: '2027-10-31' }]),
    changed(ben, ['Grade', '5'], ['Hours per week', 4]),
    changed(drew, ['Provider', CHO], ['Hours per week', 3.5]),
    changed(ella, ['Case Manager', RAMOS]),
    changed(speech, ['LRE Hours', 0.5]),
    changed(more[0], ['Student ID', '0099999']),
    ...more.slice(1),
    changed(ella, ['Student ID', '2000031'], ['Student Name', 'Hall, =Hal']),
    changed(ella, ['Student ID', '2000032'], ['Student Name', 'Ivy, Ina'], ['Provider', 'Reyes, Maria']),
  ];
}

/** A district with an export beside its roster. */
export const updateDistrict = (): SampleWorkbook => ({
  name: 'Small district with an export',
  timeZone: 'America/Chicago',
  sheets: [
    { name: ROSTER, rows: [HEADER, ...rosterRows()] },
    { name: EXPORT, rows: [HEADER, ...exportRows()] },
  ],
});

type Update = Input<'saveExport'>;

/** All that the export says, but for who is new with a colleague whom Providers doesn't list. */
const ALL_THEIRS: readonly [Update['choices'][number]['kind'], Update['choices'][number]['choice']][] = [
  ['guess', 'same'],
  ['gone', 'exit'],
  ['provider', 'theirs'],
  ['caseManager', 'theirs'],
];

const update =
  (over: Partial<Update> = {}, isAll = false) =>
  (host: Host) => {
    const exported = { sheet: over.sheet ?? EXPORT, mapping: null };
    const { seen, groups } = ask(host, 'compareExport', exported);
    const withNew = groups
      .flatMap(({ items }) => items)
      .filter(({ says }) => says.some((text) => text.includes('Reyes')))
      .map(({ id }) => ({ id, choice: 'leave' as const }));
    return {
      call: 'saveExport' as const,
      input: {
        ...exported,
        seen,
        choices: [
          ...ALL_THEIRS.map(([kind, choice]) => ({ kind, choice, except: [] })),
          { kind: 'fresh' as const, choice: 'add' as const, except: isAll ? [] : withNew },
        ],
        from: '',
        lastDay: '11/20/2026',
        reason: 'New export',
        acknowledged: ['in-the-past', 'cancels-later', 'runs-until'],
        ...over,
      },
    };
  };

const year = (host: Host) => {
  const settings = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
  const { seen, teams } = ask(host, 'planYear', settings);
  const fifth = teams.find(({ name, grade, kind }) => name === RAMOS && grade === '5' && kind === 'service');
  return {
    call: 'saveYear' as const,
    input: {
      ...settings,
      seen,
      becomes: [],
      teams: [{ id: fifth?.id ?? '', person: keyOf(host, CHO) }],
      exitEsy: true,
      reason: 'Next year',
      acknowledged: ['at-other-sites', 'no-next-school', 'provider-not-at-site', 'changed-by-hand'],
    },
  };
};

/** Somebody pastes rows of the export over the roster: all but the last, which names somebody new, and perhaps a new student. */
function pasteOver(host: Host, isFresh = true): void {
  const rows = isFresh ? 12 : 11;
  const [roster, exported] = [sheetOf(host, ROSTER), sheetOf(host, EXPORT)];
  for (let row = 2; row <= rows + 1; row++)
    for (let column = 1; column <= HEADER.length; column++)
      roster.putValue(row, column, exported.value(row, column));
  // Who serves most of them was moved there too.
  for (let row = 2; row <= rows + 1; row++) roster.putValue(row, at('Provider') + 1, CHO);
  if (!isFresh) roster.deleteRows(rows + 2, 1);
}

const ofRoster = { sheet: ROSTER };
const ofOurs = {
  sheet: ROSTER,
  choices: [
    { kind: 'guess' as const, choice: 'same' as const, except: [] },
    { kind: 'gone' as const, choice: 'keep' as const, except: [] },
  ],
};

/** What changes the roster under the history: updates from an export, and the school year. */
export const UPDATES: readonly Operation[] = [
  { name: 'update from an export', asked: update() },
  { name: 'update that lists somebody new', first: 'people', asked: update({}, true) },
  { name: 'update dated ahead', asked: update({ from: '12/01/2026' }) },
  {
    name: 'apply an update that is due',
    prepare: (host, clock) => {
      done(host, update({ from: '12/01/2026' })(host));
      clock.set('2026-12-01T18:00:00Z');
    },
    asked: open,
  },
  { name: 'undo of an update', prepare: (host) => done(host, update({}, true)(host)), asked: undo },
  {
    name: 'undo of the undo of an update',
    prepare: (host) => {
      done(host, update()(host));
      done(host, undo(host));
    },
    asked: undo,
  },
  { name: 'pasted over, theirs taken', prepare: (host) => pasteOver(host), asked: update(ofRoster) },
  {
    name: 'pasted over, ours kept',
    prepare: (host) => pasteOver(host),
    asked: update(ofOurs),
  },
  {
    name: 'undo of pasted over',
    // A new row would be taken in once the update is taken back.
    prepare: (host) => {
      pasteOver(host, false);
      done(host, update(ofRoster)(host));
    },
    asked: undo,
  },
  { name: 'school year', first: 'feeders', asked: year },
  {
    name: 'open on the day of the school year',
    prepare: (host, clock) => {
      done(host, year(host));
      clock.set(AUGUST);
    },
    asked: open,
  },
  { name: 'undo of a school year', prepare: (host) => done(host, year(host)), asked: undo },
  {
    name: 'undo of a school year that has begun',
    prepare: (host, clock) => {
      done(host, year(host));
      clock.set(AUGUST);
      ask(host, 'open', {});
    },
    asked: undo,
  },
];

/** What can be done again. */
export const UPDATE_MAKES: readonly Operation[] = [
  {
    name: 'keep a roster pasted over as changed by hand',
    prepare: (host) => pasteOver(host),
    asked: () => ({ call: 'keepAsHand', input: {} }),
  },
  {
    name: 'coming due',
    asked: () => ({ call: 'makeComingDue', input: { within: 60 } }),
  },
];
