import type { Day } from '../cells/day';
import { isUnassigned, type PersonFound, UNASSIGNED } from '../people/personName';
import { amountsOn } from '../record/timeline';
import type { RosterLine } from '../roster/roster';
import { type Case, linesOf } from './cases';
import { heldOn, managerOn } from './heldOn';
import type { Line } from './line';
import { siteOfRow } from './site';

/** The cells of which the record says what they should read. */
export type RecordedField = 'provider' | 'amount' | 'lre' | 'caseManager';

type PersonName = { key: string; name: string };

/** A cell of the roster that says something else than the record today, changed by hand. */
export type HandDifference = {
  /** The service line of the row; of a roster that names case managers only, the case management's. */
  line: string;
  field: RecordedField;
  row: RosterLine;
  /** Where that line is. */
  site: string;
  column: number;
  /** The line or case management that the record is about. */
  about: Line;
  /** Who has it in the record. */
  holder: PersonName;
  /** What the cell means: a person, minutes, or why it can't be taken into the record. */
  says: { person: PersonName } | { minutes: number } | 'name-unknown' | 'name-fits-several' | 'blank';
};

type Find = (name: string) => PersonFound<PersonName & { alsoWrittenAs: readonly string[] }>;

/** Where the roster of one student differs from the record; `find` tells whom a name means. */
export const handDifferences = (own: Case, find: Find, today: Day): HandDifference[] => [
  ...own.services.flatMap((line) => lineDifferences(line, find, today)),
  ...managerDifferences(own, find, today),
];

/** Where the student's rows name other case managers than the record. */
export const managerDifferences = (own: Case, find: Find, today: Day): HandDifference[] =>
  managersIn(own, find, today).filter((each) => !isByTab(each));

/** Whether a person stands in the name of the row's tab, where nobody types over anything: the row stands on another tab, that is all. */
const isByTab = ({ field, row }: HandDifference): boolean =>
  (field === 'provider' || field === 'caseManager') && (row.byTab?.includes(field) ?? false);

/** The rows of a student that stand on the tab of another person than the record has. */
export function onOtherTabs(own: Case, find: Find, today: Day): HandDifference[] {
  // Only a roster of several tabs has such rows.
  if (!linesOf(own).some(({ row }) => row?.byTab)) return [];
  return [
    ...own.services.flatMap((line) => cellsOtherwise(line, find, today)),
    ...managersIn(own, find, today),
  ].filter(isByTab);
}

function managersIn(own: Case, find: Find, today: Day): HandDifference[] {
  const rows = rowsOf(own);
  // A blank says nothing beside a row that says something: many rosters name a case manager on a student's first row only.
  const saysNothing = ({ caseManager }: RosterLine): boolean =>
    caseManager.trim() === '' && rows.some(([other]) => other.caseManager.trim() !== '');
  return rows.flatMap(([row, key]): HandDifference[] => {
    const { holder: now, line: about } = managerOn(own.management, row.service, today) ?? {};
    const column = row.columns.caseManager;
    if (!now || !about || column === null || unreadable(row, 'caseManager') || saysNothing(row)) return [];
    const says = meant(row.caseManager, find);
    if (typeof says === 'object' && 'person' in says && says.person.key === now.personKey) return [];
    const holder = { key: now.personKey, name: now.person };
    const site = siteOfRow(row, own);
    return [{ line: key ?? about.key, field: 'caseManager', row, site, column, about, holder, says }];
  });
}

const unreadable = (row: RosterLine, field: RecordedField): boolean => row.unreadable.includes(field);

/** The rows of a student with the key of the line of each. A wide row has one case manager for all its services. */
export function rowsOf(own: Case): [RosterLine, string | null][] {
  const rows = new Map<number, [RosterLine, string | null]>();
  for (const { row, key } of own.services) if (row && !rows.has(row.row)) rows.set(row.row, [row, key]);
  if (rows.size === 0)
    for (const { row } of own.management) if (row && !rows.has(row.row)) rows.set(row.row, [row, null]);
  return [...rows.values()];
}

function meant(text: string, find: Find): HandDifference['says'] {
  if (isUnassigned(text)) return { person: UNASSIGNED };
  const found = find(text);
  // Nobody has been given a key yet who was just typed into Providers.
  if (typeof found === 'object' && found.person.key !== '') return { person: found.person };
  return found === 'several' ? 'name-fits-several' : 'name-unknown';
}

/** Where the row of a service line names another provider than the record, or other hours. */
export const lineDifferences = (about: Line, find: Find, today: Day): HandDifference[] =>
  cellsOtherwise(about, find, today).filter((each) => !isByTab(each));

function cellsOtherwise(about: Line, find: Find, today: Day): HandDifference[] {
  const { row } = about;
  const now = heldOn(about, today);
  if (!row || !now || about.timeline.kind !== 'service') return [];
  const found: HandDifference[] = [];
  const add = (field: RecordedField, column: number, says: HandDifference['says']): void => {
    const holder = { key: now.personKey, name: now.person };
    found.push({ line: about.key, field, row, site: about.site, column, about, holder, says });
  };
  const { provider } = row.columns;
  const says = meant(row.provider, find);
  const same = typeof says === 'object' && 'person' in says && says.person.key === now.personKey;
  if (provider !== null && !same && !unreadable(row, 'provider')) add('provider', provider, says);
  const addMinutes = (field: 'amount' | 'lre', recorded: number | null, minutes: number | null): void => {
    const column = row.columns[field];
    if (column === null || recorded === null || recorded === minutes || unreadable(row, field)) return;
    add(field, column, minutes === null ? 'blank' : { minutes });
  };
  const { minutes, lreMinutes } = amountsOn(about.timeline, today);
  addMinutes('amount', minutes, row.minutes);
  addMinutes('lre', lreMinutes, row.lreMinutes);
  return found;
}
