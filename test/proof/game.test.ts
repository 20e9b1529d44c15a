import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure, inPart, tries } from './figures';
import { type Game, games, playGame } from './game';

const GAMES = inPart(tries(5_000, 50));

const DICE = [0, 0, 0, 0, 0, 0];
const works = <T extends string>(does: T) => ({ by: 'sidebar', does, dice: DICE, between: null }) as const;
const hand = (does: string, a = 0, b = 0) => ({ by: 'hand', does, a, b }) as const;

/** Games that did not hold once. */
const FOUND: readonly Game[] = [
  // The row of an undone enrollment that a protected sheet kept held up every save of everybody.
  [works('enroll'), hand('protect'), works('undo'), works('reassign')],
  // Set up took an export as the roster, once the roster's own sheet was gone.
  [hand('export'), hand('delete sheet'), works('enroll')],
  // A date came to stand in a cell that had no format.
  [hand('new student', 0, 44), works('exit')],
  // A row that waits, its formulas filled down beforehand, kept the formats of an enrollment that was undone.
  [hand('helper column', 1), works('enroll'), works('undo'), hand('list')],
  // One student's ID stood over another's, and the case manager of that row was taken into the history.
  [hand('type', 4, 32), works('reconcile')],
  // Find and replace over all sheets, where the record is protected: whoever protected it has to let the Admin go on.
  [hand('protect', 21), hand('find & replace', 0, 13)],
  // A formula made an error of every provider's cell, and the record was deleted.
  [hand('formula', 19, 28), hand('delete sheet', 33)],
  // Cells had a number format of their own, and keep it: the checker went by what they showed.
  [hand('format', 19, 18), works('exit')],
  [hand('format', 46, 14), works('enrollment')],
  [hand('format', 0, 1), hand('new student'), works('enroll'), works('reassign')],
];

test('whatever people do to a district between any two calls: no cell of theirs is harmed, and the page offers a way on', () => {
  fc.assert(
    fc.property(games, (game) => {
      const { faults, trace } = playGame(game);
      expect(faults, trace.join('\n')).toEqual([]);
    }),
    { numRuns: GAMES, examples: FOUND.map((game) => [game]) },
  );
  figure('Bad things · games', `${GAMES} games, no cell harmed, always a way on`);
});
