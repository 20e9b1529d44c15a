import type { Output } from '../../src/contract/contract';
import {
  EXPORT_CHOICES,
  type ExportCounts,
  type ExportGroup,
  type ExportItem,
  type ExportKind,
} from '../../src/contract/exportUpdate';
import { inspected, TODAY } from './exampleData';

/** What the server says of an export of September over the roster of August; students and people are invented. */

type Compared = Output<'compareExport'>;

export const EXPORT = 'Export Sept 2026';

export const exportItem = (id: string, student: string, more: Partial<ExportItem> = {}): ExportItem => ({
  id,
  studentId: '2000001',
  student,
  grade: '3',
  site: 'Oak',
  service: 'Resource',
  row: 14,
  says: [],
  stop: '',
  ...more,
});

export const exportGroup = (
  kind: ExportKind,
  items: readonly ExportItem[],
  more: Partial<ExportGroup> = {},
): ExportGroup => ({
  kind,
  count: items.length,
  students: new Set(items.map(({ studentId }) => studentId)).size,
  usual: EXPORT_CHOICES[kind][0],
  items: [...items],
  ...more,
});

export const gone: ExportGroup = exportGroup('gone', [
  exportItem('g1', 'Diaz, Drew', { studentId: '2000004', row: 0, grade: '5', site: 'Birch' }),
  exportItem('g2', 'Evans, Ella', { studentId: '2000005', row: 0, service: 'Speech' }),
  exportItem('g3', 'Evans, Ella', {
    studentId: '2000005',
    row: 0,
    service: 'Occupational therapy',
    stop: 'A change dated 11/30/2026 is recorded for this line. Undo that one first.',
  }),
]);

const guess = exportGroup('guess', [
  exportItem('u1', 'Fox, Finn', {
    studentId: '3000006',
    row: 201,
    says: ['Student ID: 2000006 → 3000006', 'The same name and birth date'],
  }),
]);
const fresh = exportGroup('fresh', [
  exportItem('f1', 'Ito, Iris', { studentId: '2000901', grade: 'K', row: 402 }),
  exportItem('f2', 'Ito, Iris', { studentId: '2000901', grade: 'K', row: 403, service: 'Speech' }),
  exportItem('f3', 'Jones, Jo', {
    studentId: '2000902',
    row: 404,
    stop: 'The provider “Lee” fits two people in Providers.',
  }),
]);
const renewed = exportGroup('renewed', [
  exportItem('r1', 'Grant, Gia', {
    studentId: '2000007',
    grade: 'K',
    says: ['Start: 08/15/2025 → 08/17/2026', 'End: 05/28/2026 → 05/27/2027'],
  }),
]);
const moved = exportGroup('moved', [
  exportItem('m1', 'Alvarez, Ana', { says: ['Grade: 3 → 4', 'Hours: 3 → 4'] }),
  exportItem('m2', 'Bishop, Ben', { studentId: '2000003', grade: '4', says: ['Site: Oak → Birch'] }),
]);
const provider = exportGroup('provider', [
  exportItem('p1', 'Alvarez, Ana', { says: ['Provider: Ramos, Elena → Cho, Ben'] }),
  exportItem('p2', 'Bishop, Ben', { studentId: '2000003', says: ['Provider: Ramos, Elena → Novak, Petra'] }),
]);
const caseManager = exportGroup('caseManager', [
  exportItem('c1', 'Alvarez, Ana', {
    service: 'All services',
    says: ['Case manager: Hale, Dana → Cho, Ben'],
  }),
]);

export const compared = (more: Partial<Compared> = {}): Compared => ({
  mapping: inspected.mapping && { ...inspected.mapping, sheet: EXPORT },
  stop: '',
  warnings: [],
  pasted: false,
  lines: 551,
  students: 314,
  known: 545,
  groups: [guess, fresh, gone, renewed, moved, provider, caseManager],
  today: TODAY,
  seen: 'seen-1',
  ...more,
});

export const same = compared({ groups: [], lines: 548, students: 312, known: 548, seen: 'seen-2' });

/** What stays different after a save that kept and left it so. */
export const rest = compared({ groups: [gone, provider], seen: 'seen-3' });

export const warnings: Compared['warnings'] = [
  {
    code: 'duplicates',
    sentence:
      '2 rows of the export say the same student and service twice. Only the first of each is compared.',
    places: ['A12: 1000007 Speech', 'A340: 2000041 Resource'],
  },
  {
    code: 'other-unit',
    sentence: 'The export gives minutes, the roster hours. They are compared in the same unit.',
    places: [],
  },
  {
    code: 'overlaps',
    sentence: '31 rows overlap another period of the same service.',
    places: Array.from({ length: 20 }, (_, i) => `A${i + 20}: ${2_000_100 + i} Resource`),
  },
];

export const counts = (more: Partial<ExportCounts> = {}): ExportCounts => ({
  added: 2,
  exited: 0,
  renewed: 1,
  moved: 2,
  providers: 0,
  caseManagers: 0,
  newIds: 0,
  putBack: 0,
  newPeople: [],
  ...more,
});

export const previewed = (more: Partial<Output<'previewExport'>> = {}): Output<'previewExport'> => ({
  findings: [],
  counts: counts(),
  ...more,
});

export const NO_LAST_DAY: Output<'previewExport'> = previewed({
  findings: [
    {
      code: 'day-missing',
      severity: 'blocks',
      line: null,
      field: 'lastDay',
      sentence: 'Type the last day of those who exit.',
    },
  ],
});

export const savedExport = (more: Partial<Output<'saveExport'>> = {}): Output<'saveExport'> => ({
  saved: true,
  findings: [],
  counts: counts(),
  batch: 'B-000031',
  title: 'Roster Updated',
  left: 0,
  notices: [],
  ...more,
});

/** Someone saved between the comparison and this. */
export const changedSince: Output<'saveExport'> = savedExport({
  saved: false,
  batch: '',
  title: '',
  findings: [
    {
      code: 'changed-since-read',
      severity: 'blocks',
      line: null,
      field: null,
      sentence: 'The roster, the record or the export has changed since it was compared.',
    },
  ],
});

/** More lines than one answer brings. */
export const many = (from: number, count: number): ExportItem[] =>
  Array.from({ length: count }, (_, i) =>
    exportItem(`n${from + i}`, `Student, Number ${from + i + 1}`, {
      studentId: String(2_000_000 + from + i),
      row: 10 + from + i,
    }),
  );
