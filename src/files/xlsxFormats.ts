import { readXml } from './readXml';

/** The number format of each cell style of a workbook, by the style's number. */
export function xlsxFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let isCellStyle = false;
  // A rule for colours has formats too, by the same numbers.
  let isOwn = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) formats.push(Number(attributes['numFmtId'] ?? 0));
      if (name === 'numFmts') isOwn = true;
      if (name === 'numFmt' && isOwn)
        own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
      if (name === 'numFmts') isOwn = false;
    },
  });
  return formats.map((id) => own.get(id) ?? BUILT_IN[id] ?? 'General');
}

/** What a file names by a number alone (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: { readonly [id: number]: string } = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
