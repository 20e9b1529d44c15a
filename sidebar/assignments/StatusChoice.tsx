import { DateInput } from '../shell/DateInput';
import { type FormSaving, messagesAt } from '../shell/useSaving';
import type { ChosenStatus } from './assignmentForm';

type Props = {
  status: ChosenStatus;
  lastDay: string;
  saving: FormSaving;
  onChange: (part: { status?: ChosenStatus; lastDay?: string }) => void;
};

const STATUSES: readonly { status: ChosenStatus; text: string }[] = [
  { status: 'Active', text: 'from the begin date on, no end known' },
  { status: 'Pending', text: 'will end on a day that is known' },
  { status: 'Inactive', text: 'has ended' },
];

/** The three choices of the status, each with the date it asks for. */
export function StatusChoice({ status, lastDay, saving, onChange }: Props) {
  return (
    <>
      <fieldset class="choice">
        <legend>Status</legend>
        {STATUSES.map((each) => (
          <label key={each.status} class="check">
            <input
              type="radio"
              name="status"
              checked={each.status === status}
              onChange={() => onChange({ status: each.status })}
            />
            <span>
              {each.status} <span class="soft">{each.text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {status !== 'Active' && (
        <DateInput
          id="last-day"
          label={status === 'Pending' ? 'Ending on' : 'End Date'}
          value={lastDay}
          onInput={(text) => onChange({ lastDay: text })}
          messages={messagesAt(saving.findings, 'lastDay')}
        />
      )}
    </>
  );
}
