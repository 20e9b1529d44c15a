import { useState } from 'preact/hooks';
import type { Student } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { usePage } from '../shell/PageContext';
import { type SavedAnswer, SavedNote } from '../shell/SavedNote';
import { Screen } from '../shell/Screen';
import { Tabs } from '../shell/Tabs';
import type { Task } from '../shell/useTask';
import { AssignmentItem } from './AssignmentItem';
import { StudentHead } from './StudentHead';
import type { AssignmentTask, StudentShown } from './studentShown';

type Props = {
  shown: StudentShown;
  household: boolean;
  tab: AssignmentsTab;
  task: Task;
  answer: SavedAnswer | null;
  /** Reads the assignments again, after an undo. */
  onUndone: () => void;
  back: { to: string; go: () => void };
  onDo: (doing: AssignmentTask) => void;
  onTab: (tab: AssignmentsTab) => void;
  onStudent: (studentId: string) => void;
  onHousehold: (whole: boolean) => void;
};

export type AssignmentsTab = 'all' | 'case management' | 'service';
const TABS: readonly { key: AssignmentsTab; name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'case management', name: 'Case management' },
  { key: 'service', name: 'Services' },
];

/** So many are shown at once; a household of many years has more. */
const PAGE = 100;

/** A student's assignments, newest first, or those of the whole household. */
export function StudentAssignments(props: Props) {
  const { shown, household, tab, task, answer, onUndone, back, onDo, onTab, onStudent, onHousehold } = props;
  const { student, rows } = shown;
  const [pages, setPages] = useState(1);
  const listed = rows.filter(({ kind }) => tab === 'all' || kind === tab);
  const { account, go } = usePage();
  const movable = shown.enrollments.find(({ open, studentId }) => open && studentId === student.studentId);
  return (
    <Screen
      title="Case assignments"
      part={`assignments-${student.studentId}`}
      back={back}
      task={task}
      actions={
        <div class="buttons">
          {movable && (
            <button type="button" class="button" onClick={() => onDo({ do: 'exit' })}>
              Exit
            </button>
          )}
          <button type="button" class="button primary" onClick={() => onDo({ do: 'add', line: '' })}>
            Add Case Assignment
          </button>
        </div>
      }
    >
      {answer && <SavedNote {...answer} task={task} onUndone={onUndone} />}
      <StudentHead student={student} />
      <div class="split">
        <button type="button" class="link" onClick={() => onDo({ do: 'record' })}>
          Responsibility record
        </button>
        {movable && (
          <button type="button" class="link" onClick={() => go({ view: 'reassign', person: movable.line })}>
            {account?.access === 'admin' ? 'Move their lines' : 'Take their lines'}
          </button>
        )}
      </div>
      {shown.household.length > 1 && (
        <Household
          student={student}
          members={shown.household}
          whole={household}
          onStudent={onStudent}
          onWhole={onHousehold}
        />
      )}
      <Tabs label="Kind of assignment" tabs={TABS} chosen={tab} onChoose={onTab}>
        {listed.length === 0 ? (
          <p class="empty">
            {rows.length === 0
              ? 'Nobody has been assigned yet.'
              : `No assignment of this kind${household ? ' in the household' : ''}.`}
          </p>
        ) : (
          <>
            <p class="columns" aria-hidden="true">
              <span>Case Manager / Provider</span>
              <span>Status</span>
            </p>
            <ul class="rows">
              {listed.slice(0, pages * PAGE).map((row) => (
                <AssignmentItem
                  key={`${row.line} ${row.begin}`}
                  row={row}
                  withStudent={household}
                  onEdit={() => onDo({ do: 'edit', row })}
                />
              ))}
            </ul>
            {listed.length > pages * PAGE && (
              <button type="button" class="button wide" onClick={() => setPages(pages + 1)}>
                Show more of {counted(listed.length, 'assignment')}
              </button>
            )}
          </>
        )}
      </Tabs>
    </Screen>
  );
}

type HouseholdProps = {
  student: Student;
  members: readonly Student[];
  whole: boolean;
  onStudent: (studentId: string) => void;
  onWhole: (whole: boolean) => void;
};

function Household({ student, members, whole, onStudent, onWhole }: HouseholdProps) {
  return (
    <section class="household" aria-labelledby="household-title">
      <div class="split">
        <h3 id="household-title">Household</h3>
        <button type="button" class="link" onClick={() => onWhole(!whole)}>
          {whole ? `Only ${student.student}` : `Whole household (${members.length})`}
        </button>
      </div>
      <ul class="members">
        {members
          .filter(({ studentId }) => studentId !== student.studentId)
          .map((member) => (
            <li key={member.studentId}>
              <button type="button" class="link" onClick={() => onStudent(member.studentId)}>
                <bdi>{member.student}</bdi>
              </button>
              {member.head && <span class="chip plain">Head of household</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}
