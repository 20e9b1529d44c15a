import type { NoUndo } from '../../domain/decide/noUndo';

/** Why a save can't be taken back, in a sentence. */
export const NO_UNDO: Record<NoUndo, string> = {
  unknown: 'This save is not in the record, or at none of your sites.',
  undone: 'It is undone already.',
  'undone by exit': 'An exit that was saved later took it back. Undo that exit to bring it back.',
  newer: 'A newer version of Caseload saved it: update Caseload to undo it.',
  restored: 'This says which version of the spreadsheet was gone on from; nothing takes that back.',
  'of the record': 'This says where the entries of a closed year stand; nothing takes that back.',
  'closed year':
    'It was saved in a school year that is closed, and stands on a sheet of its own: closed years are not undone. Save what should be otherwise from now on.',
  'came with rows': 'These lines came with rows of the roster. To take one out, exit the student.',
  'not own': 'Only an Admin, or whoever saved it for themselves, can undo it.',
  'lines elsewhere': 'Some of its lines are at other sites: only an Admin of all these sites can undo it.',
};

/** What is said where lines of a save changed since. */
export function changedText({ changed, rest }: { changed: number; rest: number }): string {
  const lines = changed === 1 ? 'one line has' : `${changed} lines have`;
  const other = rest > 0 ? ', or undo the other lines' : '';
  return `Nothing was undone: ${lines} changed since. Undo the later change first${other}.`;
}
