import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasesIn, underOneKey, underOneName } from '../../../src/domain/caseload/onePersonRecorded';
import { readPeople } from '../../../src/domain/people/readPeople';
import { assignmentOn, timelinesFrom } from '../../../src/domain/record/timeline';
import { day } from '../../kit/entries';
import { DAYS, histories } from '../../kit/histories';

const LINES = [
  { lineKey: 'L-000001', kind: 'service', service: 'Resource', studentId: '2000001' },
  { lineKey: 'C-000001', kind: 'case management', service: '', studentId: '2000001' },
] as const;

test('two keys that are one person change no answer of any history but that person’s key and name', () => {
  const people = readPeople([
    ['Key', 'Name', 'Also written as'],
    ['P-0001', 'Ramos, Elena', 'E. Ramos'],
    ['P-0002', 'E. Ramos', ''],
  ]);
  fc.assert(
    fc.property(histories(LINES, 6), (entries) => {
      const aliases = aliasesIn(people, entries);
      expect([...aliases]).toEqual([['P-0002', 'P-0001']]);
      const apart = timelinesFrom(entries);
      const merged = underOneName(timelinesFrom(underOneKey(entries, aliases)), people, aliases);
      expect([...merged.keys()]).toEqual([...apart.keys()]);
      for (const [key, line] of apart) {
        const one = merged.get(key);
        if (!one) throw new Error('The line is there.');
        expect({ ...one, assignments: [] }).toEqual({ ...line, assignments: [] });
        for (const on of DAYS) {
          const [was, is] = [assignmentOn(line, day(on)), assignmentOn(one, day(on))];
          const isRamos = was?.personKey === 'P-0001' || was?.personKey === 'P-0002';
          expect(is).toEqual(isRamos ? { ...was, personKey: 'P-0001', person: 'Ramos, Elena' } : was);
        }
      }
      // What was written stays as it was.
      underOneKey(entries, aliases).forEach((entry, i) => {
        expect({ ...entry, personKey: '' }).toEqual({ ...entries[i], personKey: '' });
      });
    }),
    { numRuns: 200 },
  );
});
