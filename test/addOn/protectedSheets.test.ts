import { describe, expect, test } from 'vitest';
import type { Answer, Call, Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { protect } from '../host/protections';
import { writeProvider } from './edits';
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
