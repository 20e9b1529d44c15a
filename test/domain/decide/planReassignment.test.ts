import { describe, expect, test } from 'vitest';
import { seenOf } from '../../../src/domain/caseload/line';
import { lastEffective } from '../../../src/domain/decide/planReassignment';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';
import { missing } from '../../kit/given';
import { as, cho, codes, lineOf, plan } from '../../kit/onePlan';

describe('a reassignment', () => {
  test('to a new provider from a date is recorded as that', () => {
    const decision = plan({ effective: '11/30/2026', provider: 'P-0002' });
    const { changes, findings } = decision;
    expect(findings).toEqual([]);
    expect(lastEffective(decision, day('2026-11-21'))).toBe('2026-11-30');
    expect(changes).toMatchObject([
      {
        name: 'assigned',
        personKey: 'P-0002',
        person: 'Cho, Ben',
        begin: '2026-11-30',
        minutes: null,
        found: { provider: 'Ramos, Elena' },
      },
    ]);
  });

  test('of hours only, with no provider or the current one, is an adjustment that leaves the person', () => {
    for (const provider of ['', 'P-0001']) {
      const { changes, findings } = plan({ effective: '2026-11-30', amount: '3.5', provider });
      expect(findings).toEqual([]);
      expect(changes).toMatchObject([
        { name: 'adjusted', personKey: 'P-0001', minutes: 210, found: { amount: '3' } },
      ]);
    }
  });

  test('to Unassigned is one like any other', () => {
    expect(plan({ effective: '11/30/2026', provider: 'UNASSIGNED' }).changes).toMatchObject([
      { personKey: 'UNASSIGNED' },
    ]);
  });

  test('of a line whose fields were all cleared is nothing, without a word', () => {
    const nothing = plan({});
    expect(nothing).toEqual({ changes: [], findings: [], counts: { changes: 0, caseManagement: 0 } });
    expect(lastEffective(nothing, day('2026-11-21'))).toBe('');
  });

  test('without an effective date is named and not recorded', () => {
    const result = plan({ provider: 'P-0002' });
    expect([codes(result), result.changes]).toEqual([['effective-missing'], []]);
    expect(result.findings[0]?.severity).toBe('warns');
  });

  test('with a date but nothing to change is named and not recorded', () => {
    for (const draft of [
      { effective: '11/30/2026' },
      { effective: '11/30/2026', amount: '3', provider: 'P-0001' },
    ])
      expect(codes(plan(draft))).toEqual(['nothing-to-change']);
  });

  test('collects every problem, not just the first', () => {
    expect(codes(plan({ effective: '08/15/2026', amount: '9', lre: 'x', provider: 'P-0404' }))).toEqual([
      'effective-not-after-start',
      'unknown-provider',
      'amount-outside-range',
      'amount-not-a-number',
    ]);
  });
});

describe('the effective date', () => {
  test.each([
    ['08/15/2026', ['effective-not-after-start']],
    ['08/16/2026', ['effective-in-the-past']],
    ['11/20/2026', ['effective-in-the-past']],
    ['11/21/2026', []],
    ['05/28/2027', []],
    ['05/29/2027', ['renewal-overdue']],
    ['13/45/2026', ['effective-unreadable']],
    ['2026-02-31', ['effective-unreadable']],
    ['soon', ['effective-unreadable']],
  ])('%s, of a service from 08/15/2026 to 05/28/2027, gives %j', (effective, found) => {
    const result = plan({ effective, provider: 'P-0002' });
    expect(codes(result)).toEqual(found);
    expect(result.changes).toHaveLength(result.findings.some((f) => f.severity === 'blocks') ? 0 : 1);
  });

  test('on the start date may correct the opening, for an Admin only', () => {
    const draft = { effective: '08/15/2026', provider: 'P-0002', correctOpening: true };
    expect(plan(draft).changes).toMatchObject([
      { name: 'openingCorrected', begin: '2026-08-15', personKey: 'P-0002' },
    ]);
    expect(codes(plan(draft))).toEqual(['corrects-opening']);
    expect(plan({ ...draft, effective: '08/01/2026' }).changes).toMatchObject([{ begin: '2026-08-15' }]);
    expect(codes(plan(draft, { actor: cho }))).toEqual(['only-admins-correct']);
  });

  test('a wish to correct the opening changes nothing where the date is after the start', () => {
    expect(plan({ effective: '11/30/2026', provider: 'P-0002', correctOpening: true }).changes).toMatchObject(
      [{ name: 'assigned' }],
    );
  });

  test.each([
    ['2026-11-20', '11/21/2026', ['renewal-overdue']],
    ['2026-11-20', '11/30/2026', ['renewal-overdue']],
    ['2026-11-21', '11/21/2026', []],
    ['2026-11-21', '11/30/2026', ['renewal-overdue']],
    ['2026-11-29', '11/30/2026', ['renewal-overdue']],
    ['2026-11-30', '11/30/2026', []],
  ])('a service that ends %s counts on, and moves on %s: %j', (end, effective, found) => {
    const { changes, findings } = plan({ effective, provider: 'P-0002' }, { row: { end: day(end) } });
    expect(findings.map(({ code }) => code)).toEqual(found);
    expect(findings.every(({ severity }) => severity === 'warns')).toBe(true);
    expect(changes).toHaveLength(1);
  });

  test('after the last day of an ended assignment takes the line from nobody', () => {
    const history = [{ change: 'End' as const, begin: day('2026-08-15'), lastDay: day('2026-12-18') }];
    const across = plan({ effective: '12/18/2026', provider: 'P-0002' }, { history });
    expect(across.findings).toMatchObject([{ code: 'end-planned', lastDay: '2026-12-18', becomes: 'goes' }]);
    expect(codes(plan({ effective: '12/19/2026', provider: 'P-0002' }, { history }))).toEqual([]);
    expect(codes(plan({ effective: '12/19/2026', provider: 'UNASSIGNED' }, { history }))).toEqual([
      'nothing-to-change',
    ]);
  });

  test.each([
    ['11/29/2026', 'later'],
    ['11/30/2026', 'same day'],
    ['12/01/2026', 'earlier'],
  ])('%s with a change arranged for 11/30 is told of it (%s)', (effective, order) => {
    const history = [
      {
        change: 'Assign' as const,
        begin: day('2026-11-30'),
        personKey: 'P-0003',
        person: 'Okafor, Dele',
        minutes: null,
        lreMinutes: null,
      },
    ];
    const { findings, changes } = plan({ effective, provider: 'P-0002' }, { history });
    expect(findings).toMatchObject([
      {
        severity: 'warns',
        code: 'change-in-between',
        day: '2026-11-30',
        whose: 'Okafor, Dele',
        order,
      },
    ]);
    expect(changes).toHaveLength(1);
  });
});

describe('the new provider', () => {
  test.each([
    ['P-0002', []],
    ['P-0003', ['provider-not-at-site']],
    ['P-0404', ['unknown-provider']],
    ['constructor', ['unknown-provider']],
  ])('%s for a student at Oak gives %j', (provider, found) => {
    expect(codes(plan({ effective: '11/30/2026', provider }))).toEqual(found);
  });
});

describe('a Provider', () => {
  test('takes a student onto their own caseload', () => {
    expect(
      codes(plan({ effective: '11/30/2026', provider: 'P-0002', amount: '3.5' }, { actor: cho })),
    ).toEqual([]);
  });
  test('gives nobody to somebody else', () => {
    expect(codes(plan({ effective: '11/30/2026', provider: 'P-0003' }, { actor: cho }))).toContain(
      'only-to-yourself',
    );
    expect(
      codes(plan({ effective: '11/30/2026', provider: 'P-0002' }, { actor: as('P-0001', 'Provider') })),
    ).toEqual(['only-to-yourself']);
  });
  test('adjusts hours on their own caseload, not on another’s', () => {
    expect(
      codes(plan({ effective: '11/30/2026', amount: '3.5' }, { actor: as('P-0001', 'Provider') })),
    ).toEqual([]);
    expect(codes(plan({ effective: '11/30/2026', amount: '3.5' }, { actor: cho }))).toEqual([
      'not-your-line',
    ]);
  });
  test('has no say at a site that is not theirs, and neither has an Admin', () => {
    expect(
      codes(
        plan(
          { effective: '11/30/2026', provider: 'P-0001' },
          { actor: as('P-0001', 'Provider'), row: { site: 'Elm' } },
        ),
      ),
    ).toEqual(['not-your-site']);
    expect(
      codes(plan({ effective: '11/30/2026', provider: 'P-0001' }, { actor: as('P-0003', 'Admin') })),
    ).toEqual(['not-your-site']);
  });
});

describe('a roster that somebody typed over', () => {
  const typed = {
    row: {
      provider: 'Okafor, Dele',
      text: { provider: 'Okafor, Dele', amount: '3', lre: '1', caseManager: '', end: '' },
    },
  };
  test('is named before a move takes the place of both, and not where only hours change', () => {
    const { findings, changes } = plan({ effective: '11/30/2026', provider: 'P-0002' }, typed);
    expect(findings).toMatchObject([
      {
        severity: 'warns',
        code: 'changed-by-hand',
        roster: 'Okafor, Dele',
        record: 'Ramos, Elena',
      },
    ]);
    expect(changes).toHaveLength(1);
    expect(codes(plan({ effective: '11/30/2026', amount: '3.5' }, typed))).toEqual([]);
  });
});

describe('a forged batch', () => {
  test('with one line twice is refused, and so is a case where services are asked for', () => {
    const draft = {
      line: 'L-000001',
      seen: '',
      effective: '11/30/2026',
      amount: '',
      lre: '',
      provider: 'P-0002',
      correctOpening: false,
    };
    const twice = plan({}, { input: { drafts: [draft, draft] } });
    expect([codes(twice), twice.changes]).toEqual([['not-of-this-list', 'not-of-this-list'], []]);
    expect(
      codes(plan({ effective: '11/30/2026', provider: 'P-0002' }, { input: { kind: 'case management' } })),
    ).toEqual(['not-of-this-list']);
  });
  test('of a line at another site is refused without the student’s name', () => {
    const { findings } = plan(
      { effective: '11/30/2026', provider: 'P-0001' },
      { actor: as('P-0003', 'Admin') },
    );
    expect(findings).toMatchObject([{ student: '', code: 'not-your-site' }]);
    const gone = plan(
      { effective: '11/30/2026', provider: 'P-0001' },
      { actor: as('P-0003', 'Admin'), row: null },
    );
    expect(gone.findings).toMatchObject([{ student: '', code: 'line-gone' }]);
  });
});

describe('a row that is not as it was shown', () => {
  test('blocks where the roster’s cell changed, or the record', () => {
    const seen = seenOf(lineOf(timelinesFrom(recorded(fact())).get('L-000001') ?? missing('line'), {}));
    const changed = {
      row: { text: { provider: 'Cho, Ben', amount: '3', lre: '1', caseManager: '', end: '2027-05-28' } },
    };
    expect(codes(plan({ effective: '11/30/2026', provider: 'P-0002', seen }, changed))).toEqual([
      'changed-since-read',
    ]);
    expect(
      codes(
        plan(
          { effective: '12/01/2026', amount: '2.5', seen },
          { history: [{ change: 'Adjust', begin: day('2026-11-01'), minutes: 200 }] },
        ),
      ),
    ).toContain('changed-since-read');
  });
  test('blocks where the row left the roster, and where there is no such line', () => {
    expect(codes(plan({ effective: '11/30/2026', provider: 'P-0002' }, { row: null }))).toEqual([
      'line-gone',
    ]);
    expect(codes(plan({ line: 'L-999999', effective: '11/30/2026', provider: 'P-0002' }))).toEqual([
      'line-gone',
    ]);
  });
});
