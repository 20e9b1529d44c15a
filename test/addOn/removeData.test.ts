import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { figure, isProof, tries } from '../proof/figures';
import { FAULTS, failAt } from './faults';
import {
  afterSetUp,
  answerOf,
  ask,
  DIRECTOR,
  everything,
  keyOf,
  ROSTER,
  sheetOf,
  smallRoster,
} from './installed';

const OURS = [
  'Caseload log',
  'Providers',
  'Case assignments',
  'Standards',
  'Caseload figures',
  'Caseload report',
  'Worksheet 1 - Cho, Ben',
];
const REMOVE = { confirm: 'REMOVE' };
const fresh = (): Host => afterSetUp(smallRoster());
const remembered = (host: Host) => [...host.workbook.state.documentProperties];

/** With everything that makes a sheet. */
function inUse(): Host {
  const host = fresh();
  ask(host, 'open', {});
  ask(host, 'makeReport', { asOf: '' });
  ask(host, 'makeWorksheet', { person: keyOf(host, 'Cho, Ben'), option: 'option 1' });
  return host;
}

function sheetNames(host: Host): string[] {
  return host.workbook.sheets.map(({ name }) => name);
}

function setUpBy(host: Host, email: string) {
  host.signInAs(email);
  const looked = answerOf(host, 'inspectRoster', { sheet: ROSTER, mapping: null });
  const mapping = looked.ok && looked.output.mapping;
  return mapping ? answerOf(host, 'setUp', { mapping, name: '', protectLog: true }) : looked;
}

describe('Remove Caseload’s data', { shuffle: false }, () => {
  const host = inUse();
  const roster = everything(host)[0];

  test('gives a copy of every sheet first, as it shows', () => {
    const { sheets, settings } = ask(host, 'keptData', {});
    expect(new Set(sheets.map(({ name }) => name))).toEqual(new Set(OURS));
    for (const { name, rows } of sheets) {
      const kept = ask(host, 'keptRows', { sheet: name, from: 0 });
      expect(kept, name).toEqual({
        rows: everything(host).find((sheet) => sheet.name === name)?.cells,
        more: false,
      });
      expect(kept.rows, name).toHaveLength(rows);
    }
    expect(JSON.parse(settings)).toMatchObject({ mapping: { sheet: ROSTER }, admins: `${DIRECTOR}*` });
    expect(answerOf(host, 'keptRows', { sheet: ROSTER, from: 0 })).toMatchObject({ ok: false });
    for (const from of [-1, 0.5])
      expect(answerOf(host, 'keptRows', { sheet: 'Providers', from })).toMatchObject({
        code: 'unreadable-input',
      });
  });

  test('leaves the roster as it is and nothing else, and Set up begins anew', () => {
    expect(ask(host, 'removeData', { confirm: 'remove' })).toMatchObject({ removed: [] });
    const { stop, removed, left } = ask(host, 'removeData', REMOVE);
    expect({ stop, removed: new Set(removed), left }).toEqual({ stop: '', removed: new Set(OURS), left: [] });
    expect(everything(host)).toEqual([roster]);
    expect(remembered(host)).toEqual([]);
    expect(ask(host, 'open', {})).toMatchObject({ ready: false, stop: '' });
    expect(setUpBy(host, 'next@lakeview.example')).toMatchObject({
      ok: true,
      output: { stop: '', lines: 6 },
    });
  });

  test('ends with a blank sheet where nothing else would show', () => {
    const empty = fresh();
    sheetOf(empty, ROSTER).hidden = true;
    expect(ask(empty, 'removeData', REMOVE).stop).toBe('');
    expect(sheetNames(empty)).toHaveLength(2);
    expect(sheetNames(empty)).toContain(ROSTER);
    expect(sheetOf(empty, ROSTER).hidden).toBe(true);
  });
});

describe('a removal that fails at any service call', () => {
  // Formulas would be recalculated after each sheet that goes, which takes its time and tells nothing more.
  const whole = fresh();
  const [roster] = everything(whole);
  let calls = 0;
  whole.onCall(({ phase }) => {
    if (phase === 'before') calls += 1;
    return undefined;
  });
  ask(whole, 'removeData', REMOVE);
  whole.onCall(null);

  test('takes a bounded number of calls for each sheet', () => {
    expect(calls).toBeLessThan(3 * 16 + 30);
  });

  const minutes = isProof ? 15 : 1;
  test('is not begun, or is finished by the next; nobody becomes Admin in between', {
    timeout: minutes * 60_000,
  }, () => {
    const sample = Math.ceil(calls / tries(calls, 8));
    let tried = 0;
    for (let at = 0; at < calls; at += sample)
      for (const fault of isProof ? FAULTS : FAULTS.filter((_, i) => i === (at / sample) % FAULTS.length)) {
        const what = `call ${at} ${fault}`;
        const host = fresh();
        const before = everything(host);
        failAt(host, at, fault);
        try {
          answerOf(host, 'removeData', REMOVE);
        } catch (error) {
          // What fails before the server part runs, fails for the page as well; it has written nothing.
          expect(String(error), what).toMatch(/kill|failed while accessing/);
        }
        host.onCall(null);
        tried += 1;

        const home = ask(host, 'open', {});
        if (home.ready && !home.removing) expect(everything(host), what).toEqual(before);
        if (home.removing) {
          const left = everything(host);
          expect(setUpBy(host, 'stranger@lakeview.example'), what).toMatchObject({ ok: false });
          expect(answerOf(host, 'removeData', REMOVE), what).toMatchObject({ ok: false });
          expect(ask(host, 'open', {}).removing, what).toBe(false);
          host.signInAs(DIRECTOR);
          expect(setUpBy(host, DIRECTOR), what).toMatchObject({
            output: { stop: expect.stringContaining('was cut off') },
          });
          expect(everything(host), what).toEqual(left);
        }
        // Where only the answer was lost, there is nothing left to remove, and nobody is an Admin any more.
        if (home.ready) expect(ask(host, 'removeData', REMOVE).stop, what).toBe('');
        expect(everything(host), what).toEqual([roster]);
        expect(remembered(host), what).toEqual([]);
      }
    figure(
      'Crash · remove Caseload’s data',
      `${calls} service calls, ${tried} faults tried, 0 left unfinished`,
    );
  });
});
