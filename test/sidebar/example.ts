import type { FirstView } from '../../sidebar/shell/places';
import type { Call, Output } from '../../src/contract/contract';

/** What the server says to one call: its output, why there is none, or nothing (yet). 'wrong account': Google's refusal where several are signed in. */
export type Reply<C extends Call> =
  | Output<C>
  /** With what became of earlier saves beside it. */
  | { told: string[]; output: Output<C> }
  | { code: string; sentence: string }
  | 'never'
  | 'unreachable'
  | 'wrong account';

/** What a user does to come to the state, in the words on the screen. */
export type Step =
  | { press: string }
  | { fill: string; with: string }
  | { tick: string }
  /** Answers the question that stops everything else. */
  | { confirm: string }
  | { pick: string; as: string }
  | { unfold: string }
  | { see: string | RegExp }
  /** No button is called so. */
  | { gone: string };

export type Example = {
  name: string;
  view: FirstView;
  /** The replies to each call in order; the last one stays. */
  replies: { [C in Call]?: readonly Reply<C>[] };
  steps: readonly Step[];
  /** Milliseconds that each answer takes; 0 where it is left out. */
  delay?: number;
  /** A call that is answered only once the test says so: see `answerLate`. */
  late?: Call;
};
