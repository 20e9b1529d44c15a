import { expect, test } from 'vitest';
import { keptText } from '../../../src/domain/record/entry';

test('a cell’s old text is recorded whole up to 5,000 characters, and shortened from there on', () => {
  const text = 'x'.repeat(5_000);
  expect(keptText(text)).toBe(text);
  expect(keptText(`${text}x`)).not.toContain(text);
});
