import { VERSION } from '../../contract/version';
import type { Workbook } from '../ports/ports';
import { recordStore } from './recordStore';

/** What stands before the mapping in the record's note, for whoever opens it. */
const BEGIN =
  'Caseload keeps here how it reads the roster, in case the document is copied. Please leave it.\n';

/** What a copy of the document still has of its memory. */
type RecordNote = {
  /** Whether Caseload wrote it. */
  isOurs: boolean;
  /** The mapping's text; '' for none. */
  mapping: string;
  /** The version that wrote it; null where it names none. */
  version: string | null;
};

export function recordNote(workbook: Workbook): RecordNote {
  const note = recordStore(workbook).note();
  if (!note.startsWith(BEGIN)) return { isOurs: false, mapping: '', version: null };
  const [mapping = '', version = ''] = note.slice(BEGIN.length).split('\nCaseload ');
  return { isOurs: true, mapping, version: version === '' ? null : version };
}

/** Keeps a mapping's text in the note, and that this version did. */
export function keepRecordNote(workbook: Workbook, mapping: string): void {
  const store = recordStore(workbook);
  const note = `${BEGIN}${mapping}\nCaseload ${VERSION}`;
  if (store.note() !== note) store.keepNote(note);
}
