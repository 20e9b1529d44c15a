import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run, withFiles, xlsxOf } from '../play/played';
import { tries } from '../proof/figures';
import { CSV, read } from './readCommand';

describe('caseload read', () => {
  test('prints one object: where the columns are, the lines, the people, and what could not be read', async () => {
    const { code, printed, told } = await read({ 'roster.csv': CSV }, '--json');
    expect({ code, told }).toEqual({ code: 0, told: [] });
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toEqual({
      sheet: 'roster',
      headerRow: 2,
      shape: 'long',
      stop: '',
      columns: {
        studentId: 'A',
        name: 'B',
        grade: 'C',
        site: 'D',
        service: 'E',
        provider: 'F',
        caseManager: 'G',
        amount: 'H',
        start: 'I',
      },
      lines: [
        {
          row: 3,
          studentId: '30100',
          student: 'Park, Priya',
          grade: '3',
          site: 'Washington Elem.',
          service: 'Resource',
          provider: 'Ramos, Elena',
          caseManager: 'Ramos, Elena',
          minutesPerWeek: 90,
          start: '2026-08-24',
          end: '',
        },
        {
          row: 4,
          studentId: '30101',
          student: 'Lee, Jo',
          grade: 'K',
          site: 'Washington Elem.',
          service: 'Speech',
          provider: 'Ramos, Elena',
          caseManager: '',
          minutesPerWeek: null,
          start: '2026-08-24',
          end: '',
        },
      ],
      people: [{ name: 'Ramos, Elena', alsoWrittenAs: [], lines: 2 }],
      questions: [],
      findings: [{ code: 'unreadable-amount', place: 'H4', text: '1x/mo' }],
    });
  });

  test('without --json prints what a person reads', async () => {
    const { code, printed } = await read({ 'roster.csv': CSV });
    expect(code).toBe(0);
    expect(printed.join('\n')).toContain('headers in row 2, long: 2 students, 2 lines');
    expect(printed.join('\n')).toMatch(/Ramos, Elena +2 lines/);
    expect(printed.join('\n')).toMatch(/unreadable-amount +1 +H4 "1x\/mo"/);
  });

  test('prints a list for several files, in their order', async () => {
    const files = { 'b.csv': CSV, 'a.csv': CSV };
    const { printed } = await read(files, '--json');
    expect(JSON.parse(printed.join('')).map(({ sheet }: { sheet: string }) => sheet)).toEqual(['b', 'a']);
  });

  test('of a file without a roster says why, and that is no error', async () => {
    const { code, printed } = await read({ 'bells.csv': 'Bell,Time\n1,8:00\n' }, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({ shape: null, lines: [], columns: {} });
    expect(JSON.parse(printed.join('')).stop).not.toBe('');
  });

  test('takes a column where it is told to, and reads the rest as before', async () => {
    const { printed } = await read({ 'roster.csv': CSV }, '--json', '--map', 'provider=G', '--map', 'site=');
    const { columns, lines } = JSON.parse(printed.join(''));
    expect(columns).toMatchObject({ studentId: 'A', provider: 'G', amount: 'H' });
    expect(columns).not.toHaveProperty('site');
    expect(columns).not.toHaveProperty('caseManager');
    expect(lines).toMatchObject([{ provider: 'Ramos, Elena' }, { provider: '' }]);
  });

  test('guesses the rest anew where a column is named', async () => {
    const timed =
      'Student ID,Student,Service,Provider,Dosage,Frequency\n1,"Park, Priya",OT,"Lund, Sara",30,Month\n';
    const before = JSON.parse((await read({ 'r.csv': timed }, '--json')).printed.join(''));
    expect(before.columns).not.toHaveProperty('frequency');
    const { columns, lines } = JSON.parse(
      (await read({ 'r.csv': timed }, '--json', '--map', 'amount=Dosage')).printed.join(''),
    );
    expect(columns).toMatchObject({ amount: 'E', frequency: 'F' });
    expect(lines).toMatchObject([{ minutesPerWeek: 7.5 }]);
  });

  test('takes a column by its header, and the service column of a wide roster', async () => {
    const wide =
      'Student ID,Student,Case Manager,SLP,Extra\n1,"Park, Priya","Ramos, Elena","Lund, Sara","Cho, Ben"\n';
    const { printed } = await read({ 'roster.csv': wide }, '--json', '--map', 'provider:OT=extra');
    expect(JSON.parse(printed.join('')).columns).toMatchObject({ 'provider:SLP': 'D', 'provider:OT': 'E' });
  });

  test('reads merged cells of an .xlsx filled down and names them, and asks about blank ones that are not merged', async () => {
    const rows = [
      ['Student ID', 'Student', 'Service', 'Provider', 'Case Manager'],
      [1001, 'Alder, Ana', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
      [1002, 'Birch, Ben', 'Resource', '', ''],
      [1003, 'Cedar, Cora', 'Resource', 'Cho, Ben', 'Cho, Ben'],
      [1004, 'Dogwood, Drew', 'Resource', '', ''],
    ];
    const bytes = await xlsxOf({
      name: 'book',
      timeZone: 'America/Chicago',
      sheets: [
        {
          name: 'Roster',
          rows,
          merges: [
            { row: 2, column: 4, rows: 2, columns: 1 },
            { row: 4, column: 4, rows: 2, columns: 1 },
          ],
        },
      ],
    });
    const { printed } = await read({ 'book.xlsx': bytes }, '--json');
    const roster = JSON.parse(printed.join(''));
    expect(roster.lines.map(({ provider }: { provider: string }) => provider)).toEqual([
      'Ramos, Elena',
      'Ramos, Elena',
      'Cho, Ben',
      'Cho, Ben',
    ]);
    expect(roster.mergedCells).toEqual(['D3', 'D5']);
    expect(roster.questions.map(({ about }: { about: string[] }) => about)).toEqual([
      ['Case Manager', 'E', 'E3', 'E5'],
    ]);
    const text = (await read({ 'book.xlsx': bytes })).printed.join('\n');
    expect(text).toContain('2 cells lie under merged cells and are read as the merged cell says: D3; D5.');
  });

  test('takes the sheet that is named, and writes into no file', async () => {
    const header = ['Student ID', 'Student', 'Provider'];
    const bytes = await xlsxOf({
      name: 'book',
      timeZone: 'America/Chicago',
      sheets: [
        {
          name: 'This year',
          rows: [header, [1, 'Park, Priya', 'Ramos, Elena'], [2, 'Lee, Jo', 'Ramos, Elena']],
        },
        { name: 'Last year', rows: [header, [1, 'Park, Priya', 'Cho, Ben']] },
      ],
    });
    await withFiles({ 'book.xlsx': bytes }, async (pathOf) => {
      const { printed } = await run('read', pathOf('book.xlsx'), '--json', '--sheet', 'Last year');
      expect(JSON.parse(printed.join(''))).toMatchObject({
        sheet: 'Last year',
        lines: [{ provider: 'Cho, Ben' }],
      });
      expect(await readFile(pathOf('book.xlsx'))).toEqual(Buffer.from(bytes));
      const both = await run(
        'read',
        pathOf('book.xlsx'),
        '--json',
        '--sheet',
        'This year',
        '--sheet',
        'Last year',
      );
      expect(JSON.parse(both.printed.join('')).lines).toMatchObject([
        { tab: 'This year', row: 2 },
        { tab: 'This year', row: 3 },
        { tab: 'Last year', row: 2 },
      ]);
    });
  });
});

test.each([
  ['no file', [], 'Name a file.'],
  ['an option that there is not', ['x.csv', '--all'], /Unknown option '--all'/],
  ['a field that there is not', ['x.csv', '--map', 'teacher=A'], /--map teacher=A names no field/],
  ['a column without its field', ['x.csv', '--map', 'A'], /--map A names no field/],
  ['a field twice', ['x.csv', '--map', 'grade=A', '--map', 'grade=B'], '--map grade is given twice.'],
  ['a service of a field that has none', ['x.csv', '--map', 'grade:OT=A'], /only provider and amount/],
])('wrong words (%s) end with 2 and the usage', async (_, words, sentence) => {
  const { code, printed, told } = await run('read', ...words);
  expect({ code, printed }).toEqual({ code: 2, printed: [] });
  expect(told[0]).toMatch(sentence);
  expect(told[0]).toContain('\nUsage: npm run caseload -- read FILE…');
});

test.each([
  [
    'the student ID, where names might stand for it',
    'Student,Provider',
    'Park,Ramos',
    /whether names may stand for it: head it Student ID\.$/,
  ],
  [
    'the student ID, and no name',
    'Grade,Provider,Service',
    '3,Ramos,OT',
    /without it no student .*: head it Student ID\.$/,
  ],
  ['the people', 'Student ID,Student,Grade', '1,Park,3', /head it Provider or Case Manager\.$/],
])('what stops a file without %s says what its owner can do there', async (_, header, row, stop) => {
  const { printed } = await read({ 'roster.csv': `${header}\n${row}\n` }, '--sheet', 'roster', '--json');
  expect(JSON.parse(printed.join('')).stop).toMatch(stop);
});

test('no sign that a terminal obeys is printed of a file', async () => {
  const { printed } = await read({
    'roster.csv': 'Student ID,Student,Provider\n1,"Park\u001b[2J\u0007, A","Ramos\u009b, E"\n',
  });
  expect(printed.join('\n')).toMatch(/Park .*, A/);
  expect(printed.join('\n').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('--help says what can be named', async () => {
  const { code, printed } = await run('read', '--help');
  expect(code).toBe(0);
  expect(printed.join('\n')).toContain('--map field=COLUMN');
});

test('no bytes crash it', async () => {
  const good = Buffer.from(
    await xlsxOf({
      name: 'book',
      timeZone: 'America/Chicago',
      sheets: [
        {
          name: 'R',
          rows: [
            ['Student ID', 'Provider'],
            [1, 'Ramos, Elena'],
          ],
        },
      ],
    }),
  );
  const damaged = fc
    .tuple(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    .map(([at, bytes]) => Buffer.concat([good.subarray(0, at), bytes, good.subarray(at + bytes.length)]));
  const files = fc.record({
    name: fc.constantFrom('a.csv', 'a.xlsx', 'a.json'),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      damaged,
      fc.string().map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(files, async ({ name, bytes }) => {
      const { code, printed, told } = await read({ [name]: bytes }, '--json');
      expect(code).toBeLessThan(2);
      expect(code === 0 ? JSON.parse(printed.join('')) : told[0]).toBeTruthy();
    }),
    { numRuns: tries(2_000, 100) },
  );
});

test.each([
  ['one cell', 'x'],
  ['16,384 columns', `${'a,'.repeat(16_383)}a\n${'1,'.repeat(16_383)}1`],
  ['16,384 student IDs', `${'Student ID,'.repeat(16_383)}Provider\n${'1,'.repeat(16_383)}1`],
  ['100,000 rows of one cell', 'x\n'.repeat(100_000)],
  ['a cell of a million letters', `Student ID,Provider\n1,${'x'.repeat(1_000_000)}`],
  ['a quote that is never closed', 'Student ID,Provider\n1,"Ramos'],
])('%s is read', async (_, content) => {
  expect(await read({ 'a.csv': content }, '--json')).toMatchObject({ code: 0, told: [] });
});

const COLUMNS =
  'School,Grade,Student ID,Student,Birth Date,Provider,Case Manager,Service,Minutes,Frequency,Start Date,Delivery';
const ROW = 'Oak,3,10001,Priya Park,5/5/2016,Elena Ramos,Sara Lund,Speech,30,weekly,8/24/2026,direct'.split(
  ',',
);

// What is looked through again from each of its signs takes minutes for each such cell.
test.each([' ', 'a ', 'a, ', '1 ', '(a', 'a@', '. ', '- ', 'a\n', 'a/', '='])(
  'so is a cell of 50,000 signs in any column, where they are %j again and again',
  async (again) => {
    const long = `"a${again.repeat(50_000 / again.length)}a"`;
    const rows = ROW.map((_, column) => ROW.map((cell, c) => (c === column ? long : cell)).join());
    const { printed } = await read({ 'a.csv': [COLUMNS, ROW.join(), ...rows].join('\n') }, '--json');
    expect(Object.keys(JSON.parse(printed.join('')).columns)).toHaveLength(ROW.length);
  },
);
