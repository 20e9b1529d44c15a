import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AssignmentRow, SaveAnswer } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import type { SavedAnswer } from '../shell/SavedNote';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { AddAssignment } from './AddAssignment';
import { EditAssignment } from './EditAssignment';
import { ExitForm } from './ExitForm';
import { RecordView } from './RecordView';
import { type AssignmentsTab, StudentAssignments } from './StudentAssignments';
import { StudentFinder } from './StudentFinder';
import type { AssignmentTask, StudentShown } from './studentShown';

type Props = { place: Extract<Place, { view: 'assignments' }>; today: string };

/** Case assignments: find a student, see who was, is and will be responsible, and change it. */
export function AssignmentsView({ place, today }: Props) {
  const { call, back, changed, announce } = usePage();
  const task = useTask();
  const { run } = task;
  const [shown, setShown] = useState<StudentShown | null>(null);
  const [tab, setTab] = useState<AssignmentsTab>('all');
  const [household, setHousehold] = useState(false);
  const [doing, setDoing] = useState<AssignmentTask | null>(null);
  const [answer, setAnswer] = useState<SavedAnswer | null>(null);
  const { studentId: first, add } = place;
  const [made, setMade] = useState('');
  const makeSheet = () =>
    run(
      'Making the sheet…',
      () => call('rebuildAssignments', {}),
      ({ rows }) => setMade(`${counted(rows, 'assignment')} on the sheet “${SHEETS.assignments}”.`),
    );
  const read = useCallback(
    (studentId: string, whole: boolean, then?: (shown: StudentShown) => void) =>
      run(
        'Reading the assignments…',
        () => call('assignments', { studentId, household: whole }),
        (next) => {
          setShown(next);
          setHousehold(whole);
          then?.(next);
        },
      ),
    [run, call],
  );
  useEffect(() => {
    if (first === undefined) return;
    read(first, false, () => add !== undefined && setDoing({ do: 'add', line: add }));
  }, [read, first, add]);

  if (!shown)
    return (
      <Screen title="Case assignments" part="find-student" back={back} task={task}>
        {first === undefined && (
          <>
            <h2 class="find-title">Whose assignments?</h2>
            <StudentFinder onChoose={(studentId) => read(studentId, false)} />
            <p class="soft">
              {made || 'The whole history can also be read and filtered on a sheet.'}{' '}
              <button type="button" class="link" onClick={makeSheet}>
                Make the sheet “{SHEETS.assignments}” anew
              </button>
            </p>
          </>
        )}
      </Screen>
    );

  const { student } = shown;
  const reread = (then?: () => void) => read(student.studentId, household, then);
  const close = () => setDoing(null);
  const onSaved = (saved: SaveAnswer) => {
    setAnswer((before) => ({ saved, occasion: (before?.occasion ?? 0) + 1 }));
    setDoing(null);
    changed(saved.left);
    reread();
  };
  const form = { shown, task, onSaved, onClose: close, onReread: reread };
  switch (doing?.do) {
    case 'add':
      return <AddAssignment {...form} line={doing.line} today={today} />;
    case 'edit':
      return <EditAssignment {...form} row={rowNow(shown, doing.row)} />;
    case 'exit':
      return <ExitForm {...form} />;
    case 'record':
      return <RecordView studentId={student.studentId} onClose={close} />;
  }
  return (
    <StudentAssignments
      shown={shown}
      household={household}
      tab={tab}
      onTab={setTab}
      task={task}
      answer={answer}
      onUndone={() => reread()}
      back={first === undefined ? { to: 'the students', go: () => setShown(null) } : back}
      onDo={(next) => {
        setAnswer(null);
        // What a save sends back tells of one student: a sibling's assignment is edited from their own history.
        if (next.do === 'edit' && next.row.studentId !== student.studentId)
          read(next.row.studentId, false, () => setDoing(next));
        else setDoing(next);
      }}
      onStudent={(studentId) => {
        setAnswer(null);
        read(studentId, false);
      }}
      onHousehold={(whole) =>
        read(student.studentId, whole, (next) =>
          announce(whole ? `${next.rows.length} assignments of the household` : 'The student alone'),
        )
      }
    />
  );
}

/** The assignment as it was read last; where it is gone, as it was, for the server to say so. */
const rowNow = ({ rows }: StudentShown, row: AssignmentRow): AssignmentRow =>
  rows.find(({ line, begin }) => line === row.line && begin === row.begin) ?? row;
