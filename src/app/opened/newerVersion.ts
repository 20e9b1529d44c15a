import { VERSION } from '../../contract/version';
import type { Workbook } from '../ports/ports';
import { type RunningVersion, remember } from './memory';
import { keepRecordNote, recordNote } from './recordNote';

/**
 * The version that wrote in this document where it is a newer one than this; `version` is the one that its properties name. A copy has lost
 * those and has the record's note; an older version of the sheets has an older note, or none, and keeps its properties.
 */
export function newerVersion(workbook: Workbook, version: RunningVersion | null): string | null {
  const number = version?.number ?? recordNote(workbook).version;
  return number !== null && isNewer(number) ? number : null;
}

/** What is no number at all was written by a version of which nothing is known here. */
function isNewer(number: string): boolean {
  const own = partsOf(VERSION);
  const other = partsOf(number);
  if (other.some(Number.isNaN)) return true;
  const at = own.findIndex((part, i) => part !== (other[i] ?? 0));
  return at < 0 ? other.length > own.length : (other[at] ?? 0) > (own[at] ?? 0);
}

const partsOf = (number: string): number[] => number.split('.').map(Number);

/** Leaves word that this version writes here from now on: in the properties, and in the record's note where there is one. */
export function markVersion(workbook: Workbook): void {
  remember(workbook, { version: { number: VERSION, since: workbook.now() } });
  const { isOurs, mapping } = recordNote(workbook);
  if (!isOurs) return;
  try {
    keepRecordNote(workbook, mapping);
  } catch (error) {
    // The record is protected from this account: a copy of it would be lacking this.
    workbook.complain(error);
  }
}
