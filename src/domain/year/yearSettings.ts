import { readDay } from '../cells/dateText';
import { type Day, dayOf } from '../cells/day';
import { nextSchoolYear, schoolDay } from '../cells/schoolDay';
import { type Finding, Findings } from '../decide/finding';
import type { YearSettings } from './nextGrade';

/** The settings of a new school year, as typed; '' for the usual ones. */
export type TypedYear = { from: string; cutOff: string; leavingAge: string; grade12Leaves: boolean };

/** What a setting is where nothing is typed; days as `MM-DD`. */
type UsualYear = { from: string; cutOff: string; leavingAge: number };

/** How far ahead a school year is planned. */
const MONTHS_AHEAD = 18;
/** A district may serve students longer than the state asks, or less. */
const [YOUNGEST, OLDEST] = [18, 26];

/** Reads the settings; what can't be used is a finding, and the usual one stands in its place. */
export function readYear(
  typed: TypedYear,
  usual: UsualYear,
  today: Day,
): { settings: YearSettings; found: Finding[] } {
  const findings = new Findings();
  const settings = {
    from: readFrom(typed.from.trim(), usual.from, today, findings),
    cutOff: readCutOff(typed.cutOff.trim(), usual.cutOff, findings),
    leavingAge: readAge(typed.leavingAge.trim(), usual.leavingAge, findings),
    grade12Leaves: typed.grade12Leaves,
  };
  return { settings, found: findings.found };
}

function readFrom(text: string, usual: string, today: Day, findings: Findings): Day {
  const next = nextSchoolYear(today, { from: usual });
  const typed = text === '' ? (next ?? today) : readDay(text);
  const from = typed && schoolDay(typed);
  const until = monthsLater(today, MONTHS_AHEAD);
  if (!typed || !from) findings.block({ code: 'from-unreadable', field: 'from', text });
  else if (typed <= today) findings.block({ code: 'from-not-ahead', field: 'from', from: typed });
  else if (typed > until) findings.block({ code: 'from-too-far', field: 'from', until });
  else {
    if (from !== typed) findings.warn({ code: 'from-on-weekend', field: 'from', typed, from });
    return from;
  }
  return next ?? today;
}

function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  // The 31st of a month without one is its last day.
  return [date, 30, 29, 28].map((each) => dayOf(y, m, each)).find((each) => each !== null) ?? day;
}

function readCutOff(text: string, usual: string, findings: Findings): string {
  if (text === '') return usual;
  const short = /^(\d{1,2})\s*[/-]\s*(\d{1,2})$/.exec(text);
  // No common year, so that February 29 is none: it would be missing in most.
  const day = short ? dayOf(2001, Number(short[1]), Number(short[2])) : readDay(text);
  const cutOff = day?.slice(5) ?? '';
  if (cutOff !== '' && cutOff !== '02-29') return cutOff;
  findings.block({ code: 'cut-off-unreadable', field: 'cutOff', text });
  return usual;
}

function readAge(text: string, usual: number, findings: Findings): number {
  if (text === '') return usual;
  const age = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (age >= YOUNGEST && age <= OLDEST) return age;
  findings.block({
    code: 'leaving-age-unreadable',
    field: 'leavingAge',
    text,
    youngest: YOUNGEST,
    oldest: OLDEST,
  });
  return usual;
}
