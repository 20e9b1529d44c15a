import { EditRefused } from '../host/applyEdit';
import type { CellValue } from '../host/cells';
import { cellsAt, editByHand, type Output, type Session, StepRefused } from './session';

/** Types into a cell as a person does, who is told where Sheets turns it down. */
export function typeInto(session: Session, place: string, typed: CellValue): Output[] {
  const { sheet, area } = cellsAt(session, place);
  const { row, column, rows, columns } = area;
  if (rows * columns !== 1) throw new StepRefused(`"${place}" is more than one cell.`);
  const texts = [[typed === null ? '' : String(typed)]];
  try {
    editByHand(session, { do: 'type', sheet: sheet.id, row, column, texts });
    return [];
  } catch (error) {
    if (error instanceof EditRefused) return [{ rejected: error.message, cell: place }];
    throw error;
  }
}

/** Cells with a text get a color, behind the rules that the sheet has. */
export function colorText({ sheet, area }: ReturnType<typeof cellsAt>, text: string): undefined {
  sheet.conditionalFormats.push({
    areas: [area],
    criteria: 'TEXT_EQUAL_TO',
    criteriaValues: [text],
    background: '#abcdef',
    ...{ fontColor: null, bold: null, italic: null, strikethrough: null },
  });
  sheet.changedLook();
}

/** A new last sheet, filled as Sheets fills one from a file. */
export function addSheet(
  { host: { workbook } }: Session,
  name: string,
  rows: readonly (readonly CellValue[])[],
): undefined {
  if (workbook.sheetNamed(name)) throw new StepRefused(`There is a sheet "${name}" already.`);
  const sheet = workbook.addSheet(name);
  sheet.growTo(rows.length, Math.max(0, ...rows.map((cells) => cells.length)));
  for (const [r, cells] of rows.entries())
    for (const [c, value] of cells.entries())
      if (typeof value === 'string') sheet.enter(r + 1, c + 1, value);
      else sheet.putValue(r + 1, c + 1, value);
}

/** Goes on in a copy, which has the sheets and not what Google keeps beside them. */
export function goOnInCopy({ host, snapshots }: Session): undefined {
  const { workbook, user } = host;
  workbook.name = `Copy of ${workbook.name}`;
  workbook.state.documentProperties.clear();
  if (user.email !== '') workbook.ownerEmail = user.email;
  host.dropCaches();
  snapshots.clear();
}
