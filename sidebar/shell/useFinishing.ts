import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Call, Output } from '../../src/contract/contract';
import { CallFailed, type Server } from './rpc';

/** How far the derived work is that was too much for one call. */
export type FinishAnswer = {
  done: number;
  left: number;
  notices: readonly string[];
  /** Why it stopped before the end, in a sentence; '' where it goes on or is done. */
  failed: string;
};

export type FinishTask = FinishAnswer & {
  /** Something answered that so many cells are left: goes on until none is. */
  start: (left: number) => void;
  goOn: () => void;
  /** Takes the last words about it away. */
  dismiss: () => void;
  /** Comes once nothing is being written any more; null where nothing is. */
  settled: () => Promise<void> | null;
};

export const NOTHING_LEFT: FinishAnswer = { done: 0, left: 0, notices: [], failed: '' };

/** After another answer said how much is left. More than before was left: someone saved meanwhile. */
export const stepped = (
  before: FinishAnswer,
  left: number,
  notices: readonly string[] = [],
): FinishAnswer => ({
  done: before.done + Math.max(0, before.left - left),
  left,
  notices: [...new Set([...before.notices, ...notices])],
  failed: '',
});

/** With so many answers in a row that bring nothing on, it is no use to ask again. */
const MOST_IDLE = 4;
const PAUSE = 3_000;

type Meter = { now: () => FinishAnswer; set: (next: FinishAnswer) => void };
type FinishOutput = Output<'finish'>;

/** Asks again and again until nothing is left, or says why not. What is left may grow meanwhile: the meter tells. */
export async function finishAll(
  ask: () => Promise<FinishOutput>,
  meter: Meter,
  pause = PAUSE,
): Promise<void> {
  try {
    for (let idle = 0; meter.now().left > 0 && idle < MOST_IDLE; ) {
      const before = meter.now().left;
      const answer = await unlessBusy(ask, pause);
      if (answer) meter.set(stepped(meter.now(), answer.left, answer.notices));
      idle = meter.now().left < before ? 0 : idle + 1;
    }
    if (meter.now().left > 0) meter.set({ ...meter.now(), failed: 'The rest could not be written now.' });
  } catch (error) {
    meter.set({ ...meter.now(), failed: error instanceof Error ? error.message : 'Something went wrong.' });
  }
}

/** Goes on with what is left for as long as there is any. Beside the user's work: everything is in the record already. */
export function useFinishing(call: Server, onEnd: (sentence: string) => void): FinishTask {
  const [state, setState] = useState(NOTHING_LEFT);
  const latest = useRef(NOTHING_LEFT);
  const running = useRef<Promise<void> | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  const set = useCallback((next: FinishAnswer) => {
    latest.current = next;
    setState(next);
  }, []);
  const write = useCallback(async () => {
    let answers = 0;
    const ask = async () => {
      const answer = await call('finish', {});
      answers += 1;
      return answer;
    };
    await finishAll(ask, { now: () => latest.current, set });
    running.current = null;
    const { failed, notices } = latest.current;
    end.current(failed || [finishedText(notices), ...notices].join(' '));
    // What was done in one go and has nothing to tell leaves no word behind.
    if (failed === '' && notices.length === 0 && answers === 1) set(NOTHING_LEFT);
  }, [call, set]);
  const goOn = useCallback(() => {
    running.current ??= write();
  }, [write]);
  const settled = useCallback(() => running.current, []);
  const start = useCallback(
    (left: number) => {
      const { left: before } = latest.current;
      if (left <= 0) return;
      set(before > 0 ? stepped(latest.current, left) : { ...NOTHING_LEFT, left });
      goOn();
    },
    [goOn, set],
  );
  const again = useCallback(() => {
    set({ ...latest.current, failed: '' });
    goOn();
  }, [goOn, set]);
  const dismiss = useCallback(() => set(NOTHING_LEFT), [set]);
  return useMemo(
    () => ({ ...state, start, goOn: again, dismiss, settled }),
    [state, start, again, dismiss, settled],
  );
}

/** Where something could not be written, the notices say what: then it is not all of the cells that were to be. */
export const finishedText = (notices: readonly string[]): string =>
  notices.length === 0 ? 'The roster is written.' : 'Caseload has gone through the roster.';

/**
 * Calls that neither decide anything nor show what is compared later with how the roster reads: they need not wait until it is
 * written.
 */
const BESIDE: ReadonlySet<Call> = new Set<Call>([
  'people',
  'findStudents',
  'myCaseload',
  'history',
  'batch',
  'attention',
  'staged',
  'keepStaged',
]);

/** The server as views call it: what reads or decides on cells that are just being written waits for them. */
export const afterWriting =
  (call: Server, settled: () => Promise<void> | null): Server =>
  (name, input) => {
    // What is shown first is looked at once more.
    const written = BESIDE.has(name) || 'first' in input ? null : settled();
    return written ? written.then(() => call(name, input)) : call(name, input);
  };

/** One answer; null where someone else was saving, after a moment's pause. */
async function unlessBusy(ask: () => Promise<FinishOutput>, pause: number): Promise<FinishOutput | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CallFailed && error.code === 'busy')) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return null;
  }
}
