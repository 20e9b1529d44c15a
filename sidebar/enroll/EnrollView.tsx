import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FieldOnWire } from '../../src/contract/assignments';
import type { FindingOnWire } from '../../src/contract/contract';
import { DateInput } from '../shell/DateInput';
import { FormScreen } from '../shell/FormScreen';
import { usePage, useUnsaved } from '../shell/PageContext';
import { PersonInput } from '../shell/PersonInput';
import { type SavedAnswer, SavedNote } from '../shell/SavedNote';
import { TextInput } from '../shell/TextInput';
import { usePeople } from '../shell/usePeople';
import { messagesAt, useSaving } from '../shell/useSaving';
import { useTask } from '../shell/useTask';
import { type EnrollDraft, type EnrollForm, enrollmentOf, partsOf, startEntry } from './enrollForm';
import { RosterField, rosterFieldId } from './RosterField';
import { ServiceRows, serviceId } from './ServiceRows';

/** Enroll student: the roster's row and the case assignment in one save. */
export function EnrollView({ today }: { today: string }) {
  const { call, account, back, go, changed } = usePage();
  const task = useTask();
  const { run } = task;
  const people = usePeople(today);
  const [form, setForm] = useState<EnrollForm | null>(null);
  const [entry, setEntry] = useState<EnrollDraft | null>(null);
  const [touched, setTouched] = useState(false);
  const [done, setDone] = useState<(SavedAnswer & { studentId: string }) | null>(null);
  const read = useCallback(
    (then?: () => void) =>
      run(
        'Reading the roster’s columns…',
        () => call('enrollForm', {}),
        (answer) => {
          setForm(answer);
          setEntry(startEntry(answer, today));
          then?.();
        },
      ),
    [run, call, today],
  );
  useEffect(() => read(), [read]);
  useUnsaved(touched ? 'The student you typed in is not enrolled yet.' : '');
  const saving = useSaving({
    task,
    doing: 'Enrolling…',
    label: 'Enroll',
    send: (acknowledged) => {
      if (!form || !entry) throw new Error('The form is not there yet.');
      return call('enroll', enrollmentOf(form, entry, acknowledged));
    },
    done: (saved) => {
      setDone((before) => ({
        saved,
        studentId: saved.studentId,
        occasion: (before?.occasion ?? 0) + 1,
      }));
      setTouched(false);
      changed(saved.left);
      // The next student's form: another temporary ID, nothing of this one's.
      read(() => saving.refuse([]));
    },
  });
  const { findings } = saving;
  const change = (part: Partial<EnrollDraft>) => {
    setEntry((before) => before && { ...before, ...part });
    setTouched(true);
    saving.edited();
  };
  const only = account?.access === 'provider';
  return (
    <FormScreen
      title="Enroll student"
      back={back}
      task={task}
      saving={saving}
      leave={done && !touched ? 'Done' : 'Cancel'}
      ready={form !== null}
      idOf={(finding) => enrollFieldId(finding, form?.fields ?? [])}
      saved={
        done &&
        !touched && (
          <>
            <SavedNote
              saved={done.saved}
              occasion={done.occasion}
              task={task}
              onUndone={() => {
                setDone({ ...done, studentId: '' });
                read();
              }}
            />
            {done.studentId && (
              <p class="after-note">
                <button
                  type="button"
                  class="link"
                  onClick={() => go({ view: 'assignments', studentId: done.studentId })}
                >
                  Show the case assignments
                </button>{' '}
                or enroll the next student below.
              </p>
            )}
          </>
        )
      }
    >
      {form && entry && (
        <div class="form" key={done?.occasion}>
          {partsOf(form).student.map(column)}
          {(form.anyService || form.services.length > 0) && (
            <ServiceRows
              form={form}
              services={entry.services}
              people={people}
              only={only}
              findings={findings}
              onChange={(services) => change({ services })}
            />
          )}
          {form.hasCaseManager && (
            <PersonInput
              id="case-manager"
              label="Case Manager"
              value={entry.caseManager}
              people={people}
              fixed={only}
              messages={messagesAt(findings, 'caseManager')}
              onChange={(caseManager) => change({ caseManager })}
            />
          )}
          <DateInput
            id="begin"
            label="Begin Date"
            value={entry.begin}
            messages={messagesAt(findings, 'begin')}
            onInput={(begin) => change({ begin })}
          />
          {partsOf(form).more.length > 0 && (
            <details class="fold more">
              <summary>
                <span>More columns of the roster</span>
                <span class="count">{partsOf(form).more.length}</span>
              </summary>
              <div class="form">{partsOf(form).more.map(column)}</div>
            </details>
          )}
          <TextInput
            id="reason"
            label="Reason (optional)"
            value={entry.reason}
            lines={2}
            messages={messagesAt(findings, 'reason')}
            onInput={(reason) => change({ reason })}
          />
        </div>
      )}
    </FormScreen>
  );

  function column(field: FieldOnWire) {
    if (!form || !entry) return null;
    const value = entry.values[field.field] ?? '';
    const type = (text: string) => change({ values: { ...entry.values, [field.field]: text } });
    const input = (
      <RosterField
        key={field.field}
        field={field}
        value={value}
        optional
        messages={messagesAt(findings, field.field)}
        onInput={type}
      />
    );
    if (field.field !== 'studentId' || form.temporaryId === '') return input;
    return (
      <div key={field.field}>
        {input}
        {value === form.temporaryId ? (
          <p class="soft">
            <span class="chip info">Temporary ID</span> marked until the real one takes its place.
          </p>
        ) : (
          <button type="button" class="link" onClick={() => type(form.temporaryId)}>
            No ID yet: use {form.temporaryId}
          </button>
        )}
      </div>
    );
  }
}

/** The input that a finding is about. */
function enrollFieldId({ field, line }: FindingOnWire, fields: readonly FieldOnWire[]): string {
  if (field === null) return '';
  if (field === 'services' || field === 'service') return serviceId(Number(line ?? 0), 'service');
  if (field === 'person' && line !== null) return serviceId(Number(line), 'provider');
  if (field === 'provider' || field === 'amount') return serviceId(Number(line ?? 0), field);
  if (field === 'caseManager' || field === 'person') return 'case-manager';
  return fields.some((each) => each.field === field) ? rosterFieldId(field) : field;
}
