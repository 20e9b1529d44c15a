import type { Case } from '../caseload/cases';
import { type HandDifference, rowsOf } from '../caseload/differences';
import type { Day } from '../cells/day';
import { isUnassigned } from '../people/personName';
import { type Fact, keptText } from '../record/entry';

/**
 * The roster is right: what it says holds from today on. Where it gives one row of several another case manager, that
 * enrollment gets a case management of its own.
 */
export function takeInFacts(
  differences: readonly HandDifference[],
  cases: ReadonlyMap<string, Case>,
  today: Day,
  newKey: (letter: 'C') => string,
): Fact[] {
  const reason = 'Taken over from the roster';
  const done = new Set<string>();
  return differences.flatMap((difference): Fact[] => {
    const { says, field, about, row } = difference;
    if (typeof says === 'string') return [];
    const fact = factOf(difference, today, reason);
    if ('minutes' in says) return [{ ...fact, [field === 'lre' ? 'lreMinutes' : 'minutes']: says.minutes }];
    const named: Fact = { ...fact, change: 'Assign', personKey: says.person.key, person: says.person.name };
    if (field !== 'caseManager') return [named];
    const own = cases.get(about.timeline.studentId);
    const governed = own
      ? rowsOf(own).filter(
          ([other]) => about.timeline.service === '' || other.service === about.timeline.service,
        )
      : [];
    const allSay = governed.every(
      ([other]) => isUnassigned(other.caseManager) || other.caseManager === row.caseManager,
    );
    const apart = !allSay && about.timeline.service === '';
    const ofService = own?.management.find(({ timeline }) => timeline.service === row.service);
    const key = apart ? `${about.key}|${row.service}` : about.key;
    if (done.has(key)) return [];
    done.add(key);
    if (!apart) return [named];
    return [
      {
        ...named,
        service: row.service,
        lineKey: ofService?.key ?? newKey('C'),
        change: ofService ? 'Assign' : 'Opening',
      },
    ];
  });
}

/** The record is right: an entry that changes nothing but names the cells' texts, so that the roster is written again. */
export const putBackFacts = (differences: readonly HandDifference[], today: Day): Fact[] =>
  differences.map((difference) => ({
    ...factOf(difference, today, 'Put back into the roster'),
    replaced: {
      [difference.field]: keptText(difference.row.text[difference.field]),
      ...(difference.field === 'caseManager' && { line: difference.line }),
    },
  }));

/** The common part of what is recorded about a difference. */
export const factOf = ({ about, row, site, holder }: HandDifference, today: Day, reason: string): Fact => ({
  change: 'Adjust',
  kind: about.timeline.kind,
  lineKey: about.key,
  studentId: about.timeline.studentId,
  student: about.timeline.student,
  service: about.timeline.service,
  site,
  personKey: holder.key,
  person: holder.name,
  begin: today,
  lastDay: '',
  minutes: null,
  lreMinutes: null,
  unit: about.timeline.unit,
  location: row.location,
  restriction: row.restriction,
  reason,
  replaced: {},
});
