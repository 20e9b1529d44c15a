import { expect, it } from 'vitest';
import { asksConsult, parseConsult, parseDelivery } from '../../../src/domain/cells/delivery';

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

it.each([
  ['Consult Y/N', true],
  ['Indirect (x)', true],
  ['Direct/Consult', false],
  ['Delivery', false],
])('the header “%s” asks whether a line is a consult: %s', (header, asks) => {
  expect(asksConsult(header)).toBe(asks);
});

it.each([
  ['Y', 'consult'],
  ['x', 'consult'],
  ['N', 'direct'],
  ['Direct', 'direct'],
  ['maybe', null],
])('below it "%s" says %s', (cell, delivery) => {
  expect(parseConsult(cell)).toBe(delivery);
});
