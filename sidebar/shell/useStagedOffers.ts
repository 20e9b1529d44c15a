import { useCallback, useMemo, useState } from 'preact/hooks';
import type { StagedOffer } from '../../src/contract/staged';
import type { Server } from './rpc';

const NONE: readonly StagedOffer[] = [];

/** What of the user's staged work is offered to be gone on with: all but what is on the screen. */
export function useStagedOffers(call: Server) {
  const [offers, setOffers] = useState(NONE);
  const [working, setWorking] = useState<string | null>(null);
  const workOn = useCallback(
    (id: string | null) => {
      setWorking(id);
      // An offer that can't be read now comes with the next opening.
      if (id === null)
        call('staged', {}).then(
          ({ works }) => setOffers(works),
          () => undefined,
        );
    },
    [call],
  );
  const discard = useCallback(
    ({ id, person }: StagedOffer) => {
      setOffers((all) => all.filter((each) => each.id !== id));
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
      call('keepStaged', { ...nothing, inputs: [] }).catch(() => undefined);
    },
    [call],
  );
  const shown = useMemo(() => offers.filter(({ id }) => id !== working), [offers, working]);
  return { shown, setOffers, workOn, discard };
}
