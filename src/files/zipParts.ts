import { crc32, inflateRawSync } from 'node:zlib';
import { TooMuch } from './xlsxLimits';

/** The files in a zip: their names, and the bytes of each as it is asked for. */
export type ZipParts = {
  readonly names: readonly string[];
  /** Null where there is none of that name, in either case. Throws where the bytes are not those that were packed. */
  read(name: string): Buffer | null;
};

type ZipEntry = {
  name: string;
  flags: number;
  method: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
};

/** Of all that is read: more than any text in memory can hold. */
const MOST_BYTES = 500_000_000;
const [STORED, DEFLATED] = [0, 8];

/** The files that a zip's directory lists, or null where there is no directory. */
export function zipParts(bytes: Buffer): ZipParts | null {
  const entries = entriesIn(bytes);
  if (!entries) return null;
  let read = 0;
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return null;
      read += entry.size;
      if (read > MOST_BYTES) throw new TooMuch(`holds ${Math.round(read / 1e6).toLocaleString('en-US')} MB`);
      return unpacked(bytes, entry);
    },
  };
}

function entriesIn(bytes: Buffer): ZipEntry[] | null {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const afterName = at + 46 + bytes.readUInt16LE(at + 28);
    const next = afterName + bytes.readUInt16LE(at + 30);
    const long = longNumbers(bytes.subarray(afterName, next));
    // What has no room in the directory itself stands after it, in this order.
    const number = (place: number): number => {
      const short = bytes.readUInt32LE(place);
      return short === 0xffffffff ? (long.shift() ?? short) : short;
    };
    const size = number(at + 24);
    const packed = number(at + 20);
    entries.push({
      name: bytes.toString('utf8', at + 46, afterName),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed,
      size,
      at: number(at + 42),
    });
    at = next + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The numbers of eight bytes (Zip64) in what a directory adds to an entry. */
function longNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.min(3, Math.floor(field.length / 8)) }, (_, i) =>
      Number(field.readBigUInt64LE(i * 8)),
    );
  }
  return [];
}

function unpacked(bytes: Buffer, { name, flags, method, sum, packed, size, at }: ZipEntry): Buffer {
  const broken = (): Error => new Error(`${name} in it is not what was packed`);
  if (flags & 1) throw new Error(`${name} in it is locked`);
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw broken();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + packed);
  let part: Buffer;
  if (method === STORED) part = data;
  else if (method === DEFLATED)
    try {
      part = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    } catch {
      throw broken();
    }
  else throw new Error(`${name} in it is packed in a way that is not known`);
  if (part.length !== size || crc32(part) !== sum) throw broken();
  return part;
}
