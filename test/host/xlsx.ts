export { UnreadableFile } from './xlsxProblems';
export { type ReadWorkbook, readXlsx, readXlsxFile } from './xlsxRead';
export { writeXlsx } from './xlsxWrite';
