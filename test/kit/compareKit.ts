import type { Cell } from '../../src/domain/cells/cell';
import { HEADER } from './rows';

/** A row of the small roster with these cells by their headers, blank else. */
export const toCells = (cells: Readonly<Record<string, Cell>>): Cell[] =>
  HEADER.map((header) => cells[header] ?? '');
