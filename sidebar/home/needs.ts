import type { Output } from '../../src/contract/contract';
import { counted, inFigures } from '../../src/domain/cells/counted';
import { firstOf } from '../../src/domain/cells/listed';
import { dayInWords } from '../shell/dayText';
import { NEED_TITLES, NEEDS, type Need, type Place } from '../shell/places';
import type { HomeAnswer } from './homeAnswer';
import type { HomeLists } from './useHomeLists';

export type NeedRow = {
  /** Where its list is. */
  place: Place;
  title: string;
  text: string;
  count: number;
  /** What stands behind the number, where it counts nothing. */
  unit?: '%';
  tone: 'red' | 'amber' | 'blue' | 'grey';
};

const TONES: { readonly [N in Need]: NeedRow['tone'] } = {
  overMaximum: 'red',
  unassigned: 'red',
  unmanaged: 'red',
  full: 'amber',
  byHand: 'amber',
  samePerson: 'amber',
  upcoming: 'blue',
  ending: 'blue',
  outsideRange: 'amber',
  overdue: 'amber',
  exited: 'amber',
  roster: 'grey',
};

/** From so many percent of a limit on it comes before what can wait. */
const ALMOST_FULL = 90;

export const overMaximum = (people: HomeLists['people']) =>
  (people?.people ?? []).filter(({ load }) => load.status === 'Over maximum');

/** What needs someone, the most pressing first; only what there is. */
export function needRows(
  opened: HomeAnswer,
  { attention, people }: Pick<HomeLists, 'attention' | 'people'>,
): NeedRow[] {
  const over = overMaximum(people);
  const { byRecord } = opened;
  const [group] = opened.problems;
  const item = group?.items[0];
  const unread = opened.problems.reduce((sum, { count }) => sum + count, 0);
  const found: { readonly [N in Need]: { count: number; text: string } } = {
    overMaximum: { count: over.length, text: named(over.map(({ name }) => name)) },
    unassigned: {
      count: attention?.counts.unassigned ?? byRecord?.unassigned.count ?? 0,
      text: named(attention?.unassigned.map(({ student }) => student) ?? byRecord?.unassigned.students ?? []),
    },
    unmanaged: {
      count: attention?.counts.unmanaged ?? byRecord?.unmanaged.count ?? 0,
      text: named(attention?.unmanaged.map(({ student }) => student) ?? byRecord?.unmanaged.students ?? []),
    },
    full: { count: attention?.fullest ?? 0, text: 'used of what Google allows' },
    byHand: {
      // Where the roster was pasted over, the update lists what is otherwise; whether it was, only the whole opening tells.
      count: byRecord || opened.pasted > 0 ? 0 : (attention?.counts.byHand ?? 0),
      text: 'the roster differs from the record',
    },
    samePerson: {
      count: attention?.counts.samePerson ?? 0,
      text: named(attention?.samePerson.flatMap(({ others }) => others) ?? []),
    },
    upcoming: {
      count: attention?.counts.upcoming ?? byRecord?.upcoming?.count ?? 0,
      text: nextText(attention ? attention.upcoming[0] : begun(byRecord?.upcoming ?? null)),
    },
    ending: {
      count: attention?.counts.ending ?? 0,
      text: named(attention?.ending.map(({ student }) => student) ?? []),
    },
    outsideRange: {
      count: attention?.counts.outsideRange ?? 0,
      text: named(attention?.outsideRange.map(({ student }) => student) ?? []),
    },
    overdue: {
      count: attention?.counts.overdue ?? 0,
      text: 'the service’s end date has passed',
    },
    exited: {
      count: attention?.counts.exited ?? 0,
      text: named(attention?.exited.map(({ student }) => student) ?? []),
    },
    roster: {
      count: unread,
      text: item
        ? `${item.place} “${item.text}”${unread > 1 ? `, and ${inFigures(unread - 1)} more` : ''}`
        : '',
    },
  };
  const toneOf = (need: Need): NeedRow['tone'] =>
    need === 'full' && found.full.count >= ALMOST_FULL ? 'red' : TONES[need];
  const rowsOf = (needs: readonly Need[]): NeedRow[] =>
    needs.flatMap((need) => {
      const { count, text } = found[need];
      const place: Place = { view: 'needs', need };
      if (count === 0) return [];
      const unit = need === 'full' ? { unit: '%' as const } : {};
      return [{ place, title: NEED_TITLES[need], text, count, ...unit, tone: toneOf(need) }];
    });
  return [
    ...rowsOf(NEEDS.filter((need) => toneOf(need) === 'red')),
    ...(attention ? dueRows(attention.due) : []),
    ...paperRows(attention?.papers ?? []),
    ...rowsOf(NEEDS.filter((need) => toneOf(need) !== 'red')),
  ];
}

/** Papers on somebody over the maximum that end soon, or have ended. */
function paperRows(papers: NonNullable<Output<'attention'>['papers']>): NeedRow[] {
  if (papers.length === 0) return [];
  const text = named(papers.map(({ person }) => person));
  const place: Place = { view: 'needs', need: 'overMaximum' };
  return [{ place, title: 'Papers over the maximum end', text, count: papers.length, tone: 'amber' }];
}

/** Annual reviews and re-evaluations, in one row for both. */
function dueRows({ reviews, reevaluations }: Output<'attention'>['due']): NeedRow[] {
  const count = reviews.count || reevaluations.count;
  if (count === 0) return [];
  const late = (of: typeof reviews): string[] => (of.overdue > 0 ? [`${inFigures(of.overdue)} overdue`] : []);
  const text =
    reviews.count > 0
      ? [
          ...late(reviews),
          ...(reevaluations.count > 0
            ? [[counted(reevaluations.count, 're-evaluation'), ...late(reevaluations)].join(', ')]
            : []),
        ]
      : late(reevaluations);
  return [
    {
      place: { view: 'due' },
      title: reviews.count > 0 ? 'Annual reviews coming due' : 'Re-evaluations coming due',
      text: text.join(' · ') || 'within 30 days',
      count,
      tone: reviews.overdue + reevaluations.overdue > 0 ? 'red' : 'amber',
    },
  ];
}

/** "Cho, Ben; Reyes, Maria and 3 more", each once. */
const named = (names: readonly string[]): string => firstOf([...new Set(names)], 2);

/** The next that begins, as a row tells of it. */
const begun = (next: { since: string } | null) =>
  next === null ? undefined : { since: next.since, until: '', status: 'Upcoming' };

/** "next on Mon, Nov 30, 2026": the day on which it changes, be it a beginning or the day after an end. */
function nextText(row: { since: string; until: string; status: string } | undefined): string {
  if (!row) return '';
  const begins = row.status === 'Upcoming';
  const words = dayInWords(begins ? row.since : row.until);
  return words && `next ${begins ? 'from' : 'after'} ${words}`;
}
