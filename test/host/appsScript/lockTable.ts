/** Who holds which lock; holders are invocations, or anything else that a test lets hold one. */
export class LockTable {
  private readonly holders = new Map<string, object>();

  /** A lock that the same run already holds is had at once (reported: a nested tryLock succeeds). */
  take(name: string, holder: object): boolean {
    const current = this.holders.get(name);
    if (current !== undefined && current !== holder) return false;
    this.holders.set(name, holder);
    return true;
  }

  /** Frees it for all, however often it was taken (reported for the inner releaseLock of a nested pair). */
  release(name: string, holder: object): void {
    if (this.holders.get(name) === holder) this.holders.delete(name);
  }

  isHeldBy(name: string, holder: object): boolean {
    return this.holders.get(name) === holder;
  }

  /** Locks are released at the script's end, however it ends (developers.google.com/apps-script/reference/lock). */
  releaseAll(holder: object): void {
    for (const [name, current] of this.holders) if (current === holder) this.holders.delete(name);
  }
}
