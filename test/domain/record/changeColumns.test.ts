import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/domain/cells/cell';
import { changeOf, columnsOf, toldOnce } from '../../../src/domain/record/changeColumns';
import { type About, aboutOf, type Change, type Columns } from '../../../src/domain/record/changes';
import { day, fact } from '../../kit/entries';

const about = (over: Partial<About> = {}): About => ({ ...aboutOf(fact()), ...over });
const nobody = { personKey: '', person: '', begin: '' as const };
const managed = { kind: 'case management' as const, service: '' };
const GRADE = '[{"ref":{"header":"Grade","nth":1,"of":1},"value":"4","was":"3"}]';
const ROW = '[{"ref":{"header":"Student ID","nth":1,"of":1},"value":"TEMP-1"}]';

type Row = [name: Change['name'], origin: Change['origin'], word: string, replaced: string, over?: Row5];
type Row5 = Partial<About> & { hours?: true };

/** Every kind of row that the add-on has ever written. */
const ROWS: Row[] = [
  ['opened', 'roster', 'Opening', '', { hours: true }],
  ['opened', 'roster', 'Opening', '', { ...managed, begin: '' }],
  ['opened', 'here', 'Opening', `{"row":${ROW}}`, { hours: true }],
  ['opened', 'here', 'Opening', '', managed],
  ['opened', 'here', 'Opening', '{"caseManager":"Ramos, Elena"}', managed],
  ['opened', 'export', 'Opening', `{"from":"export","row":${ROW}}`, { hours: true }],
  ['opened', 'export', 'Opening', '{"from":"export"}', managed],
  ['opened', 'roster', 'Opening', '{"limits":[120,null]}', { hours: true }],
  ['assigned', 'here', 'Assign', '{"provider":"Ramos, Elena"}'],
  ['assigned', 'here', 'Assign', '{"provider":"Ramos","amount":"3","lre":"1"}', { hours: true }],
  ['assigned', 'here', 'Assign', '{"caseManager":"Ramos"}', managed],
  ['assigned', 'new year', 'Assign', `{"provider":"Ramos","cells":${GRADE},"cellsBegin":"2027-07-01"}`],
  ['assigned', 'export', 'Assign', '{"from":"export","amount":"3","provider":"Ramos"}', { hours: true }],
  ['assigned', 'export', 'Assign', `{"from":"export","provider":"","cells":${GRADE},"start":"2026-11-01"}`],
  ['openingCorrected', 'here', 'Correct', '{"provider":"Ramos","amount":"3"}', { hours: true }],
  [
    'openingCorrected',
    'export',
    'Correct',
    '{"from":"export","lre":"1","provider":"Ramos"}',
    { hours: true },
  ],
  ['assignmentEdited', 'here', 'Correct', '{"provider":"Ramos","begin":"2026-08-15"}'],
  ['assignmentEdited', 'here', 'Correct', '{"begin":""}', managed],
  ['adjusted', 'here', 'Adjust', '{"amount":"3"}', { hours: true }],
  ['adjusted', 'here', 'Adjust', '', { hours: true }],
  ['adjusted', 'here', 'Adjust', `{"amount":"3","cells":${GRADE}}`, { hours: true }],
  ['adjusted', 'export', 'Adjust', `{"from":"export","lre":"1","cells":${GRADE}}`, { hours: true }],
  ['adjusted', 'here', 'Adjust', '{"amount":"3","lre":"1","asText":["amount","lre"]}', { hours: true }],
  ['renewed', 'export', 'Adjust', '{"from":"export","start":"2026-11-01"}'],
  [
    'renewed',
    'export',
    'Adjust',
    `{"from":"export","amount":"3","cells":${GRADE},"start":"2026-11-01"}`,
    { hours: true },
  ],
  ['cellsWritten', 'here', 'Adjust', `{"cells":${GRADE}}`],
  ['cellsWritten', 'here', 'Adjust', `{"cells":${GRADE},"cellsBegin":"2027-07-01"}`],
  ['cellsWritten', 'export', 'Adjust', `{"from":"export","cells":${GRADE}}`],
  ['cellsWritten', 'new year', 'Adjust', `{"cells":${GRADE},"cellsBegin":"2027-07-01","from":"new year"}`],
  ['cellsWritten', 'roster', 'Adjust', `{"cells":${GRADE},"from":"roster"}`],
  ['putBack', 'here', 'Adjust', '{"amount":"4"}'],
  ['putBack', 'here', 'Adjust', `{"putBack":${GRADE}}`],
  ['putBack', 'here', 'Adjust', '{"caseManager":"Cho, Ben","line":"L-000001"}', managed],
  ['newId', 'export', 'Adjust', '{"from":"export"}'],
  ['ended', 'here', 'End', '{"provider":"Ramos, Elena"}'],
  ['ended', 'export', 'End', '{"caseManager":"Ramos, Elena","from":"export"}', managed],
  ['exited', 'here', 'End', '{"end":"5/28/2027"}', nobody],
  ['ended', 'here', 'End', '{"caseManagers":{"L-000001":"Ramos","L-000002":""}}', managed],
  ['exited', 'here', 'End', '{"end":"5/28/2027","asText":["end"]}', nobody],
  ['exited', 'here', 'End', '{"end":"","endFormat":"0.00"}', nobody],
  ['exited', 'here', 'End', '', nobody],
  ['exited', 'export', 'End', '{"end":"2027-05-28","from":"export"}', nobody],
  ['exited', 'new year', 'End', '{"end":"","cellsBegin":"2027-07-01"}', nobody],
  ['exited', 'new year', 'End', '{"cellsBegin":"2027-07-01"}', nobody],
  ['undone', 'here', 'Undo', '{"undoes":7}'],
  ['undone', 'export', 'Undo', '{"undoes":7,"from":"export"}', managed],
  ['restored', 'here', 'Restored', '{"lost":{"from":"B-000041","to":"B-000042","entries":7}}', nobody],
  [
    'restored',
    'here',
    'Restored',
    '{"lost":{"from":"","to":"","entries":0,"retyped":"3, 5-9","sum":12}}',
    nobody,
  ],
  [
    'restored',
    'here',
    'Restored',
    '{"lost":{"from":"","to":"","entries":0,"closed":{"entry":16,"hash":"af","save":2,"entries":16}}}',
    nobody,
  ],
  [
    'yearClosed',
    'here',
    'Closed',
    '{"closed":{"year":"2024-25","sheet":"Caseload log 2024-25","from":1,"to":300,"hash":"af"}}',
    nobody,
  ],
];

const columnsIn = ([, , word, replaced, { hours } = {}]: Row) => ({
  word,
  minutes: hours ? 180 : null,
  lreMinutes: hours ? 60 : null,
  replaced,
});

describe('a row of the record', () => {
  test.each(ROWS)('is %s (%s): %s %s', (...row) => {
    const [name, origin, , , { hours: _, ...over } = {}] = row;
    const columns = columnsIn(row);
    const change = changeOf(about(over), columns);
    expect(change).toMatchObject({ ...about(over), name, origin });
    expect(change?.newer).toBeUndefined();
    expect(change && columnsOf(change)).toEqual(columns);
  });

  // A long log is read with what its columns said before.
  test('says the same among others whose columns are alike, whosever line they are about', () => {
    const whose: Partial<About>[] = [
      {},
      nobody,
      managed,
      { ...managed, begin: '' },
      { ...managed, personKey: '' },
    ];
    const rows = ROWS.flatMap((row) => whose.map((over) => ({ over, columns: columnsIn(row) })));
    const telling = toldOnce();
    for (const { over, columns } of [...rows, ...rows])
      expect(changeOf(about(over), columns, telling)).toEqual(changeOf(about(over), columns));
    // A word that somebody typed is none of the columns after it.
    const [hour, none] = [
      { minutes: 60, lreMinutes: null },
      { minutes: null, lreMinutes: null },
    ];
    const alike: Columns[] = [
      { ...hour, word: 'Assign', replaced: '' },
      { ...none, word: 'Assign 60', replaced: '' },
    ];
    for (const columns of alike)
      expect(changeOf(about(), columns, telling)).toEqual(changeOf(about(), columns));
  });

  test('of every name that there is has been among them', () => {
    const names: Record<Exclude<Change['name'], 'unknown'>, number> = {
      opened: 0,
      assigned: 0,
      openingCorrected: 0,
      assignmentEdited: 0,
      adjusted: 0,
      renewed: 0,
      cellsWritten: 0,
      putBack: 0,
      newId: 0,
      ended: 0,
      exited: 0,
      undone: 0,
      restored: 0,
      yearClosed: 0,
    };
    expect(new Set(ROWS.map(([name]) => name))).toEqual(new Set(Object.keys(names)));
  });

  test.each([
    [
      'a word that there is not',
      { word: 'Merge', minutes: null, lreMinutes: null, replaced: '{"into":"L-2"}' },
      'unknown',
    ],
    [
      'a key that there is not',
      { word: 'Assign', minutes: null, lreMinutes: null, replaced: '{"half":true,"provider":"Cho"}' },
      'assigned',
    ],
    [
      'nothing but a key that there is not',
      { word: 'Adjust', minutes: null, lreMinutes: null, replaced: '{"paused":"2027-01-04"}' },
      'unknown',
    ],
    [
      'an origin that there is not',
      { word: 'Assign', minutes: null, lreMinutes: null, replaced: '{"from":"import"}' },
      'assigned',
    ],
    [
      'an entry to undo that is no number',
      { word: 'Undo', minutes: null, lreMinutes: null, replaced: '{"undoes":"seven"}' },
      'undone',
    ],
    ['hours where none belong', { word: 'End', minutes: 60, lreMinutes: null, replaced: '' }, 'ended'],
    [
      'a key of another change',
      { word: 'End', minutes: null, lreMinutes: null, replaced: '{"start":"2026-11-01"}' },
      'ended',
    ],
  ])('with %s is understood as far as it goes, and kept word for word', (_, columns, name) => {
    const change = changeOf(about(), columns);
    expect(change).toMatchObject({ name, newer: columns });
    expect(change && columnsOf(change)).toEqual(columns);
  });

  test.each([
    ['Opening', '{"limits":["two"]}', 'opened'],
    ['Opening', '{"limits":120}', 'opened'],
    [
      'Opening',
      `{"row":[{"ref":{"header":"End","nth":1,"of":1},"value":"1/2/2027","isDay":false}]}`,
      'opened',
    ],
    ['End', '{"endFormat":7}', 'ended'],
    ['End', '{"end":7}', 'ended'],
    ['End', '{"asText":["start"]}', 'ended'],
    ['End', '{"caseManagers":{"L-000001":7}}', 'ended'],
    ['End', '{"provider":{"L-000001":"Ramos"}}', 'ended'],
    ['Restored', '{"lost":{"from":41,"to":"B-000042","entries":7}}', 'unknown'],
    ['Restored', '{"lost":{"from":"B-000041","to":42,"entries":7}}', 'unknown'],
    ['Restored', '{"lost":{"from":"B-000041","to":"B-000042","entries":"7"}}', 'unknown'],
    ['Restored', '{"lost":{"from":"","to":"","entries":0,"retyped":3,"sum":12}}', 'unknown'],
    ['Restored', '{"lost":{"from":"","to":"","entries":0,"retyped":"3","sum":"12"}}', 'unknown'],
    ['Restored', '{"lost":7}', 'unknown'],
    ['Closed', '{"closed":{"year":"2024-25","sheet":"Old","from":1,"to":"300","hash":""}}', 'unknown'],
    ...['"hash":7,"entry":2,"save":1,"entries":2', '"hash":"","entry":2,"save":"1","entries":2'].map(
      (years): [string, string, string] => [
        'Restored',
        `{"lost":{"from":"","to":"","entries":0,"closed":{${years}}}}`,
        'unknown',
      ],
    ),
    ['Restored', '{"lost":{"from":"","to":"","entries":0,"closed":7}}', 'unknown'],
    ['Adjust', '{"from":"export","later":"2027-01-04"}', 'unknown'],
    ['Closed', '{"closed":{"year":2024,"sheet":"Old","from":1,"to":300,"hash":""}}', 'unknown'],
  ])('of %s that says %s in another kind of value is kept word for word', (word, replaced, name) => {
    const columns = { word, minutes: null, lreMinutes: null, replaced };
    const change = changeOf(about(), columns);
    expect(change).toMatchObject({ name, newer: columns });
    expect(change && columnsOf(change)).toEqual(columns);
  });

  test('is understood whatever the order of its keys, and kept as it is written', () => {
    const columns = {
      word: 'Adjust',
      minutes: null,
      lreMinutes: null,
      replaced: `{ "start":"2026-11-01", "cells":${GRADE}, "from":"export" }`,
    };
    const change = changeOf(about(), columns);
    expect(change).toMatchObject({ name: 'renewed', origin: 'export', start: '2026-11-01' });
    expect(change?.newer).toBeUndefined();
    expect(change && columnsOf(change)).toEqual(columns);
  });

  test('of an Opening says which cells of its row are days', () => {
    const row = [{ ref: { header: 'End', nth: 1, of: 1 }, value: '1/2/2027', isDay: true }];
    const change = fact({ replaced: { row } });
    expect(change).toMatchObject({ name: 'opened', row });
    expect(change.newer).toBeUndefined();
  });

  const REF = { header: 'Grade', nth: 1, of: 1 };
  const WRITE = { ref: REF, value: '4', was: '3' };

  test.each([
    ['one of them is none', [WRITE, {}]],
    ['one is a text', ['Grade']],
    ['the column is a text', [{ ...WRITE, ref: 'Grade' }]],
    ['the column has no header', [{ ...WRITE, ref: { nth: 1, of: 1 } }]],
    ['the column tells not which of several', [{ ...WRITE, ref: { header: 'Grade', of: 1 } }]],
    ['the column tells not of how many', [{ ...WRITE, ref: { header: 'Grade', nth: 1 } }]],
    ['what it reads is no text or number', [{ ...WRITE, value: true }]],
    ['whether it is a day is no yes', [{ ...WRITE, isDay: 'no' }]],
    ['what it read before is missing', [{ ref: REF, value: '4' }]],
    ['what it read before is nothing that a cell holds', [{ ...WRITE, was: null }]],
  ])('whose cells are none, since %s, is kept as of a later version', (_, cells) => {
    const columns = { word: 'Adjust', minutes: null, lreMinutes: null, replaced: JSON.stringify({ cells }) };
    expect(changeOf(about(), columns)).toMatchObject({ name: 'unknown', newer: columns });
  });

  test('whose case managers before are not all texts found none', () => {
    const found = (caseManagers: object) => fact({ change: 'End', replaced: { caseManagers } });
    expect(found({ 'L-000001': 'Ramos' })).toMatchObject({
      found: { caseManagers: { 'L-000001': 'Ramos' } },
    });
    expect(found({ 'L-000001': 'Ramos', 'L-000002': 7 })).toMatchObject({ name: 'ended', found: {} });
    expect(found({ 'L-000001': 'Ramos', 'L-000002': 7 })).not.toHaveProperty('found.caseManagers');
  });

  test('that takes back no number takes back nothing', () => {
    for (const replaced of [{}, { undoes: '7' }])
      expect(fact({ change: 'Undo', replaced })).toMatchObject({ name: 'undone', undoes: 0 });
  });

  test.each(['{', 'null', '7', '"text"'])('whose cell Replaced says %s is none', (replaced) => {
    expect(changeOf(about(), { word: 'Assign', minutes: null, lreMinutes: null, replaced })).toBeNull();
  });
});

const text = fc.string({ maxLength: 8 });
const texts = fc.dictionary(
  fc.constantFrom('provider', 'caseManager', 'amount', 'lre', 'end', 'line', 'half'),
  text,
);
const days = fc.constantFrom('', '2026-11-01', '2027-07-01', 'soon');
const others = fc.record(
  {
    from: fc.constantFrom('export', 'new year', 'elsewhere'),
    cells: fc.constantFrom(JSON.parse(GRADE), [], [{}], 'x'),
    cellsBegin: days,
    start: days,
    begin: days,
    undoes: fc.oneof(fc.nat(), text),
    row: fc.constantFrom(JSON.parse(ROW), [], 7),
  },
  { requiredKeys: [] },
);
const hours = fc.option(fc.nat(2_000));
const abouts = fc.record({
  kind: fc.constantFrom('service' as const, 'case management' as const),
  personKey: fc.constantFrom('', 'P-0001'),
  begin: fc.constantFrom('' as const, day('2026-08-15')),
});
const words = fc.constantFrom('Opening', 'Assign', 'Correct', 'Adjust', 'End', 'Undo', 'Merge', '');

describe('any row of the record', () => {
  test('is written back as it stands, whatever it says', () => {
    fc.assert(
      fc.property(
        abouts,
        words,
        hours,
        hours,
        texts,
        others,
        (over, word, minutes, lreMinutes, said, more) => {
          const columns = { word, minutes, lreMinutes, replaced: JSON.stringify({ ...said, ...more }) };
          const change = changeOf(about(over), columns);
          if (!change) throw new Error('Every object is read.');
          expect(columnsOf(change)).toEqual(columns);
          expect(aboutOf(change)).toEqual(about(over));
        },
      ),
    );
  });
});

const found = fc.record({ provider: text, caseManager: text, amount: text, lre: text }, { requiredKeys: [] });
const grade: CellChange[] = JSON.parse(GRADE);
const inRow = fc.record({ cells: fc.constant(grade) }, { requiredKeys: [] });
const start = fc.record({ start: fc.constant(day('2026-11-01')) }, { requiredKeys: [] });
const waits = fc.constant({ origin: 'new year' as const, cellsBegin: day('2027-07-01') });
const either = fc.record({ origin: fc.constantFrom('here' as const, 'export' as const) });
const here = fc.constant({ origin: 'here' as const });
const some = fc.record({ minutes: fc.nat(2_000), lreMinutes: hours });
const none = fc.constant({ minutes: null, lreMinutes: null });
const known = <N extends string>(...names: N[]) => fc.record({ name: fc.constantFrom(...names), found });
const joined = fc.tuple;

/** Changes as deciders make them: each with what goes with it. */
const decided = fc
  .oneof(
    joined(
      known('opened'),
      some,
      fc.constantFrom({ origin: 'export' as const }, { origin: 'roster' as const }),
    ),
    joined(known('opened'), some, either, fc.constant({ row: grade })),
    joined(known('opened'), none, here, fc.constant({ kind: 'case management' as const })),
    joined(known('assigned', 'openingCorrected'), fc.oneof(some, none), either, inRow, start),
    joined(known('assigned', 'openingCorrected'), none, waits, inRow),
    joined(known('assignmentEdited'), here, fc.record({ beginBefore: abouts.map(({ begin }) => begin) })),
    joined(known('adjusted'), some, either, inRow),
    joined(known('renewed'), fc.oneof(some, none), either, inRow, fc.constant({ start: day('2026-11-01') })),
    joined(fc.constant({ name: 'cellsWritten', cells: grade }), fc.oneof(either, waits)),
    joined(
      known('putBack'),
      here,
      fc.constant({ found: { provider: '' } }),
      fc.constantFrom({}, { line: 'L-1' }),
    ),
    joined(fc.constantFrom({ name: 'newId' }, { name: 'undone', undoes: 7 }), either),
    joined(known('ended'), either),
    joined(known('exited'), fc.oneof(either, waits), fc.constant({ personKey: '' })),
  )
  .map((parts): Change => Object.assign(about(), ...parts));

describe('a change that is decided', () => {
  test('is read back from its row as it was decided', () => {
    fc.assert(
      fc.property(decided, (change) => {
        expect(changeOf(aboutOf(change), columnsOf(change))).toEqual(change);
      }),
    );
  });
});
