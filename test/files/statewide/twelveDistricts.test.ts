import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ask, install, setUp, sheetOf, smallRoster } from '../../addOn/installed';
import { writeXlsx } from '../../host/xlsx';
import { type DrawnRoster, drawnRosters } from '../../kit/rosterDraws';
import type { Shape } from '../../kit/rosterWriting';
import { run, xlsxOf } from '../../play/played';
import { csvOf, DAY, LOCKED, rowsOf, type Stated, stated, withFolder } from './statewideKit';

const SHAPES: readonly Shape[] = ['long', 'wide', 'blocks', 'grouped', 'tabs'];

/** A roster of a shape that Set up can read without an answer. */
const drawn = (shape: Shape): DrawnRoster => {
  const [roster] = fc.sample(
    drawnRosters.filter((each) => each.shape === shape && each.mess.length === 0 && each.rows.size > 6),
    { numRuns: 1, seed: 2026 },
  );
  if (!roster) throw new Error(`No ${shape} roster was drawn.`);
  return roster;
};

const PROVIDERS = [
  ['Key', 'Name', 'Also written as', 'Role', 'Sites', 'Access', 'FTE', 'Method', 'Instructional minutes'],
  ['P-0001', 'Ramos, Elena', '', 'Resource teacher', 'Oak', 'Provider', '0.5', 'altcase', '1800'],
];

const FIGURES = [
  'students',
  'ieps',
  'minutes',
  'number',
  'desirable',
  'maximum',
  'status',
  'role',
  'lines',
] as const;
const AS_REPORTED = {
  students: 'headCount',
  ieps: 'iepsManaged',
  minutes: 'studentMinutes',
  number: 'caseload',
} as const;

type Reported = { key: string; [field: string]: string | number | null };
const files: { [name: string]: string | Uint8Array } = {};
/** By the district's own CASELOAD_SUMMARY in its own spreadsheet: what its cells show. */
const summary: { name: string; shown: string[] }[] = [];
let state: Stated;
let loads: Stated['questions'][number]['rows'];
let lines: typeof loads;
const reports = new Map<string, Reported[]>();

beforeAll(async () => {
  const host = setUp(install(smallRoster()));
  sheetOf(host, 'Roster').deleteRows(2, 1);
  ask(host, 'open', {});
  files['north/lakeview.xlsx'] = (await writeXlsx(host.workbook)).bytes;
  const cells = host.workbook.addSheet('Summary');
  cells.typed(1, 1, `=CASELOAD_SUMMARY(Roster!A:N,Providers!A:T,"${DAY}",'Caseload log'!A:X)`);
  for (let row = 2; cells.display(row, 1) !== ''; row++)
    summary.push({
      name: cells.display(row, 1),
      shown: [8, 9, 10, 16, 18, 19].map((column) => cells.display(row, column)),
    });
  files['north/plain.xlsx'] = await xlsxOf(smallRoster());
  for (const shape of SHAPES) {
    const { sheets } = drawn(shape);
    files[`south/${shape}.xlsx`] = await xlsxOf({
      name: shape,
      timeZone: 'America/Chicago',
      sheets: sheets.map(({ name, grid }) => ({ name, rows: grid })),
    });
  }
  files['south/text.csv'] = csvOf(57);
  files['altcase.xlsx'] = await xlsxOf({
    name: 'altcase',
    timeZone: 'America/Chicago',
    sheets: [
      {
        name: 'Roster',
        rows: csvOf(12)
          .replaceAll('"', '')
          .split('\n')
          .map((line) => line.split(/,(?! )/)),
      },
      { name: 'Providers', rows: PROVIDERS },
    ],
  });
  files['broken.xlsx'] = (files['north/lakeview.xlsx'] as Uint8Array).slice(0, 3_000);
  files['locked.xlsx'] = LOCKED;
  files['empty.xlsx'] = '';
  await withFolder(files, async (folder) => {
    state = await stated(folder, '--small-cells');
    loads = await rowsOf(folder, 'SELECT * FROM load ORDER BY district, person_key', '--small-cells');
    lines = await rowsOf(
      folder,
      'SELECT district, person_key, COUNT(*) AS lines, COUNT(DISTINCT student_key) AS students FROM line GROUP BY district, person_key',
      '--small-cells',
    );
    for (const name of Object.keys(files)) {
      const { code, printed } = await run('report', `${folder}/${name}`, '--as-of', DAY, '--json');
      const district = name.replace(/^.*\/|\.\w+$/g, '');
      if (code === 0) reports.set(district, JSON.parse(printed.join('\n')));
    }
  });
});

test('twelve districts are read, but for the broken, the locked and the empty one, which are told', () => {
  expect(Object.keys(files)).toHaveLength(12);
  expect([state.files, state.read]).toEqual([12, 9]);
  const unread = state.questions.find(({ name }) => name === '6-not-read')?.rows ?? [];
  expect(unread.map(({ district, what }) => [district, what])).toEqual([
    ['broken', expect.stringMatching(/^The file is damaged/)],
    ['empty', 'The file is empty.'],
    ['locked', expect.stringMatching(/^The file is protected with a password/)],
  ]);
});

test('each district’s loads are those of its own report, person by person', () => {
  expect([...reports.keys()].sort()).toEqual([...new Set(loads.map(({ district }) => district))].sort());
  for (const [district, people] of reports) {
    const own = loads.filter((row) => row['district'] === district);
    expect(own.map((row) => [row['person_key'], ...FIGURES.map((figure) => row[figure])])).toEqual(
      people
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map((each) => [
          each.key,
          ...FIGURES.map(
            (figure) => each[figure in AS_REPORTED ? AS_REPORTED[figure as 'ieps'] : figure] ?? null,
          ),
        ]),
    );
    expect(people.length, district).toBeGreaterThan(0);
  }
});

test('the district with a record has what CASELOAD_SUMMARY shows in its own spreadsheet', () => {
  const own = loads.filter(({ district }) => district === 'lakeview');
  const shown = new Map(summary.map((row) => [row.name, row.shown]));
  expect(own.length).toBe(shown.size);
  for (const row of own)
    expect(
      ['students', 'ieps', 'minutes', 'number', 'maximum', 'status'].map((figure) =>
        String(row[figure] ?? ''),
      ),
    ).toEqual(shown.get(String(row['person_key'])));
  expect(own.some(({ students }) => Number(students) > 0)).toBe(true);
});

test('the lines of each person are as many as their load counts, and so are their students', () => {
  const counted = new Map(lines.map((row) => [`${row['district']} ${row['person_key']}`, row]));
  for (const load of loads) {
    const own = counted.get(`${load['district']} ${load['person_key']}`);
    expect([own?.['lines'] ?? 0, own?.['students'] ?? 0]).toEqual([load['lines'], load['students']]);
  }
});

test('somebody is over the maximum, a part-timer is counted by ALTCASE, and every shape has lines', () => {
  const over = state.questions.find(({ name }) => name === '1-over-and-above')?.rows ?? [];
  expect(over.filter(({ region }) => region === 'south')).toContainEqual(
    expect.objectContaining({ role: 'Resource teacher', over_maximum: 1 }),
  );
  expect(loads.find(({ district }) => district === 'altcase')).toMatchObject({ method: 'ALTCASE' });
  for (const shape of SHAPES)
    expect(loads.filter(({ district }) => district === shape).some((row) => Number(row['lines']) > 0)).toBe(
      true,
    );
});
