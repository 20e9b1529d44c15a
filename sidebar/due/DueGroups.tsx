import type { DueGroup, DueItem } from '../../src/contract/comingDue';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';

type Props = {
  groups: readonly DueGroup[];
  /** The keys of the case managers whose students are unfolded. */
  open: readonly string[];
  task: Task;
  onOpen: (open: readonly string[]) => void;
  onStudent: (studentId: string) => void;
};

/** What comes due by case manager; a name unfolds to the students. */
export function DueGroups({ groups, open, task, onOpen, onStudent }: Props) {
  const toggle = (personKey: string, now: boolean) => {
    if (now === open.includes(personKey)) return;
    onOpen(now ? [...open, personKey] : open.filter((key) => key !== personKey));
  };
  return (
    <div class="folds">
      {groups.map((group) => {
        const { personKey, person, self, count, overdue, items } = group;
        return (
          <details
            key={personKey}
            class="fold"
            open={open.includes(personKey)}
            onToggle={(event) => toggle(personKey, event.currentTarget.open)}
          >
            <summary>
              <span class="name">
                <bdi>{person}</bdi>
                {self && <span class="soft"> (you)</span>}{' '}
                {overdue > 0 && <span class="chip over">{overdue.toLocaleString('en-US')} overdue</span>}
              </span>
              <span class="count">{count.toLocaleString('en-US')}</span>
            </summary>
            {open.includes(personKey) && (
              <ul class="rows">
                {items.map((item) => (
                  <DueRow
                    key={`${item.studentId} ${item.kind}`}
                    item={item}
                    task={task}
                    onStudent={onStudent}
                  />
                ))}
              </ul>
            )}
            {count > items.length && (
              <p class="soft">and {counted(count - items.length, 'more', 'more')}, which the sheet lists</p>
            )}
          </details>
        );
      })}
    </div>
  );
}

const KINDS = { 'annual review': 'Annual review', 're-evaluation': 'Re-evaluation' } as const;

function DueRow({ item, task, onStudent }: { item: DueItem } & Pick<Props, 'task' | 'onStudent'>) {
  const { call, announce } = usePage();
  const { line, studentId, student, grade, site, kind, day, overdue, daysLeft, note } = item;
  const showRow = () =>
    task.run(
      'Going to the row…',
      () => call('showRow', { line }),
      (answer) =>
        announce(
          answer.shown
            ? `Row ${answer.row} of ${answer.tab ?? 'the roster'} is selected.`
            : `${student} has no row in the roster any more.`,
        ),
    );
  return (
    <li class="row">
      <div class="with-tools">
        <div class="who">
          <button type="button" class="link name" onClick={() => onStudent(studentId)}>
            <bdi>{student || studentId}</bdi>
          </button>
          <span class="soft">
            <bdi>{[grade && `Gr ${grade}`, site].filter(Boolean).join(' · ')}</bdi>
          </span>
        </div>
        {line !== '' && (
          <span class="tools">
            <button
              type="button"
              class="icon-button"
              title="Go to the row in the roster"
              aria-label={`Go to the row in the roster: ${student}, ${KINDS[kind]}`}
              onClick={showRow}
            >
              <Icon name="sheet" />
            </button>
          </span>
        )}
      </div>
      <p>
        {KINDS[kind]}{' '}
        {overdue ? (
          <span class="chip over">
            Overdue since {dayText(day)}, {daysText(-daysLeft)}
          </span>
        ) : (
          <>
            {dayText(day)}, <span class="soft">{leftText(daysLeft)}</span>
          </>
        )}
      </p>
      {note && <p class="soft">{note}</p>}
    </li>
  );
}

const daysText = (days: number): string => counted(days, 'day');
const leftText = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${daysText(days)}`;
