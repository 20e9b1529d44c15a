import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../shell/PageContext';
import { caseloadReducer } from './caseloadState';
import type { Caseload, CaseloadAction, CaseloadState } from './caseloadTypes';

export type RosterCheck = {
  /** Whether the rows could not be read. */
  failed: boolean;
  /** The state with the rows as they stand; null where what was typed has to be looked over first, which is shown then. */
  checked: () => Promise<CaseloadState | null>;
};

/**
 * Reads the rows of a caseload that is shown as the roster was last read, beside what the user does; whatever is asked of the server
 * about them waits for that.
 */
export function useRosterCheck(
  state: CaseloadState,
  dispatch: (action: CaseloadAction) => void,
): RosterCheck {
  const { call } = usePage();
  const { caseload, kind } = state;
  const [failed, setFailed] = useState(false);
  const latest = useRef(state);
  latest.current = state;
  const asked = useRef<{ of: Caseload; answer: Promise<Caseload> } | null>(null);
  const check = (of: Caseload): Promise<Caseload> => {
    const answer = call('caseload', { person: of.person.key, asOf: of.asOf, kind });
    asked.current = { of, answer };
    setFailed(false);
    // Another day, or what was saved meanwhile, is shown by now: that is no answer to it.
    const isShown = () => asked.current?.answer === answer && latest.current.caseload === of;
    answer.then(
      (next) => isShown() && dispatch({ do: 'checked', caseload: next }),
      // Why not is told by the next try, which the user waits for.
      () => {
        if (!isShown()) return;
        asked.current = null;
        setFailed(true);
      },
    );
    return answer;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each caseload that is shown; the rest is as it was then.
  useEffect(() => {
    if (caseload.checking) check(caseload);
  }, [caseload]);
  return {
    failed: caseload.checking === true && failed,
    async checked() {
      if (!caseload.checking) return state;
      const next = await (asked.current?.of === caseload ? asked.current.answer : check(caseload));
      const now = latest.current;
      // The answer may have been taken already, or be taken right after this.
      const own = now.caseload === caseload ? caseloadReducer(now, { do: 'checked', caseload: next }) : now;
      return own.reread ? null : own;
    },
  };
}
