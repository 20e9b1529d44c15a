import type { Input, Output } from '../../contract/contract';
import { heldOn } from '../../domain/caseload/heldOn';
import { firstDayOf } from '../../domain/caseload/line';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { type Actor, isAt } from '../../domain/people/access';
import { UNASSIGNED } from '../../domain/people/personName';
import { type Holdings, holdingsOn } from '../../standards/loads/holdings';
import { sees } from '../look/showCaseload';
import { Refused } from '../opened/refused';
import { type State, sourceOf } from '../opened/state';
import { type HeldLine, heldLines } from './heldLines';
import { relieved } from './relieved';
import {
  canGo,
  hasPlace,
  loadWith,
  type SplitInput,
  type SplitLeft,
  type SplitPerson,
  suggestSplit,
} from './suggestSplit';
import { fullestText, whyLeftText, whyText } from './whyText';

type SuggestSplitInput = Input<'suggestSplit'>;

/** Who had better take which of the lines asked for, as the reassign form takes it in. Saves nothing. */
export function suggestion(state: State, actor: Actor, asked: SuggestSplitInput): Output<'suggestSplit'> {
  const on = readDay(asked.on);
  if (!on) throw new Refused('not-a-date', `“${asked.on}” is no date. Type it like 11/30/2026.`);
  const holdings = holdingsOn(sourceOf(state), on);
  const held = heldLines(state, holdings, on);
  const wanted = new Set(asked.lines);
  const fixed = new Map(asked.fixed.map(({ line, to }) => [line, to]));
  const all = held.get(asked.person) ?? [];
  const keyOf = (line: (typeof all)[number]): string => line.line?.key ?? '';
  // Whoever gives the lines up serves all these students already, so they would cost nothing there and stay.
  const among = asked.among.filter((key) => key !== asked.person);
  const chosen = chosenOf(state, actor, holdings, among).map(
    (each): SplitPerson => ({
      ...each,
      lines: [
        ...(held.get(each.person.key) ?? []),
        // What the user has put there counts as theirs.
        ...all.filter((line) => fixed.get(keyOf(line)) === each.person.key),
      ],
    }),
  );
  const person = state.people.people.find(({ key }) => key === asked.person) ?? null;
  const managed = holdings.byPerson.get(asked.person)?.managed ?? new Set<string>();
  const input: Omit<SplitInput, 'from' | 'among'> = {
    on,
    method: null,
    rules: holdings.rules,
    sitesSaid: true,
    order: asked.order,
  };
  const open = all.filter((line) => wanted.has(keyOf(line)) && isAt(actor.person, line.site));
  const stay = all.filter((line) => (fixed.get(keyOf(line)) ?? asked.person) === asked.person);
  const lines =
    asked.relieve && person
      ? relieved(
          open.filter((line) => line.start < on && canGo(line, person, chosen)),
          stay,
          on,
          {
            loadWith: (lines) => {
              const { number, limits } = loadWith(person, lines, managed.size, input);
              return { number, maximum: limits?.strictest.maximum ?? null };
            },
            order: asked.order,
            hasPlace: (lines) => hasPlace(lines, person, chosen),
          },
        )
      : open;
  const from = { person: asked.person === UNASSIGNED.key ? null : person, lines, managed };
  const { moves, left, loads, highestShare, atLeast } = suggestSplit({ ...input, from, among: chosen });
  const kept: readonly SplitLeft[] = open.flatMap((line) =>
    lines.includes(line) ? [] : { line, why: whyKept(line, on, canGo(line, person, chosen)) },
  );
  const known = new Set(all.map(keyOf));
  return {
    moves: moves.map(({ line, to, why }) => ({ line: keyOf(line), to: to.key, why: whyText(why) })),
    left: [
      ...[...left, ...kept].map((each) => ({ line: keyOf(each.line), why: whyLeftText(each) })),
      ...asked.lines.flatMap((key) => (known.has(key) ? [] : notTheirs(state, actor, key, on))),
    ],
    fullest: fullestText(loads, highestShare, atLeast),
  };
}

/** Why a line of whoever is only relieved stays with them. */
function whyKept(line: HeldLine, on: Day, canBeTaken: boolean): SplitLeft['why'] {
  if (line.start === on) return { code: 'begins-then' };
  const since = (line.line && heldOn(line.line, on)?.begin) || '';
  return canBeTaken ? { code: 'stays', since } : { code: 'nobody-takes' };
}

/** A line that was theirs on the day that the user looks at, and is not on the day from which it would go. */
function notTheirs(state: State, actor: Actor, key: string, on: Day): { line: string; why: string }[] {
  const line = state.lines.get(key);
  if (!line || !isAt(actor.person, line.site)) return [];
  const holder = heldOn(line, on);
  const service = line.timeline.service || 'The service';
  if (holder) return [{ line: key, why: `${holder.person} has it by then.` }];
  return [
    { line: key, why: `${service} ${firstDayOf(line) > on ? 'begins only after' : 'ends before'} that day.` },
  ];
}

/** The people asked for, as far as the actor may look at them. */
function chosenOf(
  state: State,
  actor: Actor,
  holdings: Holdings,
  keys: readonly string[],
): Omit<SplitPerson, 'lines'>[] {
  return [...new Set(keys)].flatMap((key) => {
    const person = state.people.people.find((each) => each.key === key);
    if (!person || !sees(actor, { key, name: person.name, person }, holdings)) return [];
    return [{ person, managed: holdings.byPerson.get(key)?.managed ?? new Set<string>() }];
  });
}
