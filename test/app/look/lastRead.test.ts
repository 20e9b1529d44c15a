import { describe, expect, test } from 'vitest';
import {
  afterSetUp,
  ask,
  caseload,
  handingOver,
  keyOf,
  movingToCho,
  signIn,
  toCho,
} from '../../kit/district';
import { largeRoster } from '../../kit/largeRoster';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** A roster that takes long to read. */
const large = (rows = 1_500): MemoryWorkbook => largeRoster(rows);

/** An Admin at some of the sites. */
function signInAt(workbook: MemoryWorkbook, sites: string): void {
  signIn(workbook, 'Okafor, Dele', 'Admin');
  const rows = workbook.sheets.get('Providers') ?? [];
  const at = (rows[0] ?? []).indexOf('Sites');
  for (const row of rows) if (row[1] === 'Okafor, Dele') row[at] = sites;
}

const asked = (workbook: MemoryWorkbook) => ({
  person: keyOf(workbook, 'Ramos, Elena'),
  asOf: '2026-11-21',
});

/** Whether the roster is read by a call that shows what is known first. */
function readsRoster(workbook: MemoryWorkbook, look: () => void): boolean {
  workbook.calls = [];
  look();
  return workbook.calls.includes('read Roster');
}

describe('a caseload', () => {
  test('is shown first by the roster as it was last read, which it does not read, and is the same where nothing changed', () => {
    const workbook = large();
    const whole = ask(workbook, 'caseload', asked(workbook));
    expect(whole.checking).toBeUndefined();
    const first = { ...asked(workbook), first: true as const };
    expect(readsRoster(workbook, () => ask(workbook, 'caseload', first))).toBe(false);
    expect(ask(workbook, 'caseload', first)).toEqual({ ...whole, checking: true });
  });

  test.each([
    ['of fewer than 1,500 rows', large(1_499), 'All'],
    ['for whoever is not at all sites', large(), 'Oak'],
  ])('is shown by the roster as it stands %s', (_, workbook, sites) => {
    signInAt(workbook, sites);
    ask(workbook, 'attention', {});
    const first = { ...asked(workbook), first: true as const };
    expect(readsRoster(workbook, () => ask(workbook, 'caseload', first))).toBe(true);
    expect(ask(workbook, 'caseload', first).checking).toBeUndefined();
  });

  test('tells of nothing that was typed by hand before the roster is read: it need not have followed the last save', () => {
    const workbook = large();
    ask(workbook, 'attention', {});
    toCho(workbook);
    const first = { person: keyOf(workbook, 'Cho, Ben'), asOf: '2026-11-21', first: true as const };
    const notes = ask(workbook, 'caseload', first).lines.flatMap((line) => line.notes);
    expect(notes.join()).not.toContain('by hand');
  });
});

describe('a caseload while the roster follows a save', () => {
  test('is to be looked at once more, and not after that', () => {
    const workbook = afterSetUp();
    workbook.isGoingOn = true;
    toCho(workbook);
    const first = { ...asked(workbook), first: true as const };
    expect(ask(workbook, 'caseload', first).checking).toBe(true);
    ask(workbook, 'finish', {});
    expect(ask(workbook, 'caseload', first).checking).toBeUndefined();
  });
});

describe('a preview', () => {
  test('is shown first by the roster as it was last read, with the same loads as by the roster as it stands', () => {
    const workbook = large();
    caseload(workbook, 'Ramos, Elena');
    const drafted = movingToCho(workbook);
    const first = { ...drafted, first: true as const };
    expect(readsRoster(workbook, () => ask(workbook, 'preview', first))).toBe(false);
    expect(ask(workbook, 'preview', first)).toEqual({ ...ask(workbook, 'preview', drafted), checking: true });
  });

  test('reads the roster where a line was shown otherwise than it was last read', () => {
    const workbook = large();
    ask(workbook, 'attention', {});
    const kept = workbook.keptTogether;
    toCho(workbook);
    const drafted = handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', '12/01/2026');
    workbook.keptTogether = kept;
    expect(readsRoster(workbook, () => ask(workbook, 'preview', { ...drafted, first: true }))).toBe(true);
  });
});
