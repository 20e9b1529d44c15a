import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { StagedOffer } from '../../src/contract/staged';
import type { Server } from './rpc';

type Offers = readonly StagedOffer[];
/** Takes what an answer says is kept. */
export type TakeOffers = (answer: Offers) => void;

const NONE: Offers = [];

/** What of the user's staged work is offered to be gone on with: all but what is on the screen. */
export function useStagedOffers(call: Server) {
  const [offers, setOffers] = useState(NONE);
  const [working, setWorking] = useState<string | null>(null);
  const asked = useRef(0);
  const taken = useRef(0);
  /** What was discarded, and the last question whose answer may still tell of it. */
  const gone = useRef(new Map<string, number>());
  /** To be called before asking: several calls tell of it, and what was asked first may be answered last. */
  const asking = useCallback((): TakeOffers => {
    asked.current += 1;
    const turn = asked.current;
    return (answer) => {
      if (turn < taken.current) return;
      taken.current = turn;
      setOffers(answer.filter(({ id }) => turn > (gone.current.get(id) ?? 0)));
    };
  }, []);
  const leaveWork = useCallback(
    (id: string, isKept: boolean) => {
      const left = () => setWorking((now) => (now === id ? null : now));
      if (!isKept) return left();
      const take = asking();
      // It may be saved, so it is not offered before that is known. An offer that can't be read now comes with Home's lists.
      call('staged', {})
        .then(
          ({ works }) => take(works),
          () => undefined,
        )
        .then(left);
    },
    [call, asking],
  );
  const discard = useCallback(
    ({ id, person }: StagedOffer) => {
      setOffers((all) => all.filter((each) => each.id !== id));
      gone.current.set(id, Number.POSITIVE_INFINITY);
      const nothing = {
        id,
        person,
        kind: 'service',
        asOf: '',
        moveCaseManagement: null,
        reason: '',
        inputs: [],
      } as const;
      // What stays kept is offered again, and is gone within hours.
      call('keepStaged', { ...nothing, inputs: [] }).then(
        () => void gone.current.set(id, asked.current),
        () => void gone.current.delete(id),
      );
    },
    [call],
  );
  const shown = useMemo(() => offers.filter(({ id }) => id !== working), [offers, working]);
  return { shown, asking, workOn: setWorking, leaveWork, discard };
}
