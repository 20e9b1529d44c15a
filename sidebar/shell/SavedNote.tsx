import type { ComponentChildren } from 'preact';
import type { SaveAnswer } from '../../src/contract/assignments';
import { NoticeList } from './PageNotices';
import { DoneBar } from './UndoBar';
import type { Task } from './useTask';

export type SavedAnswer = { saved: SaveAnswer; occasion: number };

type Props = SavedAnswer & {
  task: Task;
  /** Reads again what is shown, after an undo. */
  onUndone: () => void;
  links?: ComponentChildren;
};

/** The green bar after a save: what was saved, what follows from it, and Undo. */
export function SavedNote({ saved, occasion, task, onUndone, links }: Props) {
  const { title, batch, notices, findings } = saved;
  return (
    <DoneBar title={title} batch={batch} occasion={occasion} task={task} onUndone={onUndone} links={links}>
      <NoticeList notices={[...notices, ...findings.map(({ sentence }) => sentence)]} />
    </DoneBar>
  );
}
