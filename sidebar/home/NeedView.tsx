import type { CaseRow } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { grouped } from '../../src/domain/cells/grouped';
import { ALL_SERVICES } from '../../src/domain/roster/allServices';
import { CaseRows } from '../mine/CaseRows';
import { PersonRow } from '../reassign/FindProvider';
import { usePage } from '../shell/PageContext';
import { ProblemGroups } from '../shell/ProblemGroups';
import { NEED_TITLES, type Need } from '../shell/places';
import { Screen } from '../shell/Screen';
import { useOneStop } from '../shell/useOneStop';
import { useTask } from '../shell/useTask';
import { ByHand } from './ByHand';
import type { HomeAnswer } from './homeAnswer';
import { overMaximum } from './needs';
import { OverPapers } from './OverPapers';
import { SamePerson } from './SamePerson';
import type { HomeLists } from './useHomeLists';

type Props = { need: Need; opened: HomeAnswer; lists: HomeLists };

/** What there is to know about each list before it is worked through. */
const ABOUT: { readonly [N in Need]: string } = {
  overMaximum:
    'Above the maximum that counts for them; the preview says how strongly the state puts it. A name opens the caseload; Relieve suggests who takes as few students as need be.',
  unassigned: 'Nobody serves these today. A name opens the form that assigns someone.',
  unmanaged:
    'Nobody manages these cases today, whoever serves the student. A name opens the student’s case assignments, where a case manager is added.',
  full: 'Google sets limits to a spreadsheet. Once one is reached, saving is refused.',
  byHand: '',
  samePerson:
    'A yes makes them one person everywhere and on every day, in the record too; it changes nothing that is written there. Taking the name out of “Also written as” in Providers takes it back.',
  upcoming: 'Recorded already. The roster’s cells change when the day comes and the sidebar is opened.',
  ending: 'Assignments that end within 30 days, whether or not someone follows.',
  outsideRange:
    'The hours of these services are less or more than the IEP allows. The pen opens the enrollment: change the hours there or, as an Admin, what the IEP allows.',
  overdue: 'The service’s own end date has passed. The line counts on until it is renewed or exited.',
  exited:
    'The enrollment is exited, and someone still holds the case. End the assignment where it should not run on.',
  roster: 'Mend these in the sheet. Everything else works meanwhile.',
};

/** What is missing of a case: that of one service says of which. */
const caseText = ({ enrollment }: CaseRow): string =>
  enrollment === ALL_SERVICES ? 'No case manager' : `No case manager for ${enrollment}`;

/** Lines that nobody serves, by what stands for nobody, to be shared out. */
function SplitOffers({ rows }: { rows: readonly CaseRow[] }) {
  const { go } = usePage();
  const services = grouped(rows, ({ personKey }) => personKey);
  return (
    <>
      {[...services].map(([key, own]) => (
        <button
          key={key}
          type="button"
          class="button wide offer"
          onClick={() => go({ view: 'reassign', person: key, suggest: 'all' })}
        >
          Suggest who takes{' '}
          {services.size === 1 ? (
            'these lines'
          ) : (
            <>
              the lines of <bdi>{own[0]?.person}</bdi>
            </>
          )}
        </button>
      ))}
    </>
  );
}

/** The list behind one row of Home. */
export function NeedView({ need, opened, lists }: Props) {
  const { go, back, account } = usePage();
  const isAdmin = account?.access === 'admin';
  const task = useTask();
  const { attention } = lists;
  const stops = useOneStop<HTMLUListElement>();
  const rows =
    need === 'roster' ||
    need === 'full' ||
    need === 'overMaximum' ||
    need === 'byHand' ||
    need === 'samePerson'
      ? null
      : need;
  const listed = rows && attention?.[rows];
  const count = rows && attention?.counts[rows];
  const waits = need !== 'roster' && !(need === 'overMaximum' ? lists.people : attention);
  return (
    <Screen title={NEED_TITLES[need]} back={back} task={task} still>
      {ABOUT[need] && <p class="soft about">{ABOUT[need]}</p>}
      {waits && <p class="empty">{lists.failed || 'Reading the list…'}</p>}
      {need === 'roster' && <ProblemGroups groups={opened.problems} />}
      {need === 'full' && attention && (
        <div class="note amber">
          <p>{attention.full}</p>
          {(attention.closable ?? 0) > 0 && (
            <p>
              <button type="button" class="link" onClick={() => go({ view: 'closed-years' })}>
                Move closed years to their own sheets
              </button>
            </p>
          )}
        </div>
      )}
      {need === 'samePerson' && <SamePerson attention={attention} task={task} />}
      {need === 'byHand' && <ByHand attention={attention} task={task} />}
      {need === 'overMaximum' && lists.people && (
        <ul class="people" {...stops}>
          {overMaximum(lists.people).map((person) => (
            <PersonRow
              key={person.key}
              person={person}
              isMe={false}
              onChoose={(key) => go({ view: 'reassign', person: key })}
              onRelieve={isAdmin ? (key) => go({ view: 'reassign', person: key, suggest: 'relieve' }) : null}
            />
          ))}
        </ul>
      )}
      {need === 'overMaximum' && isAdmin && lists.people && (
        <OverPapers
          people={overMaximum(lists.people)}
          ending={attention?.papers ?? []}
          today={opened.today}
          task={task}
        />
      )}
      {need === 'unassigned' && isAdmin && listed && <SplitOffers rows={listed} />}
      {listed && listed.length === 0 && <p class="empty">Nothing is left to do here.</p>}
      {listed && listed.length > 0 && (
        <CaseRows
          rows={listed}
          task={task}
          withPerson={need !== 'unassigned' && need !== 'unmanaged'}
          {...(need === 'unmanaged' && { about: caseText })}
          onOpen={(row) =>
            go({
              view: 'assignments',
              studentId: row.studentId,
              ...(need === 'unassigned' ? { add: row.line } : {}),
            })
          }
        />
      )}
      {listed && count && count > listed.length ? (
        <p class="soft">and {counted(count - listed.length, 'more', 'more')}, once these are done</p>
      ) : null}
    </Screen>
  );
}
