import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CallFailed } from './rpc';

export type Failure = {
  sentence: string;
  /**
   * For a save that may have been done all the same: the server stopped in the middle ('failed'), or its answer was lost on the
   * way ('lost'). Null where nothing was written.
   */
  unsure: 'failed' | 'lost' | null;
  again: () => void;
};

/** One thing at a time that the user waits for. */
export type Task = {
  /** What is being done, '' when nothing. */
  doing: string;
  failure: Failure | null;
  /** Starts the work, unless other work is under way. `saves`: where it fails, it may have been done all the same. */
  run: <T>(doing: string, work: () => Promise<T>, done: (result: T) => void, saves?: 'saves') => void;
};

function unsureOf(error: unknown): Failure['unsure'] {
  if (!(error instanceof CallFailed)) return null;
  if (error.code === 'failed') return 'failed';
  // A refusal by any other code came before anything was written.
  return error.code === 'unreachable' || error.code === 'unreadable' ? 'lost' : null;
}

export function useTask(): Task {
  const [doing, setDoing] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const run = useCallback(
    <T>(words: string, work: () => Promise<T>, done: (result: T) => void, saves?: 'saves') => {
      if (busy.current) return;
      busy.current = true;
      setDoing(words);
      setFailure(null);
      work()
        .then(
          (result) => {
            busy.current = false;
            return gone.current ? undefined : done(result);
          },
          (error: unknown) => {
            busy.current = false;
            if (gone.current) return;
            setFailure({
              sentence: error instanceof Error ? error.message : 'Something went wrong.',
              unsure: saves ? unsureOf(error) : null,
              again: () => run(words, work, done, saves),
            });
          },
        )
        // `done` may have started the next piece of work.
        .finally(() => {
          if (!gone.current && !busy.current) setDoing('');
        });
    },
    [],
  );
  return useMemo(() => ({ doing, failure, run }), [doing, failure, run]);
}
