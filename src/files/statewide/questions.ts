import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readBytes } from '../readBytes';

/**
 * A question as its .sql file has it: the first comment is its title, `-- chart: column` what a chart shows, `-- no count: columns`
 * which of its figures count no people.
 */
export type AskedQuestion = {
  name: string;
  title: string;
  says: string;
  chart: string | null;
  noCount: readonly string[];
  sql: string;
};

/** The questions of a folder, in the order of their files. */
export async function savedQuestions(folder: string): Promise<AskedQuestion[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(files.map((name) => readQuestion(join(folder, name))));
}

/** One file's question; throws UnreadableFile where there is no such file. */
export async function readQuestion(path: string): Promise<AskedQuestion> {
  const sql = new TextDecoder().decode(await readBytes(path));
  const comments = (/^(?:[ \t]*--.*(?:\r?\n|$))*/.exec(sql)?.[0] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*--\s?/, '').trim());
  const name = basename(path).replace(/\.sql$/i, '');
  const chart = comments.flatMap((line) => /^chart: (.+)$/.exec(line)?.[1] ?? [])[0] ?? null;
  const noCount = comments.flatMap((line) => /^no count: (.+)$/.exec(line)?.[1]?.split(/\s*,\s*/) ?? []);
  const [title = '', ...says] = comments.filter((line) => line !== '' && !/^(?:chart|no count): /.test(line));
  return { name, title: title || name, says: says.join(' '), chart, noCount, sql };
}
