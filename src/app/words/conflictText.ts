import type { Conflict, GivenHours, ShownAssignment } from '../../domain/caseload/conflict';
import type { Unit } from '../../domain/cells/amount';
import { showAmount } from '../../domain/cells/amount';
import { dayText } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';

/** What somebody saw and what is there now, in words: "You saw Ramos, Elena; now Cho, Ben from 11/21/2026." */
export function conflictText(conflicts: readonly Conflict[], unit: Unit): string {
  return conflicts.map((conflict) => `${oneText(conflict, unit)}.`).join(' ');
}

function oneText(conflict: Conflict, unit: Unit): string {
  switch (conflict.what) {
    case 'row':
      return conflict.now === 'gone'
        ? 'Its row was in the roster, now it is gone'
        : 'It had no row in the roster, now it has one';
    case 'assignments':
      return saw(conflict.was.map(heldText), conflict.now.map(heldText));
    case 'amounts':
      return saw(
        conflict.was.map((given) => givenText(given, unit)),
        conflict.now.map((given) => givenText(given, unit)),
      );
    case 'cell':
      return `${conflict.header} in the roster: you saw ${cell(conflict.was)}, now ${cell(conflict.now)}`;
    default:
      return `${CELLS[conflict.what]} in the roster: you saw ${cell(conflict.was)}, now ${cell(conflict.now)}`;
  }
}

const CELLS = {
  provider: 'Provider',
  amount: 'Hours',
  lre: 'LRE hours',
  caseManager: 'Case manager',
  site: 'Site',
  start: 'Start date',
  end: 'End date',
  range: 'IEP range',
} as const;

const cell = (text: string): string => (text === '' ? 'a blank cell' : text);

function saw(was: readonly string[], now: readonly string[]): string {
  if (was.length === 0) return `Recorded since: ${now.join('; ')}`;
  return `You saw ${was.join('; ')}; ${now.length === 0 ? 'that was taken back' : `now ${now.join('; ')}`}`;
}

const from = (begin: Day | ''): string => (begin === '' ? '' : ` from ${dayText(begin)}`);

const heldText = ({ person, begin, lastDay, place }: ShownAssignment): string =>
  `${person}${from(begin)}${lastDay === '' ? '' : ` until ${dayText(lastDay)}`}${place === '' ? '' : ` (${place})`}`;

function givenText({ begin, minutes, lreMinutes }: GivenHours, unit: Unit): string {
  const amount = minutes === null ? `no ${unit}` : `${showAmount(minutes, unit)} ${unit}`;
  const lre = lreMinutes === null ? '' : `, ${showAmount(lreMinutes, unit)} of LRE`;
  return `${amount}${lre}${from(begin)}`;
}
