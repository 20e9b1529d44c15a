import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import type { Server } from '../shell/rpc';
import type { TakeOffers } from '../shell/useStagedOffers';
import type { HomeAnswer } from './homeAnswer';

/** What Home lists; null while it is not known. */
export type HomeLists = {
  attention: Output<'attention'> | null;
  mine: Output<'myCaseload'> | null;
  /** For an Admin: everyone with their load. */
  people: Output<'people'> | null;
  /** Why the lists can't be shown, in a sentence; '' where nothing is wrong. */
  failed: string;
  /** Drops what was read: the next time Home shows, it is read again. */
  forget: () => void;
};

const NOTHING = { attention: null, mine: null, people: null, failed: '' } as const;

/**
 * Reads what needs attention once Home is shown: beside the user's own doings, so that nobody waits for it. The calls run at
 * the same time; each list shows as soon as it is there. `asking`: what waits to be gone on with comes beside it.
 */
export function useHomeLists(
  call: Server,
  opened: HomeAnswer | null,
  shown: boolean,
  asking: () => TakeOffers,
): HomeLists {
  const [lists, setLists] = useState<Omit<HomeLists, 'forget'>>(NOTHING);
  const [turn, setTurn] = useState(0);
  const latest = useRef(-1);
  const admin = opened?.account.access === 'admin';
  const today = opened?.today ?? '';
  useEffect(() => {
    if (!shown || latest.current === turn) return;
    latest.current = turn;
    const take = (part: Partial<typeof lists>) => {
      // An answer from before something was saved tells of a time that is over.
      if (latest.current === turn) setLists((before) => ({ ...before, ...part }));
    };
    const refused = (error: unknown) =>
      take({ failed: error instanceof Error ? error.message : 'Something went wrong.' });
    const takeOffers = asking();
    call('attention', {}).then((attention) => {
      take({ attention });
      takeOffers(attention.staged ?? []);
    }, refused);
    call('myCaseload', { person: '' }).then((mine) => take({ mine }), refused);
    // Whoever sees no load misses a line in a list, no more.
    if (admin)
      call('people', { asOf: today }).then(
        (people) => take({ people }),
        () => undefined,
      );
  }, [shown, turn, call, admin, today, asking]);
  const forget = useCallback(() => {
    latest.current = -1;
    setLists(NOTHING);
    setTurn((before) => before + 1);
  }, []);
  return { ...lists, forget };
}
