import fc from 'fast-check';
import type { Receiver, SplitProblem, SplitUnit } from '../../../src/domain/split/splitProblem';

/** Students of a band and the most that a caseload with one of them may have. */
const BANDS = [50, 55, 60];

const colleague = fc.record({
  load: fc.integer({ min: 8, max: 56 }),
  lowest: fc.constantFrom(0, 1, 1, 2, 2, 2),
  fte: fc.constantFrom(1, 1, 1, 0.5),
  dayMinutes: fc.integer({ min: 180, max: 320 }),
});

const student = fc.record({
  band: fc.constantFrom(0, 1, 1, 2, 2),
  minutes: fc.constantFrom(30, 60, 90, 150, 225, 300),
  /** Which colleagues can't take the student, and who serves or knows them. */
  cant: fc.array(fc.nat(11), { maxLength: 7 }),
  serves: fc.option(fc.nat(11), { freq: 5 }),
  school: fc.nat(3),
  household: fc.option(fc.constantFrom('Alder', 'Birch', 'Cedar'), { freq: 3 }),
});

/** A leaver's students among colleagues, counted by heads or by minutes. */
export const leavers = (counted: 'heads' | 'minutes', most = 60): fc.Arbitrary<SplitProblem> =>
  fc
    .record({
      colleagues: fc.array(colleague, { minLength: 2, maxLength: 12, size: 'max' }),
      students: fc.array(student, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ colleagues, students }) => ({
      receivers: colleagues.map(
        ({ load, lowest, fte }): Receiver => ({ load: load * fte, limit: (BANDS[lowest] ?? 0) * fte }),
      ),
      units: students.map(({ band, minutes, cant, serves, school, household }): SplitUnit => {
        const free = colleagues.map((_, i) => !cant.includes(i));
        const isTaken = free.some((each) => each);
        return {
          costs: colleagues.map(({ dayMinutes }, i) => {
            if (isTaken && !free[i]) return null;
            if (counted === 'minutes') return minutes / dayMinutes + 1;
            return i === serves ? 0 : 1;
          }),
          limits: colleagues.map(({ fte }) => (BANDS[band] ?? 0) * fte),
          bonds: colleagues.map((_, i) => Number(i % 4 === school) + Number(i === serves)),
          household: household ?? '',
          locked: null,
        };
      }),
    }));
