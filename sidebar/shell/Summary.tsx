import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { usePage } from './PageContext';
import type { Failure, Task } from './useTask';

export type SummaryTone = 'red' | 'amber' | 'green' | 'blue';

type Props = {
  tone: SummaryTone;
  title: string;
  /** The focus moves here whenever this is another object: after each refusal, not at each key. */
  occasion: unknown;
  children?: ComponentChildren;
};

/** The bar on top after something happened. It takes the focus, so that a screen reader and a keyboard start there. */
export function Summary({ tone, title, occasion, children }: Props) {
  const bar = useRef<HTMLElement>(null);
  const heading = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is the very reason to move the focus.
  useEffect(() => {
    const here = bar.current;
    if (!here) return;
    const take = () => {
      here.focus();
      here.scrollIntoView({ block: 'nearest' });
    };
    // A view that reads again right after a save is still for that long, and nothing in it can have the focus.
    const stopped = here.closest('[inert]');
    if (!stopped) {
      take();
      return;
    }
    const watch = new MutationObserver(() => {
      if (stopped.hasAttribute('inert')) return;
      watch.disconnect();
      take();
    });
    watch.observe(stopped, { attributes: true, attributeFilter: ['inert'] });
    return () => watch.disconnect();
  }, [occasion]);
  return (
    <section class={`summary ${tone}`} ref={bar} tabIndex={-1} aria-labelledby={heading}>
      {/* The live role sits inside of what is focused: on one element, the two announcements cut each other off. */}
      <div role={tone === 'green' || tone === 'blue' ? 'status' : 'alert'}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

/** What the server could not do, and the way to try it again; where it may have been saved, the way to find out. */
export function FailureBar({ failure, task }: { failure: Failure; task: Task }) {
  const { lookAgain } = usePage();
  if (failure.unsure)
    return (
      <Summary
        tone="red"
        title={failure.unsure === 'lost' ? 'It may or may not be saved' : 'That did not work'}
        occasion={failure}
      >
        <p dir="auto">{failure.sentence}</p>
        <p>
          <button
            type="button"
            class="link"
            onClick={() => task.run('Checking what happened…', lookAgain, () => undefined, 'saves')}
          >
            Check what happened
          </button>{' '}
          What you typed stays.
        </p>
      </Summary>
    );
  return (
    <Summary tone="red" title="That did not work" occasion={failure}>
      <p dir="auto">{failure.sentence}</p>
      <p>
        <button type="button" class="link" onClick={failure.again}>
          Try again
        </button>
      </p>
    </Summary>
  );
}
