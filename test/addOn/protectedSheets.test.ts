import { describe, expect, test } from 'vitest';
import type { Answer, Call, Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { protect } from '../host/protections';
import { rosterColumn, writeProvider } from './edits';
import { failCalls } from './faults';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  handingOver,
  install,
  keyOf,
  setUp,
  sheetOf,
  shown,
  smallRoster,
} from './installed';

type Roster = ReturnType<typeof sheetOf>;

const OWNER = 'owner@lakeview.example';
const OTHER = 'second@lakeview.example';

/** Set up by its owner, with an Admin who may edit all but the sheets that the owner protects. */
function withSecondAdmin(): Host {
  const host = install(smallRoster());
  host.workbook.ownerEmail = OWNER;
  setUp(host);
  writeProvider(host, 'Cho, Ben', 'Email', OTHER);
  writeProvider(host, 'Cho, Ben', 'Access', 'Admin');
  writeProvider(host, 'Cho, Ben', 'Sites', 'All');
  return host;
}

/** As Google refuses a protected cell to whoever may not edit it. */
function refuse(host: Host, method: string): void {
  host.onCall(({ phase, name }) => {
    if (phase === 'before' && name === method)
      throw new Error('You are trying to edit a protected cell or object.');
    return undefined;
  });
}

function protectFromAll(host: Host, ...names: string[]): void {
  for (const name of names) protect(sheetOf(host, name), null).editors = [OWNER];
  host.signInAs(OTHER);
}

const again = (host: Host): Input<'setUp'> => {
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  return { mapping, name: '', protectLog: true };
};
/** The same, but for the column with the LRE hours, which is not used any more. */
const otherwise = (host: Host): Input<'setUp'> => {
  const asked = again(host);
  const { lre: _, ...columns } = asked.mapping.columns;
  return { ...asked, mapping: { ...asked.mapping, columns } };
};

const toldOf = (name: string): string =>
  `“${name}” could not be written. Is the sheet protected? Ask whoever owns this spreadsheet to let you edit it, and try again.`;

describe('a second Admin runs Set up again where the owner protects', () => {
  test('the Caseload log: nothing new is to be written there, so it is set up', () => {
    const host = withSecondAdmin();
    protectFromAll(host, 'Caseload log');
    expect(ask(host, 'setUp', again(host))).toMatchObject({ stop: '', openings: 0 });
  });

  test('the Caseload log, and columns are chosen otherwise: told by the sheet’s name, and all is as it was', () => {
    const host = withSecondAdmin();
    const before = everything(host);
    protectFromAll(host, 'Caseload log');
    expect(answerOf(host, 'setUp', otherwise(host))).toMatchObject({
      ok: false,
      sentence: toldOf('Caseload log'),
    });
    expect(everything(host)).toEqual(before);
    expect(ask(host, 'open', {}).roster?.hasLre).toBe(true);
  });

  test('Providers, and the roster names somebody new: told by the sheet’s name', () => {
    const host = withSecondAdmin();
    sheetOf(host, 'Roster').putValue(2, 12, 'Newman, Nell');
    protectFromAll(host, 'Providers');
    expect(answerOf(host, 'setUp', again(host))).toMatchObject({ ok: false, sentence: toldOf('Providers') });
  });
});

/** An Admin's calls that make a sheet, or bring it up to date. */
const MAKES: { call: Call; makes: (host: Host) => Answer<Call>; sheet: string }[] = [
  {
    call: 'rebuildAssignments',
    makes: (host) => answerOf(host, 'rebuildAssignments', {}),
    sheet: 'Case assignments',
  },
  {
    call: 'makeReport',
    makes: (host) => answerOf(host, 'makeReport', { asOf: '' }),
    sheet: 'Caseload report',
  },
  {
    call: 'makeKeyIn',
    makes: (host) => answerOf(host, 'makeKeyIn', { since: '' }),
    sheet: 'Changes to key in',
  },
  { call: 'restoreStandards', makes: (host) => answerOf(host, 'restoreStandards', {}), sheet: 'Standards' },
  {
    call: 'makeWorksheet',
    makes: (host) =>
      answerOf(host, 'makeWorksheet', { person: keyOf(host, 'Ramos, Elena'), option: 'option 2' }),
    sheet: 'Worksheet 2 - Ramos, Elena',
  },
];

test.each(MAKES)('$call names the sheet that is protected from whoever asks for it', ({ makes, sheet }) => {
  const host = withSecondAdmin();
  expect(makes(host)).toMatchObject({ ok: true });
  protectFromAll(host, sheet);
  const before = shown(host, sheet);
  expect(makes(host)).toMatchObject({ ok: false, code: 'sheet-refused', sentence: toldOf(sheet) });
  expect(shown(host, sheet)).toEqual(before);
});

test('a Caseload log that took the save, and of which Google says that it failed, is not told to be protected', () => {
  const host = afterSetUp(smallRoster());
  const moved = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
  failCalls(host, { method: 'SpreadsheetApp.Range.setValues', times: 1, fault: 'throws after' });
  expect(answerOf(host, 'save', moved)).toMatchObject({ ok: false, code: 'failed' });
  host.onCall(null);
  expect(ask(host, 'open', {}).notices.join()).toContain('A save that was cut off was finished');
});

describe('a sheet protected from whoever saves', () => {
  test('as the record: nothing is saved, a sentence says so', () => {
    const host = afterSetUp(smallRoster());
    const asked = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const before = everything(host);
    refuse(host, 'SpreadsheetApp.Range.setValues');
    expect(answerOf(host, 'save', asked)).toMatchObject({
      ok: false,
      code: 'not-recorded',
      sentence:
        'The Caseload log could not be written, so nothing was saved. Is it protected? Ask whoever owns this spreadsheet to let you edit it, and try again.',
    });
    host.onCall(null);
    expect(everything(host)).toEqual(before);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
  });

  test('as the record, with new rows waiting: the sidebar opens all the same', () => {
    const host = afterSetUp(smallRoster());
    sheetOf(host, 'Roster').putValue(8, 1, '2000009');
    sheetOf(host, 'Roster').putValue(8, 12, 'Cho, Ben');
    refuse(host, 'SpreadsheetApp.Range.setValues');
    expect(ask(host, 'open', {})).toMatchObject({
      stop: '',
      roster: { lines: 7 },
      notices: [expect.stringContaining('could not be written')],
    });
    host.onCall(null);
    expect(ask(host, 'open', {}).notices).toEqual(['2 new lines taken into the record.']);
  });

  test('as the roster: the record has the change, and the roster gets it when it may', () => {
    const host = afterSetUp(smallRoster());
    const asked = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    refuse(host, 'SpreadsheetApp.RangeList.setValue');
    expect(ask(host, 'save', asked)).toMatchObject({
      saved: true,
      notices: [
        '“Cho, Ben” could not be written into L2, L3, L4, M2, M7 and M4: they are protected, or a rule allows other values only. The record counts.',
      ],
    });
    expect(ask(host, 'open', {}).stop).toBe('');
    expect(rosterColumn(host, 'Provider')[0]).toBe('Ramos, Elena');
    host.onCall(null);
    ask(host, 'open', {});
    expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });
});

describe('rows that a sheet takes nothing of', { shuffle: false }, () => {
  takesNothing(() => undefined);
});

describe('rows that a sheet takes nothing of, which ends at its last student', { shuffle: false }, () => {
  takesNothing((roster) => roster.deleteRows(8, roster.maxRows - 7));
});

function takesNothing(prepare: (roster: Roster) => void): void {
  const OFFICE = 'office@lakeview.example';
  const host = afterSetUp(smallRoster());
  prepare(sheetOf(host, 'Roster'));
  host.workbook.ownerEmail = OFFICE;
  protect(sheetOf(host, 'Roster'), null).editors = [OFFICE];
  const enrolled = (id: number) =>
    ask(host, 'enroll', {
      values: [
        { field: 'studentId', value: String(id) },
        { field: 'name', value: `Gray, Gil ${id}` },
        { field: 'start', value: '11/23/2026' },
      ],
      services: [{ service: 'OT', provider: keyOf(host, 'Cho, Ben'), amount: '1' }],
      caseManager: '',
      begin: '',
      reason: '',
      acknowledged: ['not-in-list'],
    });

  test('wait, and are no sign of a roster that was pasted over', () => {
    for (let id = 2000101; id <= 2000112; id++) expect(enrolled(id).saved).toBe(true);
    const opened = ask(host, 'open', {});
    expect(opened).toMatchObject({ stop: '', pasted: 0, problems: [] });
    expect(opened.notices.join()).toContain('could not be written');
    expect(sheetOf(host, 'Roster').display(8, 1)).toBe('');
  });

  test('are added, each once, when the sheet takes them', () => {
    sheetOf(host, 'Roster').protections.length = 0;
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', pasted: 0, problems: [] });
    const ids = Array.from({ length: 14 }, (_, r) => sheetOf(host, 'Roster').display(r + 8, 1));
    expect(ids.sort()).toEqual(['', '', ...Array.from({ length: 12 }, (_, i) => String(2000101 + i))]);
    expect(ask(host, 'open', {})).toMatchObject({ notices: [], roster: { lines: 18 } });
  });
}

test('a new row of which only a few cells may be written is finished in its place by whoever may', () => {
  const OFFICE = 'office@lakeview.example';
  const host = afterSetUp(smallRoster());
  host.workbook.ownerEmail = OFFICE;
  const roster = sheetOf(host, 'Roster');
  protect(roster, { row: 2, column: 1, rows: 50, columns: 7 }).editors = [OFFICE];
  const saved = ask(host, 'enroll', {
    values: [
      { field: 'studentId', value: '2000101' },
      { field: 'name', value: 'Gray, Gil' },
      { field: 'start', value: '11/23/2026' },
    ],
    services: [{ service: 'OT', provider: keyOf(host, 'Cho, Ben'), amount: '1' }],
    caseManager: '',
    begin: '',
    reason: '',
    acknowledged: ['not-in-list', 'no-range', 'new-service', 'not-at-site'],
  });
  expect(saved).toMatchObject({ saved: true });
  expect(roster.display(8, 12)).toBe('Cho, Ben');
  roster.protections.length = 0;
  ask(host, 'open', {});
  expect([8, 9].map((row) => [roster.display(row, 1), roster.display(row, 12)])).toEqual([
    ['2000101', 'Cho, Ben'],
    ['', ''],
  ]);
});
