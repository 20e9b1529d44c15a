import * as z from 'zod/mini';
import type { Concern } from '../../domain/caseload/studentsConcerned';
import type { StateRules } from '../../standards/loads/stateRules';
import { byPart } from '../follow/byPart';
import { deriveSaved, dueSince } from '../follow/derive';
import type { Tell } from '../follow/deriveTelling';
import { doubtfulTexts, leftAlone } from '../follow/leftAlone';
import { settlePasted } from '../newRows/pastedOver';
import { type Audience, admit, admitFew, admitFirst, type GivenTo, withFew } from '../opened/audience';
import { type Extent, type KeptRoster, keepRoster } from '../opened/keptRoster';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** One call of the sidebar: who may call it, and how it answers them. */
export type ServedCall<O> = {
  audience: Audience;
  /** `tell` takes what became of earlier saves: it goes beside whatever is answered, a refusal too. */
  answer: (workbook: Workbook, rules: StateRules, raw: unknown, tell: Tell) => O;
};

/** A call that looks at what there is; null where there is nothing for this account to see. */
export const looks = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  look: (...args: [...GivenTo<A>, asked: z.infer<I>]) => O | null,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw) => {
    const asked = fitting(input, raw);
    return thatIsThere(look(...admit(workbook, rules, audience, 'to look'), asked));
  },
});

/**
 * The same for what looks at the roster's rows, of which a large one takes seconds to be read: where the page asks `first`, as they were
 * last read, as far as that `fits` what is asked. Whatever is read whole is kept for whoever asks next, with what is found out `beside`.
 */
export const looksFirst = <I extends z.core.$ZodType<{ first?: true | undefined }>, O>(
  input: () => I,
  look: (workbook: Workbook, ...args: [...GivenTo<'people'>, asked: z.infer<I>]) => O | null,
  { fits, beside, concern }: FirstLook<z.infer<I>> = {},
): ServedCall<O> => ({
  audience: 'people',
  answer: (workbook, rules, raw) => {
    const asked = fitting(input, raw);
    const early = asked.first ? admitFirst(workbook, rules, concern?.(asked)) : null;
    const given =
      early && !(early.given[0].lastRead && fits?.(early.given[0], asked) === false)
        ? early.given
        : (early?.asItStands() ?? admit(workbook, rules, 'people', 'to look'));
    const found = thatIsThere(look(workbook, ...given, asked));
    const [state] = given;
    keepRoster(workbook, state, () => beside?.(workbook, state, asked) ?? null);
    return found;
  },
});

/** How what looks first goes by what is asked: see `looksFirst`; `concern`: whose caseloads it is about. */
type FirstLook<A> = {
  concern?: (asked: A) => Concern;
  fits?: (state: State, asked: A) => boolean;
  beside?: (workbook: Workbook, state: State, asked: A) => Extent | null;
};

/** What was looked for; refused where there is nothing for this account to see. */
export function thatIsThere<O>(found: O | null): O {
  if (found === null) throw new Refused('not-found', NOT_FOUND);
  return found;
}

/**
 * A call that decides on what there is and changes something, alone. What follows from former saves is done first: a cell that has yet
 * to follow one reads otherwise than the record, and what is decided on it would be lost, or come to stand for somebody else.
 */
export const saves = <A extends 'people' | 'admins', I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  save: (workbook: Workbook, ...args: [...GivenTo<A>, asked: z.infer<I>]) => O,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw, tell) => {
    const asked = fitting(input, raw);
    return alone(workbook, () => save(workbook, ...followed(workbook, rules, audience, tell), asked));
  },
});

/** Which lines and people a save is about, and whether it moves people and nothing else. */
type FewLines<A> = { concern: (asked: A) => Concern; isOfPeople: (asked: A) => boolean };

/**
 * The same for a save about some lines, of which only their students' rows are read where the roster is large and was read a moment ago.
 * Nothing is refused on that: whatever is not saved so is decided on the whole of it.
 */
export const savesFew = <I extends z.core.$ZodType, O extends { saved: boolean }>(
  input: () => I,
  save: (workbook: Workbook, ...args: [...GivenTo<'people'>, asked: z.infer<I>]) => O,
  { concern: concernOf, isOfPeople }: FewLines<z.infer<I>>,
): ServedCall<O> => ({
  audience: 'people',
  answer: (workbook, rules, raw, tell) => {
    const asked = fitting(input, raw);
    return alone(workbook, () => {
      const concern = concernOf(asked);
      const narrow = (read: State) => withFew(workbook, read, concern.lines, isOfPeople(asked));
      const admitted = workbook.goesOn() ? admitFew(workbook, rules, narrow, { concern }) : null;
      const few = admitted?.few?.given;
      const saved = few && dueSince(few[0]) === 'nothing' ? save(workbook, ...few, asked) : null;
      if (saved?.saved) return saved;
      const given = admitted?.asItStands() ?? admit(workbook, rules, 'people');
      return save(workbook, ...followed(workbook, rules, 'people', tell, given), asked);
    });
  },
});

/**
 * What follows a save, by as much of a large roster as that takes where it was read a moment ago: what is written is written into
 * `inPart`, the workbook in which it reads so. Nothing is added to the log.
 */
export const follows = <I extends z.core.$ZodType, O>(
  input: () => I,
  follow: (workbook: Workbook, state: State, tell: Tell, inPart: Workbook) => O,
): ServedCall<O> => ({
  audience: 'people',
  answer: (workbook, rules, raw, tell) => {
    fitting(input, raw);
    return alone(workbook, () => {
      const narrow = (read: State, kept: KeptRoster) => byPart(workbook, read, kept);
      const admitted = workbook.goesOn() ? admitFew(workbook, rules, narrow, { how: 'to look' }) : null;
      const part = admitted?.few?.narrowed;
      if (part) return follow(workbook, part.state, tell, part.workbook);
      const [state] = admitted?.asItStands() ?? admit(workbook, rules, 'people', 'to look');
      return follow(workbook, state, tell, workbook);
    });
  },
});

/** A call that changes something, alone: who is signed in and what there is are read again under the lock. */
export const changes = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  change: (workbook: Workbook, ...args: [...GivenTo<A>, asked: z.infer<I>, tell: Tell]) => O,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw, tell) => {
    const asked = fitting(input, raw);
    return alone(workbook, () => change(workbook, ...admit(workbook, rules, audience), asked, tell));
  },
});

/** A call that needs the workbook itself and changes nothing, or sees to the lock on its own. */
export const serves = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  serve: (workbook: Workbook, ...args: [...GivenTo<A>, asked: z.infer<I>, tell: Tell]) => O,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw, tell) => {
    const asked = fitting(input, raw);
    return serve(workbook, ...admit(workbook, rules, audience, 'to look'), asked, tell);
  },
});

const NOT_FOUND = 'This is not in the roster or the record any more, or at none of your sites.';

/** What the page sent is no input of this call. */
export const unreadable = (): Refused =>
  new Refused(
    'unreadable-input',
    'Caseload could not read what the page sent. Reload the spreadsheet and try again.',
  );

function fitting<I extends z.core.$ZodType>(input: () => I, raw: unknown): z.infer<I> {
  const parsed = z.safeParse(input(), raw);
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

/** Runs a writing call while no other session writes. */
function alone<T>(workbook: Workbook, work: () => T): T {
  const result = workbook.exclusively(() => ({ value: work() }));
  if (result === 'busy')
    throw new Refused(
      'busy',
      'Someone else is saving in this spreadsheet right now. Nothing was changed; please try again in a moment.',
    );
  return result.value;
}

/** What a call is given once the roster follows all that is recorded; tells what could not follow. `given`: as it stands before that. */
function followed<A extends 'people' | 'admins'>(
  workbook: Workbook,
  rules: StateRules,
  audience: A,
  tell: Tell,
  given = admit(workbook, rules, audience),
): GivenTo<A> {
  const [state] = given;
  if (dueSince(state) === 'nothing') return given;
  const derived = deriveSaved(workbook, state, { justRead: true });
  // The refusals below say the rest themselves.
  tell(leftAlone({ ...derived, doubtful: [], failed: false }));
  if (derived.left > 0 || derived.failed)
    throw notSaved(
      'The roster does not follow an earlier save yet, so nothing was saved now; please try again in a moment.',
      ...(derived.limit ? [derived.limit] : []),
      ...doubtfulTexts(derived.doubtful),
    );
  if (state.memory.saving?.pasted) settlePasted(workbook, state);
  // A save that is refused for another reason would not tell them, and nobody knows them later.
  if (derived.doubtful.length > 0)
    throw notSaved(...doubtfulTexts(derived.doubtful), 'Nothing was saved now; save again then.');
  return admit(workbook, rules, audience);
}

const notSaved = (...sentences: string[]): Refused => new Refused('busy', sentences.join(' '));
