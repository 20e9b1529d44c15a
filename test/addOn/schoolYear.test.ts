import { describe, expect, test } from 'vitest';
import { fixedClock, type Host } from '../host/host';
import { YEAR_HEADER } from '../kit/yearDistrict';
import { isProof } from '../proof/figures';
import { FAULTS, failAt } from './faults';
import {
  afterSetUp,
  answerOf,
  ask,
  keyOf,
  ROSTER,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

/** The small roster with grades as numbers, dates of birth and a senior, saved in May and opened in August. */

const MAY = '2027-05-03T18:00:00Z';
const JUNE = '2027-06-15T18:00:00Z';
const AUGUST = '2027-08-02T18:00:00Z';
const GRADE = YEAR_HEADER.indexOf('Grade') + 1;
const PROVIDER = YEAR_HEADER.indexOf('Provider') + 1;
const END = YEAR_HEADER.indexOf('End Date') + 1;

const rows = smallRows().map((row, i) => [
  ...(i === 3 ? row.with(2, 12).with(6, { day: '2027-12-15' }) : row.with(2, Number(row[2]))),
  { day: '2017-03-04' },
  '',
]);

function inMay(): { host: Host; at: (now: string) => void } {
  const clock = fixedClock(MAY);
  const sample = { ...smallRoster(), sheets: [{ name: ROSTER, rows: [[...YEAR_HEADER], ...rows] }] };
  const host = afterSetUp(sample, { clock });
  return {
    host,
    at: (now) => {
      clock.set(now);
      ask(host, 'open', {});
    },
  };
}

const usual = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };

function decidedOn(host: Host) {
  const { seen, teams } = ask(host, 'planYear', usual);
  const fourth = teams.find(
    ({ name, grade, kind }) => name === 'Ramos, Elena' && grade === '4' && kind === 'service',
  );
  return {
    ...usual,
    ...{ seen, becomes: [], exitEsy: true, reason: 'Next year', acknowledged: [] },
    teams: [{ id: fourth?.id ?? '', person: keyOf(host, 'Cho, Ben') }],
  };
}

const column = (host: Host, at: number): string[] =>
  Array.from({ length: rows.length }, (_, r) => sheetOf(host, ROSTER).display(r + 2, at));

const grades = (host: Host): string[] => column(host, GRADE);

test('planned in May: the grades are numbers still when August comes, the people have changed, who left has an end', () => {
  const { host, at } = inMay();
  const before = shown(host, ROSTER);
  expect(ask(host, 'saveYear', decidedOn(host))).toMatchObject({
    saved: true,
    counts: { grades: 4, leavers: 1, moves: 1, cases: 0, esy: 0 },
    left: 0,
  });
  expect(shown(host, ROSTER)).toEqual(before);
  at(JUNE);
  expect(shown(host, ROSTER)).toEqual(before);
  at(AUGUST);
  expect(column(host, END)[3]).toBe('2027-08-01');
  expect(grades(host)).toEqual(['4', '5', '6', '12', '3', '4']);
  expect(sheetOf(host, ROSTER).value(2, GRADE)).toBe(4);
  expect(column(host, PROVIDER)[0]).toBe('Cho, Ben');
  expect(ask(host, 'attention', {}).counts.byHand).toBe(0);
});

test.each<[string, string[]]>([
  ['in June', [JUNE]],
  ['in August', [JUNE, AUGUST]],
])('taken back %s, everything is as it was, and stays so', (_, days) => {
  const { host, at } = inMay();
  const before = shown(host, ROSTER);
  const { batch } = ask(host, 'saveYear', decidedOn(host));
  for (const day of days) at(day);
  expect(ask(host, 'undo', { batch, rest: false, reason: '' }).saved).toBe(true);
  expect(shown(host, ROSTER)).toEqual(before);
  at('2027-09-01T18:00:00Z');
  expect(shown(host, ROSTER)).toEqual(before);
});

/** How many service calls the saving takes. */
function callsOf(host: Host): number {
  const asked = decidedOn(host);
  let calls = 0;
  host.onCall(({ phase }) => {
    if (phase === 'before') calls += 1;
    return undefined;
  });
  ask(host, 'saveYear', asked);
  host.onCall(() => undefined);
  return calls;
}

describe('the saving', () => {
  const whole = inMay();
  const calls = callsOf(whole.host);
  whole.at(AUGUST);
  const wanted = JSON.stringify(shown(whole.host, ROSTER));

  test.each(FAULTS)(
    'cut off at any service call (%s), is whole or not begun, and the year begins all the same',
    (fault) => {
      for (let call = isProof ? 0 : 11 * FAULTS.indexOf(fault); call < calls; call += isProof ? 1 : 37) {
        const { host, at } = inMay();
        const asked = decidedOn(host);
        failAt(host, call, fault);
        try {
          answerOf(host, 'saveYear', asked);
        } catch (error) {
          expect(String(error)).not.toContain('is not implemented');
        }
        host.onCall(() => undefined);
        ask(host, 'open', {});
        const { teams } = ask(host, 'planYear', usual);
        if (teams.some(({ id }) => id === asked.teams[0]?.id)) ask(host, 'saveYear', decidedOn(host));
        at(AUGUST);
        expect(JSON.stringify(shown(host, ROSTER)), `call ${call}`).toBe(wanted);
      }
    },
    600_000,
  );
});
