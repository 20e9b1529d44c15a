import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { saveHandOver } from '../../addOn/edits';
import { ask, install, ROSTER, setUp, sheetOf, smallRoster } from '../../addOn/installed';
import type { Host } from '../../host/host';
import type { SampleWorkbook } from '../../host/sample';
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

/** The titles of CASELOAD_SUMMARY, and the columns of load that hold the same. */
const SUMMED = [
  ['Role', 'role'],
  ['Sites', 'site'],
  ['Method', 'method'],
  ['Head count', 'students'],
  ['IEPs managed', 'ieps'],
  ['Student minutes', 'minutes'],
  ['Caseload', 'number'],
  ['Desirable', 'desirable'],
  ['Maximum', 'maximum'],
  ['Status', 'status'],
  ['Lines', 'lines'],
] as const;

type Reported = { key: string; [field: string]: string | number | null };
const files: { [name: string]: string | Uint8Array } = {};
/** Each readable district's own CASELOAD_SUMMARY as its cells show it, by person. */
const summaries = new Map<string, Map<string, string[]>>();
let state: Stated;
let loads: Stated['questions'][number]['rows'];
let lines: typeof loads;
let about: typeof loads;
let endings: typeof loads;
const reports = new Map<string, Reported[]>();

/** What the cells of CASELOAD_SUMMARY show in a district's spreadsheet, calculated there by the local Sheets. */
function summaryIn(host: Host, ranges: string): Map<string, string[]> {
  const cells = host.workbook.addSheet('Summary');
  cells.typed(1, 1, `=CASELOAD_SUMMARY(${ranges})`);
  const titles = Array.from({ length: 30 }, (_, i) => cells.display(1, i + 1));
  const shown = new Map<string, string[]>();
  for (let row = 2; cells.display(row, 1) !== ''; row++)
    shown.set(
      cells.display(row, titles.indexOf('Person') + 1),
      SUMMED.map(([title]) => String(cells.value(row, titles.indexOf(title) + 1) ?? '')),
    );
  return shown;
}

/** The same of a spreadsheet that Set up has just given its Providers; whoever ran it has no caseload and is in no file. */
function summaryAfterSetUp(sample: SampleWorkbook, roster = sample.sheets[0]): Map<string, string[]> {
  const host = setUp(install(sample));
  if (roster && !host.workbook.sheetNamed(roster.name)) {
    const all = host.workbook.addSheet(roster.name);
    for (const [r, cells] of roster.rows.entries())
      for (const [c, cell] of cells.entries()) all.typed(r + 1, c + 1, String(cell));
  }
  const shown = summaryIn(host, `'${roster?.name}'!A:Z,Providers!A:T,"${DAY}"`);
  expect(shown.get('Dana Director')?.slice(-1)).toEqual(['0']);
  shown.delete('Dana Director');
  return shown;
}

/** Tabs of one person each as one sheet, which says in a column what the tabs' names say. */
const asOneSheet = ({ sheets }: SampleWorkbook): SampleWorkbook['sheets'][number] => ({
  name: 'All',
  rows: [
    [...(sheets[0]?.rows[0] ?? []), 'Provider'],
    ...sheets.flatMap(({ name, rows }) => rows.slice(1).map((row) => [...row, name])),
  ],
});

const inRoster = (name: string, rows: SampleWorkbook['sheets'][number]['rows']): SampleWorkbook => ({
  name,
  timeZone: 'America/Chicago',
  sheets: [{ name: ROSTER, rows }],
});

const fieldsOf = (csv: string): string[][] =>
  csv.split('\n').map((line) =>
    line
      .replace(/"([^"]*)"/g, (_, text) => text.replace(', ', ';'))
      .split(',')
      .map((cell) => cell.replace(';', ', ')),
  );

beforeAll(async () => {
  const host = setUp(install(smallRoster()));
  saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '2026-12-14');
  sheetOf(host, 'Roster').deleteRows(2, 1);
  ask(host, 'open', {});
  files['north/lakeview.xlsx'] = (await writeXlsx(host.workbook)).bytes;
  summaries.set('lakeview', summaryIn(host, `Roster!A:N,Providers!A:T,"${DAY}",'Caseload log'!A:X`));
  files['north/plain.xlsx'] = await xlsxOf(smallRoster());
  summaries.set('plain', summaryAfterSetUp(smallRoster()));
  for (const shape of SHAPES) {
    const sheets = drawn(shape).sheets.map(({ name, grid }) => ({ name, rows: grid }));
    const sample = { name: shape, timeZone: 'America/Chicago', sheets };
    files[`south/${shape}.xlsx`] = await xlsxOf(sample);
    summaries.set(shape, summaryAfterSetUp(sample, shape === 'tabs' ? asOneSheet(sample) : sheets[0]));
  }
  files['south/text.csv'] = csvOf(57);
  summaries.set('text', summaryAfterSetUp(inRoster('text', fieldsOf(csvOf(57)))));
  const altcase = inRoster('altcase', fieldsOf(csvOf(12)));
  const withProviders = { ...altcase, sheets: [...altcase.sheets, { name: 'Providers', rows: PROVIDERS }] };
  files['altcase.xlsx'] = await xlsxOf(withProviders);
  summaries.set('altcase', summaryIn(install(withProviders), `Roster!A:I,Providers!A:I,"${DAY}"`));
  files['broken.xlsx'] = (files['north/lakeview.xlsx'] as Uint8Array).slice(0, 3_000);
  files['locked.xlsx'] = LOCKED;
  files['empty.xlsx'] = '';
  await withFolder(files, async (folder) => {
    state = await stated(folder, '--small-cells');
    loads = await rowsOf(
      folder,
      'SELECT * FROM load ORDER BY district, person_key',
      '--small-cells',
      '--with-names',
    );
    lines = await rowsOf(
      folder,
      'SELECT district, person_key, COUNT(*) AS lines, COUNT(DISTINCT student_key) AS students FROM line GROUP BY district, person_key',
      '--small-cells',
    );
    about = await rowsOf(
      folder,
      'SELECT district, is_read, has_record FROM district WHERE has_record OR NOT is_read ORDER BY district',
    );
    endings = await rowsOf(
      folder,
      'SELECT district, until_day, COUNT(*) AS lines FROM line WHERE until_day IS NOT NULL GROUP BY district, until_day',
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
  expect(about).toEqual([
    ...['broken', 'empty'].map((district) => ({ district, is_read: false, has_record: false })),
    { district: 'lakeview', is_read: true, has_record: true },
    { district: 'locked', is_read: false, has_record: false },
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

test('each readable district has what CASELOAD_SUMMARY shows in its own spreadsheet, whoever and whatever it counts', () => {
  expect([...summaries.keys()].sort()).toEqual([...reports.keys()].sort());
  for (const [district, shown] of summaries) {
    const own = loads.filter((row) => row['district'] === district);
    const rows = own.map((row): [string, string[]] => [
      String(row['person']),
      SUMMED.map(([, figure]) => String(row[figure] ?? '')),
    ]);
    expect(new Map(rows), district).toEqual(shown);
    expect(own.length, district).toBe(shown.size);
    expect(
      own.some(({ students }) => Number(students) > 0),
      district,
    ).toBe(true);
  }
});

test('the lines of each person are as many as their load counts, and so are their students', () => {
  const counted = new Map(lines.map((row) => [`${row['district']} ${row['person_key']}`, row]));
  for (const load of loads) {
    const own = counted.get(`${load['district']} ${load['person_key']}`);
    expect([own?.['lines'] ?? 0, own?.['students'] ?? 0]).toEqual([load['lines'], load['students']]);
  }
});

test('a line says until when whoever has it has it, where the record knows who follows', () => {
  const { lines } =
    loads.find((row) => row['district'] === 'lakeview' && row['person'] === 'Ramos, Elena') ?? {};
  expect(endings).toEqual([{ district: 'lakeview', until_day: '2026-12-13', lines }]);
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
