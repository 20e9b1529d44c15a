import { counted } from '../../src/domain/cells/counted';
import { NoticeList } from '../shell/PageNotices';
import { DoneBar } from '../shell/UndoBar';
import type { Task } from '../shell/useTask';
import type { ReassignmentAnswer } from './caseloadTypes';

type Props = {
  saved: ReassignmentAnswer;
  occasion: unknown;
  task: Task;
  onUndone: () => void;
  onChangeProvider: () => void;
};

/** The green bar after a save. */
export function SavedBar({ saved, occasion, task, onUndone, onChangeProvider }: Props) {
  const { title, batch, changes, caseManagement, notices, findings } = saved;
  return (
    <DoneBar
      title={title}
      batch={batch}
      occasion={occasion}
      task={task}
      onUndone={onUndone}
      links={
        <button type="button" class="link" onClick={onChangeProvider}>
          Change Provider
        </button>
      }
    >
      <p>
        {counted(changes, 'line')} changed
        {caseManagement > 0 && `, and the case management of ${counted(caseManagement, 'student')} moved`}.
      </p>
      <NoticeList notices={[...notices, ...findings.map(({ sentence }) => sentence)]} />
    </DoneBar>
  );
}
