import type { Input } from '../../src/contract/contract';
import { columnOf, providerRow } from '../addOn/edits';
import { afterSetUp, ask, DIRECTOR, install, NOON, ROSTER, sheetOf, smallRoster } from '../addOn/installed';
import type { Host } from '../host/host';
import { draftOf } from '../kit/client';
import { HEADER } from '../kit/rows';

/** Two sites, Oak and Birch, with students at one of them, two students at both, and someone signed in of every kind. */

export const TODAY = NOON.slice(0, 10);

const START = { day: '2026-08-15' };
const END = { day: '2027-05-28' };

type Seat = [id: string, student: string, site: string, service: string, provider: string, manager: string];
/** Surnames that occur nowhere else, so that finding one in an answer means something. */
const SEATS: Seat[] = [
  ['2000001', 'Alvarez, Ana', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
  ['2000001', 'Alvarez, Ana', 'Oak', 'Speech', '', 'Ramos, Elena'],
  ['2000002', 'Bishop, Bea', 'Oak', 'Resource', 'Ramos, Elena', 'Cho, Ben'],
  ['2000003', 'Evans, Ella', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['2000004', 'Nash, Noa', 'Oak', 'Resource', 'Quill, Robin', 'Quill, Robin'],
  ['2000005', 'Upton, Una', 'Oak', 'Resource', 'Vance, Val', 'Vance, Val'],
  ['2000006', 'Dunmore, Dot', 'Oak', 'Resource', 'Marsh, Moe', 'Marsh, Moe'],
  ['3000001', 'Foxworth, Finn', 'Birch', 'Resource', 'Okafor, Dele', 'Okafor, Dele'],
  ['3000002', 'Grayson, Gil', 'Birch', 'Resource', 'Petrov, Nia', 'Petrov, Nia'],
  ['3000003', 'Jessop, Jo', 'Birch', 'Speech', '', 'Petrov, Nia'],
  ['3000004', 'Kessler, Kay', 'Birch', 'Resource', 'Lindqvist, Liv', 'Lindqvist, Liv'],
  ['4000001', 'Hale, Hana', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['4000001', 'Hale, Hana', 'Birch', 'Speech', 'Lindqvist, Liv', 'Cho, Ben'],
  ['4000002', 'Ivers, Ike', 'Birch', 'Resource', 'Lindqvist, Liv', 'Petrov, Nia'],
  ['4000002', 'Ivers, Ike', 'Oak', 'Speech', 'Cho, Ben', 'Petrov, Nia'],
];

/** One household over both sites, whose head is at Birch. */
const HOUSEHOLDS: Readonly<Record<string, [string, string]>> = {
  '2000001': ['H-1', ''],
  '2000003': ['H-1', ''],
  '3000001': ['H-1', 'x'],
};

const REVIEW = { day: '2026-12-01' };

const WIDE = [...HEADER, 'Household', 'Head of Household', 'Annual Review Due'];
const rows = SEATS.map(([id, student, site, service, provider, manager]) => [
  ...[id, student, '3', site, service, START, END, 3, 2, 4, 1, provider, manager, ''],
  ...(HOUSEHOLDS[id] ?? ['', '']),
  REVIEW,
]);

export const SITES = ['Oak', 'Birch'] as const;
export type Site = (typeof SITES)[number];

/** Who is signed in. Blank and unreadable Access count as Provider, as Providers' findings say. */
export const ROLES = {
  'Admin of all sites': { email: DIRECTOR, name: 'Dana Director', sites: SITES },
  'Admin of another site': { email: 'birch@lakeview.example', name: 'Okafor, Dele', sites: ['Birch'] },
  Provider: { email: 'pro@lakeview.example', name: 'Cho, Ben', sites: ['Oak'] },
  'Access blank': { email: 'blank@lakeview.example', name: 'Quill, Robin', sites: ['Oak'] },
  'Access unreadable': { email: 'odd@lakeview.example', name: 'Vance, Val', sites: ['Oak'] },
  'e-mail unknown': { email: 'stranger@elsewhere.example', name: '', sites: [] },
  'e-mail empty': { email: '', name: '', sites: [] },
  'e-mail listed twice': { email: 'twice@lakeview.example', name: '', sites: [] },
} as const satisfies Record<string, { email: string; name: string; sites: readonly Site[] }>;
export type Role = keyof typeof ROLES;
export const isRole = (text: string): text is Role => Object.keys(ROLES).includes(text);
export const roles: readonly Role[] = Object.keys(ROLES).filter(isRole);

const ACCESS: [name: string, email: string, access: string, sites: string][] = [
  ['Okafor, Dele', ROLES['Admin of another site'].email, 'Admin', 'Birch'],
  ['Cho, Ben', ROLES.Provider.email, 'Provider', 'Oak'],
  ['Quill, Robin', ROLES['Access blank'].email, '', 'Oak'],
  ['Vance, Val', ROLES['Access unreadable'].email, 'no access', 'Oak'],
  ['Ramos, Elena', ROLES['e-mail listed twice'].email, 'Provider', 'Oak'],
  ['Petrov, Nia', ROLES['e-mail listed twice'].email, 'Provider', 'Birch'],
  ['Marsh, Moe', '', 'Provider', 'Oak'],
  ['Lindqvist, Liv', '', 'Provider', 'Birch'],
];

/** Whose data is asked for, seen from who asks. */
export const WHERE = ['own', 'another’s at the same site', 'at another site'] as const;
export type Where = (typeof WHERE)[number];

/** The student in whose data the role is to be tried; strangers try those of the Provider. */
export function studentOf(role: Role, where: Where): string {
  if (role === 'Admin of another site')
    return { own: '3000001', 'another’s at the same site': '3000002', 'at another site': '2000001' }[where];
  const own = { 'Access blank': '2000004', 'Access unreadable': '2000005' } as const;
  return {
    own: role === 'Access blank' || role === 'Access unreadable' ? own[role] : '2000003',
    'another’s at the same site': '2000001',
    'at another site': '3000001',
  }[where];
}

/** The students of the targets above: hours of theirs were changed in the roster by hand, and by a save. */
const TARGETS = ['2000001', '2000003', '2000004', '2000005', '3000001', '3000002'];

/** The district after Set up, with everyone's access, one saved batch for each target, and a cell of each changed by hand. */
export function accessDistrict(): Host {
  const host = afterSetUp({ ...smallRoster(), sheets: [{ name: ROSTER, rows: [WIDE, ...rows] }] });
  const providers = sheetOf(host, 'Providers');
  const column = (title: string): number => columnOf(host, 'Providers', title);
  const [email, access, sites] = [column('Email'), column('Access'), column('Sites')];
  for (const [who, ...cells] of ACCESS) {
    const row = providerRow(host, who);
    for (const [i, at] of [email, access, sites].entries()) providers.putValue(row, at, cells[i] ?? '');
  }
  for (const studentId of TARGETS) save(host, studentId);
  const roster = sheetOf(host, ROSTER);
  SEATS.forEach(([id], i) => {
    if (TARGETS.includes(id)) roster.putValue(i + 2, WIDE.indexOf('LRE Hours') + 1, 2);
  });
  // What opening remembers of the Admins is remembered now, so that no later difference comes from it.
  ask(host, 'open', {});
  return host;
}

/** The same spreadsheet as another one, sooner than by setting it up: cells and what the document remembers. */
export function copyOf({ workbook }: Host): Host {
  const dayAt = new Map([
    [WIDE.indexOf('Start Date') + 1, START],
    [WIDE.indexOf('End Date') + 1, END],
    [WIDE.indexOf('Annual Review Due') + 1, REVIEW],
  ]);
  const sheets = workbook.sheets.map((sheet) => {
    const { rows: count, columns } = sheet.extent();
    const cell = (row: number, column: number) =>
      (sheet.name === ROSTER && row > 1 && dayAt.get(column)) || (sheet.value(row, column) ?? '');
    return {
      name: sheet.name,
      rows: Array.from({ length: count }, (_, r) =>
        Array.from({ length: columns }, (__, c) => cell(r + 1, c + 1)),
      ),
    };
  });
  const copy = install({ ...smallRoster(), sheets });
  for (const [key, text] of workbook.state.documentProperties)
    copy.workbook.state.documentProperties.set(key, text);
  return copy;
}

/** A batch of the director's about one student: another number of hours. */
function save(host: Host, studentId: string): void {
  const { line, holder } = targetOf(host, studentId);
  const drawn = ask(host, 'caseload', { person: holder, asOf: TODAY }).lines.find(({ key }) => key === line);
  const { saved, findings } = ask(host, 'save', {
    person: holder,
    asOf: TODAY,
    drafts: [draftOf(drawn, { effective: '11/20/2026', amount: '4' })],
    moveCaseManagement: false,
    reason: '',
    acknowledged: [`effective-in-the-past:${line}`],
  });
  if (!saved) throw new Error(findings.map(({ sentence }) => sentence).join(' '));
}

/** All that someone who knows every key could send about one student's first service line. */
export type Target = {
  studentId: string;
  student: string;
  site: string;
  line: string;
  /** The prints that the server gives out with a line, a student, the form of an enrollment and a student's management. */
  seen: string;
  seenCase: string;
  seenEnrollment: string;
  holder: string;
  begin: string;
  management: string;
  seenManagement: string;
  manager: string;
  /** Someone else at the same site. */
  third: string;
  batch: string;
  /** The number of the last entry about the line. */
  entry: number;
  byHand: { line: string; field: string; roster: string };
  /** The print of a school year's plan, by the key of each Admin who sees one. */
  seenYear: Readonly<Record<string, string>>;
  /** The print of the roster compared with the record as if it were an export. */
  seenExport: string;
  /** How the roster is read, as Set up sends it. */
  mapping: Input<'setUp'>['mapping'];
};

/** What the director sees of a student, for anyone to forge a payload with. */
export function targetOf(host: Host, studentId: string): Target {
  const { student, rows: found, seen } = ask(host, 'assignments', { studentId, household: false });
  const [service] = found.filter(({ kind }) => kind === 'service').sort((a, b) => (a.line < b.line ? -1 : 1));
  const management = found.find(({ kind }) => kind === 'case management');
  if (!service || !management) throw new Error(`${studentId} has a line and a case manager.`);
  const print = (person: string, kind: 'service' | 'case management', line: string): string =>
    ask(host, 'caseload', { person, asOf: TODAY, kind }).lines.find(({ key }) => key === line)?.seen ?? '';
  const { people } = ask(host, 'people', { asOf: TODAY });
  const third = people.find(
    ({ name }) => name === (student.site === 'Oak' ? 'Marsh, Moe' : 'Lindqvist, Liv'),
  );
  const byHand = ask(host, 'attention', {}).byHand.find(({ line }) => line === service.line);
  const log = sheetOf(host, 'Caseload log');
  let [batch, entry] = ['', 0];
  for (let row = 2; row <= log.extent().rows; row++)
    if (log.display(row, columnOf(host, 'Caseload log', 'Line key')) === service.line) {
      batch = log.display(row, columnOf(host, 'Caseload log', 'Batch'));
      entry = Number(log.display(row, 1));
    }
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  return {
    studentId,
    student: student.student,
    site: student.site,
    line: service.line,
    seen: print(service.personKey, 'service', service.line),
    seenCase: seen,
    seenEnrollment: ask(host, 'enrollment', { line: service.line }).seen,
    holder: service.personKey,
    begin: service.begin,
    management: management.line,
    seenManagement: print(management.personKey, 'case management', management.line),
    manager: management.personKey,
    third: third?.key ?? '',
    batch,
    entry,
    seenYear: yearsOf(host, people),
    seenExport: ask(host, 'compareExport', { sheet: ROSTER, mapping: null }).seen,
    mapping,
    byHand: { line: byHand?.line ?? '', field: byHand?.field ?? '', roster: byHand?.roster ?? '' },
  };
}

/** What each Admin is shown of the school year that begins next. */
function yearsOf(host: Host, people: readonly { key: string; name: string }[]): Record<string, string> {
  const admins = [ROLES['Admin of all sites'], ROLES['Admin of another site']];
  const years = admins.map(({ email, name }): [string, string] => {
    host.signInAs(email);
    const { seen } = ask(host, 'planYear', { from: '', cutOff: '', leavingAge: '', grade12Leaves: true });
    return [people.find((each) => each.name === name)?.key ?? '', seen];
  });
  host.signInAs(DIRECTOR);
  return Object.fromEntries(years);
}

/** Names and IDs of students, and names of providers, whom nobody may be told of who is at these sites only. */
export function secretsOf(sites: readonly Site[]): string[] {
  const told = new Set<string>();
  const all = new Set<string>();
  for (const [id, student, site, , provider, manager] of SEATS) {
    const names = [id, student, provider, manager].filter((text) => text !== '');
    for (const text of names) all.add(text);
    // Who manages the case of a student at one's site is told, wherever else they work.
    if (isOneOf(sites, site)) for (const text of names) told.add(text);
  }
  for (const [who, , , at] of ACCESS) if (isOneOf(sites, at)) told.add(who);
  return [...all].filter((text) => !told.has(text)).map((text) => text.replace(/,.*$/, ''));
}

const isOneOf = (sites: readonly string[], site: string): boolean => sites.includes(site);
