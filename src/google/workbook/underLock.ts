import { complain } from './complain';

/** How long a save waits for another one; the sidebar says so and offers to try again. */
const LOCK_MS = 30_000;

/** Does the work while no other call of the document may write, and then `after` it, come what may; 'busy' where the other takes too long. */
export function underLock<T>(work: () => T, after: () => void): T | 'busy' {
  // Google leaves open whether an add-on counts as "inside" its document; if not, the script's lock serves, for everyone at once.
  const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
  if (!lock.tryLock(LOCK_MS)) return 'busy';
  try {
    return work();
  } finally {
    after();
    release(lock);
  }
}

/** A script's end releases its locks too: one that fails to be released keeps nobody from the answer that the work is done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    complain(error);
  }
}
