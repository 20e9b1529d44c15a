import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayText } from '../../src/domain/cells/dateText';
import { dayInWords, dayProblem, typedDay } from './dayText';
import { described, type FieldMessage, LabelledField } from './LabelledField';

type Props = {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
  messages?: readonly FieldMessage[];
  beside?: ComponentChildren;
  /** Where it is given, 11/30 means the next one, and what is no date is said so on leaving the field. */
  today?: string;
  /** What else can be wrong with it, in a sentence; said on leaving the field too. */
  check?: (text: string) => string;
  /** What the day means here; said beside how it was understood. */
  hint?: string;
};

/**
 * A day as text: a keyboard types `8/29/22` faster than it steps through a date picker, and dates pasted from a cell
 * fit as they are. How it was understood shows below.
 */
export function DateInput({
  id,
  label,
  value,
  onInput,
  messages = [],
  beside,
  today,
  check,
  hint = '',
}: Props) {
  // A field that is unfolded again with something in it was left before.
  const [left, setLeft] = useState(value !== '');
  const day = today === undefined ? null : typedDay(value, today);
  const words = [dayInWords(day ?? value), hint].filter(Boolean).join(' · ');
  const wrong = left && today !== undefined ? dayProblem(value, today) || (check?.(value) ?? '') : '';
  const said = wrong && messages.length === 0 ? [{ sentence: wrong, blocks: true }] : messages;
  return (
    <LabelledField id={id} label={label} hint={words} messages={said} beside={beside}>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        placeholder="MM/DD/YYYY"
        value={value}
        onInput={(event) => {
          setLeft(false);
          onInput(event.currentTarget.value);
        }}
        // Enter sends the form off with the focus still here.
        onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
        onBlur={() => {
          setLeft(true);
          if (day && dayText(day) !== value) onInput(dayText(day));
        }}
        {...described(id, words, said)}
      />
    </LabelledField>
  );
}
