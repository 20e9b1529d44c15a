import { dayText } from '../../src/domain/cells/dateText';
import { DateInput } from '../shell/DateInput';
import type { FieldMessage } from '../shell/LabelledField';
import type { AssignmentForm, EnrollmentChoice } from './assignmentForm';

type Props = {
  choice: EnrollmentChoice;
  /** What the server says about it; '' before it was asked. */
  sentence: string;
  endTheirs: boolean;
  returnsOn: string;
  messages: readonly FieldMessage[];
  onChange: (part: Partial<Pick<AssignmentForm, 'endTheirs' | 'returnsOn'>>) => void;
};

/** Who has the enrollment already, and the offer to end that in the same save; for a substitute, the way back. */
export function HeldByAnother({ choice, sentence, endTheirs, returnsOn, messages, onChange }: Props) {
  const { holder, holderUntil } = choice;
  return (
    <div class="box held">
      <p class={sentence && !endTheirs ? 'error' : undefined} dir="auto">
        {sentence || `${holder} has this enrollment${holderUntil && ` until ${dayText(holderUntil)}`}.`}
      </p>
      <label class="check">
        <input
          id="end-theirs"
          type="checkbox"
          checked={endTheirs}
          onChange={(event) => onChange({ endTheirs: event.currentTarget.checked, returnsOn: '' })}
        />
        <span>End theirs the day before</span>
      </label>
      {endTheirs && (
        <DateInput
          id="returns-on"
          label="Returns on (for a substitute, optional)"
          value={returnsOn}
          messages={messages}
          onInput={(text) => onChange({ returnsOn: text })}
        />
      )}
    </div>
  );
}
