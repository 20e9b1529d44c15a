import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../../src/contract/contract';
import { Icon } from './Icon';
import { usePage } from './PageContext';
import { Progress } from './Progress';
import { FailureBar } from './Summary';
import type { Task } from './useTask';

type Props = {
  title: string;
  /** Where Back leads, in words; none on the first view. */
  back?: { to: string; go: () => void } | undefined;
  task: Task;
  /** The view's actions; they stay in sight. */
  actions?: ComponentChildren;
  /** While true nothing in the view can be changed. */
  still?: boolean;
  children: ComponentChildren;
};

let shown = '';

/** The frame of every view: title and Back, the content, its actions, and who is signed in. */
export function Screen({ title, back, task, actions, still, children }: Props) {
  const { account } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The very first view leaves the focus where the browser has it; from then on it follows the user into the view,
    // where a bar that has something to say has taken it already.
    if (shown && shown !== title && !document.activeElement?.closest('.summary')) heading.current?.focus();
    shown = title;
  }, [title]);
  return (
    <>
      <header class="head">
        {back && (
          <button type="button" class="icon-button" aria-label={`Back to ${back.to}`} onClick={back.go}>
            <Icon name="back" />
          </button>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <main class="body" aria-busy={task.doing !== ''}>
        <Progress doing={task.doing} />
        {task.failure && <FailureBar failure={task.failure} />}
        <div inert={still === true && task.doing !== ''}>{children}</div>
      </main>
      <footer class="foot">
        {actions && (
          <div class="actions" inert={still === true && task.doing !== ''}>
            {actions}
          </div>
        )}
        {account && <p class="account">{signedIn(account)}</p>}
      </footer>
    </>
  );
}

const ACCESS = { admin: ' · Admin', provider: ' · Provider', none: ' · No access' } as const;

const signedIn = ({ email, access }: Account): string =>
  email ? `Signed in as ${email}${ACCESS[access]}` : 'Google does not say which account is signed in';
