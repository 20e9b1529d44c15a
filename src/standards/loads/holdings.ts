import { casesIn } from '../../domain/caseload/cases';
import { heldOn, managersOn } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import type { Day } from '../../domain/cells/day';
import { compareNames } from '../../domain/people/nameOrder';
import { type Person, VACANT } from '../../domain/people/people';
import { UNASSIGNED } from '../../domain/people/personName';
import { amountsOn, type Timeline } from '../../domain/record/timeline';
import { countsOn } from '../../domain/roster/esy';
import { type Load, loadOf, type ServedLine } from './load';
import { type DayRules, type LoadRules, rulesOn } from './stateRules';
import { type PersonSummary, summaryOf } from './summary';

/** What each person has on one day, by person key, and the rules in force that day: a load is of both. */
export type Holdings = { byPerson: ReadonlyMap<string, Holding>; rules: DayRules };

/**
 * `resting` are the lines of the extended school year that are theirs outside of its days: nobody serves them then, so they
 * count in no load.
 */
export type Holding = {
  lines: Line[];
  resting: Line[];
  served: ServedLine[];
  /** The case management that is theirs, and the students that count as managed by them. */
  management: Line[];
  managed: ReadonlySet<string>;
};

type HoldingsSource = {
  lines: ReadonlyMap<string, Line>;
  today: Day;
  hasCaseManagers: boolean;
  rules: LoadRules;
};

/**
 * Who has what on `day`. Lines that left the roster count on days before today only: the record knows that they were there,
 * nobody serves them now. IEPs managed go by the case manager or, where the roster names none, by its IEP marks.
 */
export function holdingsOn({ lines, today, hasCaseManagers, rules }: HoldingsSource, day: Day): Holdings {
  type Held = Holding & { managed: Set<string> };
  const byPerson = new Map<string, Held>();
  const of = (key: string): Held => {
    const known = byPerson.get(key);
    if (known) return known;
    const none = { lines: [], resting: [], served: [], management: [], managed: new Set<string>() };
    byPerson.set(key, none);
    return none;
  };
  const isThere = ({ row }: Line): boolean => row !== null || day < today;
  for (const { studentId, services, management } of casesIn(lines).values()) {
    for (const line of services) {
      const { timeline, row } = line;
      const holder = isThere(line) ? heldOn(line, day) : null;
      if (!holder) continue;
      const own = of(holder.personKey);
      if (row && !countsOn(row, day)) {
        own.resting.push(line);
        continue;
      }
      own.lines.push(line);
      own.served.push(servedOn(timeline, row, day));
      if (!hasCaseManagers && row?.iepMark) own.managed.add(studentId);
    }
    for (const { line, holder } of managersOn({ services, management: management.filter(isThere) }, day)) {
      const own = of(holder.personKey);
      own.management.push(line);
      own.managed.add(studentId);
    }
  }
  return { byPerson, rules: rulesOn(rules, day) };
}

const servedOn = (timeline: Timeline, row: Line['row'], day: Day): ServedLine => ({
  studentId: timeline.studentId,
  service: timeline.service,
  birthDate: row?.birthDate ?? '',
  grade: row?.grade ?? null,
  minutes: amountsOn(timeline, day).minutes,
  delivery: row?.delivery ?? 'direct',
});

/** The part of what somebody has that is of some of the lines; a case counts where its management is, an IEP mark where its line is. */
export function partOf(own: Holding, isOfIt: (line: Line) => boolean): Holding {
  const isKept = own.lines.map(isOfIt);
  const lines = own.lines.filter(isOfIt);
  const management = own.management.filter(isOfIt);
  const byMarks = own.management.length === 0;
  const cases = byMarks ? lines.filter(({ row }) => row?.iepMark) : management;
  const managed = new Set(cases.map(({ timeline }) => timeline.studentId));
  const served = own.served.filter((_, i) => isKept[i]);
  return { lines, resting: own.resting.filter(isOfIt), served, management, managed };
}

/** A person's load; Unassigned and vacancies have no limits. */
export function loadIn({ byPerson, rules }: Holdings, key: string, person: Person | null): Load {
  const own = byPerson.get(key);
  return loadOf(limited(person), own?.served ?? [], own?.managed.size ?? 0, rules);
}

/** The same of a part of what they have, which has no limit of its own. */
export const loadOfPart = ({ rules }: Holdings, { served, managed }: Holding): Load =>
  loadOf(null, served, managed.size, rules);

/** All that is told of a person; its load is that of `loadIn`. */
export function summaryIn({ byPerson, rules }: Holdings, key: string, person: Person | null): PersonSummary {
  const own = byPerson.get(key);
  return summaryOf(limited(person), own?.served ?? [], own?.managed.size ?? 0, rules);
}

const limited = (person: Person | null): Person | null => (person && !isVacant(person) ? person : null);

/** A position that nobody holds: Set up writes "Vacancy" as its role. */
export const isVacant = (person: Pick<Person, 'role'>): boolean => VACANT.test(person.role);

/** The people of Providers in order of their names, and Unassigned, as those who may hold lines. */
export function holders(people: readonly Person[]): { key: string; name: string; person: Person | null }[] {
  return [
    ...people
      .filter((person) => person.key !== '')
      .map((person) => ({ key: person.key, name: person.name, person }))
      .sort((a, b) => compareNames(a.name, b.name)),
    { ...UNASSIGNED, person: null },
  ];
}
