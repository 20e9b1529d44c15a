import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { GROUP_COLUMN } from '../../../src/domain/roster/stackTabs';
import { ask, district, keyOf, ROSTER, setUp } from '../../kit/district';
import { saved, withExport } from '../../kit/exportKit';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const HEADER = ['Student ID', 'Student', 'School', 'Service', 'Provider', 'Min/Wk'];
const student = (id: string, school: string, provider: string): Cell[] => [
  id,
  `Alder, A${id}`,
  school,
  'Resource',
  provider,
  60,
];

/** What is said once a new student of Ramos at Oak is enrolled into these rows. */
function enrolling(rows: Cell[][], also: readonly string[] = []) {
  const workbook = setUp(district([HEADER, ...rows]));
  const answer = ask(workbook, 'enroll', {
    values: [
      { field: 'studentId', value: '1009' },
      { field: 'name', value: 'Cedar, Cora' },
      { field: 'site', value: 'Oak' },
    ],
    services: ['Resource', ...also].map((service) => ({
      ...{ service, provider: keyOf(workbook, 'Ramos, Elena'), amount: '30' },
    })),
    caseManager: '',
    begin: '',
    reason: '',
    acknowledged: ['in-the-past'],
  });
  expect(answer).toMatchObject({ saved: true });
  return answer.notices.filter((notice) => notice.includes('below the last student'));
}

describe('a new student comes to stand below a title that is none of theirs', () => {
  const below = (title: string, place: string): string[] => [
    `The new row stands below the last student, and so below “${title}” (${place}). Move it where you want: the record finds a row wherever it is.`,
  ];

  test.each([
    ['Provider: Lund, Sara', 'Lund, Sara', 'Elm'],
    ['Ms. Lund (1 student)', 'Lund, Sara', 'Elm'],
    ['Elm Elementary (1 student)', 'Lund, Sara', 'Elm'],
  ])('is said under “%s”', (title, provider, school) => {
    const rows = [['Provider: Ramos, Elena'], student('1001', 'Oak', 'Ramos, Elena'), [title]];
    expect(enrolling([...rows, student('1002', school, provider)])).toEqual(below(title, 'A4'));
  });

  test.each([
    ['their own provider', 'Provider: Ramos, Elena'],
    ['their own school', 'Oak Elementary (1 student)'],
    ['their service', 'RESOURCE: 1'],
    ['the top of a page', 'Page 2 of 2'],
    ['a sum', 'Lund, Sara Total'],
  ])('is not said under %s', (_, title) => {
    const first = student('1001', 'Elm', 'Lund, Sara');
    expect(enrolling([first, [title], student('1002', 'Oak', 'Ramos, Elena')])).toEqual([]);
  });

  test('is said once where two rows come to stand there', () => {
    const rows = [student('1001', 'Oak', 'Ramos, Elena'), ['Provider: Lund, Sara']];
    expect(enrolling([...rows, student('1002', 'Elm', 'Lund, Sara')], ['Speech'])).toEqual([
      'The new rows stand below the last student, and so below “Provider: Lund, Sara” (A3). Move them where you want: the record finds a row wherever it is.',
    ]);
  });

  test('is said of the last title, which is right above', () => {
    const rows = [student('1001', 'Oak', 'Ramos, Elena'), ['Provider: Lund, Sara']];
    const more = [student('1002', 'Elm', 'Lund, Sara'), ['Provider: Kim, Bo']];
    expect(enrolling([...rows, ...more, student('1003', 'Elm', 'Kim, Bo')])).toEqual(
      below('Provider: Kim, Bo', 'A5'),
    );
  });

  test('is not said under a title over all students', () => {
    expect(enrolling([['Provider: Lund, Sara'], student('1001', 'Oak', 'Ramos, Elena')])).toEqual([]);
  });
});

describe('where rows above the students say whose they are', () => {
  const titles = HEADER.filter((header) => header !== 'Provider');
  const bare = (id: string): Cell[] => [id, `Alder, A${id}`, 'Oak', 'Resource', 60];
  const rows = (): Cell[][] => [
    titles,
    ['Provider: Ramos, Elena'],
    bare('1001'),
    ['Provider: Lund, Sara'],
    bare('1002'),
  ];
  const workbookOf = (sheet = ROSTER) => {
    const workbook = new MemoryWorkbook(new Map([[sheet, rows()]]));
    const seen = ask(workbook, 'inspectRoster', { sheet, mapping: null });
    const mapping = seen.questions
      .find(({ code }) => code === 'group-names')
      ?.answers.find(({ label }) => label === 'The provider')?.mapping;
    if (!mapping) throw new Error('It is asked.');
    expect(mapping.columns.provider).toEqual(GROUP_COLUMN);
    ask(workbook, 'setUp', { mapping, name: 'Diaz, Di', protectLog: false });
    return workbook;
  };
  const refused =
    'Rows above the students say whose they are, so a new row has no place that is known. Add it to the roster yourself, below “Ramos, Elena”.';

  // A tab of hers has rows of others as well.
  test.each([ROSTER, 'Ramos, Elena'])(
    'nobody is enrolled on “%s” below another’s name: it says where the row belongs',
    (sheet) => {
      const workbook = workbookOf(sheet);
      const { saved: isSaved, findings } = ask(workbook, 'enroll', {
        values: [
          { field: 'studentId', value: '1009' },
          { field: 'name', value: 'Cedar, Cora' },
        ],
        services: [{ service: 'Resource', provider: keyOf(workbook, 'Ramos, Elena'), amount: '30' }],
        caseManager: '',
        begin: '',
        reason: '',
        acknowledged: [],
      });
      expect([isSaved, findings.map(({ sentence }) => sentence)]).toEqual([false, [refused]]);
      expect(workbook.sheets.get(sheet)).toEqual(rows());
    },
  );

  test('no export adds one there either, until the new lines are left out', () => {
    const workbook = withExport(workbookOf(), [
      HEADER,
      student('1001', 'Oak', 'Ramos, Elena'),
      student('1002', 'Oak', 'Lund, Sara'),
      student('1009', 'Oak', 'Ramos, Elena'),
    ]);
    expect(() => saved(workbook, { choices: { fresh: 'add' } })).toThrow(refused);
    expect(workbook.sheets.get(ROSTER)).toEqual(rows());
  });
});
