import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bigQuery from 'node-sql-parser/build/bigquery';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../../src/files/statewide/tables';
import { csvOf, rowsOf, stated, withFolder } from './statewideKit';

const FOLDER = join(import.meta.dirname, '../../../src/files/questions');
const saved = readdirSync(FOLDER).sort();
const sqlOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const parser = new bigQuery.Parser();
const parsed = (sql: string) => parser.parse(sql, { database: 'bigquery' });

/** What both engines have, but mean otherwise: where blanks stand in an order, what / of whole numbers is, how text is cast. */
const MEANT_OTHERWISE = [
  /\bNULLS (?:FIRST|LAST)\b/i,
  /\b(?:CAST|ILIKE|REGEXP\w*|DATE_\w+|STRING_AGG)\b/i,
  /::/,
  /"/,
];

describe.each(saved)('the saved question %s', (name) => {
  const sql = sqlOf(name);

  test('is SQL by the grammar of BigQuery, of one statement, over our tables alone', () => {
    const { ast, tableList } = parsed(sql);
    expect([ast].flat()).toHaveLength(1);
    const own = new Set([...Object.keys(TABLES), 'ranked']);
    expect(tableList.map((each) => each.split('::').pop()).filter((table) => !own.has(table ?? ''))).toEqual(
      [],
    );
    expect(tableList.every((each) => each.startsWith('select::'))).toBe(true);
  });

  test('has nothing that DuckDB and BigQuery understand otherwise, and orders by what it shows', () => {
    const code = sql.replace(/--.*$/gm, '');
    expect(MEANT_OTHERWISE.filter((pattern) => pattern.test(code))).toEqual([]);
    expect(code).toMatch(/ORDER BY [\w, ]+(?: DESC, \w+)?\s*$/);
  });

  test('begins with its title', () => {
    expect(sql).toMatch(/^-- [A-Z].{10,90}\n/);
  });
});

test.each([
  'SELECT COUNT(*) FILTER (WHERE students > 1) FROM load',
  'SELECT * EXCLUDE (site) FROM load',
  'FROM load',
  'SELECT role FROM load WHERE',
])('the grammar refuses what BigQuery does not know: %s', (sql) => {
  expect(() => parsed(sql)).toThrow();
});

test('are answered from every folder, also from one of which nothing could be read', async () => {
  for (const files of [{ 'a.csv': csvOf(57) }, { 'a.xlsx': '' }])
    await withFolder(files, async (folder) => {
      const { questions } = await stated(folder);
      expect(questions.map(({ name }) => `${name}.sql`)).toEqual(saved);
    });
});

test('say who is over, how full people are, where is room and what is nobody’s', async () => {
  const files = {
    'north/a.csv': csvOf(57),
    'north/b.csv': csvOf(12, ''),
    'south/c.csv': csvOf(11, 'Vacant SLP', 'Speech'),
    'south/d.csv': csvOf(22, 'Cho, Ben'),
  };
  await withFolder(files, async (folder) => {
    const { questions } = await stated(folder, '--small-cells');
    const rowsIn = (name: string) => questions.find((each) => each.name === name)?.rows;
    expect(rowsIn('1-over-and-above')).toEqual([
      {
        region: 'north',
        role: 'Resource teacher',
        people_with_limit: 1,
        over_maximum: 1,
        mixed_grades_to_review: 0,
        above_desirable: 0,
      },
      {
        region: 'south',
        role: 'Resource teacher',
        people_with_limit: 1,
        over_maximum: 0,
        mixed_grades_to_review: 0,
        above_desirable: 0,
      },
    ]);
    expect(rowsIn('2-distribution')).toEqual([
      {
        role: 'Resource teacher',
        people_with_limit: 2,
        least: 40,
        lower_quarter: 40,
        middle: 40,
        upper_quarter: 103.6,
        most: 103.6,
      },
    ]);
    expect(rowsIn('4-nobodys-lines')).toEqual([
      {
        region: 'north',
        service: 'Resource',
        held_by: 'nobody',
        lines: 12,
        students: 12,
        minutes_a_week: 720,
        lines_without_minutes: 0,
      },
      {
        region: 'south',
        service: 'Speech',
        held_by: 'vacancy',
        lines: 11,
        students: 11,
        minutes_a_week: 660,
        lines_without_minutes: 0,
      },
    ]);
    expect(rowsIn('5-room')).toEqual([
      {
        region: 'north',
        role: 'Resource teacher',
        method: 'Head count',
        people_with_limit: 1,
        room_to_desirable: 0,
        room_to_maximum: 0,
      },
      {
        region: 'south',
        role: 'Resource teacher',
        method: 'Head count',
        people_with_limit: 1,
        room_to_desirable: 23,
        room_to_maximum: 33,
      },
    ]);
    const short = rowsIn('3-fte-short') ?? [];
    expect(
      short.map((row) => [row['region'], row['role'], row['has'], row['vacant'], row['needed_at_maximum']]),
    ).toEqual([
      ['north', 'Resource teacher', 1, 0, 1.26],
      ['south', 'Resource teacher', 1, 0, 0.4],
      ['south', 'Speech-language pathologist', 0, 1, 0.2],
    ]);
    // Nobody can say that b's teachers are enough: by heads alone none lack, and no method is chosen.
    expect(
      short.map((row) => [
        row['short_at_maximum'],
        row['students'],
        row['students_without_maximum'],
        row['districts_with_note'],
      ]),
    ).toEqual([
      [0.26, 69, 0, 2],
      [null, 22, 22, 1],
      [0.2, 11, 0, 1],
    ]);
    // Until somebody chose how people are counted, nobody can be said to be short but by heads.
    expect(
      await rowsOf(folder, 'SELECT COUNT(*) AS n FROM district WHERE has_record', '--small-cells'),
    ).toEqual([{ n: 0 }]);
  });
});
