import { useEffect, useState } from 'preact/hooks';

const SHOWN_AFTER = 500;
const LONG_AFTER = 8_000;

type Props = {
  doing: string;
  /** The user pressed something that waits for it, and has to see that the press arrived. */
  atOnce?: boolean;
};

/** What is under way, once it takes long enough to be noticed. */
export function Progress({ doing, atOnce = false }: Props) {
  const [stage, setStage] = useState<'hidden' | 'shown' | 'long'>('hidden');
  useEffect(() => {
    setStage('hidden');
    if (!doing) return undefined;
    const soon = setTimeout(() => setStage('shown'), SHOWN_AFTER);
    const late = setTimeout(() => setStage('long'), LONG_AFTER);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, [doing]);
  const visible = doing !== '' && (atOnce || stage !== 'hidden');
  return (
    <div class="progress" role="status">
      {visible && (
        <>
          <span class="progress-bar" aria-hidden="true" />
          <span class="progress-text">
            {doing}
            {stage === 'long' && ' Large rosters take a little longer.'}
          </span>
        </>
      )}
    </div>
  );
}
