import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src/domain/people/nameOrder';

describe('people in order', () => {
  it('go by the family name, however each is written', () => {
    const inOrder = [
      'Álvarez, Ana',
      'Ben Cho',
      'Maria de la Cruz',
      'De la Cruz, Noé',
      'Robert Diaz',
      'Robert Diaz Jr.',
      'eramos@district.org',
      'Ms. Elena Ramos, CCC-SLP',
      'Ramos, Zoe (SLP)',
      'Ramos Diaz, Ana',
      'Vacant SLP - Oak',
      'Van Dyke, Ed',
      'Zhu, Bo',
    ];
    expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
  });
});
