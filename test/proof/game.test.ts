import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure, inPart, tries } from './figures';
import { games, playGame } from './game';

const GAMES = inPart(tries(5_000, 50));

test('whatever people do to a district between any two calls: no cell of theirs is harmed, and the page offers a way on', () => {
  fc.assert(
    fc.property(games, (game) => {
      const { faults, trace } = playGame(game);
      expect(faults, trace.join('\n')).toEqual([]);
    }),
    { numRuns: GAMES },
  );
  figure('Bad things · games', `${GAMES} games, no cell harmed, always a way on`);
});
