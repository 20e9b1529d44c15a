import { a1 } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { nameParts } from '../people/nameParts';
import { type GroupRow, groupRows } from './groupRows';
import { type FoundHeader, findHeader } from './headers';
import type { Question } from './questions';
import type { Mapping } from './roster';
import { isBlank } from './rosterRows';
import { withoutTabColumn } from './stackTabs';

const FIELDS = ['provider', 'caseManager'] as const;

/** Asks whom the rows mean that name a person above others, where no column names one. */
export function groupQuestion(mapping: Mapping, grid: Grid): Question[] {
  const found = findHeader(withoutTabColumn(mapping), grid);
  if (!found || mapping.shape === 'wide') return [];
  const groups = groupRows(grid, found.row).filter((group) => isAboveOthers(group, mapping, grid, found));
  if (groups.length === 0) return [];
  // A sum or a title stands in a cell or two.
  const students = grid.slice(found.row + 1).filter((row) => row.filter((cell) => !isBlank(cell)).length > 2);
  const isFree = (field: (typeof FIELDS)[number]): boolean => {
    const ref = mapping.columns[field];
    const column = ref ? found.columnOf(ref) : null;
    return !ref || (column !== null && students.every((row) => isBlank(row[column])));
  };
  const free = FIELDS.filter(isFree);
  const [group] = groups.filter(({ of }) => of === null || of === 'provider' || free.includes(of));
  if (!group || free.length === 0) return [];
  const fields = [...free].sort((a, b) => Number(b === group.of) - Number(a === group.of));
  return [{ code: 'group-names', about: [group.text, a1(group.row + 1, group.column + 1), ...fields] }];
}

/** Whether students stand below a row that names a person, of whom no column names the same one as their provider. */
function isAboveOthers(
  { row, name }: GroupRow,
  { columns }: Mapping,
  grid: Grid,
  found: FoundHeader,
): boolean {
  const headed = String(grid[found.row]);
  const student = grid.find(
    (cells, at) =>
      at > Math.max(row, found.row) &&
      cells.filter((cell) => !isBlank(cell)).length > 2 &&
      String(cells) !== headed,
  );
  const provider = columns.provider ? found.columnOf(columns.provider) : null;
  const { family } = nameParts(name);
  const said = student && provider !== null ? nameParts(String(student[provider] ?? '')).family : [];
  return student !== undefined && (family.length === 0 || family.join(' ') !== said.join(' '));
}
