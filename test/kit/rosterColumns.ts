import { AMOUNTS, type AmountStyle, SERVICE_HEADERS, SPELLINGS, TRAPS } from './rosterSpellings';
import { type LineTruth, SERVICES, type StaffTruth, type StudentTruth, type Truth } from './rosterTruth';
import type { Writing } from './rosterWriting';

/** A row of the roster: a student, and the lines by the place that each has in a row. */
export type Row = { student: StudentTruth; slots: (LineTruth | undefined)[]; index: number };
/** A column of the roster, and what it holds in each row. */
export type Column = {
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

/** The columns of a roster in their usual order. */
export function columnsOf(truth: Truth, writing: Writing): Column[] {
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
  if (mess.initials) ways.push(`${first.charAt(0)}${last.charAt(0)}`);
  if (mess['short names']) ways.push(`${first.charAt(0)}. ${last}`, `Ms. ${last}`);
  return pick(ways, turn);
}
