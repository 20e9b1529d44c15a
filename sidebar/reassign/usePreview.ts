import { useRef, useState } from 'preact/hooks';
import type { Output, Reassignment } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';

export type PreviewOutput = Output<'preview'>;

/** What a preview says, and how far its check is. */
export type ShownPreview = {
  answer: PreviewOutput;
  /** Whether the roster could not be checked. */
  failed: boolean;
  /** Whether the check found something else than was shown first. */
  isOther: boolean;
};

type Previewing = {
  preview: ShownPreview | null;
  open: (asked: Reassignment) => void;
  close: () => void;
  /** Goes on once the roster is checked and says what was shown; else what it says is shown instead. */
  whenChecked: (then: () => void) => void;
};

type Begun = { asked: Reassignment; whole: Promise<PreviewOutput>; shown: ShownPreview | null };

/**
 * The preview of a reassignment: what is known first, and in its place what the roster says as it stands, which is asked for at the same
 * time. `isRefused` is asked of each answer, and says what is in the way.
 */
export function usePreview(task: Task, isRefused: (answer: PreviewOutput) => boolean): Previewing {
  const { call } = usePage();
  const [preview, setPreview] = useState<ShownPreview | null>(null);
  const begun = useRef<Begun | null>(null);
  const close = () => {
    begun.current = null;
    setPreview(null);
  };
  const show = (own: Begun, answer: PreviewOutput) => {
    const before = own.shown;
    // What was asked for first may come last.
    if (begun.current !== own || (before && !before.answer.checking)) return;
    if (isRefused(answer)) return close();
    own.shown = {
      answer,
      failed: false,
      isOther: before !== null && saidBy(before.answer) !== saidBy(answer),
    };
    setPreview(own.shown);
  };
  const check = (own: Begun): Promise<PreviewOutput> => {
    own.whole = call('preview', own.asked);
    own.whole.then(
      (answer) => show(own, answer),
      // Why not is told by the next try, which the user waits for.
      () => {
        if (begun.current !== own || !own.shown) return;
        own.shown = {
          ...own.shown,
          failed: true,
        };
        setPreview(own.shown);
      },
    );
    return own.whole;
  };
  const open = (asked: Reassignment) =>
    task.run(
      'Working out the loads…',
      () => {
        const first = call('preview', { ...asked, first: true });
        const own: Begun = { asked, whole: first, shown: null };
        begun.current = own;
        return Promise.race([first, check(own)]).then((answer) => ({ own, answer }));
      },
      ({ own, answer }) => show(own, answer),
    );
  const whenChecked = (then: () => void) => {
    const own = begun.current;
    if (!own?.shown?.answer.checking) return then();
    const said = saidBy(own.shown.answer);
    const { failed } = own.shown;
    return task.run(
      'Checking the roster…',
      () => (failed ? check(own) : own.whole),
      (answer) => {
        if (begun.current === own && saidBy(answer) === said) then();
      },
    );
  };
  return { preview, open, close, whenChecked };
}

const saidBy = ({ checking: _, ...said }: PreviewOutput): string => JSON.stringify(said);
