import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutSmallCells } from '../../../src/files/statewide/smallCells';
import { run } from '../../play/played';
import { csvOf, DAY, rowsOf, withFolder } from './statewideKit';

const FOUR_AND_TWELVE = { 'a.csv': csvOf(4), 'b.csv': csvOf(12, 'Cho, Ben') };

describe('a number of 1 to 9 is not printed, whatever is made of it', () => {
  test.each([
    ['the load by its method', 'number'],
    ['students', 'students'],
    ['IEPs', 'ieps'],
    ['lines as a fraction', '1.0 * lines'],
    ['a number made text', 'CAST(ieps AS VARCHAR)'],
    ['a number within a text', "'n = ' || students"],
    ['a list', '[students, lines]'],
    ['a record', '{n: students}'],
    ['a negative number', '-students'],
    ['a mean', 'CAST(students AS DECIMAL(9, 2))'],
    ['a share that tells it', 'students / 5'],
  ])('%s', async (_, column) => {
    await withFolder(FOUR_AND_TWELVE, async (folder) => {
      const sql = `SELECT district, ${column} AS told FROM load WHERE students < 10 ORDER BY district`;
      expect((await rowsOf(folder, sql))[0]?.['told']).toMatch(/^(?:<10|\*)$/);
      expect(String((await rowsOf(folder, sql, '--small-cells'))[0]?.['told'])).not.toMatch(/^(?:<10|\*)$/);
    });
  });

  test('the guide’s own question shows no one’s four students, and neither does their maximum beside them', async () => {
    await withFolder(FOUR_AND_TWELVE, async (folder) => {
      const rows = await rowsOf(
        folder,
        'SELECT district, person_key, role, site, number, maximum, status FROM load ORDER BY district',
      );
      expect(rows[0]).toMatchObject({ district: 'a', person_key: 'P-0001', number: '<10', maximum: '*' });
      // 4 + 12 may stand in a total.
      expect(rows[1]).toMatchObject({ district: 'b', number: '*', maximum: 55 });
    });
  });
});

describe('what counts nobody', () => {
  const text = (name: string) => ({ name, isCount: false, isNumber: false });
  const count = (name: string) => ({ name, isCount: true, isNumber: true });
  const amount = (name: string) => ({ name, isCount: false, isNumber: true });

  test('our own labels stay, as a grade, a school of a number, and days stay', () => {
    const columns = [text('grade'), text('site'), text('since'), count('n')];
    const rows = [['3', 'PS 4', '2026-08-04', 10]];
    expect(withoutSmallCells({ columns, rows }).rows).toEqual(rows);
  });

  test('a figure stays where its question says that it counts nobody, but not beside a small count', () => {
    const columns = [count('students'), amount('has')];
    const rows = [
      [10, 9],
      [9, 9],
      [8, 1],
    ];
    expect(withoutSmallCells({ columns, rows }, ['has']).rows).toEqual([
      [10, 9],
      ['<10', '*'],
      ['<10', '*'],
    ]);
    expect(
      withoutSmallCells({
        columns,
        rows: [
          [10, 9.99],
          [20, 10],
          [20, 9],
        ],
      }).rows,
    ).toEqual([
      [10, '<10'],
      [20, 10],
      [20, '<10'],
    ]);
  });

  test('is named in a question of one’s own by its line “no count”', async () => {
    await withFolder(FOUR_AND_TWELVE, async (folder) => {
      const sql = 'SELECT COUNT(*) + 100 AS lines, 2 AS half FROM line';
      expect(await rowsOf(folder, sql)).toEqual([{ lines: 116, half: '<10' }]);
      expect(await rowsOf(folder, `-- Halves\n-- no count: half\n${sql}`)).toEqual([{ lines: 116, half: 2 }]);
    });
  });
});

describe('single students are shown to who asks for small cells alone:', () => {
  test.each([
    'SELECT site, service, grade, minutes, student_key FROM line',
    'SELECT DISTINCT site, grade FROM line',
    'SELECT district, MIN(minutes) AS least FROM line GROUP BY district',
    'SELECT student_key, COUNT(*) AS n FROM line GROUP BY student_key',
    'SELECT LIST(student_key) AS keys, COUNT(*) AS n FROM line',
    'SELECT grade, COUNT(*) OVER () AS n FROM line',
    'WITH own AS (SELECT * FROM line) SELECT region, grade FROM own JOIN district USING (district)',
    'WITH own AS MATERIALIZED (SELECT * FROM line) SELECT grade FROM own UNION ALL SELECT site FROM own',
    'SELECT * FROM line WHERE district IN (SELECT district FROM district)',
  ])('%s', async (sql) => {
    await withFolder(FOUR_AND_TWELVE, async (folder, beside) => {
      await writeFile(beside('own.sql'), sql);
      const words = ['statewide', folder, '--as-of', DAY, '--sql', beside('own.sql')];
      const { code, told, printed } = await run(...words);
      expect([code, told, printed]).toEqual([
        1,
        [expect.stringMatching(/^own: it shows single students/)],
        [],
      ]);
      expect((await run(...words, '--small-cells')).code).toBe(0);
    });
  });

  test.each([
    'SELECT district, COUNT(*) AS n FROM line GROUP BY district HAVING COUNT(*) > 10',
    'SELECT district, SUM(minutes) AS m, COUNT(DISTINCT student_key) AS n FROM line GROUP BY district',
    'WITH own AS (SELECT * FROM line) SELECT COUNT(*) AS n FROM own UNION ALL SELECT COUNT(DISTINCT student_key) FROM own',
    'SELECT district FROM district WHERE district IN (SELECT district FROM line)',
    'SELECT district, (SELECT COUNT(*) FROM line WHERE line.district = district.district) AS n FROM district',
    'SELECT person_key, status FROM load',
    'SUMMARIZE district',
  ])('counts and other tables are to all: %s', async (sql) => {
    await withFolder(FOUR_AND_TWELVE, async (folder) => {
      expect((await rowsOf(folder, sql)).length).toBeGreaterThan(0);
    });
  });

  test('two questions in one file are none, so that no first hides what the second shows', async () => {
    await withFolder(FOUR_AND_TWELVE, async (folder, beside) => {
      const path = join(beside('two.sql'));
      await writeFile(path, 'SELECT 1; SELECT student_key FROM line');
      const { code, told } = await run('statewide', folder, '--as-of', DAY, '--sql', path);
      expect([code, told]).toEqual([1, ['two: it asks more than one thing.']]);
    });
  });

  test.each(['', ' \n;', '-- What I meant to ask', '/* later */\n-- or never\n'])(
    'a file without a question is told as one: %j',
    async (sql) => {
      await withFolder({ 'oak.csv': csvOf(12) }, async (folder, beside) => {
        await writeFile(beside('own.sql'), sql);
        const { code, told } = await run('statewide', folder, '--as-of', DAY, '--sql', beside('own.sql'));
        expect([code, told]).toEqual([1, ['own: it asks nothing.']]);
      });
    },
  );
});
