import { describe, expect, it } from 'vitest';
import { isRenewalOverdue } from '../../../src/domain/caseload/line';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded, type Says } from '../../kit/entries';
import { readRows } from '../../kit/plainRoster';

/** A line whose row ends on 12/11/2026, or as said. */
function lineOf(exit: Says | null, end = '12/11/2026', kind: 'service' | 'case management' = 'service') {
  const { lines } = readRows(['2000001', 'Resource', 'Ramos, Elena', '8/15/2026', end, 180]);
  const entries = recorded(
    fact({ kind }),
    ...(exit ? [fact({ change: 'End', personKey: '', person: '', ...exit })] : []),
  );
  const [timeline] = timelinesFrom(entries).values();
  if (!timeline) throw new Error('There is one line.');
  return { row: lines[0] ?? null, timeline };
}

const exitOn = (lastDay: string): Says => ({ begin: day('2026-08-15'), lastDay: day(lastDay) });

describe('the renewal of a service is overdue', () => {
  it.each([
    ['on its last day', '2026-12-11', false],
    ['from the day after on', '2026-12-12', true],
  ])('%s: %s', (_, on, overdue) => {
    expect(isRenewalOverdue(lineOf(null), day(on))).toBe(overdue);
  });

  it('never where the student has exited, or is to exit, or no end is known', () => {
    const after = day('2026-12-14');
    expect(isRenewalOverdue(lineOf(exitOn('2026-11-30')), after)).toBe(false);
    expect(isRenewalOverdue(lineOf(exitOn('2027-01-15')), after)).toBe(false);
    expect(isRenewalOverdue(lineOf(null, ''), after)).toBe(false);
    expect(isRenewalOverdue({ ...lineOf(null), row: null }, after)).toBe(false);
  });

  it('and never that of case management, which no row of a service ends', () => {
    expect(isRenewalOverdue(lineOf(null, '12/11/2026', 'case management'), day('2026-12-14'))).toBe(false);
  });
});
