import { a1, columnLetters } from '../cells/a1';
import type { Cell } from '../cells/cell';
import { isUnassigned } from '../people/personName';
import type { Question } from './questions';
import type { RosterLine } from './roster';

const FIELDS = ['provider', 'caseManager'] as const;

/**
 * Asks about columns of people in which each name stands once above blank cells, as merged cells leave them, and as people write
 * who leave out what they would repeat. The blank cells may mean the name above or nobody, so they are nobody's until they are filled.
 */
export function blankBelow(lines: readonly RosterLine[], header: readonly Cell[]): Question[] {
  return FIELDS.flatMap((field): Question[] => {
    const names = new Set<string>();
    const blanks: string[] = [];
    const column = lines[0]?.columns[field];
    if (column === null || column === undefined) return [];
    let row = 0;
    for (const line of lines) {
      // A wide roster's services each have their own column, in which a blank means no service.
      if (line.columns[field] !== column) return [];
      if (line.row === row) continue;
      row = line.row;
      const text = line.text[field].trim();
      if (text === '') {
        if (names.size > 0) blanks.push(a1(row, column));
      } else if (!isUnassigned(text)) {
        if (names.has(text)) return [];
        names.add(text);
      }
    }
    // One line of many that is nobody's says nothing of merged cells.
    if (blanks.length === 0 || blanks.length * 4 < names.size) return [];
    return [
      { code: 'filled-down', about: [String(header[column - 1] ?? ''), columnLetters(column), ...blanks] },
    ];
  });
}
