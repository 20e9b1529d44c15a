import { columnLetters } from '../../domain/cells/a1';
import type { LaidCell } from '../../domain/cells/cell';
import { SHEETS } from '../../domain/roster/ownSheets';
import { NUMBER_COLUMN, STANDARDS_HEADER, standardNumbers } from '../../standards/district/standardsSheet';
import type { Provision } from '../../standards/loads/provision';
import { AMBER, type Layout } from '../ports/layout';

const WIDTHS = [230, 210, 210, 80, 70, 120, 220, 80, 330, 110, 90, 130];
const letter = (title: (typeof STANDARDS_HEADER)[number]): string =>
  columnLetters(STANDARDS_HEADER.indexOf(title) + 1);

/** The Standards sheet with the state's numbers, each with where it comes from; a changed one says so by itself. */
export function standardsLayout(provisions: readonly Provision[]): Layout {
  const numbers = standardNumbers(provisions);
  const rows = numbers.map(({ id, provision, subject, level, number }, i): LaidCell[] => {
    const { title, unit, citation, edition, force } = provision;
    const [here, state] = [`${columnLetters(NUMBER_COLUMN)}${i + 2}`, `${letter("State's number")}${i + 2}`];
    const changed = { formula: `=IF(${here}=${state},"","district standard")` };
    const from = edition.from ?? 'not said';
    return [
      id,
      title,
      subject,
      level,
      number,
      changed,
      unit,
      number,
      citation,
      from,
      edition.checkedOn,
      force,
    ];
  });
  const last = rows.length + 1;
  const changed = `${letter('Changed?')}2:${letter('Changed?')}${last}`;
  return {
    name: SHEETS.standards,
    cells: [[...STANDARDS_HEADER], ...rows],
    looks: [
      { range: `A1:${columnLetters(STANDARDS_HEADER.length)}1`, bold: true, wrap: true },
      { range: `${letter('Number')}2:${letter('Number')}${last}`, background: '#fff8c5' },
    ],
    rules: [{ range: changed, formula: `=$${letter('Changed?')}2<>""`, ...AMBER }],
    widths: WIDTHS,
    frozenRows: 1,
  };
}
