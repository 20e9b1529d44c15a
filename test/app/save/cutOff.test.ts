import { describe, expect, test } from 'vitest';
import type { Call, Input } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  district,
  keyOf,
  ROSTER,
  reassignment,
} from '../../kit/district';
import { decision } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

/** Each of these once left something behind, or told something wrong; `test/proof/crash.test.ts` finds such. */

/** Lets a call die at the `nth` time that a method is called. */
function dies<C extends Call>(workbook: MemoryWorkbook, call: C, input: Input<C>, at: string, nth = 1): void {
  let count = 0;
  workbook.before = (method) => {
    if (method === at && ++count >= nth) throw new Error('The script was killed.');
  };
  answerOf(workbook, call, input);
  workbook.before = () => undefined;
  expect(count, `${call} calls ${at}`).toBeGreaterThanOrEqual(nth);
}

function setUpDies(at: string, nth = 1): MemoryWorkbook {
  const workbook = district();
  const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  dies(workbook, 'setUp', { mapping, name: 'Dana Director', protectLog: true }, at, nth);
  return workbook;
}

describe('Set up that was cut off', () => {
  test('before anyone was made Admin is offered again to whoever comes, instead of sending them to an Admin', () => {
    const workbook = setUpDies('append Providers');
    expect(ask(workbook, 'open', {})).toMatchObject({ ready: false, stop: '', stopsAccount: false });
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    ask(workbook, 'setUp', { mapping, name: 'Dana Director', protectLog: true });
    expect(ask(workbook, 'open', {})).toMatchObject({ ready: true, account: { access: 'admin' } });
  });

  test('before Case assignments was made gets it at the next opening', () => {
    const workbook = setUpDies('lay Case assignments');
    expect(workbook.sheets.has('Case assignments')).toBe(false);
    ask(workbook, 'open', {});
    expect(workbook.sheets.get('Case assignments')).toEqual(afterSetUp().sheets.get('Case assignments'));
  });

  test('before it recorded anything tells of the lines that the opening recorded, and asks nobody to save again', () => {
    expect(ask(setUpDies('append Caseload log'), 'open', {}).notices).toEqual([
      '11 new lines taken into the record.',
    ]);
  });
});

describe('An opening that was cut off', () => {
  test('while it took new rows in asks nobody to save them again', () => {
    const workbook = afterSetUp();
    const [, first = []] = workbook.sheets.get(ROSTER) ?? [];
    workbook.sheets.get(ROSTER)?.push([...first.slice(0, 4), 'OT', ...first.slice(5)]);
    dies(workbook, 'open', {}, 'append Caseload log');
    expect(ask(workbook, 'open', {}).notices).toEqual(['1 new line taken into the record.']);
  });

  test('after it wrote changes whose day has come says so the next time', () => {
    const workbook = afterSetUp();
    const provider = keyOf(workbook, 'Cho, Ben');
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { effective: '12/01/2026', provider }),
    );
    ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts));
    ask(workbook, 'open', {});
    workbook.day = '2026-12-01';
    dies(workbook, 'open', {}, 'remember');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'Changes dated for today or earlier are now in effect.',
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });
});

test('A report that was cut off before the first cell of Standards finds it blank and makes it when it is made again', () => {
  const workbook = afterSetUp();
  workbook.sheets.set('Standards', [['']]);
  ask(workbook, 'makeReport', { asOf: '' });
  expect(workbook.sheets.get('Standards')?.length).toBeGreaterThan(10);
});

test('A save is answered as saved where “Case assignments” can’t be written, and says that something is left', () => {
  const workbook = afterSetUp();
  const provider = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective: '11/21/2026', provider }),
  );
  workbook.before = (method) => {
    if (method === 'patch Case assignments') throw new Error('You are trying to edit a protected cell.');
  };
  expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts))).toMatchObject({
    saved: true,
    notices: [expect.stringContaining('It is in the record')],
  });
  expect(ask(workbook, 'open', {}).notices).toHaveLength(1);
  workbook.before = () => undefined;
  expect(ask(workbook, 'open', {}).notices).toEqual([
    'A save that was cut off was finished.',
    expect.stringContaining('please look it over'),
  ]);
});

test('An update of a roster pasted over that was cut off before it counted as looked at does so at the next opening', () => {
  const named = (provider: string): Cell[][] => [
    [...HEADER],
    ...Array.from({ length: 12 }, (_, i) =>
      (rosterRows()[1] ?? []).with(0, String(3_000_000 + i)).with(HEADER.indexOf('Provider'), provider),
    ),
  ];
  const workbook = afterSetUp(district(named('Ramos, Elena')));
  workbook.sheets.set(ROSTER, named('Cho, Ben').slice(0, 12));
  const decided = decision(workbook, { sheet: ROSTER, choices: { provider: 'ours', gone: 'keep' } });
  dies(workbook, 'saveExport', decided, 'remember', 4);
  expect(ask(workbook, 'open', {})).toMatchObject({
    pasted: 0,
    notices: ['A save that was cut off was finished.', expect.stringContaining('please look it over')],
  });
  expect(workbook.memory).toMatchObject({ pasted: '1', saving: '' });
  expect(ask(workbook, 'open', {}).notices).toEqual([]);
});

test('Set up in a copy whose record ends with a save that was cut off tells of no save that was finished', () => {
  const workbook = afterSetUp();
  const cho = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective: '11/21/2026', provider: cho }),
  );
  const before = structuredClone(workbook.sheets.get(ROSTER) ?? []);
  ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts));
  workbook.sheets.get('Caseload log')?.pop();
  workbook.sheets.set(ROSTER, before);
  workbook.memory = {};
  const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  expect(ask(workbook, 'setUp', { mapping, name: '', protectLog: true })).toMatchObject({ openings: 0 });
  expect(ask(workbook, 'open', {}).notices).toEqual([]);
});
