import fc from 'fast-check';
import type { LineOnWire } from '../../src/contract/contract';
import { PROGRAMS } from './concurrencyPrograms';
import { tries } from './figures';
import { EDITS } from './gameEdits';
import { GameTable, type HandEdit } from './gameTable';
import { findWayOn } from './gameWayOn';
import { asks, type Program } from './sessions';

/** An edit by hand, or work at the sidebar; `after` so many of its calls, or service calls of its last one, an edit comes in between. */
type Move =
  | ({ by: 'hand' } & HandEdit)
  | {
      by: 'sidebar';
      does: keyof typeof WORKS;
      dice: readonly number[];
      between: { after: number; isInstant: boolean; edit: HandEdit } | null;
    };
export type Game = readonly Move[];

const WORKS = {
  reassign: PROGRAMS.reassign,
  assign: PROGRAMS.assign,
  exit: PROGRAMS.exit,
  enroll: PROGRAMS.enroll,
  reconcile: PROGRAMS.reconcile,
  enrollment: PROGRAMS.enrollment,
  undo: PROGRAMS.undo,
  open: PROGRAMS.open,
  update: PROGRAMS.update,
  *check(): Program {
    yield* asks('checkRecord', {});
    yield* asks('repair', {});
  },
  *setUpAgain(): Program {
    const seen = yield* asks('inspectRoster', { sheet: null, mapping: null });
    if (seen.ok && seen.output.mapping && seen.output.stop === '')
      yield* asks('setUp', { mapping: seen.output.mapping, name: 'Dana Director', protectLog: true });
  },
} as const;

const die = fc.nat({ max: 59 });
const hand = fc.record({ does: fc.constantFrom(...Object.keys(EDITS)), a: die, b: die });
const named = <T extends string>(...names: readonly T[]) => fc.constantFrom(...names);
const works = named(
  'reassign',
  'assign',
  'exit',
  'enroll',
  'enroll',
  'reconcile',
  'enrollment',
  'undo',
  'check',
  'open',
  'update',
  'setUpAgain',
);

export const games: fc.Arbitrary<Game> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: hand.map((edit) => ({ by: 'hand' as const, ...edit })) },
    {
      weight: 2,
      arbitrary: fc.record({
        by: fc.constant('sidebar' as const),
        does: works,
        dice: fc.array(die, { minLength: 6, maxLength: 6 }),
        between: fc.option(
          fc.record({ after: fc.integer({ min: 1, max: 40 }), isInstant: fc.boolean(), edit: hand }),
          { freq: 1 },
        ),
      }),
    },
  ),
  { minLength: 1, maxLength: tries(4, 3) },
);

const WAYS = ['stripped', 'kept', 'keptInText'] as const;

let shared: GameTable | null = null;

/** Plays a game on the district, and gives back what does not hold, with what was done. */
export function playGame(game: Game): { faults: string[]; trace: string[] } {
  shared ??= new GameTable();
  const table = shared;
  // What Google makes of an apostrophe in front is known of no source that tells.
  table.begin(WAYS[game.length % WAYS.length] ?? 'stripped');
  for (const move of game) {
    if (move.by === 'hand') {
      table.edit(move);
      findWayOn(table);
    } else work(table, move);
    if (table.faults.length > 0) break;
  }
  if (table.faults.length === 0 && game.at(-1)?.by === 'sidebar') findWayOn(table);
  if (table.faults.length === 0) saveOne(table);
  return { faults: [...table.faults], trace: [...table.trace] };
}

function work(table: GameTable, { does, dice, between }: Extract<Move, { by: 'sidebar' }>): void {
  const program = WORKS[does](dice);
  let last = '';
  for (let count = 0; ; count++) {
    const next = program.next(last);
    if (next.done) return;
    const isDue = between && count === between.after % 4;
    if (isDue && !between.isInstant) table.edit(between.edit);
    if (isDue && between.isInstant) table.inTheMidst(between.after, between.edit);
    last = table.raw(next.value.call, next.value.payload);
  }
}

/** One line of somebody's goes to somebody else: what people did to some cells keeps no other line from being saved. */
function saveOne(table: GameTable): void {
  const listed = table.ask('people', { asOf: TODAY });
  const why = listed.ok ? [] : [listed.sentence];
  const people = listed.ok ? listed.output.people : [];
  for (const { key } of people) {
    const shown = table.ask('caseload', { person: key, asOf: TODAY });
    if (!shown.ok) {
      why.push(shown.sentence);
      continue;
    }
    const receiver = people.find((each) => each.key !== key && !each.vacancy);
    for (const line of shown.output.lines.slice(0, 2)) {
      const refusal = receiver ? saveLine(table, key, receiver.key, line) : 'nobody may take it';
      if (refusal === '') return;
      why.push(refusal);
    }
  }
  // Where a formula makes an error of every provider's cell nobody has a line, and Home names the cells.
  const opened = why.length === 0 ? table.ask('open', {}) : null;
  if (opened?.ok && opened.output.problems.some(({ code }) => code === 'error-cell')) return;
  table.faults.push(`no line can be saved: ${why.join('; ')}`);
}

const TODAY = '2026-11-21';

/** '' where it is saved once all that warns is agreed to, else why not. */
function saveLine(table: GameTable, person: string, provider: string, { key, seen }: LineOnWire): string {
  const draft = {
    ...{ line: key, seen, effective: '12/20/2026', amount: '', lre: '', provider },
    correctOpening: false,
  };
  const input = { person, asOf: TODAY, drafts: [draft], moveCaseManagement: false, reason: 'Leave' };
  let acknowledged: string[] = [];
  for (;;) {
    const saved = table.ask('save', { ...input, acknowledged });
    if (!saved.ok)
      return table.isHindered() && /protected/.test(saved.sentence) ? '' : `${saved.code}: ${saved.sentence}`;
    const { saved: isSaved, findings } = saved.output;
    if (isSaved) return '';
    const more = findings
      .map(({ code, line }) => `${code}:${line}`)
      .filter((each) => !acknowledged.includes(each));
    if (more.length === 0 || findings.some(({ severity }) => severity === 'blocks'))
      return findings.map((each) => `${each.code} ${each.sentence}`).join(' ');
    acknowledged = [...acknowledged, ...more];
  }
}
