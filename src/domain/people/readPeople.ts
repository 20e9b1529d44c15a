import type { Cell, Grid } from '../cells/cell';
import { foldedText } from '../cells/foldedText';
import { trimmedParts } from '../cells/trimmedParts';
import { eachOnce } from './onePerson';
import {
  type Method,
  PEOPLE_HEADER,
  type People,
  type PeopleColumn,
  type PeopleFinding,
  type Person,
} from './people';
import { sitesIn, sitesMeant } from './siteList';

const plain = (cell: Cell | undefined): string => String(cell ?? '').trim();
/** The words that a person puts between several names or sites in one cell. Not the comma: it stands in "Ramos, Elena". */
const PARTS = /[;\n|]/;

/** More than these is no number of minutes a week: a date that was typed among them would be tens of thousands. */
export const MINUTES_OF_WEEK = 7 * 24 * 60;
const YES = /^(true|yes|y|x|1)$/i;

const METHODS: Record<string, Method> = {
  'head count': 'head count',
  headcount: 'head count',
  'option 1': 'head count',
  altcase: 'altcase',
  'option 2': 'altcase',
  'self-contained': 'self-contained',
  'self contained': 'self-contained',
  ecse: 'ecse',
};

/** What stands below the people: "Total", "Average FTE", "Note: ask HR", "Signature: ____". */
const NO_PERSON =
  /^(?:(?:grand\s+|sub-?\s?)?totals?|sum|average|count)(?:\s+(?:fte|people|providers|staff|minutes))?:?$|^(?:notes?|signature|signed|prepared by|total)\s*:|_{4,}/i;

/** Reads the Providers sheet, header in its first row. Every row with a name is a person, or another name of one; what can't be read is a finding and counts as empty. */
export function readPeople(grid: Grid): People {
  const header = (grid[0] ?? []).map((cell) => foldedText(plain(cell)));
  const columns: Partial<Record<PeopleColumn, number>> = {};
  for (const title of PEOPLE_HEADER) {
    const at = header.indexOf(foldedText(title));
    if (at >= 0) columns[title] = at + 1;
  }
  const findings: PeopleFinding[] = [];
  const rows: Person[] = [];
  for (let r = 1; r < grid.length; r++) {
    const person = personOf(grid[r] ?? [], r + 1, columns, findings);
    if (person) rows.push(person);
  }
  const { people, spellings } = eachOnce(rows);
  for (const { row, name, of } of spellings)
    findings.push({ code: 'same-person-row', place: `row ${row}`, text: `${name}: ${of.name}` });
  findTwins(people, 'person-named-twice', (p) => p.name, findings);
  findTwins(people, 'key-used-twice', (p) => p.key, findings);
  findTwins(people, 'email-used-twice', (p) => p.email, findings);
  return { people, spellings, findings, columns };
}

function personOf(
  row: readonly Cell[],
  number: number,
  columns: People['columns'],
  findings: PeopleFinding[],
): Person | null {
  const at = (title: PeopleColumn): string => plain(row[(columns[title] ?? 0) - 1]);
  const place = (title: PeopleColumn): string => `${title}, row ${number}`;
  const name = at('Name');
  if (name === '') {
    if (at('Key') !== '' || at('Email') !== '')
      findings.push({ code: 'person-without-name', place: place('Name'), text: at('Key') || at('Email') });
    return null;
  }
  if (NO_PERSON.test(name) && at('Key') === '' && at('Email') === '') {
    findings.push({ code: 'skipped-row', place: place('Name'), text: name });
    return null;
  }
  const amount = (title: PeopleColumn): number | null => {
    const text = at(title);
    if (text === '') return null;
    const digits = text.replace(/,/g, '');
    const value = Number(digits);
    // As the worksheets read it, whose formulas take no "0x1F", no date and no time of day either.
    if (String(value) === digits && value >= 0 && value <= MINUTES_OF_WEEK) return value;
    findings.push({ code: 'unreadable-number', place: place(title), text });
    return null;
  };
  const access = foldedText(at('Access'));
  if (access !== '' && access !== 'admin' && access !== 'provider')
    findings.push({ code: 'unreadable-access', place: place('Access'), text: at('Access') });
  const method = METHODS[foldedText(at('Method'))] ?? null;
  if (at('Method') !== '' && method === null)
    findings.push({ code: 'unreadable-method', place: place('Method'), text: at('Method') });
  return {
    row: number,
    key: at('Key'),
    name,
    alsoWrittenAs: trimmedParts(at('Also written as'), PARTS).filter((part) => part !== ''),
    email: at('Email').toLowerCase(),
    role: at('Role'),
    sites: sitesIn(at('Sites')),
    sitesText: at('Sites'),
    access: access === 'admin' ? 'Admin' : 'Provider',
    fte: amount('FTE') ?? 1,
    paraprofessional: YES.test(at('Paraprofessional')),
    method,
    minutes: {
      'Instructional minutes': amount('Instructional minutes'),
      Planning: amount('Planning'),
      Screening: amount('Screening'),
      Diagnostic: amount('Diagnostic'),
      Staffing: amount('Staffing'),
      Meetings: amount('Meetings'),
      Travel: amount('Travel'),
      'Other duties': amount('Other duties'),
      ECSE: amount('ECSE'),
      'Non-special-education teaching': amount('Non-special-education teaching'),
    },
  };
}

/** The people with their sites read by the schools that there are, each by the name that counts (`meant`), spelled as there. */
export function atSchools(
  people: People,
  schools: Iterable<string>,
  meant: ((school: string) => string) | null = null,
): People {
  const known = new Map<string, string>();
  for (const school of schools) if (!known.has(foldedText(school))) known.set(foldedText(school), school);
  const spelled = (site: string): string => {
    const name = meant?.(site) ?? site;
    return known.get(foldedText(name)) ?? name;
  };
  const isSafe = (text: string): boolean => !/[,;|\n]/.test(text) && foldedText(text) !== 'all';
  return {
    ...people,
    people: people.people.map((person) => {
      const sites = isSafe(person.sitesText)
        ? person.sites
        : sitesIn(person.sitesText, known, person.access === 'Admin');
      return { ...person, sites: sitesMeant(sites, spelled) };
    }),
  };
}

function findTwins(
  people: readonly Person[],
  code: PeopleFinding['code'],
  of: (person: Person) => string,
  findings: PeopleFinding[],
): void {
  const first = new Map<string, Person>();
  for (const person of people) {
    const text = foldedText(of(person));
    if (text === '') continue;
    const twin = first.get(text);
    if (twin) findings.push({ code, place: `rows ${twin.row} and ${person.row}`, text: of(person) });
    else first.set(text, person);
  }
}
