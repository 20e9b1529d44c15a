import { describe, expect, test } from 'vitest';
import { codes, plan } from '../../kit/onePlan';

describe('program hours of a service with an IEP range of 2 to 4 hours', () => {
  test.each([
    ['1.99', ['amount-outside-range']],
    ['2', []],
    ['4', []],
    ['4.01', ['amount-outside-range']],
    ['-1', ['amount-not-a-number']],
    ['two', ['amount-not-a-number']],
    ['240 min', []],
    ['241 min', ['amount-outside-range']],
  ])('%s hours give %j', (amount, found) => {
    expect(codes(plan({ effective: '11/30/2026', amount }))).toEqual(found);
  });

  test.each([
    ['40', []],
    ['40.01', ['amount-over-week']],
  ])('%s of an open range give %j: a week has 40', (amount, found) => {
    const row = { minutesMax: null, lreMax: null };
    expect(codes(plan({ effective: '11/30/2026', amount }, { row }))).toEqual(found);
    const lre = plan({ effective: '11/30/2026', lre: amount }, { row });
    expect(codes(lre).filter((code) => code !== 'lre-above-amount')).toEqual(found);
  });

  test('an open end of the range is not checked', () => {
    expect(codes(plan({ effective: '11/30/2026', amount: '9' }, { row: { minutesMax: null } }))).toEqual([]);
    expect(codes(plan({ effective: '11/30/2026', amount: '1' }, { row: { minutesMax: null } }))).toEqual([
      'amount-outside-range',
    ]);
  });

  test('without any range a reason is required, and only where hours change', () => {
    const noRange = { row: { minutesMin: null, minutesMax: null } };
    const with9 = (reason: string) =>
      plan({ effective: '11/30/2026', amount: '9' }, { ...noRange, input: { reason } });
    for (const reason of ['', '  '])
      expect(with9(reason)).toMatchObject({
        changes: [],
        findings: [{ severity: 'blocks', code: 'no-range', field: 'reason', isGiven: false }],
      });
    expect(with9('IEP meeting')).toMatchObject({
      changes: [{ minutes: 540, reason: 'IEP meeting' }],
      findings: [{ severity: 'warns', code: 'no-range', field: 'reason', isGiven: true }],
    });
    expect(codes(plan({ effective: '11/30/2026', amount: '3', provider: 'P-0002' }, noRange))).toEqual([]);
  });

  test('a roster without the column can’t take them', () => {
    const columns = { provider: 8, amount: null, lre: null, caseManager: null, end: null };
    expect(codes(plan({ effective: '11/30/2026', amount: '3', lre: '1' }, { row: { columns } }))).toEqual([
      'no-amount-column',
      'no-amount-column',
    ]);
  });
});

describe('LRE hours', () => {
  test.each([
    ['2', []],
    ['2.1', ['amount-outside-range']],
  ])('%s of a range of 0 to 2 give %j', (lre, found) => {
    expect(codes(plan({ effective: '11/30/2026', lre }))).toEqual(found);
  });

  test.each([
    ['3', []],
    ['3.1', ['lre-above-amount']],
  ])('%s beside 3 hours of service give %j', (lre, found) => {
    expect(codes(plan({ effective: '11/30/2026', lre }, { row: { lreMax: 600 } }))).toEqual(found);
  });
});
