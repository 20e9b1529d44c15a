import type { KeyInItem as ItemOnWire } from '../../contract/keyIn';
import { siteOfEntry } from '../../domain/caseload/site';
import { showAmount } from '../../domain/cells/amount';
import { grouped } from '../../domain/cells/grouped';
import { namesOfAccounts } from '../../domain/people/access';
import { type KeyInChange, keyInState } from '../../domain/record/changesToKeyIn';
import type { Entry } from '../../domain/record/entry';
import { timelinesFrom } from '../../domain/record/timeline';
import type { State } from '../opened/state';
import { changeTexts } from '../record/historyText';

/** A change as its reader needs it. */
export type KeyInWords = Omit<ItemOnWire, 'state'> & { studentId: string; student: string };

/** Words for the changes to key in: what is typed, for whom, from when on. */
export function keyInWords(state: State): (item: KeyInChange) => KeyInWords {
  const { log, lines, people, mapping } = state;
  const nameOf = namesOfAccounts(people.people);
  const byLine = grouped(log.entries, ({ lineKey }) => lineKey);
  const changeIn = (entry: Entry): string => {
    // Where a line moved twice, each move tells from whom.
    const own = (byLine.get(entry.lineKey) ?? []).filter((each) => each.entry < entry.entry);
    const before = timelinesFrom(own).get(entry.lineKey) ?? null;
    if (entry.name === 'opened') {
      const { person, minutes, unit } = entry;
      return `New: ${person}${minutes === null ? '' : `; ${showAmount(minutes, unit)} ${unit}`}`;
    }
    // The IEP system moves grades up by itself.
    const told = entry.origin === 'new year' && 'cells' in entry ? { ...entry, cells: [] } : entry;
    return changeTexts(told, before, mapping.lreUnit, '').join('; ');
  };
  return (item) => {
    const { entry, about } = item;
    const row = lines.get(entry.lineKey)?.row;
    return {
      entry: entry.entry,
      // A temporary ID may have become the real one since.
      studentId: row?.studentId || entry.studentId,
      student: row?.student || entry.student,
      service: serviceOf(entry),
      site: siteOfEntry(entry, lines),
      change: changeIn(about),
      note: noteOn(item),
      from: about.name === 'ended' ? '' : about.begin,
      by: nameOf(entry.recordedBy),
      on: entry.recordedAt.slice(0, 10),
      reason: entry.reason,
    };
  };
}

const serviceOf = ({ kind, service }: Entry): string =>
  kind === 'service' ? service : `Case management${service === '' ? '' : `, ${service}`}`;

function noteOn(item: KeyInChange): string {
  if (item.does === 'take back') return 'Undone; it was keyed in, so change it back';
  if (item.does === 'bring back') return 'Brought back; key it in again';
  return keyInState(item) === 'replaced' ? `Replaced by entry ${item.replacedBy}` : '';
}
