import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../src/contract/contract';
import { addDays, showDay } from '../../src/domain/cells/day';
import { answerOf, ask, batches, handingOver, keyOf, ROSTER } from '../kit/district';
import { day } from '../kit/entries';
import { figure, inPart, tries } from './figures';
import { PlainDistrict } from './plainDistrict';
import { STUDENTS, type Step, step } from './plainSteps';

const HISTORIES = inPart(tries(600, 8));
const LONGEST = tries(6, 3);
const CHECKPOINT = 'Caseload checkpoint';
const CLOSED = 'Caseload log 2026-27';
const NEXT_YEAR = day('2027-08-09');

/** What becomes of the sheets of the record once the year is closed: as long as one of the two is there, nobody is the wiser. */
type Fate = 'both stand' | 'no checkpoint' | 'no sheet of the year' | 'renamed';
const fate: fc.Arbitrary<Fate> = fc.constantFrom(
  ...(['both stand', 'both stand', 'no checkpoint', 'no sheet of the year', 'renamed'] as const),
);

function befall({ workbook }: PlainDistrict, becomes: Fate): void {
  if (becomes === 'no checkpoint') workbook.sheets.delete(CHECKPOINT);
  if (becomes === 'no sheet of the year') workbook.sheets.delete(CLOSED);
  if (becomes !== 'renamed') return;
  workbook.rename(CLOSED, 'Old years');
  workbook.sheets.delete(CHECKPOINT);
}

/** The next school year begins, and somebody opens the sidebar. */
function goOnTo(district: PlainDistrict): void {
  district.today = NEXT_YEAR;
  district.workbook.day = NEXT_YEAR;
  district.days.add(NEXT_YEAR);
  ask(district.workbook, 'open', {});
}

/** Saves of a closed year are not undone; those that came after it are, by both alike. */
const isUndoneAlike = ({ workbook }: PlainDistrict, { does }: Step): boolean =>
  !does.startsWith('undo') || (batches(workbook)[0]?.recordedAt ?? '') >= NEXT_YEAR;

/** Of one record an entry more says that a year was closed, so that what comes after it is counted on by one. */
const uncounted = (key: string, value: unknown): unknown => {
  if (['entry', 'batch', 'noUndo'].includes(key)) return undefined;
  return typeof value === 'string' ? value.replace(/\bentry \d+/, 'an entry') : value;
};

/** What is asked and changes nothing. */
function answers({ workbook, today }: PlainDistrict): unknown {
  const asOf = addDays(today, 3);
  const all: [Call, object][] = [
    ['open', {}],
    ['people', { asOf }],
    ['caseload', { person: keyOf(workbook, 'Cho, Ben'), asOf }],
    ['caseload', { person: keyOf(workbook, 'Ramos, Elena'), asOf: '2026-12-01' }],
    ['myCaseload', { person: '' }],
    ...STUDENTS.map((studentId): [Call, object] => ['assignments', { studentId, household: false }]),
    ...STUDENTS.map((studentId): [Call, object] => ['record', { studentId }]),
    ['keyIn', { since: '', all: true }],
    ['preview', handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', showDay(asOf))],
  ];
  // Each call has an input of its own.
  const given = all.map(([call, input]) => answerOf(workbook, call, JSON.parse(JSON.stringify(input))));
  const history = batches(workbook).filter(({ what }) => !what.startsWith('Closed school year'));
  return JSON.parse(JSON.stringify([...given, history], uncounted));
}

const people = ({ workbook }: PlainDistrict) => workbook.sheets.get('Providers');

test('whatever happened in a school year, and after it: every answer and every cell of the roster are as if it had never been closed', () => {
  let moved = 0;
  const steps = fc.array(step, { minLength: 1, maxLength: LONGEST });
  fc.assert(
    fc.property(steps, steps, fate, (before, after, becomes) => {
      const [closed, whole] = [new PlainDistrict(), new PlainDistrict()];
      for (const each of [closed, whole]) {
        for (const step of before) each.take(step);
        goOnTo(each);
      }
      moved += ask(closed.workbook, 'moveClosedYear', {}).moved ? 1 : 0;
      ask(closed.workbook, 'finish', {});
      expect(answers(closed)).toEqual(answers(whole));
      befall(closed, becomes);
      for (const step of after)
        if (isUndoneAlike(whole, step)) for (const each of [closed, whole]) each.take(step);
      expect(answers(closed)).toEqual(answers(whole));
      expect(closed.workbook.sheets.get(ROSTER)).toEqual(whole.workbook.sheets.get(ROSTER));
      expect(people(closed)).toEqual(people(whole));
      const { intact } = ask(closed.workbook, 'checkRecord', {});
      expect(intact).toBe(becomes !== 'no sheet of the year');
    }),
    { numRuns: HISTORIES },
  );
  expect(moved).toBe(HISTORIES);
  figure('Closed years · random histories', `${HISTORIES} histories, no difference`);
});
