import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

const SERVICE_METHODS = methodsOf<GoogleAppsScript.Lock.LockService>('LockService')({
  getDocumentLock: [''],
  getScriptLock: [''],
  getUserLock: [''],
});

/** developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Service implements Offers<typeof SERVICE_METHODS> {
  readonly className = 'LockService';
  readonly methods = SERVICE_METHODS;

  getDocumentLock(): Lock | null {
    return this.run.host.switches.documentLock === 'null' ? null : new Lock(this.run, 'document');
  }

  getScriptLock(): Lock {
    return new Lock(this.run, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.run, `user ${this.run.host.user.email}`);
  }
}

const METHODS = methodsOf<GoogleAppsScript.Lock.Lock>('LockService.Lock')({
  hasLock: [''],
  releaseLock: [''],
  tryLock: ['number'],
  waitLock: ['number'],
});

/** Held by one run at a time, and given back at its end at the latest. */
class Lock extends Service implements Offers<typeof METHODS> {
  readonly className = 'LockService.Lock';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly name: string,
  ) {
    super(run);
  }

  hasLock(): boolean {
    return this.run.host.locks.isHeldBy(this.name, this.run);
  }

  releaseLock(): void {
    this.run.host.locks.release(this.name, this.run);
  }

  /** The other holder cannot move on while this run waits, so the time passes on the clock and the answer is no. */
  tryLock(milliseconds: number): boolean {
    // Whoever waits for less than nothing gets nothing (gas-fakes' tests).
    if (milliseconds < 0) return false;
    if (this.run.host.locks.take(this.name, this.run)) return true;
    this.run.host.clock?.sleep(milliseconds);
    return this.run.host.locks.take(this.name, this.run);
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
}
