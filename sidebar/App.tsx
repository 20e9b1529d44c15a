import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FunctionTopic } from './help/HelpView';
import { HelpView } from './help/HelpView';
import { HomeView, type Opened } from './home/HomeView';
import { ReassignView } from './reassign/ReassignView';
import type { Server } from './rpc';
import { SetUpView } from './setup/SetUpView';
import { ConfirmDialog } from './shell/ConfirmDialog';
import { type Page, PageContext } from './shell/PageContext';
import { Screen } from './shell/Screen';
import { useTask } from './shell/useTask';

export const VIEWS = ['home', 'reassign', 'set-up', 'help'] as const;
export type View = (typeof VIEWS)[number];

type Props = { call: Server; start: View; functions: readonly FunctionTopic[] };

/** The whole page: which view is shown, what opening the roster said, and the question before something typed is lost. */
export function App({ call, start, functions }: Props) {
  const task = useTask();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [view, setView] = useState<View>(start);
  const [said, setSaid] = useState('');
  const [leaving, setLeaving] = useState<{ loss: string; then: () => void } | null>(null);
  const unsaved = useRef('');
  const { run } = task;
  const open = useCallback(
    (then?: View) => {
      setOpened(null);
      if (then) setView(then);
      run('Opening the roster…', () => call('open', {}), setOpened);
    },
    [run, call],
  );
  useEffect(() => open(), [open]);

  const page = useMemo<Page>(
    () => ({
      call,
      account: opened?.account ?? null,
      signedIn: opened ? signedInText(opened) : '',
      announce: setSaid,
      leave: (then) => (unsaved.current ? setLeaving({ loss: unsaved.current, then }) : then()),
      setUnsaved: (loss) => {
        unsaved.current = loss;
      },
    }),
    [call, opened],
  );
  const goHome = () => page.leave(() => setView('home'));
  return (
    <PageContext.Provider value={page}>
      {shownView()}
      {/* Said twice the same, a sentence would be heard once: a new element is heard each time. */}
      <div class="sr-only" aria-live="polite">
        <p key={said}>{said}</p>
      </div>
      {leaving && (
        <ConfirmDialog
          title="Leave without saving?"
          text={leaving.loss}
          confirm="Leave"
          cancel="Stay here"
          onCancel={() => setLeaving(null)}
          onConfirm={() => {
            setLeaving(null);
            unsaved.current = '';
            leaving.then();
          }}
        />
      )}
    </PageContext.Provider>
  );

  function shownView() {
    if (view === 'help') return <HelpView functions={functions} onBack={goHome} />;
    if (!opened) return <Screen title="Caseload" task={task} />;
    const { account, ready, roster, stop, today } = opened;
    const mayWork = ready && account.access !== 'none';
    if (view === 'set-up' && (!ready || account.access === 'admin'))
      return <SetUpView again={ready} onBack={goHome} onDone={open} />;
    if (view === 'reassign' && mayWork && roster && !stop)
      return <ReassignView roster={roster} today={today} onBack={goHome} />;
    return <HomeView opened={opened} task={task} onGo={setView} />;
  }
}

const ACCESS = { admin: ' · Admin', provider: ' · Provider', none: ' · No access' } as const;

/** Sheets confuses several signed-in accounts, so every view says which one this is. */
const signedInText = ({ account, ready }: Opened): string =>
  account.email
    ? `Signed in as ${account.email}${ready ? ACCESS[account.access] : ''}`
    : 'Google does not say which account is signed in';
