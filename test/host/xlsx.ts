export { UnreadableFile } from '../../src/files/unreadableFile';
export { type ReadWorkbook, readXlsx, readXlsxFile } from './xlsxRead';
export { writeXlsx } from './xlsxWrite';
