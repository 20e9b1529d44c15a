import type { Entry } from '../record/entry';

/** Whom a change brought into a cell. */
export function personBrought(entry: Entry, field: 'provider' | 'caseManager'): string | null {
  switch (entry.name) {
    case 'opened':
    case 'assigned':
    case 'openingCorrected':
    case 'assignmentEdited':
      return entry.personKey;
    // A cell that is put back reads as whoever has the line, and one whose assignment ends as before.
    case 'putBack':
    case 'ended':
      return entry.found[field] === undefined ? null : entry.personKey;
    case 'adjusted':
    case 'renewed':
    case 'cellsWritten':
    case 'newId':
    case 'restored':
    case 'yearClosed':
    case 'exited':
    case 'undone':
    case 'unknown':
      return null;
  }
}
