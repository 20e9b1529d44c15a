import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PackedColumn, packColumn, unpackColumn } from '../../../src/domain/record/packedColumn';

function textsOf(column: PackedColumn): string[] {
  const { length, textAt } = unpackColumn(JSON.parse(JSON.stringify(column)));
  return Array.from({ length }, (_, i) => textAt(i));
}

test('a column comes back text by text, whatever stands in it', () => {
  const few = fc.constantFrom('', ' ', 'Ramos, Elena', '"', '\\', '#', '[', '{"start":"2026-08-24"}', '😀');
  fc.assert(
    fc.property(fc.array(fc.oneof(few, fc.string())), (texts) => {
      expect(textsOf(packColumn(texts))).toEqual(texts);
    }),
  );
});

// The largest numbers of different texts that one and two signs tell, and the smallest that need one more.
test.each([
  [1, 1],
  [57, 1],
  [58, 2],
  [57 * 57, 2],
  [57 * 57 + 1, 3],
])('%i different texts take %i signs each', (different, signs) => {
  const once = Array.from({ length: different }, (_, i) => `L-${i}`);
  const texts = [...once, ...once.reverse()];
  const column = packColumn(texts);
  expect('of' in column && column.at.length).toBe(texts.length * signs);
  expect(textsOf(column)).toEqual(texts);
});

test('a column of nothing but different texts stays as it is', () => {
  expect(packColumn(['1', '2', '3'])).toEqual(['1', '2', '3']);
});
