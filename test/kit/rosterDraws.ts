import fc from 'fast-check';
import { columnLetters } from '../../src/domain/cells/a1';
import { AMOUNTS, type AmountStyle, SERVICE_HEADERS, SPELLINGS, TRAPS } from './rosterSpellings';
import {
  type LineTruth,
  SERVICES,
  type StaffTruth,
  type StudentTruth,
  type Truth,
  truths,
} from './rosterTruth';

export type Shape = 'long' | 'wide' | 'blocks' | 'grouped' | 'tabs';

/** A cell that says something, where it stands and what it says as written. */
export type WrittenCell = { place: string; text: string; letter: string; header: string };
export type WrittenLine = { line: LineTruth; cells: { [field: string]: WrittenCell[] } };

/** A roster as it is written, and what stands where. */
export type DrawnRoster = {
  truth: Truth;
  shape: Shape;
  sheets: { name: string; grid: string[][] }[];
  /** By sheet and 1-based row, as in `rowKey`; a row that is not here is nobody's. */
  rows: Map<string, { student: StudentTruth; lines: WrittenLine[] }>;
  columns: { field: string; header: string; letter: string }[];
  /** What makes it hard, by name. */
  mess: string[];
};

export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

const rare = fc.constantFrom(false, false, false, false, true);

/** How a roster is written. Numbers choose from lists by their remainder. */
type Writing = {
  shape: Shape;
  spelling: number[];
  amount: number | null;
  order: number | null;
  traps: number[];
  twoNames: boolean;
  manager: boolean;
  titles: number;
  mess: { [M in Mess]: boolean };
};
type Mess = (typeof MESS)[number];
const MESS = [
  'credentials',
  'short names',
  'staff numbers',
  'two in a cell',
  'blank runs',
  'totals',
  'repeated header',
  'blank rows',
  'sections',
  'damaged IDs',
  'no ID',
  'day first',
] as const;

const writings: fc.Arbitrary<Writing> = fc.record({
  shape: fc.constantFrom<Shape>('long', 'wide', 'blocks', 'grouped', 'tabs'),
  spelling: fc.array(fc.nat(200), { minLength: 14, maxLength: 14 }),
  amount: fc.option(fc.nat(AMOUNTS.length - 1), { freq: 8, nil: null }),
  order: fc.option(fc.nat(10_000), { freq: 1, nil: null }),
  traps: fc.subarray([...TRAPS.keys()], { maxLength: 2 }),
  twoNames: fc.boolean(),
  manager: fc.boolean(),
  titles: fc.constantFrom(0, 0, 0, 1, 2),
  mess: fc.record({
    credentials: rare,
    'short names': rare,
    'staff numbers': rare,
    'two in a cell': rare,
    'blank runs': rare,
    totals: rare,
    'repeated header': rare,
    'blank rows': rare,
    sections: rare,
    'damaged IDs': rare,
    'no ID': rare,
    'day first': rare,
  }),
});

/** A roster of any header's spelling, shape and mess. */
export const drawnRosters: fc.Arbitrary<DrawnRoster> = fc
  .tuple(truths, writings)
  .map(([truth, writing]) => written(truth, showingItsOrder(truth, writing)));

/** A row of the roster: a student, and the lines by the place that each has in a row. */
const showingItsOrder = ({ students }: Truth, writing: Writing): Writing => {
  // Without a day above 12 in front nobody can tell; then a spreadsheet's locale counts.
  const shows = students.some(({ lines }) => lines.some(({ start }) => Number(start.slice(8)) > 12));
  return { ...writing, mess: { ...writing.mess, 'day first': writing.mess['day first'] && shows } };
};

type Row = { student: StudentTruth; slots: (LineTruth | undefined)[]; index: number };
type Column = {
  field: string;
  header: string;
  /** What stands above the header where there are two rows of headers. */
  group: string;
  /** Which of a row's lines it is about; null for the student. */
  slot: number | null;
  cell: (row: Row) => string;
};

const pick = <T>(all: readonly [T, ...T[]] | readonly T[], choice: number): T => {
  const chosen = all[choice % all.length];
  if (chosen === undefined) throw new Error('There is something to choose from.');
  return chosen;
};

function written(truth: Truth, writing: Writing): DrawnRoster {
  const { shape, mess } = writing;
  const columns = inOrder(columnsOf(truth, writing), writing);
  const rows = rowsOf(truth, writing);
  const tabs = shape === 'tabs' ? tabsOf(rows, writing, truth) : [{ name: 'Roster', rows }];
  const drawn: DrawnRoster = {
    truth,
    shape,
    sheets: [],
    rows: new Map(),
    columns: columns.map(({ field, header }, index) => ({ field, header, letter: columnLetters(index + 1) })),
    mess: [...MESS.filter((name) => mess[name]), ...(writing.titles > 0 ? ['titles'] : [])],
  };
  for (const tab of tabs) {
    const { grid, told } = gridOf(columns, tab, writing, truth, tabs.length > 1);
    for (const [row, own] of told) drawn.rows.set(rowKey(tab.name, row), own);
    drawn.sheets.push({ name: tab.name, grid });
  }
  return drawn;
}

function rowsOf({ students }: Truth, { shape, mess }: Writing): Row[] {
  const rows = students.flatMap((student): Row[] => {
    if (shape === 'long' || shape === 'tabs')
      return student.lines.map((line) => ({ student, slots: [line], index: 0 }));
    if (shape === 'blocks') return [{ student, slots: student.lines, index: 0 }];
    const slots = SERVICES.map((service) => student.lines.find((line) => line.service === service));
    return [{ student, slots, index: 0 }];
  });
  if (mess['blank runs'] && shape === 'long')
    rows.sort((a, b) => (a.slots[0]?.provider ?? 9) - (b.slots[0]?.provider ?? 9));
  return rows.map((row, index) => ({ ...row, index }));
}

/** A tab for each teacher or for each school. */
function tabsOf(
  rows: readonly Row[],
  { manager }: Writing,
  { staff }: Truth,
): { name: string; rows: Row[] }[] {
  const nameOf = ({ student, slots }: Row) => {
    const person = staff[slots[0]?.provider ?? -1];
    return manager ? student.site : person ? `${person.last}, ${person.first}` : 'Unassigned';
  };
  return [...new Set(rows.map(nameOf))].map((name) => ({
    name,
    rows: rows.filter((row) => nameOf(row) === name),
  }));
}

function columnsOf(truth: Truth, writing: Writing): Column[] {
  const { shape, spelling, traps, mess } = writing;
  const spelled = (field: keyof typeof SPELLINGS, at: number) => pick(SPELLINGS[field], spelling[at] ?? 0);
  const student = (field: string, header: string, cell: (row: Row) => string): Column => ({
    field,
    header,
    group: '',
    slot: null,
    cell,
  });
  const columns: Column[] = [];
  if (!mess['no ID'])
    columns.push(
      student('studentId', spelled('studentId', 0), ({ student: { id }, index }) =>
        mess['damaged IDs'] && index % 2 === 0 ? '1.23E+09' : id,
      ),
    );
  if (writing.twoNames)
    columns.push(
      student('lastName', spelled('lastName', 1), ({ student: { last } }) => last),
      student('firstName', spelled('firstName', 2), ({ student: { first } }) => first),
    );
  else
    columns.push(student('name', spelled('name', 1), ({ student: { last, first } }) => `${last}, ${first}`));
  columns.push(student('grade', spelled('grade', 3), ({ student: { grade } }) => grade));
  const isBySite = shape === 'tabs' && writing.manager;
  const isByTeacher = shape === 'tabs' && !writing.manager;
  if (!isBySite) columns.push(student('site', spelled('site', 4), ({ student: { site } }) => site));
  if (writing.manager)
    columns.push(
      student('caseManager', spelled('caseManager', 5), ({ student: { manager }, index }) =>
        staffText(truth.staff[manager], index, writing),
      ),
    );
  columns.push(...lineColumns(truth, writing).filter(({ field }) => !(isByTeacher && field === 'provider')));
  for (const trap of traps.map((index) => pick(TRAPS, index)))
    columns.push(student('', trap.header, ({ index }) => trap.cell(index)));
  return columns;
}

/** The columns of a row's lines: one of each, one for each service, or blocks of them. */
function lineColumns(truth: Truth, writing: Writing): Column[] {
  const { shape, spelling } = writing;
  const style: AmountStyle | null = writing.amount === null ? null : pick(AMOUNTS, writing.amount);
  const provider = (slot: number, header: string, group = ''): Column => ({
    field: 'provider',
    header,
    group,
    slot,
    cell: ({ slots, index }) => {
      const line = slots[slot];
      return line?.provider === undefined ? '' : providerText(truth, line, index, writing);
    },
  });
  const spelled = (field: 'service' | 'provider' | 'start', at: number) =>
    pick(SPELLINGS[field], spelling[at] ?? 0);
  const service = (slot: number): Column => ({
    field: 'service',
    header: spelled('service', 6),
    group: '',
    slot,
    cell: ({ slots }) => slots[slot]?.service ?? '',
  });
  const amounts = (slot: number, before = '', group = ''): Column[] =>
    (style?.columns ?? []).map(({ header, cell }) => ({
      field: 'amount',
      header: `${before}${header}`,
      group,
      slot,
      cell: ({ slots, index }) => {
        const line = slots[slot];
        return line ? cell(line.minutes, index) : '';
      },
    }));
  const start: Column = {
    field: 'start',
    header: spelled('start', 8),
    group: '',
    slot: 0,
    cell: ({ slots }) => dayText(slots[0]?.start ?? '', writing),
  };
  if (shape === 'long' || shape === 'tabs')
    return [service(0), provider(0, spelled('provider', 7)), ...amounts(0), start];
  if (shape === 'blocks')
    return [0, 1, 2].flatMap((slot) => [
      service(slot),
      provider(slot, spelled('provider', 7)),
      ...amounts(slot),
    ]);
  return SERVICES.flatMap((name, slot) => {
    const header = pick(SERVICE_HEADERS[name] ?? [name], spelling[9] ?? 0);
    return shape === 'wide'
      ? [
          provider(slot, header),
          ...(style?.columns.length === 1 && !style.name.includes('frequency')
            ? amounts(slot, `${header} `)
            : []),
        ]
      : [provider(slot, 'Provider', name), ...amounts(slot, '', name)];
  });
}

const dayText = (day: string, { mess }: Writing): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return mess['day first'] ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
};

function providerText({ staff }: Truth, { provider }: LineTruth, turn: number, writing: Writing): string {
  if (provider === null) return pick(['', 'TBD', 'Unassigned'], turn);
  const name = staffText(staff[provider], turn, writing);
  return writing.mess['two in a cell'] && turn % 4 === 1
    ? `${name}${pick(['; ', ' & ', ' / ', '\n'], turn >> 2)}${staffText(staff[(provider + 1) % staff.length], 0, writing)}`
    : name;
}

/** A person's name in one of the ways in which people write it. */
function staffText(person: StaffTruth | undefined, turn: number, { mess }: Writing): string {
  if (!person) return '';
  const { last, first, credential } = person;
  const ways = [`${last}, ${first}`];
  if (mess.credentials)
    ways.push(
      `${last}, ${first}, ${credential}`,
      `${first} ${last} ${credential}`,
      `${first} ${last}`,
      `${last}, ${first} (${credential})`,
    );
  if (mess['staff numbers'])
    ways.push(`${last}, ${first} (10${last.length}${first.length}7)`, `${first} ${last};`);
  if (mess['short names']) ways.push(`${first.charAt(0)}. ${last}`, `Ms. ${last}`);
  return pick(ways, turn);
}

/** Columns move, but those of one block stay together and in their order. */
function inOrder(columns: readonly Column[], { order, shape }: Writing): Column[] {
  if (order === null) return [...columns];
  const isLoose = ({ slot }: Column) => slot === null || shape === 'long' || shape === 'tabs';
  let state = order + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  const blocks = [
    columns.filter((column) => !isLoose(column)),
    ...columns.filter(isLoose).map((column) => [column]),
  ];
  return blocks
    .map((block) => ({ block, place: next() }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ block }) => block);
}

type Told = Map<number, { student: StudentTruth; lines: WrittenLine[] }>;

function gridOf(
  columns: readonly Column[],
  { name, rows }: { name: string; rows: readonly Row[] },
  { titles, shape, mess }: Writing,
  truth: Truth,
  isTab: boolean,
): { grid: string[][]; told: Told } {
  const grid: string[][] = ['Lakeview School District', 'Special Education Roster 2026-27']
    .slice(0, titles)
    .map((title) => [title]);
  const told: Told = new Map();
  if (shape === 'grouped')
    grid.push(
      columns.map(({ group }, index) => (index > 0 && group === columns[index - 1]?.group ? '' : group)),
    );
  const header = columns.map((column) => column.header);
  const blanks = header.map(() => '');
  const note = (text: string) => grid.push([text, ...blanks.slice(1)]);
  grid.push(header);
  for (const [at, row] of rows.entries()) {
    if (mess['blank rows'] && at % 3 === 2) grid.push([...blanks]);
    if (mess['repeated header'] && at === 3) grid.push([...header]);
    if (mess.sections && at % 4 === 0) note(`Ms. Section (${Math.min(4, rows.length - at)} students)`);
    const own = row.slots[0]?.provider;
    const isRun =
      mess['blank runs'] &&
      shape === 'long' &&
      at > 0 &&
      own !== null &&
      rows[at - 1]?.slots[0]?.provider === own;
    const cells = columns.map(({ field, cell }) => (isRun && field === 'provider' ? '' : cell(row)));
    grid.push(cells);
    told.set(grid.length, {
      student: row.student,
      lines: row.slots.flatMap((line, slot) =>
        line
          ? [{ line, cells: cellsOf(columns, cells, slot, `${grid.length}`, isTab ? `${name}!` : '') }]
          : [],
      ),
    });
  }
  if (mess.totals) {
    grid.push(columns.map(({ field }, index) => (index === 0 ? 'Total' : field === 'amount' ? '1200' : '')));
    note(`Caseload: ${truth.students.length}`);
    note('Signature: ______________');
  }
  return { grid, told };
}

function cellsOf(
  columns: readonly Column[],
  texts: readonly string[],
  slot: number,
  row: string,
  tab: string,
): WrittenLine['cells'] {
  const cells: WrittenLine['cells'] = {};
  for (const [index, column] of columns.entries()) {
    if (column.slot !== null && column.slot !== slot) continue;
    const letter = columnLetters(index + 1);
    const cell = { place: `${tab}${letter}${row}`, text: texts[index] ?? '', letter, header: column.header };
    cells[column.field] = [...(cells[column.field] ?? []), cell];
  }
  return cells;
}
