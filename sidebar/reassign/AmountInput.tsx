import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { described, type FieldMessage, LabelledField } from '../shell/LabelledField';

type Props = {
  id: string;
  label: string;
  value: string;
  hint?: string;
  /** What was found about it already. */
  messages?: readonly FieldMessage[];
  /** What is wrong with it; said once the field is left. */
  problem: FieldMessage | null;
  beside?: ComponentChildren;
  onInput: (text: string) => void;
};

/** Hours or minutes as text: what is no number, or what the IEP does not allow, is said on leaving the field. */
export function AmountInput({ id, label, value, hint, messages = [], problem, beside, onInput }: Props) {
  const [left, setLeft] = useState(false);
  const said = problem && left && messages.length === 0 ? [problem] : messages;
  return (
    <LabelledField id={id} label={label} hint={hint} messages={said} beside={beside}>
      <input
        id={id}
        class="input"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        onInput={(event) => {
          setLeft(false);
          onInput(event.currentTarget.value);
        }}
        onBlur={() => setLeft(true)}
        {...described(id, hint, said)}
      />
    </LabelledField>
  );
}
