import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPerson, isUnassigned, nameKey } from '../../../src/domain/people/personName';
import { isVacancy } from '../../../src/domain/people/vacancy';
import { NAUGHTY } from '../../kit/naughty';

const person = (key: string, name: string, ...alsoWrittenAs: string[]) => ({ key, name, alsoWrittenAs });
const keyOf = (found: ReturnType<ReturnType<typeof findPerson>>) =>
  typeof found === 'string' ? found : found.person.key;

const samePerson = (a: string, b: string): boolean => nameKey(a) !== '' && nameKey(a) === nameKey(b);

describe('a name', () => {
  it.each([
    ['Ramos, Elena', 'Elena Ramos'],
    ['RAMOS,ELENA', 'elena  ramos '],
    ['Ramos, Ms. Elena', 'Elena Ramos'],
    ['Dr. Elena Ramos', 'Elena Ramos'],
    ['Elena Ramos, CCC-SLP', 'Ramos, Elena'],
    ['Elena Ramos, M.S., CCC-SLP', 'Ramos, Elena'],
    ['Peña, José', 'Jose Pena'],
    ['Łukasz Nowak', 'Lukasz Nowak'],
    ["O'Brien, Siobhan", 'Siobhan O’Brien'],
    ['Smith-Jones, Ann', 'Ann Smith Jones'],
    ['Diaz, Robert, Jr.', 'Robert Diaz Jr'],
    ['Diaz Jr., Robert', 'Robert Diaz, Jr.'],
    ['Diaz III, Robert', 'Robert Diaz III'],
    ['Diaz, Robert III', 'Robert Diaz III'],
    ['\ufeffRamos,\u00a0Elena\u200e', 'Elena Ramos'],
    ['Dela Cruz, Maria Ana', 'Maria Ana Dela Cruz'],
    ['J. T. Hall', 'Hall, J.T.'],
    ['Ramos, Elena, CCC-SLP', 'Ramos, Elena'],
    ['Ramos, Elena (SLP)', 'Ramos, Elena'],
    ['Elena Ramos M.A. CCC/SLP', 'Ramos, Elena'],
    ['Ramos (Speech), Elena', 'Ramos, Elena'],
    ['Elena Ramos - Speech Therapist', 'Ramos, Elena'],
    ['Elena Ramos / SLP', 'Ramos, Elena'],
    ['Ramos, Elena <eramos@district.org>', 'Ramos, Elena'],
    ['Ramos, Elena, MA', 'Ramos, Elena'],
    ['Ramos, Elena, M. Ed.', 'Ramos, Elena'],
    ['Ms. Ramos (SLP)', 'Ms Ramos'],
    ['Ramos SLP', 'Ramos'],
    ['Elena de la Cruz, OTR/L', 'de la Cruz, Elena'],
    ['ERamos@District.org', 'eramos@district.org '],
  ])('%s and %s are one person', (a, b) => {
    expect(samePerson(a, b)).toBe(true);
  });

  it.each([
    ['Robert Diaz', 'Robert Diaz Jr.'],
    ['Robert Diaz II', 'Robert Diaz III'],
    ['Ms. Ramos', 'Mr. Ramos'],
    ['Ramos Elena', 'Elena Ramos'],
    ['Ramos, Ed', 'Ramos'],
    ['किरण', 'करण'],
    ['Jack Ma', 'Jack'],
    ['Wei Lin Ma', 'Wei Lin'],
    ['Ma, Wei', 'Wei'],
    ['Van Dyke, Ed', 'Van Dyke'],
    ['De Souza, M.A.', 'De Souza'],
    ['Ramos, Mat', 'Ramos'],
    ['Ramos, Elena (Oak)', 'Ramos, Elena (Pine)'],
    ['Vacant Oak SLP', 'Vacant Oak OT'],
    ['eramos@district.org', 'eramos@other.org'],
    ['', ''],
  ])('%s and %s are not', (a, b) => {
    expect(samePerson(a, b)).toBe(false);
  });

  it('survives in any script, and with emoji', () => {
    expect(nameKey('לוי, שרה')).toBe('שרה לוי');
    expect(nameKey('👩🏽‍🏫 Elena Ramos')).toBe('👩🏽‍🏫 elena ramos');
  });

  it('never throws, and is the same in capitals and between spaces', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), (text) => {
        expect(nameKey(`  ${text}\t`)).toBe(nameKey(text));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(nameKey(text.toUpperCase())).toBe(nameKey(text.toLowerCase()));
      }),
    );
  });
});

describe('finding who a cell means', () => {
  const find = findPerson([
    person('P-1', 'Ramos, Elena', 'Ms. Ramos', 'Elena Ortiz'),
    person('P-2', 'Cho, Ben'),
    person('P-3', 'Robert Diaz Jr.'),
    person('P-4', 'Robert Diaz'),
    person('P-5', 'Sam Lee'),
    person('P-6', 'Lee, Sam'),
    person('P-7', 'Okafor, Dele M.'),
    person('P-8', 'Ann B. Fox'),
    person('P-9', 'Ann C. Fox'),
  ]);

  it.each([
    ['Elena Ramos', 'P-1'],
    ['  ramos, ELENA ', 'P-1'],
    ['Ms Ramos', 'P-1'],
    ['Ortiz, Elena', 'P-1'],
    ['Mr. Ben Cho', 'P-2'],
    ['Diaz, Robert, Jr.', 'P-3'],
    ['Diaz, Robert', 'P-4'],
    ['Dele Okafor', 'P-7'],
    ['Ann B Fox', 'P-8'],
    ['Cho, Ben T.', 'P-2'],
  ])('"%s" is %s', (text, key) => {
    expect(keyOf(find(text))).toBe(key);
  });

  it.each([
    'Ramos',
    'Mrs. Ramos',
    'E. Ramos',
    'Mr. Cho',
    'Cho',
    'Robert Diaz III',
    'Dele T. Okafor',
    '',
    'Ben',
    '👻',
  ])('"%s" is nobody listed', (text) => {
    expect(find(text)).toBe('none');
  });

  it('goes by the e-mail, and never from one profession to another', () => {
    const look = findPerson([
      { ...person('P-1', 'Ramos, Elena (SLP)'), email: 'eramos@district.org' },
      person('P-2', 'Ramos, Elena (OT)'),
      person('P-3', 'Cho, Ben, OTR/L'),
    ]);
    expect(keyOf(look('ERamos@district.org'))).toBe('P-1');
    expect(keyOf(look('ramos, elena (ot)'))).toBe('P-2');
    expect(keyOf(look('Elena Ramos, CCC-SLP'))).toBe('P-1');
    expect(look('Ramos, Elena')).toBe('several');
    expect(keyOf(look('Ben Cho'))).toBe('P-3');
    expect(look('Cho, Ben (SLP)')).toBe('none');
  });

  it.each(['Sam Lee', 'Lee, Sam', 'Ann Fox'])('"%s" could be several, so it is none of them', (text) => {
    expect(find(text)).toBe('several');
  });

  it('finds everyone by their own name among distinct names, written either way round', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    const names = fc.uniqueArray(fc.tuple(word, word), {
      selector: ([given, family]) => nameKey(`${given} ${family}`),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(names, (pairs) => {
        const people = pairs.map(([given, family], n) => person(`P-${n}`, `${given} ${family}`));
        const look = findPerson(people);
        pairs.forEach(([given, family], n) => {
          expect([keyOf(look(`${given} ${family}`)), keyOf(look(`${family}, ${given}`))]).toEqual([
            `P-${n}`,
            `P-${n}`,
          ]);
        });
      }),
    );
  });
});

describe('a provider cell without a person', () => {
  it.each(['', '  ', 'Unassigned', 'UNASSIGNED', 'TBD', 'tba', 'N/A', 'NA', 'None', '-', '—', '--'])(
    '"%s" is unassigned',
    (text) => {
      expect([isUnassigned(text), isVacancy(text)]).toEqual([true, false]);
    },
  );
  it.each([
    'Vacant SLP - Oak',
    'Vacancy',
    'OPEN - resource',
    'Open',
    'SLP vacancy',
    'Open position',
    'Unassigned - Oak',
  ])('"%s" is a vacancy', (text) => {
    expect([isUnassigned(text), isVacancy(text)]).toEqual([false, true]);
  });
  it.each(['Ramos, Elena', 'Vacanti, Joe', 'Openshaw, Kim', 'Nona Tbdson', 'Oppen, Ed', '0'])(
    '"%s" is neither',
    (text) => {
      expect([isUnassigned(text), isVacancy(text)]).toEqual([false, false]);
    },
  );
});
