import { useState } from 'preact/hooks';
import type { AssignmentRow } from '../../src/contract/assignments';
import { dayText } from '../../src/domain/cells/dateText';
import { DateInput } from '../shell/DateInput';
import { FormScreen } from '../shell/FormScreen';
import { usePage, useUnsaved } from '../shell/PageContext';
import { messagesAt, useSaving } from '../shell/useSaving';
import { type ChosenStatus, typedLastDay } from './assignmentForm';
import { DetailFields } from './DetailFields';
import { enrollmentText } from './enrollmentText';
import { assignmentFieldId } from './formIds';
import { StatusChoice } from './StatusChoice';
import { StudentHead } from './StudentHead';
import type { FormProps } from './studentShown';

type Props = FormProps & { row: AssignmentRow };

/** An upcoming assignment is edited as what it becomes. */
const chosenStatus = ({ status, lastDay }: AssignmentRow): ChosenStatus =>
  status === 'Upcoming' ? (lastDay ? 'Pending' : 'Active') : status;

const formOf = (row: AssignmentRow) => ({
  begin: row.begin ? dayText(row.begin) : '',
  status: chosenStatus(row),
  lastDay: row.lastDay ? dayText(row.lastDay) : '',
  location: row.location,
  restriction: row.restriction,
  reason: '',
});
type Form = ReturnType<typeof formOf>;

/** One assignment: end it, give or take away its end date, correct when it began. The old entry stays in the record. */
export function EditAssignment({ shown, task, row, onSaved, onClose, onReread }: Props) {
  const { call, leave } = usePage();
  const [typed, setTyped] = useState<Partial<Form>>({});
  // What was not typed follows the row, so that another's change, once it is read, is not taken back unseen.
  const form = { ...formOf(row), ...typed };
  const touched = Object.keys(typed).length > 0;
  useUnsaved(touched ? 'What you changed about this assignment is not saved yet.' : '');
  const saving = useSaving({
    task,
    doing: 'Saving…',
    label: 'Save',
    send: (acknowledged) =>
      call('editAssignment', {
        line: row.line,
        begin: row.begin,
        newBegin: form.begin,
        status: form.status,
        lastDay: typedLastDay(form),
        location: form.location,
        restriction: form.restriction,
        reason: form.reason,
        seen: shown.seen,
        acknowledged,
      }),
    done: onSaved,
  });
  const change = (part: Partial<Form>) => {
    setTyped((before) => ({ ...before, ...part }));
    saving.edited();
  };
  return (
    <FormScreen
      title="Edit assignment"
      back={{ to: 'the assignments', go: () => leave(onClose) }}
      task={task}
      saving={saving}
      idOf={assignmentFieldId}
      onReread={onReread}
    >
      <StudentHead student={shown.student} />
      <dl class="facts stacked about-it">
        {row.studentId !== shown.student.studentId && (
          <div>
            <dt>Student</dt>
            <dd dir="auto">{row.student}</dd>
          </div>
        )}
        <div>
          <dt>Case Manager / Provider</dt>
          <dd dir="auto">{row.person}</dd>
        </div>
        <div>
          <dt>Enrollment</dt>
          <dd dir="auto">{enrollmentText(row)}</dd>
        </div>
        {!row.mayCorrect && (
          <div>
            <dt>Begin Date</dt>
            <dd>{row.begin ? dayText(row.begin) : 'Before the record'}</dd>
          </div>
        )}
      </dl>
      <div class="form">
        {row.mayCorrect && (
          <DateInput
            id="begin"
            label={row.opening ? 'Begin Date (corrects the opening)' : 'Begin Date'}
            value={form.begin}
            onInput={(begin) => change({ begin })}
            messages={messagesAt(saving.findings, 'begin')}
          />
        )}
        <StatusChoice status={form.status} lastDay={form.lastDay} saving={saving} onChange={change} />
        <DetailFields shown={shown} values={form} saving={saving} onChange={change} />
        <p class="soft">Saving writes a new entry. What the record said before stays there to read.</p>
      </div>
    </FormScreen>
  );
}
