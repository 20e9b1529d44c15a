import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { afterSetUp, ask, DIRECTOR, handingOver, install, keyOf, sheetOf, smallRoster } from './installed';

const protections = (host: Host) => sheetOf(host, 'Caseload log').protections;

function setUpAgain(host: Host, protectLog: boolean): string {
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  return ask(host, 'setUp', { mapping, name: '', protectLog }).stop;
}

describe('the warning on the Caseload log', () => {
  test('is set once, says why, and stops neither people nor Caseload', () => {
    const host = afterSetUp(smallRoster());
    const warning = {
      kind: 'SHEET',
      warningOnly: true,
      editors: [],
      description: expect.stringContaining('damages the record'),
    };
    expect(protections(host)).toMatchObject([warning]);
    expect(setUpAgain(host, true)).toBe('');
    expect(protections(host)).toMatchObject([warning]);
    const moved = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    expect(ask(host, 'save', moved)).toMatchObject({ saved: true });
  });

  test('is not set where the user does not want it', () => {
    const host = install(smallRoster());
    expect(setUpAgain(host, false)).toBe('');
    expect(protections(host)).toEqual([]);
    expect(setUpAgain(host, true)).toBe('');
    expect(protections(host)).toHaveLength(1);
  });

  test.each(['SHEET', 'RANGE'] as const)('leaves a protection of the district’s own (%s) alone', (kind) => {
    const host = install(smallRoster());
    setUpAgain(host, false);
    const own = {
      id: 1,
      kind,
      area: kind === 'RANGE' ? { row: 1, column: 1, rows: 1, columns: 24 } : null,
      unprotected: [],
      description: 'The office only',
      warningOnly: false,
      editors: ['office@lakeview.example', DIRECTOR],
    };
    sheetOf(host, 'Caseload log').protections.push(structuredClone(own));
    expect(setUpAgain(host, true)).toBe('');
    expect(protections(host)).toEqual([own]);
  });

  test.each(['getProtections', 'protect'])('that Sheets refuses (%s) does not hold up Set up', (method) => {
    const host = install(smallRoster());
    // A log that was made in the same call is not asked for people's protections.
    expect(setUpAgain(host, false)).toBe('');
    host.onCall(({ phase, name }) => {
      if (phase === 'before' && name === `SpreadsheetApp.Sheet.${method}`)
        throw new Error('You do not have permission to do that.');
      return undefined;
    });
    expect(setUpAgain(host, true)).toBe('');
    host.onCall(null);
    expect(protections(host)).toEqual([]);
    expect(keyOf(host, 'Cho, Ben')).toMatch(/^P-/);
    expect(host.logs.join()).toContain('permission');
  });

  test('costs a first Set up four service calls, and two where it stands already', () => {
    const counted = (prepare: (host: Host) => void, protectLog: boolean): number => {
      const host = install(smallRoster());
      prepare(host);
      let calls = 0;
      host.onCall(({ phase }) => {
        if (phase === 'before') calls += 1;
        return undefined;
      });
      setUpAgain(host, protectLog);
      return calls;
    };
    const nothing = () => undefined;
    const before = (host: Host) => setUpAgain(host, true);
    expect(counted(nothing, true) - counted(nothing, false)).toBe(4);
    expect(counted(before, true) - counted(before, false)).toBe(2);
  });
});
