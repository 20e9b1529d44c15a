/** The text of an XML file in the encoding that it names. Throws where its bytes are none of that. */
export function xmlText(bytes: Buffer, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name} in it is not written in ${encoding} as it says`);
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.toString('latin1', 0, 200);
  const [, encoding = 'utf-8'] = /^(?:ï»¿)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(start) ?? [];
  // What could be read as far as here is not in two bytes a letter, whatever a program wrote there.
  return /^(?:utf|ucs)-?16/i.test(encoding) ? 'utf-8' : encoding;
}
