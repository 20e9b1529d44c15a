import { describe, expect, test } from 'vitest';
import { fixedClock, type Host } from '../host/host';
import { HEADER } from '../kit/rows';
import { isProof } from '../proof/figures';
import { FAULTS, failAt } from './faults';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  NOON,
  ROSTER,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

const TITLES = ['Annual Review Due', 'Reevaluation Due'];
const DATES: ({ day: string } | string)[][] = [
  [{ day: '2026-12-01' }, '3/1/28'],
  [{ day: '2026-11-20' }, ''],
  ['1/20/2027', { day: '2026-12-21' }],
  [{ day: '2026-12-22' }, '13/45/2026'],
  [{ day: '2026-11-21' }, { day: '2026-10-01' }],
  [{ day: '2026-12-01' }, '3/1/28'],
];

const ROWS = smallRows();

/** The small roster with the dates as a spreadsheet holds them: real ones, and some that were typed as text. */
function district(timeZone = 'America/Chicago', clock = fixedClock(NOON), more: typeof ROWS = []): Host {
  const own = [...ROWS, ...more].map((row, i) => [...row, ...(DATES[i] ?? DATES[0] ?? [])]);
  const rows = [[...HEADER, ...TITLES], ...own];
  const sample = { ...smallRoster(timeZone), sheets: [{ name: ROSTER, rows }] };
  return afterSetUp(sample, { clock, scriptTimeZone: 'America/New_York' });
}

const table = (host: Host): string[][] => shown(host, 'Coming due').slice(2);
const made = (host: Host): string[][] =>
  table(host)
    .slice(1)
    .map((cells) => [cells[1], cells[5], cells[6], cells[7], cells[8]].map(String));

test.each(['Pacific/Pago_Pago', 'America/Chicago', 'Pacific/Auckland'])(
  'in %s, from the opening to the sheet: Home says what comes due, the view lists it, the sheet has it in days',
  (zone) => {
    const host = district(zone);
    // In Auckland it is the 22nd already.
    const { today } = ask(host, 'open', {});
    const isSunday = today === '2026-11-22';
    const late = isSunday ? 2 : 1;
    expect(ask(host, 'attention', {}).due).toEqual({
      reviews: { count: isSunday ? 4 : 3, overdue: late },
      reevaluations: { count: 2, overdue: 1 },
    });
    const due = ask(host, 'comingDue', { within: 60 });
    expect(due.counts).toMatchObject({ overdue: late + 1 });
    expect(due.undated).toEqual({ annualReview: 0, reevaluation: 2 });
    const [bishop] = due.groups[0]?.items ?? [];
    expect(bishop).toMatchObject({ student: 'Bishop, Ben', day: '2026-11-20', overdue: true });
    expect(ask(host, 'showRow', { line: bishop?.line ?? '' })).toEqual({ shown: true, row: 3 });

    expect(ask(host, 'makeComingDue', { within: 60 })).toEqual({ sheet: 'Coming due', items: 7 });
    const left = (days: number): string => String(isSunday ? days - 1 : days);
    expect(made(host)).toEqual([
      ['Bishop, Ben', 'Annual review', '11/20/2026', left(-1), 'Overdue'],
      [
        'Evans, Ella',
        'Annual review',
        '12/22/2026',
        left(31),
        isSunday ? 'Within 30 days' : 'Within 60 days',
      ],
      ['Fox, Finn', 'Re-evaluation', '10/01/2026', left(-51), 'Overdue'],
      ['Fox, Finn', 'Annual review', '11/21/2026', left(0), isSunday ? 'Overdue' : 'Within 30 days'],
      ['Alvarez, Ana', 'Annual review', '12/01/2026', left(10), 'Within 30 days'],
      ['Diaz, Drew', 'Re-evaluation', '12/21/2026', left(30), 'Within 30 days'],
      ['Diaz, Drew', 'Annual review', '01/20/2027', left(60), 'Within 60 days'],
    ]);
    const sheet = sheetOf(host, 'Coming due');
    expect(sheet.look.frozenRows).toBe(3);
    expect(sheet.filter?.area).toMatchObject({ row: 3, column: 1, columns: 10 });
    expect(sheet.conditionalFormats).toHaveLength(3);
  },
);

test('a review that was held is dated with the pen: the cell holds a date, and nothing is due any more', () => {
  const host = district();
  const { fields } = ask(host, 'enrollForm', {});
  expect(fields.filter(({ header }) => TITLES.includes(header)).map(({ kind }) => kind)).toEqual([
    'day',
    'day',
  ]);
  const bishop = ask(host, 'comingDue', { within: 30 }).groups[0]?.items[0];
  const line = bishop?.line ?? '';
  const { fields: own, seen } = ask(host, 'enrollment', { line });
  expect(own.find(({ field }) => field === 'annualReview')).toMatchObject({
    header: 'Annual Review Due',
    kind: 'day',
    needed: false,
    value: '2026-11-20',
  });
  const values = [{ field: 'annualReview' as const, value: '11/17/2027' }];
  expect(
    ask(host, 'editEnrollment', { line, values, effective: '', reason: '', seen, acknowledged: [] }),
  ).toMatchObject({ saved: true });
  expect(Object.prototype.toString.call(sheetOf(host, ROSTER).value(3, 15))).toBe(
    Object.prototype.toString.call(sheetOf(host, ROSTER).value(2, 15)),
  );
  expect(sheetOf(host, ROSTER).display(3, 15)).toContain('2027');
  const names = ask(host, 'comingDue', { within: 90 }).groups.flatMap(({ items }) =>
    items.map(({ student }) => student),
  );
  expect(names).not.toContain('Bishop, Ben');
});

test('the report follows the roster, whichever column of dates was chosen by hand', () => {
  const host = district();
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  const { reevaluation: _, ...columns } = mapping.columns;
  ask(host, 'setUp', { mapping: { ...mapping, columns }, name: 'Dana Director', protectLog: false });
  expect(ask(host, 'comingDue', { within: 30 }).missing).toEqual(['re-evaluation']);
  expect(ask(host, 'makeReport', { asOf: '' }).notices).toEqual([]);
  const { grade: __, ...gradeless } = mapping.columns;
  ask(host, 'setUp', {
    mapping: { ...mapping, columns: gradeless },
    name: 'Dana Director',
    protectLog: false,
  });
  expect(ask(host, 'makeReport', { asOf: '' }).notices).toHaveLength(1);
});

/** How many service calls the sheet takes. */
function callsOf(host: Host): number {
  let calls = 0;
  host.onCall(({ phase }) => {
    if (phase === 'before') calls += 1;
    return undefined;
  });
  ask(host, 'makeComingDue', { within: 60 });
  return calls;
}

describe('the sheet', () => {
  test('counts its days on, and keeps a note through another making', () => {
    const clock = fixedClock(NOON);
    const host = district('America/Chicago', clock);
    ask(host, 'makeComingDue', { within: 30 });
    sheetOf(host, 'Coming due').typed(4, 11, 'parent called');
    clock.set('2026-11-23T18:00:00Z');
    sheetOf(host, ROSTER).typed(2, 15, '11/24/2026');
    ask(host, 'makeComingDue', { within: 30 });
    expect(table(host)[1]).toEqual(expect.arrayContaining(['Bishop, Ben', '-3', 'Overdue', 'parent called']));
    expect(made(host).map((row) => row.slice(0, 3).join(' '))).toContain(
      'Alvarez, Ana Annual review 11/24/2026',
    );
  });

  test('a name that looks like a formula stays the text that it is', () => {
    const host = district();
    sheetOf(host, ROSTER).putValue(3, 2, '=1+1');
    ask(host, 'makeComingDue', { within: 30 });
    expect(made(host)[0]?.[0]).toBe('=1+1');
  });

  test('costs as many service calls for 60 students as for 6', () => {
    const counts = [0, 54].map((more) => {
      const added = Array.from({ length: more }, (_, i) => (ROWS[3] ?? []).with(0, `S-${i}`));
      return callsOf(district('America/Chicago', fixedClock(NOON), added));
    });
    expect(counts[1]).toBe(counts[0]);
  });

  test.each(FAULTS)(
    'cut off at any service call (%s), is whole when made again, and nothing else changed',
    (fault) => {
      const whole = district();
      ask(whole, 'makeComingDue', { within: 60 });
      const wanted = JSON.stringify(everything(whole));
      const calls = callsOf(district());
      expect(calls).toBeGreaterThan(20);
      const host = district();
      for (let at = 0; at < calls; at += isProof ? 1 : 12) {
        failAt(host, at, fault);
        try {
          answerOf(host, 'makeComingDue', { within: 60 });
        } catch (error) {
          expect(String(error)).not.toContain('is not implemented');
        }
        host.onCall(() => undefined);
      }
      ask(host, 'makeComingDue', { within: 60 });
      expect(JSON.stringify(everything(host))).toBe(wanted);
    },
  );
});
