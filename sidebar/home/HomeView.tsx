import { listed } from '../../src/domain/cells/listed';
import { Icon, type IconName } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import { ProblemGroups } from '../shell/ProblemGroups';
import { type FirstView, placeName } from '../shell/places';
import { Screen } from '../shell/Screen';
import type { OfferProps } from '../shell/StagedOffers';
import type { Task } from '../shell/useTask';
import { HeldBack } from './HeldBack';
import type { HomeAnswer } from './homeAnswer';
import { MyCases } from './MyCases';
import { NeedsYou } from './NeedsYou';
import { PastedOver } from './PastedOver';
import { Stopped } from './Stopped';
import type { HomeLists } from './useHomeLists';

type Props = {
  opened: HomeAnswer;
  lists: HomeLists;
  offers: OfferProps;
  task: Task;
  /** Opens the roster anew. */
  onOpen: () => void;
};

/** Where the sidebar opens: what needs attention, and what can be done. */
export function HomeView(props: Props) {
  return (
    <Screen title="Caseload" task={props.task}>
      <Inside {...props} />
    </Screen>
  );
}

function Inside({ opened, lists, offers, task, onOpen }: Props) {
  const { go } = usePage();
  const onGo = (view: Exclude<FirstView, 'home'>) => go({ view });
  const { account, ready, stop, roster, problems, removing } = opened;
  const help = (
    <Action icon="help" title="Help" text="How it works, who may do what" onClick={() => onGo('help')} />
  );
  if (removing || (ready && account.access === 'none'))
    return (
      <>
        <Stopped opened={opened} task={task} onOpen={onOpen} />
        <ul class="do">{help}</ul>
      </>
    );
  if (!ready)
    return (
      <>
        <section class="welcome">
          <h2>Welcome</h2>
          <p>
            Move a caseload to other people from a given day, see every load against the state’s numbers, and
            keep a lasting record of who was responsible for whom.
          </p>
          <p class="soft">
            Set up finds your roster and its columns, and asks you to confirm. Your roster stays as it is, and
            no data leaves this spreadsheet.
          </p>
          {stop ? (
            <p class="note amber">{stop}</p>
          ) : (
            <button type="button" class="button primary wide" onClick={() => onGo('set-up')}>
              Start Set up
            </button>
          )}
        </section>
        <ul class="do">{help}</ul>
      </>
    );
  const admin = account.access === 'admin';
  const mayWork = roster !== null && !stop;
  return (
    <>
      {stop && <Stopped opened={opened} task={task} onOpen={onOpen} />}
      {mayWork && opened.pasted > 0 && <PastedOver opened={opened} task={task} onOpen={onOpen} />}
      {mayWork && admin && opened.pasted === 0 && opened.held > 0 && <HeldBack held={opened.held} />}
      {roster && (
        <section>
          <h2 class="roster-name" dir="auto">
            {listed([roster.sheet, ...roster.tabs], 4)}
          </h2>
          <dl class="counts">
            <Count value={roster.students} of={roster.students === 1 ? 'student' : 'students'} />
            <Count value={roster.lines} of={roster.lines === 1 ? 'service line' : 'service lines'} />
            <Count value={roster.people} of={roster.people === 1 ? 'provider' : 'providers'} />
          </dl>
        </section>
      )}
      {mayWork && <NeedsYou opened={opened} lists={lists} offers={offers} />}
      {mayWork && <MyCases mine={lists.mine} />}
      {!mayWork && problems.length > 0 && <ProblemGroups groups={problems} />}
      <nav aria-labelledby="do-title">
        <h2 id="do-title" class="section-title">
          Do
        </h2>
        <ul class="do">
          {ACTIONS.filter(
            ({ who }) => (who !== 'admins' || admin) && (who === 'setUp' ? admin : mayWork),
          ).map(({ view, icon, text }) => (
            <Action
              key={view}
              icon={icon}
              title={placeName({ view })}
              text={text}
              onClick={() => onGo(view)}
            />
          ))}
          {help}
        </ul>
      </nav>
    </>
  );
}

/** What can be done, in this order. Set up is an Admin's also where nothing else works. */
const ACTIONS = [
  { view: 'reassign', who: 'all', icon: 'people', text: 'Move lines to others from a date' },
  {
    view: 'assignments',
    who: 'all',
    icon: 'history',
    text: 'Who is, was and will be responsible for a student',
  },
  { view: 'mine', who: 'all', icon: 'list', text: 'Your students, active and inactive' },
  { view: 'due', who: 'all', icon: 'calendar', text: 'Annual reviews and re-evaluations' },
  { view: 'enroll', who: 'all', icon: 'add', text: 'A new row and its case assignment in one save' },
  { view: 'report', who: 'admins', icon: 'sheet', text: 'Everyone against the state’s numbers' },
  { view: 'school', who: 'all', icon: 'list', text: 'Who serves and manages how many at each' },
  { view: 'worksheets', who: 'all', icon: 'sheet', text: 'The state’s caseload worksheets, filled in' },
  { view: 'key-in', who: 'all', icon: 'check', text: 'What the IEP system doesn’t know yet' },
  { view: 'update', who: 'admins', icon: 'sheet', text: 'What the IEP system says otherwise' },
  { view: 'year', who: 'admins', icon: 'calendar', text: 'Grades, leavers and next year’s caseloads' },
  { view: 'history', who: 'all', icon: 'undo', text: 'Every save, and its Undo' },
  { view: 'set-up', who: 'setUp', icon: 'columns', text: 'The roster and its columns' },
] as const satisfies readonly { view: FirstView; who: string; icon: IconName; text: string }[];

const Count = ({ value, of }: { value: number; of: string }) => (
  <div>
    <dt>{of}</dt>
    <dd>{value.toLocaleString('en-US')}</dd>
  </div>
);

type ActionProps = { icon: IconName; title: string; text: string; onClick: () => void };

const Action = ({ icon, title, text, onClick }: ActionProps) => (
  <li>
    <button type="button" class="action" onClick={onClick}>
      <Icon name={icon} />
      <span>
        <span class="name">{title}</span>
        <span class="soft">{text}</span>
      </span>
      <Icon name="next" />
    </button>
  </li>
);
