import { casesIn } from '../../domain/caseload/cases';
import { firstDayOf } from '../../domain/caseload/line';
import { columnLetters } from '../../domain/cells/a1';
import type { Cell, LaidCell } from '../../domain/cells/cell';
import { type Day, dayBefore, dayOf } from '../../domain/cells/day';
import { birthday } from '../../domain/cells/schoolAge';
import type { MoneyNote, MoneySheet } from '../../standards/loads/moneySheet';
import type { State } from '../opened/state';
import { AMBER, begins, type Layout, ruleOn } from '../ports/layout';
import { HEADER_GROUND, type Head, INPUT_GROUND } from './moneyLines';
import { dateCell, isTyped, type Typed, typedAt, typedDayAt } from './typedCells';

const TITLES = [
  'Student ID',
  'Student',
  'Services from',
  'Services until',
  'Special education from, as the roster says',
  'Another day, if you know better',
  'Served',
  'Of those, special education within two years',
  'Served within two years, then special education',
  'Look',
  'Key',
];
const WIDTHS = [90, 300, 95, 95, 115, 115, 70, 115, 125, 280, 60];
/** Of a row people type the first four cells and the sixth. */
const ROSTER_SAYS = 5;
const HEADER = 10;
const FIRST = HEADER + 1;
const [FROM, TO] = ['$C$4', '$C$5'];
const DAY_FORMAT = 'mm/dd/yyyy';
/** Rows that are free to be filled in. */
const FREE = 25;

type Children = Extract<MoneySheet, { kind: 'children' }>;

/** The list of children who had early intervening services, typed or pasted, and the two counts that are reported of it. */
export function servedChildren(
  head: Head,
  { served, ofThose, otherReading, notes }: Children,
  typed: Typed,
  state: State,
): Layout {
  const listed = typed.grid.length <= HEADER ? 0 : lastFilled(typed) - HEADER;
  const rows = Array.from({ length: Math.max(0, listed) + FREE }, (_, i) => FIRST + i);
  const end = rows[rows.length - 1] ?? FIRST;
  const { since, note } = rosterOf(state);
  const ids = new Map<string, number>();
  for (const row of rows) {
    const id = idAt(typed, row);
    if (id !== '' && !ids.has(id)) ids.set(id, row);
  }
  const [from, to] = fiscalYear(state.today);
  const dayOr = (row: number, usual: Day): LaidCell => {
    const cell = typedDayAt(typed, row, 3);
    return cell === '' ? dateCell(usual) : cell;
  };
  const sum = (letter: string): LaidCell => ({ formula: `=SUM(${letter}${FIRST}:${letter}${end})` });
  return {
    name: head.name,
    cells: [
      wide([head.title]),
      wide([head.source]),
      wide([
        'Type or paste the children into the yellow cells, then make the sheet again: it keeps them and says what the roster knows.',
      ]),
      wide(['', 'First day of the year that is reported', dayOr(4, from)]),
      wide(['', 'Its last day', dayOr(5, to)]),
      wide(['', cited(served), sum('G')]),
      wide(['', cited(ofThose), sum('H')]),
      wide(['', cited(otherReading), sum('I')]),
      wide([notes.map((note) => `${cited(note)}.`).join(' ')]),
      TITLES,
      ...rows.map((row): LaidCell[] => {
        const id = idAt(typed, row);
        const found = id === '' ? '' : (since.get(id) ?? '');
        const again = id !== '' && ids.get(id) !== row;
        return [
          typedAt(typed, row, 1),
          typedAt(typed, row, 2),
          typedDayAt(typed, row, 3),
          typedDayAt(typed, row, 4),
          found === '' ? '' : dateCell(found),
          typedDayAt(typed, row, ROSTER_SAYS + 1),
          ...countsOf(row),
          id === ''
            ? ''
            : [
                note(id, String(typed.grid[row - 1]?.[1] ?? '')),
                again && 'This ID stands above too; a child counts once.',
              ]
                .filter(Boolean)
                .join(' '),
          // As a text, so that 00123 is not taken for 123 where it is counted.
          { formula: `="ID "&A${row}` },
        ];
      }),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      { range: 'B4:B8', wrap: true },
      { range: 'B6:C8', bold: true },
      { range: 'C4:C5', format: DAY_FORMAT, background: INPUT_GROUND },
      { range: `A${HEADER}:K${HEADER}`, bold: true, wrap: true, background: HEADER_GROUND },
      { range: `A${FIRST}:D${end}`, background: INPUT_GROUND },
      { range: `C${FIRST}:F${end}`, format: DAY_FORMAT },
      { range: `F${FIRST}:F${end}`, background: INPUT_GROUND },
      { range: `J${FIRST}:J${end}`, wrap: true },
      { range: `K${HEADER}:K${end}`, color: '#80868b' },
    ],
    rules: [ruleOn(`G${FIRST}:I${end}`, begins('look', AMBER))],
    widths: WIDTHS,
    frozenRows: HEADER,
  };
}

const cited = ({ what, cite }: MoneyNote): string => `${what} (${cite})`;

const wide = (cells: readonly LaidCell[]): LaidCell[] => TITLES.map((_, i) => cells[i] ?? '');

const idAt = ({ grid }: Typed, row: number): string => String(grid[row - 1]?.[0] ?? '').trim();

/** The last row in which people typed something. */
function lastFilled(typed: Typed): number {
  for (let row = typed.grid.length; row >= FIRST; row--)
    if ([1, 2, 3, 4, ROSTER_SAYS + 1].some((column) => isTyped(typed, row, column))) return row;
  return HEADER;
}

/** Each child once, in the first row in which it counts. */
function countsOf(row: number): LaidCell[] {
  const [id, from, until, says, typed] = ['A', 'C', 'D', 'E', 'F'].map((letter) => `${letter}${row}`);
  const key = columnLetters(TITLES.length);
  const above = (letter: string): string =>
    `COUNTIFS($${key}$${HEADER}:$${key}$${row - 1},$${key}${row},${letter}$${HEADER}:${letter}$${row - 1},1)=0`;
  const unread = `OR(NOT(ISNUMBER(${from})),AND(${until}<>"",NOT(ISNUMBER(${until}))))`;
  const begun = `IF(${typed}<>"",${typed},${says})`;
  const twoYears = `EDATE(${TO},-24)`;
  const subsequently = `ISNUMBER(${begun}),${begun}>${from},${begun}>${twoYears},${begun}<=${TO}`;
  const counted = (when: string, letter: string): LaidCell => ({
    formula: `=IF(${id}="","",IF(${unread},"look: no date",IF(AND(${when},${above(letter)}),1,0)))`,
  });
  return [
    counted(`${from}<=${TO},OR(${until}="",${until}>=${FROM})`, 'G'),
    { formula: `=IF(G${row}=1,IF(AND(${subsequently}),1,0),"")` },
    counted(`${from}<=${TO},OR(${until}="",${until}>${twoYears}),${subsequently}`, 'I'),
  ];
}

/** The federal fiscal year of most districts, in which a day is. */
function fiscalYear(today: Day): [from: Day, to: Day] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0);
  const from = dayOf(year, 7, 1) ?? today;
  return [from, dayBefore(birthday(from, 1))];
}

/** What the roster and the record know of students: since when they have had a service, and what is odd about that. */
function rosterOf({ lines }: State): {
  since: ReadonlyMap<string, Day>;
  note: (id: string, name: string) => string;
} {
  const since = new Map<string, Day>();
  const undated = new Set<string>();
  const byName = new Map<string, string>();
  for (const { studentId, services, management } of casesIn(lines).values()) {
    for (const line of services) {
      const day = firstDayOf(line);
      const known = since.get(studentId);
      if (day === '') undated.add(studentId);
      else if (known === undefined || day < known) since.set(studentId, day);
    }
    const student = [...services, ...management][0]?.timeline.student ?? '';
    if (student !== '') byName.set(folded(student), studentId);
  }
  const note = (id: string, name: string): string => {
    if (undated.has(id))
      return since.has(id)
        ? 'One of the services in the roster has no start date; the first day may be earlier.'
        : 'In the roster, without a start date: type the day beside.';
    if (since.has(id)) return '';
    const other = name.trim() === '' ? undefined : byName.get(folded(name));
    return other === undefined
      ? 'Not in the roster.'
      : `Not in the roster under this ID; a student of this name has the ID ${other}.`;
  };
  return { since, note };
}

const folded = (cell: Cell): string =>
  String(cell)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ');
