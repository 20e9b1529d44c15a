import { describe, expect, test } from 'vitest';
import { seenOf } from '../../../src/domain/caseload/line';
import { planReassignment } from '../../../src/domain/decide/planReassignment';
import { day } from '../../kit/entries';
import { given, missing } from '../../kit/given';
import { as, cho, codes, plan } from '../../kit/onePlan';

const ON = { effective: '11/30/2026' };
const toCho = { ...ON, provider: 'P-0002' };

describe('each problem names the field that it is in', () => {
  test.each([
    ['effective-unreadable', 'effective', { ...toCho, effective: 'soon' }],
    ['effective-missing', 'effective', { ...toCho, effective: ' ' }],
    ['effective-not-after-start', 'effective', { ...toCho, effective: '08/15/2026' }],
    ['renewal-overdue', 'effective', { ...toCho, effective: '05/29/2027' }],
    ['effective-in-the-past', 'effective', { ...toCho, effective: '11/20/2026' }],
    ['corrects-opening', 'effective', { ...toCho, effective: '08/15/2026', correctOpening: true }],
    ['unknown-provider', 'provider', { ...ON, provider: 'P-0404' }],
    ['provider-not-at-site', 'provider', { ...ON, provider: 'P-0003' }],
    ['nothing-to-change', 'provider', ON],
    ['amount-outside-range', 'amount', { ...ON, amount: '9' }],
    ['amount-not-a-number', 'lre', { ...ON, lre: 'x' }],
    ['lre-above-amount', 'lre', { ...ON, amount: '2', lre: '2.1' }],
  ])('%s: %s', (code, field, draft) => {
    const { findings } = plan(draft, { row: { lreMax: 600 } });
    expect(findings.map(({ code, field }) => [code, field])).toContainEqual([code, field]);
  });

  test('of a Provider', () => {
    expect(plan({ ...ON, provider: 'P-0003' }, { actor: cho }).findings).toMatchObject([
      { code: 'only-to-yourself', field: 'provider' },
    ]);
    expect(plan({ ...ON, amount: '3.5' }, { actor: cho }).findings).toMatchObject([
      { code: 'not-your-line', field: 'provider' },
    ]);
    expect(
      plan({ ...toCho, effective: '08/15/2026', correctOpening: true }, { actor: cho }).findings,
    ).toMatchObject([{ code: 'only-admins-correct', field: 'effective' }]);
  });
});

test('spaces around what was typed mean nothing', () => {
  const { changes, findings } = plan(
    { effective: ' 11/30/2026 ', provider: ' P-0002 ', amount: ' 3.5 ', lre: ' ' },
    { input: { reason: ' Leave ' } },
  );
  expect(findings).toEqual([]);
  expect(changes).toMatchObject([{ personKey: 'P-0002', minutes: 210, reason: 'Leave' }]);
  expect(plan({ effective: ' soon ' }).findings).toMatchObject([{ text: 'soon' }]);
  expect(plan({ ...ON, amount: ' two ' }).findings).toMatchObject([{ text: 'two' }]);
});

describe('the first day of the service', () => {
  test.each([
    ['the roster’s, where it has one', day('2026-10-01'), '10/01/2026', ['effective-not-after-start']],
    ['the roster’s, where it has one', day('2026-10-01'), '10/02/2026', ['effective-in-the-past']],
    ['the record’s, where the roster has none', '' as const, '08/15/2026', ['effective-not-after-start']],
    ['the record’s, where the roster has none', '' as const, '08/16/2026', ['effective-in-the-past']],
  ])('is %s (%s, moved on %s)', (_, start, effective, found) => {
    expect(codes(plan({ ...toCho, effective }, { row: { start } }))).toEqual(found);
  });
});

describe('the last day of the service', () => {
  test('is that of its exit, whatever the roster says', () => {
    const history = [
      { change: 'End' as const, personKey: '', person: '', begin: '' as const, lastDay: day('2026-12-18') },
    ];
    expect(codes(plan({ ...toCho, effective: '12/18/2026' }, { history }))).toEqual(['end-planned']);
    expect(plan({ ...toCho, effective: '12/19/2026' }, { history }).findings).toMatchObject([
      { code: 'effective-after-last-day', lastDay: '2026-12-18' },
    ]);
  });

  test('is none where the roster has none', () => {
    expect(codes(plan({ ...toCho, effective: '11/21/2028' }, { row: { end: '' } }))).toEqual([]);
  });

  test('or an effective date is told where it is more than two years ahead', () => {
    const far = { ...toCho, effective: '11/22/2028' };
    expect(codes(plan(far, { row: { end: '' } }))).toEqual(['far-ahead']);
    const standIn = { ...toCho, effective: '11/30/2026' };
    const ends = (lastDay: string) =>
      plan({ ...standIn, lastDay }).findings.map(({ code, severity, field }) => [code, severity, field]);
    expect(ends('11/21/2028')).toEqual([]);
    expect(ends('11/22/2028')).toEqual([['far-ahead', 'warns', 'lastDay']]);
  });

  test('that is today is not past', () => {
    expect(codes(plan({ ...toCho, effective: '11/21/2026' }, { row: { end: day('2026-11-21') } }))).toEqual(
      [],
    );
  });
});

test('in a gap the line is nobody’s, and whoever it goes to has it until the next one', () => {
  const history = [
    { change: 'End' as const, begin: day('2026-08-15'), lastDay: day('2026-12-01') },
    {
      change: 'Assign' as const,
      personKey: 'P-0003',
      begin: day('2027-02-01'),
      minutes: null,
      lreMinutes: null,
    },
    { change: 'End' as const, personKey: 'P-0003', begin: day('2027-02-01'), lastDay: day('2027-03-01') },
  ];
  for (const effective of ['12/02/2026', '01/31/2027']) {
    const { changes, findings } = plan({ ...toCho, effective }, { history });
    expect(changes).toMatchObject([{ name: 'assigned', personKey: 'P-0002', lastDay: '' }]);
    expect(findings).toMatchObject([{ code: 'change-in-between', day: '2027-02-01', order: 'later' }]);
  }
});

test('before the first who had the line it is nobody’s, from its start on', () => {
  const history = [
    {
      change: 'Correct' as const,
      begin: day('2026-12-01'),
      minutes: null,
      lreMinutes: null,
      replaced: { begin: '2026-08-15' },
    },
  ];
  expect(plan(toCho, { history }).findings).toMatchObject([
    { code: 'changed-by-hand', record: 'Unassigned', roster: 'Ramos, Elena' },
    { code: 'change-in-between', day: '2026-12-01', order: 'later' },
  ]);
  expect(codes(plan({ ...toCho, effective: '08/15/2026' }, { history }))).toEqual([
    'effective-not-after-start',
  ]);
});

describe('the IEP’s range', () => {
  test('lre hours without one ask for a reason, those with an open end do not', () => {
    const lre = { ...ON, lre: '1.5' };
    expect(codes(plan(lre, { row: { lreMin: null, lreMax: null } }))).toEqual(['no-range']);
    expect(codes(plan(lre, { row: { lreMin: null } }))).toEqual([]);
    expect(codes(plan(lre, { row: { lreMax: null } }))).toEqual([]);
    expect(codes(plan(toCho, { row: { lreMin: null, lreMax: null } }))).toEqual([]);
  });

  test('lre hours above the hours are named only where one of the two changes', () => {
    const history = [{ change: 'Adjust' as const, begin: day('2026-09-01'), minutes: 120, lreMinutes: 150 }];
    expect(codes(plan(toCho, { history }))).toEqual([]);
    expect(codes(plan({ ...toCho, amount: '2.25' }, { history }))).toEqual(['lre-above-amount']);
  });
});

describe('a new provider’s sites', () => {
  test('say nothing where Providers names none, or all', () => {
    const dele = as('P-0003', 'Provider').person;
    for (const sites of [[], 'All'] as const) {
      const people = [{ ...dele, sites: typeof sites === 'string' ? sites : [] }];
      expect(codes(plan({ ...ON, provider: 'P-0003' }, { input: { people } }))).toEqual([]);
    }
  });
});

describe('changes that are arranged already', () => {
  const more = [{ change: 'Adjust' as const, begin: day('2026-12-07'), minutes: 200, lreMinutes: null }];

  test.each([
    ['12/06/2026', 'later'],
    ['12/07/2026', 'same day'],
    ['12/08/2026', 'earlier'],
  ])('of hours are named where hours change (%s: %s)', (effective, order) => {
    expect(plan({ effective, amount: '3.5' }, { history: more }).findings).toMatchObject([
      { code: 'change-in-between', field: 'effective', day: '2026-12-07', whose: '', order },
    ]);
    expect(codes(plan({ ...toCho, effective }, { history: more }))).toEqual([]);
  });

  test('are named from the effective date on where that is past, and not on the very day', () => {
    const moved = (begin: string) => [
      { change: 'Assign' as const, personKey: 'P-0003', begin: day(begin), minutes: null, lreMinutes: null },
    ];
    const draft = { ...toCho, effective: '10/01/2026' };
    expect(codes(plan(draft, { history: moved('2026-10-02') }))).toContain('change-in-between');
    expect(codes(plan(draft, { history: moved('2026-10-01') }))).not.toContain('change-in-between');
    expect(codes(plan(toCho, { history: moved('2026-11-21') }))).not.toContain('change-in-between');
  });
});

describe('case management moved with others', () => {
  test.each([
    ['12/18/2026', ['end-planned']],
    ['12/19/2026', ['effective-after-last-day']],
  ])('on %s, of a student who exits on 12/18, finds %j', (effective, found) => {
    const { lines, cases, ...around } = given({ record: ['L-000003: exit on 2026-12-18'] });
    const [managed] = cases.get('2000002')?.management ?? [];
    const line = managed ?? missing('case management');
    const draft = {
      line: line.key,
      seen: seenOf(line),
      effective,
      amount: '',
      lre: '',
      provider: 'P-0001',
      correctOpening: false,
    };
    const { amountUnit, lreUnit, divisors } = around.mapping;
    const input = { ...around, lines, drafts: [draft], kind: 'case management' as const, reason: '' };
    const decision = planReassignment({ ...input, amountUnit, lreUnit, divisors, caseManagementOf: '' });
    expect(codes(decision)).toEqual(found);
  });
});
