import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Server } from './rpc';

/** What answers tell of earlier saves beside what was asked, kept until it is dismissed: whoever began those may never hear of it again. */
export type ToldNews = { call: Server; told: readonly string[]; dismissTold: () => void };

/** The server with an ear for what is told: whichever view asks, the page shows it in one place. */
export function useTold(server: Server): ToldNews {
  const [told, setTold] = useState<readonly string[]>([]);
  const call = useMemo<Server>(() => {
    const hear = (more: readonly string[]) => setTold((before) => [...new Set([...before, ...more])]);
    return (name, input) => server(name, input, hear);
  }, [server]);
  return { call, told, dismissTold: useCallback(() => setTold([]), []) };
}
