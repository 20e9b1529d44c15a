import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Without TextEncoder, which the platform lacks. */
function utf8(text: string): Uint8Array {
  const bytes = unescape(encodeURIComponent(wellFormed(text)));
  // Not Uint8Array.from: over a text it takes seven times as long, and every entry of the record comes through here.
  const array = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) array[i] = bytes.charCodeAt(i);
  return array;
}

/** A lone surrogate (half an emoji) has no UTF-8 and would throw. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/g, '\uFFFD');

/** SHA-256 over the hash before and the entry's cells. */
export const hashOf = (cells: readonly string[], before: string): string =>
  bytesToHex(sha256(utf8(JSON.stringify([before, ...cells]))));
