import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { usePage } from './PageContext';
import { PageNotices } from './PageNotices';
import { Progress } from './Progress';
import { FailureBar } from './Summary';
import type { Task } from './useTask';

type Props = {
  title: string;
  /** Where in the view the user is, for views of several parts under one title. */
  part?: string;
  /** Where Back leads, in words; none on the first view. */
  back?: { to: string; go: () => void } | undefined;
  task: Task;
  /** What stands at the end of the title's row. */
  beside?: ComponentChildren;
  /** The view's actions; they stay in sight. */
  actions?: ComponentChildren;
  /** Nothing in the view can be changed while something is under way. */
  still?: boolean;
  /** The view has many rows, of which as many as can be are to be in sight. */
  dense?: boolean;
  /** The view holds nothing but text: the keyboard then scrolls it by focusing it whole. */
  reading?: boolean;
  children?: ComponentChildren;
};

let shown = '';

/** The frame of every view: title and Back, the content, its actions, and who is signed in. */
export function Screen({
  title,
  part = title,
  back,
  task,
  beside,
  actions,
  still,
  reading,
  dense,
  children,
}: Props) {
  const classOf = (part: string) => (dense ? `${part} dense` : part);
  const stopped = still === true && task.doing !== '';
  const { signedIn } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    // Parts of one view share the frame: what the last one was scrolled to says nothing of this one.
    if (shown !== part) body.current?.scrollTo(0, 0);
    // The very first view leaves the focus where the browser has it; from then on it follows the user into the view,
    // where a bar that has something to say has taken it already.
    if (shown && shown !== part && !document.activeElement?.closest('.summary')) heading.current?.focus();
    shown = part;
  }, [part]);
  return (
    <>
      <header class={classOf('head')}>
        {back && (
          <button type="button" class="icon-button" aria-label={`Back to ${back.to}`} onClick={back.go}>
            <Icon name="back" />
          </button>
        )}
        <h1 tabIndex={-1} ref={heading} dir="auto" title={dense ? title : undefined}>
          {title}
        </h1>
        {beside}
      </header>
      <main
        ref={body}
        class={classOf('body')}
        aria-busy={task.doing !== ''}
        tabIndex={reading || stopped ? 0 : undefined}
      >
        <PageNotices />
        {task.failure && <FailureBar failure={task.failure} task={task} />}
        <div inert={stopped}>{children}</div>
      </main>
      <Progress doing={task.doing} />
      <footer class={classOf('foot')}>
        {actions && (
          <div class="actions" inert={stopped}>
            {actions}
          </div>
        )}
        {signedIn && <p class="account">{signedIn}</p>}
      </footer>
    </>
  );
}
