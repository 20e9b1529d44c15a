import { copySheet, putBack } from './history';
import type { Workbook } from './workbook';

/**
 * The workbook as it is now, to be put back as often as wanted, which takes a fraction of the time of making it again: its sheets
 * with all that they carry, which of them shows, and the properties of the document. Not its named ranges and metadata.
 */
export function snapshotOf(workbook: Workbook): () => void {
  const putSheetsBack = versionOf(workbook);
  const properties = [...workbook.state.documentProperties];
  return () => {
    putSheetsBack();
    const kept = workbook.state.documentProperties;
    kept.clear();
    for (const [key, text] of properties) kept.set(key, text);
  };
}

/** The sheets alone, as Version history puts them back: the properties of the document stay as they are by then. */
export function versionOf(workbook: Workbook): () => void {
  const sheets = workbook.sheets.map(copySheet);
  const { activeSheet } = workbook;
  return () => {
    for (const sheet of sheets) putBack(sheet);
    workbook.sheets.splice(0, workbook.sheets.length, ...sheets.map(({ sheet }) => sheet));
    workbook.activate(activeSheet);
    workbook.recalculateAll();
  };
}
