import { expect, test } from 'vitest';
import { recordColumns } from '../../../src/domain/record/recordColumns';
import { sitesTold } from '../../../src/domain/record/sitesTold';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, fact, recorded, type Says } from '../../kit/entries';

const ofLine =
  (lineKey: string) =>
  (says: Says = {}) =>
    fact({ lineKey, ...says });
const ana = ofLine('L-ana');
const ben = ofLine('L-ben');
const moved = (site: string): Says => ({ change: 'Assign', begin: day('2026-10-01'), site });

test.each([
  ['the last entry that names one', [ana(), ana(moved('Birch')), ana(moved(''))], ['Birch']],
  [
    'lines in the order in which they were opened',
    [ana({ site: '' }), ben(), ana(moved('Elm'))],
    ['Elm', 'Oak'],
  ],
  // The sheets of the years in which it was opened may be gone.
  ['none of a line whose Opening nobody has any more', [ben(moved('Elm')), ana()], ['Oak']],
  [
    'none of a line whose Opening was taken back',
    [ana(), fact({ change: 'Undo', replaced: { undoes: 1 } })],
    [],
  ],
])('the record’s sites: %s', (_, changes, sites) => {
  const entries = recorded(changes);
  expect(sitesTold(recordColumns(null, entries))).toEqual(sites);
  expect([...timelinesFrom(entries).values()].map(({ site }) => site)).toEqual(sites);
});
