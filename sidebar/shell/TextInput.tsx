import type { ComponentChildren } from 'preact';
import { Combobox } from './Combobox';
import { described, type FieldMessage, LabelledField } from './LabelledField';

type Props = {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
  hint?: string | undefined;
  messages?: readonly FieldMessage[];
  /** What stands in the roster already, to choose from; anything else can be typed as well. */
  choices?: readonly string[];
  numeric?: boolean;
  lines?: number;
  beside?: ComponentChildren;
};

/** A labelled text: one line, several, or with what stands in the roster to choose from. */
export function TextInput(props: Props) {
  const { id, label, value, onInput, hint, messages = [], choices = [], numeric, lines, beside } = props;
  const state = described(id, hint, messages);
  return (
    <LabelledField id={id} label={label} hint={hint} messages={messages} beside={beside}>
      {choices.length > 0 ? (
        <Combobox
          id={id}
          value={value}
          choices={choices.map((choice) => ({ key: choice, name: choice, detail: '' }))}
          list={label}
          none="Not in the roster yet"
          free
          onChange={onInput}
          state={state}
        />
      ) : lines ? (
        <textarea
          id={id}
          class="input"
          rows={lines}
          dir="auto"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...state}
        />
      ) : (
        <input
          id={id}
          class="input"
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          autocomplete="off"
          dir="auto"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...state}
        />
      )}
    </LabelledField>
  );
}
