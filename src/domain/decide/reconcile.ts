import type { Case } from '../caseload/cases';
import { type HandDifference, rowsOf } from '../caseload/differences';
import { exitKept } from '../caseload/heldOn';
import { aboutLine } from '../caseload/line';
import type { Day } from '../cells/day';
import { isUnassigned } from '../people/personName';
import { type Change, NO_HOURS } from '../record/changes';
import { keptText } from '../record/entry';

/**
 * The roster is right: what it says holds from today on. Where it gives one row of several another case manager, that
 * enrollment gets a case management of its own.
 */
export function takenIn(
  differences: readonly HandDifference[],
  cases: ReadonlyMap<string, Case>,
  today: Day,
  newKey: (letter: 'C') => string,
): Change[] {
  const done = new Set<string>();
  return differences.flatMap((difference): Change[] => {
    const { says, field, about, row } = difference;
    if (typeof says === 'string') return [];
    const change = { ...aboutCell(difference, today, 'Taken over from the roster'), found: {}, ...NO_HOURS };
    if ('minutes' in says)
      return [{ ...change, name: 'adjusted', [field === 'lre' ? 'lreMinutes' : 'minutes']: says.minutes }];
    const lastDay = exitKept(about, today);
    const given = { ...change, personKey: says.person.key, person: says.person.name, lastDay };
    if (field !== 'caseManager') return [{ ...given, name: 'assigned' }];
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
    if (!apart) return [{ ...given, name: 'assigned' }];
    const { service } = row;
    const lineKey = ofService?.key ?? newKey('C');
    return [{ ...given, name: ofService ? 'assigned' : 'opened', service, lineKey }];
  });
}

/** The record is right: a change that names but the cells' texts, so that the roster is written again. */
export const putBackChanges = (differences: readonly HandDifference[], today: Day): Change[] =>
  differences.map((difference) => ({
    ...aboutCell(difference, today, 'Put back into the roster'),
    name: 'putBack',
    found: { [difference.field]: keptText(difference.row.text[difference.field]) },
    ...(difference.field === 'caseManager' && { line: difference.line }),
  }));

/** What is recorded of any cell that was changed by hand. */
const aboutCell = ({ about, row, site, holder }: HandDifference, today: Day, reason: string) => ({
  ...aboutLine(about),
  origin: 'here' as const,
  site,
  personKey: holder.key,
  person: holder.name,
  begin: today,
  lastDay: '' as const,
  location: row.location,
  restriction: row.restriction,
  reason,
});
