import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../play/played';

/** Does something with a folder of workbooks that is there only meanwhile; names may have folders. Its sibling holds what is written. */
export async function withFolder<T>(
  files: { readonly [name: string]: string | Uint8Array },
  use: (folder: string, beside: (name: string) => string) => Promise<T>,
): Promise<T> {
  const outer = await mkdtemp(join(tmpdir(), 'caseload-'));
  try {
    const folder = join(outer, 'districts');
    await mkdir(folder);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder, (name) => join(outer, name));
  } finally {
    await rm(outer, { recursive: true });
  }
}

type Cell = string | number | boolean | null;
export type Question = { name: string; title: string; rows: { [column: string]: Cell }[] };
export type Stated = { files: number; read: number; lines: number; questions: Question[] };

/** What `statewide … --json` prints. */
export async function stated(folder: string, ...words: string[]): Promise<Stated> {
  const { code, printed, told } = await run('statewide', folder, '--as-of', DAY, '--json', ...words);
  if (code !== 0) throw new Error(told.join('\n'));
  return JSON.parse(printed.join('\n'));
}

/** The rows of one question of one's own. */
export async function rowsOf(folder: string, sql: string, ...words: string[]): Promise<Question['rows']> {
  return withFolder({ 'own.sql': sql }, async (other) => {
    const { questions } = await stated(folder, '--sql', join(other, 'own.sql'), ...words);
    return questions[0]?.rows ?? [];
  });
}

export const DAY = '2026-11-30';
export const HEADER =
  'Student ID,Student,Grade,School,Service,Provider,Case Manager,Minutes per Week,Start Date';

/** A .csv of so many students of one person. */
export const csvOf = (students: number, provider = 'Ramos, Elena', service = 'Resource'): string =>
  [
    HEADER,
    ...Array.from(
      { length: students },
      (_, i) => `${1001 + i},"Alder, Ana ${i}",3,Oak,${service},"${provider}","${provider}",60,8/24/2026`,
    ),
  ].join('\n');

/** An Excel file that opens with a password alone. */
export const LOCKED = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
