import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIn } from '../../src/files/read';
import { drawnRosters } from '../kit/rosterDraws';
import { silentlyWrong } from '../kit/rosterVerdict';
import { figure, tries } from '../proof/figures';

test('a roster of any header, shape and mess is read right, or asked about, or told', () => {
  let read = 0;
  let whole = 0;
  const numRuns = tries(400, 60);
  fc.assert(
    fc.property(drawnRosters, (drawn) => {
      const roster = readIn(drawn.sheets, { sheets: [], columns: [] }, 'roster.csv');
      read += 1;
      if (roster.stop === '' && roster.questions.length === 0) whole += 1;
      expect(silentlyWrong(drawn, roster)).toEqual([]);
    }),
    { numRuns },
  );
  figure('Rosters drawn', `${read} read, ${whole} without a question, none silently wrong`);
});
