import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StateOnPage } from '../src/contract/stateOnPage';
import { AssignmentsView } from './assignments/AssignmentsView';
import { ComingDueView } from './due/ComingDueView';
import { EnrollView } from './enroll/EnrollView';
import type { FunctionTopic } from './help/HelpView';
import { HelpView } from './help/HelpView';
import { CheckView } from './history/CheckView';
import { ClosedYearsView } from './history/ClosedYearsView';
import { HistoryView } from './history/HistoryView';
import { ForAdmins } from './home/ForAdmins';
import { HomeView } from './home/HomeView';
import type { HomeAnswer } from './home/homeAnswer';
import { NeedView } from './home/NeedView';
import { signedInText } from './home/signedInText';
import { useHomeLists } from './home/useHomeLists';
import { InstallationView } from './installation/InstallationView';
import { KeyInView } from './keyIn/KeyInView';
import { EnrollmentView } from './mine/EnrollmentView';
import { MineView } from './mine/MineView';
import { LettersView } from './papers/LettersView';
import { MoneyView } from './papers/MoneyView';
import { ReassignView } from './reassign/ReassignView';
import { RemoveView } from './remove/RemoveView';
import { ReportView } from './report/ReportView';
import { SchoolView } from './report/SchoolView';
import { WorksheetsView } from './report/WorksheetsView';
import { SetUpView } from './setup/SetUpView';
import { ConfirmDialog } from './shell/ConfirmDialog';
import { type Page, PageContext } from './shell/PageContext';
import { NoticeContext, type OpeningNews } from './shell/PageNotices';
import { type FirstView, type Place, placeName } from './shell/places';
import type { Server } from './shell/rpc';
import { Screen } from './shell/Screen';
import { afterWriting, useFinishing } from './shell/useFinishing';
import { useStagedOffers } from './shell/useStagedOffers';
import { useTask } from './shell/useTask';
import { useTold } from './shell/useTold';
import { UpdateView } from './update/UpdateView';
import { YearView } from './year/YearView';

type Props = {
  call: Server;
  start: FirstView;
  functions: readonly FunctionTopic[];
  state: StateOnPage;
};

/** Home is given them with what needs someone, so that it shows the sooner; every other view with its opening. */
const WITH_OFFERS = { offers: true } as const;
type Also = Partial<typeof WITH_OFFERS>;

const HOME: Place = { view: 'home' };
/** Home is where every way back ends, whichever view the menu opened. */
const pathTo = (view: FirstView): readonly Place[] => (view === 'home' ? [HOME] : [HOME, { view }]);

/** Where nothing else can be done yet, the page begins with Set up, whatever the menu opened but Help; Back leads to Home from there. */
const SET_UP = pathTo('set-up');
const begins = ({ ready, stop, removing }: HomeAnswer): boolean => !ready && !stop && !removing;
const isSetUpFirst = (path: readonly Place[]): boolean =>
  path.every(({ view }) => view !== 'help' && view !== 'installation');

/** The whole page: the way to the view that is shown, what opening the roster said, and the question before something typed is lost. */
export function App({ call: server, start, functions, state }: Props) {
  const task = useTask();
  const [opened, setOpened] = useState<HomeAnswer | null>(null);
  const [path, setPath] = useState(() => pathTo(start));
  const [said, setSaid] = useState('');
  const { call, told, dismissTold } = useTold(server);
  const [leaving, setLeaving] = useState<{ loss: string; leave: () => void } | null>(null);
  const [opening, setOpening] = useState<OpeningNews | null>(null);
  const unsaved = useRef('');
  const { run } = task;
  const place = path[path.length - 1] ?? HOME;
  const before = path[path.length - 2] ?? HOME;
  const mayWork = opened !== null && isWorkable(opened);
  const { shown: staged, asking, workOn, leaveWork, discard } = useStagedOffers(call);
  const isHome = place.view === 'home';
  const lists = useHomeLists(call, opened, mayWork && (isHome || place.view === 'needs'), asking);
  const { forget } = lists;
  const finishing = useFinishing(call, (sentence) => {
    setSaid(sentence);
    forget();
  });
  const { start: finish, settled } = finishing;
  const callAfter = useMemo(() => afterWriting(call, settled), [call, settled]);
  const take = useCallback(
    (answer: HomeAnswer, news: OpeningNews) => {
      setOpened(answer);
      setOpening(news);
      if (!news.asked) setSaid(news.notices.join(' '));
      finish(answer.left);
    },
    [finish],
  );
  const check = useCallback(
    (also: Also) => {
      const takeOffers = asking();
      run(
        'Checking the roster…',
        () => call('open', also),
        (answer) => {
          const taken = () => take(answer, { notices: answer.notices, asked: false, newest: null });
          // A stop takes the view away in which somebody began to work meanwhile.
          if (unsaved.current && !isWorkable(answer)) setLeaving({ loss: unsaved.current, leave: taken });
          else taken();
          if (answer.staged) takeOffers(answer.staged);
          // What Home lists was read beside it, and may tell of the time before.
          if (answer.notices.length > 0 || answer.left > 0) forget();
        },
      );
    },
    [run, call, take, forget, asking],
  );
  const open = useCallback(
    (then?: FirstView, person?: string) => {
      setOpened(null);
      setOpening(null);
      forget();
      if (then === 'reassign' && person !== undefined) setPath([HOME, { view: then, person }]);
      else if (then) setPath(pathTo(then));
      asking()([]);
      const takeOffers = asking();
      const also = (then ?? start) === 'home' ? {} : WITH_OFFERS;
      run(
        'Opening the roster…',
        () => call('open', { ...also, first: true }),
        (answer) => {
          take(answer, { notices: answer.notices, asked: false, newest: null });
          if (answer.staged) takeOffers(answer.staged);
          if (answer.byRecord) check(also);
          if (then === undefined && begins(answer)) setPath((all) => (isSetUpFirst(all) ? SET_UP : all));
        },
      );
    },
    [run, call, start, forget, take, check, asking],
  );
  useEffect(() => open(), [open]);
  const lookAgain = useCallback(async () => {
    const answer = await call('open', {});
    const last = isWorkable(answer) ? await call('history', { before: '' }) : null;
    take(answer, { notices: answer.notices, asked: true, newest: last?.batches[0] ?? null });
    forget();
  }, [call, forget, take]);

  const page = useMemo<Page>(() => {
    const leave = (then: () => void) =>
      unsaved.current ? setLeaving({ loss: unsaved.current, leave: then }) : then();
    return {
      call: callAfter,
      account: opened?.account ?? null,
      signedIn: opened ? signedInText(opened) : '',
      announce: setSaid,
      leave,
      setUnsaved: (loss) => {
        unsaved.current = loss;
      },
      go: (next, here) =>
        leave(() => setPath((all) => [...(here ? [...all.slice(0, -1), here] : all), next])),
      back: {
        to: placeName(before),
        go: () => leave(() => setPath((all) => (all.length > 1 ? all.slice(0, -1) : all))),
      },
      changed: (left) => {
        forget();
        finish(left);
      },
      workOn,
      leaveWork,
      lookAgain,
    };
  }, [callAfter, opened, before, forget, finish, workOn, leaveWork, lookAgain]);
  const notices = useMemo(
    () => ({
      readOnly: opened?.readOnly ?? '',
      told,
      dismissTold,
      opening: isNews(opening) ? opening : null,
      dismissOpening: () => setOpening(null),
      finishing,
      staged: isHome ? [] : staged,
      discardStaged: discard,
    }),
    [opened, told, dismissTold, opening, finishing, isHome, staged, discard],
  );
  return (
    <PageContext.Provider value={page}>
      <NoticeContext.Provider value={notices}>{shownView()}</NoticeContext.Provider>
      {/* Said twice the same, a sentence would be heard once: a new element is heard each time. */}
      <div class="sr-only" aria-live="polite">
        <p key={said}>{said}</p>
        {staged.map(({ id, name }) => (
          <p key={id}>Not saved yet: {name}’s caseload, with Go on and Discard.</p>
        ))}
      </div>
      {leaving && (
        <ConfirmDialog
          title="Leave without saving?"
          text={leaving.loss}
          confirm="Leave"
          cancel="Stay here"
          better="cancel"
          onCancel={() => setLeaving(null)}
          onConfirm={() => {
            setLeaving(null);
            unsaved.current = '';
            leaving.leave();
          }}
        />
      )}
    </PageContext.Provider>
  );

  function shownView() {
    if (place.view === 'help')
      return (
        <HelpView
          functions={functions}
          state={state}
          runsSince={opened?.runsSince ?? ''}
          onBack={page.back.go}
          onCheck={() => page.go({ view: 'installation' })}
        />
      );
    if (place.view === 'installation') return <InstallationView runsSince={opened?.runsSince ?? ''} />;
    if (!opened) return <Screen title="Caseload" task={task} />;
    const { account, ready, roster, today } = opened;
    if (place.view === 'set-up' && (!ready || account.access === 'admin'))
      return <SetUpView again={ready} onBack={page.back.go} onDone={open} />;
    if (place.view === 'check' && (opened.mayCheck || (mayWork && account.access === 'admin')))
      return <CheckView onOpen={mayWork ? null : () => open('home')} />;
    if (place.view === 'remove' && (opened.removing || (ready && account.access === 'admin')))
      return <RemoveView cutOff={opened.removing} onRemoved={open} />;
    if (ready && account.access === 'provider' && ADMIN_VIEWS.includes(place.view))
      return <ForAdmins place={place} task={task} />;
    if (mayWork && roster) {
      // Each place is a view of its own: nothing typed in one student's form may turn up in the next one's.
      const key = path.length;
      switch (place.view) {
        case 'reassign':
          return (
            <ReassignView
              key={`${key} ${place.staged ?? ''}`}
              roster={roster}
              today={today}
              start={place.person ?? null}
              staged={place.staged ?? null}
              suggest={place.suggest ?? null}
              known={lists.people}
            />
          );
        case 'assignments':
          return <AssignmentsView key={key} place={place} today={today} />;
        case 'mine':
          return <MineView key={key} place={place} today={today} />;
        case 'due':
          return <ComingDueView key={key} place={place} />;
        case 'report':
          return <ReportView key={key} today={today} />;
        case 'worksheets':
          return <WorksheetsView key={key} today={today} worksheets={state.worksheets} />;
        case 'letters':
          return <LettersView key={key} batch={place.batch} />;
        case 'money':
          return <MoneyView key={key} sheets={state.moneySheets} />;
        case 'school':
          return <SchoolView key={key} place={place} today={today} />;
        case 'enroll':
          return <EnrollView key={key} today={today} />;
        case 'enrollment':
          return <EnrollmentView key={key} place={place} />;
        case 'key-in':
          return <KeyInView key={key} today={today} />;
        case 'update':
          return <UpdateView key={key} place={place} roster={roster} onHome={() => open('home')} />;
        case 'year':
          return <YearView key={key} today={today} />;
        case 'closed-years':
          return <ClosedYearsView key={key} />;
        case 'history':
          return <HistoryView key={key} place={place} />;
        case 'needs':
          return <NeedView key={key} need={place.need} opened={opened} lists={lists} />;
      }
    }
    const offers = { offers: staged, onDiscard: discard };
    return <HomeView opened={opened} lists={lists} offers={offers} task={task} onOpen={() => open('home')} />;
  }
}

/** What only Admins do; the server refuses everyone else. */
const ADMIN_VIEWS: readonly Place['view'][] = [
  'set-up',
  'check',
  'closed-years',
  'remove',
  'report',
  'money',
  'update',
  'year',
];

const isWorkable = ({ ready, account, stop }: HomeAnswer): boolean =>
  ready && account.access !== 'none' && !stop;

/** An opening that did nothing has nothing to say, unless the user asked. */
const isNews = (news: OpeningNews | null): boolean =>
  news !== null && (news.asked || news.notices.length > 0);
