import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { DUE_WITHIN, type DueWithin } from '../../src/domain/roster/comingDue';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';
import { DueGroups } from './DueGroups';

type ComingDueAnswer = Output<'comingDue'>;
type Props = { place: Extract<Place, { view: 'due' }> };

/** So few are all shown at once. */
const FEW = 8;

/** Annual reviews and re-evaluations that are overdue or come due, by case manager. */
export function ComingDueView({ place }: Props) {
  const { call, back, go, account } = usePage();
  const task = useTask();
  const { run } = task;
  const [shown, setShown] = useState<{ within: DueWithin; due: ComingDueAnswer } | null>(null);
  const [open, setOpen] = useState(place.open ?? null);
  const [made, setMade] = useState<{ text: string; occasion: number } | null>(null);
  const read = useCallback(
    (within: DueWithin) =>
      run(
        'Reading the dates…',
        () => call('comingDue', { within }),
        (due) => setShown({ within, due }),
      ),
    [run, call],
  );
  const first = place.within ?? 30;
  useEffect(() => read(first), [read, first]);

  const makeSheet = (within: DueWithin) =>
    run(
      'Making the sheet…',
      () => call('makeComingDue', { within }),
      ({ items }) =>
        setMade({
          text: `${counted(items, 'item')} of the whole district: overdue, or due within ${within} days.`,
          occasion: Date.now(),
        }),
    );
  if (!shown) return <Screen title="Coming due" back={back} task={task} />;

  const { within, due } = shown;
  const { groups, missing } = due;
  const unfolded = open ?? unfoldedAtFirst(due);
  const listed = missing.length < 2;
  return (
    <Screen
      title="Coming due"
      back={back}
      task={task}
      actions={
        listed &&
        account?.access === 'admin' && (
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => makeSheet(within)}>
              Make the sheet
            </button>
          </div>
        )
      }
    >
      {made && (
        <Summary tone="green" title={`“${SHEETS.comingDue}” is made`} occasion={made.occasion}>
          <p>{made.text}</p>
        </Summary>
      )}
      {missing.length > 0 && <Missing missing={missing} />}
      {listed && (
        <>
          <fieldset class="switch">
            <legend class="sr-only">Due within</legend>
            {DUE_WITHIN.map((days) => (
              <button
                key={days}
                type="button"
                aria-pressed={days === within}
                onClick={() => days !== within && read(days)}
              >
                {days} days
              </button>
            ))}
          </fieldset>
          <p class="list-head" role="status">
            {countText(due, within)}
          </p>
          <DueGroups
            groups={groups}
            open={unfolded}
            task={task}
            onOpen={setOpen}
            onStudent={(studentId) =>
              go({ view: 'assignments', studentId }, { view: 'due', within, open: unfolded })
            }
          />
          <Undated undated={due.undated} />
          <FilesInDate files={due.files} missing={missing} />
        </>
      )}
    </Screen>
  );
}

/** One's own students; everybody's where they are few. */
const unfoldedAtFirst = ({ groups }: ComingDueAnswer): string[] => {
  const few = groups.reduce((sum, { count }) => sum + count, 0) <= FEW;
  return groups.filter(({ self }) => self || few).map(({ personKey }) => personKey);
};

function countText({ counts }: ComingDueAnswer, within: DueWithin): string {
  const soon = { 30: counts.within30, 60: counts.within60, 90: counts.within90 }[within];
  if (counts.overdue + soon === 0) return `Nothing is overdue or due within ${within} days.`;
  return `${counts.overdue.toLocaleString('en-US')} overdue, ${soon.toLocaleString('en-US')} due within ${within} days`;
}

const KIND_NAMES = { 'annual review': 'annual reviews', 're-evaluation': 're-evaluations' } as const;

/** What can't be listed because the roster has no column for it, and where one is chosen. */
function Missing({ missing }: Pick<ComingDueAnswer, 'missing'>) {
  const { go, account } = usePage();
  return (
    <div class="note amber">
      <p>
        No column is known to hold {missing.map((kind) => KIND_NAMES[kind]).join(' or ')}, so these can’t be
        listed. If the roster has one under another name, it can be chosen.
      </p>
      {account?.access === 'admin' ? (
        <button type="button" class="link" onClick={() => go({ view: 'set-up' })}>
          Choose the columns in Set up
        </button>
      ) : (
        <p>An Admin chooses it in Set up.</p>
      )}
    </div>
  );
}

/** The counts that districts keep by the month; the report has them as a sheet. */
function FilesInDate({ files, missing }: Pick<ComingDueAnswer, 'files' | 'missing'>) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title" class="section-title">
        In date, by case manager
      </h2>
      <ul class="rows">
        {files.map(({ personKey, person, files: all, reviews, reevaluations }) => (
          <li key={personKey} class="row">
            <div class="split">
              <span class="name">
                <bdi>{person}</bdi>
              </span>
              <span class="figure">{counted(all, 'file')}</span>
            </div>
            {!missing.includes('annual review') && (
              <p class="soft">Annual reviews: {inDateText(reviews, all)}</p>
            )}
            {!missing.includes('re-evaluation') && (
              <p class="soft">Re-evaluations: {inDateText(reevaluations, all)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "16 of 17 (94%), 1 without a date". */
function inDateText({ inDate, undated }: ComingDueAnswer['files'][number]['reviews'], files: number): string {
  const percent = Math.round((100 * inDate) / files);
  return `${inDate} of ${files} (${percent}%)${undated > 0 ? `, ${undated} without a date` : ''}`;
}

/** Who is not in the list only because the roster says no day. */
function Undated({ undated: { annualReview, reevaluation } }: Pick<ComingDueAnswer, 'undated'>) {
  const parts = [
    ...(annualReview > 0 ? [`the annual review of ${counted(annualReview, 'student')}`] : []),
    ...(reevaluation > 0 ? [`the re-evaluation of ${counted(reevaluation, 'student')}`] : []),
  ];
  if (parts.length === 0) return null;
  return <p class="soft after-list">The roster says no day that can be read for {parts.join(' and ')}.</p>;
}
