/** What one cell of a table may hold; a day is text. */
export type Value = string | number | boolean | null;
export type Row = readonly Value[];

/** `says` is the data dictionary's sentence; `named`: only there where names were asked for. */
export type Column = {
  name: string;
  type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'DATE' | 'BOOLEAN';
  says: string;
  named?: true;
};

const DISTRICT: Column = {
  name: 'district',
  type: 'VARCHAR',
  says: 'The file’s name without its ending; with its folder where two files have one name.',
};
const PERSON: Column = {
  name: 'person_key',
  type: 'VARCHAR',
  says: 'The person’s key in the district’s Providers, as P-0001; UNASSIGNED for nobody. One person only together with district.',
};

/** The tables that every workbook is put into, their columns in order. */
export const TABLES = {
  district: [
    DISTRICT,
    {
      name: 'region',
      type: 'VARCHAR',
      says: 'The first folder below the one that was read; a file in none is a region of its own.',
    },
    { name: 'file', type: 'VARCHAR', says: 'The file, with its folder.' },
    { name: 'is_read', type: 'BOOLEAN', says: 'Whether a roster could be read; if not, problem says why.' },
    {
      name: 'has_record',
      type: 'BOOLEAN',
      says: 'Whether a Caseload log answers for it; without one, the roster as it stands.',
    },
  ],
  load: [
    DISTRICT,
    PERSON,
    { name: 'person', type: 'VARCHAR', says: 'The person’s name.', named: true },
    {
      name: 'role',
      type: 'VARCHAR',
      says: 'As Providers has it, or by what they serve; null for Unassigned.',
    },
    { name: 'site', type: 'VARCHAR', says: 'Their schools, a semicolon between two; All for all.' },
    { name: 'method', type: 'VARCHAR', says: 'How their load is counted.' },
    {
      name: 'number',
      type: 'DOUBLE',
      says: 'The load by that method: students, or the ALTCASE number; null where it can’t be worked out.',
    },
    {
      name: 'desirable',
      type: 'DOUBLE',
      says: 'The desirable number for their students’ grades and their FTE; null where none applies.',
    },
    { name: 'maximum', type: 'DOUBLE', says: 'The maximum likewise.' },
    {
      name: 'status',
      type: 'VARCHAR',
      says: 'How the number stands against the limits: Within desirable, Above desirable, Over maximum, Mixed grades: review, No limit.',
    },
    { name: 'students', type: 'INTEGER', says: 'Students served, each once.' },
    { name: 'ieps', type: 'INTEGER', says: 'Students whose IEP they manage.' },
    {
      name: 'minutes',
      type: 'DOUBLE',
      says: 'Direct minutes a week over all their lines; one whose minutes are unknown adds none.',
    },
    { name: 'lines', type: 'INTEGER', says: 'Service lines of theirs on the day.' },
  ],
  line: [
    DISTRICT,
    {
      name: 'student_key',
      type: 'VARCHAR',
      says: 'Stands for the student’s ID, which can’t be worked out from it; the same student of a district has the same key.',
    },
    { name: 'student_id', type: 'VARCHAR', says: 'The student’s ID.', named: true },
    { name: 'student', type: 'VARCHAR', says: 'The student’s name.', named: true },
    { name: 'grade', type: 'VARCHAR', says: 'PK, K, TK, 1 to 12; null where unknown.' },
    { name: 'site', type: 'VARCHAR', says: 'The school.' },
    { name: 'service', type: 'VARCHAR', says: 'The program or service.' },
    PERSON,
    {
      name: 'held_by',
      type: 'VARCHAR',
      says: 'person; vacancy for a position that nobody holds; nobody where no one was written down.',
    },
    { name: 'minutes', type: 'DOUBLE', says: 'Minutes a week; null where unknown.' },
    { name: 'delivery', type: 'VARCHAR', says: 'direct or consult.' },
    {
      name: 'from_day',
      type: 'DATE',
      says: 'Since when whoever has the line has it; the service’s first day where nothing else is known.',
    },
    {
      name: 'until_day',
      type: 'DATE',
      says: 'The last day known of their having it; null for none. A service’s end date in the roster is none: it says when to review.',
    },
  ],
  staffing: [
    DISTRICT,
    { name: 'role', type: 'VARCHAR', says: 'As Providers has it, or as the services ask for it.' },
    { name: 'students', type: 'INTEGER', says: 'Students whom the role serves, or should.' },
    { name: 'has', type: 'DOUBLE', says: 'Full-time people who are there.' },
    { name: 'vacant', type: 'DOUBLE', says: 'Full-time positions that nobody holds.' },
    {
      name: 'at_desirable',
      type: 'DOUBLE',
      says: 'Full-time people whom its students need at the desirable number; null where no number applies.',
    },
    { name: 'at_maximum', type: 'DOUBLE', says: 'The same at the maximum.' },
    {
      name: 'short_at_desirable',
      type: 'DOUBLE',
      says: 'How many of those lack; null where nobody can say.',
    },
    { name: 'short_at_maximum', type: 'DOUBLE', says: 'The same at the maximum.' },
    { name: 'note', type: 'VARCHAR', says: 'What these figures rest on, or leave out.' },
  ],
  problem: [
    DISTRICT,
    { name: 'file', type: 'VARCHAR', says: 'The file, with its folder.' },
    {
      name: 'what',
      type: 'VARCHAR',
      says: 'What can’t be read or used, or is to be answered, in a sentence.',
    },
    {
      name: 'kind',
      type: 'VARCHAR',
      says: 'file: it was not read; copy: another file has the same cells, and both are counted; question: only the district can answer; cell: cells were left out or doubted.',
    },
  ],
} as const satisfies { [table: string]: readonly Column[] };

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = ['district', 'load', 'line', 'staffing', 'problem'];

/** A table's columns as they are made. */
export const tableColumns = (table: TableName, withNames: boolean): readonly Column[] =>
  TABLES[table].filter((column: Column) => withNames || !column.named);

/** One row by its columns' names: those of names are left out unless they were asked for; a blank text is none. */
export const tableRow = (
  table: TableName,
  withNames: boolean,
  values: { readonly [column: string]: Value },
): Row =>
  tableColumns(table, withNames).map(({ name }) => (values[name] === '' ? null : (values[name] ?? null)));
