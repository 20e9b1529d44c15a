import { VERSION } from '../../contract/version';
import { overlaid } from '../ports/overlaid';
import type { Workbook } from '../ports/ports';
import { memoryFrom, readingAhead } from './memory';
import { markVersion, newerVersion } from './newerVersion';
import { refusal } from './refused';

/** Which methods change the document. */
const WRITES: { readonly [M in keyof Workbook]: boolean } = {
  account: false,
  now: false,
  goesOn: false,
  spent: false,
  zone: false,
  knownZone: false,
  assumeZone: false,
  today: false,
  dayOf: false,
  locale: false,
  sheetNames: false,
  cells: false,
  sheetIds: false,
  read: false,
  readFrom: false,
  readPart: false,
  readArea: false,
  texts: false,
  merged: false,
  formulas: false,
  write: true,
  writeBoth: true,
  formats: false,
  lists: false,
  append: true,
  insertRows: true,
  deleteBlankRows: true,
  takeOut: true,
  patch: true,
  frozenRows: false,
  freezeRows: true,
  goTo: false,
  create: true,
  lay: true,
  show: false,
  remove: true,
  warnBeforeEdits: true,
  keepHidden: true,
  pack: false,
  unpack: false,
  recall: false,
  remember: true,
  forget: true,
  // Theirs alone, beside the document.
  keptForUser: false,
  keepForUser: false,
  // Made of the roster, and gone by itself.
  keptForDocument: false,
  keepForDocument: false,
  note: false,
  keepNote: true,
  flush: false,
  // Takes back what it did.
  tryOut: false,
  complain: false,
  exclusively: false,
};
const isWrite = (name: PropertyKey): boolean =>
  Object.entries(WRITES).some(([method, writes]) => writes && method === name);

/**
 * The workbook as this version may use it. Where a newer one has written, nothing is: whatever asks for the lock, or would write without it, is
 * refused. Where none did, or an older one, word is left before the first write that this version is here now.
 */
export function asThisVersion(workbook: Workbook): Workbook {
  let isOurs = false;
  /** The version that has written here last, as it was found under the lock, under which none writes but this one. */
  let underLock: { last: string | undefined } | null = null;
  const { recall, look, drop } = readingAhead(workbook);
  const runningHere = () => {
    const { version } = memoryFrom({ version: look().version });
    const newer = newerVersion(workbook, version);
    if (newer !== null) throw refusal({ code: 'newer-version', version: newer });
    return version?.number;
  };
  const beforeWriting = (): void => {
    if (isOurs) return;
    const last = underLock ? underLock.last : runningHere();
    if (last !== VERSION) markVersion(workbook);
    isOurs = true;
  };
  const over: Partial<Workbook> = {
    recall,
    exclusively: (work) =>
      workbook.exclusively(() => {
        // What was read before the lock was had says nothing any more.
        drop();
        underLock = { last: runningHere() };
        try {
          return work();
        } finally {
          underLock = null;
        }
      }),
  };
  return overlaid(workbook, over, (method) => {
    if (!isWrite(method)) return;
    beforeWriting();
    drop();
  });
}
