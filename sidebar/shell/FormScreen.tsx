import type { ComponentChildren } from 'preact';
import type { FindingOnWire } from '../../src/contract/contract';
import { FormSummary } from './FormSummary';
import { Screen } from './Screen';
import type { FormSaving } from './useSaving';
import type { Task } from './useTask';

type Props = {
  title: string;
  back: { to: string; go: () => void };
  task: Task;
  saving: FormSaving;
  /** Saves, or says what is missing before the server is asked. */
  onSave?: () => void;
  /** What leaving is called. */
  leave?: 'Cancel' | 'Done';
  /** False until there is something to fill in. */
  ready?: boolean;
  /** The input that a finding is about; '' where the form has none for it. */
  idOf: (finding: FindingOnWire) => string;
  /** Reads again what others changed meanwhile, then goes on. */
  onReread?: ((then: () => void) => void) | undefined;
  /** What the save before came to. */
  saved?: ComponentChildren;
  children?: ComponentChildren;
};

/** The frame of every form: Cancel and Save in sight, what stands in the way of saving above the fields. */
export function FormScreen(props: Props) {
  const { title, back, task, saving, onSave = saving.save, leave = 'Cancel', ready = true } = props;
  return (
    <Screen
      title={title}
      back={back}
      task={task}
      still
      actions={
        ready && (
          <div class="buttons">
            <button type="button" class="button" onClick={back.go}>
              {leave}
            </button>
            <button type="button" class="button primary" onClick={onSave}>
              {saving.label}
            </button>
          </div>
        )
      }
    >
      {props.saved}
      <FormSummary saving={saving} idOf={props.idOf} onReread={props.onReread} />
      {props.children}
    </Screen>
  );
}
