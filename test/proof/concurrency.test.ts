import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { outcomeOf } from './concurrencyChecks';
import { instants, play, type Schedule, schedules, told } from './concurrencySchedule';
import { figure, inPart, isProof, tries } from './figures';

/** The sample is the same each time; the proof tries others. */
const SAMPLE = isProof ? {} : { seed: 2026 };

/** So many port calls of the one session, or those up to `until`, and what people do then. */
const turn = (calls: number, until = '', edits: Schedule['turns'][number]['edits'] = []) => ({
  ...{ session: 0, calls, until, timesOut: false, dies: false, edits },
});

/** An enrollment is undone while somebody sorts the roster, inserts a student and sorts again: that row was emptied but for its limits. */
const INSERTED_AND_SORTED: Schedule = {
  sessions: [{ does: 'takeBack', as: 0, dice: [0, 1, 0, 0, 0, 0] }],
  turns: [
    turn(60, 'append'),
    turn(1),
    turn(60, 'append'),
    turn(1),
    turn(60, 'append'),
    turn(2, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    turn(1, '', [{ what: 'insert a row', a: 52, b: 0, c: 22 }]),
    turn(1, '', [{ what: 'sort the roster', a: 16, b: 21, c: 0 }]),
  ],
};

/** An enrollment is undone while somebody inserts a row, types what its hours were as a grade, and sorts. */
const TYPED_AND_SORTED: Schedule = {
  sessions: [{ does: 'takeBack', as: 0, dice: [0, 1, 0, 0, 0, 0] }],
  turns: [
    turn(60, 'write Roster'),
    turn(1, '', [{ what: 'insert a row', a: 0, b: 0, c: 0 }]),
    turn(1, '', [{ what: 'type into the roster', a: 1, b: 11, c: 0 }]),
    turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
  ],
};

/** A reassignment stops right after it was recorded, and somebody types into its entry before it is finished. */
const CUT_OFF_AND_RETYPED: Schedule = {
  sessions: [{ does: 'reassign', as: 0, dice: [22, 0, 41, 0, 0, 0] }],
  turns: [
    turn(60, 'append'),
    { ...turn(1, '', [{ what: 'type into the log', a: 44, b: 0, c: 0 }]), dies: true },
  ],
};

/** Undone enrollments and updates of whose rows people move rows and columns from call to call. */
const MOVED: readonly Schedule[] = [
  {
    sessions: [{ does: 'update', as: 0, dice: [0, 0, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'append'),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      turn(2, '', [{ what: 'move a column', a: 7, b: 5, c: 0 }]),
      turn(1, '', [{ what: 'move a column', a: 5, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'update', as: 0, dice: [0, 0, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'append'),
      turn(2, '', [{ what: 'sort the roster', a: 45, b: 0, c: 0 }]),
      turn(3, '', [{ what: 'move a column', a: 10, b: 15, c: 0 }]),
      turn(1, '', [{ what: 'insert a row', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 22, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 21, c: 0 }]),
      turn(1, '', [{ what: 'move a column', a: 1, b: 0, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 22, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'sort the roster', a: 35, b: 0, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 44, c: 0 }]),
      turn(1, '', [{ what: 'insert a row', a: 0, b: 0, c: 46 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 10, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'insert a row', a: 0, b: 0, c: 0 }]),
      turn(1, '', [{ what: 'move a column', a: 0, b: 1, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 4, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'sort the roster', a: 7, b: 0, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 21, c: 0 }]),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 7, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 10, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(2, '', [{ what: 'insert a row', a: 0, b: 0, c: 0 }]),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 20, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 1, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 3, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      { ...turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]), dies: true },
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 0, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'insert a row', a: 0, b: 0, c: 22 }]),
      turn(1, '', [{ what: 'move a column', a: 0, b: 2, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [5, 0, 0, 3, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 3, c: 0 }]),
      turn(3, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 7, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 10, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(2, '', [{ what: 'insert a row', a: 0, b: 0, c: 43 }]),
      turn(3, '', [{ what: 'sort the roster', a: 0, b: 21, c: 0 }]),
      turn(1, '', [{ what: 'sort the roster', a: 0, b: 21, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 10, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'append'),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
      turn(2, '', [{ what: 'move a column', a: 5, b: 53, c: 0 }]),
      turn(1, '', [{ what: 'move a column', a: 25, b: 5, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 1, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(2, '', [{ what: 'sort the roster', a: 0, b: 1, c: 0 }]),
      turn(1, '', [{ what: 'delete a row', a: 51, b: 0, c: 0 }]),
    ],
  },
  {
    sessions: [{ does: 'takeBack', as: 0, dice: [0, 28, 0, 0, 0, 0] }],
    turns: [
      turn(60, 'write Roster'),
      turn(1, '', [{ what: 'move a column', a: 3, b: 22, c: 0 }]),
      turn(1, '', [{ what: 'type into the roster', a: 0, b: 0, c: 1 }]),
    ],
  },
];

/** A column is moved and another renamed while a student is enrolled: the next opening added the row a second time. */
const MOVED_AND_RENAMED: Schedule = {
  sessions: [{ does: 'takeBack', as: 0, dice: [0, 1, 0, 0, 0, 0] }],
  turns: [
    turn(60, 'remember'),
    turn(1, '', [{ what: 'move a column', a: 34, b: 8, c: 0 }]),
    turn(1, '', [{ what: 'rename a column', a: 0, b: 0, c: 0 }]),
    turn(1, '', [{ what: 'sort the roster', a: 0, b: 0, c: 0 }]),
  ],
};

/** Plays schedules and counts what happened in them. */
class Counted {
  private readonly total = { schedules: 0, sessions: 0, calls: 0, edits: 0 };
  private readonly outcomes = new Map<string, number>();

  readonly holds = (schedule: Schedule): void => {
    const ran = play(schedule);
    this.total.schedules += 1;
    this.total.sessions += schedule.sessions.length;
    this.total.calls += ran.shared.clock;
    for (const count of ran.desk.counts.values()) this.total.edits += count;
    for (const each of ran.shared.done) {
      const kind = outcomeOf(each);
      this.outcomes.set(kind, (this.outcomes.get(kind) ?? 0) + 1);
    }
    if (ran.faults.length > 0) throw new Error(told(ran));
  };

  /** Only where everything held. */
  note(what: string): void {
    const { schedules: played, sessions, calls, edits } = this.total;
    const of = (kind: string): string => `${this.outcomes.get(kind) ?? 0}`;
    figure(
      `Concurrency · ${what}`,
      `${played} schedules of ${sessions} sessions, ${calls} port calls, ${edits} edits by hand; ${of('saved')} saved, ${of('not saved')} refused with findings, ${of('refused')} refused, ${of('busy')} busy, ${of('failed')} failed; 0 lost, 0 twice, 0 wrong rows`,
    );
  }
}

describe('2 to 8 sessions at once, one port call after the other in any order', () => {
  test('between themselves: nothing is lost and nothing is saved twice', () => {
    const counted = new Counted();
    fc.assert(fc.property(schedules(false), counted.holds), { numRuns: inPart(tries(2_000, 6)), ...SAMPLE });
    counted.note('sessions alone');
  });

  test('and people at the sheets: never a wrong row, and what can’t be prevented is shown', () => {
    const counted = new Counted();
    fc.assert(fc.property(schedules(true), counted.holds), { numRuns: inPart(tries(2_500, 8)), ...SAMPLE });
    counted.note('sessions and people');
  });

  test('one save, and people at the sheets in its very instants', () => {
    const counted = new Counted();
    fc.assert(fc.property(instants(5), counted.holds), {
      numRuns: inPart(tries(2_500, 16)),
      examples: [INSERTED_AND_SORTED, TYPED_AND_SORTED, CUT_OFF_AND_RETYPED, MOVED_AND_RENAMED, ...MOVED].map(
        (schedule) => [schedule],
      ),
      ...SAMPLE,
    });
    counted.note('people in the instants of a save');
  });
});
