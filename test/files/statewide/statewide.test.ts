import { execFileSync } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutSmallCells } from '../../../src/files/statewide/smallCells';
import { run, withFiles } from '../../play/played';
import { csvOf, DAY, rowsOf, stated, withFolder } from './statewideKit';

const TWO = { 'oak.csv': csvOf(12), 'elm.csv': csvOf(57, 'Cho, Ben', 'Speech') };

describe('without being asked for names', () => {
  test('no table has a column of names or IDs, and no cell says one', async () => {
    await withFolder({ ...TWO, 'odd.csv': csvOf(3, 'Ramos, Elena; Cho, Ben') }, async (folder, beside) => {
      const all = await Promise.all(
        ['load', 'line', 'problem', 'staffing', 'district'].map((table) =>
          rowsOf(folder, `SELECT * FROM ${table}`, '--small-cells'),
        ),
      );
      expect(all.every((rows) => rows.length > 0)).toBe(true);
      expect(JSON.stringify(all)).not.toMatch(/Ramos|Cho|Alder|10\d\d\b/);
      const named = JSON.stringify(
        await rowsOf(
          folder,
          'SELECT person, student_id, student FROM line JOIN load USING (district, person_key)',
          '--with-names',
          '--small-cells',
        ),
      );
      expect(named).toMatch(/"person":"Ramos, Elena","student_id":"1001","student":"Alder, Ana 0"/);
      expect(beside('x')).not.toBe('');
    });
  });

  test('a student has one key in a district, another in another, and another with another secret', async () => {
    const keys = async (folder: string, ...words: string[]) =>
      (
        await rowsOf(
          folder,
          'SELECT district, student_key FROM line ORDER BY district, student_key',
          '--small-cells',
          ...words,
        )
      ).map(({ student_key }) => student_key);
    const again = `${csvOf(12)}\n1001,"Alder, Ana 0",3,Oak,Speech,"Cho, Ben","Cho, Ben",60,8/24/2026`;
    await withFolder({ 'a.csv': again, 'b.csv': csvOf(12) }, async (folder, beside) => {
      await writeFile(beside('salt'), 'a secret that nobody guesses');
      await writeFile(beside('other'), 'another secret of the county');
      const plain = await keys(folder);
      expect(plain).toHaveLength(25);
      expect(new Set(plain).size).toBe(24);
      expect(await keys(folder)).toEqual(plain);
      const salted = await keys(folder, '--salt', beside('salt'));
      expect(new Set([...plain, ...salted, ...(await keys(folder, '--salt', beside('other')))]).size).toBe(
        72,
      );
      await writeFile(join(folder, 'a.csv'), `${again}\n`);
      expect(await keys(folder, '--salt', beside('salt'))).toEqual(salted);
      expect(await keys(folder)).not.toEqual(plain);
    });
  });
});

describe('small cells', () => {
  const column = (name: string, isCount: boolean) => ({ name, isCount, isNumber: true });
  const region = { name: 'region', isCount: false, isNumber: false };

  test('a count of 1 to 9 is not told, and neither are the other figures of its row; 0 and 10 are', () => {
    const columns = [region, column('students', true), column('minutes', false)];
    const rows = [
      ['a', 0, 0],
      ['b', 1, 60],
      ['c', 9, 540],
      ['d', 10, 600],
    ];
    expect(withoutSmallCells({ columns, rows }).rows).toEqual([
      ['a', 0, 0],
      ['b', '<10', '*'],
      ['c', '<10', '*'],
      ['d', 10, 600],
    ]);
  });

  test('the only small one of a column takes the next smallest with it, which a total would give away', () => {
    const columns = [region, column('students', true)];
    const rows = [
      ['a', 40],
      ['b', 3],
      ['c', 12],
    ];
    expect(withoutSmallCells({ columns, rows }).rows).toEqual([
      ['a', 40],
      ['b', '<10'],
      ['c', '*'],
    ]);
  });

  test('are shown where they are asked for, also of a question of one’s own', async () => {
    await withFolder({ 'a.csv': csvOf(9), 'b.csv': csvOf(10), 'c.csv': csvOf(3) }, async (folder) => {
      const sql =
        'SELECT district, COUNT(*) AS students, SUM(minutes) AS minutes FROM line GROUP BY district ORDER BY district';
      expect(await rowsOf(folder, sql)).toEqual([
        { district: 'a', students: '<10', minutes: '*' },
        { district: 'b', students: 10, minutes: 600 },
        { district: 'c', students: '<10', minutes: '*' },
      ]);
      expect((await rowsOf(folder, sql, '--small-cells'))[2]).toEqual({
        district: 'c',
        students: 3,
        minutes: 180,
      });
      const { told } = await run('statewide', folder, '--as-of', DAY);
      expect(told).toEqual([expect.stringMatching(/^Counts of 1 to 9 are shown as <10/)]);
    });
  });
});

test('the same folder twice gives the same bytes', async () => {
  const files = {
    'north/a.csv': csvOf(57),
    'south/a.csv': csvOf(12),
    'south/b.csv': 'Notes\nCall',
    'c.xlsx': '',
  };
  const once = async () =>
    withFolder(files, async (folder) => (await run('statewide', folder, '--as-of', DAY, '--json')).printed);
  const [first, second] = [await once(), await once()];
  expect(second).toEqual(first);
  // Two files of one name are told apart by their folder, which is their region.
  expect(first.join('')).toContain('"region":"south"');
  expect(first.join('')).not.toContain('/tmp');
});

test('a database keeps the tables, takes the place of those that it had, and another file is not touched', async () => {
  await withFolder(TWO, async (folder, beside) => {
    const database = beside('state.duckdb');
    for (const _ of [1, 2]) expect((await stated(folder, '--database', database)).lines).toBe(69);
    await withFolder({ 'none.csv': csvOf(1) }, async (other) => {
      expect((await stated(other, '--database', database)).lines).toBe(1);
    });
    await writeFile(beside('notes.txt'), 'Call the office. '.repeat(1_000));
    const { code, told } = await run('statewide', folder, '--as-of', DAY, '--database', beside('notes.txt'));
    expect([code, told.length]).toEqual([1, 1]);
    expect(await readFile(beside('notes.txt'), 'utf8')).toContain('Call the office.');
  });
});

test.each([
  ['writes a file', "COPY load TO 'FOLDER/stolen.csv'"],
  ['reads another file', "SELECT * FROM read_csv('FOLDER/oak.csv')"],
  ['changes a table', 'DELETE FROM load'],
  ['is no SQL', 'How many students are there?'],
  ['names no column', 'SELECT nothing FROM load'],
  ['is blank', '  '],
])('a question that %s is refused in one sentence', async (_, sql) => {
  await withFolder(TWO, async (folder, beside) => {
    await writeFile(beside('own.sql'), sql.replace('FOLDER', folder));
    const { code, told, printed } = await run(
      'statewide',
      folder,
      '--as-of',
      DAY,
      '--sql',
      beside('own.sql'),
    );
    expect([code, told.length, printed]).toEqual([1, 1, []]);
    expect(told[0]).toMatch(/^own: .{10,}/);
    expect(told[0]).not.toContain('\n');
  });
});

test.each([
  [[], 'Name one folder.'],
  [['a', 'b', '--as-of', DAY], 'Name one folder.'],
  [['FOLDER'], 'Give a day: --as-of 2026-11-30.'],
  [['FOLDER', '--as-of', DAY, '--out', 'FOLDER/report.xlsx'], 'keep it elsewhere'],
  [['FOLDER', '--as-of', DAY, '--as-of', '2026-12-01'], '--as-of is given twice.'],
  [['FOLDER', '--as-of', DAY, '--salt', 'SHORT'], 'too short for a secret'],
])('%j are wrong arguments', async (words, sentence) => {
  await withFolder(TWO, async (folder, beside) => {
    await writeFile(beside('short'), 'a secret so short'.slice(0, 15));
    const { code, told } = await run(
      'statewide',
      ...words.map((word) => word.replace('FOLDER', folder).replace('SHORT', beside('short'))),
    );
    expect(code).toBe(2);
    expect(told.join('\n').split('\n')[0]).toContain(sentence);
  });
});

test('what can’t be written is told in words, before anything is read', async () => {
  await withFolder(TWO, async (folder, beside) => {
    for (const [option, path, why] of [
      ['--out', beside('none/report.xlsx'), 'there is no such folder'],
      ['--database', beside('none/state.duckdb'), 'there is no such folder'],
      ['--export', join(folder, '../file/tables'), 'a file stands where a folder is named'],
    ] as const) {
      await writeFile(beside('file'), '');
      const { code, told } = await run('statewide', folder, '--as-of', DAY, option, path);
      expect([code, told]).toEqual([1, [`${path} can’t be written (${why}).`]]);
    }
  });
});

test('why a file can’t be read names no tab, but what is the same in every district', async () => {
  await withFolder(
    { 'oak.csv': '#N/A\n', 'elm.csv': csvOf(3).replace('Student ID', 'Bus') },
    async (folder) => {
      const { questions } = await stated(folder);
      expect(questions.find(({ name }) => name === '6-not-read')?.rows.map(({ what }) => what)).toEqual([
        expect.stringMatching(/and only the district can say .*: head it Student ID\.$/),
        expect.stringMatching(/^“…” shows #N\/A in A1 .* “Loading\.\.\.” only needs a moment\.$/),
      ]);
    },
  );
});

test.skipIf(process.platform === 'win32')(
  'what a folder lists beside files is told, and nothing is waited for',
  async () => {
    await withFolder({ 'north/oak.csv': csvOf(12) }, async (folder) => {
      await symlink('..', join(folder, 'north/above'));
      await symlink(join(folder, 'none.csv'), join(folder, 'lost.csv'));
      await symlink('round.csv', join(folder, 'round.csv'));
      await symlink(join(folder, 'north'), join(folder, 'south'));
      execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
      const { files, lines, questions } = await stated(folder);
      expect([files, lines]).toEqual([6, 12]);
      const told = questions.find(({ name }) => name === '6-not-read')?.rows ?? [];
      expect(told.map(({ file, what }) => [file, what])).toEqual([
        ['lost.csv', 'The file is gone, or a link that leads nowhere.'],
        [
          'north/above',
          'The file is a link to a folder, which is not followed: put the folder itself there.',
        ],
        ['pipe.csv', 'The file is a pipe or a device, and no file of rows.'],
        ['round.csv', 'The file is gone, or a link that leads nowhere.'],
        ['south', 'The file is a link to a folder, which is not followed: put the folder itself there.'],
      ]);
    });
  },
);

test('files of the same cells are told as copies, and both are counted', async () => {
  await withFolder(
    {
      'north/oak (1).csv': csvOf(12).replaceAll('\n', '\r\n'),
      'north/oak.csv': csvOf(12),
      'south/elm.csv': csvOf(11),
      'south/fir.xlsx': '',
      'south/fir (1).xlsx': '',
    },
    async (folder) => {
      const { lines, questions } = await stated(folder);
      expect(lines).toBe(35);
      expect(questions.find(({ name }) => name === '7-to-ask')?.rows).toEqual([
        {
          region: 'north',
          district: 'oak',
          kind: 'copy',
          what: 'The same cells as in north/oak (1).csv, and both are counted: if they are one district, take one file out.',
        },
      ]);
    },
  );
});

test('a folder that is none, holds nothing or is a file can’t be used', async () => {
  await withFiles({ 'a.csv': csvOf(1) }, async (pathOf) => {
    for (const [path, sentence] of [
      [pathOf('none'), 'There is no folder'],
      [pathOf('a.csv'), 'is a file'],
    ] as const) {
      const { code, told } = await run('statewide', path, '--as-of', DAY);
      expect([code, told]).toEqual([1, [expect.stringContaining(sentence)]]);
    }
  });
  await withFolder({ '.DS_Store': '', '~$oak.xlsx': '' }, async (folder) => {
    const { code, told } = await run('statewide', folder, '--as-of', DAY);
    expect([code, told]).toEqual([1, [expect.stringContaining('holds no files')]]);
  });
});
