import type { Cell } from '../../src/domain/cells/cell';
import { afterSetUp, ask, batches, district, handingOver } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, smallRows } from './rows';

const MORE = ['Parent/Guardian Name', 'Mailing Address', 'Home Language', 'Location'];
/** By student: Bishop's parents speak Spanish, Diaz's Vietnamese; Alvarez's say nothing of it. */
const FAMILIES: Readonly<Record<string, string[]>> = {
  '2000001': ['Rosa Alvarez', '12 Elm St\nLakeview, MO 65000', '', ''],
  '2000002': ['Juan y Ana Bishop', '3 Oak Ave', 'Español', 'Room 4'],
  '2000003': ['', '', 'Vietnamese', ''],
};

/** Alvarez's speech, which nobody has in the small roster, is somebody's here. */
const withSpeech = (cells: Cell[]): Cell[] =>
  cells.map((cell, c) => (c === 11 && cell === '' ? 'Finch, Amy' : cell));

export const familyRows = (own = withSpeech): Cell[][] => [
  [...HEADER, ...MORE],
  ...smallRows().map((cells) => [...own(cells), ...(FAMILIES[String(cells[0])] ?? ['', '', '', ''])]),
];

export const DAY = '11/30/2026';
export const given = (): MemoryWorkbook => afterSetUp(district(familyRows()));

/** Ramos's whole caseload to Cho, hours as they are. */
export function handedOver(workbook = given(), more = {}): MemoryWorkbook {
  const saved = ask(workbook, 'save', {
    ...handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', DAY, more),
    acknowledged: [],
  });
  if (!saved.saved) throw new Error(saved.findings.map(({ sentence }) => sentence).join(' '));
  return workbook;
}

export const newest = (workbook: MemoryWorkbook): string => batches(workbook)[0]?.batch ?? '';
export const letters = (workbook: MemoryWorkbook, all = false) =>
  ask(workbook, 'makeLetters', { batch: newest(workbook), all });
export const again = (workbook: MemoryWorkbook) =>
  ask(workbook, 'makeLetters', { batch: newest(workbook), all: false, again: true });
/** Writes into the sheet by hand, in a student's row. */
export function byHand(workbook: MemoryWorkbook, student: string, title: string, value: Cell): void {
  const [header = [], ...below] = sheet(workbook);
  const row = below.find((cells) => cells.includes(student));
  const at = header.indexOf(title);
  if (row) row[at < 0 ? header.length : at] = value;
}
export const sheet = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get('Letters') ?? [];
export const inSheet = (workbook: MemoryWorkbook, title: string): Cell[] => {
  const [header = [], ...below] = sheet(workbook);
  return below.map((row) => row[header.indexOf(title)] ?? '');
};
