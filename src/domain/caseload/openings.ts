import type { Person } from '../people/people';
import { isUnassigned, type PersonFound, UNASSIGNED } from '../people/personName';
import { NO_HOURS, type Opening } from '../record/changes';
import { newKeys } from '../record/newKeys';
import { COLUMNS, LIMIT_FIELDS } from '../roster/fields';
import type { RosterCase } from '../roster/managed';
import type { Mapping, RosterLine } from '../roster/roster';

/** A row whose person can't be told: the name fits several people, or nobody has been given a key for it yet. */
export type OpeningFinding = { code: 'name-fits-several' | 'name-unknown'; row: RosterLine; text: string };

/**
 * The Opening of every roster row and case management that the record doesn't know: from its start date on, or, where the
 * roster names none, since before the record began. `keys` are the keys that the record has used so far.
 */
export function openingsOf(
  rows: readonly RosterLine[],
  managed: readonly RosterCase[],
  mapping: Mapping,
  find: (name: string) => PersonFound<Person>,
  keys: ReadonlySet<string>,
): { openings: Opening[]; findings: OpeningFinding[] } {
  const openings: Opening[] = [];
  const findings: OpeningFinding[] = [];
  const taken = new Set(keys);
  // The roster's own Line IDs are keys too, of whichever row: none is given to another.
  const newKey = newKeys([...keys, ...rows.map(({ lineId }) => lineId)]);
  const personFor = (row: RosterLine, text: string): { key: string; name: string } | null => {
    if (isUnassigned(text)) return UNASSIGNED;
    const found = find(text);
    if (typeof found === 'object' && found.person.key !== '') return found.person;
    findings.push({ code: found === 'several' ? 'name-fits-several' : 'name-unknown', row, text });
    return null;
  };
  const common = (row: RosterLine) => ({
    name: 'opened' as const,
    origin: 'roster' as const,
    found: {},
    studentId: row.studentId,
    student: row.student,
    site: row.site,
    lastDay: '' as const,
    unit: mapping.amountUnit,
    location: row.location,
    restriction: row.restriction,
    reason: '',
  });

  const hasLimits = LIMIT_FIELDS.some((field) => mapping.columns[field]);
  for (const row of rows) {
    // A provider cell with an error is a finding of the roster; to call the line unassigned would be a guess.
    if (row.unreadable.includes('provider')) continue;
    const person = personFor(row, row.provider);
    if (!person) continue;
    const ownKey = row.lineId !== '' && !taken.has(row.lineId);
    const lineKey = ownKey ? row.lineId : newKey('L');
    taken.add(lineKey);
    openings.push({
      ...common(row),
      kind: 'service',
      lineKey,
      service: row.service,
      personKey: person.key,
      person: person.name,
      begin: row.start,
      minutes: row.minutes,
      lreMinutes: row.lreMinutes,
      ...(hasLimits && { limits: LIMIT_FIELDS.map((field) => row[COLUMNS[field].property]) }),
    });
  }
  for (const { row, service } of managed) {
    const person = personFor(row, row.caseManager);
    if (!person) continue;
    openings.push({
      ...common(row),
      kind: 'case management',
      lineKey: newKey('C'),
      service,
      personKey: person.key,
      person: person.name,
      // A roster tells since when a service runs, not since when somebody manages the case.
      begin: '',
      ...NO_HOURS,
    });
  }
  return { openings, findings };
}
