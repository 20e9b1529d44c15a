import { createHash } from 'node:crypto';
import { methodsOf, type Offers, Service } from './service';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

const METHODS = methodsOf<GoogleAppsScript.Base.Session>('Session')({
  getActiveUser: [''],
  getActiveUserLocale: [''],
  getEffectiveUser: [''],
  getScriptTimeZone: [''],
  getTemporaryActiveUserKey: [''],
});

/** developers.google.com/apps-script/reference/base/session */
export class Session extends Service implements Offers<typeof METHODS> {
  readonly className = 'Session';
  readonly methods = METHODS;

  /**
   * The address is "" where policy forbids it: no e-mail scope, simple triggers, custom functions. Whether the
   * developer's domain lifts that is the `email` switch.
   */
  getActiveUser(): User {
    const { host, occasion } = this.run;
    const mayKnow =
      host.switches.email === 'visible' &&
      occasion !== 'simpleTrigger' &&
      occasion !== 'customFunction' &&
      (host.scopes === null || host.scopes.includes(EMAIL_SCOPE));
    return new User(this.run, mayKnow ? host.user.email : '');
  }

  getEffectiveUser(): User {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return this.run.host.user.locale ?? 'en';
  }

  getScriptTimeZone(): string {
    return this.run.host.scriptTimeZone;
  }

  /** A key of this account and script that rotates every 30 days. */
  getTemporaryActiveUserKey(): string {
    const period = Math.floor(this.run.now / (30 * 86_400_000));
    return createHash('sha256').update(`${this.run.host.user.email} ${period}`).digest('base64');
  }
}

const USER_METHODS = methodsOf<GoogleAppsScript.Base.User>('Session.User')({ getEmail: [''] });

class User extends Service implements Offers<typeof USER_METHODS> {
  readonly className = 'Session.User';
  readonly methods = USER_METHODS;

  constructor(
    run: Service['run'],
    private readonly email: string,
  ) {
    super(run);
  }

  getEmail(): string {
    return this.email;
  }
}
