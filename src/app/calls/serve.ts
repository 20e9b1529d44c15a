import * as z from 'zod/mini';
import type { StateRules } from '../../standards/loads/stateRules';
import { type Audience, admit, type GivenTo } from '../opened/audience';
import { Refused } from '../opened/refused';
import type { Workbook } from '../ports/ports';

/** One call of the sidebar: who may call it, and how it answers them. */
export type ServedCall<O> = {
  audience: Audience;
  answer: (workbook: Workbook, rules: StateRules, raw: unknown) => O;
};

/** A call that looks at what there is; null where there is nothing for this account to see. */
export const looks = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  look: (...args: [...GivenTo<A>, asked: z.infer<I>]) => O | null,
): ServedCall<O> => serves(audience, input, (_, ...args) => thatIsThere(look(...args)));

/** What was looked for; refused where there is nothing for this account to see. */
export function thatIsThere<O>(found: O | null): O {
  if (found === null) throw new Refused('not-found', NOT_FOUND);
  return found;
}

/** A call that changes something, alone: who is signed in and what there is are read again under the lock. */
export const saves = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  save: (workbook: Workbook, ...args: [...GivenTo<A>, asked: z.infer<I>]) => O,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw) => {
    const asked = fitting(input, raw);
    return alone(workbook, () => save(workbook, ...admit(workbook, rules, audience), asked));
  },
});

/** A call that needs the workbook itself and changes nothing, or sees to the lock on its own. */
export const serves = <A extends Audience, I extends z.core.$ZodType, O>(
  audience: A,
  input: () => I,
  serve: (workbook: Workbook, ...args: [...GivenTo<A>, asked: z.infer<I>]) => O,
): ServedCall<O> => ({
  audience,
  answer: (workbook, rules, raw) => {
    const asked = fitting(input, raw);
    return serve(workbook, ...admit(workbook, rules, audience), asked);
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
