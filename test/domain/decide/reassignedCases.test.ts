import { describe, expect, test } from 'vitest';
import type { LineDraft } from '../../../src/domain/decide/planLine';
import { day, type fact } from '../../kit/entries';
import { plan } from '../../kit/onePlan';

describe('case management along with the lines', () => {
  const management = {
    kind: 'case management' as const,
    lineKey: 'C-000001',
    service: '',
    begin: '' as const,
    minutes: null,
    lreMinutes: null,
  };
  const moving = (person: string, over: Parameters<typeof fact>[0] = {}, draft: Partial<LineDraft> = {}) =>
    plan(
      { effective: '11/30/2026', provider: 'P-0002', ...draft },
      { history: [{ ...management, ...over }], input: { caseManagementOf: person } },
    );

  test('goes to the new provider from the same day', () => {
    expect(moving('P-0001').changes).toMatchObject([
      { kind: 'service', lineKey: 'L-000001' },
      {
        kind: 'case management',
        lineKey: 'C-000001',
        name: 'assigned',
        personKey: 'P-0002',
        begin: '2026-11-30',
        found: { caseManager: 'Ramos, Elena' },
      },
    ]);
  });
  test('stays where someone else manages the case, where only hours change, and where it is not asked for', () => {
    expect(moving('P-0001', { personKey: 'P-0003' }).changes).toHaveLength(1);
    expect(moving('P-0001', {}, { provider: '', amount: '3.5' }).changes).toHaveLength(1);
    expect(moving('').changes).toHaveLength(1);
  });
  test('of a service with a case manager of its own goes too, whichever of the student’s services moves', () => {
    for (const service of ['Speech', 'Resource'])
      expect(moving('P-0001', { service }).changes).toMatchObject([
        { kind: 'service' },
        { kind: 'case management', service, personKey: 'P-0002' },
      ]);
    expect(moving('P-0001', { service: 'Speech', personKey: 'P-0003' }).changes).toHaveLength(1);
  });
  test('that begins on that day or later stays, which is told; from the day after its first it goes', () => {
    const since = (begin: string) => moving('P-0001', { service: 'Speech', begin: day(begin) });
    expect(since('2026-11-29').changes).toHaveLength(2);
    const { changes, findings } = since('2026-11-30');
    expect(changes).toHaveLength(1);
    expect(findings).toMatchObject([{ code: 'management-stays', why: 'begins later', severity: 'warns' }]);
  });
});
