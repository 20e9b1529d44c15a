import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../src/contract/contract';
import { addDays, showDay } from '../../src/domain/cells/day';
import { answerOf, ask, handingOver, keyOf } from '../kit/district';
import { figure, inPart, tries } from './figures';
import { PlainDistrict } from './plainDistrict';
import { STUDENTS, step } from './plainSteps';

const HISTORIES = inPart(tries(2_000, 40));
const LONGEST = tries(7, 4);
/** So many of the eleven looks beside the opening. */
const LOOKED = tries(11, 2);
const SHEET = 'Caseload checkpoint';
const LOG = 'Caseload log';

/** What becomes of the checkpoint before a step: a new one is made once there is a blank sheet for one. */
type Fate = 'stands' | 'is made anew' | 'is put back as it was first' | 'is torn' | 'is gone';
const fate: fc.Arbitrary<Fate> = fc.constantFrom(
  ...(['stands', 'stands', 'stands', 'is made anew', 'is made anew'] as const),
  ...(['is put back as it was first', 'is torn', 'is gone'] as const),
);

type Sheets = PlainDistrict['workbook']['sheets'];

function befall(sheets: Sheets, becomes: Fate, first: readonly (readonly string[])[]): void {
  if (becomes === 'is made anew') sheets.set(SHEET, []);
  if (becomes === 'is put back as it was first' && first.length > 0)
    sheets.set(
      SHEET,
      first.map((row) => [...row]),
    );
  if (becomes === 'is torn') sheets.get(SHEET)?.splice(1);
  if (becomes === 'is gone') sheets.delete(SHEET);
}

/** What is asked and changes nothing, of whichever of the two: an opening and so many more, from one of them on. */
function answers({ workbook, today }: PlainDistrict, from: number): unknown[] {
  const asOf = addDays(today, 3);
  const all: [Call, () => object][] = [
    ['people', () => ({ asOf })],
    ['caseload', () => ({ person: keyOf(workbook, 'Cho, Ben'), asOf })],
    ['myCaseload', () => ({ person: '' })],
    ...STUDENTS.map((studentId): [Call, () => object] => [
      'assignments',
      () => ({ studentId, household: false }),
    ]),
    ...STUDENTS.map((studentId): [Call, () => object] => ['record', () => ({ studentId })]),
    ['history', () => ({ before: '' })],
    ['keyIn', () => ({ since: '', all: true })],
    ['checkRecord', () => ({})],
    ['preview', () => handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', showDay(asOf))],
  ];
  const some = all.filter((_, i) => (i + all.length - (from % all.length)) % all.length < LOOKED);
  const opening: [Call, () => object] = ['open', () => ({})];
  // Each call has an input of its own.
  return [opening, ...some].map(([call, input]) =>
    answerOf(workbook, call, JSON.parse(JSON.stringify(input()))),
  );
}

const others = ({ workbook }: PlainDistrict) => [...workbook.sheets].filter(([name]) => name !== SHEET);

test('whatever happens, and whatever becomes of the checkpoint: every answer, every row of the record and every cell are as without one', () => {
  let byCheckpoint = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ step, fate }), { minLength: 1, maxLength: LONGEST }),
      fc.nat(),
      (steps, from) => {
        const [kept, whole] = [new PlainDistrict(), new PlainDistrict()];
        kept.workbook.sheets.set(SHEET, []);
        ask(kept.workbook, 'attention', {});
        const first = (kept.workbook.sheets.get(SHEET) ?? []).map((row) => row.map(String));
        for (const { step, fate } of steps) {
          befall(kept.workbook.sheets, fate, first);
          for (const each of [kept, whole]) {
            each.take(step);
            ask(each.workbook, 'finish', {});
          }
        }
        kept.workbook.calls = [];
        expect(answers(kept, from)).toEqual(answers(whole, from));
        if (kept.workbook.calls.includes(`readFrom ${LOG}`)) byCheckpoint += 1;
        expect(others(kept)).toEqual(others(whole));
        expect({ ...kept.workbook.memory, checkpoint: '' }).toEqual({
          ...whole.workbook.memory,
          checkpoint: '',
        });
      },
    ),
    { numRuns: HISTORIES },
  );
  expect(byCheckpoint).toBeGreaterThan(HISTORIES / 2);
  figure(
    'Checkpoint · random histories',
    `${HISTORIES} histories, ${byCheckpoint} of them read by one, no difference`,
  );
});
