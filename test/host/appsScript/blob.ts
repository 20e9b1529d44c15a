import type { Invocation } from './invocation';
import { methodsOf, type Offers, Service } from './service';

const METHODS = methodsOf<GoogleAppsScript.Base.Blob>('Blob')({
  getBytes: [''],
  getContentType: [''],
  getDataAsString: ['', 'text'],
});

/** developers.google.com/apps-script/reference/base/blob */
export class Blob extends Service implements Offers<typeof METHODS> {
  readonly className = 'Blob';
  readonly methods = METHODS;

  constructor(
    run: Invocation,
    readonly data: Buffer,
    private readonly contentType: string | null,
  ) {
    super(run);
  }

  getBytes(): number[] {
    return [...new Int8Array(this.data)];
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return this.data.toString(/^utf-?8$/i.test(charset) ? 'utf8' : 'latin1');
  }
}
