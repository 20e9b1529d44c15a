import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { debuglog } from 'node:util';
import type { Day } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { StateRules } from '../../standards/loads/stateRules';
import type { FileSheet } from '../fileSheets';
import { fileTrouble } from '../fileTrouble';
import { openedFile } from '../openedFile';
import { sheetsIn } from '../openSheets';
import { readBytes } from '../readBytes';
import { UnreadableFile } from '../unreadableFile';
import type { DistrictFile } from './districtFiles';
import { type DistrictRows, districtRows } from './districtRows';
import { studentKeys } from './studentKeys';
import { type Row, tableRow } from './tables';

/** How every file is read. */
export type DistrictReading = { asOf: Day; withNames: boolean; salt: Uint8Array | null };

/** What one file gives for each table. */
export type DistrictRead = DistrictRows & {
  readonly district: Row[];
  readonly isRead: boolean;
  /** The same for files of the same cells alone; null where none were read. */
  readonly cellsHash: string | null;
};

/** Reads one file; what can't be read is told in `problem`, and stops nothing. */
export async function readDistrict(
  { path, file, district, region }: DistrictFile,
  { asOf, withNames, salt }: DistrictReading,
  rules: StateRules,
): Promise<DistrictRead> {
  const about = (isRead: boolean, hasRecord: boolean): Row[] => [
    tableRow('district', withNames, { district, region, file, is_read: isRead, has_record: hasRecord }),
  ];
  try {
    await refuseNoFile(path);
    const bytes = await readBytes(path);
    const sheets = sheetsIn(bytes, path);
    const opened = openedFile(sheets, file, asOf, rules);
    const keyOf = studentKeys(salt, bytes, district);
    return {
      isRead: true,
      cellsHash: hashOf(sheets),
      district: about(true, opened.state.log.entries.length > 0),
      ...districtRows(opened, { district, file, asOf, withNames, keyOf }),
    };
  } catch (error) {
    const what = whyNot(error, path, file, withNames);
    return {
      isRead: false,
      cellsHash: null,
      district: about(false, false),
      load: [],
      line: [],
      staffing: [],
      problem: [tableRow('problem', withNames, { district, file, what, kind: 'file' })],
    };
  }
}

/** A folder may list what is none: a pipe would be waited for without end. */
async function refuseNoFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && /^(?:ENOENT|ELOOP)$/.test(String(error.code)))
      throw new UnreadableFile(`${path} is gone, or a link that leads nowhere.`);
    throw new UnreadableFile(`${path} can't be read (${fileTrouble(error)}).`);
  });
  if (found.isDirectory())
    throw new UnreadableFile(
      `${path} is a link to a folder, which is not followed: put the folder itself there.`,
    );
  if (!found.isFile()) throw new UnreadableFile(`${path} is a pipe or a device, and no file of rows.`);
}

/** By the cells, since a file that is downloaded twice differs in its bytes; a .csv names its one sheet for its file. */
function hashOf(sheets: readonly FileSheet[]): string {
  const hash = createHash('sha256');
  for (const { grid } of sheets) {
    for (const row of grid) hash.update(`${JSON.stringify(row)}\n`);
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** What is nobody's word of a district's. */
const OURS = new Set<string>([...Object.values(SHEETS), 'Loading...']);

/** In a sentence that is the same wherever the folder stands, and without what cells and tabs are called. */
function whyNot(error: unknown, path: string, file: string, withNames: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof UnreadableFile)) {
    // A mistake of ours in one file; NODE_DEBUG=caseload shows where.
    debuglog('caseload')('%s: %s', file, error instanceof Error ? error.stack : error);
    return `The file can’t be read: ${(message.split('\n')[0] ?? '').slice(0, 200)}`;
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  const sentence = [path, file, name].reduce((text, each) => text.replaceAll(each, 'The file'), message);
  const plain = sentence.replace(/^The file: /, '');
  return withNames ? plain : plain.replace(/“([^”]*)”/g, (quoted, text) => (OURS.has(text) ? quoted : '“…”'));
}
