import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Blob } from './blob';
import { Enumeration, type EnumValue } from './enums';
import { formatJavaDate } from './javaDate';
import { ServiceError } from './scriptError';
import { methodsOf, type Offers, Service } from './service';

const METHODS = methodsOf<GoogleAppsScript.Utilities.Utilities>('Utilities')({
  base64Decode: ['text'],
  base64Encode: ['text', 'array'],
  base64EncodeWebSafe: ['text', 'array'],
  computeDigest: ['DigestAlgorithm text', 'DigestAlgorithm text Charset', 'DigestAlgorithm array'],
  formatDate: ['date text text'],
  getUuid: [''],
  gzip: ['Blob', 'Blob text'],
  newBlob: ['text', 'array', 'text text', 'array text', 'text text text', 'array text text'],
  ungzip: ['Blob'],
  sleep: ['number'],
});

const HASHES = new Map([
  ['MD5', 'md5'],
  ['SHA_1', 'sha1'],
  ['SHA_256', 'sha256'],
  ['SHA_384', 'sha384'],
  ['SHA_512', 'sha512'],
]);

/** developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities extends Service implements Offers<typeof METHODS> {
  readonly className = 'Utilities';
  readonly methods = METHODS;
  override readonly values = ['DigestAlgorithm', 'Charset'];
  readonly DigestAlgorithm = new Enumeration(this.run, 'Utilities.DigestAlgorithm', [
    'MD2',
    ...HASHES.keys(),
  ]);
  readonly Charset = new Enumeration(this.run, 'Utilities.Charset', ['US_ASCII', 'UTF_8']);

  formatDate(date: Date, timeZone: string, pattern: string): string {
    const instant = date.getTime();
    if (Number.isNaN(instant)) throw new ServiceError('Invalid argument: date');
    return formatJavaDate(instant, timeZone, pattern);
  }

  getUuid(): string {
    return randomUUID();
  }

  /** A text without a charset is read as US_ASCII, so that letters beyond it all hash alike as "?". */
  computeDigest(algorithm: EnumValue, value: string | number[], charset?: EnumValue): number[] {
    const hash = HASHES.get(algorithm.key);
    if (!hash) throw new ServiceError(`Unsupported algorithm: ${algorithm.key}`);
    const bytes = typeof value === 'string' ? encoded(value, charset?.key ?? 'US_ASCII') : Buffer.from(value);
    return [...new Int8Array(createHash(hash).update(bytes).digest())];
  }

  base64Encode(value: string | number[]): string {
    return (typeof value === 'string' ? Buffer.from(value) : Buffer.from(value)).toString('base64');
  }

  base64EncodeWebSafe(value: string | number[]): string {
    return this.base64Encode(value).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: string): number[] {
    return [...new Int8Array(Buffer.from(text, 'base64'))];
  }

  newBlob(data: string | number[], contentType?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(this.run, Buffer.from(data), type);
  }

  gzip(blob: Blob): Blob {
    return new Blob(this.run, gzipSync(blob.data), GZIP);
  }

  /** Only of what is said to be packed so. */
  ungzip(blob: Blob): Blob {
    if (blob.getContentType() !== GZIP) throw new ServiceError('Invalid argument');
    try {
      return new Blob(this.run, gunzipSync(blob.data), null);
    } catch {
      throw new ServiceError('Could not decompress gzip.');
    }
  }

  sleep(milliseconds: number): void {
    this.run.sleep(milliseconds);
  }
}

const GZIP = 'application/x-gzip';

function encoded(text: string, charset: string): Buffer {
  if (charset === 'UTF_8') return Buffer.from(text);
  return Buffer.from(
    [...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : '?')).join(''),
    'latin1',
  );
}
