import type { ComponentChildren } from 'preact';

/** Something about a field's content: a problem that blocks, or a warning. */
export type FieldMessage = { sentence: string; blocks: boolean };

type Props = {
  id: string;
  label: string;
  hint?: string | undefined;
  messages?: readonly FieldMessage[];
  /** What stands beside the input, such as a Fill down button. */
  beside?: ComponentChildren;
  children: ComponentChildren;
};

const hintId = (id: string): string => `${id}-hint`;
const messageId = (id: string): string => `${id}-message`;

/** What an input of a `LabelledField` says about itself: what describes it, and whether it is wrong. */
export const described = (id: string, hint = '', messages: readonly FieldMessage[] = []) => ({
  'aria-describedby':
    [messages.length > 0 && messageId(id), hint && hintId(id)].filter(Boolean).join(' ') || undefined,
  'aria-invalid': messages.some(({ blocks }) => blocks),
});

/** A labelled input with its problems and its hint below it. */
export function LabelledField({ id, label, hint, messages = [], beside, children }: Props) {
  return (
    <div class={messages.some(({ blocks }) => blocks) ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <div class="with-beside">
        {children}
        {beside}
      </div>
      <div class="below">
        {messages.length > 0 && (
          <div id={messageId(id)}>
            {messages.map(({ sentence, blocks }) => (
              <Message key={sentence} sentence={sentence} blocks={blocks} />
            ))}
          </div>
        )}
        {hint && (
          <p class="hint" id={hintId(id)} dir="auto">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

export function Message({ sentence, blocks }: FieldMessage) {
  return (
    <p class={blocks ? 'error' : 'warning'} dir="auto">
      <span class="sr-only">{blocks ? 'Error: ' : 'Warning: '}</span>
      {sentence}
    </p>
  );
}
