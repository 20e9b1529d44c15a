import { useState } from 'preact/hooks';
import { DateInput } from '../shell/DateInput';
import { FormScreen } from '../shell/FormScreen';
import { usePage, useUnsaved } from '../shell/PageContext';
import { PersonInput } from '../shell/PersonInput';
import { usePeople } from '../shell/usePeople';
import { messagesAt, useSaving } from '../shell/useSaving';
import {
  type AssignmentForm,
  enrollmentChoices,
  isHeld,
  missing,
  startForm,
  typedLastDay,
} from './assignmentForm';
import { DetailFields } from './DetailFields';
import { EnrollmentSelect } from './EnrollmentSelect';
import { assignmentFieldId } from './formIds';
import { HeldByAnother } from './HeldByAnother';
import { StatusChoice } from './StatusChoice';
import { StudentHead } from './StudentHead';
import type { FormProps } from './studentShown';

type Props = FormProps & {
  /** The service line to assign; '' where the user chooses. */
  line: string;
  today: string;
};

/** Add Case Assignment. */
export function AddAssignment({ shown, task, line, today, onSaved, onClose, onReread }: Props) {
  const { call, account, leave } = usePage();
  const me = account?.personKey ?? '';
  const people = usePeople(today);
  const [form, setForm] = useState(() => startForm(shown, today, me, line));
  const [touched, setTouched] = useState(false);
  useUnsaved(touched ? 'What you typed for this assignment is not saved yet.' : '');
  const choices = enrollmentChoices(shown, form.begin);
  const chosen = [...choices.management, ...choices.services].find(({ key }) => key === form.enrollment);
  const saving = useSaving({
    task,
    doing: 'Saving…',
    label: 'Save',
    send: (acknowledged) =>
      call('addAssignment', {
        studentId: shown.student.studentId,
        kind: chosen?.kind ?? 'case management',
        enrollment: chosen?.line ?? '',
        person: form.person,
        begin: form.begin,
        status: form.status,
        lastDay: typedLastDay(form),
        returnsOn: form.returnsOn,
        location: form.location,
        restriction: form.restriction,
        reason: form.reason,
        endTheirs: form.endTheirs,
        seen: shown.seen,
        acknowledged,
      }),
    done: onSaved,
  });
  const { findings } = saving;
  const change = (part: Partial<AssignmentForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setTouched(true);
    saving.edited();
  };
  const name =
    people.find(({ key }) => key === form.person)?.name ?? (form.person === me ? account?.name : '');
  const refused = findings.find(({ code }) => code === 'held-by-another');
  const held = isHeld(chosen, form, name ?? '');
  const save = () => {
    if (!chosen)
      return saving.refuse([missing('enrollment', 'Choose an enrollment that is open on the begin date.')]);
    return saving.save();
  };
  return (
    <FormScreen
      title="Add Case Assignment"
      back={{ to: 'the assignments', go: () => leave(onClose) }}
      task={task}
      saving={saving}
      onSave={save}
      idOf={assignmentFieldId}
      onReread={onReread}
    >
      <StudentHead student={shown.student} />
      <div class="form">
        <DateInput
          id="begin"
          label="Begin Date"
          value={form.begin}
          onInput={(begin) => change({ begin })}
          messages={messagesAt(findings, 'begin')}
        />
        <PersonInput
          id="person"
          label="Case Manager / Provider"
          value={form.person}
          people={people}
          fixed={account?.access === 'provider'}
          messages={messagesAt(findings, 'person')}
          onChange={(person) => change({ person })}
        />
        <EnrollmentSelect
          choices={choices}
          value={form.enrollment}
          messages={refused ? [] : messagesAt(findings, 'enrollment')}
          onChange={(enrollment) => change({ enrollment, endTheirs: false, returnsOn: '' })}
        />
        {chosen && (held || refused) && (
          <HeldByAnother
            choice={chosen}
            sentence={refused?.sentence ?? ''}
            endTheirs={form.endTheirs}
            returnsOn={form.returnsOn}
            messages={messagesAt(findings, 'returnsOn')}
            onChange={change}
          />
        )}
        <StatusChoice status={form.status} lastDay={form.lastDay} saving={saving} onChange={change} />
        <DetailFields shown={shown} values={form} saving={saving} onChange={change} />
      </div>
    </FormScreen>
  );
}
