import { expect, test } from 'vitest';
import { startCaseload } from '../../sidebar/reassign/caseloadState';
import type { StagedWork } from '../../sidebar/reassign/caseloadTypes';
import { goneOn } from '../../sidebar/reassign/goneOn';
import { caseload, cho, people, TODAY } from './exampleData';

const input = (line: string, more: Partial<StagedWork['inputs'][number]> = {}) => ({
  line,
  effective: '11/30/2026',
  amount: '',
  lre: '',
  provider: cho.key,
  lastDay: '',
  correctOpening: false,
  suggested: true,
  locked: false,
  ...more,
});

test('a suggestion that is gone on with says again why each line goes where it does, as far as the page knows it', () => {
  const work: StagedWork = {
    id: 'W-1',
    person: 'P-0001',
    name: 'Ramos, Elena',
    at: `${TODAY}T16:32:00Z`,
    kind: 'service',
    asOf: TODAY,
    moveCaseManagement: null,
    reason: '',
    left: [],
    inputs: [
      input('L-000001', { locked: true }),
      input('L-000002'),
      input('L-000003', { suggested: false }),
      input('L-000004', { provider: 'P-0004' }),
      input('L-000005', { provider: '', effective: '' }),
    ],
  };
  const held = caseload({ receivers: [{ key: cho.key, minutesPerDay: null, serves: ['2000001'] }] });
  const setting = { onlyProvider: null, amountUnit: 'hours' } as const;
  const { why, locked, tab } = goneOn(startCaseload(held, null), work, setting, people.people);
  expect([...why]).toEqual([
    [
      'L-000001',
      'Suggested before: same school, already sees the student, with Alvarez, Luis of the same household; 31.2 → 33.2 of 50 with all that is staged.',
    ],
    [
      'L-000002',
      'Suggested before: with Alvarez, Ana of the same household; 31.2 → 33.2 of 50 with all that is staged.',
    ],
    ['L-000004', 'Suggested before: same school; 22 → 23 of 50 with all that is staged.'],
    ['L-000005', 'Suggested to nobody before.'],
  ]);
  expect([[...locked], tab]).toEqual([['L-000001'], 'assigned']);
});
