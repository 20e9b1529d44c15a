import { describe, expect, test } from 'vitest';
import { cutMaking, cutSaves, numbered } from './crashPoints';
import { theatre } from './crashTrials';
import { figure, ofPart } from './figures';
import { UPDATE_MAKES, UPDATES, updateDistrict } from './updateOperations';

const stageOf = theatre(updateDistrict());
const makes = theatre(updateDistrict());

describe.each(ofPart(numbered(UPDATES)))('$name, failing at any service call', ({ turn, ...operation }) => {
  test('is not begun or is finished by the next opening, which says so', () => {
    const { result, found } = cutSaves(stageOf(operation), turn, 2);
    figure(`Crash · ${operation.name}`, result);
    expect(found).toEqual([]);
  });
});

describe.each(ofPart(numbered(UPDATE_MAKES)))(
  '$name, failing at any service call',
  ({ turn, ...operation }) => {
    test('comes out the same when it is done again', () => {
      const { result, found } = cutMaking(makes(operation), turn, 2);
      figure(`Crash · ${operation.name}`, result);
      expect(found).toEqual([]);
    });
  },
);
