import type { Input, Output } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { ask, keyOf } from './installed';

export const OT = { service: 'OT', provider: 'Cho, Ben', amount: '1' };

/** Enrolls Gil Gray, whom nobody has yet, managed by Cho; all that is only a warning is agreed to. */
export const enrollGil = (
  host: Host,
  id = '2000088',
  services = [OT],
  more: Input<'enroll'>['values'] = [],
): Output<'enroll'> =>
  ask(host, 'enroll', {
    values: [
      { field: 'studentId', value: id },
      { field: 'name', value: 'Gray, Gil' },
      { field: 'start', value: '11/01/2026' },
      ...more,
    ],
    services: services.map((each) => ({ ...each, provider: keyOf(host, each.provider) })),
    caseManager: keyOf(host, 'Cho, Ben'),
    begin: '',
    reason: '',
    acknowledged: ['in-the-past', 'new-service', 'no-range', 'not-at-site'],
  });
