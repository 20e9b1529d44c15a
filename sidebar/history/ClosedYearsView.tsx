import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted, inFigures } from '../../src/domain/cells/counted';
import { listed } from '../../src/domain/cells/listed';
import { MOST_CELLS } from '../../src/domain/cells/mostCells';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';

type ClosedYears = Output<'closedYears'>;
type MovedYear = NonNullable<Output<'moveClosedYear'>['moved']>;

/** A call that moved nothing finished something, or had no time left: so many of them in a row come to nothing. */
const MOST_IN_VAIN = 5;

/** Moves the entries of school years that are over from the log to sheets of their own, a year a call. */
export function ClosedYearsView() {
  const { call, back, changed, announce } = usePage();
  const task = useTask();
  const { run } = task;
  const [known, setKnown] = useState<ClosedYears | null>(null);
  const [moved, setMoved] = useState<readonly MovedYear[] | null>(null);
  const read = useCallback(
    () => run('Looking at the school years…', () => call('closedYears', {}), setKnown),
    [run, call],
  );
  useEffect(read, [read]);
  const move = (done: readonly MovedYear[] = [], inVain = 0) => {
    const next = known?.open[done.length];
    run(
      next ? `Moving ${next.year}…` : 'Moving…',
      () => call('moveClosedYear', {}),
      (answer) => {
        const all = answer.moved ? [...done, answer.moved] : done;
        setMoved(all);
        // Where a later year is refused, the list and the button speak of those that are left.
        setKnown(
          (before) =>
            before && { ...before, open: before.open.filter(({ year }) => year !== answer.moved?.year) },
        );
        changed(answer.left);
        const vain = answer.moved ? 0 : inVain + 1;
        if (answer.years > 0 && vain < MOST_IN_VAIN) return move(all, vain);
        announce(movedText(all, known?.unfinished === true));
        read();
      },
      'saves',
    );
  };
  const open = known?.open ?? [];
  const entries = open.reduce((sum, year) => sum + year.entries, 0);
  return (
    <Screen
      title="Move closed years"
      part="closed years"
      back={back}
      task={task}
      still
      actions={
        known &&
        (open.length > 0 || known.unfinished) && (
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => move()}>
              {open.length > 0 ? `Move ${counted(open.length, 'school year')}` : 'Finish moving'}
            </button>
          </div>
        )
      }
    >
      {moved && moved.length === 0 && open.length > 0 && task.doing === '' && (
        <p class="note amber">No year was moved yet: there was no time left. Please press Move again.</p>
      )}
      {moved && (moved.length > 0 || (known?.unfinished === false && open.length === 0)) && (
        <Summary tone="green" title={movedText(moved, true)} occasion={moved}>
          <p>Answers, History and Check the record are as before.</p>
        </Summary>
      )}
      {known && (
        <>
          <p class="soft">
            Each year’s entries go to a hidden sheet of their own, as they are; the log then begins after
            them, bound to the last one. The sidebar reads those sheets only when something is to be proved.
          </p>
          <section aria-labelledby="open-years-title">
            <h2 id="open-years-title" class="section-title">
              In the Caseload log
            </h2>
            {open.length === 0 ? (
              <p class="soft">No school year that is over.</p>
            ) : (
              <ul class="plain kept">
                {open.map(({ year, entries: own }) => (
                  <li key={year} class="split">
                    <span>{year}</span>
                    <span class="soft">{counted(own, 'entry', 'entries')}</span>
                  </li>
                ))}
              </ul>
            )}
            {entries > 0 && (
              <p class="after-list">
                Saves of{' '}
                {listed(
                  open.map(({ year }) => year),
                  4,
                )}{' '}
                can’t be undone afterwards. Formulas of yours that take the log, and a Caseload report that
                follows it, have to name the new sheets, too; they say so. Make the report again.
              </p>
            )}
            {known.unfinished && (
              <p class="note amber">Moving a year was cut off. Nothing is lost; move again to finish it.</p>
            )}
          </section>
          {known.closed.length > 0 && (
            <section aria-labelledby="closed-years-title">
              <h2 id="closed-years-title" class="section-title">
                On sheets of their own
              </h2>
              <ul class="plain kept">
                {known.closed.map(({ year, sheet, from, to }) => (
                  <li key={sheet} class="split">
                    <bdi>{sheet}</bdi>
                    <span class="soft">
                      {year}, entries {inFigures(from)} to {inFigures(to)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="soft after-list">
            This spreadsheet has {counted(known.cells, 'cell')}, {percentOf(known.cells)} of what Google
            allows{entries > 0 && `; moving frees about ${inFigures(2 * entries)}`}.
          </p>
        </>
      )}
    </Screen>
  );
}

const percentOf = (cells: number): string => {
  const percent = Math.floor((100 * cells) / MOST_CELLS);
  return percent === 0 ? 'less than 1%' : `${percent}%`;
};

/** `finished`: what was cut off before was finished, if no year was moved. */
const movedText = (moved: readonly MovedYear[], finished: boolean): string =>
  moved.length === 0
    ? finished
      ? 'Moving is finished.'
      : 'Nothing was moved.'
    : `${listed(
        moved.map(({ year, entries }) => `${year} (${counted(entries, 'entry', 'entries')})`),
        4,
      )} moved.`;
