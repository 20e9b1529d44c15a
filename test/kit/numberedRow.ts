import type { Cell } from '../../src/domain/cells/cell';
import { HEADER } from './rows';

/** The row of one of many students, by number; `over` by the titles of its cells. */
export const numberedRow = (i: number, over: Record<string, Cell> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    'Student ID': String(3_000_000 + i),
    'Student Name': `Student, S${i}`,
    Grade: '3',
    School: 'Oak',
    Service: 'Resource',
    'Start Date': '2026-08-15',
    'End Date': '2027-05-28',
    'Hours per week': 3,
    Provider: 'Ramos, Elena',
    'Case Manager': 'Ramos, Elena',
    ...over,
  };
  return HEADER.map((title) => cells[title] ?? '');
};
