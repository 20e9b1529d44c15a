import { expect, test } from 'vitest';
import { familyName } from '../../../src/domain/people/familyName';

test.each([
  ['Ramos, Elena', 'Ramos'],
  ['Ms. Elena Ramos', 'Ramos'],
  ['Elena Ramos, M.Ed.', 'Ramos'],
  ['de la Cruz, Ana (SLP)', 'de la Cruz'],
  ['Ana de la Cruz', 'de la Cruz'],
  ['García-López, Ana', 'García-López'],
  ["O'Neill, Pat", "O'Neill"],
  ['Ramos', 'Ramos'],
  ['eramos@lakeview.example', 'eramos@lakeview.example'],
])('the family name of “%s” is “%s”, as it is written', (name, family) => {
  expect(familyName(name)).toBe(family);
});
