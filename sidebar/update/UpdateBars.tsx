import { counted } from '../../src/domain/cells/counted';
import { isBlock, isConflict } from '../shell/findings';
import { NoticeList } from '../shell/PageNotices';
import { Summary } from '../shell/Summary';
import { DoneBar } from '../shell/UndoBar';
import type { Task } from '../shell/useTask';
import { countsText } from './exportWords';
import type { UpdateAnswer, UpdateState } from './updateState';

/** The inputs that a finding can be about. */
export const FIELD_IDS = {
  from: 'update-from',
  lastDay: 'update-last-day',
  choices: 'update-groups',
} as const;

const FIELDS = ['from', 'lastDay', 'choices'] as const;

/** A sentence that leads to the input that it is about, where there is one. */
function Way({ to, sentence }: { to: (typeof FIELDS)[number] | undefined; sentence: string }) {
  if (!to) return <bdi>{sentence}</bdi>;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        const input = document.getElementById(FIELD_IDS[to]);
        input?.focus();
        input?.scrollIntoView({ block: 'center' });
      }}
    >
      <bdi>{sentence}</bdi>
    </button>
  );
}

type RefusedProps = Pick<UpdateState, 'findings' | 'refused' | 'occasion'> & { onCompareAgain: () => void };

/** The red bar where something stands in the way of a preview or a save. */
export function RefusedBar({ findings, refused, occasion, onCompareAgain }: RefusedProps) {
  const blocks = findings.filter(isBlock);
  if (blocks.length === 0) return null;
  return (
    <Summary
      tone="red"
      title={refused === 'save' ? 'Nothing was saved' : 'One thing is missing before Review'}
      occasion={occasion}
    >
      <ul>
        {blocks.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <Way to={FIELDS.find((own) => own === field)} sentence={sentence} />
          </li>
        ))}
      </ul>
      {blocks.some(isConflict) && (
        <p>
          <button type="button" class="link" onClick={onCompareAgain}>
            Compare again
          </button>{' '}
          What you decided stays.
        </p>
      )}
    </Summary>
  );
}

/** After it was compared again: what became of what the user had decided. */
export const ComparedAgainBar = ({ dropped, occasion }: { dropped: number; occasion: unknown }) => (
  <Summary tone={dropped > 0 ? 'amber' : 'blue'} title="Compared again" occasion={occasion}>
    <p>
      {dropped > 0
        ? `${counted(dropped, 'line that you decided by itself is', 'lines that you decided by themselves are')} no longer different. Everything else that you decided stays.`
        : 'This is what is different now. What you decided stays.'}
    </p>
  </Summary>
);

type SavedProps = { saved: UpdateAnswer; occasion: unknown; task: Task; onUndone: () => void };

/** The green bar after a save. */
export function UpdateSavedBar({ saved, occasion, task, onUndone }: SavedProps) {
  const { title, batch, counts, notices, findings } = saved;
  const { newPeople } = counts;
  return (
    <DoneBar title={title} batch={batch} occasion={occasion} task={task} onUndone={onUndone}>
      <p>{countsText(counts).join(', ')}.</p>
      <NoticeList
        notices={[
          ...(newPeople.length > 0
            ? [`${counted(newPeople.length, 'new person is', 'new people are')} in Providers.`]
            : []),
          ...notices,
          ...findings.map(({ sentence }) => sentence),
        ]}
      />
    </DoneBar>
  );
}
