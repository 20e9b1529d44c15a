import type { ComponentChildren } from 'preact';
import { dayInWords } from './dayText';
import { described, type FieldMessage, LabelledField } from './LabelledField';

type Props = {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
  messages?: readonly FieldMessage[];
  beside?: ComponentChildren;
};

/**
 * A day as text: a keyboard types `8/29/22` faster than it steps through a date picker, and dates pasted from a cell
 * fit as they are. How it was understood shows below.
 */
export function DateInput({ id, label, value, onInput, messages = [], beside }: Props) {
  const words = dayInWords(value);
  return (
    <LabelledField id={id} label={label} hint={words} messages={messages} beside={beside}>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        placeholder="MM/DD/YYYY"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...described(id, words, messages)}
      />
    </LabelledField>
  );
}
