import type { Cell } from '../domain/cells/cell';
import { parseDay } from '../domain/cells/day';
import type { FileSheet } from './fileSheets';
import { UnreadableFile } from './unreadableFile';

/** Sheets written down as `[{ "name": "Roster", "rows": [["Student ID", …], [1001, …, { "day": "2026-08-15" }]] }]`. */
export function jsonSheets(bytes: Buffer, file: string): FileSheet[] {
  const wrong = () =>
    new UnreadableFile(`${file} holds no list of sheets, each with a name and rows of cells.`);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadableFile(`${file} is no JSON.`);
  }
  if (!Array.isArray(content) || content.length === 0) throw wrong();
  return content.map((sheet: unknown) => {
    if (!isObject(sheet)) throw wrong();
    const { name, rows } = sheet;
    if (typeof name !== 'string' || !Array.isArray(rows)) throw wrong();
    return {
      name,
      grid: rows.map((row: unknown) => {
        if (!Array.isArray(row)) throw wrong();
        return row.map((cell: unknown) => {
          const read = cellOf(cell);
          if (read === null) throw wrong();
          return read;
        });
      }),
    };
  });
}

function cellOf(cell: unknown): Cell | null {
  if (cell === null) return '';
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (!isObject(cell)) return null;
  const { day } = cell;
  return typeof day === 'string' ? parseDay(day) : null;
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
