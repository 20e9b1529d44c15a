import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, district, keyOf, ROSTER, setUp } from '../../kit/district';

const HEADER = ['Student ID', 'Student', 'Service', 'Provider', 'Min/Wk', 'Service', 'Provider', 'Min/Wk'];
const rows = (): Cell[][] => [
  HEADER,
  ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', 150, 'Speech', 'Lund, Sara', 60],
  ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena', 100, '', '', ''],
];

type Services = Input<'enroll'>['services'];

const enrolling = (services: (workbook: ReturnType<typeof district>) => Services) => {
  const workbook = setUp(district(rows()));
  const answer = ask(workbook, 'enroll', {
    values: [
      { field: 'studentId', value: '1003' },
      { field: 'name', value: 'Cedar, Cora' },
    ],
    services: services(workbook),
    caseManager: '',
    begin: '',
    reason: '',
    acknowledged: [],
  });
  return { workbook, answer };
};

describe('a student is enrolled where services stand side by side under the same headers', () => {
  test('any service may be typed', () => {
    expect(ask(setUp(district(rows())), 'enrollForm', {})).toMatchObject({
      anyService: true,
      services: ['Resource', 'Speech'],
    });
  });

  test('each service goes into the next block, with its name', () => {
    const { workbook, answer } = enrolling((at) => [
      { service: 'OT', provider: keyOf(at, 'Lund, Sara'), amount: '30' },
      { service: 'Speech', provider: keyOf(at, 'Lund, Sara'), amount: '60' },
    ]);
    expect(answer).toMatchObject({ saved: true });
    expect(workbook.sheets.get(ROSTER)?.[3]?.map(String)).toEqual([
      '1003',
      'Cedar, Cora',
      'OT',
      'Lund, Sara',
      '30',
      'Speech',
      'Lund, Sara',
      '60',
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('one more service than there are blocks is refused with the reason', () => {
    const { workbook, answer } = enrolling((at) =>
      ['OT', 'PT', 'Speech'].map((service) => ({ service, provider: keyOf(at, 'Lund, Sara'), amount: '' })),
    );
    expect(answer.saved).toBe(false);
    expect(answer.findings.map(({ sentence }) => sentence)).toContain('The roster has no column for Speech.');
    expect(workbook.sheets.get(ROSTER)).toEqual(rows());
  });
});
