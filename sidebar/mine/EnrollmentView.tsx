import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FindingOnWire, Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { missing } from '../assignments/assignmentForm';
import { RosterField, rosterFieldId } from '../enroll/RosterField';
import { DateInput } from '../shell/DateInput';
import { FormScreen } from '../shell/FormScreen';
import { idText } from '../shell/idText';
import { usePage, useUnsaved } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { type SavedAnswer, SavedNote } from '../shell/SavedNote';
import { TextInput } from '../shell/TextInput';
import { messagesAt, useSaving } from '../shell/useSaving';
import { useTask } from '../shell/useTask';
import { WhichEnrollment } from './WhichEnrollment';

type EnrollmentAnswer = Output<'enrollment'>;
type Values = { readonly [field: string]: string };

/** As people here write it: a day of the wire becomes 08/29/2026. */
const shownValue = ({ kind, value }: EnrollmentAnswer['fields'][number]): string =>
  kind === 'day' ? dayText(value) : value;

/** Behind the pen: the enrollment itself, or the student's enrollments to choose from. */
export function EnrollmentView({ place }: { place: Extract<Place, { view: 'enrollment' }> }) {
  const [line, setLine] = useState(place.line);
  return line ? (
    <EnrollmentForm line={line} />
  ) : (
    <WhichEnrollment studentId={place.studentId} onChoose={setLine} />
  );
}

/** The roster row's mapped columns, checked and saved. Who has it is changed by assignments. */
function EnrollmentForm({ line }: { line: string }) {
  const { call, back, changed } = usePage();
  const task = useTask();
  const { run } = task;
  const [enrollment, setEnrollment] = useState<EnrollmentAnswer | null>(null);
  const [values, setValues] = useState<Values>({});
  const [effective, setEffective] = useState('');
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<SavedAnswer | null>(null);
  const read = useCallback(
    (then?: () => void) =>
      run(
        'Reading the enrollment…',
        () => call('enrollment', { line }),
        (next) => {
          setEnrollment(next);
          then?.();
        },
      ),
    [run, call, line],
  );
  useEffect(() => read(), [read]);

  const fields = enrollment?.fields ?? [];
  const typedValue = (field: (typeof fields)[number]) => values[field.field] ?? shownValue(field);
  const differing = fields.filter((field) => typedValue(field) !== shownValue(field));
  const hours = differing.some(({ kind }) => kind === 'amount');
  useUnsaved(differing.length > 0 ? 'What you changed about the enrollment is not saved yet.' : '');
  const saving = useSaving({
    task,
    doing: 'Saving…',
    label: 'Save',
    send: (acknowledged) =>
      call('editEnrollment', {
        line,
        values: differing.map((field) => ({ field: field.field, value: typedValue(field) })),
        effective: hours ? effective : '',
        reason,
        seen: enrollment?.seen ?? '',
        acknowledged,
      }),
    done: (saved) => {
      setAnswer((before) => ({ saved, occasion: (before?.occasion ?? 0) + 1 }));
      setValues({});
      setReason('');
      saving.refuse([]);
      changed(saved.left);
      read();
    },
  });
  const { findings } = saving;
  const edited = () => {
    setAnswer(null);
    saving.edited();
  };
  const save = () =>
    differing.length > 0
      ? saving.save()
      : saving.refuse([missing(null, 'Nothing differs from what the roster says.')]);
  return (
    <FormScreen
      title="Edit enrollment"
      back={back}
      task={task}
      saving={saving}
      onSave={save}
      leave={answer && differing.length === 0 ? 'Done' : 'Cancel'}
      ready={enrollment !== null}
      idOf={enrollmentFieldId}
      onReread={read}
      saved={answer && <SavedNote {...answer} task={task} onUndone={read} />}
    >
      {enrollment && (
        <>
          <section class="person-head" aria-label="Enrollment">
            <h2 class="name" dir="auto">
              {enrollment.student}
            </h2>
            <p class="soft" dir="auto">
              {[enrollment.enrollment, idText(enrollment.studentId, enrollment.student)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </section>
          <div class="form">
            {fields.map((field) => (
              <RosterField
                key={field.field}
                field={field}
                value={typedValue(field)}
                messages={messagesAt(findings, field.field)}
                onInput={(text) => {
                  setValues({ ...values, [field.field]: text });
                  edited();
                }}
              />
            ))}
            {hours && (
              <DateInput
                id="effective"
                label="New hours hold from (blank: today)"
                value={effective}
                messages={messagesAt(findings, 'begin')}
                onInput={(text) => {
                  setEffective(text);
                  edited();
                }}
              />
            )}
            <TextInput
              id="reason"
              label="Reason (optional)"
              value={reason}
              lines={2}
              messages={messagesAt(findings, 'reason')}
              onInput={(text) => {
                setReason(text);
                edited();
              }}
            />
          </div>
        </>
      )}
    </FormScreen>
  );
}

/** The input that a finding is about. */
function enrollmentFieldId({ field }: FindingOnWire): string {
  if (field === null || field === 'reason') return field ?? '';
  return field === 'begin' ? 'effective' : rosterFieldId(field);
}
