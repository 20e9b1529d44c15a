import type { FindingOnWire } from '../../src/contract/contract';
import { DateInput } from '../shell/DateInput';
import type { FieldMessage } from '../shell/LabelledField';
import { TextInput } from '../shell/TextInput';
import type { Settings } from './yearChoices';

/** The Continue button stands with the actions, outside of the form that it sends. */
export const SETTINGS_FORM = 'year-settings';

type Props = {
  settings: Settings;
  findings: readonly FindingOnWire[];
  onChange: (part: Partial<Settings>) => void;
  onNext: () => void;
};

/** Step 1: from when, and who moves on or leaves. */
export function SettingsStep({ settings, findings, onChange, onNext }: Props) {
  const { from, cutOff, leavingAge, grade12Leaves } = settings;
  const at = (field: FindingOnWire['field']): readonly FieldMessage[] =>
    findings
      .filter((finding) => finding.field === field)
      .map(({ sentence, severity }) => ({ sentence, blocks: severity === 'blocks' }));
  return (
    <form
      id={SETTINGS_FORM}
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <p class="soft">
        Plan the next year: grades go up by one, some students leave, caseloads go to whom you choose. Nothing
        is written before Save in the last step.
      </p>
      <DateInput
        id="year-from"
        label="First day of the new year"
        hint="A school day: a day on a weekend becomes the Monday after it."
        value={from}
        messages={at('from')}
        onInput={(text) => onChange({ from: text })}
      />
      <TextInput
        id="year-cut-off"
        label="Kindergarten: five before"
        value={cutOff}
        hint="A month and a day. A preschooler who is five before it goes to kindergarten."
        messages={at('cutOff')}
        onInput={(text) => onChange({ cutOff: text })}
      />
      <TextInput
        id="year-leaving-age"
        label="Leaving age"
        value={leavingAge}
        hint="Students who turn this age before the first day leave."
        numeric
        messages={at('leavingAge')}
        onInput={(text) => onChange({ leavingAge: text })}
      />
      <div class="check boxed">
        <input
          id="year-grade-12"
          type="checkbox"
          checked={grade12Leaves}
          aria-describedby="year-grade-12-hint"
          onChange={(event) => onChange({ grade12Leaves: event.currentTarget.checked })}
        />
        <div>
          <label for="year-grade-12">Students in grade 12 leave</label>
          <p class="hint" id="year-grade-12-hint">
            You can keep any of them in the next step.
          </p>
        </div>
      </div>
    </form>
  );
}
