import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concernOf, previewReassignment } from '../../../src/app/decide/reassign';
import { showCaseload } from '../../../src/app/look/showCaseload';
import { actorIn } from '../../../src/app/opened/audience';
import { keepRoster, keptRoster } from '../../../src/app/opened/keptRoster';
import { lastSaves } from '../../../src/app/opened/lostSaves';
import { recall } from '../../../src/app/opened/memory';
import { readKept } from '../../../src/app/opened/readKept';
import { isStop, readTeam, type State, stateAfter } from '../../../src/app/opened/state';
import type { Concern } from '../../../src/domain/caseload/studentsConcerned';
import type { Actor } from '../../../src/domain/people/access';
import { UNASSIGNED } from '../../../src/domain/people/personName';
import { aboutOf, type Change, NO_HOURS } from '../../../src/domain/record/changes';
import { headBySums, headOf } from '../../../src/domain/record/head';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { afterSetUp, district, handingOver, keyOf } from '../../kit/district';
import { day } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows, row } from '../../kit/rows';
import { PEOPLE, play, step } from '../../kit/sessionSteps';
import { stateOf } from '../../kit/stateOf';
import { figure, tries } from '../../proof/figures';

const RUNS = tries(400, 8);

/** Ana with two of one service, and what Unassigned alone has. */
const MORE = [
  '2000001 | Alvarez, Ana | 3 | Oak | Resource | 2026-10-01 | 2027-05-28 | 1 | 0 | Cho, Ben',
  '2000009 | Hill, Hal | 1 | Birch | OT | 2026-08-15 | 2027-05-28 | 1 | 0 | | Okafor, Dele',
];
/** On the later of these days nobody may have what was given until then. */
const whenGiven = fc.constantFrom('12/1/2026', '1/5/2027');

/** Keeps the roster as it reads now, as a large one is kept, and gives the way to read it for a concern. */
function kept(workbook: MemoryWorkbook, state: State): (concern?: Concern) => State {
  const blank = (state.grid[0] ?? []).map(() => '');
  const grid = [...state.grid, ...Array.from({ length: 1_500 }, () => blank)];
  keepRoster(workbook, { ...state, grid });
  const roster = keptRoster(workbook, state.mapping, { ...state.memory, derived: null });
  const team = readTeam(workbook);
  if (!roster || isStop(team)) throw new Error('It is kept.');
  return (concern) => {
    const how = concern && 'to look';
    const read = readKept(workbook, workbook.rules, team, recall(workbook), { kept: roster, concern, how });
    if (isStop(read)) throw new Error(read.code);
    return { ...read, lastRead: { but: new Set() } };
  };
}

function admin(workbook: MemoryWorkbook, { people }: State): Actor {
  const actor = actorIn(people, workbook.account());
  if (isStop(actor)) throw new Error(actor.code);
  return actor;
}

const LATER = day('2026-12-15');

/** Holds that a save which gives the last line of the record to somebody goes on from a part of the record as from all of it. */
function goesOnAlike(
  read: (concern?: Concern) => State,
  whole: State,
  actor: Actor,
  personKey: string,
  person: string,
): void {
  const line = whole.log.entries.findLast(({ kind, name }) => kind === 'service' && name === 'opened');
  if (!line) return;
  const part = read({ lines: [line.lineKey], people: [personKey] });
  const about = { ...aboutOf(line), begin: day('2026-11-21'), personKey, person };
  const change: Change = { ...about, ...NO_HOURS, name: 'assigned', origin: 'here', found: {} };
  const [sealed, own] = [whole, part].map(({ log }) => seal(log, [change], 'T', 'a@b.example'));
  if (!sealed || !own) return;
  expect(own).toEqual(sealed);
  const [log, some] = [withBatch(whole.log, sealed), withBatch(part.log, own)];
  expect(headBySums(some)).toEqual(headOf(log));
  expect(lastSaves(some.entries)).toEqual(lastSaves(log.entries));
  expect([...some.keys].sort()).toEqual([...log.keys].sort());
  const [after, afterPart] = [stateAfter(whole, log, sealed), stateAfter(part, some, own)];
  expect(showCaseload(afterPart, actor, personKey, LATER)).toEqual(
    showCaseload(after, actor, personKey, LATER),
  );
  for (const { person: named } of log.entries) expect(afterPart.find(named)).toEqual(after.find(named));
}

test('by the students whom a caseload or a move concerns, all is told of it as by the whole roster, whatever people did', () => {
  let [compared, fewer] = [0, 0];
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 7 }), whenGiven, (steps, effective) => {
      const workbook = afterSetUp(district([...rosterRows(), ...MORE.map(row)]));
      for (const each of steps) play(workbook, each);
      const state = stateOf(workbook);
      const actor = admin(workbook, state);
      const read = kept(workbook, state);
      const whole = read();
      for (const person of [
        ...PEOPLE.map((name) => keyOf(workbook, name)),
        UNASSIGNED.key,
        ...state.lines.keys(),
      ]) {
        const part = read({ lines: [person], people: [person] });
        for (const asOf of ['2026-09-30', '2026-11-21', '2026-12-15', '2027-01-05'].map(day))
          expect(showCaseload(part, actor, person, asOf)).toEqual(showCaseload(whole, actor, person, asOf));
        compared += 1;
        if (part.lines.size < whole.lines.size) fewer += 1;
      }
      for (const to of PEOPLE)
        for (const name of [to, 'Nowak, Nina']) goesOnAlike(read, whole, actor, keyOf(workbook, to), name);
      for (const from of PEOPLE)
        for (const to of PEOPLE) {
          const asked = {
            ...handingOver(workbook, from, to, effective, { amount: '3' }),
            first: true as const,
          };
          expect(previewReassignment(workbook, read(concernOf(asked)), actor, asked)).toEqual(
            previewReassignment(workbook, whole, actor, asked),
          );
        }
    }),
    { numRuns: RUNS },
  );
  expect(fewer).toBeGreaterThan(compared / 4);
  figure(
    'Caseloads by a part of a kept roster',
    `${compared} in ${RUNS} sessions, ${fewer} of them by fewer lines`,
  );
});
