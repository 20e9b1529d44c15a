import * as z from 'zod/mini';
import { contract, type Input, type Output } from '../../contract/contract';
import type { StagedOffer } from '../../contract/staged';
import { enrollmentName, seenOf } from '../../domain/caseload/line';
import { readDay } from '../../domain/cells/dateText';
import { jsonIn } from '../../domain/cells/jsonIn';
import { type Actor, isAt } from '../../domain/people/access';
import { namesSomebody } from '../../domain/people/namesSomebody';
import type { People } from '../../domain/people/people';
import { hashOf } from '../../domain/record/hashOf';
import { holders } from '../../standards/loads/holdings';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { printOfTeam, showCaseload } from './showCaseload';

/** So many are offered again; who began more has forgotten the first ones. */
const MOST = 5;

/** `by`: the key of whoever typed it. Each line's `seen` is a hash, since what was seen of it has names. */
const kept = () =>
  z.array(z.object({ ...contract.keepStaged.input().shape, at: z.string(), by: z.string() }));
type KeptWork = z.infer<ReturnType<typeof kept>>[number];

function keptWorks(workbook: Workbook, { person }: Actor): readonly KeptWork[] {
  const text = workbook.keptForUser();
  const read = z.safeParse(kept(), text === '' ? [] : jsonIn(text));
  return read.success ? read.data.filter(({ by }) => by === person.key) : [];
}

/** Keeps what is typed on the reassign screen, or, where it was saved or emptied, keeps it no longer. */
export function keepStaged(
  workbook: Workbook,
  team: People,
  actor: Actor,
  work: Input<'keepStaged'>,
): Output<'keepStaged'> {
  const others = keptWorks(workbook, actor).filter(({ id }) => id !== work.id);
  const people = new Set(holders(team.people).map(({ key }) => key));
  const inputs = work.inputs.map((input) => ({
    ...input,
    seen: printOf(input.seen),
    effective: figures(input.effective),
    lastDay: figures(input.lastDay),
    amount: figures(input.amount),
    lre: figures(input.lre),
    provider: people.has(input.provider) ? input.provider : '',
  }));
  const reason = namesSomebody(
    work.reason,
    team.people.map(({ name }) => name),
  )
    ? ''
    : work.reason;
  const own = { ...work, reason, inputs, at: workbook.now(), by: actor.person.key };
  const all = [...(inputs.length > 0 ? [own] : []), ...others].slice(0, MOST);
  workbook.keepForUser(all.length === 0 ? '' : JSON.stringify(all));
  return { team: printOfTeam(team) };
}

/** What names nobody: a field can hold anything until it is saved. */
const figures = (text: string): string =>
  /^[^\p{L}]*(\p{L}{1,9}[^\p{L}]*)?$/u.test(text) && /\d/.test(text) ? text : '';

const printOf = (seen: string): string => hashOf([seen], '').slice(0, 16);

/** What this user was doing, as far as it still stands: whoever or whatever changed underneath is left out and told. */
export function showStaged(workbook: Workbook, state: State, actor: Actor): Output<'staged'> {
  const works = keptWorks(workbook, actor);
  // Most have begun nothing.
  if (works.length === 0) return { works: [] };
  const people = new Set(holders(state.people.people).map(({ key }) => key));
  return {
    works: works.flatMap(({ inputs: typed, by: _, ...work }) => {
      const day = readDay(work.asOf);
      const caseload = day && showCaseload(state, actor, work.person, day, work.kind);
      if (!caseload) return [];
      const theirs = new Map(caseload.lines.map((line) => [line.key, line]));
      const inputs: Output<'staged'>['works'][number]['inputs'] = [];
      const left: Output<'staged'>['works'][number]['left'] = [];
      for (const { seen, ...input } of typed) {
        const own = theirs.get(input.line);
        const line = state.lines.get(input.line);
        const isKnown = input.provider === '' || people.has(input.provider);
        if (own && line && isKnown && printOf(seenOf(line)) === seen) inputs.push(input);
        else if (line && isAt(actor.person, line.site))
          left.push({
            key: input.line,
            student: line.timeline.student,
            service: enrollmentName(line.timeline),
            changed: own !== undefined,
          });
        else left.push({ key: input.line, student: '', service: '', changed: false });
      }
      return [{ ...work, name: caseload.person.name, inputs, left }];
    }),
  };
}

/** The same in brief, for Home, or for the opening of another view. */
export const stagedOffers = (workbook: Workbook, state: State, actor: Actor): StagedOffer[] =>
  showStaged(workbook, state, actor).works.map(({ id, person, name, at }) => ({ id, person, name, at }));
