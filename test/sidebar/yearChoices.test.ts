import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  droppedChoices,
  endedEsy,
  NO_CHOICES,
  takers,
  USUAL,
  withBecomes,
  withTaker,
  yearRequest,
} from '../../sidebar/year/yearChoices';
import { GRADES } from '../../src/domain/cells/grade';
import { plan } from './yearData';

const whole = plan();
const decided = (choices = NO_CHOICES, now = whole) => yearRequest(now, USUAL, choices, []);

describe('what is sent', () => {
  test('is nothing where nothing was chosen otherwise', () => {
    expect(decided()).toMatchObject({ becomes: [], teams: [], exitEsy: true });
  });

  test('is what differs from the plan only, whatever was chosen on the way', () => {
    const students = fc.subarray(whole.students);
    const teams = fc.subarray(whole.teams);
    const step = fc.record({
      students,
      grade: fc.constantFrom('leaves' as const, ...GRADES),
      teams,
      taker: fc.constantFrom('', ...takers(whole).map(({ key }) => key)),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let choices = NO_CHOICES;
        for (const { students: some, grade, teams: others, taker } of steps)
          choices = withTaker(
            withBecomes(choices, some, () => grade),
            others,
            taker,
          );
        const sent = decided(choices);
        for (const { studentId, becomes } of sent.becomes)
          expect(whole.students.find((each) => each.studentId === studentId)?.becomes).not.toBe(becomes);
        for (const { id, person } of sent.teams)
          expect(whole.teams.find((each) => each.id === id)?.person || 'UNASSIGNED').not.toBe(person);
        const back = withTaker(
          withBecomes(choices, whole.students, ({ becomes }) => becomes),
          whole.teams,
          '',
        );
        expect(decided(back)).toEqual(decided());
      }),
    );
  });

  test('leaves out whom another plan does not list, and takes them up again when it does', () => {
    const choices = withBecomes(NO_CHOICES, whole.students.slice(0, 2), () => '12');
    const without = plan({ students: whole.students.slice(1) });
    expect(decided(choices, without).becomes).toEqual([{ studentId: '2000002', becomes: '12' }]);
    expect(droppedChoices(whole, without, choices)).toEqual(['Alvarez, Ana']);
    expect(decided(choices).becomes).toHaveLength(2);
  });

  test('exits no line of the extended school year where none has ended', () => {
    expect(endedEsy(whole).map(({ line }) => line)).toEqual(['L-000801']);
    const lasting = whole.esy.map((line) => ({ ...line, end: whole.from }));
    expect(decided(NO_CHOICES, plan({ esy: lasting })).exitEsy).toBe(false);
    expect(decided(NO_CHOICES, plan({ esy: whole.esy.map((line) => ({ ...line, end: '' })) })).exitEsy).toBe(
      false,
    );
  });
});

describe('whom a team can be given to', () => {
  test('Unassigned is there once, and whoever has a team although the plan offers them not', () => {
    const nobody = plan({ people: [] });
    expect(takers(nobody).map(({ name }) => name)).toEqual([
      'Ramos, Elena',
      'Cho, Ben',
      'Whitfield, June',
      'Unassigned',
    ]);
    expect(takers(whole).filter(({ name }) => name === 'Unassigned')).toHaveLength(1);
  });
});
