import { expect, it } from 'vitest';
import { parseDelivery } from '../../../src/domain/cells/delivery';

it.each([
  'Direct',
  ' direct ',
  'D',
  'Individual',
  'Group',
  'Small group',
  'Push-in',
  'pull out',
  'Co-taught',
])('"%s" is direct', (text) => {
  expect(parseDelivery(text)).toBe('direct');
});

it.each(['Consult', 'CONSULTATION', 'c', 'Indirect', 'consultative', 'Consult only'])(
  '"%s" is consult',
  (text) => {
    expect(parseDelivery(text)).toBe('consult');
  },
);

it.each(['', 'Direct/Consult', 'direct and consult', 'both', 'see notes', 1, true])(
  '%j is neither alone',
  (cell) => {
    expect(parseDelivery(cell)).toBeNull();
  },
);
