import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../../src/domain/people/personName';
import { samePeople } from '../../../src/domain/people/samePeople';
import { newPeople } from '../../../src/domain/roster/newPeople';
import { row } from '../../kit/onePlan';
import { tries } from '../../proof/figures';

const GIVEN = ['Elena', 'Eva', 'Ben', 'Benjamin', 'Maria', 'Dele', 'Wei', 'Ed'];
const FAMILY = ['Ramos', 'Cho', 'Okafor', 'De la Cruz', 'Smith-Jones', 'Ma', 'Van Dyke', 'O’Brien', 'Peña'];

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** How somebody is written, for sure and perhaps. */
const WAYS: readonly ((given: string, family: string) => string)[] = [
  (given, family) => `${family}, ${given}`,
  (given, family) => `${given} ${family}`,
  (given, family) => `${family}, ${given}, CCC-SLP`,
  (given, family) => `${family}, ${given} (SLP)`,
  (given, family) => `${given} ${family} M.A. CCC/SLP`,
  (given, family) => `${family.toUpperCase()},${given.toUpperCase()} `,
  (given, family) => `Dr. ${given} ${family}`,
  (given, family) => `${given.slice(0, 1)}. ${family}`,
  (_, family) => `Ms. ${family}`,
  (given, family) => `${plain(given)}.${plain(family)}@district.org`,
  (given, family) => `${plain(given).slice(0, 1)}${plain(family)}@district.org`,
];

type Someone = { given: string; family: string };

const teams = fc.uniqueArray(
  fc.record({ given: fc.constantFrom(...GIVEN), family: fc.constantFrom(...FAMILY) }),
  { selector: ({ given, family }) => `${given} ${family}`, minLength: 1, maxLength: 12 },
);

test('of any team, however it is written, no two are one person, and nobody is two without a question', () => {
  fc.assert(
    fc.property(
      teams,
      fc.array(fc.tuple(fc.nat(11), fc.nat(WAYS.length - 1)), { minLength: 1, maxLength: 30 }),
      (team, picks) => {
        const whose = new Map<string, Someone>();
        // Nobody can tell whom a spelling means that is two people's.
        const written = team.map((someone) => {
          const texts = WAYS.map((way) => way(someone.given, someone.family));
          return { someone, texts, keys: new Set(texts.map(nameKey)) };
        });
        for (const { someone, texts } of written)
          for (const text of texts) {
            const key = nameKey(text);
            if (written.filter(({ keys }) => keys.has(key)).length === 1) whose.set(text, someone);
          }
        const texts = picks.flatMap(([who, how]) => {
          const someone = team[who % team.length];
          const text = someone && WAYS[how]?.(someone.given, someone.family);
          return text !== undefined && whose.has(text) ? [text] : [];
        });
        const people = newPeople(
          texts.map((provider, i) => row({ provider, studentId: String(i), caseManager: '' })),
          [],
          [],
        );
        const meant = people.map(
          ({ name, alsoWrittenAs }) => new Set([name, ...alsoWrittenAs].map((text) => whose.get(text))),
        );
        for (const each of meant) expect(each.size).toBe(1);

        // Those of one person hang together by the questions that are asked.
        const root = people.map((_, i) => i);
        for (const [one, other] of samePeople(people)) {
          const [a, b] = [root[people.indexOf(one)], root[people.indexOf(other)]];
          root.forEach((each, i) => {
            if (each === a && b !== undefined) root[i] = b;
          });
        }
        for (const someone of team) {
          const own = meant.flatMap((each, i) => (each.has(someone) ? [root[i]] : []));
          expect(new Set(own).size, `${someone.given} ${someone.family}: ${texts.join(' | ')}`).toBeLessThan(
            2,
          );
        }
      },
    ),
    { numRuns: tries(400, 25) },
  );
});
