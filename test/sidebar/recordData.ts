import type { IntervalOnWire } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { ana } from './assignmentData';
import { TODAY } from './exampleData';

const interval = (from: string, to: string, days: number, name: string): IntervalOnWire => ({
  from,
  to,
  days,
  person: name,
  nobody: false,
  minutesPerWeek: 180,
  recorded: true,
  weekdays: Math.round((days / 7) * 5),
  minutes: null,
});

const before = (to: string, person: string) => ({
  ...interval('', to, 0, person),
  minutesPerWeek: null,
  recorded: false,
});

/** A responsibility record as the server sends it. */
export const record: Output<'record'> = {
  student: ana,
  madeOn: TODAY,
  madeBy: 'Hale, Dana (director@lakeview.example)',
  district: 'Lakeview R-IV School District',
  from: '2026-08-20',
  recordedSince: '2026-08-20',
  tracks: [
    {
      line: 'C-000001',
      kind: 'case management',
      enrollment: 'All services',
      from: '2025-08-15',
      to: '',
      intervals: [
        before('2026-08-19', 'Reyes, Maria'),
        interval('2026-08-20', '2026-09-01', 13, 'Vance, Tom'),
        interval('2026-09-02', '2026-11-21', 81, 'Reyes, Maria'),
      ],
    },
    {
      line: 'L-000001',
      kind: 'service',
      enrollment: 'Resource',
      from: '2025-08-15',
      to: '',
      intervals: [
        before('2026-08-19', 'Ramos, Elena'),
        interval('2026-08-20', '2026-08-28', 9, 'Ramos, Elena'),
        {
          ...interval('2026-08-29', '2026-09-18', 21, 'Unassigned'),
          nobody: true,
          weekdays: 15,
          minutes: 540,
        },
        interval('2026-09-19', '2026-11-21', 64, 'Cho, Ben'),
      ],
    },
  ],
  daysNobody: 21,
  minutesNobody: 540,
  notes: [
    'Minutes are those that the record has for each week, over the weekdays on which nobody served. School holidays are not taken off.',
  ],
};
