import type { Workbook } from './workbook';
export class UnreadableFile extends Error { override name = 'UnreadableFile'; }
export async function readXlsxFile(_path: string): Promise<{ workbook: Workbook; notices: string[] }> { throw new UnreadableFile('no'); }
export async function writeXlsx(_workbook: Workbook): Promise<{ bytes: Buffer; notices: string[] }> { throw new Error('no'); }
