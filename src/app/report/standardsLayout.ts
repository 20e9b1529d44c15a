import { SHEETS } from '../../domain/roster/ownSheets';
import {
  STANDARDS_HEADER,
  type StandardNumber,
  standardNumbers,
} from '../../standards/district/standardsSheet';
import type { Provision } from '../../standards/loads/provision';
import { AMBER, type Layout } from '../ports/layout';
import { layoutOf, type TableColumn, tableOf } from '../ports/table';

type Title = (typeof STANDARDS_HEADER)[number];
type StandardsColumn = Omit<TableColumn<StandardNumber, Title>, 'title'>;

const COLUMNS: Record<Title, StandardsColumn> = {
  ID: { width: 230, cell: ({ id }) => id },
  Provision: { width: 210, cell: ({ provision }) => provision.title },
  For: { width: 210, cell: ({ subject }) => subject },
  Level: { width: 80, cell: ({ level }) => level },
  Number: { width: 70, cell: ({ number }) => number, background: '#fff8c5' },
  'Changed?': {
    width: 120,
    cell: (_, at) => ({ formula: `=IF(${at('Number')}=${at("State's number")},"","district standard")` }),
    rules: [{ when: (cell) => ({ formula: `=${cell}<>""` }), ...AMBER }],
  },
  Unit: { width: 220, cell: ({ provision }) => provision.unit },
  "State's number": { width: 80, cell: ({ number }) => number },
  Citation: { width: 330, cell: ({ provision }) => provision.citation },
  'Edition in force from': { width: 110, cell: ({ provision }) => provision.edition.from ?? 'not said' },
  'Checked on': { width: 90, cell: ({ provision }) => provision.edition.checkedOn },
  Force: { width: 130, cell: ({ provision }) => provision.force },
};

const STANDARDS = tableOf<StandardNumber>()({
  name: SHEETS.standards,
  key: ['ID'],
  headerRow: 1,
  filter: false,
  columns: STANDARDS_HEADER.map(
    (title): TableColumn<StandardNumber, Title> => ({ title, ...COLUMNS[title] }),
  ),
});

/** The Standards sheet with the state's numbers, each with where it comes from; a changed one says so by itself. */
export const standardsLayout = (provisions: readonly Provision[]): Layout =>
  layoutOf(
    STANDARDS,
    standardNumbers(provisions).map((row) => ({ row })),
  );
