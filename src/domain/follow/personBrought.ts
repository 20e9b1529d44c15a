import type { Day } from '../cells/day';
import { foundBy } from '../record/changes';
import type { Entry } from '../record/entry';
import type { NamedAtSave } from './recordBefore';

/** How the record stood around a change, as far as a cell of a person tells it, and what a text of that cell means. */
export type AroundSave = {
  named: (change: Entry, when: 'before' | 'with') => NamedAtSave | null;
  read: (text: string) => string | null;
};

/** Whom a change brought into a cell by a day; null where it wrote nothing there. */
export function personBrought(
  entry: Entry,
  field: 'provider' | 'caseManager',
  today: Day,
  around: AroundSave,
): string | null {
  // What is yet to begin has written nothing.
  if (entry.begin > today) return null;
  switch (entry.name) {
    case 'opened':
    case 'assigned':
    case 'openingCorrected':
      return entry.personKey;
    // A cell that is put back reads as whoever has the line.
    case 'putBack':
      return entry.found[field] === undefined ? null : entry.personKey;
    case 'assignmentEdited':
    case 'ended':
      return isNamedAnew(entry, foundBy(entry)[field], around) ? entry.personKey : null;
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

/** Whether an assignment that was there already is named because of a change to it: otherwise that left its cell as it was. */
function isNamedAnew(entry: Entry, text: string | undefined, { named, read }: AroundSave): boolean {
  const [before, after] = [named(entry, 'before'), named(entry, 'with')];
  if (text === undefined || after?.personKey !== entry.personKey || before?.personKey === entry.personKey)
    return false;
  // What somebody typed into the row of a student who leaves stays there: no exit asks about it.
  return !after.isOver || read(text) === before?.personKey;
}
