import { casesIn } from '../../domain/caseload/cases';
import { firstDayOf } from '../../domain/caseload/line';
import { columnLetters } from '../../domain/cells/a1';
import type { Cell, LaidCell } from '../../domain/cells/cell';
import { type Day, dayBefore, dayOf } from '../../domain/cells/day';
import { birthday } from '../../domain/cells/schoolAge';
import type { MoneyNote, MoneySheet } from '../../standards/loads/moneySheet';
import type { State } from '../opened/state';
import { AMBER, begins, type Layout, ruleOn } from '../ports/layout';
import { HEADER_GROUND, INPUT_GROUND, type SheetHead } from './moneyLines';
import { dateCell, isTypedCell, type TypedCells, typedAt, typedDayAt } from './typedCells';

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
const WIDTHS = [90, 260, 88, 88, 110, 110, 60, 105, 115, 240, 60];
/** People type the first four cells of a row and the sixth. */
const ROSTER_SAYS = 5;
const TYPED = [1, 2, 3, 4, ROSTER_SAYS + 1];
const HEADER = 10;
const FIRST = HEADER + 1;
const [FROM, TO] = ['$C$4', '$C$5'];
const DAY_FORMAT = 'mm/dd/yyyy';
/** Rows that are free to be filled in. */
const FREE = 25;

type Children = Extract<MoneySheet, { kind: 'children' }>;

/** The list of children who had early intervening services, typed or pasted, and the two counts that are reported of it. */
export function servedChildren(
  head: SheetHead,
  { served, ofThose, otherReading, notes }: Children,
  typed: TypedCells,
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
  /** A sum passes over what has to be looked at, so it says so itself. */
  const left = (letter: string): LaidCell => {
    const looks = `COUNTIF(${letter}${FIRST}:${letter}${end},"look*")`;
    return { formula: `=IF(${looks}>0,"look: rows not counted: "&${looks},"")` };
  };
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
      wide(['', cited(served), sum('G'), left('G')]),
      wide(['', cited(ofThose), sum('H'), left('H')]),
      wide(['', cited(otherReading), sum('I'), left('I')]),
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
          ...countsOf(row, end),
          id === ''
            ? TYPED.some((column) => isTypedCell(typed, row, column))
              ? 'Without an ID this row is not counted.'
              : ''
            : [
                note(id, String(typed.grid[row - 1]?.[1] ?? '')),
                again && 'This ID stands above too; a child counts once.',
              ]
                .filter(Boolean)
                .join(' '),
          keyOf(row),
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
      // 00123 stays as it is typed.
      { range: `A${FIRST}:A${end}`, format: '@' },
      { range: `C${FIRST}:F${end}`, format: DAY_FORMAT },
      { range: `F${FIRST}:F${end}`, background: INPUT_GROUND },
      { range: `J${FIRST}:J${end}`, wrap: true },
      { range: `K${HEADER}:K${end}`, color: '#80868b' },
    ],
    rules: [`G${FIRST}:I${end}`, 'D6:D8'].map((range) => ruleOn(range, begins('look', AMBER))),
    widths: WIDTHS,
    frozenRows: HEADER,
    folded: [[TITLES.length, TITLES.length]],
  };
}

const cited = ({ what, cite }: MoneyNote): string => `${what} (${cite})`;

const wide = (cells: readonly LaidCell[]): LaidCell[] => TITLES.map((_, i) => cells[i] ?? '');

const idAt = ({ grid }: TypedCells, row: number): string => String(grid[row - 1]?.[0] ?? '').trim();

/** The last row in which people typed something. */
function lastFilled(typed: TypedCells): number {
  for (let row = typed.grid.length; row >= FIRST; row--)
    if (TYPED.some((column) => isTypedCell(typed, row, column))) return row;
  return HEADER;
}

/** What a row of the list is known by: its child, as a text so that 00123 is not taken for 123; or what is wrong with the row. */
function keyOf(row: number): LaidCell {
  const [id, name, from, until, typed] = ['A', 'B', 'C', 'D', 'F'].map((letter) => `${letter}${row}`);
  const dated = `IF(NOT(ISNUMBER(${from})),"look: no date",IF(${until}="",TRUE,IF(NOT(ISNUMBER(${until})),"look: no date",IF(${until}<${from},"look: until is before from",TRUE))))`;
  return {
    formula: `=IF(TRIM(${id}&${name}&${from}&${until}&${typed})="","",IF(TRIM(${id}&"")="","look: no ID",IF(${dated}=TRUE,"ID "&TRIM(${id}&""),${dated})))`,
  };
}

/** Each child once, in the first row in which it counts, and by its earliest services, whatever the order of its rows. */
function countsOf(row: number, end: number): LaidCell[] {
  const [from, until, says] = ['C', 'D', 'E'].map((letter) => `${letter}${row}`);
  const keys = columnLetters(TITLES.length);
  const key = `$${keys}${row}`;
  const all = (letter: string): string => `$${letter}$${FIRST}:$${letter}$${end}`;
  const ofChild = `${all(keys)},${key}`;
  const above = (letter: string): string =>
    `COUNTIFS($${keys}$${HEADER}:$${keys}$${row - 1},${key},${letter}$${HEADER}:${letter}$${row - 1},1)=0`;
  const typedDay = (which: 'MIN' | 'MAX'): string => `${which}IFS(${all('F')},${ofChild},${all('F')},">0")`;
  const begun = `IF(COUNTIFS(${ofChild},${all('F')},">0")>0,${typedDay('MIN')},${says})`;
  const twoYears = `EDATE(${TO},-24)`;
  const subsequently = `IF(ISNUMBER(${begun}),AND(${begun}>MINIFS(${all('C')},${ofChild}),${begun}>${twoYears},${begun}<=${TO}),FALSE)`;
  const special = (counts: string): string =>
    `IF(COUNTIFS(${ofChild},${all('F')},"?*")>0,"look: no date in column F",IF(${typedDay('MIN')}<>${typedDay('MAX')},"look: two days in column F",IF(${counts},1,0)))`;
  const ofKey = (formula: string): LaidCell => ({ formula: `=IF(LEFT(${key},3)<>"ID ",${key},${formula})` });
  return [
    ofKey(`IF(AND(${from}<=${TO},OR(${until}="",${until}>=${FROM}),${above('G')}),1,0)`),
    { formula: `=IF(G${row}=1,${special(subsequently)},"")` },
    ofKey(
      `IF(AND(${from}<=${TO},OR(${until}="",${until}>${twoYears})),${special(`AND(${subsequently},${above('I')})`)},0)`,
    ),
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
  const byNumber = new Map<string, string>();
  for (const { studentId, services, management } of casesIn(lines).values()) {
    for (const line of services) {
      const day = firstDayOf(line);
      const known = since.get(studentId);
      if (day === '') undated.add(studentId);
      else if (known === undefined || day < known) since.set(studentId, day);
    }
    byNumber.set(withoutZeros(studentId), studentId);
    const student = [...services, ...management][0]?.timeline.student ?? '';
    if (student !== '') byName.set(folded(student), studentId);
  }
  const note = (id: string, name: string): string => {
    if (undated.has(id))
      return since.has(id)
        ? 'One of the services in the roster has no start date; the first day may be earlier.'
        : 'In the roster, without a start date: type the day beside.';
    if (since.has(id)) return '';
    const zeros = byNumber.get(withoutZeros(id));
    if (zeros !== undefined && zeros !== id)
      return `Not in the roster, which has the ID ${zeros}: type it so.`;
    const other = name.trim() === '' ? undefined : byName.get(folded(name));
    return other === undefined
      ? 'Not in the roster.'
      : `Not in the roster under this ID; a student of this name has the ID ${other}.`;
  };
  return { since, note };
}

/** What a number that lost its zeros is still known by. */
const withoutZeros = (id: string): string => id.replace(/^0+(?=\d)/, '');

const folded = (cell: Cell): string =>
  String(cell)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ');
