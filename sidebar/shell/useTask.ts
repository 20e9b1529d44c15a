import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

export type Failure = { sentence: string; again: () => void };

/** One thing at a time that the user waits for. */
export type Task = {
  /** What is being done, '' when nothing. */
  doing: string;
  failure: Failure | null;
  /** Starts the work, unless other work is under way. */
  run: <T>(doing: string, work: () => Promise<T>, done: (result: T) => void) => void;
};

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
  const run = useCallback(<T>(words: string, work: () => Promise<T>, done: (result: T) => void) => {
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
          const sentence = error instanceof Error ? error.message : 'Something went wrong.';
          setFailure({ sentence, again: () => run(words, work, done) });
        },
      )
      // `done` may have started the next piece of work.
      .finally(() => {
        if (!gone.current && !busy.current) setDoing('');
      });
  }, []);
  return useMemo(() => ({ doing, failure, run }), [doing, failure, run]);
}
