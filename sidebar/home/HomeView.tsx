import type { Output } from '../../src/contract/contract';
import { counted } from '../counted';
import { Icon, type IconName } from '../shell/Icon';
import { ProblemGroups } from '../shell/ProblemGroups';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';

export type Opened = Output<'open'>;

type Props = { opened: Opened; task: Task; onGo: (view: 'reassign' | 'set-up' | 'help') => void };

/** Where the sidebar opens: what needs attention, and what can be done. */
export function HomeView({ opened, task, onGo }: Props) {
  return (
    <Screen title="Caseload" task={task}>
      <Inside opened={opened} onGo={onGo} />
    </Screen>
  );
}

function Inside({ opened, onGo }: Omit<Props, 'task'>) {
  const { account, ready, stop, mapping, roster, notices, problems } = opened;
  const help = (
    <Action icon="help" title="Help" text="How it works, who may do what" onClick={() => onGo('help')} />
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
  if (account.access === 'none')
    return (
      <>
        <section class="note amber">
          <h2>This account has no access yet</h2>
          <p dir="auto">{stop}</p>
          <p>
            If the address below is not the one you use at work, switch accounts and open the sidebar again.
          </p>
        </section>
        <ul class="do">{help}</ul>
      </>
    );
  const admin = account.access === 'admin';
  return (
    <>
      {stop && (
        <section class="note red" role="alert">
          <p dir="auto">{stop}</p>
          {mapping && admin && (
            <button type="button" class="link" onClick={() => onGo('set-up')}>
              Check the columns
            </button>
          )}
        </section>
      )}
      {roster && (
        <section>
          <h2 class="roster-name" dir="auto">
            {roster.sheet}
          </h2>
          <dl class="counts">
            <Count value={roster.students} of={roster.students === 1 ? 'student' : 'students'} />
            <Count value={roster.lines} of={roster.lines === 1 ? 'service line' : 'service lines'} />
            <Count value={roster.people} of={roster.people === 1 ? 'provider' : 'providers'} />
          </dl>
        </section>
      )}
      {notices.length > 0 && (
        <ul class="note blue" aria-label="Done on opening">
          {notices.map((notice) => (
            <li key={notice} dir="auto">
              {notice}
            </li>
          ))}
        </ul>
      )}
      <nav aria-label="What you can do">
        <ul class="do">
          {roster && !stop && (
            <Action
              icon="people"
              title="Reassign caseloads"
              text="Move lines to others from a date"
              onClick={() => onGo('reassign')}
            />
          )}
          {admin && (
            <Action
              icon="columns"
              title="Set up"
              text="The roster and its columns"
              onClick={() => onGo('set-up')}
            />
          )}
          {help}
        </ul>
      </nav>
      <section aria-labelledby="problems-title">
        <h2 id="problems-title" class="section-title">
          In the roster
        </h2>
        {problems.length === 0 ? (
          <p class="soft">Nothing here needs you: every cell could be read.</p>
        ) : (
          <>
            <p class="soft">
              {counted(
                problems.reduce((sum, { count }) => sum + count, 0),
                'place needs',
                'places need',
              )}{' '}
              a look
            </p>
            <ProblemGroups groups={problems} />
          </>
        )}
      </section>
    </>
  );
}

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
