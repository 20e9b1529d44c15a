import '../../google/serverPartFile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, showDay } from '../../../src/domain/cells/day';
import { run } from '../../google/callFunction';
import { add, edit, student } from '../../kit/caseForms';
import { ask, setUpOn } from '../../kit/district';
import { day } from '../../kit/entries';

const ANA = '2000001';
const FIRST = day('2026-08-15');
const LENGTH = 280;

/** What the test does: a new assignment, or another last day for whoever manages the case on a day. */
type Step = { at: number; person: string; last: number | null; edits: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.integer({ min: 0, max: LENGTH - 1 }),
  person: fc.constantFrom('Cho, Ben', 'Okafor, Dele', 'Ramos, Elena'),
  last: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  edits: fc.boolean(),
});

/** One case over the year, kept the plain way: who begins when, until which day. */
class Year {
  readonly begun = new Map<number, { person: string; last: number | null }>([
    [-1, { person: 'Ramos, Elena', last: null }],
  ]);

  on(at: number): { begin: number; person: string } | null {
    const begins = [...this.begun.keys()].filter((begin) => begin <= at);
    const begin = Math.max(...begins);
    const held = this.begun.get(begin);
    return held && (held.last === null || at <= held.last) ? { begin, person: held.person } : null;
  }
}

test('assignments, sheet, record and PROVIDER_ON give the same answer on every day of any history', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const workbook = setUpOn(FIRST);
      const year = new Year();
      for (const { at, person, last, edits } of steps) {
        const held = year.on(at);
        const ends = last === null ? null : at + last;
        const lastDay = ends === null ? '' : showDay(addDays(FIRST, ends));
        const status = ends === null ? 'Active' : 'Inactive';
        if (edits && held) {
          const begin = held.begin < 0 ? '' : addDays(FIRST, held.begin);
          const { saved } = edit(workbook, ANA, held.person, { begin, newBegin: begin, status, lastDay });
          if (saved) year.begun.set(held.begin, { person: held.person, last: ends });
        } else {
          const { saved } = add(workbook, ANA, person, {
            begin: showDay(addDays(FIRST, at)),
            status,
            lastDay,
          });
          if (saved) year.begun.set(at, { person, last: ends });
        }
      }

      workbook.day = addDays(FIRST, LENGTH);
      const { rows } = student(workbook, ANA);
      const managed = rows.filter(({ kind }) => kind === 'case management');
      const sheet = (workbook.sheets.get('Case assignments') ?? []).filter(
        (row) => row[1] === ANA && row[4] === 'Case manager',
      );
      const track = ask(workbook, 'record', { studentId: ANA }).tracks.find(
        ({ kind }) => kind === 'case management',
      );
      const days = Array.from({ length: LENGTH }, (_, at) => addDays(FIRST, at));
      const cells = run(
        'PROVIDER_ON',
        days.map(() => [ANA]),
        'Case management',
        days.map((on) => [on]),
        workbook.sheets.get('Caseload log'),
      );
      expect(cells).toEqual(days.map((_, at) => [year.on(at)?.person ?? 'Nobody']));
      days.forEach((on, at) => {
        const expected = year.on(at)?.person ?? '';
        const holds = (begin: string, last: string): boolean =>
          (begin === 'Before the record' || begin <= on) && (last === '' || on <= last);
        expect(
          managed
            .filter((row) => holds(row.begin, row.lastDay))
            .map((row) => row.person)
            .join(),
          on,
        ).toBe(expected);
        expect(
          sheet
            .filter((row) => holds(String(row[5]), String(row[7])))
            .map((row) => row[3])
            .join(),
          on,
        ).toBe(expected);
        const interval = track?.intervals.filter(({ from, to }) => from <= on && on <= to);
        expect(
          interval?.map((each) => each.person),
          on,
        ).toEqual([expected]);
      });
    }),
    { numRuns: 25 },
  );
});
