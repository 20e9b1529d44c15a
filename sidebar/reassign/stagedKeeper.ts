import type { Input } from '../../src/contract/contract';
import type { Server } from '../shell/rpc';

type Work = Input<'keepStaged'>;
export type StagedKeeper = {
  /** Soon, once nothing more is typed. */
  keep: (work: Work) => void;
  /** What still waits, at once; done when it is kept, or could not be. */
  end: () => Promise<void>;
};

/** So long nothing more is typed before it is kept. */
const PAUSE_MS = 800;

/**
 * Keeps what is staged beside the user's own doings. One call at a time: the platform runs two at once, and the older might end last.
 * `onKept` is told whether all of it is kept, and the print of Providers; '' where that did not come.
 */
export function stagedKeeper(call: Server, onKept: (all: boolean, team: string) => void): StagedKeeper {
  let waiting: Work | null = null;
  let sending: Promise<void> | null = null;
  let timer = 0;
  const sendAll = async (): Promise<void> => {
    for (let work = waiting; work; work = waiting) {
      waiting = null;
      // Where it can't be kept, leaving warns of the loss as it ever did.
      const team = await call('keepStaged', work).then(
        (answer) => answer.team,
        () => '',
      );
      onKept(team !== '' && waiting === null, team);
    }
    sending = null;
  };
  const send = (): Promise<void> => {
    sending ??= sendAll();
    return sending;
  };
  return {
    keep(work) {
      waiting = work;
      onKept(false, '');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(), PAUSE_MS);
    },
    end() {
      window.clearTimeout(timer);
      return send();
    },
  };
}
