import { PlainObject } from './invocation';
import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

const KILOBYTE = 1024;
/** 9 KB a value, 500 KB a store (developers.google.com/apps-script/guides/services/quotas). */
const VALUE_LIMIT = 9 * KILOBYTE;
const STORE_LIMIT = 500 * KILOBYTE;

const SERVICE_METHODS = methodsOf<GoogleAppsScript.Properties.PropertiesService>('PropertiesService')({
  getDocumentProperties: [''],
  getScriptProperties: [''],
  getUserProperties: [''],
});

export class PropertiesService extends Service implements Offers<typeof SERVICE_METHODS> {
  readonly className = 'PropertiesService';
  readonly methods = SERVICE_METHODS;

  getDocumentProperties(): Properties {
    return new Properties(this.run, this.run.host.workbook.state.documentProperties);
  }

  getScriptProperties(): Properties {
    return new Properties(this.run, this.run.host.workbook.state.scriptProperties);
  }

  /** In a custom function these are the spreadsheet owner's (developers.google.com/apps-script/guides/sheets/functions). */
  getUserProperties(): Properties {
    const { host, occasion } = this.run;
    const owner = occasion === 'customFunction' ? host.workbook.ownerEmail : host.user.email;
    const { userProperties } = host.workbook.state;
    let store = userProperties.get(owner);
    if (!store) {
      store = new Map();
      userProperties.set(owner, store);
    }
    return new Properties(this.run, store);
  }
}

const METHODS = methodsOf<GoogleAppsScript.Properties.Properties>('PropertiesService.Properties')({
  deleteAllProperties: [''],
  deleteProperty: ['text'],
  getKeys: [''],
  getProperties: [''],
  getProperty: ['text'],
  setProperties: ['object', 'object boolean'],
  // Any value is accepted and stored as text.
  setProperty: ['text text', 'text number', 'text boolean'],
});

class Properties extends Service implements Offers<typeof METHODS> {
  readonly className = 'PropertiesService.Properties';
  readonly methods = METHODS;

  constructor(
    run: Service['run'],
    private readonly store: Map<string, string>,
  ) {
    super(run);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  getProperties(): PlainObject {
    return new PlainObject(Object.fromEntries(this.store));
  }

  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }

  setProperty(key: string, value: unknown): Properties {
    const text = String(value);
    if (Buffer.byteLength(text) > VALUE_LIMIT) throw new ServiceError('Argument too large: value');
    let size = Buffer.byteLength(key) + Buffer.byteLength(text);
    for (const [other, held] of this.store)
      if (other !== key) size += Buffer.byteLength(other) + Buffer.byteLength(held);
    if (size > STORE_LIMIT)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.store.set(key, text);
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteOthers = false): Properties {
    if (deleteOthers) this.store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string): Properties {
    this.store.delete(key);
    return this;
  }

  deleteAllProperties(): Properties {
    this.store.clear();
    return this;
  }
}
