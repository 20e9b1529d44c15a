import { zipParts } from './zipParts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What is wrong with these bytes as an .xlsx file, or null. */
export function problemOf(bytes: Buffer, name: string): string | null {
  if (bytes.length === 0) return `${name} is empty.`;
  if (bytes.subarray(0, 8).equals(OLE)) {
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return isEncrypted
      ? `${name} is protected with a password: open it in Excel or Google Sheets and save it without one.`
      : `${name} is an old Excel file (.xls): open it in Excel or Google Sheets and save it as .xlsx.`;
  }
  if (!bytes.subarray(0, 4).equals(ZIP)) {
    if (/\.(csv|tsv|txt)$/i.test(name) || looksLikeText(bytes))
      return `${name} is a text file (CSV), not an .xlsx workbook: open it in Google Sheets or Excel and save it as .xlsx.`;
    return `${name} is not an .xlsx workbook.`;
  }
  const entries = zipParts(bytes)?.names;
  if (!entries)
    return `${name} is damaged (it ends too early or its directory can't be read): download it again.`;
  if (entries.includes('content.xml'))
    return `${name} is an OpenDocument file: open it in Google Sheets or LibreOffice and save it as .xlsx.`;
  if (entries.includes('xl/workbook.bin'))
    return `${name} is a binary Excel file (.xlsb): open it in Excel and save it as .xlsx.`;
  if (!entries.some((entry) => /^xl\/[^/]+\.xml$/i.test(entry)))
    return `${name} is a zip file, but no .xlsx workbook.`;
  return null;
}

function looksLikeText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4000);
  return !start.includes(0) && /[,;\t]/.test(start.toString('utf8'));
}
