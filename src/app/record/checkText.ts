import type { Output } from '../../contract/contract';
import { counted, inFigures } from '../../domain/cells/counted';
import { grouped } from '../../domain/cells/grouped';
import type { ClosedYear, LostSaves } from '../../domain/record/changes';
import type { LogCheck, Span } from '../../domain/record/checkLog';
import { SHEETS } from '../../domain/roster/ownSheets';
import { lostText } from '../opened/lostSaves';
import type { RecordCheckup } from '../opened/recordCheckup';
import { newerText } from '../words/newerText';

type Trouble = Output<'checkRecord'>['troubles'][number];

/** So many of each kind are told one by one: nobody reads more where a record was spoilt throughout. */
const TOLD = 50;

const BACK = 'Undo that, or bring the sheet back with File › Version history.';
const CUT =
  'The document remembers more entries than the sheet has. Undo the deletion, or bring the sheet back with File › Version history.';

/** What is told and is no trouble. */
const ASIDE: readonly Trouble['code'][] = ['not-begun', 'newer', 'restored', 'twice'];

/** What the check says first. */
export function checkTitle({ isIntact, entries }: LogCheck, troubles: readonly Trouble[]): string {
  if (isIntact)
    return entries === 0 ? 'Intact, no entries yet.' : `Intact, ${counted(entries, 'entry', 'entries')}.`;
  return `${counted(troubles.filter(({ code }) => !ASIDE.includes(code)).length, 'trouble')} found.`;
}

/** Where the rows of a check stand. */
type Whereabouts = Omit<RecordCheckup, 'check'>;

const LOG_ALONE: Whereabouts = {
  placeOf: (row) => ({ sheet: null, row }),
  closed: [],
  sheets: [],
  twice: new Map(),
};

/**
 * What was done to the record by hand, each in a sentence that says what to do; and what saves that did not begin left. `where`: the
 * sheets of closed years, which are named.
 */
export function troublesOf(check: LogCheck, where: Whereabouts = LOG_ALONE): Trouble[] {
  const troubles = [
    ...told('changed', apart(runsOf(check.changed), where), (span) =>
      isOne(span)
        ? `Entry ${span.from}${inYear(span, where)} was changed by hand: its cells no longer fit its hash. ${BACK}`
        : `Entries ${range(span)}${inYear(span, where)} were changed by hand: their cells no longer fit their hashes. ${BACK}`,
    ),
    ...told('removed', apart(joined(check.removed), where), (span) => removedText(span, where)),
    ...told('cut-off', joined(check.cutOff), (span) => `${entries(span)} removed at the end. ${CUT}`),
    ...[
      ...grouped(check.added.map(where.placeOf), ({ sheet }) =>
        sheet === null ? `“${SHEETS.log}”` : `“${sheet}”`,
      ),
    ].flatMap(([sheet, places]) =>
      told(
        'added',
        runsOf(places.map(({ row }) => row)),
        (span) =>
          isOne(span)
            ? `Row ${span.from} of ${sheet} is no entry of the record: it was typed or copied there by hand. Delete the row.`
            : `Rows ${range(span)} of ${sheet} are no entries of the record: they were typed or copied there by hand. Delete the rows.`,
        'row',
      ),
    ),
    ...[...where.twice].map(
      ([sheet, count]): Trouble => ({
        code: 'twice',
        entries: sheet,
        count,
        sentence: `${counted(count, 'entry', 'entries')} of “${sheet}” ${count === 1 ? 'stands' : 'stand'} on another sheet of the record, too, as where moving a closed year was cut off. ${count === 1 ? 'It counts' : 'They count'} once, and may stay.`,
      }),
    ),
    ...told('newer', runsOf(check.newer), (span) =>
      newerText(isOne(span) ? `Entry ${span.from}` : `Entries ${range(span)}`, isOne(span)),
    ),
    ...check.restored.map(
      ({ entry, lost }): Trouble => ({
        code: 'restored',
        entries: String(entry),
        count: 1,
        sentence: `Entry ${entry} says that ${goneOnFrom(lost)} was gone on from: ${lostText(lost)}.`,
      }),
    ),
    ...told('not-begun', runsOf(check.notBegun), (span) =>
      isOne(span)
        ? `Entry ${span.from} was cut off with its save, which did not begin. It counts for nothing, and may stay.`
        : `Entries ${range(span)} were cut off with their saves, which did not begin. They count for nothing, and may stay.`,
    ),
  ];
  if (check.other === null) return troubles;
  const sentence = `The record ends with entry ${check.other}, but not with the hash that this document remembers: the sheet was replaced or written anew. Bring it back with File › Version history.`;
  return [...troubles, { code: 'changed', entries: String(check.other), count: 1, sentence }];
}

const goneOnFrom = ({ retyped, closed }: LostSaves): string =>
  closed
    ? 'a record without closed years'
    : retyped === undefined
      ? 'an older version of this spreadsheet'
      : 'a record that was retyped';

/** Spans cut where one closed year ends and another begins, so that each is on one sheet. */
const apart = (spans: readonly Span[], { closed }: Whereabouts): Span[] =>
  spans.flatMap(({ from, to }) => {
    const ends = closed.map((year) => year.to).filter((end) => end >= from && end < to);
    const starts = [from, ...ends.map((end) => end + 1)];
    return starts.map((start, i) => ({ from: start, to: ends[i] ?? to }));
  });

const yearWith = ({ from, to }: Span, { closed }: Whereabouts): ClosedYear | undefined =>
  closed.find((year) => year.from <= to && year.to >= from);

/** " in “Caseload log 2024-25”", of entries of a closed year. */
function inYear(span: Span, where: Whereabouts): string {
  const year = yearWith(span, where);
  return year ? ` in “${year.sheet}”` : '';
}

function removedText(span: Span, where: Whereabouts): string {
  const year = yearWith(span, where);
  if (!year) return `${entries(span)} removed. ${BACK}`;
  if (!where.sheets.includes(year.sheet))
    return `${entries(span)} on “${year.sheet}”, the sheet of the school year ${year.year}, which is gone. Undo its deletion, or bring it back with File › Version history.`;
  return `${entries(span)} removed from “${year.sheet}”. ${BACK}`;
}

const isOne = ({ from, to }: Span): boolean => from === to;
const sizeOf = ({ from, to }: Span): number => to - from + 1;
const range = ({ from, to }: Span): string => (to === from + 1 ? `${from} and ${to}` : `${from} to ${to}`);
const entries = (span: Span): string =>
  isOne(span) ? `Entry ${span.from} was` : `Entries ${range(span)} were`;

/** Numbers as runs of neighbours. */
const runsOf = (numbers: readonly number[]): Span[] =>
  joined(numbers.map((number) => ({ from: number, to: number })));

function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = runs[runs.length - 1];
    if (last && from <= last.to + 1) last.to = Math.max(to, last.to);
    else runs.push({ from, to });
  }
  return runs;
}

function told(
  code: Trouble['code'],
  runs: readonly Span[],
  sentence: (span: Span) => string,
  noun?: 'row',
): Trouble[] {
  const named = (span: Span): string => {
    const text = isOne(span) ? String(span.from) : range(span);
    return noun ? `${isOne(span) ? 'row' : 'rows'} ${text}` : text;
  };
  // One more is told as well: its own sentence is no longer than one about the rest.
  const shown = runs.length > TOLD + 1 ? runs.slice(0, TOLD) : runs;
  const troubles = shown.map(
    (span): Trouble => ({ code, entries: named(span), count: sizeOf(span), sentence: sentence(span) }),
  );
  const rest = runs.slice(shown.length);
  const [next] = rest;
  const last = rest[rest.length - 1];
  if (!next || !last) return troubles;
  const count = rest.reduce((sum, span) => sum + sizeOf(span), 0);
  const whole = { from: next.from, to: last.to };
  const more = `The same holds of ${inFigures(count)} more ${noun ? 'rows' : 'entries'} between ${whole.from} and ${whole.to}.`;
  return [...troubles, { code, entries: named(whole), count, sentence: more }];
}
