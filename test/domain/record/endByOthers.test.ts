import { describe, expect, test } from 'vitest';
import { undoing } from '../../../src/domain/record/batches';
import type { Change } from '../../../src/domain/record/changes';
import { endByOthers } from '../../../src/domain/record/endByOthers';
import type { Entry } from '../../../src/domain/record/entry';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';

const OWN = 'provider@lakeview.example';
const BOSS = 'director@lakeview.example';
const ends = (lastDay: string): Change =>
  fact({ change: 'End', lastDay: lastDay === '' ? '' : day(lastDay), minutes: null, lreMinutes: null });

/** A line's Opening, and the changes to it, each by an account. */
function history(...changes: [Change, string][]): Entry[] {
  const accounts = [BOSS, ...changes.map(([, account]) => account)];
  return recorded(fact(), ...changes.map(([change]) => change)).map((entry, i) => ({
    ...entry,
    recordedBy: accounts[i] ?? BOSS,
  }));
}
/** The last day that others than its holder set for the line's first assignment. */
function endOf(entries: readonly Entry[]): string {
  const assignment = timelinesFrom(entries).get('L-000001')?.assignments[0];
  if (!assignment) throw new Error('The line is assigned.');
  return endByOthers(entries, assignment, (account) => account === OWN);
}

describe('the last day that somebody else set', () => {
  test.each<[string, Entry[], string]>([
    ['is none where nobody did', history(), ''],
    ['is none where its holder did', history([ends('2026-12-18'), OWN]), ''],
    ['is the other one’s', history([ends('2026-12-18'), BOSS]), '2026-12-18'],
    [
      'stays what it was whatever its holder made of it since',
      history([ends('2026-12-18'), BOSS], [ends('2027-01-15'), OWN]),
      '2026-12-18',
    ],
    [
      'is the last that others set',
      history([ends('2026-12-18'), BOSS], [ends('2027-01-15'), BOSS]),
      '2027-01-15',
    ],
    ['is none where they took it away again', history([ends('2026-12-18'), BOSS], [ends(''), BOSS]), ''],
    [
      'is none where they only recorded something else of the line',
      history([ends('2026-12-18'), OWN], [fact({ change: 'Adjust', begin: day('2026-11-30') }), BOSS]),
      '',
    ],
  ])('%s', (_, entries, end) => {
    expect(endOf(entries)).toBe(end);
  });

  test('is none where it was undone', () => {
    const entries = history([ends('2026-12-18'), BOSS]);
    const [undo] = undoing(entries.slice(1), '');
    if (!undo) throw new Error('An end can be undone.');
    expect(endOf(recorded(...entries, undo))).toBe('');
  });

  test('of another assignment of the line is not its', () => {
    const later = fact({
      ...{ change: 'Assign', personKey: 'P-0002', begin: day('2026-11-01'), lastDay: day('2027-02-01') },
      ...{ minutes: null, lreMinutes: null },
    });
    expect(endOf(history([later, BOSS]))).toBe('');
  });
});
