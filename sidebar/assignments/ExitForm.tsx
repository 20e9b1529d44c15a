import { useState } from 'preact/hooks';
import { dayText } from '../../src/domain/cells/dateText';
import { DateInput } from '../shell/DateInput';
import { FormScreen } from '../shell/FormScreen';
import { described, LabelledField } from '../shell/LabelledField';
import { usePage, useUnsaved } from '../shell/PageContext';
import { TextInput } from '../shell/TextInput';
import { messagesAt, useSaving } from '../shell/useSaving';
import { missing } from './assignmentForm';
import { assignmentFieldId } from './formIds';
import { StudentHead } from './StudentHead';
import type { FormProps } from './studentShown';

/** Exit of one enrollment, or of the student. */
export function ExitForm({ shown, task, onSaved, onClose, onReread }: FormProps) {
  const { call, leave } = usePage();
  const { student, today, seen } = shown;
  const open = shown.enrollments.filter((each) => each.open && each.studentId === student.studentId);
  const [form, setForm] = useState({ line: '', lastDay: dayText(today), reason: '', endAssignment: true });
  const [touched, setTouched] = useState(false);
  useUnsaved(touched ? 'What you typed for this exit is not saved yet.' : '');
  const { line, lastDay, reason, endAssignment } = form;
  const saving = useSaving({
    task,
    doing: 'Saving the exit…',
    label: 'Exit',
    send: (acknowledged) =>
      call('exit', {
        studentId: student.studentId,
        line,
        lastDay,
        reason,
        endAssignment,
        seen,
        acknowledged,
      }),
    done: onSaved,
  });
  const { findings } = saving;
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    setTouched(true);
    saving.edited();
  };
  const leaving = line === '' ? open : open.filter((each) => each.line === line);
  const names = (of: (each: (typeof open)[number]) => string) =>
    [...new Set(leaving.map(of).filter(Boolean))].join('; ');
  const messages = messagesAt(findings, 'enrollment');
  const exit = () =>
    lastDay.trim()
      ? saving.save()
      : saving.refuse([missing('lastDay', 'Type the last day of the enrollment.')]);
  return (
    <FormScreen
      title="Exit"
      back={{ to: 'the assignments', go: () => leave(onClose) }}
      task={task}
      saving={saving}
      onSave={exit}
      idOf={assignmentFieldId}
      onReread={onReread}
    >
      <StudentHead student={student} />
      <div class="form">
        <LabelledField id="enrollment" label="What ends" messages={messages}>
          <select
            id="enrollment"
            class="input"
            value={line}
            onChange={(event) => change({ line: event.currentTarget.value })}
            {...described('enrollment', '', messages)}
          >
            <option value="">
              {open.length === 1 ? 'The student' : `The student: all ${open.length} enrollments`}
            </option>
            {open.map((each) => (
              <option key={each.line} value={each.line}>
                Only {each.service}
              </option>
            ))}
          </select>
        </LabelledField>
        <DateInput
          id="last-day"
          label="Last day"
          value={lastDay}
          onInput={(text) => change({ lastDay: text })}
          messages={messagesAt(findings, 'lastDay')}
        />
        <TextInput
          id="reason"
          label="Reason"
          value={reason}
          lines={2}
          messages={messagesAt(findings, 'reason')}
          onInput={(text) => change({ reason: text })}
        />
        <dl class="facts">
          <div>
            <dt>Case manager</dt>
            <dd dir="auto">{names(({ manager }) => manager) || 'Nobody'}</dd>
          </div>
          <div>
            <dt>{leaving.length === 1 ? 'Provider' : 'Providers'}</dt>
            <dd dir="auto">{names(({ provider }) => provider) || 'Nobody'}</dd>
          </div>
        </dl>
        <div class="check boxed">
          <input
            id="end-assignment"
            type="checkbox"
            checked={endAssignment}
            aria-describedby="end-assignment-hint"
            onChange={(event) => change({ endAssignment: event.currentTarget.checked })}
          />
          <div>
            <label for="end-assignment">End the case assignment</label>
            <p class="hint" id="end-assignment-hint">
              {endAssignment
                ? 'It ends on the last day, and the case leaves the active list.'
                : 'It runs on. Home lists the student under “Exited, still assigned”.'}
            </p>
          </div>
        </div>
      </div>
    </FormScreen>
  );
}
