import { described, type FieldMessage, LabelledField } from '../shell/LabelledField';
import type { EnrollmentChoice, enrollmentChoices } from './assignmentForm';

type Props = {
  choices: ReturnType<typeof enrollmentChoices>;
  value: string;
  messages: readonly FieldMessage[];
  onChange: (key: string) => void;
};

/** The enrollments that are open on the begin date; those that are not are named, so that nobody looks for them in vain. */
export function EnrollmentSelect({ choices, value, messages, onChange }: Props) {
  const { management, services, closed } = choices;
  const hint = closed.length > 0 ? `Not open then: ${closed.join('; ')}` : '';
  const known = [...management, ...services].some(({ key }) => key === value);
  return (
    <LabelledField id="enrollment" label="Enrollment" hint={hint} messages={messages}>
      <select
        id="enrollment"
        class="input"
        value={known ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...described('enrollment', hint, messages)}
      >
        {!known && <option value="">None is chosen</option>}
        <Group label="Case management" choices={management} />
        <Group label="Services" choices={services} />
      </select>
    </LabelledField>
  );
}

function Group({ label, choices }: { label: string; choices: readonly EnrollmentChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {label === 'Services' ? name : `${label} · ${name}`}
        </option>
      ))}
    </optgroup>
  );
}
