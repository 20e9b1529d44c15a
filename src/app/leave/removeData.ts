import type { Output } from '../../contract/contract';
import { SHEETS } from '../../domain/roster/ownSheets';
import { type Admin, adminsIn, remember } from '../opened/memory';
import { isRecordSheet } from '../opened/recordStore';
import { isStop, readTeam } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { isMade, ownNames } from './keptData';

/** What the user types to say that they mean it. */
const CONFIRM = 'REMOVE';

/**
 * Takes everything of Caseload out of the spreadsheet: each sheet that it made, and what the document remembers. The roster and
 * every other sheet stay as they are; a sheet of such a name that somebody else made is told in `left`. A removal that was cut
 * off is finished by the next: it is remembered first and forgotten last, and until then nothing else goes on, Set up included.
 * So long it is remembered too who the Admins are, so that nobody becomes one once Providers is gone. To be called under the lock.
 */
export function removeData(workbook: Workbook, confirm: string): Output<'removeData'> {
  const removed: string[] = [];
  const left: string[] = [];
  const stopped = (stop: string) => ({ stop, removed, left });
  if (confirm !== CONFIRM) return stopped(`Type ${CONFIRM}, in capitals, to go on. Nothing was removed.`);

  remember(workbook, { removing: workbook.now(), ...adminsNow(workbook) });
  for (const name of inOrder(ownNames(workbook))) {
    if (!isMade(workbook, name)) left.push(name);
    else if (isRemoved(workbook, name)) removed.push(name);
    else if (!isRecordSheet(name)) return stopped(refused(name, 'Not everything is removed yet.'));
    else {
      // The first to go: with it nothing is gone.
      remember(workbook, { removing: null });
      return stopped(refused(name, 'Nothing was removed.'));
    }
  }
  // What another account has staged its own cache drops within hours.
  workbook.keepForUser('');
  workbook.keepForDocument('');
  workbook.forget();
  return stopped('');
}

/** The record first: where one is protected from this account, it is that one. Providers last: it says who may finish. */
function inOrder(names: readonly string[]): string[] {
  const turn = (name: string): number => (isRecordSheet(name) ? 0 : name === SHEETS.people ? 2 : 1);
  return [...names].sort((a, b) => turn(a) - turn(b));
}

/** The Admins by Providers; where it is gone or names none, those that are remembered stay. */
function adminsNow(workbook: Workbook): { admins?: readonly Admin[] } {
  const team = readTeam(workbook);
  const admins = isStop(team) ? [] : adminsIn(team.people);
  return admins.length === 0 ? {} : { admins };
}

/** A service that fails may have done its work before. */
function isRemoved(workbook: Workbook, name: string): boolean {
  try {
    workbook.remove(name);
    return true;
  } catch (error) {
    workbook.complain(error);
    return !workbook.sheetNames().includes(name);
  }
}

const refused = (name: string, outcome: string): string =>
  `“${name}” could not be removed. ${outcome} Is the sheet protected? Ask whoever owns this spreadsheet to let you edit it, then remove again.`;
