import { addDays, type Day, dayBefore, nextDay } from '../cells/day';
import type { Kind } from '../record/changes';
import { amountsOn, type Timeline } from '../record/timeline';
import type { Case } from './cases';
import { heldOn, isGap, type TimelineWithExit } from './heldOn';
import { firstDayOf } from './line';
import { type DayOf, recordedFrom } from './recordedFrom';

/** Days in a row of which one thing holds. `person` is '' where nobody was written down. */
type Interval = {
  /** '' for before the record. */
  from: Day | '';
  to: Day;
  days: number;
  person: string;
  nobody: boolean;
  minutesPerWeek: number | null;
  weekdays: number;
  /** False for what was before the record: nobody recorded those days, and no date of them is told. */
  recorded: boolean;
  /** Promised and not served: a fifth of a week's minutes for each weekday; null where somebody served or none is known. */
  minutes: number | null;
};

/** One service, or one case management, from the first day of the enrollment to its last or to today. */
type Track = { line: string; kind: Kind; service: string; from: Day; to: Day; intervals: Interval[] };

/**
 * Who was responsible for a student, every day from enrollment on; a service that the student has exited from ends with the
 * exit. `isNobody` tells who is no person: Unassigned and vacant positions.
 */
export function recordOf(
  own: Case,
  today: Day,
  dayOf: DayOf,
  isNobody: (personKey: string) => boolean,
): Track[] {
  const since = ({ timeline }: TimelineWithExit): Day | '' => recordedFrom(timeline, dayOf);
  const services = own.services.flatMap((line): Track[] => {
    const { timeline } = line;
    const from = firstDayOf(line) || firstDay(timeline) || since(line);
    const to = timeline.exit !== '' && timeline.exit < today ? timeline.exit : today;
    return from === '' || from > to ? [] : [trackOf(line, from, to, since(line), isNobody)];
  });
  const first = services.map(({ from }) => from).sort()[0];
  const to = services.map((track) => track.to).sort();
  const last = to[to.length - 1] ?? today;
  const management = own.management.flatMap((line): Track[] => {
    const { timeline } = line;
    const of = services.filter(({ service }) => timeline.service === service);
    const from = of.map((track) => track.from).sort()[0] ?? first ?? (firstDay(timeline) || since(line));
    const until =
      of
        .map((track) => track.to)
        .sort()
        .pop() ?? last;
    return from === '' || from > until ? [] : [trackOf(line, from, until, since(line), isNobody)];
  });
  return [...services, ...management];
}

const firstDay = (timeline: Timeline): Day | '' =>
  timeline.assignments.find(({ begin }) => begin !== '')?.begin ?? '';

function trackOf(
  line: TimelineWithExit,
  first: Day,
  to: Day,
  since: Day | '',
  isNobody: (key: string) => boolean,
): Track {
  const { timeline } = line;
  const { key, kind, service, assignments, amounts } = timeline;
  // Where not even the roster names a first day, it is the record's.
  const isBefore = first < since || (first === since && assignments[0]?.begin === '');
  const before = isBefore && since !== '' ? [unrecorded(line, to, since)] : [];
  const from = isBefore && since !== '' ? since : first;
  if (from > to) return { line: key, kind, service, from: first, to, intervals: before };
  // What holds can change only where an assignment begins, on the day after one ended, and where the hours change.
  const edges = [
    ...assignments.flatMap(({ begin, setLastDay }): (Day | '')[] => [
      begin,
      setLastDay === '' ? '' : nextDay(setLastDay),
    ]),
    ...amounts.map(({ begin }) => begin),
  ].flatMap((day) => (day !== '' && day > from && day <= to ? [day] : []));
  const begins = [...new Set([from, ...edges])].sort();
  const intervals = begins.map((begin, i): Interval => {
    const next = begins[i + 1];
    const last = next === undefined ? to : dayBefore(next);
    const holder = heldOn(line, begin);
    const nobody = !holder || isNobody(holder.personKey);
    const minutesPerWeek = kind === 'service' ? amountsOn(timeline, begin).minutes : null;
    const weekdays = weekdaysBetween(begin, last);
    return {
      from: begin,
      to: last,
      days: daysIn(begin, last),
      person: holder && !isGap(holder) ? holder.person : '',
      nobody,
      minutesPerWeek,
      weekdays,
      recorded: true,
      minutes: nobody && minutesPerWeek !== null ? (minutesPerWeek * weekdays) / 5 : null,
    };
  });
  return { line: key, kind, service, from: first, to, intervals: [...before, ...joined(intervals)] };
}

/** What was before the record: whom the roster named when it was opened, and nothing more. */
function unrecorded(line: TimelineWithExit, until: Day, since: Day): Interval {
  const to = dayBefore(since);
  const holder = heldOn(line, to < until ? to : until);
  const person = holder && !isGap(holder) ? holder.person : '';
  const counts = { days: 0, weekdays: 0, minutesPerWeek: null, minutes: null };
  return { from: '', to, person, nobody: false, recorded: false, ...counts };
}

/** Neighbours of which the same holds are one. */
function joined(intervals: readonly Interval[]): Interval[] {
  const all: Interval[] = [];
  for (const interval of intervals) {
    const last = all[all.length - 1];
    if (last && last.person === interval.person && last.minutesPerWeek === interval.minutesPerWeek)
      all[all.length - 1] = {
        ...last,
        to: interval.to,
        days: last.days + interval.days,
        weekdays: last.weekdays + interval.weekdays,
        minutes: last.minutes === null ? null : last.minutes + (interval.minutes ?? 0),
      };
    else all.push(interval);
  }
  return all;
}

/** Days from `from` to `to`, both included. */
export const daysIn = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;

/** Mondays to Fridays among them. Holidays are not known here. */
export function weekdaysBetween(from: Day, to: Day): number {
  const days = daysIn(from, to);
  let count = Math.floor(days / 7) * 5;
  for (let day = addDays(from, days - (days % 7)); day <= to; day = nextDay(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6) count += 1;
  }
  return count;
}
