import { useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { dayInWords } from '../shell/dayText';
import { usePage } from '../shell/PageContext';
import { NoticeList } from '../shell/PageNotices';
import { Screen } from '../shell/Screen';
import { DoneBar } from '../shell/UndoBar';
import type { Task } from '../shell/useTask';
import { CountList } from './ProjectionStep';

type Props = {
  saved: Output<'saveYear'>;
  from: string;
  task: Task;
  /** Back to the plan with what was chosen, once the save was undone. */
  onPlan: () => void;
};

/** After the save: what was saved, when each part of it happens, and Undo. */
export function YearSaved({ saved, from, task, onPlan }: Props) {
  const { go, back } = usePage();
  const [undone, setUndone] = useState(false);
  const { title, batch, counts, notices, findings } = saved;
  return (
    <Screen
      title="New school year"
      part="year saved"
      back={back}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class={undone ? 'button' : 'button primary'} onClick={back.go}>
            Done
          </button>
          {undone && (
            <button type="button" class="button primary" onClick={onPlan}>
              Back to the plan
            </button>
          )}
        </div>
      }
    >
      <DoneBar
        title={title}
        batch={batch}
        occasion={saved}
        task={task}
        onUndone={() => setUndone(true)}
        links={
          <button type="button" class="link" onClick={() => go({ view: 'history', batch })}>
            Show in History
          </button>
        }
      >
        <CountList counts={counts} />
        <NoticeList notices={[...notices, ...findings.map(({ sentence }) => sentence)]} />
      </DoneBar>
      {!undone && (
        <>
          <h2>What happens when</h2>
          <dl class="year-when">
            <dt>Now</dt>
            <dd>
              Everything is in the record. New caseloads are Upcoming; the roster’s grades, schools and
              providers stay as they are.
            </dd>
            <dt>From {dayInWords(from)}</dt>
            <dd>
              The first time that somebody of Providers opens the sidebar on that day or later, the roster
              gets the new grades, schools and providers. Who leaves is Inactive, and loads count the new
              year.
            </dd>
            <dt>Until then, and later</dt>
            <dd>
              Undo takes back the whole year, here or in History. Single students can be changed any time in
              Case assignments.
            </dd>
            <dt>Years that are over</dt>
            <dd>
              Their entries can go to sheets of their own, so that the record stays quick.{' '}
              <button type="button" class="link" onClick={() => go({ view: 'closed-years' })}>
                Move closed years to their own sheets
              </button>
            </dd>
          </dl>
        </>
      )}
    </Screen>
  );
}
