import { expect, test } from 'vitest';
import { type Concern, studentsConcerned } from '../../../src/domain/caseload/studentsConcerned';
import { UNASSIGNED } from '../../../src/domain/people/personName';
import type { Change } from '../../../src/domain/record/changes';
import { recordColumns } from '../../../src/domain/record/recordColumns';
import { day, fact, recorded, type Says } from '../../kit/entries';

const RAMOS = { personKey: 'P-0001', person: 'Ramos, Elena' };
const CHO = { personKey: 'P-0002', person: 'Cho, Ben' };
const OKAFOR = { personKey: 'P-0003', person: 'Okafor, Dele' };
const NOBODY = { personKey: UNASSIGNED.key, person: UNASSIGNED.name };

/** Something of a student's one line; of Ana with Ramos, where nothing else is said. */
const ofLine =
  (studentId: string) =>
  (says: Says = {}): Change =>
    fact({ studentId, lineKey: `L-${studentId}`, ...RAMOS, ...says });
const [ana, ben, drew] = [ofLine('ana'), ofLine('ben'), ofLine('drew')];
/** The case management of Ana. */
const caseOfAna = (says: Says): Change =>
  fact({ studentId: 'ana', lineKey: 'C-ana', kind: 'case management', service: '', ...says });

const concerned = (concern: Partial<Concern>, ...changes: Change[]): string[] =>
  [
    ...studentsConcerned(recordColumns(null, recorded(changes)), { lines: [], people: [], ...concern })
      .students,
  ].sort();

test('somebody’s caseload takes whoever they ever had, and nobody else', () => {
  const record = [ana(), ben(CHO), ana({ change: 'Assign', ...OKAFOR, begin: day('2026-10-01') })];
  expect(concerned({ people: [RAMOS.personKey] }, ...record)).toEqual(['ana']);
  expect(concerned({ people: [CHO.personKey] }, ...record)).toEqual(['ben']);
});

test('a line takes whoever anybody has who ever had it, or ever managed its student', () => {
  const bensCase = fact({ studentId: 'ben', lineKey: 'C-ben', kind: 'case management', ...OKAFOR });
  const record = [ana(), ben(), drew(CHO), ofLine('ella')(OKAFOR), bensCase];
  expect(concerned({ lines: ['L-ana'] }, ...record, caseOfAna(CHO))).toEqual(['ana', 'ben', 'drew']);
  expect(concerned({ lines: ['L-ana'] }, ...record)).toEqual(['ana', 'ben']);
});

test('whoever is not named, as where hours alone change, is not who is named by no exit', () => {
  const exit: Says = { change: 'End', personKey: '', person: '', lastDay: day('2026-12-18') };
  expect(concerned({ lines: ['L-ana'], people: [''] }, ana(), ben(CHO), ben(exit))).toEqual(['ana']);
});

test('a student with another ID takes the one before, and who managed the case under it', () => {
  const twin = fact({ studentId: 'ann', lineKey: 'L-twin', service: 'Speech', ...CHO });
  const record = [caseOfAna(OKAFOR), ana(), twin, drew(OKAFOR), ana({ change: 'Adjust', studentId: 'ann' })];
  expect(concerned({ people: [CHO.personKey] }, ...record)).toEqual(['ana', 'ann']);
  expect(concerned({ lines: ['L-twin'] }, ...record)).toEqual(['ana', 'ann', 'drew']);
});

test.each<[string, Says]>([
  ['was given with a last day', { change: 'Assign', begin: day('2026-10-01'), lastDay: day('2026-12-18') }],
  ['has ended', { change: 'End', lastDay: day('2026-12-18') }],
  [
    'has another first day',
    { change: 'Correct', begin: day('2026-09-01'), replaced: { begin: '2026-08-15' } },
  ],
  ['was corrected', { change: 'Correct', begin: day('2026-09-01') }],
])('what %s may be Unassigned’s for days', (_, says) => {
  const record = [ana(), ben(NOBODY), drew(OKAFOR), ana(says)];
  expect(concerned({ people: [UNASSIGNED.key] }, ...record)).toEqual(['ana', 'ben']);
  expect(concerned({ people: [UNASSIGNED.key] }, ...record.slice(0, 3))).toEqual(['ben']);
  // Whoever gets it on such a day takes it from Unassigned, of whom all is told then.
  expect(concerned({ lines: ['L-ana'] }, ...record)).toEqual(['ana', 'ben']);
  expect(concerned({ lines: ['L-ana'] }, ...record.slice(0, 3))).toEqual(['ana']);
});

test('case management that has a last day is taken from Unassigned with the student’s line', () => {
  const record = [ana(), ben(NOBODY), caseOfAna({ ...CHO, lastDay: day('2026-12-18') })];
  expect(concerned({ lines: ['L-ana'] }, ...record)).toEqual(['ana', 'ben']);
});
