import { afterAll, describe, expect, test } from 'vitest';
import type { Answer, Call, Input } from '../../src/contract/contract';
import { providerRow, rosterColumn, saveHandOver } from '../addOn/edits';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  everything,
  handingOver,
  install,
  keyOf,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from '../addOn/installed';
import type { Host } from '../host/host';
import { draftOf } from '../kit/client';
import { HEADER } from '../kit/rows';
import { figure, isProof } from './figures';

const RAMOS = 'Ramos, Elena';
const CHO = 'Cho, Ben';
const TODAY = '11/21/2026';
/** The most that a cell holds. */
const FULL = 50_000;

let tried = 0;
afterAll(() => figure('Limits', `${tried} calls at a limit, each whole or nothing, each said in a sentence`));

/** Everything that is kept: what the sheets show, their formulas, and the document's properties. */
const stateOf = (host: Host) => ({
  sheets: everything(host),
  properties: [...host.workbook.state.documentProperties],
});

/** A call at a limit: it is done whole, or it says why not and nothing at all has changed. */
function tryAt<C extends Call>(host: Host, call: C, input: Input<C>): Answer<C> {
  const before = stateOf(host);
  const answer = answerOf(host, call, input);
  tried += 1;
  const isDone = answer.ok && !('saved' in answer.output && answer.output.saved === false);
  if (!isDone) expect(stateOf(host)).toEqual(before);
  if (!answer.ok) expect(answer.sentence).toMatch(/^[A-Z].+[.?]$/);
  return answer;
}

describe('a cell of 50,000 characters', () => {
  const columns = HEADER.slice(0, -1);
  test.each(isProof ? columns : columns.filter((name) => /ID|Service|^Provider/.test(name)))(
    'under %s',
    (name) => {
      const at = HEADER.indexOf(name);
      const long = 'x'.repeat(FULL);
      const rows = smallRows();
      const [first] = rows;
      if (first) first[at] = long;
      const fresh = afterSetUp(smallRoster('America/Chicago', rows));
      expect(ask(fresh, 'open', {})).toMatchObject({ stop: '', notices: [] });

      const host = afterSetUp(smallRoster());
      sheetOf(host, 'Roster').putValue(2, at + 1, long);
      expect(ask(host, 'open', {}).stop).toBe('');
      const worksheet = { person: keyOf(host, RAMOS), option: 'option 2' } as const;
      expect(tryAt(host, 'makeWorksheet', worksheet)).toMatchObject({ ok: true });
      for (const each of [fresh, host]) {
        const input = handingOver(each, RAMOS, CHO, TODAY);
        const acknowledged = ask(each, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
        const answer = tryAt(each, 'save', { ...input, acknowledged });
        expect(answer, JSON.stringify(answer).slice(0, 300)).toMatchObject({
          ok: true,
          output: { saved: true },
        });
        expect(
          shown(each, 'Roster')[1]?.[at] === long || name === 'Provider' || name === 'Case Manager',
        ).toBe(true);
        expect(ask(each, 'open', {})).toMatchObject({ stop: '' });
      }
    },
  );

  test('that a form would write over, which the record cannot keep whole', () => {
    const host = afterSetUp(smallRoster());
    sheetOf(host, 'Roster').putValue(2, HEADER.indexOf('Student Name') + 1, 'x'.repeat(FULL));
    const { enrollments } = ask(host, 'assignments', { studentId: '2000001', household: false });
    const line = enrollments[0]?.line ?? '';
    const { seen } = ask(host, 'enrollment', { line });
    const values = [{ field: 'name' as const, value: 'Alvarez, Ana' }];
    const form = { line, values, effective: '', reason: '', seen, acknowledged: [] };
    expect(tryAt(host, 'editEnrollment', form)).toMatchObject({ ok: true });
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
  });

  test('in Providers as a name, and typed into the record', () => {
    const host = afterSetUp(smallRoster());
    sheetOf(host, 'Providers').putValue(providerRow(host, CHO), 2, 'x'.repeat(FULL));
    expect(ask(host, 'open', {}).stop).toBe('');
    tryAt(host, 'makeReport', { asOf: '' });
    sheetOf(host, 'Caseload log').putValue(2, 22, 'x'.repeat(FULL));
    expect(answerOf(host, 'open', {}).ok).toBe(true);
  });
});

describe('a reason', () => {
  test.each([
    [2_000, true],
    [2_001, false],
  ])('of %i characters: %j', (length, isTaken) => {
    const host = afterSetUp(smallRoster());
    const [line] = caseload(host, CHO);
    const drafts = [draftOf(line, { effective: TODAY, provider: keyOf(host, RAMOS) })];
    const reason = 'é'.repeat(length);
    const input = { person: keyOf(host, CHO), asOf: '2026-11-21', drafts, moveCaseManagement: false, reason };
    const answer = tryAt(host, 'save', { ...input, acknowledged: [] });
    if (isTaken) expect(shown(host, 'Caseload log').pop()?.[21]).toBe(reason);
    else expect(answer).toMatchObject({ ok: false, code: 'unreadable-input' });
  });
});

describe('forms with as much as each field takes', () => {
  test.each(['b', 'é', '漢', '😀'])('of %s', (sign) => {
    const host = afterSetUp(smallRoster());
    const text = sign.repeat(2_000 / sign.length);
    const fields = ['studentId', 'name', 'site'] as const;
    const values = [
      ...fields.map((field) => ({ field, value: text })),
      { field: 'grade' as const, value: '3' },
    ];
    const services = Array.from({ length: 8 }, (_, i) => ({
      service: `${i} ${text.slice(sign.length * 2)}`,
      provider: keyOf(host, CHO),
      amount: '1',
    }));
    const form = { values, services, caseManager: '', begin: '', reason: text };
    const warned = ask(host, 'enroll', { ...form, acknowledged: [] }).findings.map(({ code }) => code);
    const answer = tryAt(host, 'enroll', { ...form, acknowledged: warned });
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.sentence} ${host.logs.slice(-1)}`);
    const { saved, findings } = answer.output;
    expect(rosterColumn(host, 'Student ID').filter((id) => id === text)).toHaveLength(saved ? 8 : 0);
    if (!saved)
      expect(findings).toContainEqual(expect.objectContaining({ severity: 'blocks', code: 'too-much-text' }));
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
  });
});

test('the lock that is not to be had in 30 seconds: every call that changes something says so and changes nothing', () => {
  const host = afterSetUp(smallRoster());
  const { seen, enrollments } = ask(host, 'assignments', { studentId: '2000001', household: false });
  const line = enrollments[0]?.line ?? '';
  const input = handingOver(host, RAMOS, CHO, TODAY);
  host.locks.take('document', {});
  const calls: Answer<Call>[] = [
    tryAt(host, 'save', input),
    tryAt(host, 'exit', {
      studentId: '2000001',
      line: '',
      lastDay: TODAY,
      reason: '',
      endAssignment: true,
      seen,
      acknowledged: [],
    }),
    tryAt(host, 'editEnrollment', { line, values: [], effective: '', reason: '', seen, acknowledged: [] }),
    tryAt(host, 'takeIn', { items: [] }),
    tryAt(host, 'putBack', { items: [] }),
    tryAt(host, 'rebuildAssignments', {}),
    tryAt(host, 'makeReport', { asOf: '' }),
    tryAt(host, 'restoreStandards', {}),
  ];
  for (const answer of calls)
    expect(answer).toMatchObject({
      ok: false,
      code: 'busy',
      sentence: expect.stringContaining('Nothing was changed'),
    });
  expect(ask(host, 'open', {}).stop).toBe('');
});

describe('properties that refuse', () => {
  const SERVICE = 'PropertiesService.Properties';
  const refuse = (host: Host, method: string): void =>
    host.onCall(({ phase, name }) => {
      if (phase === 'before' && name === `${SERVICE}.${method}`)
        throw new Error('Service invoked too many times for one day: properties.');
      return undefined;
    });

  test.each(['getProperties', 'setProperties'])(
    '%s: a save is whole or nothing, and goes on when they answer again',
    (method) => {
      const host = afterSetUp(smallRoster());
      const input = handingOver(host, RAMOS, CHO, TODAY);
      ask(host, 'open', {});
      const before = stateOf(host);
      refuse(host, method);
      const answer = answerOf(host, 'save', input);
      tried += 1;
      expect(answer.ok).toBe(false);
      answerOf(host, 'open', {});
      host.onCall(null);
      const rows = shown(host, 'Caseload log').length;
      const opened = ask(host, 'open', {});
      expect(opened.stop).toBe('');
      if (rows === before.sheets.find(({ name }) => name === 'Caseload log')?.cells.length)
        expect(stateOf(host)).toEqual(before);
      else expect(rosterColumn(host, 'Provider').filter((name) => name === CHO)).toHaveLength(4);
    },
  );
});

describe('a large and an odd workbook', () => {
  test('1,000 people in Providers', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    sheet.growTo(1_010, 20);
    for (let i = 0; i < 1_000; i++) sheet.putValue(10 + i, 2, `Person${i}, Pat`);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { people: 1_004 } });
    expect(ask(host, 'people', { asOf: '2026-11-21' }).people.length).toBeGreaterThan(1_000);
    expect(saveHandOver(host, RAMOS, CHO, TODAY)).toMatchObject({ saved: true });
    tried += 3;
  });

  test('a roster of 200 columns', () => {
    const rows = [HEADER, ...smallRows()].map((row, r) => [
      ...Array.from({ length: 186 }, (_, c) => (r === 0 ? `Extra ${c}` : `${r}.${c}`)),
      ...row,
    ]);
    const host = afterSetUp({ ...smallRoster(), sheets: [{ name: 'Roster', rows }] });
    const before = shown(host, 'Roster').map((row) => row.slice(0, 186));
    expect(saveHandOver(host, RAMOS, CHO, TODAY)).toMatchObject({ saved: true, changes: 3 });
    expect(shown(host, 'Roster').map((row) => row.slice(0, 186))).toEqual(before);
    tried += 2;
  });

  test.each([
    ['without a cell', []],
    ['with its header alone', [[...HEADER]]],
  ])('a roster %s is no roster yet: Set up says so and writes nothing', (_, rows) => {
    const host = install({ ...smallRoster(), sheets: [{ name: 'Roster', rows }] });
    const { mapping, stop } = ask(host, 'inspectRoster', { sheet: 'Roster', mapping: null });
    expect(stop).not.toBe('');
    if (mapping) tryAt(host, 'setUp', { mapping, name: '', protectLog: true });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Roster']);
  });

  test('a roster that is emptied later: the record stays, the sidebar says which lines left it', () => {
    const host = afterSetUp(smallRoster());
    sheetOf(host, 'Roster').deleteRows(2, 6);
    expect(ask(host, 'open', {})).toMatchObject({
      stop: '',
      roster: { lines: 0 },
      problems: [{ code: 'not-in-roster', count: 6 }],
    });
    expect(shown(host, 'Caseload log')).toHaveLength(12);
    tried += 1;
  });
});
