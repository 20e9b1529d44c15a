import { useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { usePage } from './PageContext';
import type { Task } from './useTask';

export type UndoAnswer = Output<'undo'>;

/** The undo of a batch: asked for once, answered by a green or a red bar, and itself undone the same way. */
export type Undo = {
  /** The last answer, another object each time; null before the first one and where it tells of another batch. */
  answer: UndoAnswer | null;
  undo: (batch: string, reason?: string) => void;
  /** Undoes the lines that the refused try named as not changed since. */
  undoRest: () => void;
};

type UndoWish = { batch: string; reason: string };
type UndoResult = UndoWish & { about: unknown; answer: UndoAnswer };

/** `about`: what the bar is about; the answers on another occasion are forgotten. `onUndone`: reads again what is shown. */
export function useUndo(task: Task, about: unknown, onUndone: () => void): Undo {
  const { call, changed } = usePage();
  const [told, setTold] = useState<UndoResult | null>(null);
  const ask = ({ batch, reason }: UndoWish, rest: boolean) =>
    task.run(
      'Undoing…',
      () => call('undo', { batch, rest, reason }),
      (answer) => {
        setTold({ about, batch, reason, answer });
        if (!answer.saved) return;
        changed(answer.left);
        onUndone();
      },
      'saves',
    );
  const mine = told?.about === about ? told : null;
  return {
    answer: mine?.answer ?? null,
    undo: (batch, reason = '') => ask({ batch, reason }, false),
    undoRest: () => mine && ask(mine, true),
  };
}
