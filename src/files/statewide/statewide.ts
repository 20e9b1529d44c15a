import { writeFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { counted } from '../../domain/cells/counted';
import { type Command, type Surroundings, WrongArguments } from '../command';
import { dayWord } from '../dayWord';
import { type FreshFile, freshFile } from '../freshFile';
import { parsedWords } from '../parsedWords';
import { plainTable } from '../plainTable';
import { readBytes } from '../readBytes';
import { type AnsweredQuestion, answersWorkbook, type FolderRead } from './answersWorkbook';
import { type DistrictFile, districtFiles } from './districtFiles';
import { exportTables } from './exportTables';
import { refuseForeignWorkbook } from './ownFiles';
import { type AskedQuestion, readQuestion, savedQuestions } from './questions';
import type { DistrictRead } from './readDistrict';
import { readDistricts } from './readDistricts';
import { SMALL, WITHHELD, withoutSmallCells } from './smallCells';
import { type Row, TABLE_NAMES, tableRow } from './tables';
import { type QueryAnswer, Warehouse } from './warehouse';

export const statewide: Command = {
  name: 'statewide',
  usage:
    'DIR --as-of DAY [--sql FILE] [--out report.xlsx] [--export FOLDER] [--json] [--database FILE] [--with-names] [--small-cells] [--salt FILE]',
  says: 'Every workbook of a folder, by the same core, as tables in DuckDB; the saved questions, or one of your own, answered from them.',
  help: [
    'DIR holds .xlsx and .csv files, one a district; a folder below it is a region. A file that can’t be read is told and',
    'stops nothing. Nothing is written into DIR.',
    '  --as-of DAY      the day, as 2026-12-01',
    '  --sql FILE       asks this instead of the saved questions; tables: load, line, staffing, district, problem;',
    '                   docs/statewide.md lists their columns',
    '  --out FILE.xlsx  writes the answers into a workbook, a sheet a question with its chart',
    '  --export FOLDER  writes the tables as Parquet and CSV, with a data dictionary',
    '  --json           one JSON object with the answers',
    '  --database FILE  keeps the tables in a DuckDB file; without it they are in memory',
    '  --with-names     adds the names of people and students, and student IDs',
    `  --small-cells    shows counts of 1 to 9, which are otherwise ${SMALL}, and lets --sql show single students`,
    '  --salt FILE      a secret of your own, so that a student has one key from month to month; without it, as long as',
    '                   the district’s file stays the same',
  ].join('\n'),
  run: async (words, around) => {
    const { values, positionals } = parsedWords(words, {
      'as-of': { type: 'string' },
      sql: { type: 'string' },
      out: { type: 'string' },
      export: { type: 'string' },
      json: { type: 'boolean', default: false },
      database: { type: 'string' },
      'with-names': { type: 'boolean', default: false },
      'small-cells': { type: 'boolean', default: false },
      salt: { type: 'string' },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new WrongArguments('Name one folder.');
    const asOf = dayWord('--as-of', values['as-of']);
    for (const option of ['out', 'export', 'database', 'sql', 'salt'] as const)
      outside(folder, option, values[option]);
    if (values.out !== undefined && !/\.xlsx$/i.test(values.out))
      throw new WrongArguments(`--out ${values.out} is no .xlsx.`);
    const salt = values.salt === undefined ? null : await saltIn(values.salt);
    const asked =
      values.sql === undefined ? await savedQuestions(around.questions) : [await readQuestion(values.sql)];
    const withNames = values['with-names'];
    const files = await districtFiles(folder);
    // Where nothing can be written, that is told before minutes are spent on reading.
    if (values.out !== undefined) await refuseForeignWorkbook(values.out);
    const out = values.out === undefined ? null : await freshFile(values.out);
    const exporting = values.export === undefined ? null : await exportTables(values.export, withNames);
    const read = { files: files.length, read: 0, lines: 0 };
    const answered: AnsweredQuestion[] = [];
    const warehouse = await Warehouse.open(values.database ?? null, withNames);
    try {
      let at = 0;
      around.progress(`Reading ${counted(files.length, 'file')}`);
      const reading = { asOf, withNames, salt };
      const firstOf = new Map<string, string>();
      for await (const each of readDistricts({
        files,
        reading,
        rules: around.rules,
        worker: around.districtWorker,
      })) {
        for (const table of TABLE_NAMES) await warehouse.add(table, each[table]);
        await warehouse.add('problem', copyTold(each, files[at], firstOf, withNames));
        at += 1;
        if (each.isRead) read.read += 1;
        read.lines += each.line.length;
        around.progress(`${at} of ${files.length}: ${files[at - 1]?.file}`);
      }
      await warehouse.close(async (run) => exporting?.(run));
      for (const question of asked) {
        around.progress(question.title);
        const { sql, name, noCount } = question;
        const answer = await warehouse.ask(sql, name, values['small-cells'] ? 'rows' : 'counts');
        answered.push({
          question,
          answer: values['small-cells'] ? answer : withoutSmallCells(answer, noCount),
        });
      }
    } finally {
      await warehouse.end();
    }
    const told = { asOf, ...read, withNames, smallCells: values['small-cells'] };
    if (out) await written(out, await answersWorkbook(answered, told, around.rules));
    print(answered, told, values.json, around);
  },
};

/** The same cells in two files are as likely one district, saved twice, as two: both are counted, and it is told. `firstOf`: files by their cells. */
function copyTold(
  { cellsHash }: DistrictRead,
  about: DistrictFile | undefined,
  firstOf: Map<string, string>,
  withNames: boolean,
): Row[] {
  if (cellsHash === null || !about) return [];
  const { district, file } = about;
  const first = firstOf.get(cellsHash);
  if (first === undefined) {
    firstOf.set(cellsHash, file);
    return [];
  }
  const what = `The same cells as in ${first}, and both are counted: if they are one district, take one file out.`;
  return [tableRow('problem', withNames, { district, file, what, kind: 'copy' })];
}

async function written(out: FreshFile, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(out.part, bytes);
    await out.keep();
  } finally {
    await out.drop();
  }
}

/** What is written into the folder would be read as a district the next time, and what is asked is no district. */
function outside(folder: string, option: string, path: string | undefined): void {
  if (path === undefined) return;
  if (path.trim() === '') throw new WrongArguments(`--${option} names no file.`);
  const way = relative(resolve(folder), resolve(path));
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new WrongArguments(`--${option} ${path} stands in the folder of the workbooks: keep it elsewhere.`);
}

const SHORTEST_SALT = 16;

async function saltIn(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  if (bytes.length < SHORTEST_SALT)
    throw new WrongArguments(`${path} is too short for a secret: ${SHORTEST_SALT} signs or more.`);
  return bytes;
}

function print(
  answered: readonly AnsweredQuestion[],
  { asOf, files, read, lines }: FolderRead,
  asJson: boolean,
  { print, tell }: Surroundings,
): void {
  if (asJson) {
    print(
      JSON.stringify({
        asOf,
        files,
        read,
        lines,
        questions: answered.map(({ question: { name, title }, answer: { columns, rows } }) => ({
          name,
          title,
          rows: rows.map((row) =>
            Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null])),
          ),
        })),
      }),
    );
    return;
  }
  print(
    `${counted(read, 'district')} of ${counted(files, 'file')} read, ${counted(lines, 'line')}, as of ${asOf}`,
  );
  for (const { question, answer } of answered) print(`\n${answerText(question, answer)}`);
  if (answered.some(({ answer }) => answer.rows.some((row) => row.includes(SMALL) || row.includes(WITHHELD))))
    tell(
      `Counts of 1 to 9 are shown as ${SMALL}, and figures that would tell them as ${WITHHELD}; --small-cells shows them.`,
    );
}

/** So many rows of an answer are printed for people. */
const ROWS = 60;

function answerText({ title }: AskedQuestion, { columns, rows }: QueryAnswer): string {
  const head = columns.map(({ name }) => name.replaceAll('_', ' '));
  return [
    title,
    rows.length === 0
      ? '  None.'
      : plainTable(
          [head, ...rows.slice(0, ROWS).map((row) => row.map((value) => value ?? ''))],
          'whole',
        ).replace(/^/gm, '  '),
    ...(rows.length > ROWS
      ? [`  … and ${counted(rows.length - ROWS, 'more row', 'more rows')}: --json or --out has them all`]
      : []),
  ].join('\n');
}
