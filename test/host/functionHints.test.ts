import { expect, test } from 'vitest';
import { functionHints } from './functionHints';

test('reads the functions that Sheets would offer, with their arguments', () => {
  const source = `
/** Not for cells. */
function onOpen(e) {}
/**
 * Adds up. Source: the plan,
 * section 16.
 *
 * @param {number} minutes Minutes a week,
 *     direct ones.
 * @param {string} level Optional. "maximum" (usual) or "desirable".
 * @return The sum.
 * @customfunction
 */
function ADD_UP(minutes, level) { return Main.call('ADD_UP', arguments); }
/** @customFunction */
function Bare() {}
/** @customfunction */
function hidden_() {}`;
  expect(functionHints([source])).toEqual([
    {
      name: 'ADD_UP',
      description: 'Adds up. Source: the plan, section 16.',
      parameters: [
        { name: 'minutes', description: 'Minutes a week, direct ones.', optional: false, repeated: false },
        {
          name: 'level',
          description: 'Optional. "maximum" (usual) or "desirable".',
          optional: true,
          repeated: false,
        },
      ],
    },
    { name: 'BARE', description: '', parameters: [] },
  ]);
});
