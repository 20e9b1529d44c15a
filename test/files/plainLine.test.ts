import { expect, test } from 'vitest';
import { plainLine } from '../../src/files/plainLine';

test.each(['Ramos\nElena', 'Ramos\u001b\u202eElena', 'Ramos\u200b \u2066Elena'])(
  'no sign that a terminal obeys or hides is printed: %j',
  (text) => {
    expect(plainLine(text)).toBe('Ramos Elena');
  },
);
