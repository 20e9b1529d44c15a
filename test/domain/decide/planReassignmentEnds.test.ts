import { describe, expect, test } from 'vitest';
import { seenOf } from '../../../src/domain/caseload/line';
import type { LineDraft } from '../../../src/domain/decide/planLine';
import { lastEffective, planReassignment } from '../../../src/domain/decide/planReassignment';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded } from '../../kit/entries';
import { changesOf, findingsOf, given, missing, ROWS } from '../../kit/given';
import { as, codes, lineOf, plan } from '../../kit/onePlan';

describe('a substitute', () => {
  const standIn = (draft: Partial<LineDraft>, more: Parameters<typeof plan>[1] = {}) =>
    plan({ effective: '01/05/2027', provider: 'P-0002', lastDay: '03/10/2027', ...draft }, more);

  test('has the line and its case until a day, and the day after whoever gave way has both again', () => {
    const management = { kind: 'case management', lineKey: 'C-000001', service: '', begin: '' } as const;
    const { changes, counts, findings } = standIn(
      {},
      {
        history: [{ ...management, minutes: null, lreMinutes: null }],
        input: { caseManagementOf: 'P-0001' },
      },
    );
    expect(findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(counts).toEqual({ changes: 1, caseManagement: 1 });
    expect(changes.map(({ lineKey, personKey, begin }) => [lineKey, personKey, begin])).toEqual([
      ['L-000001', 'P-0002', '2027-01-05'],
      ['C-000001', 'P-0002', '2027-01-05'],
      ['L-000001', 'P-0001', '2027-03-11'],
      ['C-000001', 'P-0001', '2027-03-11'],
    ]);
    expect(lastEffective({ changes }, day('2026-11-21'))).toBe('2027-01-05');
  });
  test('for one day is one; an end before the first day, that is no day, or without anyone who stands in is refused', () => {
    expect(standIn({ lastDay: '01/05/2027' }).changes).toHaveLength(2);
    const refused = (draft: Partial<LineDraft>) =>
      standIn(draft)
        .findings.filter(({ severity }) => severity === 'blocks')
        .map(({ code, field }) => [code, field]);
    expect(refused({ lastDay: '01/04/2027' })).toEqual([['before-begin', 'lastDay']]);
    expect(refused({ lastDay: 'soon' })).toEqual([['day-unreadable', 'lastDay']]);
    expect(refused({ provider: '', amount: '3.5' })).toEqual([['nobody-returns', 'lastDay']]);
  });
});

describe('an end that is arranged already', () => {
  const EXIT =
    'L-000001: exit on 2026-12-18 & L-000002: exit on 2026-12-18 & L-000001: Ramos, Elena until 2026-12-18 & C-000001: Ramos, Elena until 2026-12-18';
  const move = (record: string, over: Partial<LineDraft> = {}, opened = ROWS) => {
    const district = given({ record: [record], opened });
    const line = district.lines.get('L-000001') ?? missing('the line');
    const { amountUnit, lreUnit, divisors } = district.mapping;
    const draft: LineDraft = {
      ...{ line: line.key, seen: seenOf(line), effective: '11/30/2026', amount: '', lre: '' },
      ...{ provider: 'P-0002', correctOpening: false, ...over },
    };
    const units = { amountUnit, lreUnit, divisors };
    return planReassignment({
      ...{ ...district, ...units, drafts: [draft], reason: '', kind: 'service', caseManagementOf: 'P-0001' },
    });
  };
  const told = (decision: ReturnType<typeof move>): string[] =>
    decision.findings.map((each) =>
      each.code === 'end-planned' ? `${each.severity} ${each.lastDay} ${each.becomes}` : each.code,
    );

  test.each(['11/30/2026', '12/18/2026'])(
    'of an exit stands where the line and the case go on %s, and is told once',
    (on) => {
      const decision = move(EXIT, { effective: on });
      const day = on === '11/30/2026' ? '2026-11-30' : '2026-12-18';
      expect(told(decision)).toEqual(['warns 2026-12-18 exit']);
      expect(changesOf(decision)).toEqual([
        `L-000001: Cho, Ben from ${day} until 2026-12-18`,
        `C-000001: Cho, Ben from ${day} until 2026-12-18`,
      ]);
    },
  );

  test('of an exit can’t be moved past', () => {
    expect(findingsOf(move(EXIT, { effective: '12/19/2026' }))).toEqual([
      'blocks effective-after-last-day at effective',
    ]);
  });

  test('of the case manager alone is told though only the service was chosen, and goes', () => {
    const decision = move('C-000001: Ramos, Elena until 2026-12-18');
    expect(told(decision)).toEqual(['warns 2026-12-18 goes']);
    expect(changesOf(decision)).toEqual([
      'L-000001: Cho, Ben from 2026-11-30',
      'C-000001: Cho, Ben from 2026-11-30',
    ]);
  });

  test.each([
    ['2026-12-11', ['warns 2026-12-18 exit', 'warns 2026-12-11 goes']],
    ['2026-12-18', ['warns 2026-12-18 exit']],
  ])('of the exit on 12/18 is named, and so is the person’s own on %s where it is sooner', (own, ends) => {
    const record = `L-000001: exit on 2026-12-18 & L-000001: Ramos, Elena until ${own}`;
    const decision = move(record);
    expect(told(decision)).toEqual(ends);
    expect(decision.changes[0]).toMatchObject({ personKey: 'P-0002', lastDay: '2026-12-18' });
    // Whoever is there by the exit has it since: the opening has an end of its own.
    const over = { effective: '08/15/2026', correctOpening: true };
    expect(told(move(record, over))).toEqual(['corrects-opening', `warns ${own} stays`]);
  });

  test.each([
    ['2026-12-02', ['change-in-between']],
    ['2026-12-03', ['change-in-between', 'warns 2026-12-01 goes']],
  ])('where somebody follows on %s is told as what becomes of it: %j', (follows, ends) => {
    const next = `L-000001: Okafor, Dele from ${follows}`;
    expect(told(move(`L-000001: Ramos, Elena until 2026-12-01 & ${next}`))).toEqual(ends);
  });

  test.each([
    ['2026-12-18', ['change-in-between']],
    ['', ['warns 2026-12-18 exit']],
  ])('of an exit is no end of who is followed before it (on “%s”): %j', (follows, ends) => {
    const next =
      follows === '' ? 'Ramos, Elena until 2026-12-18' : `Okafor, Dele from ${follows} until 2026-12-18`;
    expect(told(move(`L-000001: exit on 2026-12-18 & L-000001: ${next}`))).toEqual(ends);
  });

  const OFF = 'L-000001: exit on 2026-12-18';
  const correct = { effective: '08/15/2026', correctOpening: true };
  test.each([
    [OFF, {}, ['warns 2026-12-18 passes']],
    [`${OFF} & L-000001: Ramos, Elena until 2027-01-15`, {}, ['passes', 'goes']],
    [`${OFF} & L-000002: exit on 2026-12-18`, {}, ['passes']],
    [`${OFF} & L-000001: Okafor, Dele from 2026-12-05`, {}, ['change-in-between']],
    [OFF, correct, ['corrects-opening', 'passes']],
    [`${OFF} & L-000001: Ramos, Elena until 2027-01-15`, correct, ['corrects-opening', 'stays', 'passes']],
    [`${OFF} & L-000001: Okafor, Dele from 2026-12-05`, correct, ['corrects-opening', 'change-in-between']],
  ])('that leaves the line with somebody (%s, %j) is told: %j', (record, over, ends) => {
    const decision = move(record, over);
    expect(told(decision).map((text, i) => (text.includes(ends[i] ?? '') ? ends[i] : text))).toEqual(ends);
    expect(decision.changes[0]).toMatchObject({
      lastDay: ends.includes('stays') ? '2027-01-15' : '',
    });
  });

  test('of an exit by which the line is nobody’s stands where the opening is corrected', () => {
    const opened = ROWS.map((text, i) => (i === 0 ? text.replace('Ramos, Elena |', ' |') : text));
    const decision = move(OFF, correct, opened);
    expect(told(decision)).toEqual(['corrects-opening', 'warns 2026-12-18 exit']);
    expect(decision.changes[0]).toMatchObject({ personKey: 'P-0002', lastDay: '2026-12-18' });
  });

  test('stays where the opening is corrected, and is told', () => {
    const over = { effective: '08/15/2026', correctOpening: true };
    const decision = move('L-000001: Ramos, Elena until 2026-12-18', over);
    expect(told(decision)).toEqual(['corrects-opening', 'warns 2026-12-18 stays']);
    expect(decision.changes[0]).toMatchObject({ name: 'openingCorrected', lastDay: '2026-12-18' });
    expect(told(move('L-000001: 3 hours from 2026-11-21', over))).toEqual(['corrects-opening']);
  });
});

describe('a line that is yet to begin', () => {
  test.each([
    ['12/02/2026', []],
    ['12/15/2026', []],
  ])('is not “already arranged” by its own opening, from %s on', (effective, found) => {
    const later = { begin: day('2026-12-01') };
    const lines = timelinesFrom(recorded(fact(later)));
    const timeline = lines.get('L-000001') ?? missing('the line');
    const line = lineOf(timeline, { start: day('2026-12-01') });
    const draft = {
      line: line.key,
      seen: seenOf(line),
      effective,
      amount: '3.5',
      lre: '',
      provider: 'P-0002',
    };
    const decision = planReassignment({
      ...given(),
      ...{ amountUnit: 'hours', lreUnit: 'hours', divisors: given().mapping.divisors, reason: 'IEP' },
      ...{ lines: new Map([[line.key, line]]), drafts: [{ ...draft, correctOpening: false }] },
      ...{ kind: 'service', caseManagementOf: '' },
    });
    expect(codes(decision)).toEqual(found);
    expect(decision.changes).toHaveLength(1);
  });

  test('tells what somebody arranged for it', () => {
    const history = [
      { change: 'Assign' as const, begin: day('2026-12-01'), personKey: 'P-0003', person: 'Okafor, Dele' },
    ];
    expect(codes(plan({ effective: '12/15/2026', provider: 'P-0002' }, { history }))).toEqual([
      'change-in-between',
    ]);
  });
});

test.each([
  [['C-000001', 'C-000002'], 1],
  [['C-000001', 'C-000003'], 2],
])('the case management of %j is that of %d students', (keys, students) => {
  // Ana's two enrollments have a case manager each.
  const opened = ROWS.map((text, i) => (i === 1 ? text.replace(/Ramos, Elena$/, 'Okafor, Dele') : text));
  const district = given({ opened });
  const { amountUnit, lreUnit, divisors } = district.mapping;
  const drafts = keys.map((key): LineDraft => {
    const line = district.lines.get(key) ?? missing(key);
    const rest = { amount: '', lre: '', provider: 'P-0004', correctOpening: false };
    return { line: key, seen: seenOf(line), effective: '11/30/2026', ...rest };
  });
  const units = { amountUnit, lreUnit, divisors };
  const asked = { drafts, reason: '', kind: 'case management' as const, caseManagementOf: '' };
  expect(planReassignment({ ...district, ...units, ...asked }).counts).toEqual({
    changes: 0,
    caseManagement: students,
  });
});

describe('a Provider whose assignment an Admin ended', () => {
  const take = (lastDay: string, record: string[] = [], who: Parameters<typeof as> = ['Ramos, Elena']) => {
    const actor = as(...who);
    const district = given({ record: [`L-000001: Ramos, Elena until ${lastDay}`, ...record], actor });
    const line = district.lines.get('L-000001') ?? missing('the line');
    const { amountUnit, lreUnit, divisors } = district.mapping;
    const draft: LineDraft = {
      ...{ line: line.key, seen: seenOf(line), effective: '12/19/2026', amount: '', lre: '' },
      ...{ provider: 'P-0001', correctOpening: false },
    };
    const decision = planReassignment({
      ...{ ...district, amountUnit, lreUnit, divisors, drafts: [draft], reason: '' },
      ...{ kind: 'service', caseManagementOf: '' },
    });
    return findingsOf(decision).filter((found) => found.startsWith('blocks'));
  };

  test.each(['2026-12-18', '2026-11-30'])('does not take the line again after %s', (lastDay) => {
    expect(take(lastDay)).toEqual(['blocks end-by-another at effective']);
  });

  const ENDED = 'C-000001: Ramos, Elena until 2026-12-18';
  test.each([
    [['UNASSIGNED', 'Provider'], [ENDED], ['blocks end-by-another at effective']],
    [['', 'Provider'], [ENDED], []],
    [['UNASSIGNED', 'Admin'], [ENDED], []],
    [['UNASSIGNED', 'Provider'], [`${ENDED} & C-000001: Okafor, Dele from 2026-11-30 until 2026-12-18`], []],
  ] as const)('nor the case with a line of nobody’s (%j, after %j): %j', ([along, access], record, found) => {
    const district = given({ record, actor: as('Ramos, Elena', access) });
    // Speech has no provider; whoever has what is nobody’s takes the case along.
    const line = district.lines.get('L-000002') ?? missing('the line');
    const { amountUnit, lreUnit, divisors } = district.mapping;
    const draft: LineDraft = {
      ...{ line: line.key, seen: seenOf(line), effective: '12/19/2026', amount: '', lre: '' },
      ...{ provider: 'P-0001', correctOpening: false },
    };
    const decision = planReassignment({
      ...{ ...district, amountUnit, lreUnit, divisors, drafts: [draft], reason: '' },
      ...{ kind: 'service', caseManagementOf: along },
    });
    expect(findingsOf(decision).filter((each) => each.startsWith('blocks'))).toEqual(found);
    expect(decision.counts.caseManagement).toBe(along === '' ? 0 : 1);
  });

  test('may once another person had it since, and an Admin may at once', () => {
    expect(take('2026-11-30', ['L-000001: Okafor, Dele from 2026-12-01'])).toEqual([]);
    expect(take('2026-11-30', [], ['Ramos, Elena', 'Admin'])).toEqual([]);
  });
});
