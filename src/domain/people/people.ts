/** Minutes a week by activity, null where the cell is empty. */
export const ACTIVITIES = [
  'Instructional minutes',
  'Planning',
  'Screening',
  'Diagnostic',
  'Staffing',
  'Meetings',
  'Travel',
  'Other duties',
  'ECSE',
  'Non-special-education teaching',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The Providers sheet's columns. All but the name may stay empty; the add-on finds them by header, in any order, among people's own columns. */
export const PEOPLE_HEADER = [
  'Key',
  'Name',
  'Also written as',
  'Email',
  'Role',
  'Sites',
  'Access',
  'FTE',
  'Paraprofessional',
  'Method',
  ...ACTIVITIES,
] as const;
export type PeopleColumn = (typeof PEOPLE_HEADER)[number];

export const METHODS = ['head count', 'altcase', 'self-contained', 'ecse'] as const;
export type Method = (typeof METHODS)[number];

export type Access = 'Admin' | 'Provider';

/** Nobody typed any. */
export const NO_MINUTES: Readonly<Record<Activity, number | null>> = {
  'Instructional minutes': null,
  Planning: null,
  Screening: null,
  Diagnostic: null,
  Staffing: null,
  Meetings: null,
  Travel: null,
  'Other duties': null,
  ECSE: null,
  'Non-special-education teaching': null,
};

/** One row of Providers. */
export type Person = {
  /** 1-based row of the sheet. */
  row: number;
  /** P-0001; '' until the add-on gives one. */
  key: string;
  name: string;
  alsoWrittenAs: string[];
  email: string;
  role: string;
  sites: 'All' | string[];
  /** The cell that lists them: which commas stand in a school's name shows once the schools are known. */
  sitesText: string;
  access: Access;
  /** 1 where the cell is empty. */
  fte: number;
  paraprofessional: boolean;
  /** null where none is chosen. */
  method: Method | null;
  minutes: Record<Activity, number | null>;
};

export type PeopleFinding = {
  code:
    | 'person-named-twice'
    | 'key-used-twice'
    | 'email-used-twice'
    | 'unreadable-access'
    | 'unreadable-method'
    | 'unreadable-number'
    | 'person-without-name'
    | 'same-person-row'
    | 'skipped-row';
  place: string;
  text: string;
};

/** A row of Providers that counts as another one's, because that one has its name under "Also written as". */
export type SpellingRow = { row: number; key: string; name: string; of: Person };

export type People = {
  people: Person[];
  /** Rows that count as another person's. */
  spellings: SpellingRow[];
  findings: PeopleFinding[];
  columns: Partial<Record<PeopleColumn, number>>;
};

/** A position that nobody holds: Set up writes "Vacancy" as its role. */
export const VACANT = /^\s*vacan/i;

/** The next free keys, P-0001 and so on. */
export function newPersonKeys(people: readonly { key: string }[], count: number): string[] {
  const highest = Math.max(0, ...people.map((p) => Number(/^P-(\d+)$/.exec(p.key)?.[1] ?? 0)));
  return Array.from({ length: count }, (_, i) => `P-${String(highest + 1 + i).padStart(4, '0')}`);
}

/** Whoever has no key yet is somebody all the same. */
export const withKey = (person: Person): Person =>
  person.key === '' ? { ...person, key: `row ${person.row}` } : person;
