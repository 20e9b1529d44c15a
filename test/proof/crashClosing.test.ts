import { describe, expect, test } from 'vitest';
import { saveHandOver } from '../addOn/edits';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import { answerOf, ask, install, NOON, setUp, sheetOf, shown, smallRoster } from '../addOn/installed';
import { fixedClock, type Host } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import { callsOf, cutOff, type Stage } from './crashTrials';
import { figure, ofPart, tries } from './figures';

const LOG = 'Caseload log';
const CLOSED = 'Caseload log 2026-27';
const DAY = '2027-09-02';

/** A small district with a save in its first school year, in the next one. */
function inNextYear(): Stage {
  const clock = fixedClock(NOON);
  const host = setUp(install(smallRoster(), { clock }));
  expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({ saved: true });
  clock.set(`${DAY}T18:00:00Z`);
  ask(host, 'open', {});
  return {
    host,
    asked: { call: 'moveClosedYear', input: {} },
    restore: snapshotOf(host.workbook),
    first: null,
  };
}

/** What the sidebar shows once it was opened again, but what an opening says of itself. */
const answers = (host: Host): unknown[] => [
  { ...ask(host, 'open', {}), notices: [], left: 0 },
  answerOf(host, 'people', { asOf: DAY }),
  answerOf(host, 'myCaseload', { person: '' }),
  answerOf(host, 'assignments', { studentId: '2000001', household: false }),
  answerOf(host, 'keyIn', { since: '', all: true }),
];

const rowsIn = (host: Host, name: string): string[][] =>
  host.workbook.sheetNamed(name)
    ? shown(host, name)
        .slice(1)
        .filter((row) => row.some((cell) => cell !== ''))
    : [];

const faultsAt = (name: string): readonly Fault[] =>
  name.endsWith('.setValues') ? [...FAULTS, HALF_WAY] : FAULTS;

describe('moving a closed year to a sheet of its own, failing at any service call', () => {
  const stage = inNextYear();
  const { host, restore } = stage;

  test('loses nothing and doubles nothing: the next opening finishes it, or it was not begun and is done again', () => {
    const before = rowsIn(host, LOG);
    const right = answers(host);
    const calls = callsOf(stage);
    expect(sheetOf(host, CLOSED).hidden).toBe(true);
    expect(sheetOf(host, CLOSED).maxColumns).toBe(24);
    expect(rowsIn(host, CLOSED)).toEqual(before);
    expect(answers(host)).toEqual(right);
    const faults = ofPart(calls.flatMap((name, at) => faultsAt(name).map((fault) => ({ at, fault }))));
    const tried = tries(faults.length, 12);
    const step = faults.length / tried;
    for (let i = 0; i < tried; i++) {
      const { at, fault } = faults[Math.floor(i * step)] ?? { at: 0, fault: HALF_WAY };
      const place = `${fault} ${calls[at]} ${at}`;
      cutOff(stage, at, fault);
      expect(answers(host), place).toEqual(right);
      expect(ask(host, 'closedYears', {}).unfinished, place).toBe(false);
      const rows = [...rowsIn(host, CLOSED), ...rowsIn(host, LOG)];
      expect(rows.slice(0, before.length), place).toEqual(before);
      expect(ask(host, 'checkRecord', {}).intact, place).toBe(true);
      ask(host, 'moveClosedYear', {});
      expect(rowsIn(host, CLOSED), place).toEqual(before);
      expect(rowsIn(host, LOG).length, place).toBeLessThan(before.length);
      expect(answers(host), place).toEqual(right);
      expect(ask(host, 'checkRecord', {}).intact, place).toBe(true);
    }
    figure('Crash · a closed year moves', `${tried} of ${faults.length} points`);
    restore();
  });
});
