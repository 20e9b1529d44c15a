import { TextInput } from '../shell/TextInput';
import { type FormSaving, messagesAt } from '../shell/useSaving';
import type { StudentShown } from './studentShown';

type Details = { location: string; restriction: string; reason: string };
type Props = {
  shown: StudentShown;
  values: Details;
  saving: FormSaving;
  onChange: (part: Partial<Details>) => void;
};

/** Where, under which restriction, and why: none of them is needed. */
export function DetailFields({ shown, values, saving, onChange }: Props) {
  const { findings } = saving;
  return (
    <>
      <div class="pair">
        <TextInput
          id="location"
          label="Location"
          value={values.location}
          choices={shown.locations}
          messages={messagesAt(findings, 'location')}
          onInput={(location) => onChange({ location })}
        />
        <TextInput
          id="restriction"
          label="Restriction"
          value={values.restriction}
          choices={shown.restrictions}
          messages={messagesAt(findings, 'restriction')}
          onInput={(restriction) => onChange({ restriction })}
        />
      </div>
      <TextInput
        id="reason"
        label="Reason (optional)"
        value={values.reason}
        lines={2}
        messages={messagesAt(findings, 'reason')}
        onInput={(reason) => onChange({ reason })}
      />
    </>
  );
}
