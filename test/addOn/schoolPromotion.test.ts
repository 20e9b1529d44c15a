import { expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { HEADER } from '../kit/rows';
import { afterSetUp, ask, ROSTER, sheetOf, shown, smallRows } from './installed';

/** The small roster with a middle school beside Oak and Birch, which end with grade 5. */

const AUGUST = '2027-08-02T18:00:00Z';
const [GRADE, SCHOOL, PROVIDER, MANAGER] = ['Grade', 'School', 'Provider', 'Case Manager'].map(
  (title) => HEADER.indexOf(title) + 1,
);

const rows = smallRows().map((row, i) => row.with(2, i === 2 ? '5th' : '3rd').with(6, { day: '2027-12-15' }));
const middle = (id: string, name: string, grade: string) =>
  (rows[0] ?? [])
    .with(0, id)
    .with(1, name)
    .with(2, grade)
    .with(3, 'Lakeview Middle')
    .with(11, 'Diaz, Eva')
    .with(12, 'Diaz, Eva');
const all = [
  ...rows,
  middle('2000097', 'Young, Yara', '6th'),
  middle('2000098', 'Yoder, Yul', '7th'),
  middle('2000099', 'Zane, Zoe', '18-22'),
];

test('a grade goes to the middle school with its grade, its school and whoever is there, and comes back by Undo', () => {
  const clock = fixedClock('2027-05-03T18:00:00Z');
  const sample = {
    name: 'Small district',
    timeZone: 'America/Chicago',
    sheets: [{ name: ROSTER, rows: [[...HEADER], ...all] }],
  };
  const host = afterSetUp(sample, { clock });
  const before = shown(host, ROSTER);
  const settings = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
  const plan = ask(host, 'planYear', settings);
  expect(plan.from).toBe('2027-08-02');
  const teams = plan.teams.flatMap(({ id, moved }) =>
    moved ? [{ id, person: moved.person || 'UNASSIGNED' }] : [],
  );
  const feeders = plan.promotions.map(({ from, grade, to, each }) => ({ from, grade, to, each }));
  const decided = { ...settings, seen: plan.seen, becomes: [], feeders, placed: [], teams, exitEsy: true };
  const asked = { ...decided, reason: '', acknowledged: [] };
  const { counts, findings } = ask(host, 'projectYear', asked);
  expect(counts.schools).toBe(1);
  const saved = ask(host, 'saveYear', { ...asked, acknowledged: findings.map(({ code }) => code) });
  expect(saved).toMatchObject({ saved: true, counts });
  expect(shown(host, ROSTER)).toEqual(before);
  clock.set(AUGUST);
  ask(host, 'open', {});
  const cells = (row: number) =>
    [GRADE, SCHOOL, PROVIDER, MANAGER].map((column) => sheetOf(host, ROSTER).display(row, column ?? 0));
  expect(cells(4)).toEqual(['6th', 'Lakeview Middle', 'Diaz, Eva', 'Diaz, Eva']);
  expect(cells(2).slice(0, 2)).toEqual(['4th', 'Oak']);
  expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' }).saved).toBe(true);
  expect(shown(host, ROSTER)).toEqual(before);
  expect(ask(host, 'attention', {}).counts.byHand).toBe(0);
});
