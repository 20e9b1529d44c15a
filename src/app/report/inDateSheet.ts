import type { InDateRow } from '../../contract/comingDue';
import type { Grid, LaidCell } from '../../domain/cells/cell';
import { showDay } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { kindsWithout } from '../due/comingDue';
import { filesInDate } from '../due/inDate';
import type { State } from '../opened/state';
import type { Layout } from '../ports/layout';
import { columnRange, hasHeader, inPlace, layoutOf, tableOf, textsOf } from '../ports/table';

type ReviewCounts = InDateRow['reviews'];

const TITLE = 'Reviews in date on ';

/** The table that districts keep by the month: each case manager's files, and how many of their dates hold. 908 pixels without the key. */
export const IN_DATE = tableOf<InDateRow>()({
  name: SHEETS.inDate,
  key: ['Key'],
  headerRow: 7,
  titles: [TITLE],
  filter: true,
  columns: [
    { title: 'Case manager', width: 160, wrap: true, cell: ({ person }) => person },
    { title: 'Files', width: 60, align: 'right', cell: ({ files }) => files },
    {
      title: 'Annual reviews in date',
      width: 80,
      align: 'right',
      cell: ({ reviews }) => told(reviews, reviews.inDate),
    },
    {
      title: 'Reviews, %',
      width: 80,
      align: 'right',
      format: '0%',
      cell: ({ reviews }, at) => share(reviews, at('Annual reviews in date'), at('Files')),
    },
    {
      title: 'Reviews overdue',
      width: 80,
      align: 'right',
      cell: ({ reviews }) => told(reviews, reviews.overdue),
    },
    {
      title: 'Reviews without a date',
      width: 80,
      align: 'right',
      cell: ({ reviews }) => told(reviews, reviews.undated),
    },
    {
      title: 'Re-evaluations in date',
      width: 92,
      align: 'right',
      cell: ({ reevaluations }) => told(reevaluations, reevaluations.inDate),
    },
    {
      title: 'Re-evaluations, %',
      width: 92,
      align: 'right',
      format: '0%',
      cell: ({ reevaluations }, at) => share(reevaluations, at('Re-evaluations in date'), at('Files')),
    },
    {
      title: 'Re-evaluations overdue',
      width: 92,
      align: 'right',
      cell: ({ reevaluations }) => told(reevaluations, reevaluations.overdue),
    },
    {
      title: 'No date of re-evaluation',
      width: 92,
      align: 'right',
      cell: ({ reevaluations }) => told(reevaluations, reevaluations.undated),
    },
    { title: 'Key', width: 60, cell: ({ personKey }) => personKey || 'none' },
  ],
});

/** A kind for which the roster has no column is blank, and never 0%. */
const NO_COLUMN = { inDate: -1, overdue: -1, undated: -1 };
const told = (counts: ReviewCounts, count: number): number | '' => (counts === NO_COLUMN ? '' : count);
const share = (counts: ReviewCounts, part: string, files: string): LaidCell =>
  counts === NO_COLUMN ? '' : { formula: `=IF(N(${files})=0,"",${part}/${files})` };

const WORDS = { 'annual review': 'annual reviews', 're-evaluation': 're-evaluations' } as const;

/** What the roster has no column for, in a sentence; '' where it has both. */
export function withoutDates(state: State): string {
  const missing = kindsWithout(state).map((kind) => WORDS[kind]);
  return missing.length === 0
    ? ''
    : `The roster has no column of ${missing.join(' or ')}, so none are counted.`;
}

const isOurs = (grid: Grid): boolean => hasHeader(IN_DATE, grid);

/** The table of today; null where the roster has neither date. */
export function inDateSheet(state: State, before: Grid | null): Layout | null {
  const missing = kindsWithout(state);
  if (missing.length === 2) return null;
  const wanted = filesInDate(state, null).map((row) => ({
    ...row,
    ...(missing.includes('annual review') && { reviews: NO_COLUMN }),
    ...(missing.includes('re-evaluation') && { reevaluations: NO_COLUMN }),
  }));
  const { rows } = inPlace(IN_DATE, before && isOurs(before) ? before : [], wanted, {
    stays: 'noted',
    free: 'left',
    past: (cells) => ({
      texts: textsOf(
        IN_DATE,
        cells,
        Object.fromEntries(IN_DATE.columns.slice(1, -1).map(({ title }) => [title, ''])),
      ),
    }),
  });
  const sum = (title: Parameters<typeof columnRange<(typeof IN_DATE.columns)[number]['title']>>[2]): string =>
    `SUM(${columnRange(IN_DATE, rows.length, title)})`;
  const percent = (
    title: 'Annual reviews in date' | 'Re-evaluations in date',
    kind: (typeof missing)[number],
  ): LaidCell =>
    missing.includes(kind)
      ? ''
      : { formula: `=IF(${sum('Files')}=0,"",ROUND(100*${sum(title)}/${sum('Files')},0)&" %")` };
  const layout = layoutOf(IN_DATE, rows, [
    `${TITLE}${showDay(state.today)}`,
    state.memory.district,
    'Files are the IEPs managed; of two case managers each has the file. Made once from the roster’s dates.',
    [
      { formula: `=${sum('Files')}` },
      percent('Annual reviews in date', 'annual review'),
      '',
      '',
      percent('Re-evaluations in date', 're-evaluation'),
    ],
    ['Files', 'Annual reviews in date', '', '', 'Re-evaluations in date'],
    withoutDates(state),
  ]);
  return {
    ...layout,
    looks: [...layout.looks, { range: 'A4:E4', bold: true, size: 14, align: 'left' }],
    headerHeight: 38,
    folded: [[IN_DATE.columns.length, IN_DATE.columns.length]],
  };
}
