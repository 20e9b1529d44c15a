/** What XML has no way to write: control signs but tab and line ends, halves of a sign, and two that are none. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** No cell holds more. */
const LONGEST = 32_767;

/** A text as a workbook can hold it: what it can't is told by a sign of its own, or by … at the end. */
export function xlsxText(text: string): string {
  const plain = text.replace(NOT_IN_XML, '\ufffd');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 2).replace(/[\ud800-\udbff]$/, '')}…` : plain;
}
