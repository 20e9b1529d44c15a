import { expect, test } from 'vitest';
import { tellsNewName } from '../../../src/domain/caseload/join';
import { readPeople } from '../../../src/domain/people/readPeople';
import { fact, recorded } from '../../kit/entries';

const { people } = readPeople([
  ['Key', 'Name', 'Also written as'],
  ['P-0001', 'Ramos, Elena', 'Ms. Ramos'],
]);
const before = recorded(fact({ person: 'Vega, Elena' }));
const tells = (person: string, personKey = 'P-0001'): boolean =>
  tellsNewName(people, before, recorded(fact({ person, personKey })));

test.each([
  ['Ramos, Elena', 'their name in Providers'],
  ['Ms. Ramos', 'listed as another of theirs'],
  ['Vega, Elena', 'in the record already'],
])('%s is no new name: it is %s', (name) => {
  expect(tells(name)).toBe(false);
});

test('another name for somebody listed is new; for whoever is not listed, no name is', () => {
  expect(tells('Ramos-Vega, Elena')).toBe(true);
  expect(tells('Reyes, Maria', 'P-0009')).toBe(false);
  expect(tells('', '')).toBe(false);
});
